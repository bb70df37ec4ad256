import * as z from 'zod'
import { Actor } from './actor.ts'
import { CaseFile, Complaint, ComplaintClass, ComplaintStatus, Holders, InformationRequest, RequestStatus } from './case.ts'
import { Clock } from './clock.ts'
import { Instant } from './instant.ts'
import { LocalDate } from './local-date.ts'
import { StatuteId } from './statutes.ts'
import { TextRef } from './text.ts'

/**
 * What happened. An event holds facts and decisions, never personal text: that lives apart and the event carries a
 * commitment to it (`TextRef`). `clocks` are the new values of the clocks this event started, paused or stopped, as
 * computed when it was decided; so rebuilding needs no calendar, and the log shows every date that was ever promised.
 */
const happening = <T extends string, S extends z.ZodType, D extends z.ZodRawShape>(type: T, status: S, data: D) =>
  z.object({
    type: z.literal(type),
    at: Instant,
    /** Civil date of `at` in the region's time zone. */
    on: LocalDate,
    by: Actor,
    /** Where the case stands after this event. */
    status,
    clocks: z.array(Clock),
    ...data,
  })

/** Why an uploaded file was not kept; told to the reporter. */
export const FileRefusal = z.enum(['too-large', 'type-not-allowed', 'broken', 'empty', 'too-many', 'closed'])
export type FileRefusal = z.infer<typeof FileRefusal>

/** Rights of the data subject, UU 27/2022 Ps 5-13. */
export const PrivacyRight = z.enum(['access', 'correction', 'erasure'])
export type PrivacyRight = z.infer<typeof PrivacyRight>

const sharedHappenings = <S extends z.ZodType>(status: S) =>
  [
    happening('completion-asked', status, { question: TextRef }),
    happening('completed', status, { text: TextRef }),
    happening('replied', status, { text: TextRef }),
    /** `expired`: the reporter was asked to complete and the window ended. */
    happening('withdrawn', status, { cause: z.enum(['reporter', 'expired']), reason: TextRef.nullable() }),
    happening('file-attached', status, { file: CaseFile }),
    happening('file-refused', status, { fileId: z.string(), reason: FileRefusal }),
    happening('privacy-asked', status, { right: PrivacyRight, text: TextRef }),
    happening('deadline-passed', status, { statute: StatuteId, generation: z.int() }),
    happening('access-renewed', status, { generation: z.int() }),
  ] as const

const filedFacts = {
  /** What people will call the case; see `number` of the snapshot. */
  number: z.string(),
  receivedOn: Complaint.shape.receivedOn,
  via: Complaint.shape.via,
  language: Complaint.shape.language,
  identity: Complaint.shape.identity,
  reachableBy: Complaint.shape.reachableBy,
}

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
  happening('verified', ComplaintStatus, {
    class: ComplaintClass,
    category: z.string(),
    confidential: z.boolean(),
    anonymous: z.boolean(),
  }),
  happening('disposed', ComplaintStatus, { holders: Holders, instruction: TextRef.nullable() }),
  happening('accepted', ComplaintStatus, { institution: z.string() }),
  happening('answered', ComplaintStatus, { outcome: z.enum(['solved', 'partly', 'not-possible']), text: TextRef }),
  happening('closed', ComplaintStatus, { closedBy: z.enum(['system', 'officer', 'reporter']) }),
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
  }),
  happening('assigned', RequestStatus, { holders: Holders }),
  happening('extended', RequestStatus, { reason: TextRef }),
  /** The requester did not complete within the limit: not processed (Perki 1/2021). */
  happening('lapsed', RequestStatus, {}),
])
export type RequestEvent = z.infer<typeof RequestEvent>

export type CaseEvent = ComplaintEvent | RequestEvent
