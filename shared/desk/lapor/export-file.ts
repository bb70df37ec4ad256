import { unzipSync } from 'fflate'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { type Cell, headerIn } from '../../domain/lapor/export-columns.ts'
import { maxExportBytes } from './export-key.ts'

/** Why a file cannot be opened as an export; told in words by the page and by the command. */
export type FileFault =
  | 'empty'
  | 'too-large'
  /** A workbook of before 2007, or one that opens with a password only: both lie in the same kind of box. */
  | 'old-or-locked'
  | 'macros'
  | 'unpacks-too-large'
  | 'too-many-rows'
  | 'web-page'
  | 'no-spreadsheet'
  | 'broken'
  /** In a CSV: what comes behind it lies in one cell. */
  | 'open-quote'

export type OpenedFile = { kind: 'opened'; form: 'xlsx' | 'csv'; sheets: { name: string; rows: Cell[][] }[] }

/** All parts of a workbook together, once unpacked: read before anything is (docs/adr/0069). */
const maxUnpackedBytes = 150 * 1024 * 1024
const maxParts = 2_000
export const maxReports = 50_000
/** With headings above them. */
const maxRows = maxReports + 100
/** Columns beyond those of the export say nothing, and a cell far out to the right makes a sheet large. */
const range = `A1:BZ${maxRows + 1}`

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((it, i) => bytes[i] === it)

/** Opens a file by what it is, whatever it is called. Never throws, and takes no more memory than its limits allow. */
export const openExport = async (bytes: Uint8Array): Promise<OpenedFile | { kind: FileFault }> => {
  if (bytes.length === 0) return { kind: 'empty' }
  if (bytes.length > maxExportBytes) return { kind: 'too-large' }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { kind: 'old-or-locked' }
  if (startsWith(bytes, 0x50, 0x4b)) return openWorkbook(bytes)
  const text = decoded(bytes)
  if (text === null) return { kind: 'no-spreadsheet' }
  if (/^\s*<[a-z!?]/i.test(text)) return { kind: 'web-page' }
  if (text.trim() === '') return { kind: 'empty' }
  return openCsv(text)
}

const openWorkbook = async (bytes: Uint8Array): Promise<OpenedFile | { kind: FileFault }> => {
  const fault = faultOfParts(bytes)
  if (fault) return { kind: fault }
  try {
    const { sheets } = await readXlsx(bytes, { range, maxRows: maxRows + 1 })
    if (sheets.some(({ rows }) => rows.length > maxRows)) return { kind: 'too-many-rows' }
    return { kind: 'opened', form: 'xlsx', sheets: sheets.map(({ name, rows }) => ({ name, rows })) }
  } catch {
    return { kind: 'broken' }
  }
}

/** What the directory of the archive says of its parts; the reader unpacks none further than is said there. */
const faultOfParts = (bytes: Uint8Array): FileFault | null => {
  const names = new Set<string>()
  let [unpacked, hides] = [0, false]
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        names.add(name.toLowerCase())
        unpacked += originalSize
        // Nothing is packed in two bytes: more than that with nothing inside is a lie about what is inside.
        if (originalSize === 0 && size > 2) hides = true
        return false
      },
    })
  } catch {
    return 'broken'
  }
  if (hides || unpacked > maxUnpackedBytes || names.size > maxParts) return 'unpacks-too-large'
  if ([...names].some((it) => it.endsWith('vbaproject.bin'))) return 'macros'
  return names.has('xl/workbook.xml') ? null : 'no-spreadsheet'
}

const openCsv = (text: string): OpenedFile | { kind: FileFault } => {
  try {
    const delimiter = separatorOf(text)
    const rows = parseCsv(text, { delimiter, maxRows: maxRows + 1 })
    if (rows.length > maxRows) return { kind: 'too-many-rows' }
    if (holdsRows(rows, delimiter)) return { kind: 'open-quote' }
    return { kind: 'opened', form: 'csv', sheets: [{ name: '', rows }] }
  } catch {
    return { kind: 'broken' }
  }
}

/** Whether a cell holds further lines of the file: as many columns as there are, and a tracking id among them. */
const holdsRows = (rows: readonly Cell[][], delimiter: string): boolean => {
  const header = headerIn(rows.slice(0, 70))
  if (header === null || !('at' in header)) return false
  const columns = rows[header.row]?.length ?? 0
  const isRow = (line: string): boolean => {
    const cells = line.split(delimiter)
    return cells.length >= columns && cells.some((it) => /^"?\d{7,15}"?$/.test(it.trim()))
  }
  return rows.some((cells) =>
    cells.some((cell) => typeof cell === 'string' && cell.includes('\n') && cell.split('\n').slice(1).some(isRow)),
  )
}

/** The one by which the header has the most columns: commas stand in texts, too. */
const separatorOf = (text: string): string => {
  const beginning = text.slice(0, 100_000)
  const columns = (delimiter: string): number => {
    const header = headerIn(parseCsv(beginning, { delimiter, maxRows: 70 }))
    return header !== null && 'at' in header ? Object.keys(header.at).length : 0
  }
  const [best = ','] = [',', ';', '\t', '|'].sort((a, b) => columns(b) - columns(a))
  return best
}

/** Null of bytes that are no text. Spreadsheets of Windows save in its own alphabet. */
const decoded = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 4096).includes(0)) return null
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ofWindows(bytes)
  }
}

/** What Windows has where Latin-1 has controls. Node 24 decodes `windows-1252` as Latin-1, so it is done here. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const ofWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign)
