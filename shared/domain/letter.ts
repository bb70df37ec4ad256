import * as z from 'zod'
import { ArchiveReason, type Case, Channel, ObjectionDecision, RequestDecision } from './case.ts'
import type { CaseEvent } from './events.ts'
import { FileRefusal, PrivacyRight, ReachedBy } from './happenings.ts'
import { Instant } from './instant.ts'
import { LocalDate } from './local-date.ts'
import { StatuteId } from './statutes.ts'

/**
 * What a letter says, as facts; the words are in `shared/letters`. Never an address, a name, an access code or what
 * somebody wrote: a letter passes through many hands.
 */
export const LetterContent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('receipt'),
    channel: Channel,
    receivedOn: LocalDate,
    clocks: z.array(z.object({ statute: StatuteId, due: LocalDate, provisional: z.boolean() })),
  }),
  z.object({ kind: z.literal('completion-asked'), channel: Channel, due: LocalDate.nullable() }),
  z.object({ kind: z.literal('withdrawn'), channel: Channel, cause: z.enum(['reporter', 'expired']) }),
  z.object({ kind: z.literal('lapsed') }),
  z.object({ kind: z.literal('answered'), due: LocalDate.nullable() }),
  z.object({
    kind: z.literal('closed'),
    channel: Channel,
    closedBy: z.enum(['system', 'officer', 'reporter']),
    /** Until when the reporter may contradict. */
    until: LocalDate.nullable(),
  }),
  z.object({ kind: z.literal('file-refused'), reason: FileRefusal }),
  z.object({ kind: z.literal('privacy-asked'), right: PrivacyRight }),
  z.object({ kind: z.literal('privacy-answered') }),
  z.object({ kind: z.literal('access-renewed') }),
  /** By the institution's id: who has the case now. */
  z.object({ kind: z.literal('passed-on'), channel: Channel, institution: z.string() }),
  z.object({ kind: z.literal('progressed'), channel: Channel }),
  z.object({ kind: z.literal('referred') }),
  z.object({ kind: z.literal('archived'), reason: ArchiveReason }),
  z.object({ kind: z.literal('blocked') }),
  z.object({ kind: z.literal('reopened'), due: LocalDate.nullable() }),
  z.object({ kind: z.literal('conversion-proposed'), due: LocalDate.nullable() }),
  z.object({ kind: z.literal('extended'), due: LocalDate.nullable() }),
  z.object({ kind: z.literal('answer-late'), due: LocalDate, objectUntil: LocalDate.nullable() }),
  z.object({ kind: z.literal('decided'), decision: RequestDecision, objectUntil: LocalDate.nullable() }),
  z.object({ kind: z.literal('delivered') }),
  z.object({ kind: z.literal('objected'), objection: z.string(), due: LocalDate.nullable() }),
  z.object({ kind: z.literal('objection-decided'), decision: ObjectionDecision, disputeUntil: LocalDate.nullable() }),
  /** A window of the reporter ends soon. */
  z.object({ kind: z.literal('window-ending'), channel: Channel, statute: StatuteId, due: LocalDate }),
  /** A decree moved dates that had been promised. */
  z.object({ kind: z.literal('dates-moved'), channel: Channel, clocks: z.array(z.object({ statute: StatuteId, due: LocalDate })) }),
  z.object({ kind: z.literal('lost-code'), linkId: z.string(), validUntil: Instant }),
])
export type LetterContent = z.infer<typeof LetterContent>

/**
 * `waiting` in the outbox; `sending` under a lease of two minutes; `sent`; `by-phone` when there is no address, or it did
 * not arrive for good: an officer has to call.
 */
export const LetterStatus = z.enum(['waiting', 'sending', 'sent', 'by-phone'])
export type LetterStatus = z.infer<typeof LetterStatus>

export const Letter = z.object({
  id: z.string(),
  caseId: z.string(),
  number: z.string(),
  /** `reporter:<case>`; only `functions/mail` resolves it. */
  to: z.string(),
  language: z.enum(['id', 'en']),
  content: LetterContent,
  createdAt: Instant,
  status: LetterStatus,
  attempts: z.int().nonnegative(),
  /** When the outbox next looks at it: the next try, or the end of a lease. Null when nothing is left to do. */
  nextAt: Instant.nullable(),
  sentAt: Instant.nullable(),
  messageId: z.string().nullable(),
  /** Why the last attempt failed, in the words of the mail service without addresses; or how delivery ended. */
  failure: z.string().nullable(),
  /** How an officer reached the person instead; a letter by phone is a task until then. */
  reached: ReachedBy.nullable().default(null),
})
export type Letter = z.infer<typeof Letter>

