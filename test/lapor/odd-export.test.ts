import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { openExport } from '../../shared/desk/lapor/export-file.ts'
import { byFiles } from '../../shared/desk/lapor/national-port.ts'
import { textIn, wordsIn } from '../../shared/domain/lapor/cell-words.ts'
import type { Cell } from '../../shared/domain/lapor/export-columns.ts'
import { classIn, knownStanding, standingOf } from '../../shared/domain/lapor/national-status.ts'
import { type NationalReport, readExport } from '../../shared/domain/lapor/read-export.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { oddly } from './odd-export.ts'
import { csvOfExport, type Synthetic, synthesize, xlsxOfExport } from './synthetic-export.ts'

/** What real spreadsheets hold beside what an export should: read as a person would, or left out with a reason (docs/adr/0069). */

const rules = { zone: 'UTC', timeZone: 'Asia/Jakarta', today: localDate('2026-11-24'), keepNames: false } as const

const readFrom = async (bytes: Uint8Array) => {
  const opened = await openExport(bytes)
  if (opened.kind !== 'opened') throw new Error(opened.kind)
  const read = readExport(opened.sheets.at(-1)?.rows ?? [], rules)
  if (read.kind !== 'read') throw new Error(JSON.stringify(read))
  return read
}

/** A report as far as it may not differ: of a status and a class only what they mean. */
const meant = ({ line: _, status, class: klass, ...report }: NationalReport) => ({
  ...report,
  standing: standingOf(status),
  isKnown: knownStanding(status) !== null,
  class: classIn(klass ?? null),
})

test.each((['A', 'B'] as const).flatMap((layout) => ([',', ';', 'xlsx'] as const).map((form) => [layout, form] as const)))(
  'layout %s as %s says the same of every report after it went through many hands',
  async (layout, form) => {
    const bytesOf = (it: Synthetic) => (form === 'xlsx' ? xlsxOfExport(it) : csvOfExport(it, form))
    const plain = synthesize({ rows: 400, layout, seed: 21, broken: 0.05, repeated: 0.05 })
    const [before, after] = [await readFrom(await bytesOf(plain)), await readFrom(await bytesOf(oddly(plain, 4)))]
    expect([after.rows, after.layout, after.reports.length]).toEqual([400, before.layout, before.reports.length])
    expect(after.reports.map(meant)).toEqual(before.reports.map(meant))
    expect(after.rejected.map(({ reason, trackingId }) => [reason, trackingId])).toEqual(
      before.rejected.map(({ reason, trackingId }) => [reason, trackingId]),
    )
    expect(after.unknownColumns.slice(0, 1)).toEqual(['Catatan Admin'])
    expect(after.unknownColumns[1]).toMatch(/^status laporan \(\d+\)$/)
  },
)

const head = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Waktu Laporan Masuk',
  'Judul Laporan',
  'Isi Laporan Awal',
  'Status Laporan',
  'Tipe Laporan',
]
const row = (cells: Record<string, Cell> = {}): Cell[] => {
  const usual: Record<string, Cell> = {
    'Tracking ID': '7123456',
    'Tanggal Laporan Masuk': '18 Jan 2024',
    'Waktu Laporan Masuk': '01:33:26',
  }
  const words: Record<string, Cell> = { 'Judul Laporan': 'Jalan rusak', 'Isi Laporan Awal': 'Berlubang', 'Status Laporan': 'Proses' }
  return head.map((name) => ({ ...usual, ...words, ...cells })[name] ?? null)
}
const outcomeOf = (cells: Record<string, Cell>) => {
  const read = readExport([head, row(cells)], rules)
  if (read.kind !== 'read') throw new Error(read.kind)
  return read.reports[0]?.trackingId ?? read.rejected[0]
}

