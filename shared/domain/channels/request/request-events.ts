import * as z from 'zod'
import { Complaint, Holders, InformationRequest, RequestStatus } from '../../case/case.ts'
import { TextRef } from '../../case/personal-text.ts'
import { DecisionFacts, groundsOf, ObjectionDecision, ObjectionGround, ProxyAuthority } from '../../case/request-terms.ts'
import { ClosedBy, filedFacts, happening, readsOn, sharedHappenings, surveyUntil, ToldBy } from '../../events/happenings.ts'
import { dueOfStarted, type EventKinds, receiptOf, surveyIn } from '../../events/kind.ts'
import { readsOnAfter, sharedKinds, stillPassed } from '../../events/shared-kinds.ts'
import { amongOfficers, everybodyInvolved, wordsAmongOfficers } from '../../events/sight.ts'
import { LocalDate } from '../../time/local-date.ts'

/** What can happen to a request, and below what is to be said of each: who sees it, what is written, what it leaves behind. */
export const RequestEvent = z.discriminatedUnion('type', [
  ...sharedHappenings(RequestStatus),
  happening('request-filed', RequestStatus, {
    ...filedFacts,
    requesterKind: InformationRequest.shape.requesterKind,
    details: TextRef,
    purpose: TextRef,
    obtain: InformationRequest.shape.obtain,
    deliver: InformationRequest.shape.deliver,
    targetInstitution: InformationRequest.shape.targetInstitution,
    convertedFrom: z.object({ number: z.string(), receivedOn: Complaint.shape.receivedOn }).nullable().optional(),
  }),
  happening('found-complete', RequestStatus, {}),
  happening('assigned', RequestStatus, { holders: Holders, instruction: TextRef.nullable() }),
  happening('assignment-returned', RequestStatus, { institution: z.string(), reason: TextRef, readsOn }),
  happening('extended', RequestStatus, { reason: TextRef }),
  /** The requester did not complete within the limit: not processed (Perki 1/2021). */
  happening('lapsed', RequestStatus, {}),
  /** A decision that waits for the head of the institution; the requester learns of it when it is sent. */
  happening('decision-drafted', RequestStatus, { ...DecisionFacts.shape, provideUntil: LocalDate.optional() }),
  /** `approvedBy`: whose draft it was, where a head approved it; absent where it was sent at once. */
  happening('decided', RequestStatus, { ...DecisionFacts.shape, approvedBy: z.string().optional() }),
  happening('delivered', RequestStatus, {
    how: InformationRequest.shape.deliver,
    text: TextRef.nullable(),
    /** What was handed over, in which form, and who took it: for the proof of hand-over. Version 0.1 wrote none of them. */
    what: TextRef.optional(),
    form: InformationRequest.shape.obtain.optional(),
    receivedBy: TextRef.optional(),
  }),
  happening('objected', RequestStatus, {
    number: z.string(),
    /** The first of them; `grounds` where there are several. */
    ground: ObjectionGround,
    grounds: z.array(ObjectionGround).optional(),
    text: TextRef,
    proxyName: TextRef.optional(),
    proxyAuthority: ProxyAuthority.optional(),
    /** How and when it was told to the coordinator who wrote it down; absent where the requester did so themselves. */
    told: ToldBy.optional(),
    toldOn: LocalDate.optional(),
  }),
  happening('objection-decided', RequestStatus, {
    decision: ObjectionDecision,
    text: TextRef,
    /** What is to be given; until when is the clock that it starts. Version 0.1 ordered nothing apart. */
    order: TextRef.optional(),
  }),
  /** The superior: what was ordered cannot be carried out (tidak dapat dilaksanakan). */
  happening('order-impossible', RequestStatus, { reason: TextRef }),
  happening('disputed', RequestStatus, { reference: z.string(), text: TextRef.nullable() }),
  /** A coordinator takes back a closing by an officer, or a dispute that was noted by mistake; the requester reads why. */
  happening('reversed', RequestStatus, { reason: TextRef }),
  happening('request-closed', RequestStatus, { closedBy: ClosedBy, reason: TextRef.nullable(), surveyUntil }),
])
export type RequestEvent = z.infer<typeof RequestEvent>

