import { type DeskAction, formOf } from '../desk-action.ts'
import { FlagsForm } from '../officer-complaint-forms.ts'

/** Rahasia hides the report, anonim the reporter (domain.md section 2). */
export type SetFlags = { type: 'set-flags'; confidential: boolean; anonymous: boolean }

export const setFlags: DeskAction<SetFlags> = {
  slug: 'sifat',
  form: formOf(FlagsForm, (form) => ({ type: 'set-flags', ...form })),
  offered: 'always',
  complaint: (_, { confidential, anonymous }, { event }) => [event('flags-set', { confidential, anonymous })],
}
