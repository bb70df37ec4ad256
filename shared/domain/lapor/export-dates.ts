import { type Instant, instant } from '../time/instant.ts'
import { LocalDate } from '../time/local-date.ts'
import type { Cell } from './export-columns.ts'

/**
 * By which clock a file was written. Its hours tell: a normal day that is shifted by seven hours is UTC, and so it is taken
 * for that until somebody says otherwise (docs/domain.md, section 2). No zone of Indonesia has summer time.
 */
export const exportZones = { UTC: 0, 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const
export type ExportZone = keyof typeof exportZones

/** By their first three letters, in both languages; Indonesian writes August in three ways. */
const months: Record<string, number> = {
  ...{ jan: 1, feb: 2, peb: 2, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7, agu: 8, ags: 8, agt: 8, aug: 8, sep: 9 },
  ...{ okt: 10, oct: 10, nov: 11, nop: 11, des: 12, dec: 12 },
}

type Time = { hour: number; minute: number; second: number }
/** `time`: where the date came with one. */
export type ReadDate = { date: LocalDate; time: Time | null }

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

const dated = (year: number, month: number, day: number, time: Time | null): ReadDate | null => {
  const parsed = LocalDate.safeParse(`${pad(year < 100 ? 2000 + year : year, 4)}-${pad(month)}-${pad(day)}`)
  return parsed.success ? { date: parsed.data, time } : null
}

/** A spreadsheet counts days from the end of 1899, and its clock is the wall's. */
const ofSerial = (days: number): ReadDate | null => {
  if (!(days >= 1 && days < 2_958_466)) return null
  return ofWall(new Date(Math.round((days - 25_569) * 86_400) * 1000))
}

const ofWall = (at: Date): ReadDate | null => {
  if (Number.isNaN(at.getTime())) return null
  const time = { hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() }
  const isMidnight = time.hour === 0 && time.minute === 0 && time.second === 0
  return dated(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), isMidnight ? null : time)
}

const dayFirst = /^(\d{1,2})[\s./-]+(\d{1,2}|\p{L}{3,})[\s./,-]+(\d{2}|\d{4})(?:[\sT,]+(\d.*))?$/u
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[\sT]+(\d.*))?$/
const monthFirst = /^(\p{L}{3,})\s+(\d{1,2}),?\s+(\d{4})(?:[\s,]+(\d.*))?$/u

const monthOf = (text: string): number | undefined => (/^\d/.test(text) ? Number(text) : months[text.slice(0, 3).toLowerCase()])

/** A date however it is spelled: `18 Jan 2024`, `29 May 2023`, `18/01/2024` (day first, as here), ISO, or a spreadsheet's own. Null if none. */
export const dateIn = (cell: Cell | undefined): ReadDate | null => {
  if (cell instanceof Date) return ofWall(cell)
  if (typeof cell === 'number') return ofSerial(cell)
  if (typeof cell !== 'string') return null
  // A name of the day in front says nothing more.
  const text = cell
    .normalize('NFKC')
    .trim()
    .replace(/^\p{L}+,\s*/u, '')
    .replace(/\s+/g, ' ')
  const iso = yearFirst.exec(text)
  if (iso) return withTime(iso[4], (time) => dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), time))
  const local = dayFirst.exec(text)
  const month = local && monthOf(local[2] ?? '')
  if (local && month !== undefined) return withTime(local[4], (time) => dated(Number(local[3]), month ?? 0, Number(local[1]), time))
  const english = monthFirst.exec(text)
  const named = english && monthOf(english[1] ?? '')
  return english && named ? withTime(english[4], (time) => dated(Number(english[3]), named, Number(english[2]), time)) : null
}

/** What stands behind a date has to be a time. */
const withTime = (text: string | undefined, date: (time: Time | null) => ReadDate | null): ReadDate | null => {
  if (text === undefined) return date(null)
  const time = timeIn(text)
  return time === null ? null : date(time)
}

const clock = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:(am|pm)|z|utc|wib|wita|wit)?$/i

/** A time of day: `01:33:26`, `1.33`, `1:33 PM`, or a spreadsheet's part of a day. Null if none. */
export const timeIn = (cell: Cell | undefined): Time | null => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : ofSeconds(Math.round(cell.getTime() / 1000))
  if (typeof cell === 'number') return cell >= 0 && cell < 1 ? ofSeconds(Math.round(cell * 86_400)) : null
  const read = typeof cell === 'string' ? clock.exec(cell.trim()) : null
  if (!read) return null
  const half = read[4]?.toLowerCase()
  const [hour, minute, second] = [Number(read[1]), Number(read[2]), Number(read[3] ?? 0)]
  const turned = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  return turned < 24 && minute < 60 && second < 60 && (half === undefined || (hour >= 1 && hour <= 12))
    ? { hour: turned, minute, second }
    : null
}

const ofSeconds = (seconds: number): Time => {
  const inDay = ((seconds % 86_400) + 86_400) % 86_400
  return { hour: Math.floor(inDay / 3600), minute: Math.floor(inDay / 60) % 60, second: inDay % 60 }
}

/** The moment at which a clock of that zone showed this. */
export const momentIn = (date: LocalDate, { hour, minute, second }: Time, zone: ExportZone): Instant =>
  instant(new Date(Date.parse(`${date}T00:00:00.000Z`) + ((hour - exportZones[zone]) * 3600 + minute * 60 + second) * 1000))
