import type { Case } from '../domain/case.ts'
import { isEnded } from '../domain/case.ts'
import { deskOrder, deskRowOf, holdersOf, isBeforeSuperior } from '../domain/desks.ts'
import { appealDesk, deskAttributes, duplicateAttributes, everyDesk, keys, similarAttributes } from './keys.ts'
import type { Table } from './table.ts'
import type { GuardedAction } from './transact.ts'

/** Scopes of the rows by which desks find a case (design.md section 5). */
export const scopesOf = (state: Case | null): string[] =>
  state === null ? [] : [everyDesk, ...holdersOf(state), ...(isBeforeSuperior(state) ? [appealDesk] : [])]

/** Writes the row of every desk that holds the case now, and takes away those of desks that no longer do. */
export const deskActions = ({ tableName }: Table, before: Case | null, after: Case): GuardedAction[] => {
  const scopes = scopesOf(after)
  const left = scopesOf(before).filter((scope) => !scopes.includes(scope))
  const row = deskRowOf(after)
  const place = { open: !isEnded(after), status: after.status, order: deskOrder(after) }
  return [
    ...scopes.map((scope): GuardedAction => {
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
