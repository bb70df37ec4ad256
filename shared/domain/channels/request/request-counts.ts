import type { InformationRequest } from '../../case/case.ts'
import { barOf, type Counts, hasPassed } from '../../lists/counts.ts'
import type { Calendar } from '../../time/calendar.ts'

/** What a request adds to the figures besides what every case adds (domain.md section 4). */
export const countsOfRequest = (state: InformationRequest, calendar: Calendar): Counts => {
  const answer = state.clocks.findLast(({ statute }) => statute === 'request.answer')
  const inTime = answer !== undefined && state.decidedOn !== null && state.decidedOn <= answer.due
  const late = answer !== undefined && (state.decidedOn === null ? hasPassed(state, answer) : !inTime)
  return {
    firstInTime: inTime ? 1 : 0,
    firstLate: late ? 1 : 0,
    answered: state.decidedOn ? 1 : 0,
    extended: answer && answer.extendedBy > 0 ? 1 : 0,
    [`decision.${state.decision ?? 'none'}`]: state.decision ? 1 : 0,
    ...Object.fromEntries(state.exemptions.map((letter) => [`exemption.${letter}`, 1])),
    objected: state.objection ? 1 : 0,
    objectedByRecord: state.objection?.told ? 1 : 0,
    [`objection.${state.objection?.decision ?? 'none'}`]: state.objection?.decision ? 1 : 0,
    disputed: state.status === 'disputed' ? 1 : 0,
    ...(state.decidedOn ? { [`answerDays.${barOf(calendar, state.receivedOn, state.decidedOn)}`]: 1 } : {}),
  }
}
