import { addDays, type LocalDate, localDate } from '../time/local-date.ts'

/**
 * Which months a page of figures is about, by the month in which cases came in. Named as its address has it: `2026-11` a month,
 * `2026-T4` a quarter (triwulan), `2026-S2` a semester, `2026` a year, `12` the last so many months.
 */
export type Period = {
  name: string
  kind: 'month' | 'quarter' | 'semester' | 'year' | 'last'
  /** The latest first; none that is still to come. */
  months: readonly string[]
  /** The days that it covers, up to today. */
  from: LocalDate
  to: LocalDate
}

/** How many months back a period of the last so many goes. */
export const lastSoMany = [1, 3, 6, 12, 24] as const

const fewestYear = 2000

/** The period of that name on that day; the last year where there is none, or where it is still to come. */
export const periodNamed = (name: string | undefined, today: LocalDate): Period => {
  const last = lastSoMany.find((it) => String(it) === name)
  return (last === undefined ? calendarPeriod(name ?? '', today) : null) ?? lastOf(last ?? 12, today)
}

const lastOf = (count: number, today: LocalDate): Period => {
  const until = indexOf(today.slice(0, 7))
  return periodOf(String(count), 'last', until - count + 1, until, today)
}

const calendarPeriod = (name: string, today: LocalDate): Period | null => {
  const [, year = '', part = ''] = /^(\d{4})(?:-(\d\d|T[1-4]|S[12]))?$/.exec(name) ?? []
  if (Number(year) < fewestYear) return null
  const [kind, months, first] = partOf(part)
  const start = Number(year) * 12 + first
  const until = indexOf(today.slice(0, 7))
  if (first >= 12 || first < 0 || start > until) return null
  return periodOf(name, kind, start, Math.min(until, start + months - 1), today)
}

/** Of what kind, how many months, and which is its first, from 0 on. */
const partOf = (part: string): [Period['kind'], number, number] => {
  if (part === '') return ['year', 12, 0]
  if (part.startsWith('T')) return ['quarter', 3, (Number(part[1]) - 1) * 3]
  if (part.startsWith('S')) return ['semester', 6, (Number(part[1]) - 1) * 6]
  return ['month', 1, Number(part) - 1]
}

const periodOf = (name: string, kind: Period['kind'], from: number, to: number, today: LocalDate): Period => {
  const lastDay = addDays(localDate(`${monthAt(to + 1)}-01`), -1)
  return {
    name,
    kind,
    months: Array.from({ length: to - from + 1 }, (_, i) => monthAt(to - i)),
    from: localDate(`${monthAt(from)}-01`),
    to: lastDay < today ? lastDay : today,
  }
}

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const monthAt = (index: number): string => `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`

const wholeLength = { month: 1, quarter: 3, semester: 6, year: 12 } as const

/**
 * As many months of the period of its kind before: where the period still runs, the beginning of the one before. A year that has
 * ten months so far stands beside ten.
 */
export const monthsBefore = ({ kind, months }: Period): string[] => shifted(months, kind === 'last' ? months.length : wholeLength[kind])

/** The same months of the year before; null where that is the period before, or these months themselves. */
export const monthsOfYearBefore = (period: Period): string[] | null => {
  const months = shifted(period.months, 12)
  return period.months.length > 12 || months[0] === monthsBefore(period)[0] ? null : months
}

const shifted = (months: readonly string[], by: number): string[] => months.map((it) => monthAt(indexOf(it) - by))

/** Calendar periods in which that day lies, and those before them: what a chooser offers. */
export const periodsOffered = (today: LocalDate): Record<Exclude<Period['kind'], 'last'>, string[]> => {
  const now = indexOf(today.slice(0, 7))
  const [year, month] = [Math.floor(now / 12), now % 12]
  const back = (count: number, nameOf: (i: number) => string) => Array.from({ length: count }, (_, i) => nameOf(i))
  const part = (length: number, letter: string) => (i: number) => {
    const index = year * (12 / length) + Math.floor(month / length) - i
    return `${Math.floor(index / (12 / length))}-${letter}${(index % (12 / length)) + 1}`
  }
  return {
    month: back(12, (i) => monthAt(now - i)),
    quarter: back(5, part(3, 'T')),
    semester: back(4, part(6, 'S')),
    year: back(3, (i) => String(year - i)),
  }
}
