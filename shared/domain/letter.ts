import * as z from 'zod'
import type { Case } from './case.ts'
import type { CaseEvent } from './events.ts'
import { FileRefusal, PrivacyRight } from './events.ts'
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
    channel: z.enum(['complaint', 'request']),
    receivedOn: LocalDate,
    clocks: z.array(z.object({ statute: StatuteId, due: LocalDate, provisional: z.boolean() })),
  }),
  z.object({ kind: z.literal('completion-asked'), channel: z.enum(['complaint', 'request']), due: LocalDate.nullable() }),
  z.object({ kind: z.literal('withdrawn'), channel: z.enum(['complaint', 'request']), cause: z.enum(['reporter', 'expired']) }),
  z.object({ kind: z.literal('lapsed') }),
  z.object({ kind: z.literal('answered'), due: LocalDate.nullable() }),
  z.object({ kind: z.literal('closed'), closedBy: z.enum(['system', 'officer', 'reporter']) }),
  z.object({ kind: z.literal('file-refused'), reason: FileRefusal }),
  z.object({ kind: z.literal('privacy-asked'), right: PrivacyRight }),
  z.object({ kind: z.literal('access-renewed') }),
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
    case 'answered':
      return { kind: 'answered', due: dueOfStarted(event, ['complaint.reporter-window']) }
    case 'closed':
      return event.closedBy === 'reporter' ? null : { kind: 'closed', closedBy: event.closedBy }
    case 'file-refused':
      return { kind: 'file-refused', reason: event.reason }
    case 'privacy-asked':
      return { kind: 'privacy-asked', right: event.right }
    case 'access-renewed':
      return { kind: 'access-renewed' }
    case 'completed':
    case 'replied':
    case 'file-attached':
    case 'deadline-passed':
    case 'verified':
    case 'disposed':
    case 'accepted':
    case 'assigned':
    case 'extended':
      return null
    default:
      return event satisfies never
  }
}

const dueOfStarted = (event: CaseEvent, statutes: readonly StatuteId[]) =>
  event.clocks.find((clock) => clock.stoppedOn === null && statutes.includes(clock.statute))?.due ?? null
