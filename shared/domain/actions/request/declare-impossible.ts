import { openOrder } from '../../case/order.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/**
 * The superior says, with the reason, that what they ordered cannot be carried out (tidak dapat dilaksanakan): the order
 * ends, and the way to the Komisi Informasi is open anew (docs/adr/0035).
 */
export type DeclareImpossible = { type: 'declare-impossible'; reason: string }

export const declareImpossible: DeskAction<DeclareImpossible> = {
  slug: 'tidak-dapat-dilaksanakan',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'declare-impossible', reason })),
  offered: (state) => openOrder(state) !== undefined,
  request: (state, { reason }, { event, write }) =>
    openOrder(state) ? [event('order-impossible', { reason: write(reason) })] : { refused: 'not-possible-now' },
}
