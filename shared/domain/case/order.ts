import { byChannel } from '../channels/by-channel.ts'
import { type Clock, isOpen } from '../law/clock.ts'
import type { StatuteId } from '../law/statutes.ts'
import type { Case } from './case.ts'

/** The limit of an order of the superior that is still to be carried out (docs/adr/0035). */
export const openOrder = ({ clocks }: Pick<Case, 'clocks'>): Clock | undefined =>
  clocks.find((clock) => clock.statute === 'objection.order' && isOpen(clock))

/** While it runs the requester may say that what was handed over is not what was ordered. */
export const receiptWindow = ({ clocks }: Pick<Case, 'clocks'>): Clock | undefined =>
  clocks.find((clock) => clock.statute === 'objection.receipt-window' && isOpen(clock))

/** The limit until which information that was not documented yet is to be provided. */
export const openPromise = ({ clocks }: Pick<Case, 'clocks'>): Clock | undefined =>
  clocks.find((clock) => clock.statute === 'request.provide' && isOpen(clock))

/**
 * Where what a superior ordered stands: `none` where nothing was ordered, also of objections that version 0.1 decided; `open`;
 * `delivered`; or `impossible`, as the superior declared.
 */
export type OrderStanding = 'none' | 'open' | 'delivered' | 'impossible'

export const orderStanding = (state: Case): OrderStanding =>
  byChannel<OrderStanding>(state, {
    complaint: () => 'none',
    request: ({ objection, clocks }) => {
      if (!objection?.order) return 'none'
      if (openOrder({ clocks })) return 'open'
      // Each delivery of what was ordered begins a window to say that it is not that.
      const count = (statute: StatuteId) => clocks.filter((clock) => clock.statute === statute).length
      return count('objection.receipt-window') < count('objection.order') ? 'impossible' : 'delivered'
    },
  })
