import { type Lengths, percentOf, percentShown, quantileOf, quantileShown, rangeShown, type Share, shareOf, shown } from './arithmetic.ts'
import { bandOf } from './case-facts.ts'
import { type Due, dueOnPage, isKeptFrom, type SaidCut } from './due-now.ts'
import { type FigureList, type Figures, figureList } from './figure-list.ts'
import {
  type At,
  bands,
  bySystemOf,
  count,
  isHidden,
  kept,
  lengthsOf,
  reopenedOf,
  sum,
  tallied,
  waitsInHours,
  within,
  within24,
} from './measures.ts'
import { monthShort, type Period, periodOf } from './periods.ts'
import { dayShort, decisionNames } from './words.ts'
import type { CountedCase, Dump, Viewer } from './year-dump.ts'

/** The page of leaders and that of an institution, figure by figure. */

/** Whose cases a page counts: of the regency without what is kept from its reader, or of an institution without all that is withheld. */
export const countedFor = ({ cases }: Dump, viewer: Viewer, institution: string | null): CountedCase[] => {
  const of = viewer.institution ?? institution
  return cases.filter((it) => (of === null ? !isKeptFrom(it, viewer) : it.lead === of && !it.isWithheld))
}

export const inMonths = (cases: readonly CountedCase[], months: readonly string[] | null): CountedCase[] =>
  cases.filter(({ month }) => months?.includes(month))
export const complaintsOf = (cases: readonly CountedCase[]): CountedCase[] => cases.filter(({ channel }) => channel === 'complaint')

type Compared = { now: CountedCase[]; before: CountedCase[]; yearBefore: CountedCase[] | null }

export const countPerformance = (dump: Dump, viewer: Viewer, periodName: string, said: SaidCut | null = null): Figures => {
  const list = figureList()
  const period = periodOf(periodName, dump.today)
  putPerformance(list, dump, viewer, period, { institution: null, said })
  return list.figures
}

/** Of one institution, where the page is about one; `said`: where the page says it stopped counting what is due. */
type Asked = { institution: string | null; said: SaidCut | null }

export const putPerformance = (list: FigureList, dump: Dump, viewer: Viewer, period: Period, { institution, said }: Asked): void => {
  const all = countedFor(dump, viewer, institution)
  const complaints: Compared = {
    now: complaintsOf(inMonths(all, period.months)),
    before: complaintsOf(inMonths(all, period.before)),
    yearBefore: period.yearBefore && complaintsOf(inMonths(all, period.yearBefore)),
  }
  const requests = inMonths(all, period.months).filter(({ channel }) => channel === 'request')
  putNow(list, dump, viewer, { institution: viewer.institution ?? institution, said }, requests)
  if (complaints.now.length > 0) {
    putTrend(list, complaints.now, period)
    putPunctuality(list, dump, complaints)
    putSpeed(list, dump, complaints)
    putQuality(list, complaints)
    putNational(list, complaints)
  }
  putRequests(list, requests, dump)
}

export const nameOf = ({ region }: Dump, id: string | null): string =>
  id === null ? 'Belum diteruskan' : (region.institutions.find((it) => it.id === id)?.name ?? id)

/** In the total of the regency what is withheld counts too; in what stands by institution it does not. */
const putNow = (list: FigureList, dump: Dump, viewer: Viewer, { institution, said }: Asked, requests: readonly CountedCase[]): void => {
  const section = 'Perlu keputusan sekarang'
  const onPage = dueOnPage(dump, said)
  const due = onPage.due.filter(({ it }) => (institution === null ? !isKeptFrom(it, viewer) : it.lead === institution && !it.isWithheld))
  const of = (kind: Due['kind']) => due.filter((it) => it.kind === kind)
  list.panel(section, 'Terlambat', onPage.late(of('late').length))
  list.panel(section, 'Jatuh tempo sampai 3 hari kerja', onPage.soon(of('soon').length))
  list.panel(
    section,
    'Perintah Atasan PPID yang belum dilaksanakan',
    count(requests, (it) => it.orderOpen),
    ['Dari permohonan yang masuk dalam jangka waktu ini.'],
  )
  const listed = of('late').filter(({ it }) => !it.isWithheld)
  if (listed.length === 0) return
  const byLead = tallied(
    listed.map(({ it }) => it),
    ({ lead }) => [lead ?? '-'],
  )
  list.table(
    section,
    'Terlambat menurut instansi',
    ['Terlambat'],
    byLead.map(([lead, n]) => [nameOf(dump, lead === '-' ? null : lead), onPage.late(n)]),
  )
  const oldest = listed.sort((a, b) => (`${a.it.receivedOn} ${a.it.id}` < `${b.it.receivedOn} ${b.it.id}` ? -1 : 1)).slice(0, 10)
  list.table(
    section,
    'Sepuluh yang terlambat dan paling lama masuk',
    ['Instansi', 'Masuk', 'Batas'],
    oldest.map(({ it, due: until }) => [it.number, nameOf(dump, it.lead), dayShort(it.receivedOn), dayShort(until)]),
  )
}

