import type { Case } from '../case/case.ts'
import type { RecordedEvent } from '../events/chain.ts'
import type { EventOf } from '../events/events.ts'
import { lastTextOf } from '../events/text-refs.ts'

/** What a filing of either channel says besides its own form. `receivedOn` is the true day of receipt, day 0 of its clocks. */
export type Filed = Pick<Case, 'number' | 'receivedOn' | 'via' | 'language' | 'identity' | 'reachableBy' | 'accessKey' | 'codeSeen'>

/** How the snapshot of every case begins. */
export const beginning = ({ caseId, seq, hash }: RecordedEvent, event: EventOf<'complaint-filed' | 'request-filed'>) => ({
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
  ...(event.accessKey === undefined ? {} : { accessKey: event.accessKey }),
  ...(event.codeSeen === undefined ? {} : { codeSeen: event.codeSeen }),
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
