import type { Case } from '../case/case.ts'
import { type Context, todayOf } from '../case/moves.ts'
import type { RecordedEvent } from '../events/chain.ts'
import type { EventOf } from '../events/events.ts'
import { lastTextOf } from '../events/text-refs.ts'
import { startOfDay } from '../time/local-date.ts'

/** What a filing of either channel says besides its own form. `receivedOn` is the true day of receipt, day 0 of its clocks. */
export type Filed = Pick<Case, 'number' | 'receivedOn' | 'via' | 'language' | 'identity' | 'reachableBy' | 'accessKey' | 'codeSeen'>

/**
 * When a filing without identity came is kept to its day, from the event on and so in everything that follows from it: whoever
 * knows who was out of the office at ten knows who wrote at ten (docs/adr/0053). Its limits count in working days. So is a file that
 * its reporter sends later.
 */
export const atFiling = (context: Context, { identity }: Pick<Filed, 'identity'>): Context =>
  identity === 'none' ? { ...context, now: startOfDay(todayOf(context), context.timeZone) } : context

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
  ...(event.codeSeen === undefined ? {} : { codeSeen: event.codeSeen, contactSeen: event.codeSeen }),
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
