import * as z from 'zod'
import { getItem, getItems, held, ifAbsent } from '../access.ts'
import { idOf, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { deleting, type GuardedAction, putting } from '../transact.ts'

/** Claims a tracking id of SP4N-LAPOR! for a case: no other case can have it. */
export const putNational = (table: Table, trackingId: string, caseId: string): GuardedAction =>
  putting(table, 'national', { ...keys.national(trackingId), caseId }, ifAbsent)

/** The id is free for another case: it was taken off the one that had it. */
export const freeNational = (table: Table, trackingId: string): GuardedAction =>
  deleting(table, keys.national(trackingId), 'national-unlinked')

/** The case that has this tracking id, if any. */
export const caseOfNational = (table: Table, trackingId: string): Promise<string | null> =>
  getItem(table, keys.national(trackingId), held('caseId', z.string()))

/** Those of the tracking ids that stand on a case here, each with its case; read with a lag. */
export const casesOfNational = async (table: Table, trackingIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const pointer = { parse: (item: Record<string, unknown>) => [idOf(String(item.pk)), z.string().parse(item.caseId)] as const }
  return new Map(await getItems(table, trackingIds.map(keys.national), pointer))
}