export const requestKinds: EventKinds<InformationRequest, RequestEvent> = {
  ...sharedKinds,
  // The PPID Utama answers for the requests of the whole regency, also of those that an institution prepares.
  completed: { ...sharedKinds.completed, handsOver: ['liaison', 'coordinator'] },
  replied: { ...sharedKinds.replied, handsOver: ['liaison', 'coordinator'] },
  'reply-recorded': { ...sharedKinds['reply-recorded'], handsOver: ['liaison', 'coordinator'] },
  'completion-recorded': { ...sharedKinds['completion-recorded'], handsOver: ['liaison', 'coordinator'] },
  'request-filed': { sight: everybodyInvolved, remarkable: true, handsOver: null, letter: receiptOf, evolve: null },
  'found-complete': { sight: everybodyInvolved, remarkable: true, handsOver: null, letter: null, evolve: null },
  assigned: {
    sight: wordsAmongOfficers,
    remarkable: true,
    handsOver: ['liaison'],
    letter: ({ channel }, { holders }) => ({ kind: 'passed-on', channel, institution: holders.lead }),
    // A draft that was sent back binds the lead to a new draft, and nobody of another institution.
    evolve: (before, { holders }) => ({ holders, ...(before.holders?.lead === holders.lead ? {} : { sentBack: undefined }) }),
  },
  'assignment-returned': {
    sight: wordsAmongOfficers,
    remarkable: true,
    handsOver: ['coordinator'],
    letter: null,
    evolve: (before, event) => ({ holders: null, ...readsOnAfter(before, event) }),
  },
  extended: {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: (_, event) => ({ kind: 'extended', due: dueOfStarted(event, ['request.answer']) }),
    evolve: null,
  },
  lapsed: { sight: everybodyInvolved, remarkable: true, handsOver: null, letter: () => ({ kind: 'lapsed' }), evolve: null },
  'decision-drafted': {
    sight: amongOfficers,
    remarkable: true,
    handsOver: ['head'],
    letter: null,
    evolve: (_, { type: _type, at: _at, on: _on, by, status: _status, clocks: _clocks, ...facts }) => ({
      draft: { ...facts, by: by.kind === 'officer' ? by.id : '' },
      sentBack: undefined,
    }),
  },
  'draft-sent-back': {
    ...sharedKinds['draft-sent-back'],
    evolve: (before, event) => ({ ...sharedKinds['draft-sent-back'].evolve?.(before, event), draft: undefined }),
  },
  decided: {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: (_, event) => ({
      kind: 'decided',
      decision: event.decision,
      objectUntil: dueOfStarted(event, ['request.objection-window']),
      ...(event.decision === 'not-documented' ? { provideUntil: dueOfStarted(event, ['request.provide']) } : {}),
    }),
    evolve: ({ decidedOn }, { decision, exemptions, cost, payment, costDecree, heldForms, on }) => ({
      decision,
      exemptions,
      cost,
      payment,
      costDecree,
      heldForms,
      decidedOn: decidedOn ?? on,
      draft: undefined,
      sentBack: undefined,
    }),
  },
  delivered: {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: ({ status }, event) => ({
      kind: 'delivered',
      until: dueOfStarted(event, ['objection.receipt-window']) ?? undefined,
      // There the requester cannot say that it is settled: somebody else still has to answer.
      ...(status === 'objected' ? { during: 'objection' } : status === 'disputed' ? { during: 'dispute' } : {}),
    }),
    evolve: (_, { on }) => ({ deliveredOn: on }),
  },
  objected: {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: ['superior', 'coordinator'],
    letter: (_, event) => ({
      kind: 'objected',
      objection: event.number,
      filedOn: event.toldOn ?? event.on,
      grounds: [...groundsOf(event)],
      due: dueOfStarted(event, ['objection.answer']),
      ...(event.told && event.toldOn ? { told: event.told, toldOn: event.toldOn } : {}),
    }),
    evolve: (_, { number, ground, grounds, proxyName, proxyAuthority, told, toldOn, on }) => ({
      closedBy: null,
      endedByRecord: undefined,
      objection: {
        number,
        ground,
        ...(grounds ? { grounds } : {}),
        ...(proxyName && proxyAuthority ? { proxy: { name: proxyName, authority: proxyAuthority } } : {}),
        ...(told ? { told } : {}),
        filedOn: toldOn ?? on,
        decision: null,
        decidedOn: null,
      },
    }),
  },
  'objection-decided': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: ({ decision }) => (decision === 'rejected' ? [] : ['liaison', 'coordinator']),
    letter: (_, event) => ({
      kind: 'objection-decided',
      decision: event.decision,
      disputeUntil: dueOfStarted(event, ['objection.dispute-window']),
      ...(event.order ? { orderUntil: dueOfStarted(event, ['objection.order']) } : {}),
    }),
    evolve: ({ objection }, { decision, order, on }) => ({
      objection: objection && { ...objection, decision, decidedOn: on, ...(order ? { order } : {}) },
    }),
  },
  'order-impossible': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: (_, event) => ({ kind: 'order-impossible', disputeUntil: dueOfStarted(event, ['objection.dispute-window']) }),
    evolve: null,
  },
  disputed: { sight: everybodyInvolved, remarkable: true, handsOver: null, letter: null, evolve: null },
  reversed: {
    sight: everybodyInvolved,
    remarkable: true,
    // Whoever it waits for again.
    handsOver: ({ status }) =>
      status === 'objected' ? ['superior', 'coordinator'] : status === 'objection-decided' ? ['liaison', 'coordinator'] : [],
    letter: ({ status }, event) => ({
      kind: 'request-reversed',
      ended: status === 'disputed' ? 'closing' : 'dispute',
      answerUntil: dueOfStarted(event, ['objection.answer']),
      orderUntil: dueOfStarted(event, ['objection.order']),
      disputeUntil: dueOfStarted(event, ['objection.dispute-window']),
    }),
    evolve: (before, event) => ({ passed: stillPassed(before, event), closedBy: null }),
  },
  'request-closed': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: ({ channel }, event) =>
      event.closedBy === 'reporter' ? null : { kind: 'closed', channel, closedBy: event.closedBy, until: null, ...surveyIn(event) },
    evolve: (_, { closedBy }) => ({ closedBy }),
  },
}
