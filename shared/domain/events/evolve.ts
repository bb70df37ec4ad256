import { filedComplaint, filedRequest } from '../case/begin-case.ts'
import type { Case, Complaint, InformationRequest } from '../case/case.ts'
import { clockKey, upsertClocks } from '../case/moves.ts'
import { isOpen } from '../law/clock.ts'
import type { RecordedEvent } from './chain.ts'
import type { CaseEvent, ComplaintEvent, RequestEvent } from './events.ts'
import { lastTextOf } from './text-refs.ts'

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
