import { addDays, isoWeekday, LocalDate } from '../time/local-date.ts'
import { type PaperKind, paperKinds, type Span } from './paper-kinds.ts'

/** Both days belong to it. */
export type Days = { from: LocalDate; to: LocalDate }

const shapes: Record<Span, RegExp> = {
  year: /^(\d{4})$/,
  semester: /^(\d{4})-s([12])$/,
  month: /^(\d{4})-(0[1-9]|1[0-2])$/,
  week: /^\d{4}-\d\d-\d\d$/,
}

const firstOf = (year: number, month: number): LocalDate =>
  LocalDate.parse(`${String(year + Math.floor((month - 1) / 12)).padStart(4, '0')}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`)

const months = (year: number, month: number, count: number): Days => ({
  from: firstOf(year, month),
  to: addDays(firstOf(year, month + count), -1),
})

/** The days of `2026`, `2026-s1`, `2026-03` or, of a week, its Monday; null of what is none. */
export const daysOf = (span: Span, period: string): Days | null => {
  const found = shapes[span].exec(period)
  if (!found || period < '1900' || period > '9990') return null
  const [year, part] = [Number(found[1]), Number(found[2])]
  switch (span) {
    case 'year':
      return months(year, 1, 12)
    case 'semester':
      return months(year, part * 6 - 5, 6)
    case 'month':
      return months(year, part, 1)
    case 'week': {
      const monday = LocalDate.safeParse(period)
      return monday.success && isoWeekday(monday.data) === 1 ? { from: monday.data, to: addDays(monday.data, 6) } : null
    }
    default:
      return span satisfies never
  }
}

/** The last one that was over before that day. */
export const lastPeriod = (span: Span, today: LocalDate): string => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  switch (span) {
    case 'year':
      return String(year - 1)
    case 'semester':
      return month > 6 ? `${year}-s1` : `${year - 1}-s2`
    case 'month':
      return addDays(firstOf(year, month), -1).slice(0, 7)
    case 'week':
      return addDays(today, -6 - isoWeekday(today))
    default:
      return span satisfies never
  }
}

/** The months it touches, in their order. */
export const monthsIn = ({ from, to }: Days): string[] => {
  const found: string[] = []
  for (let day = from; day <= to; day = firstOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + 1)) found.push(day.slice(0, 7))
  return found
}

/** By when it is to be there; null where no rule says so. */
export const dueOf = (kind: PaperKind, period: string): LocalDate | null => {
  // Perki 1/2021 Ps 56: three months after the year; the announcement and the statement are asked for with it.
  if (paperKinds[kind].span !== 'year') return null
  return LocalDate.parse(`${String(Number(period) + 1).padStart(4, '0')}-03-31`)
}
