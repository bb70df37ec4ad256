import type { OfficerRole } from './actor.ts'
import type { Case, Reported } from './case.ts'

/** Somebody of the office, as far as it matters where they work. */
export type Colleague = { id: string; role: OfficerRole; institution: string | null; active: boolean }

/**
 * The coordinating institution and the other desk, as the region file names them; each null by decision. `people` of the office
 * are there where officers are named in a case, or may be meant: of everybody else it does not matter where they work.
 */
export type Desks = { coordinating: string | null; other: string | null; people?: readonly Colleague[] }

/** Who is kept out of a case: those who are complained about, and whoever may be meant by a name that nobody has matched yet. */
export const shutOut = ({ reported, person }: Pick<Case, 'reported' | 'person'>): Reported =>
  person ? { ...reported, officers: [...new Set([...reported.officers, ...person.similar])] } : reported

/** That the other desk has a case in the coordinators' place. `asked`: its reporter wanted it so. `unmatched`: it passed by itself. */
export type AtOtherDesk = NonNullable<Case['otherDesk']>

/** Why a case is at the other desk whomever it is about, and stays there. */
type Stays = Omit<AtOtherDesk, 'institution'>

/**
 * Who has a case in the coordinators' place: the other desk where their institution is complained about, or somebody who works
 * there, or where the reporter asks for it; undefined where they have it themselves. Where the other desk is complained about too
 * it cannot have it, and the coordinators do (docs/adr/0052): an officer of each weighs the same.
 */
export const otherDeskFor = (reported: Reported, stays: Stays, desks: Desks): AtOtherDesk | undefined => {
  const { coordinating, other, people = [] } = desks
  if (other === null || reported.institutions.includes(other)) return undefined
  const named = people.filter(({ id }) => reported.officers.includes(id))
  const isAboutTheirs = named.some(worksAt(coordinating, desks)) && !named.some(worksAt(other, desks))
  const isAboutDesk = coordinating !== null && reported.institutions.includes(coordinating)
  if (!(stays.asked || stays.unmatched || isAboutDesk || isAboutTheirs)) return undefined
  return { institution: other, ...(stays.asked ? { asked: true } : {}), ...(stays.unmatched ? { unmatched: true } : {}) }
}

/** Coordinators are of no institution in the directory: they work in the coordinating one. */
const worksAt =
  (house: string | null, { coordinating }: Desks) =>
  ({ role, institution }: Colleague): boolean =>
    house !== null && (role === 'coordinator' ? coordinating : institution) === house

/** Whether anybody is left at the other desk who may read that case. Of a desk whose people are not known it is supposed. */
export const isLeftAt = (desk: AtOtherDesk, state: Pick<Case, 'reported' | 'person'>, { people }: Desks): boolean => {
  const out = shutOut(state)
  return people === undefined || people.some((it) => it.active && it.institution === desk.institution && !out.officers.includes(it.id))
}

/** What an event says when the case changes desks with whom it is about: to the other one, or (null) back to the coordinators. */
export const deskAfter = ({ otherDesk }: Pick<Case, 'otherDesk'>, reported: Reported, desks: Desks): { otherDesk?: AtOtherDesk | null } => {
  const then = otherDeskFor(reported, otherDesk ?? {}, desks)
  return then?.institution === otherDesk?.institution ? {} : { otherDesk: then ?? null }
}

/** Whether these rights are those of the other desk of that case: of whoever works there, whatever their role in their house. */
export const isOtherDesk = (institution: string | null, { otherDesk }: Pick<Case, 'otherDesk'>): boolean =>
  otherDesk !== undefined && institution === otherDesk.institution

/** Whether this officer's own institution leads the case. */
export const isOfLead = ({ institution }: { institution: string | null }, { holders }: Pick<Case, 'holders'>): boolean =>
  institution !== null && institution === holders?.lead

/**
 * As what an officer moves a case: by their role; at the other desk as its coordinator, and by their role too only where their
 * own house leads it. What the lead alone does (accept, give back, draft) they do for nobody else.
 */
export const movesAs = (
  officer: { role: OfficerRole; institution: string | null },
  state: Pick<Case, 'otherDesk' | 'holders'>,
): OfficerRole[] => {
  if (!isOtherDesk(officer.institution, state)) return [officer.role]
  return isOfLead(officer, state) ? ['coordinator', officer.role] : ['coordinator']
}

/** Under which name a case at the other desk is kept from the coordinators, among the ids of officers and institutions. */
export const theCoordinators = '@coordinators'
