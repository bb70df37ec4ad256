import { unpostsIn } from '../../case/national-word.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { ReferralForm } from '../officer-complaint-forms.ts'

/** To a body outside the regency's competence (bukan wewenang). */
export type Refer = { type: 'refer'; body: string; explanation: string }

export const refer: DeskAction<Refer> = {
  slug: 'rujuk',
  form: formOf(ReferralForm, (form) => ({ type: 'refer', ...form })),
  offered: 'always',
  complaint: (state, { body, explanation }, { event, write }) => [
    event('referred', { body, explanation: write(explanation), ...unpostsIn(state) }),
  ],
}
