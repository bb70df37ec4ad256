import { groupNamed } from '../../domain/figures/groups.ts'
import type { MonthCounts } from '../../domain/figures/measured.ts'
import { valuesOf } from '../../domain/figures/measured.ts'
import { noInstitution } from '../../domain/lists/tally.ts'
import type { PaperFigures } from '../../domain/papers/paper.ts'
import { paperKinds } from '../../domain/papers/paper-kinds.ts'
import type { PaperBlock } from '../official/document.ts'
import { facts, heading, paragraph } from '../official/parts.ts'
import { writtenDate } from '../official/written-date.ts'
import {
  byMonth,
  chart,
  complaintsIn,
  medianWritten,
  ninetiethWritten,
  type PaperFacts,
  sectionBlocks,
  shareWritten,
  table,
  totalsIn,
} from './paper-parts.ts'
import { classNames, percentWritten, periodNamed, viaNames } from './paper-words.ts'

type Row = PaperFigures['rows'][number]

const kindOf = ({ group }: Pick<Row, 'group'>) => groupNamed(group)?.kind
const isWhole = (row: Pick<Row, 'group'>): boolean => kindOf(row) === 'class' || kindOf(row) === 'withheld'

/** Complaints of a month or half a year, as SP4N-LAPOR! wants them told, with recommendations. */
export const recap = (from: PaperFacts): PaperBlock[] => {
  const { figures, paper, letterhead } = from
  const whole = figures.rows.filter(isWhole)
  const all = complaintsIn(figures, whole)
  const counts = totalsIn(whole)
  const ended = valuesOf(counts, 'ended')
  return [
    paragraph(
      `Rekapitulasi pengaduan yang diterima ${letterhead.regionName} dalam ${periodNamed(paper.kind, paper.period)}, lewat semua saluran, dan jadinya menurut catatan sampai dengan ${writtenDate(figures.asOf)}. Yang dicatat sesudahnya tidak termasuk.`,
    ),
    paragraph(
      'Pengaduan yang menyebut siapa yang diadukan tidak termasuk; angkanya ada pada halaman Pengawasan bagi pimpinan. Pengaduan berkadar pengawasan dihitung dalam jumlah seluruh daerah saja.',
    ),
    heading('Jumlah pengaduan'),
    facts(
      ['Diterima', String(all.cameIn)],
      ['Diverifikasi', String(all.verified)],
      ['Dijawab', String(all.answered)],
      // Nothing of it where there is none: papers of before say what they said.
      ...(all.endedThere === 0 ? [] : [['Selesai di SP4N-LAPOR! sebelum diimpor', String(all.endedThere)] as const]),
      ['Masih terbuka', String(all.open)],
      ['Ditutup oleh sistem', String(all.closedBy.system ?? 0)],
      ['Ditutup oleh petugas', String((all.closedBy.officer ?? 0) + (all.closedBy.record ?? 0))],
      ['Ditutup oleh pelapor', String(all.closedBy.reporter ?? 0)],
      ['Diarsipkan', String(ended.archived ?? 0)],
      ['Bukan wewenang, diteruskan ke luar', String(ended.referred ?? 0)],
      ['Dikembalikan oleh instansi', String(all.returned)],
      ['Dibuka kembali', shareWritten(all.reopened, 'Belum ada yang ditutup')],
    ),
    ...(paperKinds[paper.kind].span === 'month'
      ? []
      : [
          chart(
            'Pengaduan yang diterima menurut bulan',
            ['Bulan', 'Pengaduan'],
            byMonth(figures, (group) => isWhole({ group })),
          ),
        ]),
    chart('Pengaduan menurut klasifikasi', ['Klasifikasi', 'Pengaduan'], classBars(figures.rows)),
    ...channels(figures),
    heading('Ketepatan dan kecepatan'),
    facts(
      ['Verifikasi dalam batas waktu', shareWritten(all.verification)],
      ['Tindak lanjut pertama dalam batas waktu', shareWritten(all.followUp)],
      ['Jawaban dalam batas waktu', shareWritten(all.answer)],
      ['Tanggapan pertama dalam 24 jam', shareWritten(all.hours.within24)],
      ['Waktu tengah sampai tanggapan pertama', medianWritten(all.responseDays)],
      ['Waktu tengah sampai dijawab', medianWritten(all.answerDays)],
      ['Sembilan dari sepuluh dijawab dalam', ninetiethWritten(all.answerDays)],
    ),
    heading('Menurut instansi'),
    ...institutions(figures),
    ...most(figures, 'category', 'Kategori terbanyak', 'Kategori', 10),
    ...most(figures, 'district', 'Menurut kecamatan', 'Kecamatan', 30),
    ...sectionBlocks(paper),
  ]
}

