import { startNamedClock, todayOf } from '../../case/moves.ts'
import { openPromise } from '../../case/order.ts'
import type { ObjectionDecision } from '../../case/request-terms.ts'
import { stopClock } from '../../law/clock.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { ObjectionAnswerForm } from '../officer-request-forms.ts'
import { mayBeSetFor } from '../set-date.ts'

/** The superior (Atasan PPID) decides an objection, UU 14/2008 Ps 36(2). What is upheld orders something, until a day. */
export type AnswerObjection = {
  type: 'answer-objection'
  decision: ObjectionDecision
  /** Considerations. */
  text: string
  /** What is to be given and until when; null when the objection is rejected. */
  order: { text: string; until: LocalDate } | null
}

export const answerObjection: DeskAction<AnswerObjection> = {
  slug: 'tanggapi',
  form: formOf(ObjectionAnswerForm, ({ objectionDecision: decision, text, order, orderUntil: until }) => ({
    type: 'answer-objection',
    decision,
    text,
    order: order === null || until === null || decision === 'rejected' ? null : { text: order, until },
  })),
  offered: 'always',
  request: (state, { decision, text, order }, { event, write, clocksOf, context }) => {
    if ((decision === 'rejected') !== (order === null)) return { refused: 'order-required' }
    if (order === null) return [event('objection-decided', { decision, text: write(text) })]
    if (!mayBeSetFor(order.until, context)) return { refused: 'bad-until' }
    const today = todayOf(context)
    // The order takes the place of what had been promised.
    const promise = openPromise(state)
    const clocks = [
      ...clocksOf(state),
      ...(promise ? [stopClock(promise, today)] : []),
      startNamedClock('objection.order', today, state.clocks, context, order.until),
    ]
    return [event('objection-decided', { decision, text: write(text), order: write(order.text) }, clocks)]
  },
}
