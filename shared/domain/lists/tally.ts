import { createHash } from 'node:crypto'
import type { Complaint } from '../case/case.ts'
import { type Counts, negative, plus } from './counts.ts'

/**
 * One row of the tally: cases of one class that came in within one month and are led by one institution; or, of what is
 * withheld, those that are kept from the same officers and institutions.
 */
export type TallyKey = { month: string; institution: string; class: Complaint['class'] | 'request' }

/** What a case adds to the tally as it stands. */
export type Contribution = { key: TallyKey; counts: Counts }

/** Cases that no institution leads: the coordinators have them. */
export const noInstitution = '-'

const withheldName = '@withheld'

/** Where an institution stands in other rows: the cases that are kept from exactly these. Their ids would be too long for a key. */
export const withheldRow = (from: readonly string[]): string =>
  from.length === 0 ? withheldName : `${withheldName}.${createHash('sha256').update(from.join('#')).digest('hex').slice(0, 20)}`

/** From whom the cases of a row are kept stands among its counts, by name: a row that has come to nothing is kept from nobody. */
export const keptFromCounts = (from: readonly string[]): Counts => Object.fromEntries(from.map((it) => [`${keptName}${it}`, 1]))

export const rowIsKeptFrom = ({ counts }: Pick<Contribution, 'counts'>, names: readonly string[]): boolean =>
  names.some((it) => (counts[`${keptName}${it}`] ?? 0) > 0)

/** Whether a row holds cases that are kept from anybody. */
export const rowNamesSomebody = ({ counts }: Pick<Contribution, 'counts'>): boolean =>
  Object.entries(counts).some(([name, n]) => name.startsWith(keptName) && n > 0)

const keptName = 'keptFrom.'

/** A row of no institution. Before this was kept apart, berkadar stood in the rows of institutions until its next change. */
export const isWithheldRow = ({ institution, class: klass }: TallyKey): boolean =>
  institution.startsWith(withheldName) || klass === 'oversight'

/** What has to be added, row by row, so that `after` is counted instead of `before`. */
export const difference = (before: Contribution | null, after: Contribution | null): Contribution[] => {
  if (before && after && sameKey(before.key, after.key)) {
    const counts = plus(after.counts, negative(before.counts))
    return Object.keys(counts).length === 0 ? [] : [{ key: after.key, counts }]
  }
  return [...(before ? [{ key: before.key, counts: negative(before.counts) }] : []), ...(after ? [after] : [])]
}

const sameKey = (a: TallyKey, b: TallyKey): boolean => a.month === b.month && a.institution === b.institution && a.class === b.class

/** Bars of a histogram, days to how often, in order. */
export const histogramOf = (counts: Counts, name: 'followUpDays' | 'answerDays'): [days: number, count: number][] =>
  Object.entries(counts)
    .flatMap(([key, count]): [number, number][] => (key.startsWith(`${name}.`) ? [[Number(key.slice(name.length + 1)), count]] : []))
    .sort(([a], [b]) => a - b)

export type Spread = { count: number; mean: number; median: number; p90: number }

/** Mean, median and the day by which nine of ten were done (nearest rank). Null when nothing was. */
export const spreadOf = (bars: readonly (readonly [days: number, count: number])[]): Spread | null => {
  const count = bars.reduce((sum, [, n]) => sum + n, 0)
  if (count === 0) return null
  const atRank = (share: number): number => {
    let seen = 0
    for (const [day, n] of bars) {
      seen += n
      if (seen >= share * count) return day
    }
    return bars.at(-1)?.[0] ?? 0
  }
  return { count, mean: bars.reduce((sum, [day, n]) => sum + day * n, 0) / count, median: atRank(0.5), p90: atRank(0.9) }
}

/** A part of a whole in percent; null of nothing. */
export const percentOf = (part = 0, whole = 0): number | null => (whole === 0 ? null : (100 * part) / whole)
