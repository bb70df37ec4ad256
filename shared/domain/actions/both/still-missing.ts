import { unreadAnswer } from '../../case/unread-answer.ts'
import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { QuestionForm } from '../officer-forms.ts'

/** What the reporter sent while asked is not all yet: an officer says what is missing, and the reporter's time begins anew. */
export type StillMissing = { type: 'still-missing'; question: string }

export const stillMissing: DeskAction<StillMissing> = {
  slug: 'masih-kurang',
  form: formOf(QuestionForm, ({ question }) => ({ type: 'still-missing', question })),
  offered: (state) => unreadAnswer(state) !== undefined,
  ...inBoth((state, { question }, { event, write }) =>
    unreadAnswer(state) ? [event('still-missing', { question: write(question) })] : { refused: 'nothing-to-do' },
  ),
}
