import { type Case, type Complaint, type InformationRequest, isEnded } from '../case/case.ts'
import { clockKey } from '../case/moves.ts'
import type { Clock } from '../law/clock.ts'
import { type Calendar, countWorkingDays } from '../time/calendar.ts'
import type { LocalDate } from '../time/local-date.ts'

/** Counts by name. What is not there is zero, and zeros are not kept. */
export type Counts = Readonly<Record<string, number>>

/** One row of the tally: cases of one class that came in within one month and are led by one institution. */
export type TallyKey = { month: string; institution: string; class: Complaint['class'] | 'request' }

/** What a case adds to the tally as it stands. */
export type Contribution = { key: TallyKey; counts: Counts }

/** Cases that no institution leads: the coordinators have them. */
export const noInstitution = '-'

/** Longer than that is one bar of the histogram. */
export const longestDays = 120

/**
 * What a case counts for, by nothing but its snapshot: the sum over all cases is the whole report, and the sum of
 * `difference` over all changes is the same (domain.md section 4). Cases belong to the month in which they came in.
 */
export const contribution = (state: Case, calendar: Calendar): Contribution => ({
  key: {
    month: state.receivedOn.slice(0, 7),
    institution: state.holders?.lead ?? noInstitution,
    class: state.channel === 'complaint' ? state.class : 'request',
  },
  counts: withoutZeros({
    in: 1,
    [`status.${state.status}`]: 1,
    open: isEnded(state) ? 0 : 1,
    [`via.${state.via}`]: 1,
    [`identity.${state.identity}`]: 1,
    confidential: state.confidential ? 1 : 0,
    ...(state.category ? { [`category.${state.category}`]: 1 } : {}),
    [`closedBy.${state.closedBy ?? 'nobody'}`]: state.status === 'closed' ? 1 : 0,
    ...(state.channel === 'complaint' ? ofComplaint(state, calendar) : ofRequest(state, calendar)),
  }),
})

const ofComplaint = (state: Complaint, calendar: Calendar): Counts => {
  const first = firstFollowUp(state)
  return {
    ...(state.district ? { [`district.${state.district}`]: 1 } : {}),
    firstInTime: first === 'in-time' ? 1 : 0,
    firstLate: first === 'late' ? 1 : 0,
    answered: state.answeredOn ? 1 : 0,
    returned: state.returns,
    reopened: state.reopened,
    rated: state.rating === null ? 0 : 1,
    stars: state.rating ?? 0,
    [`outcome.${state.outcome ?? 'none'}`]: state.outcome ? 1 : 0,
    [`archivedFor.${state.archivedFor ?? 'none'}`]: state.archivedFor ? 1 : 0,
    duplicate: state.duplicateOf === null ? 0 : 1,
    ...(state.followedUpOn ? { [`followUpDays.${days(calendar, disposedOn(state), state.followedUpOn)}`]: 1 } : {}),
    ...(state.answeredOn ? { [`answerDays.${days(calendar, state.receivedOn, state.answeredOn)}`]: 1 } : {}),
  }
}

const ofRequest = (state: InformationRequest, calendar: Calendar): Counts => {
  const answer = state.clocks.findLast(({ statute }) => statute === 'request.answer')
  const inTime = answer !== undefined && state.decidedOn !== null && state.decidedOn <= answer.due
  const late = answer !== undefined && (state.decidedOn === null ? hasPassed(state, answer) : !inTime)
  return {
    firstInTime: inTime ? 1 : 0,
    firstLate: late ? 1 : 0,
    answered: state.decidedOn ? 1 : 0,
    extended: answer && answer.extendedBy > 0 ? 1 : 0,
    [`decision.${state.decision ?? 'none'}`]: state.decision ? 1 : 0,
    ...Object.fromEntries(state.exemptions.map((letter) => [`exemption.${letter}`, 1])),
    objected: state.objection ? 1 : 0,
    [`objection.${state.objection?.decision ?? 'none'}`]: state.objection?.decision ? 1 : 0,
    disputed: state.status === 'disputed' ? 1 : 0,
    ...(state.decidedOn ? { [`answerDays.${days(calendar, state.receivedOn, state.decidedOn)}`]: 1 } : {}),
  }
}

/** The first follow-up against the limit that ran then; null while it still runs. */
const firstFollowUp = (state: Complaint): 'in-time' | 'late' | null => {
  const on = state.followedUpOn
  const clocks = state.clocks.filter(({ statute }) => statute === 'complaint.first-follow-up')
  const clock = on === null ? clocks.at(-1) : clocks.find(({ stoppedOn }) => stoppedOn === on)
  if (!clock) return null
  if (on === null) return hasPassed(state, clock) ? 'late' : null
  return on <= clock.due ? 'in-time' : 'late'
}

/** Day 0 of the institution that followed up: when it got the case. */
const disposedOn = (state: Complaint): LocalDate =>
  state.clocks.find(({ statute, stoppedOn }) => statute === 'complaint.first-follow-up' && stoppedOn === state.followedUpOn)?.startedOn ??
  state.receivedOn

const hasPassed = ({ passed }: Case, clock: Clock): boolean => passed.includes(clockKey(clock))

const days = (calendar: Calendar, from: LocalDate, to: LocalDate): number =>
  Math.min(longestDays, Math.max(0, countWorkingDays(calendar, from, to)))

/** What has to be added, row by row, so that `after` is counted instead of `before`. */
export const difference = (before: Contribution | null, after: Contribution | null): Contribution[] => {
  if (before && after && sameKey(before.key, after.key)) {
    const counts = plus(after.counts, negative(before.counts))
    return Object.keys(counts).length === 0 ? [] : [{ key: after.key, counts }]
  }
  return [...(before ? [{ key: before.key, counts: negative(before.counts) }] : []), ...(after ? [after] : [])]
}

const sameKey = (a: TallyKey, b: TallyKey): boolean => a.month === b.month && a.institution === b.institution && a.class === b.class

export const plus = (a: Counts, b: Counts): Counts => {
  const sum: Record<string, number> = { ...a }
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count
  return withoutZeros(sum)
}

const negative = (counts: Counts): Counts => Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, -count]))

const withoutZeros = (counts: Counts): Counts => Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))

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
