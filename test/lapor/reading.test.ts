import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openExport } from '../../shared/desk/lapor/export-file.ts'
import type { Cell } from '../../shared/domain/lapor/export-columns.ts'
import { readExport } from '../../shared/domain/lapor/read-export.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { csvOfExport, synthesize, xlsxOfExport } from './synthetic-export.ts'

const rules = { zone: 'UTC', timeZone: 'Asia/Jakarta', today: localDate('2026-11-24'), keepNames: false } as const
const names = { ...rules, keepNames: true }

const head = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Waktu Laporan Masuk',
  'Judul Laporan',
  'Isi Laporan Awal',
  'Status Laporan',
  'Tipe Laporan',
]
const row: Cell[] = ['7123456', '18 Jan 2024', '01:33:26', 'Jalan rusak', 'Berlubang', 'Belum Terverifikasi', null]
const read = (rows: readonly (readonly Cell[])[], by = rules) => {
  const outcome = readExport(rows, by)
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome))
  return outcome
}
const changed = (name: string, cell: Cell): Cell[] => row.map((it, i) => (head[i] === name ? cell : it))

test.each(
  (['A', 'B', 'C'] as const).flatMap((layout) =>
    ([',', ';', 'xlsx'] as const).flatMap((form) => (['short', 'mixed', 'cells'] as const).map((dates) => [layout, form, dates] as const)),
  ),
)('layout %s as %s with %s dates: every row is a report or rejected, whatever the order of the columns', async (layout, form, dates) => {
  const options = { rows: 120, layout, dates, broken: 0.1, repeated: 0.05, seed: 11 }
  const outcomes = []
  for (const shuffledColumns of [false, true]) {
    const synthetic = synthesize({ ...options, shuffledColumns })
    const opened = await openExport(form === 'xlsx' ? await xlsxOfExport(synthetic, ['Petunjuk']) : csvOfExport(synthetic, form))
    if (opened.kind !== 'opened') throw new Error(opened.kind)
    const { layout: found, rows, reports, rejected, unknownColumns } = read(opened.sheets.at(-1)?.rows ?? [])
    expect([found, rows, reports.length + rejected.length, unknownColumns]).toEqual([layout, 120, 120, []])
    outcomes.push(reports.map(({ line: _, ...report }) => report))
  }
  expect(outcomes[0]).toEqual(outcomes[1])
  expect(outcomes[0]?.length).toBeGreaterThan(80)
})

test('a report is read with the moment there and the day that it was here', () => {
  expect(read([head, row])).toEqual({
    kind: 'read',
    layout: 'B',
    rows: 1,
    unknownColumns: [],
    rejected: [],
    reports: [
      {
        line: 2,
        trackingId: '7123456',
        receivedAt: '2024-01-18T01:33:26.000Z',
        receivedOn: '2024-01-18',
        title: 'Jalan rusak',
        text: 'Berlubang',
        anonymous: false,
        confidential: false,
        status: 'Belum Terverifikasi',
      },
    ],
  })
  const evening = read([head, changed('Waktu Laporan Masuk', '20:15:00')]).reports[0]
  expect([evening?.receivedAt, evening?.receivedOn]).toEqual(['2024-01-18T20:15:00.000Z', '2024-01-19'])
  const hourless = read([head, changed('Waktu Laporan Masuk', null)]).reports[0]
  expect([hourless?.receivedAt, hourless?.receivedOn, hourless?.hourUnknown]).toEqual(['2024-01-17T17:00:00.000Z', '2024-01-18', true])
})

test.each([
  ['Tracking ID', null, { reason: 'no-tracking-id', trackingId: null }],
  ['Tracking ID', '12', { reason: 'bad-tracking-id', trackingId: null, said: '12' }],
  ['Tracking ID', 'Tracking ID', { reason: 'header-again', trackingId: null }],
  ['Tanggal Laporan Masuk', null, { reason: 'no-date' }],
  ['Tanggal Laporan Masuk', '31 Feb 2026', { reason: 'bad-date', said: '31 Feb 2026' }],
  ['Tanggal Laporan Masuk', '25 Nov 2026', { reason: 'future-date', said: '25 Nov 2026' }],
  ['Tanggal Laporan Masuk', '1 Jan 1999', { reason: 'too-old', said: '1 Jan 1999' }],
  ['Waktu Laporan Masuk', 'pagi', { reason: 'bad-time', said: 'pagi' }],
  ['Status Laporan', ' ', { reason: 'no-status' }],
  ['Isi Laporan Awal', 'x'.repeat(40_001), { reason: 'too-long' }],
])('%s "%s" is rejected', (name, cell, reason) => {
  expect(read([head, changed(name, cell)]).rejected).toEqual([{ line: 2, trackingId: '7123456', ...reason }])
})

