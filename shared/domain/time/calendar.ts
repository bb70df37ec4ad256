import * as z from 'zod'
import { isoWeekdayOfEpochDay, LocalDate, ofEpochDay, toEpochDay } from './local-date.ts'

/**
 * One dated fact with its source. The first three kinds make a day free; `working-day` is a decree that makes people
 * work on a day that would be free. The order in a list matters: see `calendarOf`.
 */
export const CalendarDay = z.object({
  date: LocalDate,
  /** Libur nasional, cuti bersama, libur daerah, hari kerja. */
  kind: z.enum(['national-holiday', 'joint-leave', 'local-holiday', 'working-day']),
  /** As people read it, in Indonesian. */
  name: z.string().min(1),
  /** The decree. */
  source: z.string(),
  /** The date hangs on a sighting of the moon that is still to come. */
  estimate: z.boolean().optional(),
})
export type CalendarDay = z.infer<typeof CalendarDay>

/** A day on which no working day is counted. `source` is null for weekends, which need no decree. */
export const NonWorkingDay = z.object({ date: LocalDate, reason: z.string(), source: z.string().nullable() })
export type NonWorkingDay = z.infer<typeof NonWorkingDay>

/**
 * The working days of a region, indexed. Every day has an *ordinal*: how many working days there have been up to and
 * including it. Ordinals of days in the indexed years are looked up, those before and after are computed from plain
 * weeks of Monday to Friday; so adding and counting take the same time for 5 days as for 5,000.
 */
export type Calendar = {
  readonly facts: ReadonlyMap<LocalDate, CalendarDay>
  /** First and last year whose decree is known; null when none is. */
  readonly published: { readonly first: number; readonly last: number } | null
  /** Epoch days from `start` up to, not including, `end` are indexed. */
  readonly start: number
  readonly end: number
  /** Ordinal of the last day before `start`. */
  readonly ordinalBefore: number
  /** Per indexed day: working days from `start` up to and including it. */
  readonly counts: Int32Array
  /** The indexed working days in order. */
  readonly workingDays: readonly LocalDate[]
  /** What has to be added to a plain week's ordinal from `end` on: holidays taken, working Saturdays given. */
  readonly shift: number
}

/**
 * Builds the index. Of several facts about one date the last one counts, so put what administrators entered after what
 * the region file says. A year is published when it has national holidays or joint leave, which one decree fixes; of
 * years with gaps between them the longest unbroken run counts, so that a mistyped year publishes nothing.
 */
export const calendarOf = (days: readonly CalendarDay[]): Calendar => {
  const facts = new Map(days.map((day) => [day.date, day]))
  const years = [...facts.keys()].map(yearOf)
  const firstYear = years.length ? Math.min(...years) : 1970
  const lastYear = years.length ? Math.max(...years) : 1970
  const start = toEpochDay(`${String(firstYear).padStart(4, '0')}-01-01` as LocalDate)
  const end = toEpochDay(`${String(lastYear).padStart(4, '0')}-12-31` as LocalDate) + 1
  const counts = new Int32Array(end - start)
  const workingDays: LocalDate[] = []
  for (let day = start; day < end; day++) {
    const date = ofEpochDay(day)
    if (isWorking(facts.get(date), isoWeekdayOfEpochDay(day))) workingDays.push(date)
    counts[day - start] = workingDays.length
  }
  const ordinalBefore = plainOrdinal(start - 1)
  const shift = ordinalBefore + workingDays.length - plainOrdinal(end - 1)
  return { facts, published: publishedYears([...facts.values()]), start, end, ordinalBefore, counts, workingDays, shift }
}

/** Whether offices work on that day. */
export const isWorkingDay = (calendar: Calendar, date: LocalDate): boolean =>
  isWorking(calendar.facts.get(date), isoWeekdayOfEpochDay(toEpochDay(date)))

/**
 * The date `n` working days after `start`; day 1 is the first working day after `start` (day of receipt is not counted).
 * For `n` = 0 it is `start` itself, working day or not. For negative `n` it is the working day from which `-n` working
 * days have passed by the end of `start`, so that `countWorkingDays(calendar, start, result)` is `n` again.
 */
export const addWorkingDays = (calendar: Calendar, start: LocalDate, n: number): LocalDate =>
  n === 0 ? start : workingDayOf(calendar, ordinalOf(calendar, toEpochDay(start)) + n)

