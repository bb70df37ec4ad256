import type { Case } from '../case/case.ts'
import { shutOut, theCoordinators } from '../case/other-desk.ts'
import type { OfficerRights } from '../case/permissions.ts'

/**
 * Whom figures must not tell of a case (docs/adr/0051). A cell by institution, district or category holds no case that is
 * withheld, whoever looks: one more in it, and one less anywhere else, would tell an office that somebody complained about it.
 */

type Withholding = Pick<Case, 'reported' | 'otherDesk' | 'person'>

/** Berkadar pengawasan, or somebody is named as complained about. It counts in what is of the whole regency, and nowhere else. */
export const isWithheld = (state: Withholding & { class?: string | null }): boolean =>
  state.class === 'oversight' || state.person !== undefined || keptFrom(state).length > 0

/** From whom the case is kept, in every list and figure: officers and institutions by their ids, and perhaps the coordinators, in order. */
export const keptFrom = (state: Withholding): string[] => {
  const { institutions, officers } = shutOut(state)
  return [...new Set([...institutions, ...officers, ...(state.otherDesk ? [theCoordinators] : [])])].sort()
}

/** Who looks, as far as a case can be kept from them. */
export type Onlooking = Pick<OfficerRights, 'id' | 'institution' | 'role'>

/** Under what a case may be kept from this officer. */
export const namesOf = ({ id, institution, role }: Onlooking): string[] => [
  id,
  ...(institution === null ? [] : [institution]),
  ...(role === 'coordinator' ? [theCoordinators] : []),
]

export const isKeptFrom = (officer: Onlooking, from: readonly string[]): boolean => namesOf(officer).some((it) => from.includes(it))
