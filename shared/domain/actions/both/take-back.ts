import { inBoth } from '../action.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { ReasonForm } from '../officer-forms.ts'

/** The question turned out to be needless: the case goes back to where it stood, and the reporter owes nothing. */
export type TakeBack = { type: 'take-back'; reason: string }

export const takeBack: DeskAction<TakeBack> = {
  slug: 'tarik-pertanyaan',
  form: formOf(ReasonForm, ({ reason }) => ({ type: 'take-back', reason })),
  offered: 'always',
  ...inBoth((_, { reason }, { event, write }) => [event('question-withdrawn', { reason: write(reason) })]),
}
