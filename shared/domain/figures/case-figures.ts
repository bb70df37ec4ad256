import { type Case, isEnded } from '../case/case.ts'
import { byChannel } from '../channels/by-channel.ts'
import { type Counts, negative, plus, withoutZeros } from '../lists/counts.ts'
import { keptFromCounts } from '../lists/tally.ts'
import { keptFrom } from '../lists/withheld.ts'
import { countsOfAnswers } from '../survey/results.ts'
import type { Calendar } from '../time/calendar.ts'
import { measuresOfComplaint } from './complaint-measures.ts'
import type { FromLog } from './from-log.ts'
import { groupName, groupsOf, surveyGroupsOf } from './groups.ts'
import { counted, monthOf } from './measure.ts'
import { measuresOfRequest } from './request-measures.ts'

/**
 * Which figures there are. A case that was counted under another number is counted anew by the job of `recounting.ts`: raise it
 * whenever a measure or a group is added or means something else, or what lists behind figures say of a case (3: that they do; bars by
 * letters. 4: what stands in SP4N-LAPOR!, and the survey. 5: what had ended there, in the report by status too).
 */
export const figuresForm = 5

/** What a case adds to the rows of a month: the same counters under each of its groups. */
type Part = { month: string; groups: string[]; counts: Counts }

/** Of the month in which it came in; and of the survey, whose month is that in which it was asked. */
export type CaseFigures = Part & { survey?: Part | undefined }

/** A change of one row. */
export type RowChange = { month: string; group: string; counts: Counts }

/**
 * What a case counts for, by its snapshot and, for what no snapshot keeps, its log. The sum over all cases is every figure there
 * is, and the sum of `changesOf` over all changes is the same (docs/adr/0062).
 */
export const figuresOf = (state: Case, calendar: Calendar, log: FromLog): CaseFigures => ({
  month: monthOf(state),
  groups: groupsOf(state).map(groupName),
  counts: withoutZeros({
    in: 1,
    open: isEnded(state) ? 0 : 1,
    ...counted('identity', state.identity === 'named' ? null : state.identity),
    confidential: state.confidential ? 1 : 0,
    ...counted('ended', isEnded(state) ? state.status : null),
    ...counted('closedBy', state.status === 'closed' ? closedBy(state) : null),
    recorded: state.recorded ?? 0,
    ...byChannel(state, {
      complaint: (it) => measuresOfComplaint(it, calendar, log),
      request: (it) => measuresOfRequest(it, calendar, log),
    }),
    ...keptFromCounts(keptFrom(state)),
  }),
  ...surveyOf(state),
})

/** In no row of the survey is a case that names somebody: the figures of it are the same for every reader (docs/adr/0070). */
const surveyOf = (state: Case): Pick<CaseFigures, 'survey'> => {
  const { survey } = state
  const groups = surveyGroupsOf(state).map(groupName)
  if (survey === undefined || groups.length === 0) return {}
  return { survey: { month: survey.askedOn.slice(0, 7), groups, counts: { asked: 1, ...countsOfAnswers(survey.answers) } } }
}

/** By the reporter's own word, and by what a coordinator wrote down of it, are two figures. */
const closedBy = ({ endedByRecord, closedBy }: Case): string => (endedByRecord === 'confirmation' ? 'record' : (closedBy ?? 'nobody'))

/** What has to be added, row by row, so that `after` is counted instead of `before`. */
export const changesOf = (before: CaseFigures | null, after: CaseFigures): RowChange[] => [
  ...changesOfPart(before, after),
  ...changesOfPart(before?.survey ?? null, after.survey ?? nothing),
]

const nothing: Part = { month: '', groups: [], counts: {} }

const changesOfPart = (before: Part | null, after: Part): RowChange[] => {
  const stays = (group: string) => before !== null && before.month === after.month && before.groups.includes(group)
  const difference = before ? plus(after.counts, negative(before.counts)) : after.counts
  const left = before === null ? [] : before.groups.filter((it) => before.month !== after.month || !after.groups.includes(it))
  return [
    ...after.groups.map((group) => ({ month: after.month, group, counts: stays(group) ? difference : after.counts })),
    ...left.map((group) => ({ month: before?.month ?? after.month, group, counts: negative(before?.counts ?? {}) })),
  ].filter(({ counts }) => Object.keys(counts).length > 0)
}
