import type { Case } from '../case/case.ts'
import type { Decided } from '../case/moves.ts'
import { afterwards } from '../channels/afterwards.ts'
import type { CaseEvent } from '../events/events.ts'
import { isPublishable } from './publishable.ts'

/**
 * What was decided, and that the text about the case goes with it where it may not stay: whoever caused that, so that no row of a
 * table can forget it. The text goes in the transaction of the decision (`store/office/report-items.ts`).
 */
export const withPublication = <E extends CaseEvent>(state: Case, decided: Decided<E>): Decided<CaseEvent> => {
  const last = decided.events.at(-1)
  if (state.channel !== 'complaint' || !last) return decided
  const after = afterwards(state, decided.events)
  if (!after.publication || isPublishable(after)) return decided
  const cause = after.publishing === 'allowed' ? 'case-changed' : 'revoked'
  const by = { kind: 'system', name: 'law' } as const
  const gone = { type: 'unpublished', at: last.at, on: last.on, by, status: after.status, clocks: [], line: after.publication.line, cause }
  return { ...decided, events: [...decided.events, gone as unknown as CaseEvent] }
}
