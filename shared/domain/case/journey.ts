import { byChannel } from '../channels/by-channel.ts'
import type { RecordedEvent } from '../events/chain.ts'
import type { CaseEvent } from '../events/events.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Case } from './case.ts'
import type { RequestDecision } from './request-terms.ts'

/** The way of a complaint, in the order in which an ordinary one goes it. */
export const complaintStages = ['received', 'checked', 'passed-on', 'worked-on', 'answered', 'closed'] as const
/** The way of a request; who is content never sees an objection. */
export const requestStages = [
  'received',
  'checked',
  'passed-on',
  'decided',
  'delivered',
  'objected',
  'objection-decided',
  'disputed',
  'closed',
] as const
export type ComplaintStage = (typeof complaintStages)[number]
export type RequestStage = (typeof requestStages)[number]
export type Stage = ComplaintStage | RequestStage

/** Ends that are nobody's aim, told by their own name in place of what will not come any more. */
export type EarlyEnd = 'withdrawn' | 'archived' | 'referred' | 'blocked' | 'lapsed'

/** `on` is null of what has not come about. */
export type Step = { stage: Stage | EarlyEnd; on: LocalDate | null }

/** Not to be expected, so shown only where it came about. */
const unexpected: ReadonlySet<Stage> = new Set<Stage>(['objected', 'objection-decided', 'disputed'])

/** Decisions after which there is nothing to hand over. */
const nothingToGive: ReadonlySet<RequestDecision | null> = new Set<RequestDecision | null>(['refused', 'not-held', 'not-documented'])

type Status = CaseEvent['status']

/** Statuses that say by themselves how far a case is; the others leave it where it was. */
const stageOfStatus: Partial<Record<Status, Stage>> = {
  returned: 'checked',
  disposed: 'passed-on',
  assigned: 'passed-on',
  'in-progress': 'worked-on',
  'awaiting-approval': 'worked-on',
  answered: 'answered',
  decided: 'decided',
  delivered: 'delivered',
  objected: 'objected',
  'objection-decided': 'objection-decided',
  disputed: 'disputed',
  closed: 'closed',
}

const earlyEnds: Partial<Record<Status, EarlyEnd>> = {
  withdrawn: 'withdrawn',
  archived: 'archived',
  referred: 'referred',
  blocked: 'blocked',
  lapsed: 'lapsed',
}

/** What says that somebody looked whether it can go on; the status does not tell. */
const checking: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>(['verified', 'found-complete'])

/**
 * How far a case is, as a row of steps: those that came about with the day of each, then those that are to be expected. What was
 * passed over is left out, what was undone (reopened, given back) is to come again, and a case that ended otherwise ends so.
 */
export const journeyOf = (state: Case, timeline: readonly RecordedEvent[]): Step[] => {
  const stages = byChannel<readonly Stage[]>(state, { complaint: () => complaintStages, request: () => requestStages })
  const placeOf = (stage: Stage) => stages.indexOf(stage)
  let reached = new Map<Stage, LocalDate>([['received', state.receivedOn]])
  let end: Step | null = null
  for (const { event } of timeline) {
    const early = earlyEnds[event.status]
    end = early ? (end ?? { stage: early, on: event.on }) : null
    const stage = early ? undefined : stageAfter(event, stages, reached)
    if (stage === undefined) continue
    reached = new Map([...reached].filter(([it]) => placeOf(it) <= placeOf(stage)))
    if (!reached.has(stage)) reached.set(stage, event.on)
  }
  const last = placeOf(furthest(stages, reached))
  const gone: Step[] = stages.flatMap((stage) => {
    const on = reached.get(stage)
    return on === undefined ? [] : [{ stage, on }]
  })
  if (end) return [...gone, end]
  const isExpected = (stage: Stage) => !unexpected.has(stage) && !(stage === 'delivered' && givesNothing(state))
  return [...gone, ...stages.slice(last + 1).flatMap((stage) => (isExpected(stage) ? [{ stage, on: null }] : []))]
}

const givesNothing = (state: Case): boolean =>
  byChannel(state, { complaint: () => false, request: ({ decision }) => nothingToGive.has(decision) })

const furthest = (stages: readonly Stage[], reached: ReadonlyMap<Stage, LocalDate>): Stage =>
  stages.findLast((it) => reached.has(it)) ?? 'received'

const stageAfter = ({ type, status }: CaseEvent, stages: readonly Stage[], reached: ReadonlyMap<Stage, LocalDate>): Stage | undefined => {
  const before = furthest(stages, reached)
  if (checking.has(type)) return before === 'received' ? 'checked' : undefined
  if (status !== 'received' && status !== 'registered') return stageOfStatus[status]
  // Back at the desk: what was checked stays so, unless its reporter says that it is not settled.
  if (type === 'reopened') return 'received'
  if (before === 'received' || before === 'checked') return undefined
  return reached.has('checked') ? 'checked' : 'received'
}
