import { type Case, isEnded } from '../case/case.ts'
import { channelOf } from '../channels/channels.ts'
import type { Calendar } from '../time/calendar.ts'
import { withoutZeros } from './counts.ts'
import { type Contribution, noInstitution } from './tally.ts'

/**
 * What a case counts for, by nothing but its snapshot: the sum over all cases is the whole report, and the sum of
 * `difference` over all changes is the same (domain.md section 4). Cases belong to the month in which they came in.
 */
export const contribution = (state: Case, calendar: Calendar): Contribution => ({
  key: {
    month: state.receivedOn.slice(0, 7),
    institution: state.holders?.lead ?? noInstitution,
    class: channelOf(state).countedAs(state),
  },
  counts: withoutZeros({
    in: 1,
    [`status.${state.status}`]: 1,
    open: isEnded(state) ? 0 : 1,
    [`via.${state.via}`]: 1,
    [`identity.${state.identity}`]: 1,
    confidential: state.confidential ? 1 : 0,
    ...(state.category ? { [`category.${state.category}`]: 1 } : {}),
    ...(state.recorded ? { recorded: state.recorded } : {}),
    // By the reporter's own word, and by what a coordinator wrote down of it, are two figures.
    [`closedBy.${state.endedByRecord === 'confirmation' ? 'record' : (state.closedBy ?? 'nobody')}`]: state.status === 'closed' ? 1 : 0,
    withdrawnByRecord: state.endedByRecord === 'withdrawal' ? 1 : 0,
    ...channelOf(state).counts(state, calendar),
  }),
})
