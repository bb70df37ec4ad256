import type { InformationRequest } from '../../case/case.ts'
import { stageOf } from '../../lists/desks.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { DeliveryForm } from '../officer-request-forms.ts'

/** The information is handed over. */
export type Deliver = { type: 'deliver'; how: InformationRequest['deliver']; text: string | null }

export const deliver: DeskAction<Deliver> = {
  slug: 'sampaikan',
  form: formOf(DeliveryForm, (form) => ({ type: 'deliver', ...form })),
  offered: (state) => stageOf(state) !== 'nothing-to-deliver',
  request: (state, { how, text }, { event, writeIf }) =>
    stageOf(state) === 'nothing-to-deliver' ? { refused: 'nothing-to-do' } : [event('delivered', { how, text: writeIf(text) })],
}
