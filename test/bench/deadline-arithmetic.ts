import { addDays as addDaysToDate, format, isWeekend, parseISO } from 'date-fns'
import { addWorkingDays, calendarOf } from '../../shared/domain/time/calendar.ts'
import { type LocalDate, localDate, ofEpochDay, toEpochDay } from '../../shared/domain/time/local-date.ts'
import { nationalCalendar } from '../../shared/domain/time/national-calendar.ts'

/**
 * Nanoseconds per deadline, ours against the loop that a competent user of date-fns writes: its `addBusinessDays` knows
 * no holidays, so they step with `addDays`, ask `isWeekend` and look the day up in a set. The set holds numbers, the
 * fastest key there is, and is built outside the measurement; both sides take and return `YYYY-MM-DD`, as the desk does.
 */
export type DeadlineBench = { ours_ns: number; dateFns_ns: number; ratio: number }

const calendar = calendarOf(nationalCalendar)
const holidays = new Set(nationalCalendar.map(({ date }) => parseISO(date).getTime()))

const addWorkingDaysWithDateFns = (start: LocalDate, n: number): string => {
  let day = parseISO(start)
  let left = n
  while (left > 0) {
    day = addDaysToDate(day, 1)
    if (!isWeekend(day) && !holidays.has(day.getTime())) left--
  }
  return format(day, 'yyyy-MM-dd')
}

/** The allowances that working-day statutes really have between 10 and 60 days, from starts all over 2026. */
const allowances = [10, 14, 17, 30, 60]
const questions = Array.from({ length: 300 }, (_, i) => ofEpochDay(toEpochDay(localDate('2026-01-01')) + i)).flatMap((start) =>
  allowances.map((n) => [start, n] as const),
)

const rounds = 9

/** Medians of several rounds after a warm-up. Throws if the two sides do not agree on every deadline. */
export const benchDeadlineArithmetic = (): DeadlineBench => {
  for (const [start, n] of questions) {
    const [ours, theirs] = [addWorkingDays(calendar, start, n), addWorkingDaysWithDateFns(start, n)]
    if (ours !== theirs) throw new Error(`${start} and ${n} working days: ${ours} here, ${theirs} with date-fns`)
  }
  const ours_ns = medianOf((start, n) => addWorkingDays(calendar, start, n), 200)
  const dateFns_ns = medianOf(addWorkingDaysWithDateFns, 4)
  return { ours_ns, dateFns_ns, ratio: dateFns_ns / ours_ns }
}

const medianOf = (add: (start: LocalDate, n: number) => string, repeats: number): number => {
  const timings: number[] = []
  let consumed = 0
  for (let round = 0; round <= rounds; round++) {
    const began = process.hrtime.bigint()
    for (let i = 0; i < repeats; i++) for (const [start, n] of questions) consumed += add(start, n).length
    const perCall = Number(process.hrtime.bigint() - began) / (repeats * questions.length)
    if (round > 0) timings.push(perCall) // the first is the warm-up
  }
  // Results that nobody reads could be optimised away together with the work.
  if (consumed === 0) throw new Error('Nothing was computed')
  return timings.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}
