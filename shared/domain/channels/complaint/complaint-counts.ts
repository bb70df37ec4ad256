import type { Complaint } from '../../case/case.ts'
import { afterStorm } from '../../case/storm.ts'
import { hasEndedThere } from '../../lapor/ours.ts'
import { barOf, type Counts, hasPassed } from '../../lists/counts.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { LocalDate } from '../../time/local-date.ts'

/** What a complaint adds to the figures besides what every case adds (domain.md section 4). */
export const countsOfComplaint = (state: Complaint, calendar: Calendar): Counts => {
  const first = firstFollowUp(state)
  return {
    ...(state.district ? { [`district.${state.district}`]: 1 } : {}),
    firstInTime: first === 'in-time' ? 1 : 0,
    firstLate: first === 'late' ? 1 : 0,
    answered: state.answeredOn ? 1 : 0,
    endedThere: hasEndedThere(state) ? 1 : 0,
    returned: state.returns,
    ...(state.acceptedInPlace ? { acceptedInPlace: state.acceptedInPlace } : {}),
    reopened: state.reopened,
    ...(state.clocks.some(({ statute }) => statute === afterStorm) ? { inStorm: 1 } : {}),
    rated: state.rating === null ? 0 : 1,
    stars: state.rating ?? 0,
    [`outcome.${state.outcome ?? 'none'}`]: state.outcome ? 1 : 0,
    [`archivedFor.${state.archivedFor ?? 'none'}`]: state.archivedFor ? 1 : 0,
    duplicate: state.duplicateOf === null ? 0 : 1,
    ...(state.followedUpOn ? { [`followUpDays.${barOf(calendar, disposedOn(state), state.followedUpOn)}`]: 1 } : {}),
    ...(state.answeredOn ? { [`answerDays.${barOf(calendar, state.receivedOn, state.answeredOn)}`]: 1 } : {}),
  }
}

/** The first follow-up against the limit that ran then; null while it still runs. */
const firstFollowUp = (state: Complaint): 'in-time' | 'late' | null => {
  const on = state.followedUpOn
  const clocks = state.clocks.filter(({ statute }) => statute === 'complaint.first-follow-up')
  const clock = on === null ? clocks.at(-1) : clocks.find(({ stoppedOn }) => stoppedOn === on)
  if (!clock) return null
  if (on === null) return hasPassed(state, clock) ? 'late' : null
  return on <= clock.due ? 'in-time' : 'late'
}

/** Day 0 of the institution that followed up: when it got the case. */
const disposedOn = (state: Complaint): LocalDate =>
  state.clocks.find(({ statute, stoppedOn }) => statute === 'complaint.first-follow-up' && stoppedOn === state.followedUpOn)?.startedOn ??
  state.receivedOn
