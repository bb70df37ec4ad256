import type { InformationRequest } from '../../case/case.ts'
import { type Context, startNamedClock, todayOf } from '../../case/moves.ts'
import { sinceOf } from '../../case/since.ts'
import { type Clock, isOpen } from '../../law/clock.ts'
import type { StatuteId } from '../../law/statutes.ts'

/**
 * The limits that run again when a dispute was noted by mistake, of those that the note stopped (docs/adr/0040). What was
 * handed over meanwhile, or had been that day, is not owed again; what the superior declared impossible that day neither.
 * The requester's days to say that it is not what was ordered are ours to give, and begin anew: the note took some of them.
 */
export const asBeforeDispute = (state: InformationRequest, restored: readonly Clock[], context: Context): Clock[] => {
  const since = sinceOf(state, context.timeZone)
  const isGiven = state.deliveredOn !== null && state.deliveredOn >= since
  const last = (statute: StatuteId) => state.clocks.findLastIndex((clock) => clock.statute === statute)
  const wasStopped = (statute: StatuteId) => state.clocks.at(last(statute))?.stoppedOn === since && last(statute) >= 0
  // Clocks stand in the order of their beginning: declaring it impossible began the way to the Komisi Informasi anew.
  const isImpossible = last('objection.dispute-window') > last('objection.order')
  const isOwed = ({ statute }: Clock) => {
    if (statute === 'request.provide') return !isGiven
    // A draft that was decided on that day waits for nobody.
    if (statute === 'request.approval') return state.draft !== undefined
    return statute === 'objection.order' ? !isGiven && !isImpossible : true
  }
  const isReceiptOpen = wasStopped('objection.receipt-window') || (isGiven && wasStopped('objection.order') && !isImpossible)
  const isDecided = state.objection !== null && state.objection.decision !== null
  return [
    ...restored.filter((clock) => !isOpen(clock) || isOwed(clock)),
    ...(isDecided && isReceiptOpen ? [startNamedClock('objection.receipt-window', todayOf(context), state.clocks, context)] : []),
  ]
}
