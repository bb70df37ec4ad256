import type { Outcome } from '../../case/case.ts'
import { unpostsIn } from '../../case/national-word.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { AnswerForm } from '../officer-complaint-forms.ts'

/** Ends the limits of ours and opens the reporter's window. */
export type Answer = { type: 'answer'; outcome: Outcome; text: string }

export const answer: DeskAction<Answer> = {
  slug: 'jawab',
  form: formOf(AnswerForm, (form) => ({ type: 'answer', ...form })),
  offered: 'always',
  complaint: (state, { outcome, text }, { event, write }) => [
    event('answered', { outcome, text: write(text), approvedBy: null, ...unpostsIn(state) }),
  ],
}
