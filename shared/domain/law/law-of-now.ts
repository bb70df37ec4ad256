import type { Case } from '../case/case.ts'
import { type Context, type Decided, isRefusal, type Refusal, todayOf } from '../case/moves.ts'
import { record } from '../events/chain.ts'
import type { CaseEvent } from '../events/events.ts'
import { evolve } from '../events/evolve.ts'
import { type Clock, isOpen, recomputeClock, upsertClocks } from './clock.ts'
import { statuteInForce } from './statutes.ts'

/** What a command, or time, causes on a case. */
export type Decide = (state: Case, context: Context) => Decided<CaseEvent> | Refusal

/** Running clocks whose date is another one under the law of `context`; design.md section 3. */
export const movedClocks = (state: Case, context: Context): Clock[] =>
  state.clocks.filter(isOpen).flatMap((clock) => {
    const statute = statuteInForce(context.statutes, clock.statute, clock.startedOn)
    const moved = recomputeClock(clock, statute, context.calendar)
    return moved.due === clock.due && moved.dueAt === clock.dueAt && moved.provisional === clock.provisional ? [] : [moved]
  })

/**
 * The case with the dates that it is decided under now, to be shown: while a job still goes through the cases, no page says
 * one date at its head and another in the receipt of how it was counted.
 */
export const withDatesOfNow = (state: Case, context: Context): Case => ({
  ...state,
  clocks: upsertClocks(state.clocks, movedClocks(state, context)),
})

const law = { kind: 'system', name: 'law' } as const

/**
 * The same decision, taken under the law of now. A decree is entered in a moment, but the job that moves the dates of all
 * cases needs its time; whoever answers a case before the job has come to it must not be late by the old date, nor may a
 * case be closed by it (ADR 0027). So its dates are moved first, in the same decision.
 */
export const underLawOfNow =
  (decide: Decide): Decide =>
  (state, context) => {
    const clocks = movedClocks(state, context)
    if (clocks.length === 0) return decide(state, context)
    const head = { at: context.now, on: todayOf(context), by: law, status: state.status }
    // Both channels have this event; the status is the case's own, which the compiler cannot follow through the union.
    const renewed = { type: 'recomputed', ...head, clocks, decree: null } as CaseEvent
    const decided = decide(record(state.id, state, [renewed]).reduce<Case>(evolve, state), context)
    if (!isRefusal(decided)) return { ...decided, events: [renewed, ...decided.events] }
    return decided.refused === 'nothing-to-do' ? { events: [renewed], texts: [] } : decided
  }
