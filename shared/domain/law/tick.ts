import { runsBeside } from '../case/beside.ts'
import type { Case } from '../case/case.ts'
import { type Context, type Decided, headOf, type Refusal, startNamedClock, todayOf } from '../case/moves.ts'
import { isNewCodeLimit } from '../case/new-code.ts'
import { isLeftAt, otherDeskFor } from '../case/other-desk.ts'
import { superiorDesk } from '../case/reading.ts'
import { pendingEnding } from '../case/recorded-ending.ts'
import { hasUncountedAnswer } from '../case/unread-answer.ts'
import { channelOf } from '../channels/channels.ts'
import type { CaseEvent } from '../events/events.ts'
import { withPublication } from '../information/with-publication.ts'
import { holdersOf } from '../lists/desks.ts'
import { asking } from '../survey/asking.ts'
import type { Instant } from '../time/instant.ts'
import { addDays, type LocalDate, startOfDay } from '../time/local-date.ts'
import { instantOf, localMomentOf } from '../time/local-time.ts'
import { type Clock, clockKey, hasEnded, isOpen, isPaused, pauseClock, stopClock } from './clock.ts'
import { type LadderRow, type Rung, rungKey, rungsOf } from './ladder.ts'
import { withNationalLimits } from './national-limits.ts'

const sweep = { kind: 'system', name: 'sweep' } as const

/**
 * What time alone causes by `context.now`, one clock at a time: the sweep asks again until there is nothing to do. A due
 * date is the last day on time, so a clock has ended from the first moment of the next day in the region. Running it
 * twice finds nothing to do. `inspectorates` are the institutions that the audience of that name means today.
 */
export const tick = (state: Case, context: Context, inspectorates: readonly string[]): Decided<CaseEvent> | Refusal => {
  const event = endOfClock(state, context) ?? rungOfClock(state, context, inspectorates)
  // Both channels have these events; the status is the case's own, which the compiler cannot follow through the union.
  if (event === null) return { refused: 'nothing-to-do' }
  return withPublication(state, withNationalLimits(state, { events: [asking(state, event as CaseEvent)], texts: [] }, context))
}

const endOfClock = (state: Case, context: Context): object | null => {
  const now = localMomentOf(context.now, context.timeZone)
  const today = now.on
  const [ended] = unsettledClocks(state)
    .filter((clock) => hasEnded(clock, now))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  if (!ended) return null
  const { statute, generation } = ended
  const head = { ...headOf(sweep, context), status: state.status }
  const { expiries, windows, opensWhenPassed, usedUp } = channelOf(state)
  const expiry = expiries[statute]
  if (hasUncountedAnswer(state, statute)) {
    const { look } = channelOf(state).asking
    const clocks = [pauseClock(ended, today), startNamedClock(look, today, state.clocks, context)]
    return { type: 'deadline-passed', ...head, clocks, statute, generation }
  }
  const opened = opensWhenPassed(state)[statute]
  const isHeldBack = opened !== undefined || state.clocks.some((clock) => isOpen(clock) && expiry?.notWhile?.includes(clock.statute))
  if (expiry?.when.includes(state.status) && !isHeldBack) {
    const isStopped = (clock: Clock) =>
      clock === ended || (isOpen(clock) && !expiry.alone && !runsBeside(clock.statute) && !expiry.keeps?.includes(clock.statute))
    const stopped = state.clocks.filter(isStopped).map((clock) => stopClock(clock, today))
    const begins = (expiry.starts ?? []).filter((id) => !usedUp(state).includes(id))
    const started = begins.map((id) => startNamedClock(id, today, state.clocks, context))
    return { ...head, ...expiry.event, ...(expiry.alone ? { status: state.status } : {}), clocks: [...stopped, ...started] }
  }
  // Of two windows the later one counts, for the citizen's sake.
  const replaced = state.clocks.filter((clock) => clock.statute === opened && isOpen(clock)).map((clock) => stopClock(clock, today))
  const clocks = opened ? [...replaced, startNamedClock(opened, ended.due, state.clocks, context)] : []
  return windows.has(statute)
    ? { type: 'window-ended', ...head, clocks: [stopClock(ended, today), ...clocks], statute, generation }
    : { type: 'deadline-passed', ...head, clocks, statute, generation, ...passesOn(state, statute, context) }
}

/**
 * A name that nobody matched within the limit of verification: the other desk has it from then on, by itself, if anybody is left
 * there whom it does not mean; else the coordinators keep it, and its superior hears that it is late (docs/adr/0052).
 */
const passesOn = (state: Case, statute: string, { desks }: Context) => {
  const { otherDesk, reported } = state
  if (!isOfMatching(state, statute) || otherDesk) return {}
  const then = otherDeskFor(reported, { unmatched: true }, desks)
  return then && isLeftAt(then, state, desks) ? { otherDesk: then } : {}
}

