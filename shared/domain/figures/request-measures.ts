import type { InformationRequest } from '../case/case.ts'
import { groundsOf } from '../case/request-terms.ts'
import { type Counts, hasPassed } from '../lists/counts.ts'
import type { Calendar } from '../time/calendar.ts'
import type { FromLog } from './from-log.ts'
import { counted, type Judged, judged, took } from './measure.ts'

/** What an information request adds to a row besides what every case adds: what the PPID has to tell (Perki 1/2021, Perki 1/2022). */
export const measuresOfRequest = (state: InformationRequest, calendar: Calendar, { disputed }: FromLog): Counts => {
  const { objection } = state
  const order = state.clocks.findLast(({ statute }) => statute === 'objection.order')
  const carriedOut = order !== undefined && order.stoppedOn !== null && order.stoppedOn === state.deliveredOn
  return {
    answered: state.decidedOn === null ? 0 : 1,
    ...judged('answer', notice(state)),
    ...took(state, 'answerDays', state.receivedOn, state.decidedOn, calendar),
    extended: state.clocks.some(({ statute, extendedBy }) => statute === 'request.answer' && extendedBy > 0) ? 1 : 0,
    delivered: state.deliveredOn === null ? 0 : 1,
    ...counted('decision', state.decision),
    ...Object.fromEntries(state.exemptions.map((letter) => [`exemption.${letter}`, 1])),
    objected: objection === null ? 0 : 1,
    ...(objection === null ? {} : Object.fromEntries(groundsOf(objection).map((letter) => [`ground.${letter}`, 1]))),
    ...counted('objection', objection?.decision),
    ordered: order === undefined ? 0 : 1,
    orderCarriedOut: carriedOut ? 1 : 0,
    orderOpen: order !== undefined && order.stoppedOn === null ? 1 : 0,
    disputed: disputed ? 1 : 0,
  }
}

/** The written notice against its limit of then (UU 14/2008 Ps 22(7)). */
const notice = (state: InformationRequest): Judged => {
  const clock = state.clocks.findLast(({ statute }) => statute === 'request.answer')
  if (clock === undefined) return null
  if (state.decidedOn === null) return hasPassed(state, clock) ? 'late' : null
  return state.decidedOn <= clock.due ? 'in-time' : 'late'
}
