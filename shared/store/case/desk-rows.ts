import type { Case } from '../../domain/case/case.ts'
import { isEnded } from '../../domain/case/case.ts'
import { escalatedTo, returnedBy } from '../../domain/case/reading.ts'
import { channelOf } from '../../domain/channels/channels.ts'
import { canonical } from '../../domain/events/chain.ts'
import { deskOrder, deskRowOf, holdersOf, isBeforeSuperior } from '../../domain/lists/desks.ts'
import { keptFrom } from '../../domain/lists/withheld.ts'
import {
  appealDesk,
  deskAttributes,
  duplicateAttributes,
  escalatedDesk,
  everyDesk,
  keys,
  otherDeskCases,
  returnedDesk,
  similarAttributes,
} from '../keys.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction, putting } from '../transact.ts'

/** Scopes of the desks that work on a case: in their lists it stands, and by its words they find it. */
export const workingScopesOf = (state: Case): string[] => {
  const desk = state.otherDesk ? [otherDeskCases, state.otherDesk.institution] : [everyDesk]
  return [...new Set([...desk, ...holdersOf(state), ...(isBeforeSuperior(state) ? [appealDesk] : [])])]
}

/** Scopes of all rows by which desks find a case (design.md section 5), also of those that only read it. */
export const scopesOf = (state: Case | null): string[] => {
  if (state === null) return []
  // Who holds it has it among their own.
  const holders = holdersOf(state)
  const reading = [...escalatedTo(state).map(escalatedDesk), ...returnedBy(state).map(returnedDesk)]
  const own = new Set(holders.flatMap((it) => [escalatedDesk(it), returnedDesk(it)]))
  return [...workingScopesOf(state), ...reading.filter((it) => !own.has(it))]
}

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
export const deskRowActions = (table: Table, before: Case | null, after: Case): GuardedAction[] => {
  const [scopes, former] = [scopesOf(after), scopesOf(before)]
  const left = former.filter((scope) => !scopes.includes(scope))
  const isSame = before !== null && canonical(entryOf(before)) === canonical(entryOf(after))
  const changed = isSame ? scopes.filter((scope) => !former.includes(scope)) : scopes
  return [
    ...changed.map((scope) => putting(table, 'none', deskItem(after, scope))),
    ...left.map((scope) => leaving(table, scope, keys.desk(after.id, scope))),
    ...duplicateActions(table, before, after),
    ...similarActions(table, before, after),
  ]
}

const readingDesks = [escalatedDesk(''), returnedDesk('')]
const isReading = (scope: string): boolean => readingDesks.some((it) => scope.startsWith(it))

/**
 * Reading ends by what reporters do and by time, too, and time alone takes a case from the coordinators to the other desk: the
 * functions that write it down may delete nothing of a case. So its row stays as a key without content, in no list.
 */
const leaving = (table: Table, scope: string, key: ReturnType<typeof keys.desk>): GuardedAction =>
  isReading(scope) || scope === everyDesk ? putting(table, 'none', key) : deleting(table, key, 'desk-left')

/** A complaint's place among those like it. */
const placeOf = (state: Case | null) => {
  const likeness = state && channelOf(state).likeness(state)
  return likeness && similarAttributes(likeness.category, likeness.district, state.receivedOn, state.id)
}

/** What says so in the table, and from whom the case is kept; null for a case that stands among none. */
export const similarItem = (state: Case) => {
  const place = placeOf(state)
  const from = keptFrom(state)
  return place && { ...keys.similar(state.id), ...place, caseId: state.id, ...(from.length > 0 ? { from } : {}) }
}

const similarActions = (table: Table, before: Case | null, after: Case): GuardedAction[] => {
  const item = similarItem(after)
  return item === null || (before && canonical(item) === canonical(similarItem(before))) ? [] : [putting(table, 'none', item)]
}

const mainOf = (state: Case | null): string | null => state && channelOf(state).mainCase(state)

/** That the case repeats another; null when it does not. */
export const duplicateItem = (state: Case) => {
  const main = mainOf(state)
  return main === null ? null : { ...keys.duplicate(state.id), ...duplicateAttributes(main, state.id), caseId: state.id }
}

const duplicateActions = (table: Table, before: Case | null, after: Case): GuardedAction[] => {
  if (mainOf(after) === mainOf(before)) return []
  const item = duplicateItem(after)
  return [item === null ? deleting(table, keys.duplicate(after.id), 'duplicate-unlinked') : putting(table, 'none', item)]
}