const rungOfClock = (state: Case, context: Context, inspectorates: readonly string[]): object | null => {
  const today = todayOf(context)
  for (const clock of state.clocks.filter((it) => isOpen(it) && !isPaused(it))) {
    const waiting = rungsWaiting(state, clock, context, today).due
    const mostUrgent = waiting.at(-1)
    if (!mostUrgent) continue
    const { statute, generation, due } = clock
    const superseded = waiting.slice(0, -1).map(({ at }) => at)
    const head = { ...headOf(sweep, context), status: state.status, clocks: [] }
    const { at: rung } = mostUrgent
    const audience = isOfMatching(state, statute) ? alsoTold(mostUrgent.audience) : mostUrgent.audience
    const opens = openedBy(mostUrgent, state, inspectorates)
    return {
      type: 'reminded',
      ...head,
      statute,
      generation,
      due,
      rung,
      audience,
      superseded,
      ...(opens.length > 0 ? { opens } : {}),
    }
  }
  return null
}

/**
 * The limit within which a name in the reporter's words is matched. Until then one desk has the case: that it waits is told the
 * other desk too, and the overseer, by number and day alone, or a name could lie there unseen (docs/adr/0052).
 */
export const isOfMatching = ({ person }: Pick<Case, 'person'>, statute: string): boolean =>
  person !== undefined && statute === 'complaint.verification'

const alsoTold = (audience: Rung['audience']): Rung['audience'] => [...new Set([...audience, 'other-desk' as const])]

/**
 * Who reads the case from this rung on without holding it (docs/adr/0034). A superior decides objections and hears of them
 * before their date too: then nothing is put to them.
 */
const openedBy = ({ at, audience }: Rung, state: Case, inspectorates: readonly string[]): string[] => {
  // Until a name is matched it is one desk's; who is told more, is told number and day (docs/adr/0052).
  if (state.person) return []
  const addressed = [...(audience.includes('superior') ? [superiorDesk] : []), ...(audience.includes('inspectorate') ? inspectorates : [])]
  const isTheirs = (desk: string) => (desk === superiorDesk ? state.channel === 'request' && at <= 0 : holdersOf(state).includes(desk))
  return addressed.filter((it) => !state.reported.institutions.includes(it) && !isTheirs(it))
}

type Reminding = Pick<Context, 'calendar' | 'ladder' | 'timeZone'>

const rungsWaiting = (state: Pick<Case, 'reminded' | 'dueChangedOn'>, clock: Clock, { ladder, calendar }: Reminding, until: LocalDate) => {
  const row: LadderRow | undefined = ladder.find(({ statutes }) => statutes.includes(clock.statute))
  if (!row) return { due: [], next: null }
  const { due, next } = rungsOf(row, clock, calendar, until, state.dueChangedOn[clockKey(clock)])
  return { due: due.filter(({ at }) => !state.reminded.includes(rungKey(clock, at))), next }
}

/** The moment at which the case next needs a tick: a rung, or the end of a clock. Null when nothing runs. */
export const nextWake = (state: Case, today: LocalDate, context: Reminding): Instant | null => {
  const unsettled = unsettledClocks(state)
  const ends = unsettled.filter(({ dueAt }) => dueAt === undefined).map((clock) => addDays(clock.due, 1))
  // One in hours wakes the case at its very minute.
  const moments = unsettled.flatMap(({ due, dueAt }) => (dueAt ? [instantOf({ on: due, at: dueAt }, context.timeZone)] : []))
  const rungs = state.clocks
    .filter((clock) => isOpen(clock) && !isPaused(clock))
    .flatMap((clock) => {
      const { due, next } = rungsWaiting(state, clock, context, today)
      return [...due, ...(next ? [next] : [])].map(({ day }) => day)
    })
  const [first] = [...ends, ...rungs].sort()
  const [next = null] = [...moments, ...(first ? [startOfDay(first, context.timeZone)] : [])].sort()
  return next
}

const unsettledClocks = (state: Case): Clock[] =>
  state.clocks.filter(
    (clock) =>
      isOpen(clock) &&
      !isPaused(clock) &&
      !state.passed.includes(clockKey(clock)) &&
      !waitsForEnding(state, clock) &&
      !waitsForWindow(state, clock),
  )

/** Whether the end of that clock waits for another window; what came and nobody looked at does not wait. */
const waitsForWindow = (state: Case, { statute }: Clock): boolean =>
  state.clocks.some((clock) => isOpen(clock) && channelOf(state).expiries[statute]?.waitsFor?.includes(clock.statute)) &&
  !hasUncountedAnswer(state, statute)

/**
 * Whether the end of that window waits: nobody is told "tidak ada tanggapan" whose word a coordinator has written down. What
 * they were asked for goes on, for the word does not answer it.
 */
const waitsForEnding = (state: Case, { statute }: Clock): boolean => {
  const pending = pendingEnding(state)
  const { expiries, asking } = channelOf(state)
  return (
    pending !== undefined &&
    statute in expiries &&
    !isNewCodeLimit(statute) &&
    statute !== pending.clock.statute &&
    statute !== asking.window
  )
}
