import type { Case } from '../case/case.ts'
import type { CaseEvent } from '../events/events.ts'
import { upsertClocks } from '../law/clock.ts'
import { kindOf } from './channels.ts'

/** The case after events that are decided and not recorded yet: as far as what follows from it by itself. */
export const afterwards = <S extends Case>(state: S, events: readonly CaseEvent[]): S => events.reduce<S>(followed, state)

const followed = <S extends Case>(state: S, event: CaseEvent): S =>
  ({
    ...state,
    ...kindOf(state, event).evolve?.(state, event),
    status: event.status,
    clocks: upsertClocks(state.clocks, event.clocks),
  }) as S