/** A letter to the reporter, as it enters the outbox. */
export const letterToReporter = (state: Case, content: LetterContent, id: string, at: Instant): Letter => ({
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

/** The letters that events cause. A reporter who left no contact gets none: the case page tells the same. */
export const lettersOf = (state: Case, events: readonly CaseEvent[], newId: () => string): Letter[] => {
  if (!state.reachableBy.email && !state.reachableBy.phone) return []
  return events.flatMap((event) => {
    const content = contentOf(state, event)
    return content ? [letterToReporter(state, content, newId(), event.at)] : []
  })
}

const contentOf = (state: Case, event: CaseEvent): LetterContent | null => {
  const { channel } = state
  switch (event.type) {
    case 'complaint-filed':
    case 'request-filed': {
      const clocks = event.clocks.map(({ statute, due, provisional }) => ({ statute, due, provisional }))
      return { kind: 'receipt', channel, receivedOn: event.receivedOn, clocks }
    }
    case 'completion-asked':
      return {
        kind: 'completion-asked',
        channel,
        due: dueOfStarted(event, ['complaint.reporter-completes', 'request.requester-completes']),
      }
    case 'withdrawn':
      return { kind: 'withdrawn', channel, cause: event.cause }
    case 'lapsed':
      return { kind: 'lapsed' }
    case 'disposed':
    case 'assigned':
      return { kind: 'passed-on', channel, institution: event.holders.lead }
    case 'progressed':
      return { kind: 'progressed', channel }
    case 'referred':
      return { kind: 'referred' }
    case 'archived':
      return { kind: 'archived', reason: event.reason }
    case 'blocked':
      return { kind: 'blocked' }
    case 'answered':
      return { kind: 'answered', due: dueOfStarted(event, ['complaint.reporter-window']) }
    case 'closed':
    case 'request-closed':
      if (event.closedBy === 'reporter') return null
      return { kind: 'closed', channel, closedBy: event.closedBy, until: dueOfStarted(event, ['complaint.reopen']) }
    case 'reopened':
      return { kind: 'reopened', due: dueOfStarted(event, ['complaint.first-follow-up', 'complaint.verification']) }
    case 'conversion-proposed':
      return { kind: 'conversion-proposed', due: dueOfStarted(event, ['complaint.reporter-completes']) }
    case 'extended':
      return { kind: 'extended', due: dueOfStarted(event, ['request.answer']) }
    case 'decided':
      return { kind: 'decided', decision: event.decision, objectUntil: dueOfStarted(event, ['request.objection-window']) }
    case 'delivered':
      return { kind: 'delivered' }
    case 'objected':
      return { kind: 'objected', objection: event.number, due: dueOfStarted(event, ['objection.answer']) }
    case 'objection-decided':
      return { kind: 'objection-decided', decision: event.decision, disputeUntil: dueOfStarted(event, ['objection.dispute-window']) }
    case 'deadline-passed': {
      // Silence is what hurts most: the requester hears that the limit has passed and what they may do (UU 14/2008 Ps 36(1)).
      const late = state.clocks.find((clock) => clock.statute === event.statute && clock.generation === event.generation)
      if (event.statute !== 'request.answer' || !late) return null
      return { kind: 'answer-late', due: late.due, objectUntil: dueOfStarted(event, ['request.objection-window']) }
    }
    case 'reminded':
      return event.audience.includes('reporter') ? { kind: 'window-ending', channel, statute: event.statute, due: event.due } : null
    case 'recomputed': {
      const clocks = event.clocks.map(({ statute, due }) => ({ statute, due }))
      return clocks.length > 0 ? { kind: 'dates-moved', channel, clocks } : null
    }
    case 'file-refused':
      return { kind: 'file-refused', reason: event.reason }
    case 'privacy-asked':
      return { kind: 'privacy-asked', right: event.right }
    case 'privacy-answered':
      return { kind: 'privacy-answered' }
    case 'access-renewed':
      return { kind: 'access-renewed' }
    default:
      return null
  }
}

const dueOfStarted = (event: CaseEvent, statutes: readonly StatuteId[]) =>
  event.clocks.find((clock) => clock.stoppedOn === null && statutes.includes(clock.statute))?.due ?? null
