import * as z from 'zod'
import type { NationalView } from '../case/national-view.ts'
import { Instant } from '../time/instant.ts'
import { LocalDate, localDateOf, startOfDay } from '../time/local-date.ts'
import { trackingIdOf } from '../typed/codes.ts'
import { textIn, wordsIn } from './cell-words.ts'
import { type Cell, type ColumnName, type Header, headerIn, isHeaderAgain, type Layout } from './export-columns.ts'
import { type DateOrder, dateIn, dateOrderOf, type ExportZone, momentIn, timeIn } from './export-dates.ts'

/** One report of the export, in its words. A field is absent where the file has no such column: it says nothing of it. */
export const NationalReport = z.object({
  /** Line of the sheet, counted as spreadsheets do. */
  line: z.int().positive(),
  trackingId: z.string(),
  receivedAt: Instant,
  /** The day that was in the region at that moment. */
  receivedOn: LocalDate,
  /** The file has no hour: the day is the file's own. */
  hourUnknown: z.literal(true).optional(),
  title: z.string(),
  text: z.string(),
  /** What its administrator made of the text; absent where that is the same. */
  edited: z.string().optional(),
  anonymous: z.boolean(),
  confidential: z.boolean(),
  /** What stands in the column of both and is not known: then it counts as both. */
  unknownFlags: z.string().optional(),
  status: z.string(),
  class: z.string().nullable().optional(),
  category: z.string().nullable().optional(),
  institution: z.string().nullable().optional(),
  source: z.string().nullable().optional(),
  rating: z.int().min(1).max(5).nullable().optional(),
  district: z.string().nullable().optional(),
  village: z.string().nullable().optional(),
  /** Who reported; never of an anonymous report, and only where the region keeps names. */
  reporter: z.string().optional(),
})
export type NationalReport = z.infer<typeof NationalReport>

/** Why a row is no report that could be filed. */
export const Rejection = z.enum([
  'no-tracking-id',
  'bad-tracking-id',
  'rounded-id',
  'repeated',
  'header-again',
  'no-date',
  'bad-date',
  'future-date',
  'too-old',
  'bad-time',
  'no-text',
  'no-status',
  'too-long',
])
export type Rejection = z.infer<typeof Rejection>

/** `said`: what stood in the cell that could not be read; `otherLine`: where the same report stands. */
export const RejectedRow = z.object({
  line: z.int().positive(),
  trackingId: z.string().nullable(),
  reason: Rejection,
  said: z.string().optional(),
  otherLine: z.int().positive().optional(),
})
export type RejectedRow = z.infer<typeof RejectedRow>

export type ReadExport = {
  kind: 'read'
  layout: Layout
  /** Rows that hold something; each of them is a report or was rejected. */
  rows: number
  reports: NationalReport[]
  rejected: RejectedRow[]
  unknownColumns: string[]
  /** Its dates have the month first, as all of them together tell. */
  monthFirst?: true
}
export type UnreadableExport = { kind: 'no-header' } | { kind: 'missing-columns'; missing: ColumnName[] } | { kind: 'no-rows' }

export type ReadingRules = { zone: ExportZone; timeZone: string; today: LocalDate; keepNames: boolean }

/** A cell of a spreadsheet holds 32,767 signs; a CSV may bring more, which no officer reads. */
const longestText = 40_000
const longestTitle = 2_000
/** Before the first version of the national application there is nothing to export. */
const firstDay = '2011-01-01' as LocalDate

/** Reads the rows of one sheet. */
export const readExport = (rows: readonly (readonly Cell[])[], rules: ReadingRules): ReadExport | UnreadableExport => {
  const header = headerIn(rows)
  if (header === null) return { kind: 'no-header' }
  if ('missing' in header) return { kind: 'missing-columns', missing: header.missing }
  const reports: NationalReport[] = []
  const rejected: RejectedRow[] = []
  const lineOf = new Map<string, number>()
  const order = dateOrderOf(rows.slice(header.row + 1).map((cells) => (header.at.date === undefined ? null : cells[header.at.date])))
  const holdsSomething = (cells: readonly Cell[]): boolean => cells.some((cell, i) => textIn(cell) !== '' && !header.numbering.includes(i))
  for (const [i, cells] of rows.entries()) {
    if (i <= header.row || !holdsSomething(cells)) continue
    const read = readRow(cells, i + 1, header, { ...rules, order })
    if ('reason' in read) {
      rejected.push(read)
      continue
    }
    const otherLine = lineOf.get(read.trackingId)
    if (otherLine !== undefined) rejected.push({ line: read.line, trackingId: read.trackingId, reason: 'repeated', otherLine })
    else {
      lineOf.set(read.trackingId, read.line)
      reports.push(read)
    }
  }
  const count = reports.length + rejected.length
  if (count === 0) return { kind: 'no-rows' }
  const { layout, unknown: unknownColumns } = header
  return { kind: 'read', layout, rows: count, reports, rejected, unknownColumns, ...(order === 'month-first' ? { monthFirst: true } : {}) }
}

