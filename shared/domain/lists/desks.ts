import { runsBeside } from '../case/beside.ts'
import { type Case, isEnded } from '../case/case.ts'
import { newCodeLimits } from '../case/new-code.ts'
import { openOrder, openPromise, orderStanding } from '../case/order.ts'
import { shutOut } from '../case/other-desk.ts'
import { waitingReturn } from '../case/reading.ts'
import { recordedLimits } from '../case/recorded-ending.ts'
import { waitsAfterStorm } from '../case/storm.ts'
import { unreadAnswer } from '../case/unread-answer.ts'
import { byChannel } from '../channels/by-channel.ts'
import { channelOf } from '../channels/channels.ts'
import { hasDraft } from '../channels/waiting-draft.ts'
import { type Clock, earliest, isOpen, isPaused } from '../law/clock.ts'
import type { StatuteId } from '../law/statutes.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { DeskRow, Stage } from './desk-row.ts'
import { keptFrom } from './withheld.ts'

/** Statuses in which the next step is the reporter's. */
const reportersTurn: ReadonlySet<Case['status']> = new Set<Case['status']>([
  'awaiting-reporter',
  'answered',
  'incomplete',
  'decided',
  'delivered',
  'objection-decided',
])

/** A draft that was sent back, where a new one can be written: an objection does not change that. */
const hasReturnedDraft = (state: Case): boolean => {
  const possible = channelOf(state).moves[state.status]
  return state.sentBack !== undefined && (possible?.draft ?? possible?.['draft-decision']) !== undefined
}

/** What an asked reporter sent and nobody has read is our turn again, and so is what a superior ordered or the PPID promised. */
export const waitsForReporter = (state: Case): boolean =>
  reportersTurn.has(state.status) &&
  unreadAnswer(state) === undefined &&
  !openOrder(state) &&
  !openPromise(state) &&
  !hasDraft(state) &&
  !hasReturnedDraft(state)

/** Limits that bind the reporter; all others bind the government. */
const reporterClocks: ReadonlySet<StatuteId> = new Set<StatuteId>([
  'complaint.reporter-completes',
  'complaint.reporter-window',
  'complaint.reopen',
  newCodeLimits.objection,
  ...Object.values(recordedLimits.complaint),
  ...Object.values(recordedLimits.request),
  'request.requester-completes',
  'request.objection-window',
  'objection.dispute-window',
  'objection.receipt-window',
])
export const bindsReporter = (statute: StatuteId): boolean => reporterClocks.has(statute)

/**
 * Clocks by which a case is measured now. An objection that was decided has taken the place of the answer that it was about:
 * the old breach stays on record and is no longer what anybody waits for.
 */
export const clocksThatCount = (state: Case): readonly Clock[] =>
  byChannel(state, {
    complaint: ({ clocks }) => clocks.filter(({ statute }) => !runsBeside(statute)),
    request: ({ clocks, objection }) => (objection?.decision ? clocks.filter(({ statute }) => !beforeObjection.has(statute)) : clocks),
  })

const beforeObjection: ReadonlySet<StatuteId> = new Set<StatuteId>(['request.completeness-check', 'request.answer'])

/** The clock that tells what must happen next: ours while it is our turn, the reporter's while it is theirs. */
export const leadingClock = (state: Case): Clock | undefined => {
  const turn = waitsForReporter(state)
  return earliest(clocksThatCount(state).filter((clock) => bindsReporter(clock.statute) === turn && isOpen(clock) && !isPaused(clock)))
}

/** A complete request is not checked any more, and where nothing is given there is nothing to deliver. */
export const stageOf = (state: Case): Stage | undefined => {
  if (unreadAnswer(state)) return 'unread'
  if (waitsAfterStorm(state)) return 'after-storm'
  return byChannel<Stage | undefined>(state, {
    complaint: () => (hasReturnedDraft(state) ? 'draft-sent-back' : undefined),
    request: ({ status, decision, objection, clocks }) => {
      if (hasDraft(state)) return 'decision-drafted'
      if (hasReturnedDraft(state)) return 'draft-sent-back'
      const isBeingChecked = clocks.some((clock) => clock.statute === 'request.completeness-check' && isOpen(clock))
      if (status === 'registered') return isBeingChecked ? undefined : 'found-complete'
      if (openOrder(state)) return 'ordered'
      if (openPromise(state) && status !== 'objected') return 'promised'
      if (status === 'objection-decided' && (orderStanding(state) !== 'none' || objection?.decision === 'rejected'))
        return 'objection-settled'
      return status === 'decided' && (decision === 'refused' || decision === 'not-held') ? 'nothing-to-deliver' : undefined
    },
  })
}

