import type { InformationRequest } from '../../case/case.ts'
import { isUpheldWithoutOrder } from '../../case/order.ts'
import type { EventOf } from '../../events/events.ts'
import { isOpen } from '../../law/clock.ts'
import type { Channel } from '../channel.ts'
import { beginRequest } from './begin-request.ts'
import { countsOfRequest } from './request-counts.ts'
import { type RequestEvent, requestKinds } from './request-events.ts'
import { requestMoves } from './request-moves.ts'

const closedByTime = { type: 'request-closed', status: 'closed', closedBy: 'system', reason: null } as const

/** What the PPID still has to give. */
const owed = ['objection.order', 'request.provide'] as const

/** Permohonan informasi publik, UU 14/2008 (domain.md section 3). */
export const request: Channel<InformationRequest, RequestEvent> = {
  name: 'request',
  events: requestKinds,
  filing: 'request-filed',
  begin: (recorded) => beginRequest(recorded, recorded.event as EventOf<'request-filed'>),
  moves: requestMoves,
  // Only a dispute that was noted by mistake leads back: to the objection, or to its answer.
  resumesTo: ({ objection }) => (objection?.decision ? 'objection-decided' : 'objected'),
  resolution: () => null,
  asking: { status: 'incomplete', window: 'request.requester-completes', look: 'request.look-at-answer' },
  firstClocks: ['request.completeness-check', 'request.answer'],
  expiries: {
    // A question that comes after the limit of the answer takes nothing of the right to object to that silence (UU 14/2008 Ps 36(1)).
    'request.requester-completes': {
      when: ['incomplete'],
      event: { type: 'lapsed', status: 'lapsed' },
      waitsFor: ['request.objection-window'],
    },
    'request.objection-window': { when: ['decided', 'delivered'], event: closedByTime, notWhile: ['request.provide'] },
    // Nothing closes before an order is carried out, nor while the requester may still contradict (docs/adr/0035).
    'objection.dispute-window': { when: ['objection-decided'], event: closedByTime, notWhile: [...owed, 'objection.receipt-window'] },
    'objection.receipt-window': { when: ['objection-decided'], event: closedByTime, notWhile: [...owed, 'objection.dispute-window'] },
    // What a coordinator wrote down, and nobody said no (docs/adr/0041). The right to object outlives a confirmation.
    'request.recorded-confirmation': {
      when: ['delivered', 'objection-decided'],
      event: { type: 'ending-effective', status: 'closed', ending: 'confirmation' },
      notWhile: owed,
      keeps: ['request.objection-window'],
    },
    'request.recorded-withdrawal': {
      when: ['registered', 'incomplete', 'assigned', 'decided', 'delivered', 'objected', 'objection-decided', 'disputed'],
      event: { type: 'ending-effective', status: 'withdrawn', ending: 'withdrawal' },
    },
  },
  windows: new Set([
    'request.objection-window',
    'objection.dispute-window',
    'objection.receipt-window',
    'request.recorded-confirmation',
    'request.recorded-withdrawal',
  ]),
  // UU 14/2008 Ps 36(1) and 37(2). What was promised and not provided is a ground too (Ps 35(1) e and g); one objects once.
  // Version 0.1 upheld objections without an order: it begins where time would have closed the case (docs/adr/0035).
  opensWhenPassed: ({ objection, ...state }) => ({
    'request.answer': 'request.objection-window',
    'objection.answer': 'objection.dispute-window',
    ...(objection === null ? { 'request.provide': 'request.objection-window' } : {}),
    ...(isUpheldWithoutOrder({ objection, ...state }) ? { 'objection.dispute-window': 'objection.order' } : {}),
  }),
  usedUp: () => [],
  title: ({ details }) => details,
  indexedTexts: ({ details }) => [details.n],
  listed: () => ({ class: null, district: null }),
  countedAs: () => 'request',
  counts: countsOfRequest,
  likeness: () => null,
  repeatable: () => null,
  mainCase: () => null,
  // That a draft waits is its limit running: a request stands where it stood, and its ten days go on.
  drafts: {
    limit: 'request.approval',
    waiting: ({ draft, clocks }) =>
      clocks.some((clock) => clock.statute === 'request.approval' && isOpen(clock)) ? (draft ?? null) : null,
    // What is exempt is nobody's to decide alone (UU 14/2008 Ps 17 and 19): without another choice refusals are approved.
    wantedBy: (lead) => lead?.decisionApproval ?? 'refusals',
  },
  answeredByLetters: (state) => state,
  isBeforeSuperior: ({ objection }) => objection !== null,
}
