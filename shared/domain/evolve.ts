import type { Case, Complaint, InformationRequest } from './case.ts'
import type { RecordedEvent } from './chain.ts'
import type { CaseEvent, ComplaintEvent, RequestEvent } from './events.ts'
import { upsertClocks } from './moves.ts'
import { TextRef } from './text.ts'

/**
 * The snapshot after one more event: nothing but data, so that it can be rebuilt from the log at any time, under any
 * later law. Throws when an event cannot follow: the log is broken.
 */
export const evolve = (state: Case | null, recorded: RecordedEvent): Case => {
  const { event } = recorded
  if (event.type === 'complaint-filed') return filedComplaint(recorded, event)
  if (event.type === 'request-filed') return filedRequest(recorded, event)
  if (state === null) throw new Error(`Log of ${recorded.caseId} begins with ${event.type}`)
  return state.channel === 'complaint'
    ? evolveComplaint(advance(state, recorded), event as ComplaintEvent, state)
    : evolveRequest(advance(state, recorded), event as RequestEvent)
}

/** The snapshot that a whole log adds up to. */
export const rebuild = (log: readonly RecordedEvent[]): Case => {
  const state = log.reduce<Case | null>(evolve, null)
  if (state === null) throw new Error('A case without events does not exist')
  return state
}

const evolveComplaint = (state: Complaint, event: ComplaintEvent, before: Complaint): Complaint => {
  switch (event.type) {
    case 'completion-asked':
      return { ...state, resumeTo: before.status }
    case 'completed':
      return { ...state, resumeTo: null }
    case 'verified':
      return {
        ...state,
        class: event.class,
        category: event.category,
        confidential: event.confidential,
        identity: event.anonymous && state.identity === 'named' ? 'anonymous' : state.identity,
      }
    case 'disposed':
      return { ...state, holders: event.holders }
    case 'answered':
      return { ...state, outcome: event.outcome }
    case 'closed':
      return { ...state, closedBy: event.closedBy }
    default:
      return state
  }
}

const evolveRequest = (state: InformationRequest, event: RequestEvent): InformationRequest =>
  event.type === 'assigned' ? { ...state, holders: event.holders } : state

/** What every event does to every case. */
const advance = <C extends Case>(state: C, { seq, hash, event }: RecordedEvent): C => ({
  ...state,
  version: seq,
  head: hash,
  status: event.status,
  statusSince: event.status === state.status ? state.statusSince : event.at,
  clocks: upsertClocks(state.clocks, event.clocks),
  textCount: lastTextOf(event, state.textCount),
  files: event.type === 'file-attached' ? [...state.files, event.file] : state.files,
  passed: event.type === 'deadline-passed' ? [...state.passed, `${event.statute}#${event.generation}`] : state.passed,
  accessGeneration: event.type === 'access-renewed' ? event.generation : state.accessGeneration,
})

type Filed = Extract<CaseEvent, { type: 'complaint-filed' | 'request-filed' }>

const begin = ({ caseId, seq, hash }: RecordedEvent, event: Filed) => ({
  id: caseId,
  number: event.number,
  version: seq,
  head: hash,
  statusSince: event.at,
  receivedAt: event.at,
  receivedOn: event.receivedOn,
  via: event.via,
  language: event.language,
  identity: event.identity,
  reachableBy: event.reachableBy,
  accessGeneration: 0,
  clocks: event.clocks,
  passed: [],
  holders: null,
  files: [],
  textCount: lastTextOf(event, 0),
})

const filedComplaint = (recorded: RecordedEvent, event: Extract<Filed, { type: 'complaint-filed' }>): Complaint => ({
  ...begin(recorded, event),
  channel: 'complaint',
  status: event.status,
  confidential: event.confidential,
  class: event.class,
  category: event.category,
  resumeTo: null,
  title: event.title,
  text: event.text,
  place: event.place,
  district: event.district,
  village: event.village,
  eventOn: event.eventOn,
  targetInstitution: event.targetInstitution,
  outcome: null,
  closedBy: null,
})

const filedRequest = (recorded: RecordedEvent, event: Extract<Filed, { type: 'request-filed' }>): InformationRequest => ({
  ...begin(recorded, event),
  channel: 'request',
  status: event.status,
  confidential: false,
  category: null,
  requesterKind: event.requesterKind,
  targetInstitution: event.targetInstitution,
  details: event.details,
  purpose: event.purpose,
  obtain: event.obtain,
  deliver: event.deliver,
})

/** Texts an event refers to, in the order of its fields. */
export const textRefsOf = (event: CaseEvent): TextRef[] =>
  Object.values(event).flatMap((value) => {
    const ref = TextRef.safeParse(value)
    return ref.success ? [ref.data] : []
  })

const lastTextOf = (event: CaseEvent, before: number): number => Math.max(before, ...textRefsOf(event).map(({ n }) => n))
