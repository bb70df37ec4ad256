import { sightOf } from '../channels/channels.ts'
import type { RecordedEvent } from '../events/chain.ts'
import type { CaseEvent } from '../events/events.ts'
import type { Onlooker } from '../events/sight.ts'
import { textRefsOf } from '../events/text-refs.ts'
import type { OfficerRole } from './actor.ts'
import type { Case } from './case.ts'
import { isFileOfReporter } from './file-of.ts'
import { clocksForReporter, isNationalLimit, isOfNationalLimit } from './national-duty.ts'
import { isNewCodeLimit } from './new-code.ts'
import { coordinates, mayRead, type OfficerRights } from './permissions.ts'

/** Who looks. A reporter is whoever proved to hold the access code of that case. */
export type Viewer = { kind: 'public' } | { kind: 'reporter'; caseId: string } | { kind: 'officer'; officer: OfficerRights }

/** `sealed`: may be opened by this viewer, each opening logged with a reason. `hidden`: exists, not for this viewer. */
export type IdentityView = 'shown' | 'sealed' | 'hidden' | 'absent'

export type View = {
  case: Case
  /** Events the viewer may know of, in order. */
  timeline: readonly RecordedEvent[]
  /** Numbers of the personal texts the viewer may read; no others may be loaded. */
  readableTexts: ReadonlySet<number>
  identity: IdentityView
}

/**
 * The one rule of who sees what (design.md section 2): every page, list, letter and export goes through it. Null means
 * the viewer must not learn that the case exists. Private until verified and published (UU 14/2008 Ps 17 a and h), and
 * nothing is published yet, so the public sees none.
 */
export const visible = (state: Case, log: readonly RecordedEvent[], viewer: Viewer): View | null => {
  switch (viewer.kind) {
    case 'public':
      return null
    case 'reporter':
      return viewer.caseId === state.id ? forReporter(state, log) : null
    case 'officer':
      return forOfficer(state, log, viewer)
    default:
      return viewer satisfies never
  }
}

const forReporter = (state: Case, log: readonly RecordedEvent[]): View => ({
  case: withoutNationalLimits(state),
  ...seenBy('reporter', state, log),
  identity: state.identity === 'none' ? 'absent' : 'shown',
})

const forOfficer = (state: Case, log: readonly RecordedEvent[], { officer }: Extract<Viewer, { kind: 'officer' }>): View | null => {
  const onlooker = coordinates(officer, state) ? 'coordinators' : onlookerOf(officer.role)
  if (onlooker === null || !mayRead(officer, state)) return null
  return {
    case: onlooker === 'coordinators' ? state : withoutNewCode(state),
    ...seenBy(onlooker, state, log),
    identity: identityFor(onlooker, state),
  }
}

/** That somebody asks for the code of an anonymous case is between them, its reporter and the coordinators. */
const withoutNewCode = (state: Case): Case => {
  if (state.channel !== 'complaint' || !state.clocks.some(({ statute }) => isNewCodeLimit(statute))) return state
  const { newCode: _, ...rest } = state
  return { ...rest, clocks: state.clocks.filter(({ statute }) => !isNewCodeLimit(statute)) }
}

/** What the desk owes SP4N-LAPOR! is no limit of the reporter's: whether it stands there, the page says in words. */
const withoutNationalLimits = (state: Case): Case =>
  state.clocks.some(({ statute }) => isNationalLimit(statute)) ? { ...state, clocks: clocksForReporter(state) } : state

const isOfNewCode = (event: CaseEvent): boolean => 'statute' in event && isNewCodeLimit(event.statute)

/** Null: such an officer reads reports, never a case. */
const onlookerOf = (role: OfficerRole): Exclude<Onlooker, 'public' | 'reporter'> | null => {
  switch (role) {
    case 'coordinator':
      return 'coordinators'
    case 'liaison':
    case 'head':
      return 'holders'
    case 'superior':
      return 'superior'
    case 'leader':
    case 'administrator':
      return null
    default:
      return role satisfies never
  }
}

const seenBy = (onlooker: Onlooker, state: Case, log: readonly RecordedEvent[]): Pick<View, 'timeline' | 'readableTexts'> => {
  const timeline = log.filter(
    ({ event }) =>
      (sightOf(state, event).known.includes(onlooker) || (onlooker === 'reporter' && isOfFiling(event))) &&
      !(onlooker === 'reporter' && (isForSender(event) || isOfNationalLimit(event))) &&
      !((onlooker === 'holders' || onlooker === 'superior') && isOfNewCode(event)),
  )
  const readable = timeline.filter(
    ({ event }) => sightOf(state, event).words.includes(onlooker) || (onlooker === 'reporter' && isOfFiling(event)),
  )
  return { timeline, readableTexts: new Set(readable.flatMap(({ event }) => textRefsOf(event).map(({ n }) => n))) }
}

/** The name that a reporter wrote is a part of what they filed, and theirs to read; whom officers name later is not. */
const isOfFiling = (event: CaseEvent): boolean => event.type === 'conflict-named' && Boolean(event.person)

/** What to do about a file that was refused is told to the officer who sent it; its reporter has nothing to send. */
const isForSender = (event: CaseEvent): boolean => event.type === 'file-refused' && !isFileOfReporter(event.fileId)

/** Cases reached the police because somebody forgot to hide a name: only coordinators may open who an anonymous reporter is. */
const identityFor = (onlooker: Exclude<Onlooker, 'public' | 'reporter'>, { identity }: Case): IdentityView => {
  switch (identity) {
    case 'named':
      return 'shown'
    case 'anonymous':
      return onlooker === 'coordinators' ? 'sealed' : 'hidden'
    case 'none':
      return 'absent'
    default:
      return identity satisfies never
  }
}
