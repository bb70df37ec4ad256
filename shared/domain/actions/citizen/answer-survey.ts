import { todayOf } from '../../case/moves.ts'
import { canAnswerSurvey } from '../../survey/asking.ts'
import type { SurveyAnswers } from '../../survey/elements.ts'
import { type Action, inBoth } from '../action.ts'

/** The survey after closing, once, within its days. */
export type AnswerSurvey = { type: 'answer-survey'; answers: SurveyAnswers; text: string | null }

export const answerSurvey: Action<AnswerSurvey> = inBoth((state, { answers, text }, { context, event, writeIf }) => {
  if (state.survey?.answers) return { refused: 'done-before' }
  // What was erased gets no new words; what was ticked is a number in a sum.
  const comment = state.erased === null ? text : null
  return canAnswerSurvey(state, todayOf(context))
    ? [event('survey-answered', { answers, text: writeIf(comment) })]
    : { refused: 'not-possible-now' }
})
