import { hasDraft } from '../../channels/waiting-draft.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { decisionForm } from '../officer-request-forms.ts'
import { type Decision, decisionOf, noticeOf } from './notice.ts'
import { promised } from './promise.ts'

/** The written notice of UU 14/2008 Ps 22(7), sent at once. */
export type DecideRequest = Decision & { type: 'decide' }

export const decideRequest: DeskAction<DecideRequest> = {
  slug: 'putuskan',
  form: formOf(
    ({ lists }) => decisionForm(lists),
    (form, { lists }) => ({ type: 'decide', ...decisionOf(form, lists) }),
  ),
  // Of two notices nobody could tell which holds: what waits is approved or sent back first.
  offered: (state) => !hasDraft(state),
  request: (state, { type: _type, ...decision }, step) => {
    if (hasDraft(state)) return { refused: 'not-possible-now' }
    const notice = noticeOf(decision, step)
    if ('refused' in notice) return notice
    const { clocksOf, context } = step
    return [step.event('decided', notice.facts, [...clocksOf(state), ...promised(state, decision.provideUntil ?? null, context)])]
  },
}
