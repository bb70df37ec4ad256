import type { Case } from '../case/case.ts'
import { clockKey } from '../case/moves.ts'
import { isOpen } from '../law/clock.ts'
import type { StatuteId } from '../law/statutes.ts'
import { rungKey } from '../law/tick.ts'
import { type CaseLetterContent, type Letter, letterToReporter } from '../letters/letter.ts'
import type { CaseEvent } from './events.ts'

/** The letters that events cause. A reporter who left no contact gets none: the case page tells the same. */
export const lettersOf = (state: Case, events: readonly CaseEvent[], newId: () => string): Letter[] => {
  if (!state.reachableBy.email && !state.reachableBy.phone) return []
  return events.flatMap((event) => {
    const content = contentOf(state, event)
    return content ? [letterToReporter(state, content, newId(), event.at)] : []
  })
}

const contentOf = (state: Case, event: CaseEvent): CaseLetterContent | null => {
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
    case 'reminded': {
      if (!event.audience.includes('reporter')) return null
      const reminder = { day: event.on, rung: rungKey(event, event.rung) }
      return { kind: 'window-ending', channel, statute: event.statute, due: event.due, reminder }
    }
    case 'recomputed': {
      // A clock that the same decision stopped has no date any more that anybody waits for.
      const running = event.clocks.filter((moved) => state.clocks.some((clock) => clockKey(clock) === clockKey(moved) && isOpen(clock)))
      const clocks = running.map(({ statute, due }) => ({ statute, due }))
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
