import { type DeskAction, formOf, ofComplaint } from '../desk-action.ts'
import { NationalForm } from '../officer-complaint-forms.ts'

/** What stands in SP4N-LAPOR! too, by its tracking id there; unique on the case. */
export type LinkNational = { type: 'link-national'; trackingId: string }

export const linkNational: DeskAction<LinkNational> = {
  slug: 'nasional',
  form: formOf(NationalForm, ({ trackingId }) => ({ type: 'link-national', trackingId })),
  offered: ofComplaint(({ national }) => national === null),
  complaint: (_, { trackingId }, { event }) => [event('national-linked', { trackingId })],
}
