import * as z from 'zod'
import type { Case } from '../case/case.ts'
import type { RecordedEvent } from '../events/chain.ts'
import type { CaseEvent } from '../events/events.ts'
import { bandOf, HourBand } from './hour-bands.ts'

/**
 * What figures need of a log, because no snapshot keeps it: in which band of hours the institution first did something, and
 * whether a dispute was noted and not taken back.
 */
export const FromLog = z.object({ responseHours: HourBand.nullable(), disputed: z.boolean() })
export type FromLog = z.infer<typeof FromLog>

export const nothingFromLog: FromLog = { responseHours: null, disputed: false }

/** Whether figures of that case need its log, of which this is known; the first follow-up stays what it was. */
export const needsLog = (state: Case, known: FromLog | null): boolean =>
  state.channel === 'complaint' ? state.followedUpOn !== null && (known?.responseHours ?? null) === null : state.objection !== null

export const fromLog = (state: Case, log: readonly RecordedEvent[]): FromLog => ({
  responseHours: state.channel === 'complaint' ? responseHours(state, log) : null,
  disputed: log.findLast(({ event }) => event.type === 'disputed' || isDisputeTakenBack(event))?.event.type === 'disputed',
})

const isDisputeTakenBack = (event: CaseEvent): boolean => event.type === 'reversed' && event.status !== 'disputed'

const responseHours = (state: Case, log: readonly RecordedEvent[]): HourBand | null => {
  const first = log.find(({ event }) => isFollowUp(event))?.event
  if (!first) return null
  // Without identity a filing keeps its day alone; of one that was entered later, the hour at which it came may not be known.
  const filedOn = log[0]?.event.on
  const cameAt = ('cameAt' in state && state.cameAt) || (filedOn === state.receivedOn ? state.receivedAt : null)
  return state.identity === 'none' || cameAt === null ? 'unknown' : bandOf(cameAt, first.at)
}

/** The institution did something the reporter was told of, as `followedUpOn` of the snapshot has it. */
const isFollowUp = (event: CaseEvent): boolean =>
  (event.type === 'accepted' && event.inItsPlace === undefined) ||
  (event.type === 'progressed' && event.status !== 'disposed') ||
  event.type === 'answered'
