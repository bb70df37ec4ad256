import { expect, test } from 'vitest'
import { csvOf } from '../../shared/web/files/table-file.ts'
import { type Column, Table } from '../../shared/web/table.tsx'

type Row = { number: string; title: string; count: number }
const rows: Row[] = [{ number: 'A-1', title: '<b>', count: 3 }]

const number: Column<Row, string> = { head: 'Nomor', cell: (it) => it.number, kind: 'name' }
const title: Column<Row, string> = { head: 'Judul', cell: (it) => it.title }

test('a list says on each cell what it is about, for its heads are out of sight on a telephone', async () => {
  const count: Column<Row> = { head: 'Jumlah', cell: (it) => it.count, kind: 'number' }
  const lead: Column<Row> = { head: 'Berikutnya', cell: () => 'Hari ini', kind: 'lead' }
  expect(String(<Table look="list" columns={[lead, number, title, count]} rows={rows} rowLook={() => 'off'} />)).toBe(
    '<table class="list"><thead><tr><th scope="col">Berikutnya</th><th scope="col">Nomor</th><th scope="col">Judul</th><th scope="col" class="n">Jumlah</th></tr></thead>' +
      '<tbody><tr class="off"><td>Hari ini</td><th scope="row">A-1</th><td data-label="Judul">&lt;b&gt;</td><td class="n" data-label="Jumlah">3</td></tr></tbody></table>',
  )
  expect(String(<Table caption="Keterangan" columns={[title]} rows={rows} />)).toContain(
    '<table><caption>Keterangan</caption><thead><tr><th scope="col">Judul</th></tr></thead><tbody><tr><td>&lt;b&gt;</td>',
  )
})

test('columns of one group share a head, and the others reach over both rows', () => {
  const grouped = (head: string, group: string): Column<Row, string> => ({ head, cell: (it) => it.title, group })
  const columns = [
    number,
    grouped('Ya', 'Dikuasai'),
    grouped('Tidak', 'Dikuasai'),
    grouped('Salinan', 'Bentuk'),
    title,
    grouped('Sisa', 'Bentuk'),
  ]
  expect(String(<Table look="register" columns={columns} rows={[]} />)).toBe(
    '<table class="register"><thead><tr><th scope="col" rowspan="2">Nomor</th><th scope="colgroup" colspan="2">Dikuasai</th><th scope="colgroup" colspan="1">Bentuk</th>' +
      '<th scope="col" rowspan="2">Judul</th><th scope="colgroup" colspan="1">Bentuk</th></tr>' +
      '<tr><th scope="col">Ya</th><th scope="col">Tidak</th><th scope="col">Salinan</th><th scope="col">Sisa</th></tr></thead><tbody></tbody></table>',
  )
  expect(csvOf(columns, [])).toContain('"Nomor";"Dikuasai: Ya";"Dikuasai: Tidak";"Bentuk: Salinan";"Judul";"Bentuk: Sisa"')
})

test('the file has the same columns, in words of its own where it needs them, and runs no formula', () => {
  const marked: Column<Row> & { inFile: (row: Row) => string } = {
    head: 'Tautan',
    cell: (it) => <a href="/">{it.title}</a>,
    inFile: (it) => `=${it.title}`,
  }
  expect(csvOf([number, marked], rows)).toBe(`\ufeff"Nomor";"Tautan"\r\n"A-1";"'=<b>"\r\n`)
})
