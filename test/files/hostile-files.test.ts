import { crc32, deflateRawSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openExport } from '../../shared/desk/lapor/export-file.ts'
import { readExport } from '../../shared/domain/lapor/read-export.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { csvOfExport, synthesize, xlsxOfExport } from '../lapor/synthetic-export.ts'

/** Files that are none, or mean harm: each is told from the others, nothing throws, and nothing grows beyond its limits. */

const rules = { zone: 'UTC', timeZone: 'Asia/Jakarta', today: localDate('2026-11-24'), keepNames: false } as const
const workbook = await xlsxOfExport(synthesize({ rows: 5 }))
const sheetName = 'xl/worksheets/sheet1.xml'
/** The same workbook with a part of it changed, or one more. */
const withPart = (name: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(workbook)
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) })
}
const text = (content: string) => new TextEncoder().encode(content)

const kindOf = async (bytes: Uint8Array): Promise<string> => {
  const opened = await openExport(bytes)
  if (opened.kind !== 'opened') return opened.kind
  const read = readExport(opened.sheets[0]?.rows ?? [], rules)
  return read.kind === 'read' ? `${read.reports.length}+${read.rejected.length}` : read.kind
}

/** A part that says of itself, in the directory and before it, that it unpacks to so much. */
const lyingZip = (claimed: number): Uint8Array => {
  const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024))
  const name = Buffer.from('xl/workbook.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(crc32(Buffer.alloc(0)), 14)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(claimed, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(claimed, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, central, name, end])
}

test.each([
  ['empty', () => new Uint8Array()],
  ['empty', () => text(' \n ')],
  ['too-large', () => new Uint8Array(100 * 1024 * 1024)],
  ['old-or-locked', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)],
  ['macros', () => withPart('xl/vbaProject.bin', () => 'Sub Auto_Open()')],
  ['web-page', () => text('\n<!DOCTYPE html><html><body>Masuk</body></html>')],
  ['web-page', () => text('<table><tr><td>Tracking ID</td></tr></table>')],
  ['no-spreadsheet', () => text('%PDF-1.7\n')],
  ['no-spreadsheet', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0)],
  ['no-spreadsheet', () => zipSync({ 'word/document.xml': text('<w/>') })],
  ['no-spreadsheet', () => zipSync({ mimetype: text('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': text('<x/>') })],
  ['broken', () => workbook.subarray(0, workbook.length - 400)],
  ['broken', () => text('PK')],
  ['broken', () => withPart(sheetName, (xml) => xml.slice(0, xml.length / 2))],
  ['no-header', () => text('Nama;Alamat\nSiti;Jombang\n')],
  ['no-header', () => text('Halo dunia')],
  ['no-rows', () => csvOfExport(synthesize({ rows: 0 }))],
  ['missing-columns', () => text('Tracking ID,Judul Laporan\n7123456,Jalan\n')],
  ['unpacks-too-large', () => zipSync({ 'xl/workbook.xml': new Uint8Array(160 * 1024 * 1024) }, { level: 9 })],
  ['unpacks-too-large', () => lyingZip(0)],
  ['broken', () => lyingZip(1000)],
  ['unpacks-too-large', () => zipSync(Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`${i}.xml`, text('')])))],
])(
  '%s (%#)',
  async (kind, bytes) => {
    expect(await kindOf(bytes())).toBe(kind)
  },
  30_000,
)

test('entities of a workbook grow nothing, and nothing outside of it is read', async () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY b${i} "${`&${i === 0 ? 'a' : `b${i - 1}`};`.repeat(10)}">`).join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>`
  const before = process.memoryUsage().rss
  const bytes = withPart(sheetName, (xml) => xml.replace(/^(<\?xml[^>]*\?>)?/, `$1${bomb}`).replaceAll('Jalan', '&b29;&f;Jalan'))
  const opened = await openExport(bytes)
  expect(JSON.stringify(opened)).not.toContain('root:')
  expect(JSON.stringify(opened).length).toBeLessThan(100_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(200e6)
})

test('a cell far out, and a million of empty rows, cost no memory', async () => {
  const far = withPart(sheetName, (xml) => xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'))
  expect(await kindOf(far)).toBe('5+0')
}, 30_000)

test('formulas are read as what they last came to, and what only looks like one is text', async () => {
  const formula = withPart(sheetName, (xml) =>
    xml.replace(/<c r="O2"[^>]*>.*?<\/c>/, '<c r="O2" t="str"><f>CONCAT("x")</f><v>Ditutup oleh Admin</v></c>'),
  )
  const opened = await openExport(formula)
  const read = opened.kind === 'opened' ? readExport(opened.sheets[0]?.rows ?? [], rules) : null
  expect(read?.kind === 'read' && read.reports[0]?.status).toBe('Ditutup oleh Admin')
})

test('too many rows are too many, in either form; the most that are allowed are read', async () => {
  const line = '7123456,18 Jan 2024,01:33:26,Jalan,Isi,,Ditutup oleh Sistem\n'
  const head = 'Tracking ID,Tanggal Laporan Masuk,Waktu Laporan Masuk,Judul Laporan,Isi Laporan Awal,Tipe Laporan,Status Laporan\n'
  const many = (n: number) => text(head + Array.from({ length: n }, (_, i) => line.replace('7123456', String(8_000_000 + i))).join(''))
  expect([await kindOf(many(50_000)), await kindOf(many(50_101))]).toEqual(['50000+0', 'too-many-rows'])
}, 60_000)

test('alphabets: UTF-8 with a mark, UTF-16, and the one of Windows', async () => {
  const csv = `Tracking ID;Tanggal Laporan Masuk;Judul Laporan;Tipe Laporan;Status Laporan\n7123456;18 Jan 2024;Café “pasar” rusak;;Proses\n`
  const utf16 = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(csv, 'utf16le')])
  const windows = Buffer.from(csv.replace('“', '\x93').replace('”', '\x94'), 'latin1')
  for (const bytes of [text(`\ufeff${csv}`), utf16, windows]) {
    const opened = await openExport(bytes)
    const read = opened.kind === 'opened' ? readExport(opened.sheets[0]?.rows ?? [], rules) : null
    expect(read?.kind === 'read' && read.reports[0]?.title).toBe('Café “pasar” rusak')
  }
})
