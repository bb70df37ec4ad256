import type { Case } from '../case/case.ts'
import type { CaseEvent } from '../events/events.ts'
import { upsertClocks } from '../law/clock.ts'
import { kindOf } from './channels.ts'

/** The case after events that are decided and not recorded yet: as far as what follows from it by itself. */
export const afterwards = <S extends Case>(state: S, events: readonly CaseEvent[]): S =>
  events.reduce<S>(
    (before, event) =>
      ({
        ...before,
        ...kindOf(before, event).evolve?.(before, event),
        status: event.status,
        clocks: upsertClocks(before.clocks, event.clocks),
      }) as S,
    state,
  )
