import { percentShown, type Share, shareOf, shown, spreadOf } from './arithmetic.ts'
import { daysOf } from './case-facts.ts'
import { countedFor, inMonths, nameOf } from './count-leaders.ts'
import { dueOnPage, isKeptFrom, type SaidCut } from './due-now.ts'
import { type FigureList, type Figures, figureList } from './figure-list.ts'
import { count, kept, sum, tallied } from './measures.ts'
import { monthLong, periodOf } from './periods.ts'
import { statusNames } from './words.ts'
import type { CountedCase, Dump, Viewer } from './year-dump.ts'

/** The report by status, and that of what is withheld: complaints and requests together, with plain medians of what is done. */

/** Of a complaint the first follow-up, of a request the written notice: what was owed first. */
const firstInTime = (cases: readonly CountedCase[]): Share => kept(cases, (it) => (it.channel === 'complaint' ? it.followUp : it.answer))
const firstNote =
  'Dari yang sudah ditanggapi atau batasnya sudah lewat. Pengaduan: tindak lanjut pertama instansi; permohonan: pemberitahuan tertulis.'
const bySystem = (cases: readonly CountedCase[]): Share => {
  const closed = cases.filter(({ closedBy }) => closedBy !== null && closedBy !== 'nobody')
  return shareOf(
    count(closed, (it) => it.closedBy === 'system'),
    closed.length,
  )
}
const spreads = (cases: readonly CountedCase[], { days, today }: Dump) => {
  const done = (took: 'followUpTook' | 'answerTook') =>
    spreadOf(
      cases.flatMap((it) => {
        const its = it[took]
        return its === null || its.on === null ? [] : [daysOf(its, days, today)]
      }),
    )
  return { followUp: done('followUpTook'), answer: done('answerTook') }
}
type Spread = ReturnType<typeof spreadOf>
const spreadShown = (it: Spread): string | null => it && `rata-rata ${shown(it.mean)}, tengah ${it.median}, 9 dari 10 dalam ${it.p90}`
const medianShown = (it: Spread): string => (it === null ? '–' : shown(it.median))

const endedThereIn = (cases: readonly CountedCase[]): number => count(cases, (it) => it.endedThere)
/** What had ended in SP4N-LAPOR! has a column where one of the rows has some. */
const headsFor = (cases: readonly CountedCase[]): string[] => [
  'Masuk',
  'Masih terbuka',
  'Dijawab',
  ...(endedThereIn(cases) > 0 ? ['Selesai di SP4N-LAPOR!'] : []),
  'Tanggapan pertama tepat waktu',
  'Tindak lanjut: rata-rata / tengah / p90',
  'Dikembalikan',
  'Ditutup oleh sistem',
  'Terlambat sekarang',
  'Jatuh tempo sampai 3 hari kerja',
]
/** `among`: all cases of the table, which say whether there is that column. */
const cellsOf = (cases: readonly CountedCase[], among: readonly CountedCase[], dump: Dump): (string | number)[] => {
  const { followUp } = spreads(cases, dump)
  return [
    cases.length,
    count(cases, (it) => !it.isEnded),
    count(cases, (it) => it.answeredOn !== null),
    ...(endedThereIn(among) > 0 ? [endedThereIn(cases)] : []),
    percentShown(firstInTime(cases)),
    followUp === null ? '–' : `${shown(followUp.mean)} / ${followUp.median} / ${followUp.p90}`,
    sum(cases, (it) => it.returned),
    percentShown(bySystem(cases)),
  ]
}

const putMonths = ({ table }: FigureList, cases: readonly CountedCase[], dump: Dump): void =>
  table(
    'Menurut bulan masuk',
    '',
    headsFor(cases),
    tallied(cases, ({ month }) => [month]).map(([month]) => [
      monthLong(month),
      ...cellsOf(
        cases.filter((it) => it.month === month),
        cases,
        dump,
      ),
    ]),
  )

const putStatuses = ({ table }: FigureList, cases: readonly CountedCase[]): void =>
  table(
    'Menurut status',
    '',
    ['Jumlah'],
    tallied(cases, ({ status }) => [status]).map(([status, n]) => [statusNames[status] ?? status, n]),
  )

