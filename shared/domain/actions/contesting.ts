import type { Case } from '../case/case.ts'
import { todayOf } from '../case/moves.ts'
import { pendingEnding } from '../case/recorded-ending.ts'
import type { CaseEvent } from '../events/events.ts'
import { stopClock } from '../law/clock.ts'
import type { Step } from './action.ts'

/**
 * Whoever writes, sends a file or is heard by an officer has not ended their case: whatever a coordinator had written down as
 * its end is off (docs/adr/0041). So nothing of theirs lies unread when such an end takes effect.
 */
export const contesting = (state: Case, { beside, context }: Pick<Step, 'beside' | 'context'>): CaseEvent[] => {
  const pending = pendingEnding(state)
  return pending ? [beside('ending-contested', { text: null }, [stopClock(pending.clock, todayOf(context))])] : []
}
