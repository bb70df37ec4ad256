import * as z from 'zod'
import { ArchiveReason, type Case, Channel, Ending } from '../case/case.ts'
import { WarnedContact } from '../case/corrected-contact.ts'
import { ObjectionDecision, ObjectionGround, RequestDecision } from '../case/request-terms.ts'
import { WindowCause } from '../case/window-cause.ts'
import { FileRefusal, HeardBy, PrivacyRight, ReachedBy, ToldBy } from '../events/happenings.ts'
import { StatuteId } from '../law/statutes.ts'
import { Gain } from '../office/gains.ts'
import { OperationFault } from '../office/operations.ts'
import { Instant } from '../time/instant.ts'
import { LocalDate } from '../time/local-date.ts'
import { LocalTime } from '../time/local-time.ts'
import { scheduledContents } from './scheduled.ts'

/**
 * What a letter says, as facts; the words are in `shared/letters`. Never an address, a name, an access code or what
 * somebody wrote: a letter passes through many hands.
 */
const caseContents = [
  z.object({
    kind: z.literal('receipt'),
    channel: Channel,
    receivedOn: LocalDate,
    clocks: z.array(z.object({ statute: StatuteId, due: LocalDate, provisional: z.boolean() })),
  }),
  z.object({ kind: z.literal('completion-asked'), channel: Channel, due: LocalDate.nullable() }),
  z.object({ kind: z.literal('answer-counted'), channel: Channel }),
  z.object({ kind: z.literal('question-withdrawn'), channel: Channel }),
  z.object({ kind: z.literal('still-missing'), channel: Channel, due: LocalDate.nullable() }),
  z.object({
    kind: z.literal('recorded'),
    channel: Channel,
    as: z.enum(['reply', 'contradiction', 'completion']),
    heard: HeardBy,
    heardOn: LocalDate,
  }),
  z.object({
    kind: z.literal('ending-recorded'),
    channel: Channel,
    ending: Ending,
    told: ToldBy,
    toldOn: LocalDate,
    /** Until when they can say no. */
    until: LocalDate.nullable(),
  }),
  z.object({
    kind: z.literal('ending-effective'),
    channel: Channel,
    ending: Ending,
    until: LocalDate.nullable(),
    surveyUntil: LocalDate.optional(),
  }),
  z.object({ kind: z.literal('withdrawn'), channel: Channel, cause: z.enum(['reporter', 'expired']) }),
  z.object({ kind: z.literal('lapsed') }),
  z.object({ kind: z.literal('answered'), due: LocalDate.nullable() }),
  z.object({
    kind: z.literal('closed'),
    channel: Channel,
    closedBy: z.enum(['system', 'officer', 'reporter']),
    /** Until when the reporter may contradict. */
    until: LocalDate.nullable(),
    /** Until when they are asked for the survey; the link goes to a confirmed address alone. Absent where nobody is asked. */
    surveyUntil: LocalDate.optional(),
  }),
  /** `ended`: the case had ended by then, and takes no other file. */
  z.object({ kind: z.literal('file-refused'), reason: FileRefusal, ended: z.literal(true).optional() }),
  z.object({ kind: z.literal('privacy-asked'), right: PrivacyRight }),
  z.object({ kind: z.literal('privacy-answered') }),
  /**
   * `by`: the officer who made it at the counter, by their id. `why`: the system replaced it, for keys were known to others, or
   * because whoever held the old code did not agree to the one that was printed; then with `guarded` where a new one takes a
   * second officer and time. All absent where the reporter did, and in version 0.1.
   */
  z.object({
    kind: z.literal('access-renewed'),
    by: z.string().optional(),
    why: z.enum(['leak', 'objected']).optional(),
    guarded: z.literal(true).optional(),
  }),
  /** Somebody at the counter says that they filed it anonymously; who holds the code is warned twice. */
  z.object({ kind: z.literal('new-code-asked') }),
  z.object({ kind: z.literal('new-code-consented'), until: LocalDate.nullable() }),
  z.object({ kind: z.literal('new-code-off') }),
  /** By the institution's id: who has the case now. */
  z.object({ kind: z.literal('passed-on'), channel: Channel, institution: z.string() }),
  z.object({ kind: z.literal('progressed'), channel: Channel }),
  z.object({ kind: z.literal('marked-urgent'), due: LocalDate.nullable(), dueAt: LocalTime.optional() }),
  z.object({ kind: z.literal('urgency-lifted') }),
  z.object({ kind: z.literal('referred') }),
  /** `final`: it was reopened before, and one reopens once. */
  z.object({ kind: z.literal('archived'), reason: ArchiveReason, final: z.literal(true).optional() }),
  z.object({ kind: z.literal('blocked') }),
  /** How much is hidden from now on; `weaker`: less than before, with the reporter's consent. */
  z.object({ kind: z.literal('flags-set'), anonymous: z.boolean(), confidential: z.boolean(), weaker: z.boolean() }),
  /** Whoever was kept out of the case is let in again. */
  z.object({ kind: z.literal('wall-lifted'), channel: Channel }),
  /** A coordinator took back how an officer had ended the case. */
  z.object({ kind: z.literal('reversed'), status: z.enum(['answered', 'open']) }),
  /** The same of a request: a closing, or a dispute that was noted by mistake, with the limits that run again. */
  z.object({
    kind: z.literal('request-reversed'),
    ended: z.enum(['closing', 'dispute']),
    answerUntil: LocalDate.nullable(),
    orderUntil: LocalDate.nullable(),
    disputeUntil: LocalDate.nullable(),
  }),
  z.object({ kind: z.literal('reopened'), due: LocalDate.nullable() }),
  z.object({ kind: z.literal('conversion-proposed'), due: LocalDate.nullable() }),
  z.object({ kind: z.literal('extended'), due: LocalDate.nullable() }),
  z.object({ kind: z.literal('answer-late'), due: LocalDate, objectUntil: LocalDate.nullable() }),
  z.object({
    kind: z.literal('decided'),
    decision: RequestDecision,
    objectUntil: LocalDate.nullable(),
    /** Until when information that was not documented is provided. */
    provideUntil: LocalDate.nullable().optional(),
  }),
  /** `until`: what was ordered came; how long the requester may say that it is not that. `during`: what goes on all the same. */
  z.object({ kind: z.literal('delivered'), until: LocalDate.optional(), during: z.enum(['objection', 'dispute']).optional() }),
  z.object({
    kind: z.literal('objected'),
    objection: z.string(),
    /** Letters of version 0.1 that still wait say neither. */
    filedOn: LocalDate.optional(),
    grounds: z.array(ObjectionGround).optional(),
    due: LocalDate.nullable(),
    /** Where a coordinator wrote it down. */
    told: ToldBy.optional(),
    toldOn: LocalDate.optional(),
  }),
  z.object({
    kind: z.literal('objection-decided'),
    decision: ObjectionDecision,
    disputeUntil: LocalDate.nullable(),
    /** Until when what was ordered is to be given. */
    orderUntil: LocalDate.nullable().optional(),
  }),
  z.object({ kind: z.literal('order-late'), due: LocalDate, disputeUntil: LocalDate.nullable() }),
  z.object({ kind: z.literal('order-impossible'), disputeUntil: LocalDate.nullable() }),
  z.object({ kind: z.literal('provide-late'), due: LocalDate, objectUntil: LocalDate.nullable() }),
  /** A window of the reporter ends soon. */
  z.object({
    kind: z.literal('window-ending'),
    channel: Channel,
    statute: StatuteId,
    due: LocalDate,
    /** Why that window is open, where it is not always the same; version 0.1 did not say. */
    cause: WindowCause.optional(),
    /** The reporter's line of the ledger, which ends with this letter. */
    reminder: z.object({ day: LocalDate, rung: z.string() }).nullable().default(null),
  }),
  /** A decree moved dates that had been promised. */
  z.object({
    kind: z.literal('dates-moved'),
    channel: Channel,
    clocks: z.array(z.object({ statute: StatuteId, due: LocalDate, dueAt: LocalTime.optional() })),
  }),
  /** To the new address; `heard`: an officer wrote it down. */
  z.object({ kind: z.literal('contact-corrected'), heard: HeardBy.optional() }),
  /** To the contact of before, by the number of its correction (0: as it was filed), and how long it can take that back. */
  z.object({
    kind: z.literal('contact-changed'),
    ...WarnedContact.shape,
    until: LocalDate,
    heard: HeardBy.optional(),
  }),
  /** `held`: to which of a case's addresses, the one as it was filed if nothing is said: a correction must not lead it elsewhere. */
  z.object({ kind: z.literal('lost-code'), linkId: z.string(), validUntil: Instant, held: z.int().positive().optional() }),
] as const

