import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { QuestionForm } from '../officer-forms.ts'

/** Holds the case and asks the reporter to complete it (menunggu kelengkapan). */
export type Hold = { type: 'hold'; question: string }

export const hold: DeskAction<Hold> = {
  slug: 'tanya',
  form: formOf(QuestionForm, ({ question }) => ({ type: 'hold', question })),
  offered: 'always',
  ...inBoth((_, { question }, { event, write }) => [event('completion-asked', { question: write(question) })]),
}
