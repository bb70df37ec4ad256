import { type Case, isEnded } from '../case/case.ts'
import type { RecordedEvent } from '../events/chain.ts'
import { rebuild } from '../events/evolve.ts'
import { figuresOf } from '../figures/case-figures.ts'
import { fromLog } from '../figures/from-log.ts'
import { hasEndedThere } from '../lapor/ours.ts'
import { type Counts, hasPassed } from '../lists/counts.ts'
import { keptFromCounts } from '../lists/tally.ts'
import { isWithheld, keptFrom } from '../lists/withheld.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import { type PaperKind, paperKinds } from './paper-kinds.ts'
import { type Days, daysOf } from './paper-period.ts'

/** What a paper is about, and up to the end of which day what was recorded counts. */
export type Asked = { kind: PaperKind; period: string; asOf: LocalDate }

export type PaperRow = { month: string; group: string; counts: Counts }

/**
 * What one case means to a paper: rows of counters; or that it was entered later than the paper looks, though it came in before.
 * `number` is null where nobody may be told of it (docs/adr/0051).
 */
export type PaperPart = { rows: PaperRow[] } | { later: { number: string | null; receivedOn: LocalDate; recordedOn: LocalDate } }

/** Under which group a paper about requests counts them: all of them, none apart. */
export const allRequests = 'all'

/**
 * The case as its log had it at the end of that day, however it went on: limits, holders and outcomes of then, because events
 * carry them. Null where it was not entered yet.
 */
export const asItStood = (log: readonly RecordedEvent[], asOf: LocalDate): { state: Case; log: readonly RecordedEvent[] } | null => {
  const after = log.findIndex(({ event }) => event.on > asOf)
  const known = after < 0 ? log : log.slice(0, after)
  return known.length === 0 ? null : { state: rebuild(known), log: known }
}

/**
 * Null where the paper is not about it. `judgedAt`: when it was first counted. What is withheld at the end of its day or by then is in
 * no cell: two papers, before and after a complaint came to name somebody, would differ by that case, and tell them of it.
 */
export const partOf = (log: readonly RecordedEvent[], asked: Asked, calendar: Calendar, judgedAt?: Instant): PaperPart | null => {
  const { counts, span } = paperKinds[asked.kind]
  const days = daysOf(span, asked.period)
  if (!days) return null
  const now = rebuild(log)
  if (counts !== 'what-happened' && (now.channel === 'request') !== (counts === 'requests')) return null
  const stood = asItStood(log, asked.asOf)
  const within = counts === 'what-happened' ? now.receivedOn <= days.to : isWithin(now.receivedOn, days)
  if (!within || now.receivedOn > asked.asOf) return null
  const recordedOn = log[0]?.event.on
  if (!stood) {
    // Named or berkadar, entered later or not: no list of cases holds it.
    return recordedOn && isWithin(now.receivedOn, days)
      ? { later: { number: isWithheld(now) ? null : now.number, receivedOn: now.receivedOn, recordedOn } }
      : null
  }
  const judged = judgedAt === undefined ? stood.log : log.filter(({ event }) => event.at <= judgedAt)
  const since = judged.length <= stood.log.length ? stood.state : rebuild(judged)
  if (!isForEverybody(stood.state) || !isForEverybody(since)) return null
  // What became berkadar since is counted where that is counted, and in no cell of an office.
  const isOversight = since.channel === 'complaint' && since.class === 'oversight'
  const state: Case = isOversight && stood.state.channel === 'complaint' ? { ...stood.state, class: 'oversight' } : stood.state
  const rows = counts === 'what-happened' ? happened(state, days) : counted(state, stood.log, calendar)
  return rows.length === 0 ? null : { rows }
}

const isWithin = (day: LocalDate | null, { from, to }: Days): boolean => day !== null && from <= day && day <= to

/**
 * One file for everybody counts no complaint about somebody: whoever it is about would find it as the difference between the
 * paper and their own page. The register tells the number of every request anyway.
 */
const isForEverybody = (state: Case): boolean => state.channel === 'request' || (state.person === undefined && keptFrom(state).length === 0)

const counted = (state: Case, log: readonly RecordedEvent[], calendar: Calendar): PaperRow[] => {
  const { month, groups, counts } = figuresOf(state, calendar, fromLog(state, log))
  const hidden = keptFromCounts(keptFrom(state))
  const shown = Object.fromEntries(Object.entries(counts).filter(([name]) => !(name in hidden)))
  return (state.channel === 'request' ? [allRequests] : groups).map((group) => ({ month, group, counts: shown }))
}

/** What the leader's letter tells of its week, by channel; and of what is open at its end, how much is late. */
const happened = (state: Case, days: Days): PaperRow[] => {
  const open = !isEnded(state)
  const answeredOn = state.channel === 'request' ? state.decidedOn : state.answeredOn
  const late = open && state.clocks.some((clock) => clock.stoppedOn === null && hasPassed(state, clock))
  const counts: [string, boolean][] = [
    ['in', isWithin(state.receivedOn, days)],
    ['answered', isWithin(answeredOn, days)],
    ['endedThere', isWithin(state.receivedOn, days) && state.channel === 'complaint' && hasEndedThere(state)],
    ['open', open],
    ['late', late],
  ]
  const some = Object.fromEntries(counts.filter(([, is]) => is).map(([name]) => [name, 1]))
  if (Object.keys(some).length === 0) return []
  const month = days.from.slice(0, 7)
  const lead = isWithheld(state) ? null : (state.holders?.lead ?? null)
  return [state.channel as string, ...(lead === null ? [] : [`lead#${lead}`])].map((group) => ({ month, group, counts: some }))
}
