import type { PaperBlock } from '../official/document.ts'
import { heading, paragraph } from '../official/parts.ts'
import { writtenDate } from '../official/written-date.ts'
import { coveredDays, type PaperFacts, sectionBlocks, table, totalsIn } from './paper-parts.ts'

const channels = [
  ['complaint', 'Pengaduan'],
  ['request', 'Permohonan informasi'],
] as const

/** What a leader needs of a week: what came in and was answered, and where something is late at its end. */
export const week = ({ figures, paper, letterhead }: PaperFacts): PaperBlock[] => {
  const { first, last } = coveredDays(figures)
  const of = (group: string) => totalsIn(figures.rows.filter((row) => row.group === group))
  const endedThere = of('complaint').endedThere ?? 0
  const late = figures.rows
    .flatMap(({ group, counts }) => (group.startsWith('lead#') && (counts.late ?? 0) > 0 ? [{ id: group.slice(5), counts }] : []))
    .sort((a, b) => (b.counts.late ?? 0) - (a.counts.late ?? 0) || (a.id < b.id ? -1 : 1))
  return [
    paragraph(
      `Keadaan pengaduan dan permohonan informasi ${letterhead.regionName} sejak ${writtenDate(first)} sampai dengan ${writtenDate(last)}, menurut catatan sampai dengan ${writtenDate(figures.asOf)}. Pengaduan yang menyebut siapa yang diadukan tidak termasuk.`,
    ),
    heading('Minggu ini'),
    table(
      ['', 'Masuk', 'Dijawab', 'Masih terbuka', 'Terlambat'],
      channels.map(([group, name]) => {
        const counts = of(group)
        return [name, ...(['in', 'answered', 'open', 'late'] as const).map((it) => String(counts[it] ?? 0))]
      }),
    ),
    ...(endedThere === 0
      ? []
      : [paragraph(`Dari pengaduan yang masuk, ${endedThere} selesai di SP4N-LAPOR! sebelum diimpor; tidak dihitung sebagai dijawab.`)]),
    paragraph('Masuk dan dijawab dihitung dalam minggu ini; yang masih terbuka dan terlambat menurut keadaan pada akhir catatan.'),
    heading('Yang terlambat menurut instansi'),
    late.length === 0
      ? paragraph('Tidak ada kasus yang terlambat di instansi.')
      : table(
          ['Instansi', 'Terlambat', 'Terbuka'],
          late.map(({ id, counts }) => [figures.names[id] ?? id, String(counts.late ?? 0), String(counts.open ?? 0)]),
        ),
    ...sectionBlocks(paper),
  ]
}
