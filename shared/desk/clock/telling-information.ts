import { tellingOf } from '../../domain/information/telling-lines.ts'
import type { Reminder } from '../../domain/letters/reminder.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { noteInformationTold, readUntoldInformation } from '../../store/office/information-items.ts'
import { putReminder } from '../../store/post/reminder-items.ts'
import { transact } from '../../store/transact.ts'
import { readDirectory } from '../directory.ts'
import type { Tools } from '../tools.ts'

/**
 * Gives the public information list its lines in the ledger, once each working morning before the digests that carry them: who has
 * a proposal to look at, and what became of what somebody wrote (docs/adr/0066). A line and the note that it was told are one
 * transaction, so nobody is told twice and nobody never.
 */
export const tellInformation = async (tools: Tools, today: LocalDate): Promise<Reminder[]> => {
  const { table, effects } = tools
  const untold = await readUntoldInformation(table)
  if (untold.length === 0) return []
  const [directory, { statutes, ladder, calendar }, { timeZone }] = await Promise.all([readDirectory(tools), tools.law(), tools.region()])
  const written: Reminder[] = []
  for (const proposed of untold) {
    const around = { directory, statutes, ladder, calendar, today, now: effects.now(), timeZone }
    const { lines, told } = tellingOf(proposed, around)
    if (lines.length === 0) continue
    const { committed } = await transact(table.documents, [
      ...lines.map((it) => putReminder(table, it)),
      noteInformationTold(table, proposed, told),
    ])
    if (committed) written.push(...lines)
  }
  return written
}
