import { type Counts, longestDays, plus } from '../lists/counts.ts'
import { type Calendar, countWorkingDays } from '../time/calendar.ts'
import { daysBetween, type LocalDate } from '../time/local-date.ts'
import { type Bar, type Durationed, type Durations, merged, quantilesOf, shareWithin } from './durations.ts'
import { hourBands, surelyLonger } from './hour-bands.ts'
import { type Share, shareOf } from './interval.ts'
import { waitsFor } from './measure.ts'
import { waitingIn } from './waiting.ts'

/** How rows of figures are read: one group of cases, of whatever months, as it stands on a day. */

/** Counters of one month; those of several are never put together before their open ages are read. */
export type MonthCounts = { month: string; counts: Counts }

/** Under which calendar and on which day open ages are read. */
export type Reading = { calendar: Calendar; today: LocalDate }

/** Within how many working days an answer was promised, below the law (janji layanan daerah). */
export type Promised = { what: 'first-response' | 'answer'; days: number; source: string }

export const totalOf = (rows: readonly MonthCounts[]): Counts => rows.reduce<Counts>((sum, { counts }) => plus(sum, counts), {})

/** Values of a counter by what stands behind its dot: `class`, letters of an article, stars. */
export const valuesOf = (counts: Counts, what: string): Counts =>
  Object.fromEntries(Object.entries(counts).flatMap(([name, n]) => (name.startsWith(`${what}.`) ? [[name.slice(what.length + 1), n]] : [])))

/** Days that something took, and the open ages of those that wait for it. */
export const durationsOf = (rows: readonly MonthCounts[], what: string, { calendar, today }: Reading): Durations =>
  merged(
    rows.map(({ month, counts }) => ({
      done: Object.entries(valuesOf(counts, what)).map(([days, n]): Bar => [Number(days), n]),
      waiting: openSince(what).flatMap((name) =>
        waitingIn(counts, name, month).map(({ since, count }): Bar => [ageOf(calendar, since, today), count]),
      ),
    })),
  )

const openSince = (what: string): string[] =>
  what === 'responseDays' ? [waitsFor(what), waitsFor('nobodysResponseDays')] : [waitsFor(what)]

const ageOf = (calendar: Calendar, since: LocalDate, today: LocalDate): number =>
  Math.min(longestDays, Math.max(0, countWorkingDays(calendar, since, today)))

export type HoursRead = { bands: { upTo: number | null; count: number }[]; waiting: number; unknown: number; within24: Share | null }

/** The first response in the bands of PEKPPP; of those that wait, whoever has surely waited longer than a day is not within it. */
const hoursOf = (rows: readonly MonthCounts[], today: LocalDate): HoursRead => {
  const known = valuesOf(totalOf(rows), 'responseHours')
  const bands = [...hourBands.map((upTo) => ({ upTo, count: known[upTo] ?? 0 })), { upTo: null, count: known.more ?? 0 }]
  const open = rows.flatMap(({ month, counts }) => waitingIn(counts, waitsFor('responseDays'), month))
  const waiting = open.reduce((sum, { count }) => sum + count, 0)
  const longer = open
    .filter(({ since }) => surelyLonger(daysBetween(since, today), hourBands[0]))
    .reduce((sum, { count }) => sum + count, 0)
  const responded = bands.reduce((sum, { count }) => sum + count, 0)
  return { bands, waiting, unknown: known.unknown ?? 0, within24: shareOf(known['24'] ?? 0, responded + longer) }
}

export type Measured = ReturnType<typeof measuredOf>

/** What a page says of a group of complaints. */
export const measuredOf = (rows: readonly MonthCounts[], reading: Reading, promises: readonly Promised[] = []) => {
  const counts = totalOf(rows)
  const count = (name: string): number => counts[name] ?? 0
  const kept = (what: string): Share | null => shareOf(count(`${what}InTime`), count(`${what}InTime`) + count(`${what}Late`))
  const days = (what: string): Durationed | null => quantilesOf(durationsOf(rows, what, reading), longestDays)
  const within = (what: string, limit: number): Share | null => {
    const { within: part, of } = shareWithin(durationsOf(rows, what, reading), limit)
    return shareOf(part, of)
  }
  const closedBy = valuesOf(counts, 'closedBy')
  const closed = Object.values(closedBy).reduce((sum, n) => sum + n, 0)
  const stars = Object.entries(valuesOf(counts, 'rating'))
  const rated = stars.reduce((sum, [, n]) => sum + n, 0)
  return {
    cameIn: count('in'),
    open: count('open'),
    answered: count('answered'),
    /** Finished in SP4N-LAPOR! before they came here: in what came in, and in nothing that was answered. */
    endedThere: count('endedThere'),
    verified: count('verified'),
    verification: kept('verification'),
    followUp: kept('followUp'),
    answer: kept('answer'),
    withinOneDay: within('responseDays', 1),
    hours: hoursOf(rows, reading.today),
    responseDays: days('responseDays'),
    followUpDays: days('followUpDays'),
    answerDays: days('answerDays'),
    promises: promises.map((it) => ({ ...it, kept: within(it.what === 'answer' ? 'answerDays' : 'responseDays', it.days) })),
    closedBy,
    bySystem: shareOf(closedBy.system ?? 0, closed),
    rated,
    stars: rated === 0 ? null : stars.reduce((sum, [star, n]) => sum + Number(star) * n, 0) / rated,
    // Of what is closed or was opened again, each case once: one that was closed again is both.
    reopened: shareOf(count('reopened'), closed + count('reopened') - count('closedAgain')),
    returned: count('returned'),
    anonymous: shareOf(count('identity.anonymous') + count('identity.none'), count('in')),
    confidential: shareOf(count('confidential'), count('in')),
    urgent: count('urgent'),
    recordedThere: shareOf(count('recordedThere'), count('recordedThere') + count('owedThere')),
    exemptThere: valuesOf(counts, 'exemptThere'),
    finishedThere: shareOf(count('finishedThere'), count('answered')),
  }
}

export type PpidMeasured = ReturnType<typeof ppidOf>

/** What a page says of information requests, which are never mixed with complaints. */
export const ppidOf = (rows: readonly MonthCounts[], reading: Reading) => {
  const counts = totalOf(rows)
  const count = (name: string): number => counts[name] ?? 0
  return {
    cameIn: count('in'),
    open: count('open'),
    answer: shareOf(count('answerInTime'), count('answerInTime') + count('answerLate')),
    answerDays: quantilesOf(durationsOf(rows, 'answerDays', reading), longestDays),
    decisions: valuesOf(counts, 'decision'),
    exemptions: valuesOf(counts, 'exemption'),
    extended: count('extended'),
    objected: count('objected'),
    grounds: valuesOf(counts, 'ground'),
    objections: valuesOf(counts, 'objection'),
    ordered: count('ordered'),
    ordersCarriedOut: count('orderCarriedOut'),
    ordersOpen: count('orderOpen'),
    disputed: count('disputed'),
  }
}
