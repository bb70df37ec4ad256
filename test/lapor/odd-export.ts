import { chanceOf } from '../support/lives.ts'
import type { Synthetic, SyntheticRow } from './synthetic-export.ts'

/**
 * The same reports as a sheet that went through many hands has them: copied between programs, opened and saved in Excel, with
 * columns and rows that somebody added. Whatever is done here, nothing else is said of any report.
 */
type Oddity = (row: SyntheticRow) => SyntheticRow

const text = (row: SyntheticRow, name: string): string => String(row[name] ?? '')
const momentOf = (row: SyntheticRow): Date => new Date(`${text(row, 'Tanggal Laporan Masuk')} ${text(row, 'Waktu Laporan Masuk')} UTC`)
const encoded = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('\n', '<br />')
const serial = (at: Date): number => at.getTime() / 86_400_000 + 25_569

const isBroken = (row: SyntheticRow): boolean => Number.isNaN(momentOf(row).getTime()) || !/^\d+$/.test(text(row, 'Tracking ID'))

const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', "Jum'at", 'Sabtu']
const months = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember']

const oddities: readonly Oddity[] = [
  (row) => row,
  // Tracking ids as numbers, as text of numbers, grouped, marked, and with blanks that nobody sees.
  (row) => ({ ...row, 'Tracking ID': `${row['Tracking ID']}.0` }),
  (row) => ({ ...row, 'Tracking ID': ` \u00a0#${row['Tracking ID']}\u200b` }),
  (row) => ({ ...row, 'Tracking ID': Number(row['Tracking ID']).toLocaleString('en') }),
  (row) => ({ ...row, 'Tracking ID': Number(row['Tracking ID']).toExponential(6).replace('e', 'E') }),
  // Dates as a spreadsheet counts them, as text of that, with a day's name, and with the time in the same cell.
  (row) => ({ ...row, 'Tanggal Laporan Masuk': Math.floor(serial(momentOf(row))) }),
  (row) => ({ ...row, 'Tanggal Laporan Masuk': String(Math.floor(serial(momentOf(row)))) }),
  (row) => ({ ...row, 'Tanggal Laporan Masuk': momentOf(row), 'Waktu Laporan Masuk': null }),
  (row) => ({ ...row, 'Tanggal Laporan Masuk': momentOf(row).toISOString(), 'Waktu Laporan Masuk': '-' }),
  (row) => {
    const at = momentOf(row)
    return {
      ...row,
      'Tanggal Laporan Masuk': `${days[at.getUTCDay()]}, ${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`,
    }
  },
  // Times as a part of a day, named by their clock, by the clock of the region, and behind the date once more.
  (row) => ({ ...row, 'Waktu Laporan Masuk': serial(momentOf(row)) % 1 }),
  (row) => ({ ...row, 'Waktu Laporan Masuk': `${text(row, 'Waktu Laporan Masuk')} UTC` }),
  (row) => ({ ...row, 'Waktu Laporan Masuk': `${text(row, 'Tanggal Laporan Masuk')} ${text(row, 'Waktu Laporan Masuk')}` }),
  (row) => {
    const here = new Date(momentOf(row).getTime() + 7 * 3_600_000).toISOString()
    return { ...row, 'Tanggal Laporan Masuk': here.slice(0, 10), 'Waktu Laporan Masuk': `${here.slice(11, 19)} WIB` }
  },
  // Statuses, classes and types as people write them.
  (row) => ({ ...row, 'Status Laporan': text(row, 'Status Laporan').toUpperCase() }),
  (row) => ({ ...row, 'Status Laporan': ` ${text(row, 'Status Laporan').replaceAll(' ', '\u00a0')}\u200b` }),
  (row) => ({ ...row, 'Status Laporan': text(row, 'Status Laporan').replaceAll(' ', '_') }),
  (row) => ({ ...row, 'Status Laporan': text(row, 'Status Laporan').replace('Ditutup oleh ', 'Ditutup ') }),
  (row) => ({ ...row, 'Klasifikasi Laporan': row['Klasifikasi Laporan'] ?? 'NULL' }),
  (row) => ({ ...row, 'Tipe Laporan': row['Tipe Laporan'] ?? '–' }),
  (row) => ({ ...row, 'Tipe Laporan': text(row, 'Tipe Laporan').split('|').reverse().join(' , ').toUpperCase() }),
  (row) => ({
    ...row,
    Kategori: row.Kategori ?? '-',
    Kecamatan: row.Kecamatan ?? '#N/A',
    'Instansi Terdisposisi': row['Instansi Terdisposisi'] ?? 'n/a',
  }),
  // Texts as pages and old spreadsheets have them.
  (row) => ({ ...row, 'Judul Laporan': encoded(text(row, 'Judul Laporan')), 'Isi Laporan Awal': encoded(text(row, 'Isi Laporan Awal')) }),
  (row) => ({ ...row, 'Isi Laporan Awal': text(row, 'Isi Laporan Awal').replaceAll('\n', '_x000D_\r\n') }),
  (row) => ({
    ...row,
    'Isi Laporan Akhir': row['Isi Laporan Akhir'] === row['Isi Laporan Awal'] ? '#NAME?' : (row['Isi Laporan Akhir'] ?? null),
  }),
]

/** Each row by an oddity of its own; how many rows there are now that hold no report, and are none. */
export const oddly = ({ columns, rows, headings }: Synthetic, seed: number): Synthetic => {
  const chance = chanceOf(seed * 104_729)
  const odd = rows.map(
    (row, i): SyntheticRow => ({
      No: i + 1,
      'Catatan Admin': chance.next() < 0.2 ? 'sudah dicek' : null,
      // What no importer can take stays what it is.
      ...((isBroken(row) ? null : oddities[i % oddities.length]?.(row)) ?? row),
    }),
  )
  const heads: readonly ((name: string) => string)[] = [
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => ` ${name.replaceAll(' ', '\u00a0')} `,
    (name) => name.replace(' ', '\n'),
  ]
  const nobody: SyntheticRow[] = [{}, { No: rows.length + 1 }, { 'Judul Laporan': '\u00a0' }, { 'Status Laporan': '\u200b\u200e' }]
  const named = columns.map((name) => [name, chance.pick(heads)(name)] as const)
  const renamed = (row: SyntheticRow): SyntheticRow => ({
    ...row,
    ...Object.fromEntries(named.map(([name, head]) => [head, row[name] ?? null])),
  })
  return {
    columns: ['No', ...named.map(([, head]) => head), 'Catatan Admin', 'status laporan'],
    rows: [...odd, ...nobody]
      .map((row) => ({ ...renamed(row), 'status laporan': 'lama' }))
      .map((row, i) => (i < odd.length ? row : { ...row, 'status laporan': null })),
    headings: [...headings, ['', '', 'Unduhan Admin Instansi']],
  }
}
