import { type Case, isEnded } from '../case/case.ts'
import { byChannel } from '../channels/by-channel.ts'
import { channelOf } from '../channels/channels.ts'
import type { Calendar } from '../time/calendar.ts'
import { type Counts, withoutZeros } from './counts.ts'
import { type Contribution, keptFromCounts, noInstitution, withheldRow } from './tally.ts'
import { isWithheld, keptFrom } from './withheld.ts'

/**
 * What a case counts for, by nothing but its snapshot: the sum over all cases is the whole report, and the sum of
 * `difference` over all changes is the same (domain.md section 4). Cases belong to the month in which they came in. What is
 * withheld counts in a row of the regency that is of no institution, and under no district and category.
 */
export const contribution = (state: Case, calendar: Calendar): Contribution => {
  const withheld = isWithheld(state)
  const from = keptFrom(state)
  return {
    key: {
      month: state.receivedOn.slice(0, 7),
      institution: withheld ? withheldRow(from) : (state.holders?.lead ?? noInstitution),
      class: channelOf(state).countedAs(state),
    },
    counts: { ...countsOf(state, calendar, withheld), ...keptFromCounts(from) },
  }
}

const countsOf = (state: Case, calendar: Calendar, withheld: boolean): Counts => {
  const all = withoutZeros({
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
  })
  return withheld || !isPlaced(state) ? withoutPlace(all) : all
}

/**
 * A complaint is counted under its district and category once it is verified: until then nobody has asked whom it is about,
 * and one that left these cells would tell that it was about somebody.
 */
const isPlaced = (state: Case): boolean => byChannel(state, { complaint: ({ agenda }) => agenda !== null, request: () => true })

const withoutPlace = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([name]) => !name.startsWith('district.') && !name.startsWith('category.')))
