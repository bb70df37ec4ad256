import type { Case } from '../../domain/case/case.ts'
import type { Context } from '../../domain/case/moves.ts'
import { isOfMatching } from '../../domain/law/tick.ts'
import { letterToDesk } from '../../domain/letters/letter.ts'
import { type Reminder, remindersOf } from '../../domain/letters/reminder.ts'
import type { Directory } from '../../domain/office/recipients.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { nextMorning } from '../../domain/time/morning.ts'
import { putLetter, putLetterOnce } from '../../store/post/letter-items.ts'
import { putReminder, readOpenReminders } from '../../store/post/reminder-items.ts'
import type { GuardedAction } from '../../store/transact.ts'
import type { AlongDecided } from '../cases/carry-out.ts'
import { readDirectory } from '../directory.ts'
import type { Tools } from '../tools.ts'
import { openToStandIns } from './opening.ts'

/**
 * The reminders that go into the transaction of a `reminded` event, one for each recipient. The directory is read when
 * the first rung of a sweep needs it: most sweeps find none.
 */
export const reminding = (tools: Tools, lastDigest: LocalDate | null): { along: AlongDecided; written: Reminder[] } => {
  let directory: Promise<Directory> | undefined
  const written: Reminder[] = []
  const along: AlongDecided = async (_before: Case, after: Case, context: Context, events) => {
    const morning = nextMorning(context, lastDigest)
    const reminders: Reminder[] = []
    const letters: GuardedAction[] = []
    for (const event of events) {
      if (event.type !== 'reminded') continue
      directory ??= readDirectory(tools)
      reminders.push(...remindersOf(after, event, await directory, morning))
      if (!isOfMatching(after, event.statute)) continue
      const content = { kind: 'name-waits' as const, number: after.number, due: event.due }
      letters.push(putLetter(tools.table, letterToDesk('overseer', content, `${after.id}.${after.version}`, context.now)))
    }
    written.push(...reminders)
    return [...reminders.map((it) => putReminder(tools.table, it)), ...letters]
  }
  return { along, written }
}

/**
 * Puts one digest for each officer with open reminders into the outbox, at most one a day however often it runs. What is
 * found open from earlier mornings, after an outage of the mail service or a late write, goes along. `written` is what this
 * sweep wrote a moment ago, which the index may not show yet.
 */
export const putDigests = async (tools: Tools, today: LocalDate, written: readonly Reminder[]): Promise<number> => {
  const mornings = new Map<string, Set<LocalDate>>()
  const waiting = written.filter(({ day, end, recipient }) => day <= today && end === null && !recipient.startsWith('reporter:'))
  const open = [...(await readOpenReminders(tools.table, today)), ...waiting]
  await openToStandIns(tools, open)
  for (const { recipient, day } of open) {
    mornings.set(recipient, (mornings.get(recipient) ?? new Set()).add(day))
  }
  let put = 0
  for (const [recipient, days] of mornings) {
    // Today's is always looked at, for the same reason.
    const content = { kind: 'digest' as const, day: today, mornings: [...days.add(today)].sort() }
    if (await putLetterOnce(tools.table, letterToDesk(`officer:${recipient}`, content, today, tools.effects.now()))) put++
  }
  return put
}