/** From which end to which a clock moved: days, and the times of day on them where it counts in hours. */
const movedClock = {
  statute: StatuteId,
  from: LocalDate,
  fromAt: LocalTime.optional(),
  to: LocalDate,
  toAt: LocalTime.optional(),
}
export type MovedClock = z.infer<z.ZodObject<typeof movedClock>>

/** Letters to officers, operators and the overseer, which are not about one case. */
const deskContents = [
  /** Open reminders of these mornings; which ones still hold is found out when it is sent. */
  z.object({ kind: z.literal('digest'), day: LocalDate, mornings: z.array(LocalDate) }),
  /** A case was handed over to somebody who wants to hear of it at once; the lines of that morning which it stands for. */
  z.object({ kind: z.literal('new-work'), day: LocalDate, caseId: z.string(), seqs: z.array(z.int()) }),
  /** A decree moved dates of cases that the officer works on. */
  z.object({
    kind: z.literal('dates-moved-list'),
    decree: z.string(),
    cases: z.array(z.object({ caseId: z.string(), ...movedClock })),
    /** Cases beyond those listed. */
    more: z.int().nonnegative(),
  }),
  /** What fell silent, or is about to. */
  z.object({ kind: z.literal('operations'), day: LocalDate, faults: z.array(OperationFault) }),
  /** A seal was opened, by whom (an officer's id) and when: the overseer hears of it on the same day. `uncovered`: institutions read the name from then on. */
  z.object({
    kind: z.literal('identity-opened'),
    number: z.string(),
    officer: z.string(),
    openedAt: Instant,
    uncovered: z.literal(true).optional(),
  }),
  /** Everybody who filed was written out of this installation for a receiver, or taken into it; why, as it was written then. */
  z.object({
    kind: z.literal('identities-moved'),
    way: z.enum(['out', 'in']),
    reason: z.string(),
    at: Instant,
    cases: z.int().nonnegative(),
    receiver: z.string(),
  }),
  /** By their id: somebody is an administrator now, or behind that record may stand somebody else. */
  z.object({ kind: z.literal('new-administrator'), officer: z.string() }),
  /** What somebody gained by a change of the directory, by whom it was made (an officer's id, or what made it), and when. */
  z.object({ kind: z.literal('officer-changed'), officer: z.string(), gains: z.array(Gain), by: z.string(), at: Instant }),
  /** A name in its reporter's words waits to be matched: number and day, nothing else. */
  z.object({ kind: z.literal('name-waits'), number: z.string(), due: LocalDate }),
  /** Cases wait at the other desk, where nobody works: how many, nothing of them. */
  z.object({ kind: z.literal('other-desk-deserted'), day: LocalDate, waiting: z.int().positive() }),
  ...scheduledContents,
  z.object({ kind: z.literal('day-root'), day: LocalDate, root: z.string(), previous: z.string(), cases: z.int() }),
] as const

