import type { OwnDays } from './own-days.ts'
import type { CountedCase, Viewer } from './year-dump.ts'

/** What is late today or due in the next three working days, by what has to happen next. */

/** Statuses in which the next step is the reporter's. */
const reportersTurn = new Set(['awaiting-reporter', 'answered', 'incomplete', 'decided', 'delivered', 'objection-decided'])
/** Running they make it the office's turn again: something lies unread, was ordered, was promised, or a draft waits. */
const officesTurn = /look-at-answer$|^objection\.order$|^request\.provide$|\.approval$/
/** Statuses in which whoever leads can write a new draft, where one was sent back. */
const draftable = new Set(['disposed', 'in-progress', 'assigned', 'objected', 'objection-decided', 'decided'])
const bindsReporter =
  /reporter-completes|reporter-window|complaint\.reopen|new-code-objection|recorded-|requester-completes|objection-window|dispute-window|receipt-window/

export type Due = { kind: 'late' | 'soon'; due: string; it: CountedCase }

const turnIsReporters = (it: CountedCase): boolean =>
  reportersTurn.has(it.status) &&
  !it.clocks.some(({ statute, stoppedOn }) => stoppedOn === null && officesTurn.test(statute)) &&
  !(it.sentBack && draftable.has(it.status) && it.channel === 'request')

/** The limit of the office that ends first, of those that run and still matter. */
const nextOf = (it: CountedCase): string | null => {
  const settled = it.objection?.decided ? ['request.completeness-check', 'request.answer'] : []
  const running = it.clocks.filter(
    ({ statute, stoppedOn, pauses }) =>
      stoppedOn === null &&
      pauses.at(-1)?.until !== null &&
      !bindsReporter.test(statute) &&
      !statute.includes('.new-code-') &&
      // What is owed to SP4N-LAPOR! makes no case late (docs/adr/0072).
      !statute.includes('.national-') &&
      !settled.includes(statute),
  )
  return running.map(({ due }) => due).sort()[0] ?? null
}

/** Everything that is late or due soon, whoever it is kept from. */
export const dueNow = (cases: readonly CountedCase[], today: string, days: OwnDays): Due[] => {
  const until = days.add(today, 3)
  return cases.flatMap((it): Due[] => {
    const due = it.isEnded || turnIsReporters(it) ? null : nextOf(it)
    return due === null || due > until ? [] : [{ kind: due < today ? 'late' : 'soon', due, it }]
  })
}

/** Names under which a case may be kept from somebody. */
export const isKeptFrom = ({ keptFrom }: CountedCase, { id, institution, role }: Viewer): boolean =>
  [id, ...(institution === null ? [] : [institution]), ...(role === 'coordinator' ? ['@coordinators'] : [])].some((it) =>
    keptFrom?.includes(it),
  )