const putTrend = (list: FigureList, complaints: readonly CountedCase[], { months }: Period): void => {
  const section = 'Perkembangan'
  const of = (month: string) => complaints.filter((it) => it.month === month)
  const answered = (some: readonly CountedCase[]) => count(some, (it) => it.answeredOn !== null)
  list.table(
    section,
    'Masuk dan dijawab menurut bulan masuk',
    ['Masuk', 'Dijawab'],
    months.map((month) => [monthShort(month), of(month).length, answered(of(month))]),
  )
  list.table(
    section,
    'Dijawab tepat waktu menurut bulan masuk, dalam persen',
    ['Jatuh tempo', 'Terlambat', 'Tepat waktu'],
    months.map((month) => {
      const share = kept(of(month), (it) => it.answer)
      return [monthShort(month), share?.of ?? 0, lateIn(share), percentShown(share)]
    }),
  )
}

export const lateIn = (share: Share): number => (share === null ? 0 : share.of - share.part)

const earlier = ({ before, yearBefore }: Compared, value: (cases: readonly CountedCase[]) => string): (string | null)[] => [
  `sebelumnya ${value(before)}`,
  yearBefore && `tahun lalu ${value(yearBefore)}`,
]

/** A share with its parts, its interval, the rest, and what it was before. */
const putShare = (list: FigureList, section: string, label: string, compared: Compared, of: (cases: readonly CountedCase[]) => Share) => {
  const share = of(compared.now)
  list.panel(section, label, percentShown(share), [...shareNotes(share), ...earlier(compared, (cases) => percentShown(of(cases)))])
}
const shareNotes = (share: Share): (string | null)[] =>
  share === null
    ? []
    : [
        `${share.part} dari ${share.of}; rentang ${rangeShown(share)} %`,
        share.of > share.part ? `selebihnya ${share.of - share.part}` : null,
      ]

const putPunctuality = (list: FigureList, { region: { promises }, ...dump }: Dump, compared: Compared): void => {
  const section = 'Ketepatan waktu'
  putShare(list, section, 'Dijawab dalam batas waktu', compared, (some) => kept(some, (it) => it.answer))
  putShare(list, section, 'Tindak lanjut pertama dalam batas waktu', compared, (some) => kept(some, (it) => it.followUp))
  putShare(list, section, 'Diverifikasi dalam batas waktu', compared, (some) => kept(some, (it) => it.verification))
  putShare(list, section, 'Ditanggapi dalam satu hari kerja', compared, (some) => within(responsesOf(some, dump), 1))
  for (const { what, days } of promises) {
    const of = (some: readonly CountedCase[]) => within(what === 'answer' ? answersOf(some, dump) : responsesOf(some, dump), days)
    putShare(list, section, `Janji layanan: ${what === 'answer' ? 'dijawab' : 'ditanggapi'} dalam ${days} hari kerja`, compared, of)
  }
}

export const responsesOf = (cases: readonly CountedCase[], at: At): Lengths => lengthsOf(cases, (it) => it.responseTook, at)
export const answersOf = (cases: readonly CountedCase[], at: At): Lengths => lengthsOf(cases, (it) => it.answerTook, at)

const lengthNotes = (lengths: Lengths): string[] =>
  lengths.done.length + lengths.waiting.length === 0
    ? []
    : [
        `tengah ${quantileShown(quantileOf(lengths, 0.5))}, 9 dari 10 dalam ${quantileShown(quantileOf(lengths, 0.9))}`,
        `${lengths.done.length} selesai`,
        `${lengths.waiting.length} masih menunggu`,
      ]
export const medianShown = (lengths: Lengths): string => quantileShown(quantileOf(lengths, 0.5))

