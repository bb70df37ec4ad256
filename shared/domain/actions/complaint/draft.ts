import type { Outcome } from '../../case/case.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { AnswerForm } from '../officer-complaint-forms.ts'

/** An answer that waits for the head of the institution. */
export type Draft = { type: 'draft'; outcome: Outcome; text: string }

export const draft: DeskAction<Draft> = {
  slug: 'rancangan',
  form: formOf(AnswerForm, (form) => ({ type: 'draft', ...form })),
  offered: 'always',
  complaint: (_, { outcome, text }, { event, write }) => [event('drafted', { outcome, text: write(text) })],
}
