import { percentOf, type Quantile, quantileOf, type Share } from './arithmetic.ts'
import { factsOf } from './case-facts.ts'
import { answersOf, nameOf } from './count-leaders.ts'
import { type Figures, figureList } from './figure-list.ts'
import { type At, count, kept, lengthsOf, reopenedOf, sum, tallied, within24 } from './measures.ts'
import { monthLong } from './periods.ts'
import { classNames, objectionNames } from './words.ts'
import type { CountedCase, Dump } from './year-dump.ts'

/**
 * Papers as of the end of a day: each case as its log had it then. One file for everybody: complaints that name somebody, then or by
 * now, are in none of its figures; other berkadar is in totals alone. Requests are all counted.
 */

export type PaperAsked = { kind: PaperKind; slug: string; period: string; asOf: string }
type PaperKind = 'announcement' | 'annual' | 'month' | 'semester' | 'week'
type Span = { from: string; to: string }

const lastOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)

const spanOf = ({ kind, period }: PaperAsked): Span => {
  if (kind === 'month') return { from: `${period}-01`, to: lastOf(period) }
  if (kind === 'semester') return period.endsWith('1') ? halfOf(period, '01', '06') : halfOf(period, '07', '12')
  if (kind === 'week') return { from: period, to: new Date(Date.parse(period) + 6 * 86_400_000).toISOString().slice(0, 10) }
  return halfOf(period, '01', '12')
}
const halfOf = (period: string, first: string, last: string): Span => ({
  from: `${period.slice(0, 4)}-${first}-01`,
  to: lastOf(`${period.slice(0, 4)}-${last}`),
})

/** As the logs had them at the end of that day, without whatever names somebody. */
const asTheyStood = (dump: Dump, asOf: string): CountedCase[] =>
  [...dump.logs].flatMap(([id, log]) => {
    const until = log.findIndex(({ on }) => on > asOf)
    const known = until < 0 ? log : log.slice(0, until)
    if (known.length === 0) return []
    const [then, now] = [factsOf(known), factsOf(log)]
    if (then.channel === 'complaint' && (then.keptFrom !== null || now.keptFrom !== null)) return []
    // What was found to be berkadar since is counted as that.
    const isOversight = then.isWithheld || now.class === 'oversight'
    return [{ ...then, id, isWithheld: isOversight, class: isOversight && then.channel === 'complaint' ? 'oversight' : then.class }]
  })

export const countPaper = (dump: Dump, asked: PaperAsked): Figures => {
  const span = spanOf(asked)
  const at = { days: dump.days, today: asked.asOf }
  const all = asTheyStood(dump, asked.asOf).filter((it) => it.receivedOn <= asked.asOf && it.receivedOn <= span.to)
  if (asked.kind === 'week') return countWeek(dump, all, span)
  const cases = all.filter((it) => it.receivedOn >= span.from)
  const of = (channel: string) => cases.filter((it) => it.channel === channel)
  const monthly = (some: readonly CountedCase[]) =>
    monthsOf(span, asked.asOf).map((month): [string, number] => [monthLong(month), count(some, (it) => it.month === month)])
  if (asked.kind === 'month' || asked.kind === 'semester')
    return countRecap(dump, of('complaint'), at, asked.kind === 'semester' ? monthly(of('complaint')) : null)
  return countRequests(of('request'), at, monthly(of('request')), asked.kind === 'annual')
}

