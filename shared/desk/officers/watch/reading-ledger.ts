import type { OfficerRights } from '../../../domain/case/permissions.ts'
import { figuresOf, isOfInformation, type LedgerLine, linesOf } from '../../../domain/letters/reminder.ts'
import { mayList } from '../../../domain/lists/queue.ts'
import { type LocalDate, localDateOf } from '../../../domain/time/local-date.ts'
import { readRowsOf } from '../../../store/case/desk-lists.ts'
import { everyDesk, otherDeskCases } from '../../../store/keys.ts'
import { readLedger } from '../../../store/post/reminder-items.ts'
import type { Tools } from '../../tools.ts'

/** A day of the ledger, of the public information list and of the cases that this officer may list: what is about them is in neither figures nor lines. */
export type DayOfLedger = { figures: ReturnType<typeof figuresOf>; lines: LedgerLine[] }

export const readLedgerOf = async ({ table, region }: Tools, officer: OfficerRights, day: LocalDate): Promise<DayOfLedger> => {
  const [{ timeZone }, all] = await Promise.all([region(), readLedger(table, day)])
  const ids = all.filter((it) => !isOfInformation(it)).map(({ caseId }) => caseId)
  const [ours, others] = await Promise.all([readRowsOf(table, everyDesk, ids), readRowsOf(table, otherDeskCases, ids)])
  // Whom a case is about does not meet it here either.
  const isListed = (caseId: string): boolean => {
    const row = ours.get(caseId) ?? others.get(caseId)
    return row !== undefined && mayList(row, officer)
  }
  const lines = all.filter((it) => isOfInformation(it) || isListed(it.caseId)).flatMap(linesOf)
  return { figures: figuresOf(lines, (at) => localDateOf(at, timeZone)), lines }
}