/** Working days in (a, b]; negative, those in (b, a], when `b` comes first. */
export const countWorkingDays = (calendar: Calendar, a: LocalDate, b: LocalDate): number =>
  ordinalOf(calendar, toEpochDay(b)) - ordinalOf(calendar, toEpochDay(a))

/** The day itself if offices work on it, else the next on which they do. */
export const workingDayFrom = (calendar: Calendar, date: LocalDate): LocalDate =>
  workingDayOf(calendar, ordinalOf(calendar, toEpochDay(date) - 1) + 1)

/** The last working day before that day. */
export const workingDayBefore = (calendar: Calendar, date: LocalDate): LocalDate =>
  workingDayOf(calendar, ordinalOf(calendar, toEpochDay(date) - 1))

/** Every day in (a, b] that does not count, with its reason: the decree's where there is one, else the weekend. */
export const nonWorkingDays = (calendar: Calendar, a: LocalDate, b: LocalDate): NonWorkingDay[] => {
  const skipped: NonWorkingDay[] = []
  const last = toEpochDay(b)
  for (let day = toEpochDay(a) + 1; day <= last; day++) {
    const date = ofEpochDay(day)
    const fact = calendar.facts.get(date)
    const weekday = isoWeekdayOfEpochDay(day)
    if (isWorking(fact, weekday)) continue
    if (fact) skipped.push({ date, reason: fact.estimate ? `${fact.name} (perkiraan)` : fact.name, source: fact.source })
    else skipped.push({ date, reason: weekday === 6 ? 'Sabtu' : 'Minggu', source: null })
  }
  return skipped
}

/** Whether holidays of that date's year are still unknown, so that a deadline on it may yet move. */
export const isProvisional = ({ published }: Calendar, date: LocalDate): boolean =>
  published === null || yearOf(date) < published.first || yearOf(date) > published.last

/** The first day whose holidays are known, 1 January of the first published year; null when no year is published. */
export const firstPublishedDay = ({ published }: Calendar): LocalDate | null =>
  published && (`${String(published.first).padStart(4, '0')}-01-01` as LocalDate)

/** The last day whose holidays are known, 31 December of the last published year; null when no year is published. */
export const lastPublishedDay = ({ published }: Calendar): LocalDate | null =>
  published && (`${String(published.last).padStart(4, '0')}-12-31` as LocalDate)

const isWorking = (fact: CalendarDay | undefined, weekday: number): boolean => (fact ? fact.kind === 'working-day' : weekday <= 5)

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

const publishedYears = (days: readonly CalendarDay[]): Calendar['published'] => {
  const decreed = days.filter(({ kind }) => kind === 'national-holiday' || kind === 'joint-leave')
  const years = [...new Set(decreed.map(({ date }) => yearOf(date)))].sort((a, b) => a - b)
  const runs: { first: number; last: number }[] = []
  for (const year of years) {
    const run = runs.at(-1)
    if (run && run.last === year - 1) run.last = year
    else runs.push({ first: year, last: year })
  }
  runs.sort((a, b) => b.last - b.first - (a.last - a.first) || b.last - a.last)
  return runs[0] ?? null
}

const ordinalOf = (calendar: Calendar, day: number): number => {
  if (day < calendar.start) return plainOrdinal(day)
  if (day >= calendar.end) return plainOrdinal(day) + calendar.shift
  return calendar.ordinalBefore + (calendar.counts[day - calendar.start] ?? 0)
}

/** The working day with that ordinal: the other way round. */
const workingDayOf = (calendar: Calendar, ordinal: number): LocalDate => {
  const nth = ordinal - calendar.ordinalBefore
  if (nth <= 0) return ofEpochDay(plainDay(ordinal))
  return calendar.workingDays[nth - 1] ?? ofEpochDay(plainDay(ordinal - calendar.shift))
}

const aMonday = 4 // 1970-01-05; plain weeks are counted from it

/** Days from Monday to Friday since `aMonday`, up to and including `day`; zero or negative before it. */
const plainOrdinal = (day: number): number => {
  const weeks = Math.floor((day - aMonday) / 7)
  return weeks * 5 + Math.min(isoWeekdayOfEpochDay(day), 5)
}

/** The weekday with that plain ordinal. */
const plainDay = (ordinal: number): number => {
  const weeks = Math.floor((ordinal - 1) / 5)
  return aMonday + weeks * 7 + (ordinal - 1 - weeks * 5)
}
