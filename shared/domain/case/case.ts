import * as z from 'zod'
import { SnapshotClock } from '../law/clock.ts'
import { CaseSurvey } from '../survey/asking.ts'
import { Instant } from '../time/instant.ts'
import { LocalDate } from '../time/local-date.ts'
import { Corrections } from './corrected-contact.ts'
import { NationalView } from './national-view.ts'
import { TextRef } from './personal-text.ts'
import {
  DecisionFacts,
  Exemption,
  HeldForm,
  ObjectionDecision,
  ObjectionGround,
  ProxyAuthority,
  RequestDecision,
  RequesterKind,
} from './request-terms.ts'
import { Wordless } from './wordless.ts'

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

/** domain.md section 2; the Indonesian labels are in `shared/web/text`. */
export const ComplaintStatus = z.enum([
  'received',
  'awaiting-reporter',
  'disposed',
  'returned',
  'in-progress',
  'awaiting-approval',
  'answered',
  'closed',
  'archived',
  'referred',
  'blocked',
  'withdrawn',
])
export type ComplaintStatus = z.infer<typeof ComplaintStatus>

/** domain.md section 3. */
export const RequestStatus = z.enum([
  'registered',
  'incomplete',
  'lapsed',
  'assigned',
  'decided',
  'delivered',
  'objected',
  'objection-decided',
  'disputed',
  'closed',
  'withdrawn',
])
export type RequestStatus = z.infer<typeof RequestStatus>

/** Statuses in which nothing is expected of anybody any more. */
const ended: ReadonlySet<ComplaintStatus | RequestStatus> = new Set<ComplaintStatus | RequestStatus>([
  'closed',
  'archived',
  'referred',
  'blocked',
  'withdrawn',
  'lapsed',
])
export const isEnded = ({ status }: { status: ComplaintStatus | RequestStatus }): boolean => ended.has(status)

/** How a complaint was settled: in full, in part, not possible (with its reason in the answer). */
export const Outcome = z.enum(['solved', 'partly', 'not-possible'])
export type Outcome = z.infer<typeof Outcome>

/** The one reason of an archived complaint (domain.md section 2). */
export const ArchiveReason = z.enum(['sara', 'no-facts', 'unclear', 'not-performance', 'outside-scope', 'expired', 'reporter-wish'])
export type ArchiveReason = z.infer<typeof ArchiveReason>

/** How a coordinator may write down that a case ends for its reporter: they said it is settled, or withdrew it. */
export const Ending = z.enum(['confirmation', 'withdrawal'])
export type Ending = z.infer<typeof Ending>

/** What the reporter said to "Boleh dicatat di SP4N-LAPOR!?" (docs/adr/0072). Nobody's silence is either of them. */
export const Recording = z.enum(['allowed', 'refused'])
export type Recording = z.infer<typeof Recording>

/** What the reporter said to "Boleh diterbitkan?"; nobody's silence is a yes (docs/adr/0094). */
export const Publishing = z.enum(['allowed', 'refused'])
export type Publishing = z.infer<typeof Publishing>

/** A kept file: stripped of location data, known by the hash of its bytes. */
export const CaseFile = z.object({
  fileId: z.string(),
  type: z.string(),
  size: z.int().positive(),
  sha256: z.string(),
  at: Instant,
  /** Who sent it, the reporter if nothing is said; files of officers are evidence of what was done. */
  from: z.enum(['reporter', 'officer']).optional(),
  /** The small picture beside a picture, a JPEG; what was kept by earlier versions has none (docs/adr/0043). */
  thumbnail: z.object({ sha256: z.string(), width: z.int().positive(), height: z.int().positive() }).optional(),
})
export type CaseFile = z.infer<typeof CaseFile>

export const Holders = z.object({
  /** The one institution that answers (pemimpin tindak lanjut). */
  lead: z.string(),
  contributors: z.array(z.string()),
  readers: z.array(z.string()),
})
export type Holders = z.infer<typeof Holders>

/** Whom the case is about: it is never disposed, shown or mailed to them (design.md section 7). */
export const Reported = z.object({ institutions: z.array(z.string()), officers: z.array(z.string()) })
export type Reported = z.infer<typeof Reported>

/**
 * Which institution has a case in the coordinators' place (docs/adr/0052). `asked`: its reporter wanted that; events of earlier states
 * say so too where it passed by itself because nobody matched a name, which is `unmatched` now.
 */
export const OtherDesk = z.object({
  institution: z.string(),
  asked: z.literal(true).optional(),
  unmatched: z.literal(true).optional(),
})

/** Somebody whom the reporter named in their own words, until the verifier has matched the name: who of the office may be meant. */
export const NamedPerson = z.object({ similar: z.array(z.string()) })

