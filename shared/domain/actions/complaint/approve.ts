import { isEnded } from '../../case/case.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { NoForm } from '../officer-forms.ts'

/** The head's approval is what sends a draft. */
export type Approve = { type: 'approve' }

export const approve: DeskAction<Approve> = {
  slug: 'setujui',
  form: formOf(NoForm, () => ({ type: 'approve' })),
  offered: (state) => !isEnded(state),
  complaint: (state, _, { event, actor }) => {
    if (!state.draft) throw new Error(`Case ${state.id} awaits approval without a draft`)
    const { outcome, text, by } = state.draft
    if (actor.kind === 'officer' && actor.id === by) return { refused: 'own-draft' }
    // The words are the draft's own; who wrote them and who approved them are both in the log.
    return [event('answered', { outcome, text, approvedBy: by })]
  },
}
