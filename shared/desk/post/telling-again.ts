import type { Letter } from '../../domain/letters/letter.ts'
import { lineKey, type Reminder } from '../../domain/letters/reminder.ts'
import { addWorkingDays, type Calendar } from '../../domain/time/calendar.ts'
import { localDateOf } from '../../domain/time/local-date.ts'
import { putReminderOnce, reopenLine } from '../../store/post/reminder-items.ts'
import { someAtOnce } from '../some-at-once.ts'
import type { Tools } from '../tools.ts'
import { noteUnreachable } from '../unreachable.ts'
import { bounceLines, carriedBy, carriesLines, readLines } from './ledger-lines.ts'
import { passOnReminders } from './passing-on.ts'

/** So many working mornings an officer whose letters come back is told again; then whoever stands in for them hears of it. */
const mostMornings = 3

/**
 * A letter to an officer did not arrive, or nobody can say that it did, and the address may be good: a full mailbox, a size
 * that a server refused. What it carried has told nobody, so the next morning's digest carries it again (docs/adr/0038).
 * Done again it finds everything there.
 */
export const tellAgain = async (tools: Tools, letter: Letter, address: string | undefined): Promise<void> => {
  if (carriesLines(letter)) {
    const [lines, { timeZone }, calendar] = await Promise.all([carriedBy(tools, letter), tools.region(), tools.calendar()])
    const today = localDateOf(tools.effects.now(), timeZone)
    // A letter at once came back before the morning whose digest would have told it.
    const [ahead, due] = [lines.filter(({ day }) => day > today), lines.filter(({ day }) => day <= today)]
    await someAtOnce(ahead, (it) => reopenLine(tools.table, it, letter.id))
    if (await hasLongFailed(tools, due, calendar)) {
      // An address that takes no letter for so long takes none, until somebody marks it good.
      await noteUnreachable(tools, letter.to, 'bounced', address)
      await passOnReminders(tools, letter)
    } else {
      const again = due.map((it) => ({ ...it, day: addWorkingDays(calendar, today, 1), end: null }))
      await someAtOnce(again, (it) => putReminderOnce(tools.table, it))
    }
  }
  await bounceLines(tools, letter)
}

/** Whether one of these lines came back on each of the mornings before, too. */
const hasLongFailed = async (tools: Tools, lines: readonly Reminder[], calendar: Calendar): Promise<boolean> => {
  const [first] = lines
  if (!first) return false
  const mornings = Array.from({ length: mostMornings - 1 }, (_, i) => addWorkingDays(calendar, first.day, -i - 1))
  const before = await Promise.all(mornings.map((day) => readLines(tools, first.recipient, [day])))
  const cameBack = (line: Reminder, of: readonly Reminder[]) =>
    of.some((it) => it.caseId === line.caseId && lineKey(it) === lineKey(line) && it.end?.kind === 'expired' && it.end.reason === 'bounced')
  return lines.some((line) => before.every((of) => cameBack(line, of)))
}