/** An official letter (surat resmi) that was rendered once and kept; later perhaps signed outside and kept as that. */
export const IssuedLetter = z.object({
  letterId: z.string(),
  kind: z.enum(['acknowledgement', 'incomplete', 'extension', 'decision', 'refusal', 'handover', 'objection-answer']),
  /** As it stands on the letter. */
  number: z.string(),
  date: LocalDate,
  signatory: z.string(),
  sha256: z.string(),
  signed: z.object({ fileId: z.string(), sha256: z.string() }).nullable(),
})
export type IssuedLetter = z.infer<typeof IssuedLetter>

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
  accessGeneration: z.int().nonnegative().default(0),
  /** An officer printed the present code, and so has seen it: what is done with it is marked (docs/adr/0049). Absent in version 0.1. */
  codeSeen: z.literal(true).optional(),
  /** The contact came with a code that an officer had seen: who answers there is not proven to be the reporter. Absent before. */
  contactSeen: z.literal(true).optional(),
  /** Where contacts that were corrected lie, and until when that can be taken back (docs/adr/0067); absent while none was. */
  contact: Corrections.optional(),
  /** Which generation of keys made the code; absent of the first (docs/adr/0048). */
  accessKey: z.string().optional(),
  clocks: z.array(SnapshotClock),
  /** Clocks (`statute#generation`) whose deadline has already been noted as passed, so that it is noted once. */
  passed: z.array(z.string()).default([]),
  /** Rungs of the reminder ladder (`statute#generation#due#rung`) that have come to an end, so that each does so once. */
  reminded: z.array(z.string()).default([]),
  /** Day on which a clock (`statute#generation`) last got another due date: rungs are derived anew for later days only. */
  dueChangedOn: z.record(z.string(), LocalDate).default({}),
  holders: Holders.nullable().default(null),
  /**
   * To whom a late clock (`statute#generation`) was put, and who reads the case while it runs late: an institution, or the
   * superior (`reading.ts`). Absent while there is nobody.
   */
  escalated: z.array(z.object({ clock: z.string(), to: z.string() })).optional(),
  /** The superior reads it in the place of coordinators whom no letter reaches (docs/adr/0046); absent otherwise. */
  superiorReads: z.literal(true).optional(),
  /** Which institutions gave it back and read on, and why, the last one last; absent while none did. */
  returned: z.array(z.object({ by: z.string(), reason: TextRef })).optional(),
  /** The head's remark on a draft that was sent back: the next answer is a draft again. */
  sentBack: TextRef.optional(),
  files: z.array(CaseFile).default([]),
  /** How many personal texts exist: the next gets this plus one. */
  textCount: z.int().nonnegative(),
  category: z.string().nullable(),
  // Made anew each time: who is in it decides who may read the case, and no two cases may share it.
  reported: Reported.default(() => ({ institutions: [], officers: [] })),
  /** The other desk has it in the coordinators' place, who see nothing of it; absent where they have it. */
  otherDesk: OtherDesk.optional(),
  /** It waits for the name to be matched with officers; absent where nobody was named so, and once that is done (docs/adr/0052). */
  person: NamedPerson.optional(),
  letters: z.array(IssuedLetter).default([]),
  /** How often an officer wrote down what the reporter said; absent while nobody did. */
  recorded: z.int().positive().optional(),
  /** It ended by what a coordinator wrote down for its reporter, who did not say no (docs/adr/0041). */
  endedByRecord: Ending.optional(),
  /** The survey of satisfaction; absent while it asked nothing (docs/adr/0070). */
  survey: CaseSurvey.optional(),
  /** Requests of the data subject (UU 27/2022) that wait for an answer. */
  privacyOpen: z.int().nonnegative().default(0),
  /** When texts or the identity were erased last, and under what. */
  erased: z.object({ on: LocalDate, basis: z.string() }).nullable().default(null),
  /** Whom the reporter thinks it concerns, by the id of the region file; a hint, never a disposition. */
  targetInstitution: z.string().nullable(),
})

