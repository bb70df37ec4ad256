import * as z from 'zod'
import { noInstitution, rowNamesSomebody } from '../lists/tally.ts'
import { LocalDate, localDate } from '../time/local-date.ts'
import { apartOf, countsShown, fewestMeasured } from './apart.ts'
import type { Durationed } from './durations.ts'
import type { Group } from './groups.ts'
import type { Share } from './interval.ts'
import { type MonthCounts, measuredOf, ppidOf, type Reading } from './measured.ts'
import { PublishedSurvey, publishedSurveyOf } from './published-survey.ts'

/**
 * What everybody may read of the figures (docs/adr/0066): the whole regency by month, its institutions by quarter, written down once
 * and never again. No subtraction of what stands here, and of nothing else that the public has, may tell of a few cases.
 */

const Days = z.object({ median: z.int(), p90: z.int(), medianAtLeast: z.boolean(), p90AtLeast: z.boolean() })

/** Null stands for fewer than may be shown. Shares are whole percents of what came due. */
const PublishedTotal = z.object({
  cameIn: z.int().nullable(),
  answered: z.int().nullable(),
  /** Of complaints: finished in SP4N-LAPOR! before they were imported. Absent of requests, and of months published before this was told. */
  endedThere: z.int().nullable().optional(),
  inTime: z.int().nullable(),
  followedUpInTime: z.int().nullable(),
  withinOneDay: z.int().nullable(),
  days: Days.nullable(),
})
export type PublishedTotal = z.infer<typeof PublishedTotal>

export const PublishedInstitution = z.object({
  institution: z.string(),
  cameIn: z.int(),
  inTime: z.int().nullable(),
  days: Days.nullable(),
})
export type PublishedInstitution = z.infer<typeof PublishedInstitution>

export const PublishedChannel = z.enum(['complaints', 'requests'])
export type PublishedChannel = z.infer<typeof PublishedChannel>

export const PublishedMonth = z.object({
  /** Month in which cases came in, `2026-09`. */
  month: z.string(),
  /** Day as of which it was counted, and on which it was published. */
  on: LocalDate,
  complaints: PublishedTotal,
  requests: PublishedTotal,
  /** Institutions over the quarter that ends with this month; null of other months. */
  quarter: z
    .object({
      complaints: z.array(PublishedInstitution),
      requests: z.array(PublishedInstitution),
      /** Absent of quarters that were published before there was a survey. */
      survey: PublishedSurvey.optional(),
    })
    .nullable(),
})
export type PublishedMonth = z.infer<typeof PublishedMonth>

/** A row of figures, as it is read. */
type Row = MonthCounts & { group: Group }

/** Of a month alone, or of the quarter that it ends: rows of all its months, in any order. */
export const publishedOf = (month: string, rows: readonly Row[], reading: Reading): PublishedMonth => {
  const whole = rows.filter((it) => it.month === month && isForAll(it))
  const complaints = measuredOf(whole.filter(isComplaint), reading)
  const requests = ppidOf(
    whole.filter((it) => !isComplaint(it)),
    reading,
  )
  const counts = {
    answered: sumOf(
      whole.filter((it) => !isComplaint(it)),
      'answered',
    ),
  }
  return {
    month,
    on: reading.today,
    complaints: {
      ...volumeShown(complaints.cameIn, complaints.answered),
      endedThere: endedThereShown(complaints),
      inTime: percentOf(complaints.answer),
      followedUpInTime: percentOf(complaints.followUp),
      withinOneDay: percentOf(complaints.withinOneDay),
      days: daysOf(complaints.answerDays),
    },
    requests: {
      ...volumeShown(requests.cameIn, counts.answered),
      inTime: percentOf(requests.answer),
      followedUpInTime: null,
      withinOneDay: null,
      days: daysOf(requests.answerDays),
    },
    quarter: endsQuarter(month)
      ? {
          complaints: institutionsOf('complaint', rows, reading),
          requests: institutionsOf('request', rows, reading),
          survey: publishedSurveyOf(rows),
        }
      : null,
  }
}

/**
 * Rows of cases that name nobody. Whoever is complained about sees totals without what is about them: a public total with it would
 * give it away by one subtraction, so it holds none of these. Berkadar that names nobody is in.
 */
const isForAll = ({ group: { kind }, counts }: Row): boolean => kind === 'class' || (kind === 'withheld' && !rowNamesSomebody({ counts }))

const isComplaint = ({ group: { of } }: Row): boolean => of !== 'request'

const sumOf = (rows: readonly MonthCounts[], name: string): number => rows.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0)

/**
 * From which day on a month can be published: the first of the second month after it. By then the limits of ordinary complaints and
 * of requests have passed, so that hardly anything waits.
 */
export const ripensOn = (month: string): LocalDate => {
  const [year = 0, n = 0] = month.split('-').map(Number)
  const index = year * 12 + n + 1
  return localDate(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`)
}

export const endsQuarter = (month: string): boolean => Number(month.slice(5)) % 3 === 0

/** `2026-09` is the last month of `2026-Q3`. */
export const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`

const volumeShown = (cameIn: number, answered: number): Pick<PublishedTotal, 'cameIn' | 'answered'> => {
  const { whole, part } = countsShown(cameIn, answered)
  return { cameIn: whole, answered: part }
}

/** Told where neither it, nor what is left without it, nor what is left without it and the answered, is a few. */
const endedThereShown = ({ cameIn, answered, endedThere }: { cameIn: number; answered: number; endedThere: number }): number | null =>
  countsShown(cameIn, endedThere).part !== null && countsShown(cameIn, answered + endedThere).part !== null ? endedThere : null

const percentOf = (share: Share | null): number | null => (share === null || share.of < fewestMeasured ? null : Math.round(share.percent))

const daysOf = (it: Durationed | null): PublishedTotal['days'] =>
  it === null || it.done + it.waiting < fewestMeasured
    ? null
    : { median: it.median.days, medianAtLeast: it.median.atLeast, p90: it.p90.days, p90AtLeast: it.p90.atLeast }

const institutionsOf = (channel: 'complaint' | 'request', rows: readonly Row[], reading: Reading): PublishedInstitution[] => {
  const led = rows.filter(({ group: { kind, of } }) => kind === 'lead' && of === channel)
  const of = Map.groupBy(led, ({ group: { value } }) => value)
  const cells = [...of].map(([value, its]) => ({ value, n: sumOf(its, 'in') })).filter(({ n }) => n > 0)
  return apartOf(cells.filter(({ value }) => value !== noInstitution)).map(({ value, n }) => {
    const its = of.get(value) ?? []
    const measured = channel === 'complaint' ? measuredOf(its, reading) : ppidOf(its, reading)
    return { institution: value, cameIn: n, inTime: percentOf(measured.answer), days: daysOf(measured.answerDays) }
  })
}
