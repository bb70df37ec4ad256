import type { Case } from '../../domain/case/case.ts'
import { isEnded } from '../../domain/case/case.ts'
import { canonical } from '../../domain/events/chain.ts'
import { deskOrder, deskRowOf, holdersOf, isBeforeSuperior } from '../../domain/lists/desks.ts'
import { appealDesk, deskAttributes, duplicateAttributes, everyDesk, keys, similarAttributes } from '../keys.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'

/** Scopes of the rows by which desks find a case (design.md section 5). */
export const scopesOf = (state: Case | null): string[] =>
  state === null ? [] : [everyDesk, ...holdersOf(state), ...(isBeforeSuperior(state) ? [appealDesk] : [])]

/** What a desk knows of a case, and where it stands there: the same for all of its desks. */
const entryOf = (state: Case) => ({
  row: deskRowOf(state),
  place: { open: !isEnded(state), status: state.status, order: deskOrder(state) },
})

/**
 * Writes the row of every desk that holds the case now, and takes away those of desks that no longer do. A row that is
 * there already and has not changed stays as it is: most of what happens to a case (a reminder, a reply, a file) does not
 * show in any list, and each row is written three times, in the table and in two indexes.
 */
export const deskActions = ({ tableName }: Table, before: Case | null, after: Case): GuardedAction[] => {
  const [scopes, former] = [scopesOf(after), scopesOf(before)]
  const left = former.filter((scope) => !scopes.includes(scope))
  const { row, place } = entryOf(after)
  const isSame = before !== null && canonical(entryOf(before)) === canonical({ row, place })
  const changed = isSame ? scopes.filter((scope) => !former.includes(scope)) : scopes
  return [
    ...changed.map((scope): GuardedAction => {
      const Item = { ...keys.desk(after.id, scope), ...deskAttributes(scope, after.id, place), row }
      return { guard: 'none', action: { Put: { TableName: tableName, Item } } }
    }),
    ...left.map(
      (scope): GuardedAction => ({ guard: 'none', action: { Delete: { TableName: tableName, Key: keys.desk(after.id, scope) } } }),
    ),
    ...duplicateActions(tableName, before, after),
    ...similarActions(tableName, before, after),
  ]
}

/** A complaint's place among those like it; it moves only when an officer corrects the category. */
const placeOf = (state: Case | null) =>
  state?.channel === 'complaint' && state.category !== null && state.district !== null
    ? similarAttributes(state.category, state.district, state.receivedOn, state.id)
    : null

const similarActions = (tableName: string, before: Case | null, after: Case): GuardedAction[] => {
  const place = placeOf(after)
  if (place === null || place.listPk === placeOf(before)?.listPk) return []
  return [{ guard: 'none', action: { Put: { TableName: tableName, Item: { ...keys.similar(after.id), ...place, caseId: after.id } } } }]
}

const mainOf = (state: Case | null): string | null => (state?.channel === 'complaint' ? state.duplicateOf : null)

const duplicateActions = (tableName: string, before: Case | null, after: Case): GuardedAction[] => {
  const main = mainOf(after)
  if (main === mainOf(before)) return []
  if (main === null) return [{ guard: 'none', action: { Delete: { TableName: tableName, Key: keys.duplicate(after.id) } } }]
  const Item = { ...keys.duplicate(after.id), ...duplicateAttributes(main, after.id), caseId: after.id }
  return [{ guard: 'none', action: { Put: { TableName: tableName, Item } } }]
}
