import type { Case } from '../case/case.ts'
import { isNationalLimit } from '../case/national-duty.ts'
import { windowCauseOf } from '../case/window-cause.ts'
import { type Clock, clockKey, isOpen, isPaused } from '../law/clock.ts'
import { rungKey } from '../law/ladder.ts'
import type { Office } from './happenings.ts'
import { dueOfStarted } from './kind.ts'
import type { SharedEvent, SharedKinds } from './shared-kind.ts'
import { amongOfficers, everybodyInvolved } from './sight.ts'

/** A case that changes desks is new to whoever has it then, be it the other desk or (null) the coordinators (docs/adr/0052). */
export const changingDesks = (otherDesk: Case['otherDesk'] | null): readonly Office[] => (otherDesk === undefined ? [] : ['coordinator'])

/** A limit in hours has passed: the morning's rungs come too late for a danger, so whoever has to act hears of it now (docs/adr/0057). */
const isAtItsHour = ({ statute, generation }: Pick<Clock, 'statute' | 'generation'>, { clocks }: Pick<Case, 'clocks'>): boolean =>
  clocks.some((clock) => clock.statute === statute && clock.generation === generation && clock.dueAt !== undefined)

/** Who was told of that clock before reads the case already. */
const newlyOpened = (escalated: NonNullable<Case['escalated']>, event: Extract<SharedEvent, { type: 'reminded' }>) =>
  (event.opens ?? [])
    .map((to) => ({ clock: clockKey(event), to }))
    .filter((it) => !escalated.some(({ clock, to }) => clock === it.clock && to === it.to))

/** What time alone causes, and the law when it changes. */
export const clockKinds: SharedKinds<'deadline-passed' | 'window-ended' | 'reminded' | 'recomputed'> = {
  'deadline-passed': {
    sight: everybodyInvolved,
    remarkable: true,
    // What it starts to run has rungs of its own, the first of them on the next working day.
    handsOver: (event, state) => (isAtItsHour(event, state) ? ['liaison', 'head', 'coordinator'] : changingDesks(event.otherDesk)),
    letter: (state, event) => {
      // Silence is what hurts most: the requester hears that the limit has passed and what they may do (UU 14/2008 Ps 36(1)).
      const late = state.clocks.find((clock) => clock.statute === event.statute && clock.generation === event.generation)
      if (!late) return null
      const objectUntil = dueOfStarted(event, ['request.objection-window'])
      if (event.statute === 'request.answer') return { kind: 'answer-late', due: late.due, objectUntil }
      if (event.statute === 'request.provide') return { kind: 'provide-late', due: late.due, objectUntil }
      if (event.statute === 'objection.order')
        return { kind: 'order-late', due: late.due, disputeUntil: dueOfStarted(state, ['objection.dispute-window']) }
      return null
    },
    evolve: ({ passed }, event) => ({
      passed: [...passed, clockKey(event)],
      ...(event.otherDesk ? { otherDesk: event.otherDesk } : {}),
    }),
  },
  'window-ended': { sight: everybodyInvolved, remarkable: true, handsOver: null, letter: null, evolve: null },
  reminded: {
    sight: amongOfficers,
    remarkable: false,
    handsOver: null,
    letter: (state, event) => {
      const { channel } = state
      if (!event.audience.includes('reporter')) return null
      const reminder = { day: event.on, rung: rungKey(event, event.rung) }
      const cause = windowCauseOf(state, event.statute)
      return { kind: 'window-ending', channel, statute: event.statute, due: event.due, ...(cause ? { cause } : {}), reminder }
    },
    evolve: ({ reminded, escalated = [] }, event) => ({
      reminded: [...reminded, ...[...event.superseded, event.rung].map((at) => rungKey(event, at))],
      ...(event.opens ? { escalated: [...escalated, ...newlyOpened(escalated, event)] } : {}),
    }),
  },
  recomputed: {
    sight: everybodyInvolved,
    remarkable: false,
    handsOver: null,
    letter: (state, event) => {
      // A clock that the same decision stopped, one that rests, or one between us and SP4N-LAPOR! has no date that anybody waits for.
      const runs = (clock: Clock) => isOpen(clock) && !isPaused(clock) && !isNationalLimit(clock.statute)
      const running = event.clocks.filter((moved) => state.clocks.some((clock) => clockKey(clock) === clockKey(moved) && runs(clock)))
      const clocks = running.map(({ statute, due, dueAt }) => ({ statute, due, ...(dueAt ? { dueAt } : {}) }))
      return clocks.length > 0 ? { kind: 'dates-moved', channel: state.channel, clocks } : null
    },
    evolve: null,
  },
}
