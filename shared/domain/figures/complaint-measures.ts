import type { Complaint } from '../case/case.ts'
import { hasEndedThere } from '../lapor/ours.ts'
import { type Clock, isOpen } from '../law/clock.ts'
import { barOf, type Counts, hasPassed } from '../lists/counts.ts'
import type { Calendar } from '../time/calendar.ts'
import type { FromLog } from './from-log.ts'
import { counted, type Judged, judged, took } from './measure.ts'
import { measuresOfNational } from './national-measures.ts'

/** What a complaint adds to a row besides what every case adds. */
export const measuresOfComplaint = (state: Complaint, calendar: Calendar, { responseHours }: FromLog): Counts => ({
  verified: state.agenda === null ? 0 : 1,
  ...judged('verification', verification(state)),
  followedUp: state.followedUpOn === null ? 0 : 1,
  ...judged('followUp', followUp(state)),
  answered: state.answeredOn === null ? 0 : 1,
  // Beside what was answered, and never among it: when it was, nobody here knows (docs/adr/0069).
  endedThere: hasEndedThere(state) ? 1 : 0,
  ...judged('answer', answer(state)),
  ...took(state, 'followUpDays', handedOverOn(state), state.followedUpOn, calendar),
  ...response(state, calendar),
  ...took(state, 'answerDays', state.receivedOn, state.answeredOn, calendar),
  ...(responseHours === null ? {} : { [`responseHours.${responseHours}`]: 1 }),
  returned: state.returns,
  acceptedInPlace: state.acceptedInPlace ?? 0,
  reopened: state.reopened > 0 ? 1 : 0,
  closedAgain: state.reopened > 0 && state.status === 'closed' ? 1 : 0,
  urgent: state.urgent === undefined ? 0 : 1,
  repeats: state.duplicateOf === null ? 0 : 1,
  ...counted('rating', state.rating === null ? null : String(state.rating)),
  ...counted('outcome', state.outcome),
  ...counted('archivedFor', state.archivedFor),
  ...measuresOfNational(state),
})

/** The first response from the day of receipt on; of those that wait, apart where hours are not known. */
const response = (state: Complaint, calendar: Calendar): Counts => {
  if (state.followedUpOn !== null) return { [`responseDays.${barOf(calendar, state.receivedOn, state.followedUpOn)}`]: 1 }
  return took(state, state.identity === 'none' ? 'nobodysResponseDays' : 'responseDays', state.receivedOn, null, calendar)
}

const last = (state: Complaint, is: (clock: Clock) => boolean): Clock | undefined => state.clocks.findLast(is)

/** Against the limit that ran then: kept, or passed already; null while it still runs, and where none did. */
const against = (state: Complaint, clock: Clock | undefined, on: string | null): Judged => {
  if (clock === undefined) return null
  if (on === null) return hasPassed(state, clock) ? 'late' : null
  return on <= clock.due ? 'in-time' : 'late'
}

const verification = (state: Complaint): Judged => {
  const clock = state.clocks.find(({ statute }) => statute === 'complaint.verification')
  return against(state, clock, clock?.stoppedOn ?? null)
}

const followUp = (state: Complaint): Judged => {
  const on = state.followedUpOn
  const isIts = ({ statute, stoppedOn }: Clock) => statute === 'complaint.first-follow-up' && (on === null || stoppedOn === on)
  return against(state, on === null ? last(state, isIts) : state.clocks.find(isIts), on)
}

/** The first answer is what was owed; a case that was opened once more is counted under `reopened`. */
const answer = (state: Complaint): Judged => {
  const on = state.answeredOn
  const isIts = ({ statute, stoppedOn }: Clock) => statute.startsWith('complaint.resolution.') && (on === null || stoppedOn === on)
  return against(state, last(state, isIts), on)
}

/** Since when the institution has it that followed up, or that has to; null while none has. */
const handedOverOn = (state: Complaint): Clock['startedOn'] | null => {
  const on = state.followedUpOn
  const ofInstitution = state.clocks.filter(({ statute }) => statute === 'complaint.first-follow-up')
  const clock = on === null ? ofInstitution.findLast(isOpen) : ofInstitution.find(({ stoppedOn }) => stoppedOn === on)
  return clock?.startedOn ?? (on === null ? null : state.receivedOn)
}
