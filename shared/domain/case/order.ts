import { byChannel } from '../channels/by-channel.ts'
import { type Clock, isOpen } from '../law/clock.ts'
import type { Case } from './case.ts'

/** The limit of an order of the superior that is still to be carried out (docs/adr/0035). */
export const openOrder = ({ clocks }: Pick<Case, 'clocks'>): Clock | undefined =>
  clocks.find((clock) => clock.statute === 'objection.order' && isOpen(clock))

/** The limit until which information that was not documented yet is to be provided. */
export const openPromise = ({ clocks }: Pick<Case, 'clocks'>): Clock | undefined =>
  clocks.find((clock) => clock.statute === 'request.provide' && isOpen(clock))

/**
 * Where an upheld objection stands: `none` where nothing was ordered, also of those that version 0.1 decided; `open`;
 * `delivered`, when the requester may still say that it is not what was ordered; `ended` in any other way.
 */
export type OrderStanding = 'none' | 'open' | 'delivered' | 'ended'

export const orderStanding = (state: Case): OrderStanding =>
  byChannel<OrderStanding>(state, {
    complaint: () => 'none',
    request: ({ objection, clocks }) => {
      if (!objection?.order) return 'none'
      if (openOrder({ clocks })) return 'open'
      return clocks.some((clock) => clock.statute === 'objection.receipt-window' && isOpen(clock)) ? 'delivered' : 'ended'
    },
  })
