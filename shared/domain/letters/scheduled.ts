import * as z from 'zod'
import { RoundRungName } from '../scorers/collecting-round.ts'
import type { Calendar } from '../time/calendar.ts'
import { workingDayFrom } from '../time/calendar.ts'
import { addDays, isoWeekday, LocalDate, localDate } from '../time/local-date.ts'

/**
 * Letters that leave by the calendar, on working mornings with the digests: what scorers still miss, a week's figures for leaders and
 * heads, a month's recap for coordinators (docs/adr/0068). Figures alone: no case, no name, nothing that somebody wrote.
 */

/** One scorer that comes or asks now, and which items are empty; `institutions`: how many have some, of a scorer of institutions. */
export const ScorerDue = z.object({
  scorer: z.string(),
  period: z.string(),
  opens: LocalDate,
  ends: LocalDate,
  items: z.array(z.string()),
  institution: z.string().nullable(),
  institutions: z.int().nonnegative().nullable(),
})
export type ScorerDue = z.infer<typeof ScorerDue>

const PartOf = z.object({ part: z.int(), of: z.int() }).nullable()

export const WeeklyFigures = z.object({
  /** Null of the whole regency. */
  institution: z.string().nullable(),
  late: z.int(),
  soon: z.int(),
  /** More were due than were looked at. */
  atLeast: z.boolean(),
  cameIn: z.int(),
  open: z.int(),
  answered: z.int(),
  /** Finished in SP4N-LAPOR! before they came here; absent where there is none, and of letters of before. */
  endedThere: z.int().optional(),
  inTime: PartOf,
  inTimeBefore: PartOf,
  requests: z.int(),
  ordersOpen: z.int(),
})
export type WeeklyFigures = z.infer<typeof WeeklyFigures>

export const MonthRecap = z.object({
  month: z.string(),
  cameIn: z.int(),
  cameInBefore: z.int(),
  answered: z.int(),
  endedThere: z.int().optional(),
  open: z.int(),
  inTime: PartOf,
  requests: z.int(),
  objections: z.int(),
  /** Scorers of the next months, with how many items are empty. */
  scorers: z.array(z.object({ scorer: z.string(), period: z.string(), empty: z.int() })),
  deadLinks: z.int(),
  /** When links were asked last, which is before this letter; null: never. Absent of letters of before. */
  linksOn: LocalDate.nullable().optional(),
  doubtfulNumbers: z.int(),
})
export type MonthRecap = z.infer<typeof MonthRecap>

/** The round of a quarter: to an institution what it owes, to coordinators (`institution` null) how many wait. */
const Collecting = z.object({
  kind: z.literal('collecting'),
  day: LocalDate,
  quarter: z.string(),
  rung: RoundRungName,
  due: LocalDate,
  closes: LocalDate,
  institution: z.string().nullable(),
  waiting: z.int(),
})

export const scheduledContents = [
  Collecting,
  z.object({ kind: z.literal('scorers-due'), day: LocalDate, due: z.array(ScorerDue) }),
  z.object({ kind: z.literal('weekly-figures'), day: LocalDate, figures: WeeklyFigures }),
  z.object({ kind: z.literal('month-recap'), day: LocalDate, recap: MonthRecap }),
] as const

export const mondayOf = (day: LocalDate): LocalDate => addDays(day, 1 - isoWeekday(day))
export const firstOfMonth = (day: LocalDate): LocalDate => localDate(`${day.slice(0, 7)}-01`)

/**
 * Whether a span (a week, a month) that began on `start` has its letters due today: on its first working morning, or on the first
 * morning after an outage. Where nobody was ever told, not in the middle of it.
 */
export const isFirstMorning = (calendar: Calendar, start: LocalDate, lastMorning: LocalDate | null, today: LocalDate): boolean =>
  lastMorning === null ? workingDayFrom(calendar, start) === today : lastMorning < start

export const monthBefore = (day: LocalDate): string => addDays(firstOfMonth(day), -1).slice(0, 7)
