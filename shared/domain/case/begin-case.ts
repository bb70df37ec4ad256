import type { RecordedEvent } from '../events/chain.ts'
import type { CaseEvent } from '../events/events.ts'
import { lastTextOf } from '../events/text-refs.ts'
import type { Complaint, InformationRequest } from './case.ts'

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

/** The snapshot after a complaint was filed. */
export const filedComplaint = (recorded: RecordedEvent, event: Extract<Filed, { type: 'complaint-filed' }>): Complaint => ({
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

/** The snapshot after a request was filed. */
export const filedRequest = (recorded: RecordedEvent, event: Extract<Filed, { type: 'request-filed' }>): InformationRequest => ({
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
