import { csvOfExport, type Synthetic, type SyntheticRow, synthesize, xlsxOfExport } from '../lapor/synthetic-export.ts'
import { dayAfter } from '../recount/own-days.ts'
import type { Chance } from './chance.ts'
import type { ExportedRow } from './count-exports.ts'

/**
 * SP4N-LAPOR! in a simulated year: reports are filed there and go their way, officers copy cases of ours into it, and in the
 * morning a coordinator takes its export down. Rows are those of the generator; nothing here knows the product.
 */

type Report = { id: string; day: string; row: SyntheticRow; copiedFrom: string | null }

const next: Readonly<Record<string, readonly string[]>> = {
  'Belum Terverifikasi': ['Terverifikasi', 'Terverifikasi', 'Proses', 'Menunggu Kelengkapan Informasi', 'Diarsipkan oleh Admin'],
  Terverifikasi: ['Proses', 'Proses', 'Belum Ditindaklanjuti'],
  'Belum Ditindaklanjuti': ['Proses'],
  'Menunggu Kelengkapan Informasi': ['Proses', 'Diarsipkan oleh Sistem', 'Diarsipkan oleh Pelapor'],
  Proses: ['Ditutup oleh Sistem', 'Ditutup oleh Sistem', 'Ditutup oleh Admin', 'Ditutup oleh Pelapor', 'Menunggu Arahan Pusat'],
  'Menunggu Arahan Pusat': ['Proses'],
  'Ditanggapi oleh Pelapor': ['Proses', 'Ditutup oleh Sistem'],
}
/** What ended there is opened once more by its reporter, seldom. */
const reopening = 'Ditanggapi oleh Pelapor'
const layouts = ['A', 'B', 'C'] as const

const idOf = ({ row }: Report): string => String(row['Tracking ID'])

export const nationalApp = (chance: Chance) => {
  const reports: Report[] = []
  const copied = new Map<string, Report>()
  let [made, taken] = [0, 0]

  const generated = (day: string, broken: number): SyntheticRow => {
    const [row] = synthesize({ rows: 1, seed: made + 1, firstId: (broken ? 9_000_000 : 8_100_000) + made, from: day, days: 1, broken }).rows
    made++
    if (!row) throw new Error('The generator made no row')
    return row
  }

  /** What came in there on that day: most of it open, some of it ended before anybody here saw it. */
  const arrive = (day: string, count: number): void => {
    for (let i = 0; i < count; i++) {
      const row = generated(day, 0)
      const status = chance.happens(0.75) ? 'Belum Terverifikasi' : row['Status Laporan']
      reports.push({ id: String(row['Tracking ID']), day, row: { ...row, 'Status Laporan': status ?? null }, copiedFrom: null })
    }
  }

  /** A day there. */
  const move = (): void => {
    for (const report of reports) {
      const status = String(report.row['Status Laporan'])
      const open = next[status]
      if (open && chance.happens(0.12)) report.row = { ...report.row, 'Status Laporan': chance.pick(open), Rating: null }
      else if (!open && status.startsWith('Ditutup') && chance.happens(0.002)) report.row = { ...report.row, 'Status Laporan': reopening }
      else if (!open && chance.happens(0.01)) report.row = { ...report.row, Rating: 1 + chance.below(5) }
      if (chance.happens(0.003))
        report.row = { ...report.row, 'Tipe Laporan': 'Anonim|Rahasia', 'Tipe Laporan (Anonim/Rahasia)': 'Anonim|Rahasia' }
    }
  }

  /** An officer copies a case of ours there, under the id that it has from then on; whether they type it back is their affair. */
  const copy = (caseId: string, day: string, id: string, words: { title: string; text: string }): void => {
    if (copied.has(caseId)) return
    const row: SyntheticRow = {
      ...generated(day, 0),
      ...{ 'Tracking ID': id, 'Judul Laporan': words.title, 'Isi Laporan Awal': words.text, 'Isi Laporan Akhir': words.text },
      ...{ 'Status Laporan': 'Belum Terverifikasi', 'Sumber Laporan': 'Tatap Muka', Rating: null },
    }
    const report = { id, day, row, copiedFrom: caseId }
    copied.set(caseId, report)
    reports.push(report)
  }

  /** The export of reports since a day, in the next of its layouts, with what exports have besides: rows twice, rows that are none. */
  const takeExport = async (day: string, since: string): Promise<{ bytes: Uint8Array; rows: ExportedRow[] }> => {
    const layout = layouts[taken++ % layouts.length] ?? 'A'
    const columns = synthesize({ rows: 0, layout })
    const rows: { row: SyntheticRow; id: string | null; copiedFrom: string | null; isFit: boolean }[] = []
    for (const report of reports) {
      if (report.day < since) continue
      const of = { row: report.row, id: idOf(report), copiedFrom: report.copiedFrom }
      rows.push({ ...of, isFit: true })
      if (chance.happens(0.02)) rows.push({ ...of, isFit: false })
      if (chance.happens(0.03)) rows.push({ row: generated(dayAfter(day, -1), 1), id: null, copiedFrom: null, isFit: false })
    }
    const synthetic: Synthetic = { ...columns, rows: rows.map(({ row }) => row) }
    const firstLine = columns.headings.length + 2
    return {
      bytes: chance.happens(0.5) ? await xlsxOfExport(synthetic) : csvOfExport(synthetic, chance.pick([',', ';'])),
      rows: rows.map(({ row, id, copiedFrom, isFit }, i) => ({
        ...{ line: firstLine + i, id, copiedFrom, isFit, status: String(row['Status Laporan'] ?? '') },
        ...(layout === 'C' ? { rating: (row.Rating as number | null) ?? null } : {}),
      })),
    }
  }

  return { arrive, move, copy, takeExport }
}
export type NationalApp = ReturnType<typeof nationalApp>
