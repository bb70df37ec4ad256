import { addWorkingDays, type Calendar, workingDayFrom } from './calendar.ts'
import type { Instant } from './instant.ts'
import { type LocalDate, localDateOf, momentOf } from './local-date.ts'

/** When digests leave, by the clock on the wall of the region. The schedule of the manifest says the same. */
export const digestTime = '07:30'

/** Digests wait for a sweep that looks at everything, but not longer than this: what it found by then is worth a letter. */
const latestDigestTime = '08:30'

export const isWorkingDay = (calendar: Calendar, day: LocalDate): boolean => workingDayFrom(calendar, day) === day

type Moment = { now: Instant; timeZone: string; calendar: Calendar }

/** Whether the digests of today should have left: never on a day on which nobody works. */
export const isDigestDue = (moment: Moment): boolean => isAfter(digestTime, moment)

/** Whether they leave even though no sweep could look at everything that was due. */
export const isDigestOverdue = (moment: Moment): boolean => isAfter(latestDigestTime, moment)

const isAfter = (time: `${number}:${number}`, { now, timeZone, calendar }: Moment): boolean => {
  const today = localDateOf(now, timeZone)
  return isWorkingDay(calendar, today) && now >= momentOf(today, time, timeZone)
}

/**
 * The morning whose digest a reminder goes into: today's, while offices work today and it has not left (`lastDigest` is
 * the day of the last one), or else that of the next working day.
 */
export const nextMorning = ({ now, timeZone, calendar }: Moment, lastDigest: LocalDate | null): LocalDate => {
  const today = localDateOf(now, timeZone)
  if (lastDigest === null || lastDigest < today) return workingDayFrom(calendar, today)
  return addWorkingDays(calendar, today, 1)
}
