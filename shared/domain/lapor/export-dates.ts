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

/** `zone`: where the cell itself says by which clock. */
type Time = { hour: number; minute: number; second: number; zone?: ExportZone }
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

/** Both languages, and the ways in which Friday is written. */
const dayNames =
  /^(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[.,]?\s+/iu

/** A spreadsheet of America writes the month first. */
export type DateOrder = 'day-first' | 'month-first'

const slashed = /^\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}(?!\d)/

/** By all dates of a file: the month comes first where no other reading makes sense of every one of them. */
export const dateOrderOf = (cells: Iterable<Cell | undefined>): DateOrder => {
  let isMonthFirst = false
  for (const cell of cells) {
    const [, first, second] = (typeof cell === 'string' && slashed.exec(cell.normalize('NFKC'))) || []
    if (Number(first) > 12) return 'day-first'
    if (Number(second) > 12) isMonthFirst = true
  }
  return isMonthFirst ? 'month-first' : 'day-first'
}

const dayFirst = /^(\d{1,2})[\s./-]+(\d{1,2}|\p{L}{3,})[\s./,-]+(\d{2}|\d{4})(?:[\sT,]+(\d.*))?$/u
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[\sT]+(\d.*))?$/
const monthFirst = /^(\p{L}{3,})\s+(\d{1,2}),?\s+(\d{4})(?:[\s,]+(\d.*))?$/u

const monthOf = (text: string): number | undefined => (/^\d/.test(text) ? Number(text) : months[text.slice(0, 3).toLowerCase()])

/** A date however it is spelled: `18 Jan 2024`, `29 May 2023`, `18/01/2024` (day first, as here), ISO, or a spreadsheet's own. Null if none. */
export const dateIn = (cell: Cell | undefined, order: DateOrder = 'day-first'): ReadDate | null => {
  if (cell instanceof Date) return ofWall(cell)
  if (typeof cell === 'number') return ofSerial(cell)
  if (typeof cell !== 'string') return null
  // A name of the day in front says nothing more.
  const text = cell
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(dayNames, '')
  // The spreadsheet's own, saved as text.
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return ofSerial(Number(text.replace(',', '.')))
  const iso = yearFirst.exec(text)
  if (iso) return withTime(iso[4], (time) => dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), time))
  const local = dayFirst.exec(text)
  if (local) {
    const isTurned = order === 'month-first' && /^\d/.test(local[2] ?? '')
    const [day, month] = isTurned ? [local[2], local[1]] : [local[1], local[2]]
    return withTime(local[4], (time) => dated(Number(local[3]), monthOf(month ?? '') ?? 0, Number(day), time))
  }
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

const clock = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:(am|pm)\s*)?(z|utc|gmt|wib|wita|wit|[+-]\d{2}:?\d{2})?$/i

/** Clocks as a cell may name them; another offset is none of Indonesia's, and such a time cannot be read. */
const zoneNames: Readonly<Record<string, ExportZone>> = {
  ...{ z: 'UTC', utc: 'UTC', gmt: 'UTC', '+0000': 'UTC' },
  ...{
    wib: 'Asia/Jakarta',
    '+0700': 'Asia/Jakarta',
    wita: 'Asia/Makassar',
    '+0800': 'Asia/Makassar',
    wit: 'Asia/Jayapura',
    '+0900': 'Asia/Jayapura',
  },
}

/** A time of day: `01:33:26`, `1.33`, `1:33 PM`, behind its date, or a spreadsheet's part of a day. Null if none. */
export const timeIn = (cell: Cell | undefined): Time | null => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : ofSeconds(Math.round(cell.getTime() / 1000))
  if (typeof cell === 'number')
    return cell >= 0 && !(cell >= 1 && Number.isInteger(cell)) ? ofSeconds(Math.round((cell % 1) * 86_400)) : null
  if (typeof cell !== 'string') return null
  const text = cell
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (/^0?[.,]\d{3,}$/.test(text)) return ofSeconds(Math.round(Number(text.replace(',', '.')) * 86_400))
  const read = clock.exec(text)
  if (!read) return null
  const [half, named] = [read[4]?.toLowerCase(), read[5]?.toLowerCase().replace(':', '')]
  const zone = named === undefined ? undefined : zoneNames[named]
  if (named !== undefined && zone === undefined) return null
  const [hour, minute, second] = [Number(read[1]), Number(read[2]), Number(read[3] ?? 0)]
  const turned = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  return turned < 24 && minute < 60 && second < 60 && (half === undefined || (hour >= 1 && hour <= 12))
    ? { hour: turned, minute, second, ...(zone ? { zone } : {}) }
    : null
}

const ofSeconds = (seconds: number): Time => {
  const inDay = ((seconds % 86_400) + 86_400) % 86_400
  return { hour: Math.floor(inDay / 3600), minute: Math.floor(inDay / 60) % 60, second: inDay % 60 }
}

/** The moment at which a clock of that zone showed this; of the zone that the cell names, where it does. */
export const momentIn = (date: LocalDate, { hour, minute, second, zone: own }: Time, zone: ExportZone): Instant =>
  instant(new Date(Date.parse(`${date}T00:00:00.000Z`) + ((hour - exportZones[own ?? zone]) * 3600 + minute * 60 + second) * 1000))
