import type { InformationRequest } from '../../case/case.ts'
import { openPromise } from '../../case/order.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { DeliveryForm } from '../officer-request-forms.ts'

/** The information is handed over. */
export type Deliver = { type: 'deliver'; how: InformationRequest['deliver']; text: string | null }

export const deliver: DeskAction<Deliver> = {
  slug: 'sampaikan',
  form: formOf(DeliveryForm, (form) => ({ type: 'deliver', ...form })),
  offered: (state) => state.status !== 'objected' || openPromise(state) !== undefined,
  // While an objection is before the superior, only what was promised before is handed over.
  request: (state, { how, text }, { event, writeIf }) =>
    state.status === 'objected' && !openPromise(state)
      ? { refused: 'not-possible-now' }
      : [event('delivered', { how, text: writeIf(text) })],
}
