import * as z from 'zod'
import type { Case } from '../case/case.ts'
import type { CaseEvent } from '../events/events.ts'
import { addDays, LocalDate } from '../time/local-date.ts'
import { SurveyAnswers } from './elements.ts'

/**
 * How many calendar days one can answer. The last cases of a quarter were asked on its last day, so that its answers are all in
 * when it is published, on the first of the second month after it (`ripensOn`); a test holds the two together.
 */
export const surveyDays = 30

/** What a case keeps of the survey: when it was asked by which closing, until when, and what was answered, once. */
export const CaseSurvey = z.object({ askedOn: LocalDate, until: LocalDate, answers: SurveyAnswers.optional() })
export type CaseSurvey = z.infer<typeof CaseSurvey>

/** Events that close a case and may ask. What was diverted, withdrawn, blocked or archived was not served; nor does a request that a complaint went on as ask twice. */
type Closing = Extract<CaseEvent, { type: 'closed' | 'request-closed' | 'ending-effective' }>

const isClosing = (event: CaseEvent): event is Closing =>
  event.status === 'closed' && (event.type === 'closed' || event.type === 'request-closed' || event.type === 'ending-effective')

/** Whether its reporter is asked when it closes: once, and not by us of what SP4N-LAPOR! had them file there. */
const isAsked = (state: Case): boolean =>
  state.survey?.answers === undefined && !(state.channel === 'complaint' && state.national?.imported === true)

/** The event of a closing, with until when the reporter is asked; every other as it is. */
export const asking = <E extends CaseEvent>(state: Case, event: E): E =>
  isClosing(event) && isAsked(state) ? { ...event, surveyUntil: addDays(event.on, surveyDays) } : event

/** After an event: asked by it, or asked no more, because the case goes on. What was answered stays. */
export const surveyAfter = (before: Case['survey'], event: CaseEvent): Case['survey'] => {
  if (event.type === 'survey-answered') return before && { ...before, answers: event.answers }
  if (isClosing(event)) return event.surveyUntil ? { askedOn: event.on, until: event.surveyUntil } : before
  return event.status === 'closed' || before?.answers ? before : undefined
}

/** Whether it can be answered on that day. */
export const canAnswerSurvey = ({ status, survey }: Pick<Case, 'status' | 'survey'>, today: LocalDate): boolean =>
  status === 'closed' && survey !== undefined && survey.answers === undefined && today <= survey.until