const putSpeed = (list: FigureList, dump: Dump, compared: Compared): void => {
  const section = 'Kecepatan'
  const kinds = [
    ['Hari kerja sampai tanggapan pertama', responsesOf],
    ['Hari kerja sampai dijawab', answersOf],
  ] as const
  for (const [label, of] of kinds) {
    const lengths = of(compared.now, dump)
    list.panel(section, label, medianShown(lengths), [...lengthNotes(lengths), ...earlier(compared, (some) => medianShown(of(some, dump)))])
  }
  putShare(list, section, 'Ditanggapi dalam 24 jam', compared, (some) => within24(some, dump.today))
  const inBand = (band: string) => count(compared.now, (it) => bandOf(it) === band)
  list.table(
    section,
    'Tanggapan pertama dalam jam (PEKPPP)',
    ['Jumlah'],
    [
      ...bands.map((band): [string, number] => [band === 'more' ? 'lebih dari 336 jam' : `sampai ${band} jam`, inBand(band)]),
      ['belum ditanggapi', count(compared.now, waitsInHours)],
      ['jamnya tidak diketahui', inBand('unknown')],
    ],
  )
}

const putQuality = (list: FigureList, compared: Compared): void => {
  const section = 'Mutu'
  const { now } = compared
  const rated = (some: readonly CountedCase[]) => some.filter(({ rating }) => rating !== null)
  const stars = (some: readonly CountedCase[]) =>
    rated(some).length === 0 ? '–' : shown(sum(rated(some), ({ rating }) => rating ?? 0) / rated(some).length)
  list.panel(section, 'Penilaian pelapor', stars(now), [`dari ${rated(now).length} penilaian`, ...earlier(compared, stars)])
  putShare(list, section, 'Dibuka kembali', compared, reopenedOf)
  putShare(list, section, 'Ditutup tanpa tanggapan pelapor', compared, bySystemOf)
  putShare(list, section, 'Anonim atau tanpa identitas', compared, (some) => shareOf(count(some, isHidden), some.length))
  putShare(list, section, 'Rahasia', compared, (some) =>
    shareOf(
      count(some, (it) => it.confidential),
      some.length,
    ),
  )
  const returned = (some: readonly CountedCase[]) => sum(some, (it) => it.returned)
  list.panel(
    section,
    'Disposisi yang dikembalikan',
    returned(now),
    earlier(compared, (some) => String(returned(some))),
  )
}

/** Of those that may be recorded in SP4N-LAPOR! who are; and of the answered, whose last word stands there. */
export const recordedThere = (cases: readonly CountedCase[]): Share => {
  const recorded = count(cases, (it) => it.national.recorded)
  return shareOf(recorded, recorded + count(cases, (it) => it.national.owed))
}
export const finishedThere = (cases: readonly CountedCase[]): Share => {
  const answered = cases.filter(({ answeredOn }) => answeredOn !== null)
  return shareOf(
    count(answered, (it) => it.national.finished),
    answered.length,
  )
}

const putNational = (list: FigureList, compared: Compared): void => {
  const section = 'SP4N-LAPOR!'
  putShare(list, section, 'Tercatat di SP4N-LAPOR!', compared, recordedThere)
  putShare(list, section, 'Selesai di SP4N-LAPOR!', compared, finishedThere)
}

const putRequests = (list: FigureList, requests: readonly CountedCase[], dump: Dump): void => {
  const section = 'Permohonan informasi (PPID)'
  const n = (is: (it: CountedCase) => boolean) => count(requests, is)
  const answer = kept(requests, (it) => it.answer)
  const lengths = answersOf(requests, dump)
  list.panel(section, 'Masuk', requests.length)
  list.panel(
    section,
    'Terbuka',
    n((it) => !it.isEnded),
  )
  list.panel(section, 'Dijawab dalam batas waktu', answer === null ? '–' : `${shown(percentOf(answer))} %`, shareNotes(answer))
  list.panel(section, 'Hari kerja sampai pemberitahuan tertulis', medianShown(lengths), lengthNotes(lengths))
  list.panel(
    section,
    'Diperpanjang',
    n((it) => it.extended),
  )
  list.panel(
    section,
    'Keberatan',
    n((it) => it.objection !== null),
  )
  list.panel(
    section,
    'Perintah Atasan PPID',
    n((it) => it.ordered),
    [`dilaksanakan ${n((it) => it.orderCarriedOut)}`],
  )
  list.panel(
    section,
    'Sengketa',
    n((it) => it.disputed),
  )
  const tables = [
    ['Keputusan', (it: CountedCase) => (it.decision === null ? [] : [decisionNames[it.decision] ?? it.decision])],
    ['Alasan penolakan menurut huruf Pasal 17 UU 14/2008', (it: CountedCase) => it.exemptions],
    ['Alasan keberatan menurut huruf Pasal 35 ayat (1)', (it: CountedCase) => it.objection?.grounds ?? []],
  ] as const
  for (const [title, of] of tables) {
    const rows = tallied(requests, of)
    if (rows.length > 0) list.table(section, title, ['Jumlah'], rows)
  }
}
