import { isGuarded, pendingNewCode } from '../../case/new-code.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** Whoever may open identities asks for a new code for somebody who filed anonymously, and says how they know that it was them (docs/adr/0049). */
export type AskNewCode = { type: 'ask-new-code'; reason: string }

export const askNewCode: DeskAction<AskNewCode> = {
  slug: 'minta-kode-baru',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'ask-new-code', reason })),
  offered: (state) => isGuarded(state) && !pendingNewCode(state),
  complaint: (state, { reason }, { event, write }) => {
    if (!isGuarded(state)) return { refused: 'not-possible-now' }
    return pendingNewCode(state) ? { refused: 'done-before' } : [event('new-code-asked', { reason: write(reason) })]
  },
}
