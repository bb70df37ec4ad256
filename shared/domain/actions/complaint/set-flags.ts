import type { Complaint } from '../../case/case.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { type FlagsForm, flagsForm } from '../officer-complaint-forms.ts'

/**
 * Rahasia hides the report, anonim the reporter (domain.md section 2). Less of either takes the reporter's consent, with how
 * they gave it, and a reason that they read; of a case without identity also its access code, which the desk compares before
 * it decides, and which is never kept.
 */
export type SetFlags = { type: 'set-flags' } & FlagsForm

export const setFlags: DeskAction<SetFlags> = {
  slug: 'sifat',
  form: formOf(
    ({ state }) => flagsForm(state),
    (form) => ({ type: 'set-flags', ...form }),
  ),
  offered: (state) => state.identity === 'anonymous' || state.confidential,
  complaint: (state, { confidential, anonymous: wanted, consent, reason, accessCode }, { event, write }) => {
    const anonymous = wanted || state.identity === 'none'
    if (anonymous === (state.identity !== 'named') && confidential === state.confidential) return { refused: 'nothing-to-do' }
    if (!weakens(state, { confidential, anonymous })) return [event('flags-set', { confidential, anonymous })]
    const isNobodys = state.identity === 'none' && accessCode === null
    if (consent === null || reason === null || isNobodys) return { refused: 'consent-needed' }
    const uncovers = state.identity === 'anonymous' && !anonymous ? { uncovers: true as const } : {}
    return [event('flags-set', { confidential, anonymous, consent, reason: write(reason), ...uncovers })]
  },
}

/** Whether the reporter would be protected less than now. */
const weakens = ({ confidential, identity }: Complaint, after: { confidential: boolean; anonymous: boolean }): boolean =>
  (confidential && !after.confidential) || (identity === 'anonymous' && !after.anonymous)
