import { type DeskAction, formOf } from '../desk-action.ts'
import { NoForm } from '../officer-forms.ts'

/** From now on no institution reads who reported (anonim). Protecting takes a click; less of it takes consent (`lift-anonymity`). */
export type MakeAnonymous = { type: 'make-anonymous' }

export const makeAnonymous: DeskAction<MakeAnonymous> = {
  slug: 'jadikan-anonim',
  form: formOf(NoForm, () => ({ type: 'make-anonymous' })),
  offered: ({ identity }) => identity === 'named',
  complaint: ({ confidential, identity }, _, { event }) =>
    identity === 'named' ? [event('flags-set', { confidential, anonymous: true })] : { refused: 'nothing-to-do' },
}
