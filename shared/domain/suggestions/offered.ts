import { isAboutConduct, isBerkadar } from '../actions/complaint/expected-lead.ts'
import type { Complaint } from '../case/case.ts'
import { type Reasoned, shownInstitutions } from './suggestions.ts'

/** A suggestion as an officer reads it. `rule`: berkadar is the Inspektorat's, whatever was done with reports like it. */
export type Offered = Reasoned | { id: string; rule: 'berkadar' }

/** Institutions as they are today. */
type Today = { active: readonly string[]; inspectorates: readonly string[] }

/**
 * Which institutions are suggested for a case as it stands now. What is about somebody's conduct goes where the rule says: words of
 * its report would lead to the very office that it complains about. Nobody gets back what they returned.
 */
export const offeredLeads = (state: Complaint, suggested: readonly Reasoned[], { active, inspectorates }: Today): Offered[] => {
  const isFree = (id: string): boolean => active.includes(id) && !state.reported.institutions.includes(id)
  if (isBerkadar(state)) return inspectorates.filter(isFree).map((id) => ({ id, rule: 'berkadar' as const }))
  if (isAboutConduct(state) || state.person !== undefined) return []
  const gaveBack = (state.returned ?? []).map(({ by }) => by)
  return suggested.filter(({ id }) => isFree(id) && !gaveBack.includes(id)).slice(0, shownInstitutions)
}
