import { writeCsv } from 'hucre/csv'
import { writeXlsx } from 'hucre/xlsx'
import { type Chance, chanceOf } from '../support/lives.ts'

/**
 * Exports of SP4N-LAPOR! that nobody ever filed, in all layouts (docs/domain.md, section 2). Shares of statuses, sources,
 * switches and blanks are those that were measured; the same seed gives the same file.
 */
export type SyntheticOptions = {
  seed?: number
  rows: number
  layout?: 'A' | 'B' | 'C'
  /** The block of about ten rows above the header; layouts B and C carry it. */
  headings?: boolean
  shuffledColumns?: boolean
  /** Shares of rows that no importer can take, and of the same report once more. */
  broken?: number
  repeated?: number
  /** How dates are spelled; `mixed` takes each in turn, `cells` writes a spreadsheet's own. */
  dates?: 'short' | 'mixed' | 'cells'
  firstId?: number
  from?: string
  days?: number
}

export type SyntheticRow = Record<string, string | number | Date | null>
export type Synthetic = { columns: string[]; rows: SyntheticRow[]; headings: string[][] }

const layoutA = [
  ...['Tracking ID', 'Tanggal Laporan Masuk', 'Waktu Laporan Masuk', 'Klasifikasi Laporan', 'ID Kategori', 'Kategori', 'Judul Laporan'],
  ...['Isi Laporan Awal', 'Isi Laporan Akhir', 'Tipe Laporan', 'Sumber Laporan', 'Instansi Induk', 'ID Instansi Terdisposisi'],
  ...['Instansi Terdisposisi', 'Status Laporan', 'Alasan Tunda/Arsip', 'Provinsi', 'Kota/Kabupaten', 'Kecamatan', 'Kelurahan'],
]
const notInB = ['ID Instansi Terdisposisi', 'Kecamatan', 'Kelurahan']
const onlyInC = ['Nomor SK', 'Url SK', 'Url Dokumen Laporan Tahunan', 'Laporan yang Masuk melalui Kanal Aduan Setwapres', 'Rating']

const columnsOf = (layout: 'A' | 'B' | 'C'): string[] => {
  if (layout === 'A') return layoutA
  if (layout === 'B') return layoutA.filter((it) => !notInB.includes(it))
  return layoutA
    .flatMap((it) =>
      it === 'Waktu Laporan Masuk' ? [it, 'Nama Pelapor'] : it === 'Tipe Laporan' ? ['Tipe Laporan (Anonim/Rahasia)'] : [it],
    )
    .concat(onlyInC)
}

const shares = (chance: Chance, table: readonly (readonly [string | null, number])[]): string | null => {
  let left = chance.next() * table.reduce((sum, [, share]) => sum + share, 0)
  for (const [value, share] of table) {
    left -= share
    if (left <= 0) return value
  }
  return null
}

