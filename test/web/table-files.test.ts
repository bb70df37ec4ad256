import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { csvOf, type FileColumn, xlsxReply } from '../../shared/web/files/table-file.ts'
import { disposeTo } from '../support/officers.ts'
import { sheetsOf } from '../support/workbook.ts'
import { startWorld, type World } from '../support/world.ts'

let office: World
beforeAll(async () => {
  office = await startWorld()
})
afterAll(() => office.close())

type Row = { number: string; day: string; said: string }
const columns: FileColumn<Row>[] = [
  { head: 'No', cell: (it) => it.number },
  { head: 'Tanggal', cell: (it) => it.day, inFileAs: 'date' },
  { head: 'Isi', cell: (it) => it.said, group: 'Kata' },
  { head: 'Panjang', cell: (it) => String(it.said.length), group: 'Kata' },
]
const hostile = ['=1+1', '0812', 'a;b,c\n"d"', '  =x', 'é 😀 \u202e', '_x0041_', '-5', '<b>&amp;</b>', 'a\uFFFFb\uFFFE']
const rows: Row[] = hostile.map((said, i) => ({ number: `000${i}`, day: i === 0 ? '' : '2026-11-24', said }))

test('a file of either separator is read by a standard parser as what it says, but for the mark against formulas', () => {
  for (const delimiter of [';', ','] as const) {
    const read: string[][] = parse(csvOf(columns, rows, delimiter), { bom: true, delimiter })
    expect(read[0]).toEqual(['No', 'Tanggal', 'Kata: Isi', 'Kata: Panjang'])
    expect(read.slice(1).map(([number, day, said]) => [number, day, said])).toEqual(
      rows.map(({ number, day, said }) => [number, day, /^\s*[=+\-@]/.test(said) ? said.replace(/^(\s*)/, "$1'") : said]),
    )
  }
})

test('a workbook keeps text as text, days as days and the two rows of heads, as another library reads it', async () => {
  const file = { name: 'contoh', title: 'Judul / [1]', columns, rows, notesTitle: 'Keterangan', notes: ['=satu', 'dua'] }
  const reply = await xlsxReply(file)
  expect([reply.isBase64, reply.headers['content-disposition']]).toEqual([true, 'attachment; filename="contoh.xlsx"'])
  const [table, notes] = await sheetsOf(Buffer.from(reply.body, 'base64'))
  expect(table?.name).toBe('Judul 1')
  expect(table?.rows.slice(0, 2)).toEqual([
    ['No', 'Tanggal', 'Kata', null],
    [null, null, 'Isi', 'Panjang'],
  ])
  expect(table?.rows.slice(2)).toEqual(
    rows.map(({ number, day, said }) => [
      number,
      day === '' ? null : new Date(`${day}T00:00:00Z`),
      said.trim().replace(/[\uFFFE\uFFFF]/g, '\uFFFD'),
      String(said.length),
    ]),
  )
  expect(notes).toEqual({ name: 'Keterangan', rows: [['=satu'], ['dua']] })
})

test('heads have the width of their longest word and the height of their lines, which no office program finds by itself', async () => {
  const books: FileColumn<Row>[] = [
    { head: 'No', cell: (it) => it.number },
    { head: 'Pemberitahuan tertulis', cell: (it) => it.day, inFileAs: 'date', group: 'Hari dan tanggal' },
    { head: 'a', cell: () => '', group: 'Bentuk informasi yang dikuasai oleh badan publik' },
  ]
  const reply = await xlsxReply({ name: 'x', title: 'x', columns: books, rows, notesTitle: 'Keterangan', notes: [] })
  const [{ rowDefs, columns: [, told] = [] } = {}] = (await readXlsx(Buffer.from(reply.body, 'base64'), { readStyles: true })).sheets
  expect([0, 1, 2].map((row) => rowDefs?.get(row)?.height)).toEqual([105, 30, undefined])
  expect(told?.width).toBeCloseTo(17, 0)
})

test('a list goes as it is filtered, with what its rows say, and nobody gets what they may not read', async () => {
  const [first, second] = [await office.complaint({ title: 'Lubang jalan' }), await office.complaint({ title: '=Lampu mati' })]
  const coordinator = await office.signIn({ role: 'coordinator' })
  const holders = { lead: 'dinas-sosial', contributors: [], readers: [] }
  await office.desk.submitAs(coordinator.officer, first.id, disposeTo({ holders }))
  const liaison = await office.signIn({ role: 'liaison', institution: 'dinas-sosial' })
  const told = async (who: typeof coordinator, query = '') => {
    const [table] = JSON.parse((await who.get(`/petugas/daftar/xlsx${query}`)).text) as { rows: string[][] }[]
    return table?.rows.slice(1).map((row) => [row[0], row[1], row[6]]) ?? []
  }
  expect((await told(coordinator)).toSorted()).toEqual(
    [
      [first.number, 'Lubang jalan', 'Dinas Sosial'],
      [second.number, '=Lampu mati', 'Belum diteruskan'],
    ].toSorted(),
  )
  expect(await told(coordinator, `?nomor=${second.number}`)).toEqual([[second.number, '=Lampu mati', 'Belum diteruskan']])
  expect(await told(liaison, '?instansi=inspektorat')).toEqual([[first.number, 'Lubang jalan', 'Dinas Sosial']])
  const csv = (await liaison.get('/petugas/daftar/csv')).text
  expect(csv.split('\r\n')[1]?.startsWith(`"${first.number}";"Lubang jalan";"2026-`)).toBe(true)
  const leader = await office.signIn({ role: 'leader' })
  expect((await leader.get('/petugas/daftar/xlsx')).status).toBe(404)
  expect(office.logged.filter(({ name }) => name === 'list-downloaded').map(({ rows }) => rows)).toEqual([2, 1, 1, 1])
})
