import type { Case } from '../case/case.ts'
import { type Clock, clockKey } from '../law/clock.ts'
import { type Calendar, countWorkingDays } from '../time/calendar.ts'
import type { LocalDate } from '../time/local-date.ts'

/** Counts by name. What is not there is zero, and zeros are not kept. */
export type Counts = Readonly<Record<string, number>>

/** Longer than that is one bar of the histogram. */
export const longestDays = 120

/** Working days from one day to another, as a bar of a histogram counts them. */
export const barOf = (calendar: Calendar, from: LocalDate, to: LocalDate): number =>
  Math.min(longestDays, Math.max(0, countWorkingDays(calendar, from, to)))

/** Whether the end of that clock was noted as passed. */
export const hasPassed = ({ passed }: Pick<Case, 'passed'>, clock: Clock): boolean => passed.includes(clockKey(clock))

export const plus = (a: Counts, b: Counts): Counts => {
  const sum: Record<string, number> = { ...a }
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count
  return withoutZeros(sum)
}

export const negative = (counts: Counts): Counts => Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, -count]))

export const withoutZeros = (counts: Counts): Counts => Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))
