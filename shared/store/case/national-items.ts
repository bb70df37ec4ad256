import * as z from 'zod'
import { getItem, held, ifAbsent } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/** Claims a tracking id of SP4N-LAPOR! for a case: no other case can have it. */
export const putNational = (table: Table, trackingId: string, caseId: string): GuardedAction =>
  putting(table, 'national', { ...keys.national(trackingId), caseId }, ifAbsent)

/** The case that has this tracking id, if any. */
export const caseOfNational = (table: Table, trackingId: string): Promise<string | null> =>
  getItem(table, keys.national(trackingId), held('caseId', z.string()))
