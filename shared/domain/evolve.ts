import type { Case, Complaint, InformationRequest } from './case.ts'
import type { RecordedEvent } from './chain.ts'
import { isOpen } from './clock.ts'
import type { CaseEvent, ComplaintEvent, RequestEvent } from './events.ts'
import { clockKey, upsertClocks } from './moves.ts'
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
    case 'conversion-proposed':
      return { ...state, resumeTo: before.status, conversion: { proposedOn: event.on, request: null } }
    case 'completed':
      return { ...state, resumeTo: null, conversion: null }
    case 'converted':
      return { ...state, closedBy: 'officer', conversion: state.conversion && { ...state.conversion, request: event.request } }
    case 'verified': {
      const { class: klass, category, confidential, agenda } = event
      return { ...state, class: klass, category, confidential, agenda, identity: hidden(state.identity, event.anonymous) }
    }
    case 'flags-set':
      return { ...state, confidential: event.confidential, identity: hidden(state.identity, event.anonymous) }
    case 'edited':
      return { ...state, edited: { title: event.title, text: event.text } }
    case 'disposed':
      return { ...state, holders: event.holders }
    case 'returned':
      return { ...state, holders: null, returns: state.returns + 1 }
    case 'accepted':
    case 'progressed':
      return { ...state, followedUpOn: state.followedUpOn ?? event.on }
    case 'drafted':
      return { ...state, draft: { outcome: event.outcome, text: event.text, by: event.by.kind === 'officer' ? event.by.id : '' } }
    case 'draft-sent-back':
      return { ...state, draft: null }
    case 'answered': {
      const { outcome, on } = event
      return { ...state, draft: null, outcome, followedUpOn: state.followedUpOn ?? on, answeredOn: state.answeredOn ?? on }
    }
    case 'closed':
      return { ...state, closedBy: event.closedBy }
    case 'archived':
      return { ...state, archivedFor: event.reason }
    case 'linked':
      return { ...state, duplicateOf: event.duplicateOf }
    case 'rated':
      return { ...state, rating: event.stars }
    case 'reopened':
      return { ...state, reopened: state.reopened + 1, closedBy: null, outcome: null, archivedFor: null }
    case 'national-linked':
      return { ...state, national: { trackingId: event.trackingId, posted: false } }
    case 'national-posted':
      return { ...state, national: state.national && { ...state.national, posted: true } }
    default:
      return state
  }
}

/** An officer may hide who reported, never uncover it. */
const hidden = (identity: Case['identity'], anonymous: boolean): Case['identity'] =>
  anonymous && identity === 'named' ? 'anonymous' : identity

const evolveRequest = (state: InformationRequest, event: RequestEvent): InformationRequest => {
  switch (event.type) {
    case 'assigned':
      return { ...state, holders: event.holders }
    case 'assignment-returned':
      return { ...state, holders: null }
    case 'decided': {
      const { decision, exemptions, cost, on } = event
      return { ...state, decision, exemptions, cost, decidedOn: state.decidedOn ?? on }
    }
    case 'delivered':
      return { ...state, deliveredOn: event.on }
    case 'objected': {
      const { number, ground, on } = event
      return { ...state, closedBy: null, objection: { number, ground, filedOn: on, decision: null, decidedOn: null } }
    }
    case 'objection-decided':
      return { ...state, objection: state.objection && { ...state.objection, decision: event.decision, decidedOn: event.on } }
    case 'request-closed':
      return { ...state, closedBy: event.closedBy }
    default:
      return state
  }
}

/** What every event does to every case. */
const advance = <C extends Case>(state: C, { seq, hash, event }: RecordedEvent): C => {
  const clocks = upsertClocks(state.clocks, event.clocks)
  const remembered = { ...state, ...memoryOf(state, event) }
  return {
    ...remembered,
    version: seq,
    head: hash,
    status: event.status,
    statusSince: event.status === state.status ? state.statusSince : event.at,
    clocks,
    dueChangedOn: changesOf(state, event),
    reminded: remembered.reminded.filter((key) =>
      clocks.some((clock) => isOpen(clock) && key.startsWith(`${clockKey(clock)}#${clock.due}#`)),
    ),
    textCount: lastTextOf(event, state.textCount),
  }
}

/** What single events of either channel leave behind. */
const memoryOf = (state: Case, event: CaseEvent): Partial<Case> => {
  switch (event.type) {
    case 'file-attached':
      return { files: [...state.files, event.file] }
    case 'deadline-passed':
      return { passed: [...state.passed, clockKey(event)] }
    case 'reminded':
      return { reminded: [...state.reminded, ...[...event.superseded, event.rung].map((at) => `${clockKey(event)}#${event.due}#${at}`)] }
    case 'access-renewed':
      return { accessGeneration: event.generation }
    case 'conflict-named':
      return { reported: event.reported }
    case 'privacy-asked':
      return { privacyOpen: state.privacyOpen + 1 }
    case 'privacy-answered':
      return { privacyOpen: state.privacyOpen - 1 }
    case 'letter-issued':
      return { letters: [...state.letters, event.letter] }
    case 'letter-signed': {
      const signed = { fileId: event.fileId, sha256: event.sha256 }
      return { letters: state.letters.map((it) => (it.letterId === event.letterId ? { ...it, signed } : it)) }
    }
    case 'erased':
      return {
        erased: { on: event.on, basis: event.basis },
        files: state.files.filter(({ fileId }) => !event.files?.includes(fileId)),
        letters: state.letters.filter(({ letterId }) => !event.files?.includes(letterId)),
        ...(event.identity ? { reachableBy: { email: false, phone: false } } : {}),
      }
    default:
      return {}
  }
}

/** When a running clock got another due date, by this event or an earlier one. */
const changesOf = (state: Case, event: CaseEvent): Case['dueChangedOn'] => {
  const moved = event.clocks.filter((clock) => state.clocks.some((it) => clockKey(it) === clockKey(clock) && it.due !== clock.due))
  return moved.length === 0
    ? state.dueChangedOn
    : { ...state.dueChangedOn, ...Object.fromEntries(moved.map((it) => [clockKey(it), event.on])) }
}

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
  reminded: [],
  dueChangedOn: {},
  holders: null,
  files: [],
  reported: { institutions: [], officers: [] },
  letters: [],
  privacyOpen: 0,
  erased: null,
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
  agenda: null,
  edited: null,
  draft: null,
  outcome: null,
  closedBy: null,
  archivedFor: null,
  rating: null,
  reopened: 0,
  returns: 0,
  followedUpOn: null,
  answeredOn: null,
  duplicateOf: null,
  national: null,
  conversion: null,
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
  convertedFrom: event.convertedFrom ?? null,
  decision: null,
  exemptions: [],
  decidedOn: null,
  deliveredOn: null,
  cost: null,
  objection: null,
  closedBy: null,
})

/** Texts an event refers to, in the order of its fields. */
export const textRefsOf = (event: CaseEvent): TextRef[] =>
  Object.values(event).flatMap((value) => {
    const ref = TextRef.safeParse(value)
    return ref.success ? [ref.data] : []
  })

const lastTextOf = (event: CaseEvent, before: number): number => Math.max(before, ...textRefsOf(event).map(({ n }) => n))
