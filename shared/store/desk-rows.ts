import type { Case } from '../domain/case.ts'
import { isEnded } from '../domain/case.ts'
import { canonical } from '../domain/chain.ts'
import { deskOrder, deskRowOf, holdersOf, isBeforeSuperior } from '../domain/desks.ts'
import { appealDesk, deskAttributes, duplicateAttributes, everyDesk, keys, similarAttributes } from './keys.ts'
import type { Table } from './table.ts'
import type { GuardedAction } from './transact.ts'

/** Scopes of the rows by which desks find a case (design.md section 5). */
export const scopesOf = (state: Case | null): string[] =>
  state === null ? [] : [everyDesk, ...holdersOf(state), ...(isBeforeSuperior(state) ? [appealDesk] : [])]

/** What a desk knows of a case, and where it stands there: the same for all of its desks. */
const entryOf = (state: Case) => ({
  row: deskRowOf(state),
  place: { open: !isEnded(state), status: state.status, order: deskOrder(state) },
})

/** The row of one desk. */
export const deskItem = (state: Case, scope: string) => {
  const { row, place } = entryOf(state)
  return { ...keys.desk(state.id, scope), ...deskAttributes(scope, state.id, place), row }
}

/**
 * Writes the row of every desk that holds the case now, and takes away those of desks that no longer do. A row that is
 * there already and has not changed stays as it is: most of what happens to a case (a reminder, a reply, a file) does not
 * show in any list, and each row is written three times, in the table and in two indexes.
 */
export const deskActions = ({ tableName }: Table, before: Case | null, after: Case): GuardedAction[] => {
  const [scopes, former] = [scopesOf(after), scopesOf(before)]
  const left = former.filter((scope) => !scopes.includes(scope))
  const isSame = before !== null && canonical(entryOf(before)) === canonical(entryOf(after))
  const changed = isSame ? scopes.filter((scope) => !former.includes(scope)) : scopes
  return [
    ...changed.map((scope): GuardedAction => ({ guard: 'none', action: { Put: { TableName: tableName, Item: deskItem(after, scope) } } })),
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

/** What says so in the table; null for a case that stands among none. */
export const similarItem = (state: Case) => {
  const place = placeOf(state)
  return place && { ...keys.similar(state.id), ...place, caseId: state.id }
}

const similarActions = (tableName: string, before: Case | null, after: Case): GuardedAction[] => {
  const Item = similarItem(after)
  if (Item === null || Item.listPk === placeOf(before)?.listPk) return []
  return [{ guard: 'none', action: { Put: { TableName: tableName, Item } } }]
}

const mainOf = (state: Case | null): string | null => (state?.channel === 'complaint' ? state.duplicateOf : null)

/** That the case repeats another; null when it does not. */
export const duplicateItem = (state: Case) => {
  const main = mainOf(state)
  return main === null ? null : { ...keys.duplicate(state.id), ...duplicateAttributes(main, state.id), caseId: state.id }
}

const duplicateActions = (tableName: string, before: Case | null, after: Case): GuardedAction[] => {
  if (mainOf(after) === mainOf(before)) return []
  const Item = duplicateItem(after)
  if (Item === null) return [{ guard: 'none', action: { Delete: { TableName: tableName, Key: keys.duplicate(after.id) } } }]
  return [{ guard: 'none', action: { Put: { TableName: tableName, Item } } }]
}
