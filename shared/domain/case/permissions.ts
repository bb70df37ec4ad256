import type { Officer } from '../office/directory.ts'
import type { OfficerRole } from './actor.ts'
import { type Case, type IssuedLetter, isEnded } from './case.ts'
import { isGuarded, maySecond, pendingNewCode } from './new-code.ts'
import { isOtherDesk, shutOut } from './other-desk.ts'
import { escalatedTo, returnedBy, superiorDesk, superiorStandsIn } from './reading.ts'

/** An officer as rights are weighed: who, what, and of which institution. */
export type OfficerRights = {
  id: string
  role: OfficerRole
  institution: string | null
  mayOpenIdentities?: boolean
  /** Since when they are who they are (`Officer.since`): who consents to a new code has been so for some time. */
  since?: Officer['since']
  /** Where the coordinators work (region file): what it holds or is complained about, they do not end in its reporter's name. */
  deskInstitution?: string | null
  /** The other desk of the region file: who works there has the pages beside the queue that its cases need. */
  otherDesk?: string | null
}

/** Pages of the desk that are not about one case. */
export type OfficerPage =
  | 'queue'
  | 'jobs'
  | 'counter-entry'
  | 'tasks'
  | 'samples'
  | 'code-consents'
  | 'directory'
  | 'readiness'
  | 'calendar'
  | 'statutes'
  | 'reminder-ledger'
  | 'operations'
  | 'retention'
  | 'overview'
  | 'withheld'
  | 'registers'
  | 'information'
  | 'papers'
  | 'keep-papers'
  | 'own-note'
  | 'scoring'
  | 'lapor'
  | 'proof'
  | 'recording'
  | 'evidence'
  | 'evidence-keeping'
  | 'round-answers'

/** Who may open which page, and (`directory`, `calendar`, ...) change what it shows. The one table for pages. */
export const pagePermissions: Record<OfficerPage, readonly OfficerRole[]> = {
  queue: ['coordinator', 'liaison', 'head', 'superior'],
  /** Each sees only those they gave. */
  jobs: ['coordinator', 'liaison', 'head', 'superior', 'administrator'],
  'counter-entry': ['coordinator'],
  tasks: ['coordinator'],
  samples: ['coordinator'],
  /** New access codes that wait for a second officer: the overseer reads of them nothing of the matter (docs/adr/0049). */
  'code-consents': ['coordinator', 'leader'],
  directory: ['administrator'],
  readiness: ['coordinator', 'liaison', 'head', 'superior', 'leader', 'administrator'],
  calendar: ['administrator'],
  statutes: ['administrator'],
  'reminder-ledger': ['coordinator', 'administrator', 'leader'],
  operations: ['coordinator', 'administrator'],
  retention: ['administrator'],
  overview: ['coordinator', 'head', 'liaison', 'superior', 'leader'],
  /** Leaders and overseers: figures of what no other page tells apart (docs/adr/0051). */
  withheld: ['leader'],
  registers: ['coordinator', 'superior', 'leader'],
  /** Papers that the law and scorers ask for; whoever answers for them makes and issues them (docs/adr/0065). */
  papers: ['coordinator', 'superior', 'leader', 'administrator'],
  'keep-papers': ['coordinator', 'administrator'],
  /** What an institution says to its own figures. */
  'own-note': ['liaison', 'head'],
  /** The public information list; coordinators keep all of it, institutions their own lines, and the superior decides what lies too long. */
  information: ['coordinator', 'liaison', 'head', 'superior'],
  /** What scorers ask; institutions their own part of it (`maySeeScoring`). */
  scoring: ['coordinator', 'liaison', 'head', 'leader', 'administrator'],
  /** What comes in from SP4N-LAPOR! as its export. */
  lapor: ['coordinator'],
  /** That nobody changed what had happened: leaders and overseers learn whether it is so, and read no case (docs/adr/0073). */
  proof: ['coordinator', 'leader'],
  /** What is owed to SP4N-LAPOR!, copied there by hand. */
  recording: ['coordinator'],
  /** What of it concerns the whole regency: links, published numbers. */
  evidence: ['coordinator', 'leader', 'administrator'],
  'evidence-keeping': ['coordinator', 'administrator'],
  /** An institution's answer to the round of a quarter; coordinators answer for one without officers. */
  'round-answers': ['coordinator', 'liaison', 'head'],
}

/** What the other desk opens beside the pages of its roles: people to call, new access codes and what SP4N-LAPOR! is owed wait there too (docs/adr/0052). */
export const otherDeskPages: readonly OfficerPage[] = ['tasks', 'code-consents', 'recording']

