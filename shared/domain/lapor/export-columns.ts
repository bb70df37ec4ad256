/**
 * The columns of the national export ("Laporan Ringkas"), told by what they are called and never by where they stand: three
 * layouts are known, in any order, with more or fewer columns, and a block of headings above them or none
 * (docs/domain.md, section 2).
 */
export type Cell = string | number | boolean | Date | null

const columnNames = {
  trackingId: [
    'tracking id',
    'trackingid',
    'id tracking',
    'id laporan',
    'no tracking',
    'nomor tracking',
    'no tracking id',
    'nomor pelacakan',
  ],
  date: ['tanggal laporan masuk', 'tanggal masuk', 'tgl laporan masuk', 'tgl masuk', 'tanggal laporan'],
  time: ['waktu laporan masuk', 'waktu masuk', 'jam laporan masuk', 'jam masuk', 'waktu laporan'],
  reporter: ['nama pelapor'],
  class: ['klasifikasi laporan', 'klasifikasi'],
  categoryId: ['id kategori'],
  category: ['kategori', 'nama kategori'],
  title: ['judul laporan', 'judul'],
  text: ['isi laporan awal', 'isi awal'],
  edited: ['isi laporan akhir', 'isi akhir', 'isi laporan'],
  flags: ['tipe laporan', 'tipe laporan anonim rahasia'],
  source: ['sumber laporan', 'sumber'],
  parent: ['instansi induk'],
  institutionId: ['id instansi terdisposisi'],
  institution: ['instansi terdisposisi'],
  status: ['status laporan', 'status'],
  reason: ['alasan tunda arsip', 'alasan tunda', 'alasan arsip'],
  province: ['provinsi'],
  regency: ['kota kabupaten', 'kabupaten kota', 'kabupaten', 'kab kota'],
  district: ['kecamatan'],
  village: ['kelurahan', 'desa kelurahan', 'kelurahan desa', 'desa'],
  decreeNumber: ['nomor sk'],
  decreeUrl: ['url sk'],
  annualReport: ['url dokumen laporan tahunan'],
  vicePresident: ['laporan yang masuk melalui kanal aduan setwapres'],
  rating: ['rating'],
} as const satisfies Record<string, readonly string[]>
export type ColumnName = keyof typeof columnNames

/**
 * Without these nothing can be said of a report: which it is, since when, about what, where it stands, and whether its reporter is
 * anonymous or it is secret. A file that says nothing of that would lay open what is not to be read.
 */
const required: readonly ColumnName[] = ['trackingId', 'date', 'title', 'flags', 'status']

/** As a person compares two headings: letters and digits, whatever stands between them. */
const plain = (cell: Cell | undefined): string =>
  typeof cell === 'string'
    ? cell
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    : ''

const nameOf = new Map<string, ColumnName>(
  Object.entries(columnNames).flatMap(([name, spellings]) => spellings.map((it) => [it, name as ColumnName] as const)),
)

/** A: 20 columns. B: without the id of the institution, kecamatan and kelurahan. C: with a name and a rating. */
export type Layout = 'A' | 'B' | 'C'

export type Header = {
  /** Index of the last row of the header: what comes after it are reports. */
  row: number
  at: Partial<Record<ColumnName, number>>
  layout: Layout
  /** Headings that nobody here knows or that were there before, as they are written: told, and left aside. */
  unknown: string[]
  /** Columns that only number the rows: where nothing else stands there is no report. */
  numbering: number[]
}

/** Why there is no header to read by. */
export type NoHeader = { missing: ColumnName[] }

/** How far down a header is looked for: headings of layout B take about ten rows. */
const mostHeadings = 60

/** Finds the header by its `Tracking ID`; null where there is none, and which columns it lacks where it cannot be read by. */
export const headerIn = (rows: readonly (readonly Cell[])[]): Header | NoHeader | null => {
  let lacking: NoHeader | null = null
  for (let row = 0; row < Math.min(rows.length, mostHeadings); row++) {
    const heads = rows[row] ?? []
    if (!heads.some((cell) => nameOf.get(plain(cell)) === 'trackingId')) continue
    // A header that was merged stands in two rows: a group above its columns, or a name beside an empty cell below.
    for (const [last, both] of [
      [row, heads],
      [row + 1, under(heads, rows[row + 1] ?? [])],
    ] as const) {
      const found = readBy(both)
      const missing = required.filter((name) => found.at[name] === undefined && !(name === 'title' && found.at.text !== undefined))
      if (missing.length === 0) return { row: last, ...found, layout: layoutOf(found.at) }
      lacking ??= { missing }
    }
  }
  return lacking
}

const under = (above: readonly Cell[], below: readonly Cell[]): Cell[] =>
  Array.from({ length: Math.max(above.length, below.length) }, (_, i) => (plain(below[i]) === '' ? (above[i] ?? null) : (below[i] ?? null)))

const readBy = (heads: readonly Cell[]): Pick<Header, 'at' | 'unknown' | 'numbering'> => {
  const at: Header['at'] = {}
  const unknown: string[] = []
  const numbering: number[] = []
  for (const [i, cell] of heads.entries()) {
    const name = nameOf.get(plain(cell))
    // Of two columns of one name the first counts, as people read; that there is another is told.
    if (name !== undefined && at[name] === undefined) at[name] = i
    else if (/^no(mor)?( urut)?$/.test(plain(cell))) numbering.push(i)
    else if (plain(cell) !== '') unknown.push(`${String(cell).trim().slice(0, 80)}${name === undefined ? '' : ` (${i + 1})`}`)
  }
  return { at, unknown, numbering }
}

const layoutOf = (at: Header['at']): Layout =>
  at.reporter !== undefined || at.rating !== undefined ? 'C' : at.institutionId === undefined && at.district === undefined ? 'B' : 'A'

/** Whether a row only says once more what its columns are called, as exports with page breaks do. */
export const isHeaderAgain = (cells: readonly Cell[], { at }: Pick<Header, 'at'>): boolean =>
  at.trackingId !== undefined && nameOf.get(plain(cells[at.trackingId])) === 'trackingId'
