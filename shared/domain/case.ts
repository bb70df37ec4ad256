import * as z from 'zod'
import { Clock } from './clock.ts'
import { Instant } from './instant.ts'
import { LocalDate } from './local-date.ts'
import { TextRef } from './text.ts'

export const Channel = z.enum(['complaint', 'request'])
export type Channel = z.infer<typeof Channel>

/** How a case came in (saluran masuk). */
export const Via = z.enum(['web', 'counter', 'phone', 'letter', 'whatsapp', 'social-media', 'sp4n-lapor'])
export type Via = z.infer<typeof Via>

/**
 * How much of the reporter is known (docs/panduan/warga.md explains it to citizens):
 * `named`: institutions see the name; `anonymous` (anonim): sealed, letters still arrive;
 * `none` (tanpa identitas): nothing is kept but the access code.
 */
export const IdentityLevel = z.enum(['named', 'anonymous', 'none'])
export type IdentityLevel = z.infer<typeof IdentityLevel>

/** Classes of the national application: berkadar pengawasan, tidak berkadar, permintaan informasi, aspirasi. */
export const ComplaintClass = z.enum(['oversight', 'ordinary', 'service-question', 'aspiration'])
export type ComplaintClass = z.infer<typeof ComplaintClass>

export const ComplaintStatus = z.enum(['received', 'awaiting-reporter', 'disposed', 'in-progress', 'answered', 'closed', 'withdrawn'])
export type ComplaintStatus = z.infer<typeof ComplaintStatus>

export const RequestStatus = z.enum(['registered', 'incomplete', 'lapsed', 'assigned', 'withdrawn'])
export type RequestStatus = z.infer<typeof RequestStatus>

/** Pemohon: individual (perorangan), legal entity (badan hukum), group (kelompok orang). */
export const RequesterKind = z.enum(['individual', 'entity', 'group'])
export type RequesterKind = z.infer<typeof RequesterKind>

/** A kept file: stripped of location data, known by the hash of its bytes. */
export const CaseFile = z.object({
  fileId: z.string(),
  type: z.string(),
  size: z.int().positive(),
  sha256: z.string(),
  at: Instant,
})
export type CaseFile = z.infer<typeof CaseFile>

export const Holders = z.object({
  /** The one institution that answers (pemimpin tindak lanjut). */
  lead: z.string(),
  contributors: z.array(z.string()),
  readers: z.array(z.string()),
})
export type Holders = z.infer<typeof Holders>

const CaseBase = z.object({
  id: z.string(),
  /** What people call it: a complaint's random number is its id, a request has its register number. */
  number: z.string(),
  /** Sequence of the last event; the condition of every write. */
  version: z.int().positive(),
  /** Hash of the last event: the head of the chain. */
  head: z.string(),
  statusSince: Instant,
  receivedAt: Instant,
  /** True date of receipt, in the region's time zone; an officer's entry may lie before `receivedAt`. */
  receivedOn: LocalDate,
  via: Via,
  language: z.enum(['id', 'en']),
  identity: IdentityLevel,
  /** Rahasia: the report itself is kept from the public. */
  confidential: z.boolean(),
  /** Which ways of reaching the reporter exist; the addresses themselves are sealed. */
  reachableBy: z.object({ email: z.boolean(), phone: z.boolean() }),
  accessGeneration: z.int().nonnegative(),
  clocks: z.array(Clock),
  /** Clocks (`statute#generation`) whose deadline has already been noted as passed, so that it is noted once. */
  passed: z.array(z.string()),
  holders: Holders.nullable(),
  files: z.array(CaseFile),
  /** How many personal texts exist: the next gets this plus one. */
  textCount: z.int().nonnegative(),
  category: z.string().nullable(),
  /** Whom the reporter thinks it concerns, by the id of the region file; a hint, never a disposition. */
  targetInstitution: z.string().nullable(),
})

export const Complaint = CaseBase.extend({
  channel: z.literal('complaint'),
  status: ComplaintStatus,
  class: ComplaintClass,
  /** Where an asked reporter's answer leads back to. */
  resumeTo: ComplaintStatus.nullable(),
  title: TextRef,
  text: TextRef,
  place: TextRef.nullable(),
  district: z.string().nullable(),
  village: z.string().nullable(),
  eventOn: LocalDate.nullable(),
  outcome: z.enum(['solved', 'partly', 'not-possible']).nullable(),
  closedBy: z.enum(['system', 'officer', 'reporter']).nullable(),
})
export type Complaint = z.infer<typeof Complaint>

export const InformationRequest = CaseBase.extend({
  channel: z.literal('request'),
  status: RequestStatus,
  requesterKind: RequesterKind,
  details: TextRef,
  purpose: TextRef,
  obtain: z.enum(['see', 'copy-soft', 'copy-hard']),
  deliver: z.enum(['collect', 'email', 'post', 'courier', 'fax']),
})
export type InformationRequest = z.infer<typeof InformationRequest>

/** The snapshot: what the log adds up to. It can always be rebuilt with `evolve`, and a test does. */
export const Case = z.discriminatedUnion('channel', [Complaint, InformationRequest])
export type Case = z.infer<typeof Case>

/** Files a citizen may add to one case. */
export const maxFilesPerCase = 5