export const mayOpen = (officer: Pick<OfficerRights, 'role' | 'institution' | 'otherDesk'>, page: OfficerPage): boolean =>
  pagePermissions[page].includes(officer.role) || (otherDeskPages.includes(page) && worksAtOtherDesk(officer))

/** Whether they have the cases of the other desk, as the region file names it today. */
export const worksAtOtherDesk = ({ role, institution, otherDesk }: Pick<OfficerRights, 'role' | 'institution' | 'otherDesk'>): boolean =>
  institution !== null && institution === otherDesk && (role === 'liaison' || role === 'head')

/**
 * Where an officer stands towards a case. `reported` beats all others: a complaint about an office or a person is never
 * disposed, shown or mailed to them (design.md section 7).
 */
export type Standing =
  | 'desk'
  | 'lead'
  | 'contributor'
  | 'reader'
  | 'appeal'
  | 'escalated'
  | 'returned'
  | 'recorder'
  | 'standin'
  | 'reported'
  | 'none'

type Stood = Pick<Case, 'channel' | 'escalated' | 'holders' | 'otherDesk' | 'person' | 'reported' | 'returned' | 'status' | 'superiorReads'>

export const standingOf = (officer: OfficerRights, state: Stood): Standing => {
  const { institution, role } = officer
  const { holders, reported } = state
  if (shutOut(state).officers.includes(officer.id)) return 'reported'
  if (institution !== null && reported.institutions.includes(institution)) return 'reported'
  switch (role) {
    case 'coordinator':
      return state.otherDesk ? 'none' : 'desk'
    case 'superior':
      // Atasan PPID decides objections (UU 14/2008 Ps 36) and so reads requests; complaints are theirs only while late, and
      // where the coordinators' own institution holds them.
      return state.channel === 'request' ? 'appeal' : superiorOf(officer, state)
    case 'liaison':
    case 'head':
      if (institution === null) return 'none'
      // Of a case that the coordinators must not see, this desk is what they are elsewhere (docs/adr/0052).
      if (isOtherDesk(institution, state)) return 'desk'
      if (holders?.lead === institution) return 'lead'
      if (holders?.contributors.includes(institution)) return 'contributor'
      return holders?.readers.includes(institution) ? 'reader' : onlyReads(institution, state)
    case 'leader':
    case 'administrator':
      return 'none'
    default:
      return role satisfies never
  }
}

/** Who does not hold it and reads it all the same: whoever a late case was put to, and who gave it back (docs/adr/0034). */
const onlyReads = (desk: string, state: Stood): Standing => {
  if (isEnded(state)) return 'none'
  if (escalatedTo(state).includes(desk)) return 'escalated'
  return returnedBy(state).includes(desk) ? 'returned' : 'none'
}

/**
 * What the house of its own desk answers or is complained about is theirs to read until it ends: they write down how its reporter
 * ends it, once nobody waits to be matched by name. So is what no coordinator could be told of (docs/adr/0046).
 */
const superiorOf = (officer: OfficerRights, state: Stood): Standing => {
  const standing = onlyReads(superiorDesk, state)
  if (standing !== 'none') return standing
  if (!isEnded(state) && !state.person && concernsItsDesk(officer, state)) return 'recorder'
  return superiorStandsIn(state) ? 'standin' : 'none'
}

/** What each standing may do, besides what the moves of the channel allow the role: everything, some commands, or only read. */
export const standingPermissions: Record<Standing, { reads: boolean; moves: 'all' | readonly string[] }> = {
  desk: { reads: true, moves: 'all' },
  lead: { reads: true, moves: 'all' },
  // Others help: they report and talk among officers, but the answer is the lead's.
  contributor: { reads: true, moves: ['progress', 'note', 'attach'] },
  reader: { reads: true, moves: [] },
  appeal: { reads: true, moves: ['answer-objection', 'declare-impossible', 'note', 'issue-letter', 'sign-letter'] },
  escalated: { reads: true, moves: [] },
  returned: { reads: true, moves: [] },
  recorder: { reads: true, moves: [] },
  standin: { reads: true, moves: [] },
  reported: { reads: false, moves: [] },
  none: { reads: false, moves: [] },
}

/** Whether the officer coordinates this case: the desk that has it, be it the coordinators' or the other one. */
export const coordinates = (officer: OfficerRights, state: Stood): boolean => standingOf(officer, state) === 'desk'

export const mayRead = (officer: OfficerRights, state: Case): boolean => standingPermissions[standingOf(officer, state)].reads

