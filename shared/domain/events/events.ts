import * as z from 'zod'
import {
  ArchiveReason,
  Complaint,
  ComplaintClass,
  ComplaintStatus,
  Exemption,
  Holders,
  InformationRequest,
  ObjectionDecision,
  ObjectionGround,
  Outcome,
  RequestDecision,
  RequestStatus,
} from '../case/case.ts'
import { TextRef } from '../case/personal-text.ts'
import { filedFacts, happening, sharedHappenings } from './happenings.ts'

const ClosedBy = z.enum(['system', 'officer', 'reporter'])

export const ComplaintEvent = z.discriminatedUnion('type', [
  ...sharedHappenings(ComplaintStatus),
  happening('complaint-filed', ComplaintStatus, {
    ...filedFacts,
    confidential: z.boolean(),
    class: ComplaintClass,
    category: Complaint.shape.category,
    title: Complaint.shape.title,
    text: Complaint.shape.text,
    place: Complaint.shape.place,
    district: Complaint.shape.district,
    village: Complaint.shape.village,
    eventOn: Complaint.shape.eventOn,
    targetInstitution: Complaint.shape.targetInstitution,
  }),
  /** Class, category and both switches as an officer set them, each an explicit choice (domain.md section 2). */
  happening('verified', ComplaintStatus, {
    class: ComplaintClass,
    /** Choosing `oversight` buys sixty days, so it needs a reason. */
    classReason: TextRef.nullable(),
    category: z.string(),
    confidential: z.boolean(),
    anonymous: z.boolean(),
    agenda: z.string(),
  }),
  happening('disposed', ComplaintStatus, { holders: Holders, instruction: TextRef.nullable() }),
  happening('accepted', ComplaintStatus, { institution: z.string() }),
  /** A wrong disposition comes back with a reason: passing on is normal work, not a rejection. */
  happening('returned', ComplaintStatus, { institution: z.string(), reason: TextRef }),
  happening('referred', ComplaintStatus, { body: z.string(), explanation: TextRef }),
  happening('archived', ComplaintStatus, { reason: ArchiveReason, explanation: TextRef }),
  happening('blocked', ComplaintStatus, { reason: TextRef }),
  happening('edited', ComplaintStatus, { title: TextRef, text: TextRef }),
  happening('flags-set', ComplaintStatus, { confidential: z.boolean(), anonymous: z.boolean() }),
  happening('linked', ComplaintStatus, { duplicateOf: z.string().nullable() }),
  happening('drafted', ComplaintStatus, { outcome: Outcome, text: TextRef }),
  happening('draft-sent-back', ComplaintStatus, { text: TextRef }),
  happening('answered', ComplaintStatus, { outcome: Outcome, text: TextRef, approvedBy: z.string().nullable() }),
  happening('closed', ComplaintStatus, { closedBy: ClosedBy, reason: TextRef.nullable() }),
  happening('rated', ComplaintStatus, { stars: z.int().min(1).max(5), text: TextRef.nullable() }),
  happening('reopened', ComplaintStatus, { text: TextRef }),
  happening('conversion-proposed', ComplaintStatus, { text: TextRef }),
  happening('converted', ComplaintStatus, { request: z.string() }),
  happening('national-linked', ComplaintStatus, { trackingId: z.string() }),
  happening('national-posted', ComplaintStatus, {}),
])
export type ComplaintEvent = z.infer<typeof ComplaintEvent>

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
  happening('assignment-returned', RequestStatus, { institution: z.string(), reason: TextRef }),
  happening('extended', RequestStatus, { reason: TextRef }),
  /** The requester did not complete within the limit: not processed (Perki 1/2021). */
  happening('lapsed', RequestStatus, {}),
  /** The written notice of UU 14/2008 Ps 22(7), point by point. */
  happening('decided', RequestStatus, {
    decision: RequestDecision,
    exemptions: z.array(Exemption),
    /** What is given and in which form; or who holds it instead. */
    text: TextRef,
    redactions: TextRef.nullable(),
    /** The consequence test (uji konsekuensi): document, exact part, statute, weighing. Null when nothing is refused. */
    testDocument: TextRef.nullable(),
    testPart: TextRef.nullable(),
    testStatute: TextRef.nullable(),
    testWeighing: TextRef.nullable(),
    heldBy: z.string().nullable(),
    cost: z.string().nullable(),
  }),
  happening('delivered', RequestStatus, { how: InformationRequest.shape.deliver, text: TextRef.nullable() }),
  happening('objected', RequestStatus, { number: z.string(), ground: ObjectionGround, text: TextRef }),
  happening('objection-decided', RequestStatus, { decision: ObjectionDecision, text: TextRef }),
  happening('disputed', RequestStatus, { reference: z.string(), text: TextRef.nullable() }),
  happening('request-closed', RequestStatus, { closedBy: ClosedBy, reason: TextRef.nullable() }),
])
export type RequestEvent = z.infer<typeof RequestEvent>

export type CaseEvent = ComplaintEvent | RequestEvent

const Head = happening('unknown', z.string(), {}).omit({ type: true })
const knownTypes: ReadonlySet<unknown> = new Set(
  [...ComplaintEvent.options, ...RequestEvent.options].flatMap(({ shape }) => [...shape.type.values]),
)
const isOfLaterVersion = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'type' in event && !knownTypes.has(event.type) && Head.safeParse(event).success

/**
 * An event as it is read back. One of a kind that only a later version knows stays as it is, to the byte, so that the chain
 * holds: it moves status and clocks as every event does, and means nothing else here. A known kind must be well formed.
 */
export const StoredEvent: z.ZodType<CaseEvent> = z.union([ComplaintEvent, RequestEvent, z.custom<CaseEvent>(isOfLaterVersion)])
