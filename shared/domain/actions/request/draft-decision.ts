import { hasDraft } from '../../channels/waiting-draft.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { decisionForm } from '../officer-request-forms.ts'
import { type Decision, decisionOf, noticeOf } from './notice.ts'

/** A decision that waits for the head of the institution, with everything that it will say (docs/adr/0045). */
export type DraftDecision = Decision & { type: 'draft-decision' }

export const draftDecision: DeskAction<DraftDecision> = {
  slug: 'rancangan-keputusan',
  form: formOf(
    ({ lists }) => decisionForm(lists),
    (form, { lists }) => ({ type: 'draft-decision', ...decisionOf(form, lists) }),
  ),
  offered: (state) => !hasDraft(state),
  request: (state, { type: _type, ...decision }, step) => {
    if (hasDraft(state)) return { refused: 'not-possible-now' }
    const notice = noticeOf(decision, step)
    if ('refused' in notice) return notice
    const { provideUntil } = decision
    return [step.event('decision-drafted', { ...notice.facts, ...(provideUntil ? { provideUntil } : {}) })]
  },
}