const statuses = [
  ...([
    ['Ditutup oleh Sistem', 70],
    ['Ditutup oleh Admin', 6],
    ['Ditutup oleh Pelapor', 2],
    ['Diarsipkan oleh Admin', 9],
  ] as const),
  ...([
    ['Diarsipkan oleh Sistem', 3],
    ['Diarsipkan oleh Pelapor', 1],
    ['Konten Terblokir', 1],
    ['Belum Terverifikasi', 3],
  ] as const),
  ...([
    ['Menunggu Kelengkapan Informasi', 2],
    ['Terverifikasi', 2],
    ['Ditanggapi oleh Pelapor', 0.5],
    ['Menunggu Arahan Pusat', 0.5],
  ] as const),
]
const classes = [
  ...([
    ['Pengaduan Tidak Berkadar Pengawasan', 62],
    ['Pengaduan Berkadar Pengawasan', 8],
    ['Permintaan Informasi', 9],
  ] as const),
  ...([
    ['Aspirasi', 8],
    [null, 13],
  ] as const),
]
const sources = [
  ...([
    ['Website', 40],
    ['Android', 30],
    ['Hotline Service', 5],
    ['Instagram', 4],
    ['SMS', 4],
    ['Tatap Muka', 5],
    ['Whatsapp', 6],
  ] as const),
  ...([
    ['ios', 3],
    ['Facebook', 2],
    ['Call Center', 1],
    ['Pos Surat', 1],
    ['Email Instansi', 1],
  ] as const),
]
const types = [
  ['Anonim', 40],
  ['Rahasia', 21],
  ['Anonim|Rahasia', 27],
  [null, 12],
] as const
const categories = [
  'Jalan dan Jembatan',
  'Administrasi Kependudukan',
  'Bantuan Sosial',
  'Lampu Penerangan Jalan',
  'Persampahan',
  'Kesehatan',
  'Kategori Baru 2026',
]
const institutions = [
  'Dinas Pekerjaan Umum dan Penataan Ruang',
  'Dinas Kependudukan dan Pencatatan Sipil',
  'Dinas Sosial',
  'Dinas Perhubungan',
  'Dinas yang Sudah Digabung',
]
const matters = [
  'Jalan berlubang dekat pasar desa',
  'Lampu jalan padam lima titik',
  'KTP-el belum jadi tiga minggu',
  'Tetangga membakar sampah tiap hari',
  'Antrean rumah sakit dari subuh',
  'Saluran air tersumbat, rumah tergenang',
]
const oddTexts = [
  '=HYPERLINK("http://contoh.example","klik")',
  'Baris satu\nBaris dua; dengan titik koma, koma, dan "tanda petik"',
  '  \u200bSpasi aneh\u00a0di mana-mana  ',
  '🚧 Jalan ambles 🚧 ﷽',
  `Panjang sekali. ${'Sudah kami laporkan berkali-kali. '.repeat(80)}`,
  "'; DROP TABLE laporan; --",
  '<script>alert(1)</script> tolong',
]

const short = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const own = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember']
const two = (n: number): string => String(n).padStart(2, '0')

const spelled = (at: Date, way: number): string | Date => {
  const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  const ways = [
    `${d} ${short[m]} ${y}`,
    `${two(d)} ${short[m]} ${y}`,
    `${d} ${own[m]} ${y}`,
    `${y}-${two(m + 1)}-${two(d)}`,
    `${two(d)}/${two(m + 1)}/${y}`,
    `${two(d)}-${short[m]}-${y}`,
  ]
  return ways[way % ways.length] ?? ''
}

const oneRow = (chance: Chance, id: number, options: SyntheticOptions, i: number): SyntheticRow => {
  const { dates = 'short', from = '2026-01-05', days = 300 } = options
  const { next, pick } = chance
  // The hours of people awake in Java, as a clock of UTC shows them.
  const local = new Date(
    Date.parse(`${from}T00:00:00Z`) + Math.floor(next() * days) * 86_400_000 + Math.floor((6 + next() * 16) * 3600) * 1000,
  )
  const at = new Date(local.getTime() - 7 * 3_600_000)
  const day = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()))
  const matter = pick(matters)
  const text = next() < 0.05 ? pick(oddTexts) : `${matter}. Mohon segera ditindaklanjuti, laporan contoh nomor ${id}.`
  const type = shares(chance, types)
  const isOpen = next()
  return {
    'Tracking ID': next() < 0.3 ? id : String(id),
    'Tanggal Laporan Masuk': dates === 'cells' ? day : spelled(at, dates === 'mixed' ? i : 0),
    'Waktu Laporan Masuk': `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`,
    'Nama Pelapor': type?.includes('Anonim') ? 'Anonim' : `Warga Contoh ${id}`,
    'Klasifikasi Laporan': shares(chance, classes),
    'ID Kategori': next() < 0.14 ? null : 100 + Math.floor(next() * 110),
    Kategori: next() < 0.14 ? null : pick(categories),
    'Judul Laporan': matter,
    'Isi Laporan Awal': text,
    'Isi Laporan Akhir': next() < 0.3 ? text.replace('Mohon', 'Mohon dengan hormat') : text,
    'Tipe Laporan': type,
    'Tipe Laporan (Anonim/Rahasia)': type,
    'Sumber Laporan': shares(chance, sources),
    'Instansi Induk': 'Pemerintah Kabupaten Jombang',
    'ID Instansi Terdisposisi': 4000 + Math.floor(next() * 65),
    'Instansi Terdisposisi': next() < 0.1 ? null : pick(institutions),
    'Status Laporan': shares(chance, statuses),
    'Alasan Tunda/Arsip': isOpen < 0.1 ? 'Laporan tidak jelas' : null,
    Provinsi: 'Jawa Timur',
    'Kota/Kabupaten': 'Kab. Jombang',
    Kecamatan: next() < 0.8 ? null : pick(['Diwek', 'Ploso', 'Jombang', 'Kecamatan Lain']),
    Kelurahan: null,
    'Nomor SK': null,
    'Url SK': null,
    'Url Dokumen Laporan Tahunan': null,
    'Laporan yang Masuk melalui Kanal Aduan Setwapres': 'Tidak',
    Rating: next() < 0.2 ? 1 + Math.floor(next() * 5) : null,
  }
}

