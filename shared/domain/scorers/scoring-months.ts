import { type Calendar, workingDayBefore, workingDayFrom } from '../time/calendar.ts'
import { addDays, type LocalDate, localDate } from '../time/local-date.ts'
import type { Months } from './scorer.ts'

/** A period is the civil year in which a scorer comes. */
export const periodOf = (day: LocalDate): string => day.slice(0, 4)
export const isPeriod = (text: string): boolean => /^20\d\d$/.test(text)
export const periodBefore = (period: string): string => String(Number(period) - 1)

const month = (period: string, n: number): string => `${period}-${String(n).padStart(2, '0')}`
const monthBefore = (yearMonth: string): string => {
  const [year = '', n = ''] = yearMonth.split('-')
  return n === '01' ? `${Number(year) - 1}-12` : month(year, Number(n) - 1)
}

/** First and last day on which a scorer of these months asks. */
export const windowOf = (period: string, { from, until }: Months): { opens: LocalDate; ends: LocalDate } => {
  const after = until === 12 ? `${Number(period) + 1}-01` : month(period, until + 1)
  return { opens: localDate(`${month(period, from)}-01`), ends: addDays(localDate(`${after}-01`), -1) }
}

/** The period that is worked on: this year's, and the next one's once its months are over. */
export const currentPeriod = (months: Months | null, today: LocalDate): string => {
  const period = periodOf(today)
  return months !== null && windowOf(period, months).ends < today ? String(Number(period) + 1) : period
}

/**
 * Months of receipt whose cases the figures of a period count, the earliest first: the twelve full months before the scorer comes,
 * or as far as they have gone by; without known months the civil year.
 */
export const figureMonths = (period: string, months: Months | null, today: LocalDate): string[] => {
  const wanted = months === null ? month(period, 12) : monthBefore(month(period, months.from))
  const now = today.slice(0, 7)
  let last = wanted < now ? wanted : now
  const all: string[] = []
  while (all.length < 12) {
    all.unshift(last)
    last = monthBefore(last)
  }
  return all
}

/** Who is told of a rung: coordinators and whoever answers for an empty item, from the second on; institutions of their own part. */
export type ScoringAudience = 'coordinator' | 'responsible' | 'liaison' | 'head'

export type ScoringRung = { name: string; at: 'opens' | 'ends'; days: number; to: readonly ScoringAudience[] }

/** The ladder before a scorer comes and while it asks. Each rung is told once, and only of what is still empty. */
export const scoringRungs: readonly ScoringRung[] = [
  { name: 'month-before', at: 'opens', days: -30, to: ['coordinator'] },
  { name: 'opens', at: 'opens', days: 0, to: ['coordinator', 'responsible', 'liaison'] },
  { name: 'month-left', at: 'ends', days: -30, to: ['coordinator', 'responsible', 'liaison'] },
  { name: 'week-left', at: 'ends', days: -7, to: ['coordinator', 'responsible', 'liaison', 'head'] },
  { name: 'last-day', at: 'ends', days: 0, to: ['coordinator', 'responsible', 'liaison', 'head'] },
]

/** The working day on which a rung is told: never after the end that it warns of. */
export const rungDay = (
  calendar: Calendar,
  { at, days }: ScoringRung,
  { opens, ends }: { opens: LocalDate; ends: LocalDate },
): LocalDate => (at === 'opens' ? workingDayFrom(calendar, addDays(opens, days)) : workingDayBefore(calendar, addDays(ends, days + 1)))

/** The most urgent rung that became due after the last morning on which anybody was told, until today; null of none. */
export const rungNow = (
  calendar: Calendar,
  window: { opens: LocalDate; ends: LocalDate },
  lastMorning: LocalDate | null,
  today: LocalDate,
): ScoringRung | null =>
  scoringRungs.findLast((rung) => {
    const day = rungDay(calendar, rung, window)
    return day <= today && (lastMorning === null ? day === today : day > lastMorning)
  }) ?? null
