import type { OfficerRole } from './actor.ts'
import type { Case, Reported } from './case.ts'

/** The coordinating institution and the other desk, as the region file names them; each null by decision. */
export type Desks = { coordinating: string | null; other: string | null }

/** Who is kept out of a case: those who are complained about, and whoever may be meant by a name that nobody has matched yet. */
export const shutOut = ({ reported, person }: Pick<Case, 'reported' | 'person'>): Reported =>
  person ? { ...reported, officers: [...new Set([...reported.officers, ...person.similar])] } : reported

/** That the other desk has a case in the coordinators' place; `asked`: its reporter wanted it so. */
export type AtOtherDesk = NonNullable<Case['otherDesk']>

/**
 * Who has a case in the coordinators' place: the other desk where their own institution is complained about, or where the
 * reporter asks for it; undefined where they have it themselves. Where the other desk is complained about too it cannot have it,
 * and the coordinators do (docs/adr/0052).
 */
export const otherDeskFor = (reported: Reported, asked: boolean, { coordinating, other }: Desks): AtOtherDesk | undefined => {
  const isAboutDesk = coordinating !== null && reported.institutions.includes(coordinating)
  if (other === null || reported.institutions.includes(other) || !(asked || isAboutDesk)) return undefined
  return { institution: other, ...(asked ? { asked: true as const } : {}) }
}

/** What an event says when the case changes desks with whom it is about: to the other one, or (null) back to the coordinators. */
export const deskAfter = ({ otherDesk }: Pick<Case, 'otherDesk'>, reported: Reported, desks: Desks): { otherDesk?: AtOtherDesk | null } => {
  const then = otherDeskFor(reported, otherDesk?.asked ?? false, desks)
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
