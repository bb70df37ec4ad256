import { type DeskAction, formOf } from '../desk-action.ts'
import { NoForm } from '../officer-forms.ts'

/** From now on the report is kept from the public (rahasia). Protecting takes a click; less of it takes consent (`lift-confidentiality`). */
export type MakeConfidential = { type: 'make-confidential' }

export const makeConfidential: DeskAction<MakeConfidential> = {
  slug: 'jadikan-rahasia',
  form: formOf(NoForm, () => ({ type: 'make-confidential' })),
  offered: ({ confidential }) => !confidential,
  complaint: ({ confidential, identity }, _, { event }) =>
    confidential ? { refused: 'nothing-to-do' } : [event('flags-set', { confidential: true, anonymous: identity !== 'named' })],
}
