import { ChangedHead } from '../../domain/events/changed-head.ts'
import { DayRoot } from '../../domain/events/day-root.ts'
import { LocalDate } from '../../domain/time/local-date.ts'
import { getItem, getItems, held, ifAbsent, putItem, readAll, readFirst } from '../access.ts'
import { idOf, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/** Written with every change of a case, over the one of an earlier change of that day (docs/adr/0022). */
export const putChanged = (table: Table, day: LocalDate, { caseId, version, head }: ChangedHead): GuardedAction =>
  putting(table, 'none', { ...keys.changed(day, caseId), version, head })

/** Heads of all cases that changed on a day, read consistently. */
export const readChanged = (table: Table, day: LocalDate): Promise<ChangedHead[]> =>
  readAll(table, { partition: keys.changed(day, '').pk }, { parse: (item) => ChangedHead.parse({ ...item, caseId: item.sk }) })

/** What those days say of one case, read with a lag; of days on which it did not change nothing. */
export const readChangedOf = async (
  table: Table,
  caseId: string,
  days: readonly LocalDate[],
): Promise<ReadonlyMap<LocalDate, ChangedHead>> => {
  const asked = days.map((day) => keys.changed(day, caseId))
  const entry = { parse: (item: Record<string, unknown>) => [idOf(String(item.pk)), ChangedHead.parse({ ...item, caseId })] as const }
  return new Map((await getItems(table, asked, entry)).map(([day, head]) => [LocalDate.parse(day), head]))
}

const rootOf = held('root', DayRoot)

/** All roots, in order. */
export const readRoots = (table: Table): Promise<DayRoot[]> => readAll(table, { partition: keys.root('').pk }, rootOf)

/** Puts the root of a day; false when it stands already: an anchor is never moved. */
export const putRoot = (table: Table, root: DayRoot): Promise<boolean> => putItem(table, { ...keys.root(root.day), root }, ifAbsent)

export const readRoot = (table: Table, day: LocalDate): Promise<DayRoot | null> => getItem(table, keys.root(day), rootOf)

/** The last root, or null before the first. */
export const readLastRoot = async (table: Table): Promise<DayRoot | null> =>
  (await readFirst(table, { partition: keys.root('').pk, latestFirst: true }, rootOf, 1))[0] ?? null