const cameIn = (rows: readonly MonthCounts[]): number => totalsIn(rows).in ?? 0

const classBars = (rows: readonly Row[]): { name: string; value: number }[] =>
  Object.entries(classNames).map(([name, words]) => ({
    name: words,
    value: cameIn(rows.filter((row) => isWhole(row) && groupNamed(row.group)?.of === name)),
  }))

/** Values of one kind of group, each with its rows, the most first. */
const valuesIn = (rows: readonly Row[], kind: 'via' | 'lead' | 'category' | 'district'): { value: string; rows: Row[] }[] => {
  const found = Map.groupBy(
    rows.filter((row) => kindOf(row) === kind),
    ({ group }) => groupNamed(group)?.value ?? '',
  )
  return [...found]
    .map(([value, some]) => ({ value, rows: some }))
    .sort((a, b) => cameIn(b.rows) - cameIn(a.rows) || (a.value < b.value ? -1 : 1))
}

/** Nothing where no complaint is verified: a chart of nothing is none. */
const channels = ({ rows }: PaperFigures): PaperBlock[] => {
  const bars = valuesIn(rows, 'via').map((it) => ({ name: viaNames[it.value] ?? it.value, value: cameIn(it.rows) }))
  return bars.length === 0 ? [] : [chart('Pengaduan yang sudah diverifikasi menurut saluran masuk', ['Saluran', 'Pengaduan'], bars)]
}

const institutions = (figures: PaperFigures): PaperBlock[] => {
  const led = valuesIn(figures.rows, 'lead').filter(({ value }) => value !== noInstitution)
  if (led.length === 0) return [paragraph('Belum ada pengaduan yang diteruskan kepada instansi.')]
  return [
    table(
      ['Instansi', 'Diterima', 'Dijawab', 'Terbuka', 'Tepat waktu', 'Waktu tengah'],
      led.map(({ value, rows }) => {
        const { cameIn, answered, open, answer, answerDays } = complaintsIn(figures, rows)
        const median = answerDays === null ? '–' : `${answerDays.median.days}${answerDays.median.atLeast ? '*' : ''}`
        return [
          figures.names[value] ?? value,
          ...[cameIn, answered, open].map(String),
          answer === null ? '–' : percentWritten(answer.percent),
          median,
        ]
      }),
    ),
    paragraph(
      'Tepat waktu: jawaban dalam batas waktu, dari yang sudah jatuh tempo. Waktu tengah dalam hari kerja sampai dijawab; tanda * berarti masih dapat bertambah, karena ada yang belum dijawab.',
    ),
  ]
}

const most = (figures: PaperFigures, kind: 'category' | 'district', title: string, of: string, count: number): PaperBlock[] => {
  const values = valuesIn(figures.rows, kind).filter(({ rows }) => cameIn(rows) > 0)
  return values.length === 0
    ? []
    : [
        heading(title),
        table(
          [of, 'Pengaduan'],
          values.slice(0, count).map(({ value, rows }) => [figures.names[value] ?? value, String(cameIn(rows))]),
        ),
      ]
}
