import * as z from 'zod'
import { type Instant, instant } from './instant.ts'

/**
 * A civil date, `YYYY-MM-DD`, real dates of the Gregorian calendar only. Deadlines are civil dates in the region's
 * time zone (design.md section 3), so no hour, offset or UTC day can slip into them. Sorts and compares as text.
 */
export const LocalDate = z.iso.date().brand<'LocalDate'>()
export type LocalDate = z.infer<typeof LocalDate>

const millisPerDay = 86_400_000
const daysPerEra = 146_097 // 400 years, after which the Gregorian calendar repeats
const eraStartToEpoch = 719_468 // from 0000-03-01 to 1970-01-01

/**
 * Days since 1970-01-01, negative before it. The text is trusted: only `LocalDate` values come here.
 * Years are taken to begin in March, so that a leap day is the last day of its year and needs no exception.
 */
export const toEpochDay = (date: LocalDate): number => {
  const month = twoDigits(date, 5)
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2) - (month <= 2 ? 1 : 0)
  const daysBeforeMonth = Math.floor((153 * ((month + 9) % 12) + 2) / 5)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return 365 * year + leapDays + daysBeforeMonth + twoDigits(date, 8) - 1 - eraStartToEpoch
}

const zero = 48 // character code of '0'

/** Character codes instead of substrings: every deadline begins with this, and it more than halves its time. */
const twoDigits = (date: LocalDate, at: number): number => (date.charCodeAt(at) - zero) * 10 + date.charCodeAt(at + 1) - zero

/** The date that lies `epochDay` days after 1970-01-01. Throws RangeError outside the years 0000 to 9999. */
export const ofEpochDay = (epochDay: number): LocalDate => {
  const era = Math.floor((epochDay + eraStartToEpoch) / daysPerEra)
  const dayOfEra = epochDay + eraStartToEpoch - era * daysPerEra
  // Leap days that have passed are taken out, so that the rest divides into years of 365 days.
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - 365 * yearOfEra - Math.floor(yearOfEra / 4) + Math.floor(yearOfEra / 100)
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = 400 * era + yearOfEra + (month <= 2 ? 1 : 0)
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`No date of four-digit years lies ${epochDay} days from 1970-01-01`)
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as LocalDate
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0')

/** Reads a date that the program itself holds; throws RangeError if it is none. Parse what users send with the schema. */
export const localDate = (text: string): LocalDate => {
  const parsed = LocalDate.safeParse(text)
  if (!parsed.success) throw new RangeError(`Not a calendar date: ${text}`)
  return parsed.data
}

/** The date `n` calendar days later; earlier when negative. */
export const addDays = (date: LocalDate, n: number): LocalDate => ofEpochDay(toEpochDay(date) + n)

/** Calendar days from `a` to `b`, negative when `b` comes first. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => toEpochDay(b) - toEpochDay(a)

/** Monday is 1, Sunday 7, as in ISO 8601. */
export const isoWeekday = (date: LocalDate): number => isoWeekdayOfEpochDay(toEpochDay(date))

const daysFromMonday = 3 // 1970-01-01 was a Thursday

/** `isoWeekday` for those who already count in epoch days. */
export const isoWeekdayOfEpochDay = (epochDay: number): number => ((((epochDay + daysFromMonday) % 7) + 7) % 7) + 1

export const minDate = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)
export const maxDate = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)

/** The civil date that people in `timeZone` (IANA name) read on their calendar at that moment. */
export const localDateOf = (at: Instant, timeZone: string): LocalDate =>
  ofEpochDay(Math.floor(wallMillis(Date.parse(at), timeZone) / millisPerDay))

/**
 * The moment at which that civil day begins in `timeZone`. Usually midnight; where summer time skips midnight, the first
 * moment after the gap; where it repeats midnight, the first of the two. Of a day that the zone left out altogether it is
 * the beginning of the next.
 */
export const startOfDay = (date: LocalDate, timeZone: string): Instant => {
  const midnight = toEpochDay(date) * millisPerDay
  const offsetAt = (utc: number) => wallMillis(utc, timeZone) - utc
  const [offsetBefore, offsetAfter] = [offsetAt(midnight - millisPerDay), offsetAt(midnight + millisPerDay)]
  if (offsetBefore === offsetAfter) return instant(new Date(midnight - offsetBefore))
  // The clocks change within a day of this midnight: bisect for the first millisecond that bears the date.
  let [tooEarly, late] = [midnight - millisPerDay, midnight + millisPerDay]
  while (late - tooEarly > 1) {
    const middle = Math.floor((tooEarly + late) / 2)
    if (wallMillis(middle, timeZone) >= midnight) late = middle
    else tooEarly = middle
  }
  return instant(new Date(late))
}

/** Whether that moment stands for its whole day. What truly happened in that very millisecond is taken for the day as well. */
export const isKeptToDay = (at: Instant, timeZone: string): boolean => startOfDay(localDateOf(at, timeZone), timeZone) === at

/** The moment at which the wall clock in `timeZone` shows that time (`07:30`) on that day. Zones without summer time only. */
export const momentOf = (date: LocalDate, time: `${number}:${number}`, timeZone: string): Instant => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return instant(new Date(Date.parse(startOfDay(date, timeZone)) + (hour * 60 + minute) * 60_000))
}

/** What the wall clock in `timeZone` shows at `utc`, read as if it were UTC itself. Both in milliseconds since 1970. */
const wallMillis = (utc: number, timeZone: string): number => {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of formatterOf(timeZone).formatToParts(utc)) shown[type] = Number(value)
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown
  const millis = ((utc % 1000) + 1000) % 1000
  return Date.UTC(year, month - 1, day, hour, minute, second, millis)
}

/** Making a formatter costs a thousand times more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, made)
  return made
}
