import type { OfficerRights } from '../case/permissions.ts'
import type { ProposedInformation } from './listed-information.ts'

type Keeper = Pick<OfficerRights, 'id' | 'role' | 'institution'>

/** Coordinators keep the whole list; liaisons and heads the lines of their own institution (PPID Pelaksana). */
export const mayKeep = ({ role, institution }: Keeper, holder: string): boolean =>
  role === 'coordinator' || ((role === 'liaison' || role === 'head') && institution === holder)

/** Those, and the superior (Atasan PPID), who writes none but decides on what lies too long. */
export const maySee = (officer: Keeper, holder: string): boolean => officer.role === 'superior' || mayKeep(officer, holder)

/** Whether they write lines at all. */
export const mayWrite = ({ role }: Pick<Keeper, 'role'>): boolean => role !== 'superior'

/** Whether they decide on lines of that institution: a liaison decides on none. */
const decides = (officer: Keeper, holder: string): boolean => officer.role !== 'liaison' && maySee(officer, holder)

/**
 * A second officer looks before anything is published: whoever wrote a line does not release it, and a liaison releases none. The
 * head of the institution may, so that a regency with one coordinator has a second pair of eyes; and the superior, so that one with
 * nobody else has one too.
 */
export const mayRelease = (officer: Keeper, { by, state, facts }: Pick<ProposedInformation, 'by' | 'state' | 'facts'>): boolean =>
  state === 'waiting' &&
  by !== officer.id &&
  decides(officer, facts.holder) &&
  // What is told of a person's case is not released by the house that answered it.
  (facts.report === undefined || officer.role !== 'head')

/** What should not be public comes down at once, by whoever may release: nobody waits for a second officer. */
export const mayTakeDown = decides
