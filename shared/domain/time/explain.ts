import * as z from 'zod'
import { type Clock, dayUnitOf, dueDate } from '../law/clock.ts'
import { DayUnit, LimitUnit, type Statute, StatuteId } from '../law/statutes.ts'
import { addWorkingDays, type Calendar, isProvisional, NonWorkingDay, nonWorkingDays } from './calendar.ts'
import { datesBetween } from './date-pattern.ts'
import { addDays, LocalDate, maxDate } from './local-date.ts'
import { LocalTime } from './local-time.ts'

/**
 * How a due date came about, complete enough to check by hand: from `start`, count days that are neither `skipped` nor
 * inside a pause (the days after `from` up to and including `until`). After a pause, count `remainingAtPause` days from
 * `until` on, backwards when it is negative; then the extension's days.
 */
export const DeadlineReceipt = z.object({
  statute: StatuteId,
  name: z.string(),
  citation: z.string(),
  /** Day 0, not counted. */
  start: LocalDate,
  /** Of a limit in hours, which counts from that minute on, day and night. */
  startAt: LocalTime.optional(),
  allowance: z.int(),
  unit: LimitUnit,
  skipped: z.array(NonWorkingDay),
  /** `remainingAtPause` is in the receipt's unit and leaves the extension out; negative when the limit had passed. */
  pauses: z.array(
    z.object({
      from: LocalDate,
      until: LocalDate.nullable(),
      fromAt: LocalTime.optional(),
      untilAt: LocalTime.optional(),
      remainingAtPause: z.int(),
    }),
  ),
  extension: z.object({ days: z.int(), reason: z.string() }).nullable(),
  /** A person set the day: nothing was counted. */
  setTo: LocalDate.optional(),
  /** The last day on time. */
  due: LocalDate,
  /** On that day, the moment at which it ends. */
  dueAt: LocalTime.optional(),
  provisional: z.boolean(),
  stoppedOn: LocalDate.nullable(),
  note: z.string().nullable(),
})
export type DeadlineReceipt = z.infer<typeof DeadlineReceipt>

/** The receipt of a clock under that statute and calendar; its `due` is recomputed from them, so it always adds up. */
export const explain = (clock: Clock, statute: Statute, calendar: Calendar): DeadlineReceipt => {
  const { due, dueAt, provisional, remainingAtPause } = dueDate(clock, statute, calendar)
  // Hours that are not counted by the wall clock were counted as the days that they begin.
  const isInDays = statute.unit === 'hours' && clock.startedAt === undefined
  return {
    statute: statute.id,
    name: statute.name,
    citation: statute.citation,
    start: clock.startedOn,
    ...(dueAt && clock.startedAt ? { startAt: clock.startedAt } : {}),
    allowance: isInDays ? Math.ceil(statute.allowance / 24) : statute.allowance,
    unit: isInDays ? dayUnitOf(clock, statute) : statute.unit,
    skipped: clock.setTo === undefined ? skippedDays(clock, due, statute, calendar) : [],
    pauses: clock.pauses.map((pause, i) => ({ ...pause, remainingAtPause: remainingAtPause[i] ?? 0 })),
    extension: clock.extendedBy === 0 ? null : { days: clock.extendedBy, reason: clock.extensionReason ?? '' },
    ...(clock.setTo === undefined ? {} : { setTo: clock.setTo }),
    due,
    ...(dueAt ? { dueAt } : {}),
    provisional,
    stoppedOn: clock.stoppedOn,
    note: statute.note ?? null,
  }
}

/** What the public calculator (`GET /tenggat`) is asked. The bounds keep every answer within four-digit years and one screen. */
const [earliest, latest] = ['1945-08-17', '2999-12-31']

export const DeadlineQuestion = z.object({
  start: LocalDate.refine((date) => date >= earliest && date <= latest).meta({
    pattern: datesBetween(earliest, latest),
    description: `Day 0, from ${earliest} to ${latest}; today if left out`,
  }),
  days: z.int().min(1).max(1000),
  unit: DayUnit,
})
export type DeadlineQuestion = z.infer<typeof DeadlineQuestion>

export const DeadlineAnswer = z.object({ start: LocalDate, due: LocalDate, provisional: z.boolean(), skipped: z.array(NonWorkingDay) })
export type DeadlineAnswer = z.infer<typeof DeadlineAnswer>

/** The date `days` after `start`, which is day 0, with every day that was skipped on the way. Calendar days skip none. */
export const computeDeadline = ({ start, days, unit }: DeadlineQuestion, calendar: Calendar): DeadlineAnswer => {
  if (unit === 'calendar-days') return { start, due: addDays(start, days), provisional: false, skipped: [] }
  const due = addWorkingDays(calendar, start, days)
  const provisional = isProvisional(calendar, start) || isProvisional(calendar, due)
  return { start, due, provisional, skipped: nonWorkingDays(calendar, start, due) }
}

/**
 * Calendar days skip nothing but a roll at the end. Working days skip what lies on the way, and after a pause that began
 * late also what lies between the due date and the day on which the clock went on, since that stretch is counted back.
 */
const skippedDays = (clock: Clock, due: LocalDate, statute: Statute, calendar: Calendar): NonWorkingDay[] => {
  if (statute.unit === 'hours' && clock.startedAt !== undefined) return []
  if (statute.unit === 'calendar-days') {
    const beforeRoll = dueDate(clock, { ...statute, rollsForward: false }, calendar).due
    return nonWorkingDays(calendar, addDays(beforeRoll, -1), addDays(due, -1))
  }
  const lastResumption = clock.pauses.findLast(({ until }) => until !== null)?.until ?? due
  const rested = (date: LocalDate) => clock.pauses.some(({ from, until }) => until !== null && from < date && date <= until)
  return nonWorkingDays(calendar, clock.startedOn, maxDate(due, lastResumption)).filter(({ date }) => date > due || !rested(date))
}