export const Complaint = CaseBase.extend({
  channel: z.literal('complaint'),
  status: ComplaintStatus,
  class: ComplaintClass,
  /** Where an asked reporter's answer leads back to. */
  resumeTo: ComplaintStatus.nullable().default(null),
  title: TextRef,
  text: TextRef,
  place: TextRef.nullable(),
  district: z.string().nullable(),
  village: z.string().nullable(),
  eventOn: LocalDate.nullable(),
  /** Number in the gap-free register of verified complaints; null before verification, so that spam never fills it. */
  agenda: z.string().nullable().default(null),
  /** What the reporter wrote stays in `title` and `text`; these are what an officer made of it. */
  edited: z.object({ title: TextRef, text: TextRef }).nullable().default(null),
  /** An answer that waits for the head of the institution. */
  draft: z.object({ outcome: Outcome, text: TextRef, by: z.string() }).nullable().default(null),
  outcome: Outcome.nullable().default(null),
  closedBy: z.enum(['system', 'officer', 'reporter']).nullable().default(null),
  archivedFor: ArchiveReason.nullable().default(null),
  rating: z.int().min(1).max(5).nullable().default(null),
  reopened: z.int().nonnegative().default(0),
  returns: z.int().nonnegative().default(0),
  /** How often a coordinator accepted in the institution's place; absent while nobody did. */
  acceptedInPlace: z.int().positive().optional(),
  /** The institution did something the reporter was told of: the first follow-up. */
  followedUpOn: LocalDate.nullable().default(null),
  answeredOn: LocalDate.nullable().default(null),
  /** About the conduct of an officer or official, as it was verified last, also where nobody is named; absent where it is not. */
  conduct: z.literal(true).optional(),
  /** Danger to life or health, since that day and why; absent while nobody says so. */
  urgent: z.object({ since: LocalDate, reason: TextRef }).optional(),
  duplicateOf: z.string().nullable().default(null),
  /** Those that repeat it; absent of none. Links of version 0.1 are found by the index alone (`store/case/duplicates.ts`). */
  duplicates: z.array(z.string()).optional(),
  /** A new access code that waits: who asked for it, and how they knew who it was (`new-code.ts`); absent while none does. */
  newCode: z.object({ by: z.string(), reason: TextRef }).optional(),
  /** It was anonymous, and an officer wrote down that its reporter agreed to be named: a new code waits as before. */
  uncovered: z.literal(true).optional(),
  /**
   * SP4N-LAPOR!: its tracking id, and whether our answer stands there; what an export said of it last, and that the case came
   * from one (docs/adr/0069). Both are absent of what officers linked by hand, and in version 0.1. `left`: the status in which the
   * last import that the case followed left it; `ours`: somebody here did something in it since, so it never follows again; `named`: the import
   * brought a name, so there is an identity to add to; `kept`: the difference that an officer decided to leave (docs/adr/0072).
   */
  national: z
    .object({
      trackingId: z.string(),
      posted: z.boolean(),
      there: NationalView.optional(),
      imported: z.literal(true).optional(),
      left: ComplaintStatus.optional(),
      ours: z.literal(true).optional(),
      named: z.literal(true).optional(),
      kept: z.string().optional(),
    })
    .nullable()
    .default(null),
  /** Absent of whom nobody asked: in version 0.1, of what came from there, and of hidden reporters who did not ask for it. */
  recording: Recording.optional(),
  /** Whether a text about it may be published; absent of whom pressed nothing. */
  publishing: Publishing.optional(),
  /** The text about it: which line of those that are published or wait to be, and whether it is shown; absent of none. */
  publication: z.object({ line: z.string(), shown: z.literal(true).optional() }).optional(),
  /**
   * When its reporter's first message came, where an officer knows the hour (docs/adr/0074): then it was in before it was written
   * down. Absent of what came by another way, and of cases without identity.
   */
  cameAt: Instant.optional(),
  /** What of it can be copied there no more, because its words were erased; absent of what was erased before this was kept. */
  wordless: z.array(Wordless).optional(),
  /** The reporter was asked to file it as an information request; then the number of that request. */
  conversion: z.object({ proposedOn: LocalDate, request: z.string().nullable() }).nullable().default(null),
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
  /** The complaint it was converted from, with that complaint's day of receipt. */
  convertedFrom: z.object({ number: z.string(), receivedOn: LocalDate }).nullable().default(null),
  /** A decision that was put to the head; it waits while its limit runs. `provideUntil`: what it promises. */
  draft: DecisionFacts.extend({ provideUntil: LocalDate.optional(), by: z.string() }).optional(),
  decision: RequestDecision.nullable().default(null),
  exemptions: z.array(Exemption).default([]),
  decidedOn: LocalDate.nullable().default(null),
  deliveredOn: LocalDate.nullable().default(null),
  cost: z.string().nullable().default(null),
  /** How it is paid, under which decree, and in which form the information is held; absent until decided, and in version 0.1. */
  payment: z.string().optional(),
  costDecree: z.string().optional(),
  heldForms: z.array(HeldForm).optional(),
  objection: z
    .object({
      /** In the register of objections, which is a register of its own. */
      number: z.string(),
      ground: ObjectionGround,
      /** All of them where there are several; `groundsOf` reads both. */
      grounds: z.array(ObjectionGround).optional(),
      /** Who objected for the requester; absent when they did so themselves. */
      proxy: z.object({ name: TextRef, authority: ProxyAuthority }).optional(),
      /** How it was told to the coordinator who wrote it down; absent when the requester sent it. */
      told: z.enum(['phone', 'whatsapp', 'letter', 'counter']).optional(),
      filedOn: LocalDate,
      decision: ObjectionDecision.nullable(),
      decidedOn: LocalDate.nullable(),
      /** What the superior ordered to give; absent where nothing was ordered apart (version 0.1). Its limit is the clock `objection.order`. */
      order: TextRef.optional(),
    })
    .nullable()
    .default(null),
  closedBy: z.enum(['system', 'officer', 'reporter']).nullable().default(null),
})
export type InformationRequest = z.infer<typeof InformationRequest>

/**
 * The snapshot: what the log adds up to. It can always be rebuilt with `evolve`, and a test does. Fields that came later
 * have defaults, so that older snapshots are read; and the table leaves out what is a default (shared/store/case/sparse.ts), so
 * none is ever changed.
 */
export const snapshotSchemas = { complaint: Complaint, request: InformationRequest } as const satisfies Record<Channel, z.ZodType>
export const Case = z.discriminatedUnion('channel', [Complaint, InformationRequest])
export type Case = z.infer<typeof Case>

/** Files a citizen may add to one case. */
export const maxFilesPerCase = 5
