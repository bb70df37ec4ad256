import { headOf } from '../actions/commands.ts'
import type { Case } from '../case/case.ts'
import { type Context, clockKey, type Decided, type Refusal, startNamedClock, todayOf } from '../case/moves.ts'
import type { CaseEvent } from '../events/events.ts'
import type { Instant } from '../time/instant.ts'
import { addDays, type LocalDate, startOfDay } from '../time/local-date.ts'
import { type Clock, isOpen, isPaused, stopClock } from './clock.ts'
import { type LadderRow, rungsOf } from './ladder.ts'
import type { StatuteId } from './statutes.ts'

/** What the end of a clock decides by itself, in which statuses, and which clocks begin with it. */
type Expiry = {
  when: readonly Case['status'][]
  event: { type: string; status: Case['status'] } & Record<string, unknown>
  starts?: readonly StatuteId[]
}

/** domain.md sections 2 and 3. Any other clock that ends is noted as passed, once, and goes on running late. */
const expiries: Partial<Record<StatuteId, Expiry>> = {
  'complaint.reporter-completes': {
    when: ['awaiting-reporter'],
    event: { type: 'withdrawn', status: 'withdrawn', cause: 'expired', reason: null },
  },
  'complaint.reporter-window': {
    when: ['answered'],
    event: { type: 'closed', status: 'closed', closedBy: 'system', reason: null },
    starts: ['complaint.reopen'],
  },
  'request.requester-completes': { when: ['incomplete'], event: { type: 'lapsed', status: 'lapsed' } },
  'request.objection-window': {
    when: ['decided', 'delivered'],
    event: { type: 'request-closed', status: 'closed', closedBy: 'system', reason: null },
  },
  'objection.dispute-window': {
    when: ['objection-decided'],
    event: { type: 'request-closed', status: 'closed', closedBy: 'system', reason: null },
  },
}

/** Windows of the citizen: when one ends and decides nothing, it simply stops. */
const windows: ReadonlySet<StatuteId> = new Set<StatuteId>(['complaint.reopen', 'request.objection-window', 'objection.dispute-window'])

/** A limit of ours that passes opens the citizen's way to contradict (UU 14/2008 Ps 36(1), 37(2)). */
const opensWhenPassed: Partial<Record<StatuteId, StatuteId>> = {
  'request.answer': 'request.objection-window',
  'objection.answer': 'objection.dispute-window',
}

const sweep = { kind: 'system', name: 'sweep' } as const

/**
 * What time alone causes by `context.now`, one clock at a time: the sweep asks again until there is nothing to do. A due
 * date is the last day on time, so a clock has ended from the first moment of the next day in the region. Running it
 * twice finds nothing to do.
 */
export const tick = (state: Case, context: Context): Decided<CaseEvent> | Refusal => {
  const event = endOfClock(state, context) ?? rungOfClock(state, context)
  // Both channels have these events; the status is the case's own, which the compiler cannot follow through the union.
  return event === null ? { refused: 'nothing-to-do' } : { events: [event as CaseEvent], texts: [] }
}

const endOfClock = (state: Case, context: Context): object | null => {
  const today = todayOf(context)
  const [ended] = unsettledClocks(state)
    .filter((clock) => clock.due < today)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  if (!ended) return null
  const { statute, generation } = ended
  const head = { ...headOf(sweep, context), status: state.status }
  const expiry = expiries[statute]
  if (expiry?.when.includes(state.status)) {
    const stopped = state.clocks.filter(isOpen).map((clock) => stopClock(clock, today))
    const started = (expiry.starts ?? []).map((id) => startNamedClock(id, today, state.clocks, context))
    return { ...head, ...expiry.event, clocks: [...stopped, ...started] }
  }
  if (windows.has(statute)) return { type: 'window-ended', ...head, clocks: [stopClock(ended, today)], statute, generation }
  const opened = opensWhenPassed[statute]
  // Of two windows the later one counts, for the citizen's sake.
  const replaced = state.clocks.filter((clock) => clock.statute === opened && isOpen(clock)).map((clock) => stopClock(clock, today))
  const clocks = opened ? [...replaced, startNamedClock(opened, ended.due, state.clocks, context)] : []
  return { type: 'deadline-passed', ...head, clocks, statute, generation }
}

const rungOfClock = (state: Case, context: Context): object | null => {
  const today = todayOf(context)
  for (const clock of state.clocks.filter((it) => isOpen(it) && !isPaused(it))) {
    const waiting = rungsWaiting(state, clock, context, today).due
    const mostUrgent = waiting.at(-1)
    if (!mostUrgent) continue
    const { statute, generation, due } = clock
    const superseded = waiting.slice(0, -1).map(({ at }) => at)
    const head = { ...headOf(sweep, context), status: state.status, clocks: [] }
    return { type: 'reminded', ...head, statute, generation, due, rung: mostUrgent.at, audience: mostUrgent.audience, superseded }
  }
  return null
}

type Reminding = Pick<Context, 'calendar' | 'ladder' | 'timeZone'>

/** How a rung is told from others of its case; a changed due date makes new rungs. */
export const rungKey = (clock: Pick<Clock, 'statute' | 'generation' | 'due'>, at: number): string => `${clockKey(clock)}#${clock.due}#${at}`

const rungsWaiting = (state: Pick<Case, 'reminded' | 'dueChangedOn'>, clock: Clock, { ladder, calendar }: Reminding, until: LocalDate) => {
  const row: LadderRow | undefined = ladder.find(({ statutes }) => statutes.includes(clock.statute))
  if (!row) return { due: [], next: null }
  const { due, next } = rungsOf(row, clock, calendar, until, state.dueChangedOn[clockKey(clock)])
  return { due: due.filter(({ at }) => !state.reminded.includes(rungKey(clock, at))), next }
}

/** The moment at which the case next needs a tick: a rung, or the end of a clock. Null when nothing runs. */
export const nextWake = (state: Case, today: LocalDate, context: Reminding): Instant | null => {
  const ends = unsettledClocks(state).map((clock) => addDays(clock.due, 1))
  const rungs = state.clocks
    .filter((clock) => isOpen(clock) && !isPaused(clock))
    .flatMap((clock) => {
      const { due, next } = rungsWaiting(state, clock, context, today)
      return [...due, ...(next ? [next] : [])].map(({ day }) => day)
    })
  const [first] = [...ends, ...rungs].sort()
  return first ? startOfDay(first, context.timeZone) : null
}

const unsettledClocks = ({ clocks, passed }: Pick<Case, 'clocks' | 'passed'>): Clock[] =>
  clocks.filter((clock) => isOpen(clock) && !isPaused(clock) && !passed.includes(clockKey(clock)))