const monthsOf = ({ from, to }: Span, asOf: string): string[] => {
  const months: string[] = []
  for (let n = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1; ; n++) {
    const month = `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
    if (month > to.slice(0, 7) || month > asOf.slice(0, 7)) return months
    months.push(month)
  }
}
const shareWritten = (share: Share, none = 'Belum ada yang jatuh tempo'): string =>
  share === null ? none : `${share.part} dari ${share.of} (${percentWritten(share)})`
const percentWritten = (share: NonNullable<Share>): string => `${String(Math.round(percentOf(share) * 10) / 10).replace('.', ',')}%`
const daysWritten = (it: Quantile | null): string => (it === null ? 'Belum ada' : `${it.atLeast ? 'sedikitnya ' : ''}${it.days} hari kerja`)

type Rows = readonly (readonly [string, ...(string | number)[]])[]
type PaperList = ReturnType<typeof paperList>

const paperList = () => {
  const { figures, put } = figureList()
  const table = (heads: readonly string[], rows: Rows) => {
    for (const [row, ...cells] of rows) for (const [i, cell] of cells.entries()) put(`${heads[0]} / ${row} / ${heads[i + 1]}`, cell)
  }
  return {
    figures,
    table,
    fact: (label: string, value: string | number) => put(`fakta / ${label}`, value),
    /** The table of a chart ends with its sum. */
    chart: (heads: readonly string[], rows: readonly [string, number][]) =>
      table(heads, [...rows, ['Jumlah', rows.reduce((all, [, n]) => all + n, 0)]]),
  }
}

const decisions = [
  ['granted', 'Dikabulkan seluruhnya'],
  ['partly', 'Dikabulkan sebagian'],
  ['refused', 'Ditolak'],
  ['not-held', 'Tidak dikuasai'],
  ['not-documented', 'Belum didokumentasikan'],
] as const

const countRequests = (requests: readonly CountedCase[], at: At, monthly: [string, number][], isAnnual: boolean): Figures => {
  const list = paperList()
  const n = (is: (it: CountedCase) => boolean) => count(requests, is)
  const lengths = answersOf(requests, at)
  list.fact('Permintaan yang diterima', requests.length)
  list.fact(
    'Belum selesai',
    n((it) => !it.isEnded),
  )
  list.chart(['Bulan', 'Permintaan'], monthly)
  list.fact('Waktu tengah sampai dijawab', daysWritten(quantileOf(lengths, 0.5)))
  list.fact('Sembilan dari sepuluh dalam', daysWritten(quantileOf(lengths, 0.9)))
  list.fact('Dijawab dalam batas waktu', shareWritten(kept(requests, (it) => it.answer)))
  list.fact(
    'Diperpanjang satu kali',
    n((it) => it.extended),
  )
  const decided = decisions.map(([decision, name]): [string, number] => [name, n((it) => it.decision === decision)])
  const rest = n((it) => it.decision === null)
  list.chart(['Keputusan', 'Permintaan'], rest > 0 ? [...decided, ['Belum atau tidak diputus', rest]] : decided)
  list.table(
    ['Dasar pengecualian', 'Permintaan'],
    tallied(requests, (it) => it.exemptions).map(([letter, times]) => [`Pasal 17 huruf ${letter}`, times]),
  )
  if (isAnnual) putObjections(list, requests)
  return list.figures
}

const putObjections = (list: PaperList, requests: readonly CountedCase[]): void => {
  const n = (is: (it: CountedCase) => boolean) => count(requests, is)
  const objected = n((it) => it.objection !== null)
  list.fact('Keberatan yang diterima', objected)
  list.fact(
    'Sengketa yang dicatat',
    n((it) => it.disputed),
  )
  if (objected === 0) return
  const answered = (decision: string) => n((it) => it.objection?.decided?.decision === decision)
  list.chart(
    ['Tanggapan', 'Keberatan'],
    [
      ...Object.entries(objectionNames).map(([decision, name]): [string, number] => [
        `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
        answered(decision),
      ]),
      ['Belum ditanggapi', n((it) => it.objection !== null && !it.objection.decided)],
    ],
  )
  list.table(
    ['Alasan keberatan', 'Keberatan'],
    tallied(requests, (it) => it.objection?.grounds ?? []).map(([letter, times]) => [`Pasal 35 ayat (1) huruf ${letter}`, times]),
  )
  list.fact(
    'Perintah Atasan PPID',
    n((it) => it.ordered),
  )
  list.fact(
    'Sudah dilaksanakan',
    n((it) => it.orderCarriedOut),
  )
  list.fact(
    'Belum dilaksanakan',
    n((it) => it.orderOpen),
  )
}

const vias: Readonly<Record<string, string>> = {
  web: 'Situs ini',
  counter: 'Loket',
  phone: 'Telepon',
  letter: 'Surat',
  whatsapp: 'WhatsApp',
  'social-media': 'Media sosial',
  'sp4n-lapor': 'SP4N-LAPOR!',
}