/** Whether the officer's standing lets them give that command; whether the role and the moment do is in the moves. */
export const mayMove = (officer: OfficerRights, command: string, state: Case): boolean => {
  const { moves } = standingPermissions[standingOf(officer, state)]
  if (opensIdentities.has(command) && !officer.mayOpenIdentities) return false
  if (command === 'renew-access' && !(mayMakeAccessCode(officer, state) && isCodeReleased(state))) return false
  if (command === 'ask-new-code' && !(officer.mayOpenIdentities && isGuarded(state))) return false
  if (command === 'consent-new-code' && !maySecond(officer, state)) return false
  // The overseer consents without reading the case; whom it is about does not.
  if (officer.role === 'leader' && seconds.has(command)) return standingOf(officer, state) !== 'reported' && maySecond(officer, state)
  // A late draft was put to the superior, who decides about it (`mayDecideDraft`).
  if (officer.role === 'superior' && draftDecisions.has(command)) return mayDecideLate.has(standingOf(officer, state))
  if (endingRecords.has(command)) return mayRecordEnding(officer, state)
  return moves === 'all' || moves.includes(command)
}

/** What shows who an anonymous reporter is, once or for good: the overseer is told of each (docs/adr/0049). */
export const opensIdentities: ReadonlySet<string> = new Set(['open-identity', 'lift-anonymity'])

const seconds: ReadonlySet<string> = new Set(['consent-new-code', 'refuse-new-code'])

const draftDecisions: ReadonlySet<string> = new Set(['approve', 'send-back'])
/** A request is read by the superior anyway. */
const mayDecideLate: ReadonlySet<Standing> = new Set<Standing>(['escalated', 'appeal'])

/** What ends a case in the name of its reporter, or contradicts its answer, is written down by nobody of an institution that answers it (docs/adr/0041). */
const endingRecords: ReadonlySet<string> = new Set(['record-confirmation', 'record-withdrawal', 'record-objection'])

/**
 * Who coordinates the case, but for what their own house holds or is complained about: that the superior writes down, who is of
 * none that answers (docs/adr/0046).
 */
const mayRecordEnding = (officer: OfficerRights, state: Case): boolean => {
  if (!mayRead(officer, state)) return false
  const isItsDesks = concernsItsDesk(officer, state)
  if (officer.role === 'superior') return isItsDesks
  return coordinates(officer, state) && !isItsDesks && !concerns(officer.institution, state)
}

/** Somebody who coordinates the case and would write down its ending, but may not: the superior does. */
export const leavesEndingsToSuperior = (officer: OfficerRights, state: Case): boolean =>
  coordinates(officer, state) && !isEnded(state) && !mayRecordEnding(officer, state)

type Concerning = Pick<Case, 'holders' | 'otherDesk' | 'reported'>

/** Whether whoever has the case works in a house that answers it, helps to, or is complained about: the coordinators', or the other desk. */
const concernsItsDesk = ({ deskInstitution }: OfficerRights, state: Concerning): boolean =>
  concerns(state.otherDesk?.institution ?? deskInstitution, state)

const concerns = (institution: string | null | undefined, { holders, reported }: Concerning): boolean =>
  Boolean(institution) && [holders?.lead, ...(holders?.contributors ?? []), ...reported.institutions].some((it) => it === institution)

/** Of an anonymous case it waits for a second officer and for whoever holds the old one (docs/adr/0049). */
const isCodeReleased = (state: Case): boolean => !isGuarded(state) || pendingNewCode(state)?.stage === 'pickup'

/**
 * Whether an officer may make a new access code at the counter. Whoever holds the code is the reporter in every respect, so
 * it takes somebody who can tell that this person filed the case: their name is there to be compared, or the officer may
 * open it. Of a case without identity nobody can tell (design.md section 2); its code that is lost stays lost.
 */
export const mayMakeAccessCode = ({ mayOpenIdentities = false }: Pick<OfficerRights, 'mayOpenIdentities'>, state: Case): boolean => {
  switch (state.identity) {
    case 'named':
      return !isGuarded(state) || mayOpenIdentities
    case 'anonymous':
      return mayOpenIdentities
    case 'none':
      return false
    default:
      return state.identity satisfies never
  }
}

/** The answer to an objection is the superior's own (UU 14/2008 Ps 36(2)): nobody else writes under their letterhead. */
export const mayIssueLetter = ({ role }: { role: OfficerRole }, kind: IssuedLetter['kind']): boolean =>
  kind !== 'objection-answer' || role === 'superior'
