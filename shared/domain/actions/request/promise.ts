import type { InformationRequest } from '../../case/case.ts'
import { type Context, startNamedClock, todayOf } from '../../case/moves.ts'
import { openPromise } from '../../case/order.ts'
import type { RequestDecision } from '../../case/request-terms.ts'
import { type Clock, stopClock } from '../../law/clock.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { mayBeSetFor } from '../set-date.ts'

/** What is not documented yet is provided until a day that can be waited for; nothing else has such a day. */
export const isBadPromise = (decision: RequestDecision, until: LocalDate | null, context: Context): boolean =>
  (decision === 'not-documented') !== (until !== null) || (until !== null && !mayBeSetFor(until, context))

/** A promise takes the place of one that was given before; any other decision ends it. */
export const promised = (state: InformationRequest, until: LocalDate | null, context: Context): Clock[] => {
  const [today, before] = [todayOf(context), openPromise(state)]
  return [
    ...(before ? [stopClock(before, today)] : []),
    ...(until === null ? [] : [startNamedClock('request.provide', today, state.clocks, context, until)]),
  ]
}