export const deskRowOf = (state: Case): DeskRow => {
  const clock = isEnded(state) ? undefined : leadingClock(state)
  const channel = channelOf(state)
  const returned = returnToShow(state)
  const stage = stageOf(state)
  return {
    caseId: state.id,
    number: state.number,
    channel: state.channel,
    status: state.status,
    ...channel.listed(state),
    category: state.category,
    receivedOn: state.receivedOn,
    due: clock?.due ?? null,
    dueStatute: clock?.statute ?? null,
    ...(clock?.dueAt ? { dueAt: clock.dueAt } : {}),
    waitsForReporter: waitsForReporter(state),
    ...(unreadAnswer(state) ? { unread: true } : {}),
    ...(isUrgent(state) ? { urgent: true } : {}),
    ...(returned ? { returned: { by: returned.by, reason: returned.reason.n } } : {}),
    ...(stage === undefined || stage === 'unread' ? {} : { stage }),
    confidential: state.confidential,
    identity: state.identity,
    lead: state.holders?.lead ?? null,
    ...besideOf(state),
    titleText: channel.title(state).n,
    reported: shutOut(state),
    ...(state.person ? { unmatched: true } : {}),
    ...(state.otherDesk ? { otherDesk: state.otherDesk, keptFrom: keptFrom(state) } : {}),
  }
}

/** Danger to life or health, as long as the case is alive: on top of every list, with sign and word. */
export const isUrgent = (state: Case): boolean => urgentSince(state) !== null

/** The day on which it was marked so; null where it is not, or has ended. */
export const urgentSince = (state: Case): LocalDate | null =>
  isEnded(state) ? null : byChannel(state, { complaint: ({ urgent }) => urgent?.since ?? null, request: () => null })

/** Who helps or reads beside the lead. */
const besideOf = ({ holders }: Case): Pick<DeskRow, 'beside'> =>
  holders && holders.contributors.length + holders.readers.length > 0
    ? { beside: { helping: holders.contributors, reading: holders.readers } }
    : {}

/** What an institution gave back is the coordinators' next, whatever else is due (docs/adr/0034). */
const returnToShow = (state: Case) => (isEnded(state) || waitsForReporter(state) ? undefined : waitingReturn(state))

/** Sort keys of what stands before everything else begin with this. */
export const firstOfAll = '!'

/** And of those, what is urgent. */
export const urgentFirst = `${firstOfAll}1`

/** Sort keys of what waits apart from everything else begin with this, and only those. */
export const apart = '~~'

/** It came in a storm, and is no row of the queue until somebody reads it. The other desk has few, and no list of its own for them. */
const waitsApart = (state: Case): boolean => waitsAfterStorm(state) !== undefined && state.otherDesk === undefined

/**
 * Where a case stands among others: what is urgent, what was given back, then ours by due date, then those that wait for their
 * reporter (the urgent ones first), then those without a date, and apart from them all what came in a storm.
 */
export const deskOrder = (state: Case): string => {
  if (isEnded(state)) return state.statusSince
  const clock = leadingClock(state)
  const urgent = isUrgent(state)
  if (waitsApart(state)) return `${apart}${clock?.due ?? ''}`
  if (waitsForReporter(state)) return `~${urgent ? firstOfAll : ''}${clock?.due ?? ''}`
  const place = urgent ? urgentFirst : returnToShow(state) ? `${firstOfAll}2` : ''
  return `${place}${clock?.due ?? '9999-12-31'}`
}

/** Desks that hold a case besides the coordinators': institutions, and the superior's once there is an objection. */
export const holdersOf = (state: Pick<Case, 'holders'>): string[] =>
  state.holders === null ? [] : [state.holders.lead, ...state.holders.contributors, ...state.holders.readers]

export const isBeforeSuperior = (state: Case): boolean => channelOf(state).isBeforeSuperior(state)
