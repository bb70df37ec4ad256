import { type Context, todayOf } from '../case/moves.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'

/** Somebody waits for that day: nobody sets one that is further away than this. */
const daysAhead = 366

/** Whether an officer may set a limit to that day: it has not come yet, and is in sight. */
export const mayBeSetFor = (until: LocalDate, context: Pick<Context, 'now' | 'timeZone'>): boolean =>
  until > todayOf(context) && until <= addDays(todayOf(context), daysAhead)
