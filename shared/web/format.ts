import type { Instant } from '../domain/time/instant.ts'
import { isKeptToDay, type LocalDate, localDateOf } from '../domain/time/local-date.ts'
import type { LocalTime } from '../domain/time/local-time.ts'
import type { Language } from './language.ts'

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

/** Formatters are dear to make and asked for often. */
const kept = new Map<string, Intl.DateTimeFormat>()
const formatter = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([language, options])
  const made = kept.get(key) ?? new Intl.DateTimeFormat(locales[language], options)
  kept.set(key, made)
  return made
}

/** "Selasa, 24 November 2026". */
export const longDate = (on: LocalDate, language: Language): string =>
  formatter(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${on}T00:00:00Z`),
  )

/** The end of a limit: its day, and the moment on it where it counts in hours: "Selasa, 24 November 2026 pukul 14.05 WIB". */
export const dueInWords = (
  { due, dueAt }: { due: LocalDate; dueAt?: LocalTime | undefined },
  language: Language,
  timeZone: string,
): string => {
  const day = longDate(due, language)
  if (dueAt === undefined) return day
  const zone = zoneNames[timeZone] ?? timeZone
  return language === 'id' ? `${day} pukul ${dueAt.replace(':', '.')} ${zone}` : `${day} at ${dueAt} ${zone}`
}

/** "24 Nov 2026", for tables. */
export const shortDate = (on: LocalDate, language: Language): string =>
  formatter(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`))

/** "24 Nov", with its year where that is not the year of today: for lists of one line a case. */
export const dayInYear = (on: LocalDate, today: LocalDate, language: Language): string =>
  on.slice(0, 4) === today.slice(0, 4)
    ? formatter(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`))
    : shortDate(on, language)

/** "24 Nov 2026, 14.05", in the region's time. */
export const shortMoment = (at: Instant, language: Language, timeZone: string): string =>
  formatter(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at))

/** "24 November 2026 pukul 14.05 WIB", in the region's time. */
export const moment = (at: Instant, language: Language, timeZone: string): string => {
  const date = formatter(language, { dateStyle: 'long', timeZone }).format(new Date(at))
  const time = formatter(language, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone }).format(new Date(at))
  const zone = zoneNames[timeZone] ?? timeZone
  return language === 'id' ? `${date} pukul ${time} ${zone}` : `${date} at ${time} ${zone}`
}

/** The day of receipt, with its hour where a chat told it (docs/adr/0074). */
export const receivedInWords = (
  it: { receivedOn: LocalDate; cameAt?: Instant | undefined },
  language: Language,
  timeZone: string,
): string => (it.cameAt === undefined ? longDate(it.receivedOn, language) : moment(it.cameAt, language, timeZone))

/** The same as a moment; what is kept to its day has no hour to tell (docs/adr/0053). */
export const momentOrDay = (at: Instant, language: Language, timeZone: string): string =>
  isKeptToDay(at, timeZone) ? formatter(language, { dateStyle: 'long', timeZone }).format(new Date(at)) : moment(at, language, timeZone)

/** The same for programs that read the page. */
export const machineMoment = (at: Instant, timeZone: string): string => (isKeptToDay(at, timeZone) ? localDateOf(at, timeZone) : at)

const zoneNames: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** "1,4 MB". */
export const fileSize = (bytes: number, language: Language): string => {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / (1024 * 1024), 'MB']
  return `${new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(value)} ${unit}`
}
