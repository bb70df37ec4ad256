import { ChangedHead, DayRoot } from '../../domain/events/day-root.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { getItem, held, ifAbsent, putItem, readAll, readFirst } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/** Written with every change of a case, over the one of an earlier change of that day (docs/adr/0022). */
export const putChanged = (table: Table, day: LocalDate, { caseId, version, head }: ChangedHead): GuardedAction =>
  putting(table, 'none', { ...keys.changed(day, caseId), version, head })

/** Heads of all cases that changed on a day, read consistently. */
export const readChanged = (table: Table, day: LocalDate): Promise<ChangedHead[]> =>
  readAll(table, { partition: keys.changed(day, '').pk }, { parse: (item) => ChangedHead.parse({ ...item, caseId: item.sk }) })

const rootOf = held('root', DayRoot)

/** Puts the root of a day; false when it stands already: an anchor is never moved. */
export const putRoot = (table: Table, root: DayRoot): Promise<boolean> => putItem(table, { ...keys.root(root.day), root }, ifAbsent)

export const readRoot = (table: Table, day: LocalDate): Promise<DayRoot | null> => getItem(table, keys.root(day), rootOf)

/** The last root, or null before the first. */
export const readLastRoot = async (table: Table): Promise<DayRoot | null> =>
  (await readFirst(table, { partition: keys.root('').pk, latestFirst: true }, rootOf, 1))[0] ?? null
