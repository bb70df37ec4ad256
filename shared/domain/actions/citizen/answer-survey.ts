import { todayOf } from '../../case/moves.ts'
import { canAnswerSurvey } from '../../survey/asking.ts'
import type { SurveyAnswers } from '../../survey/elements.ts'
import { type Action, inBoth } from '../action.ts'

/** The survey after closing, once, within its days. */
export type AnswerSurvey = { type: 'answer-survey'; answers: SurveyAnswers; text: string | null }

export const answerSurvey: Action<AnswerSurvey> = inBoth((state, { answers, text }, { context, event, writeIf }) => {
  if (state.survey?.answers) return { refused: 'done-before' }
  return canAnswerSurvey(state, todayOf(context))
    ? [event('survey-answered', { answers, text: writeIf(text) })]
    : { refused: 'not-possible-now' }
})