/** A number as people and programs write it; "rounded" where a spreadsheet left digits away. */
const writtenId = (cell: Cell | undefined): string | 'rounded' => {
  const text = wordsIn(cell).replace(/[.,]0+$/, '')
  const [, first = '', behind = '', power] = /^(\d)[.,]?(\d*)E(?:\+?0*)(\d+)$/i.exec(text) ?? []
  if (power !== undefined) return behind.length === Number(power) ? first + behind : 'rounded'
  // Thousands with commas are one number; two numbers in one cell, or a part of one, are none.
  if (/^\d{1,3}(?:,\d{3})+$/.test(text)) return text.replaceAll(',', '')
  if ((typeof cell === 'number' && !Number.isInteger(cell)) || /\d{7,}\s+\d{7,}/.test(text)) return text
  return trackingIdOf(text)
}

type RowRules = ReadingRules & { order: DateOrder }

const readRow = (cells: readonly Cell[], line: number, { at }: Header, rules: RowRules): NationalReport | RejectedRow => {
  const cell = (name: ColumnName): Cell | undefined => (at[name] === undefined ? undefined : (cells[at[name]] ?? null))
  const words = (name: ColumnName): string => wordsIn(cell(name))
  /** Absent where the file has no such column. */
  const said = (name: ColumnName): string | null | undefined => (at[name] === undefined ? undefined : words(name).slice(0, 200) || null)
  const trackingId = writtenId(cell('trackingId'))
  const isId = /^\d{7,15}$/.test(trackingId)
  const reject = (reason: Rejection, name?: ColumnName): RejectedRow => ({
    line,
    trackingId: isId ? trackingId : null,
    reason,
    ...(name && words(name) !== '' ? { said: words(name).slice(0, 60) } : {}),
  })
  if (isHeaderAgain(cells, { at })) return reject('header-again')
  if (trackingId === '') return reject('no-tracking-id')
  if (!isId) return reject(trackingId === 'rounded' ? 'rounded-id' : 'bad-tracking-id', 'trackingId')
  if (words('date') === '') return reject('no-date')
  const date = dateIn(cell('date'), rules.order)
  if (date === null) return reject('bad-date', 'date')
  const time = words('time') === '' ? date.time : (timeIn(cell('time')) ?? dateIn(cell('time'), rules.order)?.time ?? null)
  if (time === null && words('time') !== '') return reject('bad-time', 'time')
  // Without an hour the day stands as it is written: which day it was here nobody can tell better.
  const receivedAt = time === null ? startOfDay(date.date, rules.timeZone) : momentIn(date.date, time, rules.zone)
  const receivedOn = localDateOf(receivedAt, rules.timeZone)
  if (receivedOn > rules.today) return reject('future-date', 'date')
  if (receivedOn < firstDay) return reject('too-old', 'date')
  const [title, text, edited] = [words('title'), words('text'), words('edited')]
  const body = text || edited || title
  if (body === '') return reject('no-text')
  if (title.length > longestTitle || text.length > longestText || edited.length > longestText) return reject('too-long')
  if (words('status') === '') return reject('no-status')
  const { anonymous, confidential, isKnown } = flagsIn(textIn(cell('flags')))
  const reporter = words('reporter').slice(0, 100)
  return {
    line,
    trackingId,
    receivedAt,
    receivedOn,
    ...(time === null ? { hourUnknown: true as const } : {}),
    title: title || firstWords(body),
    text: body,
    ...(edited !== '' && edited !== body ? { edited } : {}),
    anonymous,
    confidential,
    ...(isKnown ? {} : { unknownFlags: textIn(cell('flags')).slice(0, 80) }),
    status: words('status').slice(0, 80),
    ...present({ class: said('class'), category: said('category'), institution: said('institution'), source: said('source') }),
    ...present({ district: said('district'), village: said('village'), rating: ratingIn(cell('rating')) }),
    ...(rules.keepNames && !anonymous && reporter !== '' ? { reporter } : {}),
  }
}

const flagWords: ReadonlySet<string> = new Set(['anonim', 'rahasia'])

/** Empty, or one or both of two words. Whoever says anything else may have meant both: what was laid open cannot be taken back. */
const flagsIn = (text: string): { anonymous: boolean; confidential: boolean; isKnown: boolean } => {
  const said = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .split(/[\s|,;/&+–—-]+/)
    .filter((it) => it !== '')
  const isKnown = said.every((it) => flagWords.has(it))
  return { anonymous: !isKnown || said.includes('anonim'), confidential: !isKnown || said.includes('rahasia'), isKnown }
}

/** A list without title calls a report by its first words. */
const firstWords = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 80).trim()

const ratingIn = (cell: Cell | undefined): number | null | undefined => {
  if (cell === undefined) return undefined
  const stars = Number(
    String(cell ?? '')
      .replace(',', '.')
      .replace(/\s*\/\s*5$/, '') || Number.NaN,
  )
  return Number.isInteger(stars) && stars >= 1 && stars <= 5 ? stars : null
}

const present = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }

/** What SP4N-LAPOR! says of a report now. Of what this file has no column it says what it said before. */
export const viewOf = (report: NationalReport, before: NationalView | null): NationalView => ({
  status: report.status,
  class: report.class === undefined ? (before?.class ?? null) : report.class,
  category: report.category === undefined ? (before?.category ?? null) : report.category,
  institution: report.institution === undefined ? (before?.institution ?? null) : report.institution,
  source: report.source === undefined ? (before?.source ?? null) : report.source,
  rating: report.rating === undefined ? (before?.rating ?? null) : report.rating,
  // When it came in does not change; another file may only know the day.
  receivedAt: before?.receivedAt ?? report.receivedAt,
  anonymous: report.anonymous,
  confidential: report.confidential,
})
