import type { InformationRequest } from '../../case/case.ts'
import { openPromise } from '../../case/order.ts'
import { stageOf } from '../../lists/desks.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { DeliveryForm } from '../officer-request-forms.ts'

/** The information is handed over. */
export type Deliver = {
  type: 'deliver'
  how: InformationRequest['deliver']
  text: string | null
  /** For the proof of hand-over: what, in which form, and who took it. */
  what?: string | null
  form?: InformationRequest['obtain'] | null
  receivedBy?: string | null
}

export const deliver: DeskAction<Deliver> = {
  slug: 'sampaikan',
  form: formOf(DeliveryForm, (form) => ({ type: 'deliver', ...form })),
  // While an objection is before the superior, only what was promised before is handed over.
  offered: (state) => stageOf(state) !== 'nothing-to-deliver' && (state.status !== 'objected' || openPromise(state) !== undefined),
  request: (state, { how, text, what, form, receivedBy }, { event, write, writeIf }) => {
    if (stageOf(state) === 'nothing-to-deliver') return { refused: 'nothing-to-do' }
    if (state.status === 'objected' && !openPromise(state)) return { refused: 'not-possible-now' }
    const proof = {
      ...(what ? { what: write(what) } : {}),
      ...(form ? { form } : {}),
      ...(receivedBy ? { receivedBy: write(receivedBy) } : {}),
    }
    return [event('delivered', { how, text: writeIf(text), ...proof })]
  },
}
