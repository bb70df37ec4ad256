import { nationalCalendar } from '../../shared/domain/time/national-calendar.ts'

/**
 * Working days counted one by one from the dates themselves: slow, obvious, and sharing nothing with the product but the
 * list of decrees. Dates as `YYYY-MM-DD`.
 */
const free = new Set(nationalCalendar.filter(({ kind }) => kind !== 'working-day').map(({ date }) => String(date)))

const step = (date: string, by: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)

const isWorking = (date: string): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !free.has(date)
}

/** The `n`th working (or calendar) day after `start`; for a negative `n` the day from which that many have passed. */
export const later = (start: string, n: number, unit: 'working-days' | 'calendar-days'): string => {
  if (unit === 'calendar-days') return step(start, n)
  let date = start
  if (n < 0) {
    // Back to the day that counts as today's, then that many further.
    while (!isWorking(date)) date = step(date, -1)
    for (let left = -n; left > 0; ) {
      date = step(date, -1)
      if (isWorking(date)) left--
    }
    return date
  }
  for (let left = n; left > 0; ) {
    date = step(date, 1)
    if (isWorking(date)) left--
  }
  return date
}

/** Days in (a, b], negative when b comes first. */
export const between = (a: string, b: string, unit: 'working-days' | 'calendar-days'): number => {
  if (b < a) return -between(b, a, unit)
  let count = 0
  for (let date = step(a, 1); date <= b; date = step(date, 1)) if (unit === 'calendar-days' || isWorking(date)) count++
  return count
}

/** A due date from the facts of a clock, as a lawyer would count it on a paper calendar. */
export const dueOf = (
  { startedOn, pauses, extendedBy }: { startedOn: string; pauses: readonly { from: string; until: string | null }[]; extendedBy: number },
  { allowance, unit }: { allowance: number; unit: 'working-days' | 'calendar-days' },
): string => {
  let due = later(startedOn, allowance, unit)
  for (const { from, until } of pauses) {
    if (until === null) continue
    const left = between(from, due, unit)
    if (left !== 0 || unit === 'calendar-days') due = later(until, left, unit)
    // Nothing counted between the question and the limit: what was on time stays so, what was late stays late.
    else if (from > due) {
      due = step(until, -1)
      while (!isWorking(due)) due = step(due, -1)
    } else {
      due = until
      while (!isWorking(due)) due = step(due, 1)
    }
  }
  return later(due, extendedBy, unit)
}
