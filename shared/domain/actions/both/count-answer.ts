import { mayCountAsAnswer } from '../../case/unread-answer.ts'
import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { NoForm } from '../officer-forms.ts'

/** What the reporter sent while asked is what was asked for; the case goes on. */
export type CountAnswer = { type: 'count-answer' }

export const countAnswer: DeskAction<CountAnswer> = {
  slug: 'terima-kiriman',
  form: formOf(NoForm, () => ({ type: 'count-answer' })),
  offered: mayCountAsAnswer,
  ...inBoth((state, _, { event }) => (mayCountAsAnswer(state) ? [event('answer-counted', {})] : { refused: 'nothing-to-do' })),
}
