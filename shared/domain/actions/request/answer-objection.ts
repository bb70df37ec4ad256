import type { ObjectionDecision } from '../../case/case.ts'
import { type DeskAction, formOf } from '../desk-action.ts'
import { ObjectionAnswerForm } from '../officer-request-forms.ts'

/** The superior (Atasan PPID) decides an objection, UU 14/2008 Ps 36(2). */
export type AnswerObjection = { type: 'answer-objection'; decision: ObjectionDecision; text: string }

export const answerObjection: DeskAction<AnswerObjection> = {
  slug: 'tanggapi',
  form: formOf(ObjectionAnswerForm, ({ objectionDecision, text }) => ({ type: 'answer-objection', decision: objectionDecision, text })),
  offered: 'always',
  request: (_, { decision, text }, { event, write }) => [event('objection-decided', { decision, text: write(text) })],
}