export const CaseLetterContent = z.discriminatedUnion('kind', caseContents)
export type CaseLetterContent = z.infer<typeof CaseLetterContent>
export const DeskLetterContent = z.discriminatedUnion('kind', deskContents)
export type DeskLetterContent = z.infer<typeof DeskLetterContent>
export const LetterContent = z.discriminatedUnion('kind', [...caseContents, ...deskContents])
export type LetterContent = z.infer<typeof LetterContent>

/**
 * `waiting` in the outbox; `sending` under a lease of two minutes; `sent` to the mail service; `delivered` to the mailbox;
 * `bounced`: it came back; `by-phone`: there is no address to send it to; `expired`: nothing was left to say. After a
 * bounce, or without an address, an officer has to reach the reporter in another way.
 */
export const LetterStatus = z.enum(['waiting', 'sending', 'sent', 'delivered', 'bounced', 'by-phone', 'expired'])
export type LetterStatus = z.infer<typeof LetterStatus>

export const Letter = z.object({
  id: z.string(),
  /** Null for letters that are not about one case. */
  caseId: z.string().nullable(),
  number: z.string().nullable(),
  /** `reporter:<case>`, `officer:<id>`, `former:<id>` (the address that was theirs), `operators` or `overseer`; only `functions/mail` resolves it. */
  to: z.string(),
  language: z.enum(['id', 'en']),
  content: LetterContent,
  createdAt: Instant,
  status: LetterStatus,
  attempts: z.int().nonnegative(),
  /** How many of the attempts were looks at a letter that could not leave yet (docs/adr/0054), which try nothing. */
  looks: z.int().nonnegative().optional(),
  /** When the outbox next looks at it: the next try, or the end of a lease. Null when nothing is left to do. */
  nextAt: Instant.nullable(),
  sentAt: Instant.nullable(),
  messageId: z.string().nullable(),
  /** Why the last attempt failed, in the words of the mail service without addresses; how delivery ended; why it expired. */
  failure: z.string().nullable(),
  /** How an officer reached the person instead; a letter by phone is a task until then. */
  reached: ReachedBy.nullable().default(null),
  /** One of many that a job caused, by ending cases or taking that back (docs/adr/0054); absent of what was done by hand. */
  ofMany: z.literal(true).optional(),
  /** To which address of the case it went, by the number of its correction; absent where that is the one that was filed. */
  held: z.int().positive().optional(),
  /** While it is being sent: which lines of the ledger it carries (`day#case#line`). */
  carried: z.array(z.string()).optional(),
})
export type Letter = z.infer<typeof Letter>

