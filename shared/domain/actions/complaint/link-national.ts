import { type DeskAction, formOf } from '../desk-action.ts'
import { NationalForm } from '../officer-complaint-forms.ts'

/** What stands in SP4N-LAPOR! too, by its tracking id there; unique on the case. */
export type LinkNational = { type: 'link-national'; trackingId: string }

export const linkNational: DeskAction<LinkNational> = {
  slug: 'nasional',
  form: formOf(NationalForm, ({ trackingId }) => ({ type: 'link-national', trackingId })),
  offered: (state) => 'national' in state && state.national === null,
  complaint: (_, { trackingId }, { event }) => [event('national-linked', { trackingId })],
}
