import { isEnded } from '../../case/case.ts'
import { unpostsIn } from '../../case/national-word.ts'
import { hasDraft, waitingDraft } from '../../channels/waiting-draft.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { NoForm } from '../officer-forms.ts'
import { isBadPromise, promised } from '../request/promise.ts'

/** The head's approval is what sends a draft. */
export type Approve = { type: 'approve' }

export const approve: DeskAction<Approve> = {
  slug: 'setujui',
  form: formOf(NoForm, () => ({ type: 'approve' })),
  offered: (state) => !isEnded(state) && hasDraft(state),
  // The words are the draft's own; who wrote them and who approved them are both in the log.
  complaint: (state, _, { event, actor }) => {
    const draft = waitingDraft(state)
    if (!draft || !state.draft) return { refused: 'not-possible-now' }
    if (actor.kind === 'officer' && actor.id === draft.by) return { refused: 'own-draft' }
    const { outcome, text, by } = state.draft
    return [event('answered', { outcome, text, approvedBy: by, ...unpostsIn(state) })]
  },
  // Decided on the day of the approval: the ten days of the law never waited for it (UU 14/2008 Ps 22(7)).
  request: (state, _, { event, actor, clocksOf, context }) => {
    if (!hasDraft(state) || !state.draft) return { refused: 'not-possible-now' }
    const { by, provideUntil = null, ...facts } = state.draft
    if (actor.kind === 'officer' && actor.id === by) return { refused: 'own-draft' }
    // The day that was promised may have passed while the draft waited.
    if (isBadPromise(facts.decision, provideUntil, context)) return { refused: 'bad-until' }
    return [event('decided', { ...facts, approvedBy: by }, [...clocksOf(state), ...promised(state, provideUntil, context)])]
  },
}
