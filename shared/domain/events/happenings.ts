import * as z from 'zod'
import { Actor } from '../case/actor.ts'
import { CaseFile, Complaint, Ending, IssuedLetter, NamedPerson, OtherDesk, Reported } from '../case/case.ts'
import { ContactMoved, WarnedContact } from '../case/corrected-contact.ts'
import { TextRef } from '../case/personal-text.ts'
import { Wordless } from '../case/wordless.ts'
import { Clock } from '../law/clock.ts'
import { StatuteId } from '../law/statutes.ts'
import { SurveyAnswers } from '../survey/elements.ts'
import { Instant } from '../time/instant.ts'
import { LocalDate } from '../time/local-date.ts'

/**
 * What happened. An event holds facts and decisions, never personal text: that lives apart and the event carries a
 * commitment to it (`TextRef`). `clocks` are the new values of the clocks this event started, paused or stopped, as
 * computed when it was decided; so rebuilding needs no calendar, and the log shows every date that was ever promised.
 */
export const happening = <T extends string, S extends z.ZodType, D extends z.ZodRawShape>(type: T, status: S, data: D) =>
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

/** Why an uploaded file was not kept; told to whoever sent it, with what to do instead (docs/adr/0043). */
export const FileRefusal = z.enum([
  'too-large',
  'type-not-allowed',
  'broken',
  'empty',
  'too-many',
  'closed',
  'too-many-pixels',
  /** A document that opens with a password only. */
  'locked',
  /** A signed document that does something by itself: cleaning it would break the signature. */
  'acts',
  'not-cleanable',
  /** Looking at it ended the process that looked. */
  'too-demanding',
  /** Where the region file has uploads scanned for viruses (docs/adr/0055). */
  'virus',
  'not-scannable',
  /** The case has it already. */
  'sent-before',
])
export type FileRefusal = z.infer<typeof FileRefusal>

/** Rights of the data subject, UU 27/2022 Ps 5-13. */
export const PrivacyRight = z.enum(['access', 'correction', 'erasure'])
export type PrivacyRight = z.infer<typeof PrivacyRight>

/** How somebody without an e-mail address was reached. */
export const ReachedBy = z.enum(['phone', 'whatsapp', 'visit', 'not-reached'])
export type ReachedBy = z.infer<typeof ReachedBy>

/** Through what an officer heard the reporter, and wrote down what they said. */
export const HeardBy = z.enum(['phone', 'whatsapp', 'counter'])
export type HeardBy = z.infer<typeof HeardBy>

/** How a coordinator learned that the reporter ends their case; a letter is on paper, and was signed. */
export const ToldBy = z.enum(['phone', 'whatsapp', 'letter', 'counter'])
export type ToldBy = z.infer<typeof ToldBy>

/** How the reporter said yes to less protection: as above, or in a message on the page of their case. */
export const ConsentBy = z.enum([...HeardBy.options, 'message'])
export type ConsentBy = z.infer<typeof ConsentBy>

/** How an officer tried to reach the reporter, in vain. */
export const TriedBy = z.enum(['phone', 'whatsapp'])
export type TriedBy = z.infer<typeof TriedBy>

/** Who a rung of the reminder ladder speaks to (domain.md section 2). */
export const Audience = z.enum(['liaison', 'head', 'coordinator', 'superior', 'inspectorate', 'other-desk', 'reporter'])
export type Audience = z.infer<typeof Audience>

/** Those of them who are officers. `liaison` is the one of the institution that leads, or the coordinators while none does. */
export const OfficeName = Audience.exclude(['reporter'])
export type Office = z.infer<typeof OfficeName>

/** Of a closing: until when its reporter can answer the survey; absent where nobody is asked, and in versions before it. */
export const surveyUntil = LocalDate.optional()