test.each<[Cell, unknown]>([
  [7123456, '7123456'],
  ['7,123,456', '7123456'],
  ['7.123.456', '7123456'],
  ['7.123456E+06', '7123456'],
  ['7,123456E6', '7123456'],
  ['https://www.lapor.go.id/laporan/detil/7123456', '7123456'],
  ['7.12E+06', { line: 2, trackingId: null, reason: 'rounded-id', said: '7.12E+06' }],
  [7123456.5, { line: 2, trackingId: null, reason: 'bad-tracking-id', said: '7123456.5' }],
  ['7123456 7123457', { line: 2, trackingId: null, reason: 'bad-tracking-id', said: '7123456 7123457' }],
  ['-', { line: 2, trackingId: null, reason: 'no-tracking-id' }],
  ['#REF!', { line: 2, trackingId: null, reason: 'no-tracking-id' }],
  [true, { line: 2, trackingId: null, reason: 'bad-tracking-id', said: 'true' }],
])('the tracking id %j', (cell, expected) => {
  expect(outcomeOf({ 'Tracking ID': cell })).toEqual(expected)
})

test('a text is what its writer wrote, however a page, a sheet or a program gave it out', () => {
  expect(textIn(' Jalan &amp; jembatan&nbsp;rusak<br/>&quot;parah&quot; &#39;sekali&#x27; ')).toBe(
    'Jalan & jembatan rusak\n"parah" \'sekali\'',
  )
  expect(textIn('&amp;lt; &tidakada; &#0; &#99999999;')).toBe('&lt; &tidakada; &#0; &#99999999;')
  expect([wordsIn('#NAME?'), wordsIn(' – '), wordsIn('NULL'), wordsIn('Nan'), wordsIn('\u200b\u00a0')]).toEqual(['', '', '', 'Nan', ''])
  expect(outcomeOf({ 'Judul Laporan': '#NAME?', 'Isi Laporan Awal': '-' })).toEqual({ line: 2, trackingId: '7123456', reason: 'no-text' })
})

test('dates of a sheet of America are read by all of them together, and that is told', () => {
  const dated = (...dates: string[]) => {
    const read = readExport([head, ...dates.map((date, i) => row({ 'Tracking ID': 7_000_001 + i, 'Tanggal Laporan Masuk': date }))], rules)
    return read.kind === 'read'
      ? [read.monthFirst ?? false, read.reports.map(({ receivedOn }) => receivedOn), read.rejected.length]
      : read.kind
  }
  expect(dated('3/4/2024', '1/18/2024')).toEqual([true, ['2024-03-04', '2024-01-18'], 0])
  expect(dated('3/4/2024', '5/6/2024')).toEqual([false, ['2024-04-03', '2024-06-05'], 0])
  // Both at once make sense of neither: day first, and what cannot be is left out.
  expect(dated('3/4/2024', '1/18/2024', '18/1/2024')).toEqual([false, ['2024-04-03', '2024-01-18'], 1])
})

test('a quotation mark that is not closed does not swallow reports unseen; a text of many lines is one', async () => {
  const line = (id: number, text: string) => `${id},18 Jan 2024,01:33:26,Jalan rusak,${text},Proses,`
  const csv = (...lines: string[]) => new TextEncoder().encode([head.join(), ...lines].join('\n'))
  const kindOf = async (bytes: Uint8Array) => (await openExport(bytes)).kind
  expect(await kindOf(csv(line(7_000_001, '"Berlubang'), line(7_000_002, 'Gelap'), line(7_000_003, 'Becek')))).toBe('open-quote')
  expect(await kindOf(csv(line(7_000_001, '"Berlubang'), line(7_000_002, 'Gelap'), line(7_000_003, '"Becek"')))).toBe('open-quote')
  expect(
    await kindOf(csv(line(7_000_001, '"Telepon saya\n08123456789, pagi, siang, sore, malam, kapan saja"'), line(7_000_002, 'x'))),
  ).toBe('opened')
})

test('of several sheets with reports one is read, and the others are told', async () => {
  const sheet = (name: string, rows: Cell[][]) => ({ name, rows })
  const bytes = await writeXlsx({
    sheets: [
      sheet('Petunjuk', [['Cara mengisi']]),
      sheet('Januari', [head, row()]),
      sheet('Februari', [head, row({ 'Tracking ID': 7_000_002 })]),
    ],
  })
  expect(await byFiles.fetchChanges(bytes, rules)).toMatchObject({ kind: 'fetched', read: { rows: 1 }, otherSheets: ['Februari'] })
})
