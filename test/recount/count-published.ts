import { percentOf, type Quantile, quantileOf, type Share } from './arithmetic.ts'
import { factsOf } from './case-facts.ts'
import { answersOf } from './count-leaders.ts'
import { type Figures, figureList } from './figure-list.ts'
import { type At, count, kept, lengthsOf, tallied, within } from './measures.ts'
import { monthShort } from './periods.ts'
import type { CountedCase, Dump } from './year-dump.ts'

/**
 * What everybody may read: each month as it stood on the morning on which it was published. What names somebody is in no figure,
 * other berkadar in the total alone; fewer than five are not told, shares and medians of fewer than ten neither.
 */

type Days = { median: Quantile; p90: Quantile }
export type Total = {
  cameIn: number | null
  answered: number | null
  inTime: number | null
  followedUpInTime: number | null
  withinOneDay: number | null
  days: Days | null
  /** Of complaints alone. */
  endedThere?: number | null
}
export type Line = { institution: string; cameIn: number; inTime: number | null; days: Days | null }
export type Published = {
  month: string
  on: string
  complaints: Total
  requests: Total
  quarter: { name: string; complaints: Line[]; requests: Line[] } | null
}

/**
 * The first working day from the first day of the second month after it on; or the day that the month says, up to three working
 * days later: where a morning's work died, the next morning publishes.
 */
const publishedOn = (month: string, dump: Dump, said: string | undefined): string => {
  const n = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) + 1
  const due = dump.days.firstFrom(`${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`)
  return said !== undefined && said > due && said <= dump.days.add(due, 3) ? said : due
}

const asOf = (dump: Dump, at: string): CountedCase[] =>
  [...dump.logs].flatMap(([id, log]) => {
    const known = log.filter((it) => it.at <= at)
    return known.length === 0 ? [] : [{ ...factsOf(known), id }]
  })

/** `saidOn`: by the month, the day on which it says that it was published. */
export const countPublished = (dump: Dump, saidOn: ReadonlyMap<string, string> = new Map()): Published[] => {
  const first = dump.cases.map(({ month }) => month).sort()[0]
  const published: Published[] = []
  for (let month = first; month !== undefined; month = next(month)) {
    const on = publishedOn(month, dump, saidOn.get(month))
    const at = dump.settled.get(on)
    if (on > dump.today || at === undefined) break
    published.push(publishedOf(month, asOf(dump, at), { days: dump.days, today: on }))
  }
  return published
}

const next = (month: string): string => {
  const n = Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
}

const publishedOf = (month: string, cases: readonly CountedCase[], at: At): Published => {
  const part = Number(month.slice(5)) / 3
  const whole = cases.filter((it) => it.month === month && it.keptFrom === null)
  const ofQuarter = cases.filter(
    (it) => it.month.slice(0, 4) === month.slice(0, 4) && Math.ceil(Number(it.month.slice(5)) / 3) === part && !it.isWithheld,
  )
  const of = (some: readonly CountedCase[], channel: string) => some.filter((it) => it.channel === channel)
  return {
    month,
    on: at.today,
    complaints: totalOf(of(whole, 'complaint'), at, true),
    requests: totalOf(of(whole, 'request'), at, false),
    quarter: !Number.isInteger(part)
      ? null
      : {
          name: `${month.slice(0, 4)}-Q${part}`,
          complaints: linesOf(of(ofQuarter, 'complaint'), at),
          requests: linesOf(of(ofQuarter, 'request'), at),
        },
  }
}

const isFew = (n: number): boolean => n > 0 && n < 5
const percent = (share: Share): number | null => (share === null || share.of < 10 ? null : Math.round(percentOf(share)))
const daysIn = (cases: readonly CountedCase[], at: At): Days | null => {
  const lengths = answersOf(cases, at)
  const [median, p90] = [quantileOf(lengths, 0.5), quantileOf(lengths, 0.9)]
  return median === null || p90 === null || lengths.done.length + lengths.waiting.length < 10 ? null : { median, p90 }
}

