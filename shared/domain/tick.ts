import type { Case } from './case.ts'
import { type Clock, isOpen, isPaused, stopClock } from './clock.ts'
import { headOf } from './commands.ts'
import type { CaseEvent } from './events.ts'
import type { Instant } from './instant.ts'
import { addDays, startOfDay } from './local-date.ts'
import { type Context, clockKey, type Decided, type Refusal, todayOf } from './moves.ts'
import type { StatuteId } from './statutes.ts'

/**
 * Clocks whose end decides the case by itself (domain.md sections 2 and 3). Any other clock that ends is noted as
 * passed, once, and goes on running late.
 */
const expiries = {
  'complaint.reporter-completes': { type: 'withdrawn', status: 'withdrawn', cause: 'expired', reason: null },
  'complaint.reporter-window': { type: 'closed', status: 'closed', closedBy: 'system' },
  'request.requester-completes': { type: 'lapsed', status: 'lapsed' },
} as const satisfies Partial<Record<StatuteId, object>>

const sweep = { kind: 'system', name: 'sweep' } as const

/**
 * What time alone causes by `context.now`: deadlines that passed, windows that ended. The due date is the last day on
 * time, so a clock has ended from the first moment of the next day in the region. Running it twice finds nothing to do.
 */
export const tick = (state: Case, context: Context): Decided<CaseEvent> | Refusal => {
  const today = todayOf(context)
  const ended = unsettledClocks(state)
    .filter((clock) => clock.due < today)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  if (ended.length === 0) return { refused: 'nothing-to-do' }
  const head = headOf(sweep, context)
  const events: CaseEvent[] = []
  for (const { statute, generation } of ended) {
    if (isExpiry(statute)) {
      const clocks = state.clocks.filter(isOpen).map((clock) => stopClock(clock, today))
      events.push({ ...head, ...expiries[statute], clocks })
      break
    }
    // Both channels have this event; the status is the case's own, which the compiler cannot follow through the union.
    events.push({ type: 'deadline-passed', ...head, status: state.status, clocks: [], statute, generation } as CaseEvent)
  }
  return { events, texts: [] }
}

/** The moment at which the case next needs a tick; null when none of its clocks runs. */
export const nextWake = (state: Pick<Case, 'clocks' | 'passed'>, timeZone: string): Instant | null => {
  const [first] = unsettledClocks(state)
    .map((clock) => clock.due)
    .sort()
  return first ? startOfDay(addDays(first, 1), timeZone) : null
}

const unsettledClocks = ({ clocks, passed }: Pick<Case, 'clocks' | 'passed'>): Clock[] =>
  clocks.filter((clock) => isOpen(clock) && !isPaused(clock) && !passed.includes(clockKey(clock)))

const isExpiry = (statute: StatuteId): statute is keyof typeof expiries => statute in expiries