export const countOverview = (dump: Dump, viewer: Viewer, months: number, said: SaidCut | null = null): Figures => {
  const list = figureList()
  const cases = inMonths(countedFor(dump, viewer, null), periodOf(String(months), dump.today).months)
  const onPage = dueOnPage(dump, said)
  const due = onPage.due.filter(({ it }) =>
    viewer.institution === null ? !isKeptFrom(it, viewer) : it.lead === viewer.institution && !it.isWithheld,
  )
  const dueOf = (kind: 'late' | 'soon', lead?: string | null) =>
    due.filter((it) => it.kind === kind && (lead === undefined || (it.it.lead === lead && !it.it.isWithheld))).length
  const { followUp, answer } = spreads(cases, dump)
  const panel = (label: string, value: string | number, note: string | null = null) => list.panel('', label, value, [note])
  panel('Masuk', cases.length)
  panel(
    'Masih terbuka',
    count(cases, (it) => !it.isEnded),
  )
  panel('Terlambat sekarang', onPage.late(dueOf('late')))
  panel('Jatuh tempo sampai 3 hari kerja', onPage.soon(dueOf('soon')))
  panel('Tanggapan pertama tepat waktu', percentShown(firstInTime(cases)), firstNote)
  panel('Ditutup oleh sistem', percentShown(bySystem(cases)), 'Dari yang ditutup: tidak ada tanggapan pelapor sampai batasnya lewat.')
  panel('Hari kerja sampai tindak lanjut pertama', medianShown(followUp), spreadShown(followUp))
  panel('Hari kerja sampai dijawab', medianShown(answer), spreadShown(answer))
  const some = (label: string, n: number, note: string | null) => (n === 0 ? undefined : panel(label, n, note))
  some(
    'Selesai di SP4N-LAPOR!',
    endedThereIn(cases),
    'Masuk lewat aplikasi nasional itu dan sudah selesai di sana sebelum diimpor; tidak dihitung sebagai dijawab.',
  )
  some(
    'Diterima atas nama instansi',
    sum(cases, (it) => it.inPlace),
    'Dihitung tersendiri: bukan tindak lanjut instansinya.',
  )
  some(
    'Masuk saat lonjakan, menunggu dibaca',
    count(cases, (it) => it.clocks.some(({ statute }) => statute === 'complaint.read-after-storm')),
    null,
  )
  some(
    'Keterangan pelapor yang dicatat petugas',
    sum(cases, (it) => it.recorded),
    'Disampaikan lewat telepon, WhatsApp, atau di loket, dan ditulis petugas.',
  )
  some(
    'Keberatan yang dicatat petugas',
    count(cases, (it) => it.objection?.isByRecord === true),
    null,
  )
  some(
    'Diakhiri menurut catatan petugas',
    count(cases, (it) => it.closedBy === 'record' || it.withdrawnByRecord),
    'Pernyataan selesai atau pencabutan yang disampaikan kepada petugas dan tidak dibantah.',
  )
  if (cases.length === 0) return list.figures
  const placed = cases.filter((it) => !it.isWithheld)
  const leads = new Set([...placed.map(({ lead }) => lead), ...due.filter(({ it }) => !it.isWithheld).map(({ it }) => it.lead)])
  list.table(
    'Menurut instansi',
    '',
    headsFor(placed),
    [...leads].map((lead) => [
      nameOf(dump, lead),
      ...cellsOf(
        placed.filter((it) => it.lead === lead),
        placed,
        dump,
      ),
      onPage.late(dueOf('late', lead)),
      onPage.soon(dueOf('soon', lead)),
    ]),
  )
  putMonths(list, cases, dump)
  putStatuses(list, cases)
  return list.figures
}

/** Berkadar, and whatever names somebody: for leaders, without what is about the one who looks. */
export const countWithheld = (dump: Dump, viewer: Viewer, months: number): Figures => {
  const list = figureList()
  const cases = inMonths(countedFor(dump, viewer, null), periodOf(String(months), dump.today).months).filter((it) => it.isWithheld)
  if (cases.length === 0) return list.figures
  const { answer } = spreads(cases, dump)
  list.panel('', 'Masuk', cases.length)
  list.panel(
    '',
    'Masih terbuka',
    count(cases, (it) => !it.isEnded),
  )
  list.panel('', 'Tanggapan pertama tepat waktu', percentShown(firstInTime(cases)), [firstNote])
  list.panel('', 'Hari kerja sampai dijawab', medianShown(answer), [spreadShown(answer)])
  putMonths(list, cases, dump)
  putStatuses(list, cases)
  return list.figures
}
