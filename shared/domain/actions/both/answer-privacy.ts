import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { TextForm } from '../officer-forms.ts'

/** Answers a request of the data subject (UU 27/2022). */
export type AnswerPrivacy = { type: 'answer-privacy'; text: string }

export const answerPrivacy: DeskAction<AnswerPrivacy> = {
  slug: 'privasi',
  form: formOf(TextForm, ({ text }) => ({ type: 'answer-privacy', text })),
  offered: ({ privacyOpen }) => privacyOpen > 0,
  ...inBoth((state, { text }, { event, write }) =>
    state.privacyOpen === 0 ? { refused: 'not-possible-now' } : [event('privacy-answered', { text: write(text) })],
  ),
}