/** A letter about one case. */
export type CaseLetter = Letter & { caseId: string; number: string; content: CaseLetterContent }

export const isAboutCase = (letter: Letter): letter is CaseLetter => letter.caseId !== null && letter.number !== null

/** How often the mail service was given it, or was to be. */
export const triesOf = ({ attempts, looks = 0 }: Pick<Letter, 'attempts' | 'looks'>): number => attempts - looks

/** From when it would say what no longer holds: a link that has ended opens nothing. Null of letters that stay true. */
export const endOf = ({ content }: Pick<Letter, 'content'>): Instant | null => (content.kind === 'lost-code' ? content.validUntil : null)

/** It says that the address takes no letters; see `news.ts`. */
export const hasFailedAtAddress = ({ failure }: Pick<Letter, 'failure'>): boolean =>
  failure !== null && /^(address-)?(bounced|complained)$/.test(failure)

/** Whom somebody has to reach by other means: the letter did not arrive, or could not. */
export const mustBeReached = ({ to, status, reached }: Letter): boolean =>
  (reached === null || reached === 'not-reached') && !isDeskRecipient(to) && (status === 'bounced' || status === 'by-phone')

/** Officers, the operators and the overseer, as against reporters. */
export const isDeskRecipient = (to: string): boolean => !to.startsWith('reporter:')

/** To an address that was an officer's: what comes back from there says nothing of them. */
export const isToFormer = (to: string): boolean => to.startsWith('former:')

/** The officer's id in `officer:<id>`; null for everybody else. */
export const officerOfRecipient = (to: string): string | null => (to.startsWith('officer:') ? to.slice('officer:'.length) : null)

/** An officer's, the operators' or the overseer's letter that did not arrive: somebody has to reach them by other means. */
export const isUndelivered = ({ to, status, reached }: Letter): boolean =>
  (reached === null || reached === 'not-reached') && isDeskRecipient(to) && (status === 'bounced' || status === 'by-phone')

/**
 * A letter to an officer (`officer:<id>`), the `operators` or the `overseer`, in Indonesian: the language of the office.
 * Its id is made of recipient and occasion (a day, a job), so that nobody is sent two on the same one.
 */
export const letterToDesk = (
  to: `officer:${string}` | `former:${string}` | 'operators' | 'overseer',
  content: DeskLetterContent,
  occasion: string,
  at: Instant,
): Letter => ({
  id: `desk_${to.replace('officer:', '').replace(':', '-')}_${occasion}`,
  caseId: null,
  number: null,
  to,
  language: 'id',
  content,
  createdAt: at,
  status: 'waiting',
  attempts: 0,
  nextAt: at,
  sentAt: null,
  messageId: null,
  failure: null,
  reached: null,
})

/** A letter to the reporter, as it enters the outbox. */
export const letterToReporter = (state: Case, content: CaseLetterContent, id: string, at: Instant): CaseLetter => ({
  id,
  caseId: state.id,
  number: state.number,
  to: `reporter:${state.id}`,
  language: state.language,
  content,
  createdAt: at,
  status: state.reachableBy.email ? 'waiting' : 'by-phone',
  attempts: 0,
  nextAt: state.reachableBy.email ? at : null,
  sentAt: null,
  messageId: null,
  failure: null,
  reached: null,
})

/** The same by telephone: what somebody else says they said, the reporter is told by every contact there is (docs/adr/0032). */
export const callAbout = (letter: CaseLetter, id: string): CaseLetter => ({ ...letter, id, status: 'by-phone', nextAt: null })