const countRecap = (dump: Dump, complaints: readonly CountedCase[], at: At, monthly: [string, number][] | null): Figures => {
  const list = paperList()
  const n = (is: (it: CountedCase) => boolean) => count(complaints, is)
  const facts: [string, number | string][] = [
    ['Diterima', complaints.length],
    ['Diverifikasi', n((it) => it.verified)],
    ['Dijawab', n((it) => it.answeredOn !== null)],
    ...(n((it) => it.endedThere) === 0 ? [] : [['Selesai di SP4N-LAPOR! sebelum diimpor', n((it) => it.endedThere)] as [string, number]]),
    ['Masih terbuka', n((it) => !it.isEnded)],
    ['Ditutup oleh sistem', n((it) => it.closedBy === 'system')],
    ['Ditutup oleh petugas', n((it) => it.closedBy === 'officer' || it.closedBy === 'record')],
    ['Ditutup oleh pelapor', n((it) => it.closedBy === 'reporter')],
    ['Diarsipkan', n((it) => it.status === 'archived')],
    ['Bukan wewenang, diteruskan ke luar', n((it) => it.status === 'referred')],
    ['Dikembalikan oleh instansi', sum(complaints, (it) => it.returned)],
    ['Dibuka kembali', shareWritten(reopenedOf(complaints), 'Belum ada yang ditutup')],
    ['Verifikasi dalam batas waktu', shareWritten(kept(complaints, (it) => it.verification))],
    ['Tindak lanjut pertama dalam batas waktu', shareWritten(kept(complaints, (it) => it.followUp))],
    ['Jawaban dalam batas waktu', shareWritten(kept(complaints, (it) => it.answer))],
    ['Tanggapan pertama dalam 24 jam', shareWritten(within24(complaints, at.today))],
    [
      'Waktu tengah sampai tanggapan pertama',
      daysWritten(
        quantileOf(
          lengthsOf(complaints, (it) => it.responseTook, at),
          0.5,
        ),
      ),
    ],
    ['Waktu tengah sampai dijawab', daysWritten(quantileOf(answersOf(complaints, at), 0.5))],
    ['Sembilan dari sepuluh dijawab dalam', daysWritten(quantileOf(answersOf(complaints, at), 0.9))],
  ]
  for (const [label, value] of facts) list.fact(label, value)
  if (monthly) list.chart(['Bulan', 'Pengaduan'], monthly)
  const classes = ['ordinary', 'oversight', 'service-question', 'aspiration']
  list.chart(
    ['Klasifikasi', 'Pengaduan'],
    classes.map((klass): [string, number] => [classNames[klass] ?? klass, n((it) => it.class === klass)]),
  )
  const shown = complaints.filter((it) => !it.isWithheld)
  const placed = shown.filter((it) => it.isPlaced)
  const byVia = tallied(placed, ({ via }) => (via === null ? [] : [vias[via] ?? via]))
  if (byVia.length > 0) list.chart(['Saluran', 'Pengaduan'], byVia)
  list.table(
    ['Instansi', 'Diterima', 'Dijawab', 'Terbuka', 'Tepat waktu', 'Waktu tengah'],
    tallied(shown, ({ lead }) => (lead === null ? [] : [lead])).map(([lead, received]) => {
      const its = shown.filter((it) => it.lead === lead)
      const [answer, median] = [kept(its, (it) => it.answer), quantileOf(answersOf(its, at), 0.5)]
      return [
        nameOf(dump, lead),
        received,
        count(its, (it) => it.answeredOn !== null),
        count(its, (it) => !it.isEnded),
        answer === null ? '–' : percentWritten(answer),
        median === null ? '–' : `${median.days}${median.atLeast ? '*' : ''}`,
      ]
    }),
  )
  const named = (id: string) => dump.region.categories.find((it) => it.id === id)?.name ?? id
  list.table(
    ['Kategori', 'Pengaduan'],
    tallied(placed, ({ category }) => (category === null ? [] : [named(category)])),
  )
  list.table(
    ['Kecamatan', 'Pengaduan'],
    tallied(placed, ({ district }) => (district === null ? [] : [district])),
  )
  return list.figures
}

/** What happened in a week, and what is open and late at its end. */
const countWeek = (dump: Dump, cases: readonly CountedCase[], { from, to }: Span): Figures => {
  const list = paperList()
  const isWithin = (day: string | null) => day !== null && from <= day && day <= to
  const isLate = (it: CountedCase) => !it.isEnded && it.clocks.some((clock) => clock.stoppedOn === null && it.hasPassed(clock))
  const of = (channel: string) => cases.filter((it) => it.channel === channel)
  const row = (name: string, its: readonly CountedCase[]): [string, ...number[]] => [
    name,
    count(its, (it) => isWithin(it.receivedOn)),
    count(its, (it) => isWithin(it.answeredOn)),
    count(its, (it) => !it.isEnded),
    count(its, isLate),
  ]
  list.table(
    ['', 'Masuk', 'Dijawab', 'Masih terbuka', 'Terlambat'],
    [row('Pengaduan', of('complaint')), row('Permohonan informasi', of('request'))],
  )
  const led = cases.filter((it) => !it.isWithheld)
  list.table(
    ['Instansi', 'Terlambat', 'Terbuka'],
    tallied(led.filter(isLate), ({ lead }) => (lead === null ? [] : [lead])).map(([lead, late]) => [
      nameOf(dump, lead),
      late,
      count(led, (it) => it.lead === lead && !it.isEnded),
    ]),
  )
  return list.figures
}
