import type { Letter } from '../../domain/letters/letter.ts'
import { addWorkingDays, countWorkingDays } from '../../domain/time/calendar.ts'
import { localDateOf, maxDate } from '../../domain/time/local-date.ts'
import { putReminderOnce } from '../../store/post/reminder-items.ts'
import { someAtOnce } from '../some-at-once.ts'
import type { Tools } from '../tools.ts'
import { noteUnreachable } from '../unreachable.ts'
import { bounceLines, carriedBy, carriesLines } from './ledger-lines.ts'
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
    const again = lines.map((it) => ({ ...it, day: addWorkingDays(calendar, maxDate(it.day, today), 1), end: null }))
    if (again.some(({ on, day }) => countWorkingDays(calendar, on, day) > mostMornings)) {
      // An address that takes no letter for so long takes none, until somebody marks it good.
      await noteUnreachable(tools, letter.to, 'bounced', address)
      await passOnReminders(tools, letter)
    } else await someAtOnce(again, (it) => putReminderOnce(tools.table, it))
  }
  await bounceLines(tools, letter)
}