test('a row without title is called by its first words, one without words is none, and the same report counts once', () => {
  const untitled = changed('Judul Laporan', null)
  const silent = head.map((name, i): Cell => (name === 'Judul Laporan' || name === 'Isi Laporan Awal' ? '' : (row[i] ?? null)))
  const { reports, rejected, rows } = read([head, untitled, changed('Tracking ID', 7123456), silent, [], [null, ' ']])
  expect([reports.map(({ title }) => title), rows]).toEqual([['Berlubang'], 3])
  expect(rejected).toEqual([
    { line: 3, trackingId: '7123456', reason: 'repeated', otherLine: 2 },
    { line: 4, trackingId: '7123456', reason: 'no-text' },
  ])
})

test('a header that was merged, or is spelled otherwise, is found; one that lacks a column says which', () => {
  const grouped = [
    ['', '', ''],
    ['Tracking ID', 'Masuk', null, 'Judul  Laporan', 'Isi laporan awal', 'STATUS LAPORAN', 'tipe laporan'],
    [null, 'Tanggal Laporan Masuk', 'Waktu Laporan Masuk', null, null, null, null],
    row,
  ]
  expect(read(grouped).reports.map(({ receivedAt, line }) => [receivedAt, line])).toEqual([['2024-01-18T01:33:26.000Z', 4]])
  expect(readExport([head.slice(0, 5), row], rules)).toEqual({ kind: 'missing-columns', missing: ['flags', 'status'] })
  expect(readExport([head.slice(0, 6), row], rules)).toEqual({ kind: 'missing-columns', missing: ['flags'] })
  expect(readExport([['Nomor', 'Nama'], row], rules)).toEqual({ kind: 'no-header' })
  expect(readExport([head], rules)).toEqual({ kind: 'no-rows' })
  expect(
    read([
      [...head, 'Kolom Baru'],
      [...row, 'x'],
    ]).unknownColumns,
  ).toEqual(['Kolom Baru'])
})

test('what is unknown is kept as it is written; both switches are read; names only where the region keeps them, never of anonim', () => {
  const heads = [...head.slice(0, -1), 'Tipe Laporan (Anonim/Rahasia)', 'Nama Pelapor', 'Klasifikasi Laporan', 'Rating']
  const rows = [
    heads,
    ...[null, 'Rahasia', 'Anonim|Rahasia'].map((type, i) => [
      ...changed('Tracking ID', 7000001 + i).slice(0, -1),
      type,
      'Siti',
      'Baru',
      '4',
    ]),
  ]
  const told = (by: typeof rules) => read(rows, by).reports.map((it) => [it.anonymous, it.confidential, it.reporter, it.class, it.rating])
  expect(told(rules)).toEqual([
    [false, false, undefined, 'Baru', 4],
    [false, true, undefined, 'Baru', 4],
    [true, true, undefined, 'Baru', 4],
  ])
  expect(told(names as never).map(([, , reporter]) => reporter)).toEqual(['Siti', 'Siti', undefined])
})

test.each([
  ['', false, false, undefined],
  ['-', false, false, undefined],
  [' ANONIM ', true, false, undefined],
  ['Rahasia, Anonim', true, true, undefined],
  ['Private', true, true, 'Private'],
  ['Tidak Rahasia', true, true, 'Tidak Rahasia'],
  ['1', true, true, '1'],
])('a type of "%s" is anonymous: %s, confidential: %s', (cell, anonymous, confidential, unknownFlags) => {
  const [it] = read([head, changed('Tipe Laporan', cell)], names as never).reports
  expect([it?.anonymous, it?.confidential, it?.unknownFlags]).toEqual([anonymous, confidential, unknownFlags])
})

test('whatever stands in the cells, reading ends, and every row that holds something is accounted for', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constant(null),
    fc.double(),
    fc.boolean(),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom(...row),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 30 }), (rows) => {
      const outcome = readExport([head, ...(rows as Cell[][])], rules)
      if (outcome.kind !== 'read') return
      const lines = [...outcome.reports, ...outcome.rejected].map(({ line }) => line)
      expect([lines.length, new Set(lines).size]).toEqual([outcome.rows, outcome.rows])
      expect(new Set(outcome.reports.map(({ trackingId }) => trackingId)).size).toBe(outcome.reports.length)
    }),
    { numRuns: 300 },
  )
})
