import type { RecordedEvent } from '../events/chain.ts'
import type { CaseEvent, EventType } from '../events/events.ts'
import type { StatuteId } from '../law/statutes.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Case, Complaint, InformationRequest } from './case.ts'
import { isAskedToConvert } from './conversion.ts'
import { orderStanding } from './order.ts'
import { pendingEnding } from './recorded-ending.ts'
import type { RequestDecision } from './request-terms.ts'
import { afterStorm, waitsAfterStorm } from './storm.ts'
import { unreadAnswer } from './unread-answer.ts'

/**
 * Why a case stands where it stands: the status alone does not tell. A request that was found complete is not checked any
 * more, and a case that time closed is not one whose reporter was content. Each cause has one sentence for its reporter
 * (`shared/web/text/id/standing.ts`) and one for officers (`desk-standing.ts` beside it), and no other place words a status anew.
 */
/** A coordinator wrote down what the reporter said: while they can say no, and when it has taken effect. */
type RecordedCause = 'confirmation-recorded' | 'withdrawal-recorded' | 'confirmed-by-record' | 'withdrawn-by-record'

export type ComplaintCause =
  | 'received'
  | 'received-in-storm'
  | 'received-complete'
  | 'received-again'
  | 'asked'
  | 'asked-to-convert'
  | 'unread'
  | 'unread-while-converting'
  | 'disposed'
  | 'reopened'
  | 'returned'
  | 'working'
  | 'working-again'
  | 'drafted'
  | 'answered'
  | 'closed-by-time'
  | 'closed-by-officer'
  | 'confirmed'
  | 'converted'
  | 'withdrawn'
  | 'withdrawn-by-time'
  | RecordedCause
  | 'archived'
  | 'referred'
  | 'blocked'

export type RequestCause =
  | 'registered'
  | 'registered-complete'
  | 'found-complete'
  | 'assignment-returned'
  | 'asked'
  | 'unread'
  | 'lapsed'
  | 'assigned'
  | RequestDecision
  | 'delivered'
  | 'objected'
  | 'objection-upheld'
  | 'objection-partly'
  | 'objection-rejected'
  | 'ordered'
  | 'ordered-partly'
  | 'order-delivered'
  | 'order-impossible'
  | 'disputed'
  | 'closed-by-time'
  | 'closed-by-officer'
  | 'confirmed'
  | 'withdrawn'
  | RecordedCause

/** `since` is when the cause came about; `limit` the last day of a window: of the one whose end it is, or of the one that is said. */
export type Stands<Cause extends string> = { cause: Cause; since: Instant; limit: LocalDate | null }

type Log = readonly RecordedEvent[]

const completing: readonly EventType[] = ['completed', 'answer-counted', 'completion-recorded']

/** Where a complaint stands, for whoever sees that much of its log. */
export const whereComplaintStands = (state: Complaint, log: Log): Stands<ComplaintCause> => {
  const stands = standingIn<ComplaintCause>(state)
  const recorded = recordedOf(state, log)
  if (recorded) return recorded
  switch (state.status) {
    case 'received': {
      const last = lastOf(log, 'complaint-filed', 'reopened', ...completing)
      if (last?.type === 'reopened') return stands('received-again', last)
      if (waitsAfterStorm(state)) return stands('received-in-storm', last, afterStorm)
      return last && completing.includes(last.type) ? stands('received-complete', last) : stands('received', last)
    }
    case 'awaiting-reporter': {
      const isConverting = isAskedToConvert(state)
      const asked = lastOf(log, 'completion-asked', 'conversion-proposed')
      if (unreadAnswer(state)) return stands(isConverting ? 'unread-while-converting' : 'unread', asked)
      return stands(isConverting ? 'asked-to-convert' : 'asked', asked)
    }
    case 'disposed': {
      const last = lastOf(log, 'disposed', 'reopened')
      return stands(last?.type === 'reopened' ? 'reopened' : 'disposed', last)
    }
    case 'returned':
      return stands('returned', lastOf(log, 'returned'))
    case 'in-progress': {
      const { isAgain, begun } = workOf(log)
      return stands(isAgain ? 'working-again' : 'working', begun)
    }
    case 'awaiting-approval':
      return stands('drafted', undefined)
    case 'answered':
      return stands('answered', lastOf(log, 'answered'))
    case 'closed': {
      if (state.conversion?.request) return stands('converted', lastOf(log, 'converted'))
      const last = lastOf(log, 'closed')
      if (state.closedBy === 'reporter') return stands('confirmed', last)
      return state.closedBy === 'officer' ? stands('closed-by-officer', last) : stands('closed-by-time', last, 'complaint.reporter-window')
    }
    case 'withdrawn': {
      const last = lastOf(log, 'withdrawn')
      return last?.type === 'withdrawn' && last.cause === 'expired'
        ? stands('withdrawn-by-time', last, 'complaint.reporter-completes')
        : stands('withdrawn', last)
    }
    case 'archived':
    case 'referred':
    case 'blocked':
      return stands(state.status, lastOf(log, state.status))
    default:
      return state.status satisfies never
  }
}