const totalOf = (cases: readonly CountedCase[], at: At, isComplaint: boolean): Total => {
  const [cameIn, answered] = [cases.length, count(cases, (it) => it.answeredOn !== null)]
  const responses = lengthsOf(cases, (it) => it.responseTook, at)
  // Neither a few, nor what is left of the whole.
  const tellsOfFew = (n: number): boolean => isFew(cameIn) || isFew(n) || isFew(cameIn - n)
  const endedThere = count(cases, (it) => it.endedThere)
  return {
    cameIn: isFew(cameIn) ? null : cameIn,
    answered: tellsOfFew(answered) ? null : answered,
    ...(isComplaint ? { endedThere: tellsOfFew(endedThere) || tellsOfFew(answered + endedThere) ? null : endedThere } : {}),
    inTime: percent(kept(cases, (it) => it.answer)),
    followedUpInTime: isComplaint ? percent(kept(cases, (it) => it.followUp)) : null,
    withinOneDay: isComplaint ? percent(within(responses, 1)) : null,
    days: daysIn(cases, at),
  }
}

/** Of the smallest at least two are left out, and at least five cases; never is one of fewer than five shown. */
const linesOf = (cases: readonly CountedCase[], at: At): Line[] => {
  const cells = tallied(cases, ({ lead }) => (lead === null ? [] : [lead])).sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1))
  let left = 0
  while (left < cells.length) {
    const hidden = cells.slice(0, left).reduce((sum, [, n]) => sum + n, 0)
    if (left >= 2 && hidden >= 5 && (cells[left]?.[1] ?? 0) >= 5) break
    left++
  }
  return cells
    .slice(left)
    .map(([institution, cameIn]): Line => {
      const its = cases.filter(({ lead }) => lead === institution)
      return { institution, cameIn, inTime: percent(kept(its, (it) => it.answer)), days: daysIn(its, at) }
    })
    .sort((a, b) => b.cameIn - a.cameIn || (a.institution < b.institution ? -1 : 1))
}

const percentShown = (value: number | null): string => (value === null ? '–' : `${value} %`)
const daysShown = (days: Days | null, what: keyof Days): string =>
  days === null ? '–' : days[what].atLeast ? `sedikitnya ${days[what].days}` : String(days[what].days)

/** The page `/statistik`: the last twelve months, institutions of the latest quarter. */
export const countStatistics = (dump: Dump, all: readonly Published[]): Figures => {
  const { figures, table } = figureList()
  const months = all.slice(-12)
  for (const [section, of] of [
    ['Laporan', 'complaints'],
    ['Permohonan informasi (PPID)', 'requests'],
  ] as const) {
    const rows = (cells: (it: Total) => (string | number)[]) =>
      months.map((it): [string, ...(string | number)[]] => [monthShort(it.month), ...cells(it[of])])
    const hasEndedThere = months.some((it) => (it[of].endedThere ?? 0) > 0)
    table(
      section,
      'Masuk dan dijawab',
      ['Masuk', 'Dijawab', ...(hasEndedThere ? ['Selesai di SP4N-LAPOR!'] : [])],
      rows((it) => [it.cameIn ?? 'kurang dari 5', it.answered ?? '–', ...(hasEndedThere ? [it.endedThere ?? '–'] : [])]),
    )
    table(
      section,
      'Tepat waktu, dalam persen',
      ['Dijawab tepat waktu', 'Ditindaklanjuti tepat waktu', 'Ditanggapi dalam satu hari kerja'],
      rows((it) => [it.inTime, ...(of === 'complaints' ? [it.followedUpInTime, it.withinOneDay] : [])].map(percentShown)),
    )
    table(
      section,
      'Hari kerja sampai dijawab',
      ['Tengah', '9 dari 10'],
      rows((it) => [daysShown(it.days, 'median'), daysShown(it.days, 'p90')]),
    )
  }
  const quarter = months.findLast((it) => it.quarter !== null)?.quarter
  if (quarter && quarter.complaints.length > 0) {
    const section = `Instansi, triwulan ${quarter.name.slice(6)} ${quarter.name.slice(0, 4)}`
    const title = quarter.complaints.some(({ inTime }) => inTime !== null) ? `Dijawab tepat waktu, ${section.slice(10)}` : ''
    table(
      section,
      title,
      ['Masuk', 'Dijawab tepat waktu', 'Hari kerja sampai dijawab: Tengah', 'Hari kerja sampai dijawab: 9 dari 10'],
      quarter.complaints.map((it) => [
        nameOf(dump, it.institution),
        it.cameIn,
        percentShown(it.inTime),
        daysShown(it.days, 'median'),
        daysShown(it.days, 'p90'),
      ]),
    )
  }
  return figures
}

