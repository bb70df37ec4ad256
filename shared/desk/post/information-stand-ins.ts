import { standInsFor } from '../../domain/information/telling-lines.ts'
import { lineKey, type Reminder } from '../../domain/letters/reminder.ts'
import type { Directory, Recipient } from '../../domain/office/recipients.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { readProposedLine } from '../../store/office/information-items.ts'
import type { Tools } from '../tools.ts'
import { daysOfLine, readLines } from './ledger-lines.ts'

/** Who hears of a line of the public information list instead of somebody whom no letter reaches, and has not heard of it yet. */
export const informationStandIns = async (
  tools: Tools,
  reminder: Reminder,
  around: { directory: Directory; today: LocalDate },
): Promise<{ recipient: string; audience: Recipient['audience']; standsIn: Recipient['standsIn'] }[]> => {
  const proposed = await readProposedLine(tools.table, reminder.caseId)
  if (!proposed) return []
  const days = daysOfLine(reminder, around.today)
  const isThis = (it: Reminder) => it.caseId === reminder.caseId && lineKey(it) === lineKey(reminder)
  const instead = await Promise.all(
    standInsFor(reminder, proposed, around).map(async ({ officer, audience, standsIn }) => {
      const hasHeard = (await readLines(tools, officer, days)).some(isThis)
      return hasHeard ? [] : [{ recipient: officer, audience, standsIn }]
    }),
  )
  return instead.flat()
}
