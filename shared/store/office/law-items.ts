import * as z from 'zod'
import { Ladder } from '../../domain/law/ladder.ts'
import { Statute } from '../../domain/law/statutes.ts'
import { CalendarDay } from '../../domain/time/calendar.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { readAll } from '../access.ts'
import { keys, lawPartition } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/** What administrators have laid over the built-in law and the region file. */
export type LawChanges = { days: CalendarDay[]; statutes: Statute[]; ladder: Ladder | null }

/** An item holds one of them, or a row that was withdrawn. */
const LawItem = z.object({ day: CalendarDay.optional(), statute: Statute.optional(), ladder: Ladder.optional() })

/** All of it by one query, read consistently. */
export const readLaw = async (table: Table): Promise<LawChanges> => {
  const items = await readAll(table, { partition: lawPartition }, LawItem)
  return {
    days: items.flatMap(({ day }) => day ?? []),
    statutes: items.flatMap(({ statute }) => statute ?? []),
    ladder: items.find(({ ladder }) => ladder)?.ladder ?? null,
  }
}

export const putCalendarDay = (table: Table, day: CalendarDay): GuardedAction =>
  putting(table, 'none', { ...keys.calendarDay(day.date), day })
export const putStatute = (table: Table, statute: Statute): GuardedAction =>
  putting(table, 'none', { ...keys.statute(statute.id, statute.validFrom), statute })
/** Takes the place of the row, which nobody reads any more; that it was there stays known. */
export const putWithdrawal = (table: Table, withdrawn: Statute, withdrawnAt: Instant): GuardedAction =>
  putting(table, 'none', { ...keys.statute(withdrawn.id, withdrawn.validFrom), withdrawn, withdrawnAt })
export const putLadder = (table: Table, ladder: Ladder): GuardedAction => putting(table, 'none', { ...keys.ladder(), ladder })