/** Where an information request stands. */
export const whereRequestStands = (state: InformationRequest, log: Log): Stands<RequestCause> => {
  const stands = standingIn<RequestCause>(state)
  const recorded = recordedOf(state, log)
  if (recorded) return recorded
  switch (state.status) {
    case 'registered': {
      const last = lastOf(log, 'request-filed', 'found-complete', 'assignment-returned', ...completing)
      if (last?.type === 'found-complete' || last?.type === 'assignment-returned') return stands(last.type, last)
      return last && completing.includes(last.type) ? stands('registered-complete', last) : stands('registered', last)
    }
    case 'incomplete':
      return stands(unreadAnswer(state) ? 'unread' : 'asked', lastOf(log, 'completion-asked'))
    case 'lapsed':
      return stands('lapsed', lastOf(log, 'lapsed'), 'request.requester-completes')
    case 'decided':
      return stands(state.decision ?? 'granted', lastOf(log, 'decided'))
    case 'objection-decided': {
      const order = orderStanding(state)
      if (order === 'open')
        return stands(state.objection?.decision === 'partly' ? 'ordered-partly' : 'ordered', lastOf(log, 'objection-decided'))
      if (order === 'delivered') return stands('order-delivered', lastOf(log, 'delivered'))
      if (order === 'impossible') return stands('order-impossible', lastOf(log, 'order-impossible'))
      return stands(`objection-${state.objection?.decision ?? 'upheld'}`, lastOf(log, 'objection-decided'))
    }
    case 'closed': {
      const last = lastOf(log, 'request-closed')
      if (state.closedBy === 'reporter') return stands('confirmed', last)
      if (state.closedBy === 'officer') return stands('closed-by-officer', last)
      return stands('closed-by-time', last, lastWindowOf(state))
    }
    case 'assigned':
    case 'delivered':
    case 'objected':
    case 'disputed':
    case 'withdrawn':
      return stands(state.status, lastOf(log, state.status))
    default:
      return state.status satisfies never
  }
}

/** The window whose end closed it: the last of those that were open. */
const lastWindowOf = ({ clocks, objection }: InformationRequest): StatuteId => {
  if (!objection?.decision) return 'request.objection-window'
  const due = (statute: StatuteId) => clocks.findLast((clock) => clock.statute === statute)?.due ?? ''
  return due('objection.receipt-window') > due('objection.dispute-window') ? 'objection.receipt-window' : 'objection.dispute-window'
}

const recordedOf = (state: Case, log: Log): Stands<RecordedCause> | null => {
  const stands = standingIn<RecordedCause>(state)
  const pending = pendingEnding(state)
  if (pending) return { ...stands(`${pending.ending}-recorded`, lastOf(log, 'ending-recorded')), limit: pending.clock.due }
  if (state.endedByRecord === undefined) return null
  const by = { confirmation: 'confirmed-by-record', withdrawal: 'withdrawn-by-record' } as const
  const hasEnded = state.status === 'closed' || state.status === 'withdrawn'
  return hasEnded ? stands(by[state.endedByRecord], lastOf(log, 'ending-effective')) : null
}

/** An event that this reader does not see, or that a later version wrote, leaves the moment of the status. */
const standingIn =
  <Cause extends string>({ statusSince, clocks }: Pick<Complaint, 'statusSince' | 'clocks'>) =>
  (cause: Cause, event: CaseEvent | undefined, ended?: StatuteId): Stands<Cause> => ({
    cause,
    since: event?.at ?? statusSince,
    // The limit is its last day, not the moment at which somebody noticed that it had passed.
    limit: ended ? (clocks.findLast(({ statute }) => statute === ended)?.due ?? null) : null,
  })

const lastOf = (log: Log, ...types: readonly EventType[]): CaseEvent | undefined =>
  log.findLast(({ event }) => types.includes(event.type))?.event

/** When the present work on a complaint began: a question that was asked and answered meanwhile does not begin it anew. */
const workOf = (log: Log): { isAgain: boolean; begun: CaseEvent | undefined } => {
  const contradicts = ({ event }: RecordedEvent, i: number) =>
    (event.type === 'replied' || event.type === 'reply-recorded') &&
    event.status === 'in-progress' &&
    log[i - 1]?.event.status === 'answered'
  const from = log.findLastIndex((it, i) => it.event.type === 'disposed' || it.event.type === 'reopened' || contradicts(it, i))
  const first = log[from]
  return {
    isAgain: first !== undefined && contradicts(first, from),
    begun: log.slice(Math.max(from, 0)).find(({ event }) => event.status === 'in-progress')?.event,
  }
}
