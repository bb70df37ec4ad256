import { byChannel } from '../channels/by-channel.ts'
import { type Clock, isOpen } from '../law/clock.ts'
import type { StatuteId } from '../law/statutes.ts'
import type { Case, InformationRequest } from './case.ts'

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
    request: ({ objection, clocks, deliveredOn }) => {
      if (openOrder({ clocks })) return 'open'
      const ended = clocks.findLast(({ statute }) => statute === 'objection.order')
      if (!objection || !ended) return 'none'
      // What was declared impossible may be given after all.
      if (deliveredOn !== null && ended.stoppedOn !== null && deliveredOn > ended.stoppedOn) return 'delivered'
      // Each delivery of what was ordered begins a window to say that it is not that; clocks stand in the order of their beginning.
      const last = (statute: StatuteId) => clocks.findLastIndex((clock) => clock.statute === statute)
      return last('objection.receipt-window') < last('objection.order') ? 'impossible' : 'delivered'
    },
  })

/** Upheld by version 0.1, which knew no orders, and nothing was given since: its carrying out is still owed. */
export const isUpheldWithoutOrder = ({
  objection,
  deliveredOn,
  clocks,
}: Pick<InformationRequest, 'objection' | 'deliveredOn' | 'clocks'>) =>
  objection !== null &&
  objection.decision !== null &&
  objection.decision !== 'rejected' &&
  !clocks.some(({ statute }) => statute === 'objection.order') &&
  (deliveredOn === null || objection.decidedOn === null || deliveredOn < objection.decidedOn)