const breakings: readonly ((row: SyntheticRow) => SyntheticRow)[] = [
  (row) => ({ ...row, 'Tracking ID': null }),
  (row) => ({ ...row, 'Tracking ID': 'tidak ada' }),
  (row) => ({ ...row, 'Tanggal Laporan Masuk': 'kemarin' }),
  (row) => ({ ...row, 'Tanggal Laporan Masuk': null }),
  (row) => ({ ...row, 'Judul Laporan': null, 'Isi Laporan Awal': null, 'Isi Laporan Akhir': null }),
  (row) => ({ ...row, 'Status Laporan': null }),
]

export const synthesize = (options: SyntheticOptions): Synthetic => {
  const { seed = 1, rows: count, layout = 'A', shuffledColumns = false, broken = 0, repeated = 0, firstId = 8_100_000 } = options
  const chance = chanceOf(seed * 7919)
  const rows: SyntheticRow[] = []
  for (let i = 0; i < count; i++) {
    const before = rows.length > 0 && chance.next() < repeated ? chance.pick(rows) : null
    const row = before ?? oneRow(chance, firstId + i, options, i)
    rows.push(chance.next() < broken ? chance.pick(breakings)(row) : row)
  }
  const columns = [...columnsOf(layout)]
  if (shuffledColumns) columns.sort(() => chance.next() - 0.5)
  const headings =
    (options.headings ?? layout !== 'A')
      ? [
          ...[
            ['LAPORAN RINGKAS'],
            ['Instansi', 'Pemerintah Kabupaten Jombang'],
            ['Tanggal unduh', '24 Nov 2026'],
            ['Periode', '1 Jan 2026 - 24 Nov 2026'],
          ],
          ...[['Pengelola', 'Admin Contoh'], [''], ['Catatan: data berasal dari SP4N-LAPOR!'], [''], [''], ['']],
        ]
      : []
  return { columns, rows, headings }
}

const cellsOf = ({ columns, rows, headings }: Synthetic) => [
  ...headings,
  columns,
  ...rows.map((row) => columns.map((column) => row[column] ?? null)),
]

export const xlsxOfExport = async (synthetic: Synthetic, sheetsBefore: readonly string[] = []): Promise<Uint8Array> => {
  const dates = synthetic.columns.indexOf('Tanggal Laporan Masuk')
  return writeXlsx({
    sheets: [
      ...sheetsBefore.map((name) => ({ name, rows: [['Petunjuk']] })),
      {
        name: 'Laporan Ringkas',
        columns: synthetic.columns.map((_, i) => (i === dates ? { numFmt: 'dd/mm/yyyy' } : {})),
        rows: cellsOf(synthetic),
      },
    ],
  })
}

export const csvOfExport = (synthetic: Synthetic, delimiter: ',' | ';' = ','): Uint8Array =>
  new TextEncoder().encode(writeCsv(cellsOf(synthetic), { delimiter }))