const nameOf = ({ region }: Dump, id: string): string => region.institutions.find((it) => it.id === id)?.name ?? id

/** The file of all months, or of one, cell by cell: rows named by period, scope and channel. */
export const countDataRows = (dump: Dump, all: readonly Published[]): Figures => {
  const { figures, table } = figureList()
  const channels = [
    ['complaints', 'laporan'],
    ['requests', 'permohonan'],
  ] as const
  const days = (it: Days | null): string[] =>
    it === null ? ['', '', '', ''] : [it.median, it.p90].flatMap((value) => [String(value.days), value.atLeast ? 'ya' : 'tidak'])
  const written = (value: number | null): string => (value === null ? '' : String(value))
  const rows = all.flatMap(({ month, on, quarter, ...totals }) => [
    ...channels.map(([name, channel]): [string, ...string[]] => {
      const { days: lengths, ...shares } = totals[name]
      const numbers = [shares.cameIn, shares.answered, shares.inTime, shares.followedUpInTime, shares.withinOneDay].map(written)
      return [`${month} daerah ${channel}`, '', ...numbers, ...days(lengths), on]
    }),
    ...channels.flatMap(([name, channel]) =>
      (quarter?.[name] ?? []).map((it): [string, ...string[]] => [
        `${quarter?.name} instansi ${channel} ${it.institution}`,
        nameOf(dump, it.institution),
        written(it.cameIn),
        '',
        written(it.inTime),
        '',
        '',
        ...days(it.days),
        on,
      ]),
    ),
  ])
  table('', '', dataHeads.slice(4), [...rows])
  return figures
}

export const dataHeads = [
  'periode',
  'lingkup',
  'instansi_id',
  'saluran',
  'instansi',
  'masuk',
  'dijawab',
  'tepat_waktu_persen',
  'tindak_lanjut_tepat_waktu_persen',
  'satu_hari_kerja_persen',
  'hari_kerja_tengah',
  'hari_kerja_tengah_sedikitnya',
  'hari_kerja_9_dari_10',
  'hari_kerja_9_dari_10_sedikitnya',
  'terbit',
]

/** The same as JSON has it. */
export const publishedAsData = (dump: Dump, all: readonly Published[]): unknown => {
  const days = (it: Days | null) =>
    it && { median: it.median.days, p90: it.p90.days, medianAtLeast: it.median.atLeast, p90AtLeast: it.p90.atLeast }
  const total = (it: Total) => ({ ...it, days: days(it.days) })
  const line = (it: Line) => ({ ...it, days: days(it.days), institutionName: nameOf(dump, it.institution) })
  return {
    licence: 'CC-BY-4.0',
    months: all.map(({ complaints, requests, quarter, ...month }) => ({
      ...month,
      complaints: total(complaints),
      requests: total(requests),
      quarter: quarter && { name: quarter.name, complaints: quarter.complaints.map(line), requests: quarter.requests.map(line) },
    })),
  }
}
