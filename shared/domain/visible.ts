import type { Case } from './case.ts'
import type { RecordedEvent } from './chain.ts'
import type { CaseEvent } from './events.ts'
import { mayRead, type OfficerRights } from './permissions.ts'
import { textRefsOf } from './text-refs.ts'

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

/** The words of these are from officer to officer; that they happened is known to the reporter. */
const wordsInsideTheDesk: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'disposed',
  'assigned',
  'returned',
  'assignment-returned',
  'verified',
])
/** What officers do among themselves. */
const insideTheDesk: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'noted',
  'drafted',
  'draft-sent-back',
  'reminded',
  'linked',
  'conflict-named',
  'identity-opened',
  'reached',
  'national-posted',
])
/** What concerns the person and not the matter: for them and the coordinators (UU 27/2022). */
const aboutThePerson: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'privacy-asked',
  'privacy-answered',
  'access-renewed',
  'identity-opened',
  'reached',
  'conflict-named',
])

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

const forReporter = (state: Case, log: readonly RecordedEvent[]): View => {
  const timeline = log.filter(({ event }) => !insideTheDesk.has(event.type))
  return {
    case: state,
    timeline,
    readableTexts: textsOf(timeline.filter(({ event }) => !wordsInsideTheDesk.has(event.type))),
    identity: state.identity === 'none' ? 'absent' : 'shown',
  }
}

const forOfficer = (state: Case, log: readonly RecordedEvent[], { officer }: Extract<Viewer, { kind: 'officer' }>): View | null => {
  if (!mayRead(officer, state)) return null
  if (officer.role === 'coordinator')
    return { case: state, timeline: log, readableTexts: textsOf(log), identity: identityForCoordinator(state) }
  const timeline = log.filter(({ event }) => !aboutThePerson.has(event.type))
  return { case: state, timeline, readableTexts: textsOf(timeline), identity: identityForInstitution(state) }
}

/** Cases reached the police because somebody forgot to hide a name: an institution never sees an anonymous reporter. */
const identityForInstitution = (state: Case): IdentityView =>
  state.identity === 'named' ? 'shown' : state.identity === 'anonymous' ? 'hidden' : 'absent'

const identityForCoordinator = (state: Case): IdentityView =>
  state.identity === 'named' ? 'shown' : state.identity === 'anonymous' ? 'sealed' : 'absent'

const textsOf = (log: readonly RecordedEvent[]): ReadonlySet<number> =>
  new Set(log.flatMap(({ event }) => textRefsOf(event).map(({ n }) => n)))