/** What happens to cases of both channels. */
export const sharedHappenings = <S extends z.ZodType>(status: S) =>
  [
    happening('completion-asked', status, { question: TextRef }),
    happening('completed', status, { text: TextRef }),
    /** What the reporter had sent while asked is the answer: they said so themselves, or an officer looked at it. */
    happening('answer-counted', status, {}),
    /** The question was needless; the reporter reads why. */
    happening('question-withdrawn', status, { reason: TextRef }),
    /** An officer looked at it, and it is not all yet. */
    happening('still-missing', status, { question: TextRef }),
    happening('replied', status, { text: TextRef }),
    /** What the reporter said, in an officer's words: `heardOn` is the day on which they said it. */
    happening('reply-recorded', status, { heard: HeardBy, heardOn: LocalDate, text: TextRef }),
    happening('completion-recorded', status, { heard: HeardBy, heardOn: LocalDate, text: TextRef }),
    /** A coordinator wrote down that the reporter ends the case; it takes effect when its limit has passed (docs/adr/0041). */
    happening('ending-recorded', status, { ending: Ending, told: ToldBy, toldOn: LocalDate, text: TextRef }),
    /** The reporter says no to it, or wrote, sent or said something else meanwhile: then without words of its own. */
    happening('ending-contested', status, { text: TextRef.nullable() }),
    /** Nobody said no. */
    happening('ending-effective', status, { ending: Ending, surveyUntil }),
    /** Scores by element; the comment is read by coordinators alone (docs/adr/0070). */
    happening('survey-answered', status, { answers: SurveyAnswers, text: TextRef.nullable() }),
    /** Tidak terhubung: an entry, nothing else follows from it. */
    happening('not-connected', status, { tried: TriedBy, triedOn: LocalDate, tries: z.int().positive() }),
    /** `expired`: the reporter was asked to complete and the window ended. */
    happening('withdrawn', status, { cause: z.enum(['reporter', 'expired']), reason: TextRef.nullable() }),
    /** `codeSeen`: sent by an access code that an officer had printed (docs/adr/0049). */
    happening('file-attached', status, { file: CaseFile, codeSeen: z.literal(true).optional() }),
    happening('file-refused', status, { fileId: z.string(), reason: FileRefusal }),
    happening('privacy-asked', status, { right: PrivacyRight, text: TextRef }),
    happening('privacy-answered', status, { text: TextRef }),
    /** With `otherDesk` a name was not matched within the limit, and the other desk has the case from then on. */
    happening('deadline-passed', status, { statute: StatuteId, generation: z.int(), otherDesk: OtherDesk.optional() }),
    /** A window in which the reporter could have acted has ended; nothing else changes. */
    happening('window-ended', status, { statute: StatuteId, generation: z.int() }),
    /** A rung of the ladder came due; less urgent ones that had not been climbed are superseded by it. */
    happening('reminded', status, {
      statute: StatuteId,
      generation: z.int(),
      due: LocalDate,
      rung: z.int(),
      audience: z.array(Audience),
      superseded: z.array(z.int()),
      /** Who reads the case from then on, as in `escalated` of the snapshot; absent where nobody else does, and in version 0.1. */
      opens: z.array(z.string()).optional(),
    }),
    /** A change of calendar or statute moved dates; `decree` is its source. */
    /** `decree` is null when the law had changed before the job of its decree came to the case. */
    happening('recomputed', status, { decree: z.string().nullable() }),
    /** At the counter an officer says how they knew who it was. */
    happening('access-renewed', status, {
      generation: z.int(),
      reason: TextRef.nullable().optional(),
      /** Which generation of keys made the new code; absent of the first. */
      key: z.string().optional(),
      /** An officer printed it; absent where the link of a letter made it, and in version 0.1. */
      seen: z.literal(true).optional(),
    }),
    /** What the institution did; the reporter reads it. */
    happening('progressed', status, { institution: z.string().nullable(), text: TextRef }),
    /** `onlyDraft`: from then on the answer is a draft again; absent in version 0.1, where it was not. */
    happening('draft-sent-back', status, { text: TextRef, onlyDraft: z.literal(true).optional() }),
    /** From officer to officer. */
    happening('noted', status, { text: TextRef }),
    /** `reason` is null where it was asked while the complaint was verified ("Siapa yang diadukan?"). */
    /**
     * With `otherDesk` it changes desks by that: to the other one, or (null) back to the coordinators. With `person` the reporter
     * named somebody in their own words, which are the reason, and the case waits for that name to be matched; null: it was.
     */
    happening('conflict-named', status, {
      reported: Reported,
      reason: TextRef.nullable(),
      otherDesk: OtherDesk.nullable().optional(),
      person: NamedPerson.nullable().optional(),
    }),
    /** Who was named is let in again; the reporter reads why. */
    happening('wall-lifted', status, { lifted: Reported, reason: TextRef, otherDesk: OtherDesk.nullable().optional() }),
    happening('identity-opened', status, { reason: TextRef }),
    /** Beside it, without its reason: the reporter sees that it happened, when, and by whom. Openings of version 0.1 have none. */
    happening('opening-told', status, {}),
    happening('reached', status, { letterId: z.string(), how: ReachedBy }),
    /** Letters to the reporter's address had failed; it is good again. */
    happening('address-restored', status, { reason: TextRef }),
    /**
     * How the reporter is reached was corrected: by them, by a coordinator who heard it from them, or (the system) because a
     * restore lost what had taken its place. No contact stands here. `until`: how long the contact before can take it back.
     */
    happening('contact-corrected', status, {
      ...ContactMoved,
      until: LocalDate.nullable(),
      warned: z.array(WarnedContact),
      heard: HeardBy.optional(),
      heardOn: LocalDate.optional(),
      /** How the officer knew who it was. */
      reason: TextRef.optional(),
    }),
    /** Whoever reads the contact before took it back, with a new code. */
    happening('contact-taken-back', status, ContactMoved),
    happening('letter-issued', status, { letter: IssuedLetter }),
    happening('letter-signed', status, { letterId: z.string(), fileId: z.string(), sha256: z.string() }),
    /** Texts by their numbers, files and letters by their ids, and perhaps who filed: gone for good. The chain still verifies. */
    happening('erased', status, {
      texts: z.array(z.int()),
      files: z.array(z.string()).optional(),
      identity: z.boolean(),
      basis: z.string(),
      /** Of a complaint: what nobody can copy into SP4N-LAPOR! any more. Absent of none, and of older erasures. */
      wordless: z.array(Wordless).optional(),
    }),
  ] as const

/** Of a return: the institution reads on what it gave back. Returns of version 0.1 do not say so, and it does not. */
export const readsOn = z.literal(true).optional()

/** Who ended a case: time alone (`system`), an officer, or the reporter's confirmation. Three outcomes, counted apart. */
export const ClosedBy = z.enum(['system', 'officer', 'reporter'])

/** What a filing of either channel says besides its own form. */
export const filedFacts = {
  /** What people will call the case; see `number` of the snapshot. */
  number: z.string(),
  receivedOn: Complaint.shape.receivedOn,
  via: Complaint.shape.via,
  language: Complaint.shape.language,
  identity: Complaint.shape.identity,
  reachableBy: Complaint.shape.reachableBy,
  accessKey: Complaint.shape.accessKey,
  /** An officer wrote it down and printed the code, or it goes on from a case whose code one printed; absent in version 0.1. */
  codeSeen: Complaint.shape.codeSeen,
}
