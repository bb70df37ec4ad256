import type { ListedInstitution } from '../../shared/desk/directory.ts'
import type { CaseDesk } from '../../shared/desk/officers/case/open-case-desk.ts'
import type { OfficerLists } from '../../shared/domain/actions/officer-forms.ts'
import { hasEndedBy, isActiveOn } from '../../shared/domain/office/directory.ts'
import { type Surroundings, surroundingsOf } from '../../shared/web/case/clock-receipts.tsx'
import type { OfficerRequest } from '../../shared/web/officers/officer-route.tsx'

/** What pages about a case need besides the case: law and dates, institutions as they are called now, who looks. */
export type DeskAround = Surroundings & {
  request: OfficerRequest
  institutions: readonly ListedInstitution[]
  lists: OfficerLists
}

export const deskAroundOf = async (request: OfficerRequest, desk: CaseDesk): Promise<DeskAround> => {
  const [around, institutions, officers] = await Promise.all([
    surroundingsOf(desk, request.language),
    desk.recentInstitutions(),
    desk.recentOfficers(),
  ])
  const lists = {
    institutions: institutions.filter((it) => isActiveOn(it, around.today)).map(({ id }) => id),
    categories: around.region.categories.map(({ id }) => id),
    officers: officers.map(({ id }) => id),
    feeDecree: around.region.fees?.decree ?? null,
    inspectorates: institutions.filter((it) => it.kind === 'inspektorat' && isActiveOn(it, around.today)).map(({ id }) => id),
    // Whose own house may not be let in again: of a case at the other desk that desk's.
    deskInstitution: request.officer.institution ?? around.region.deskInstitution ?? null,
  }
  return { ...around, request, institutions, lists }
}

/** Whether what holds a case has closed or was merged into another since. */
export const institutionHasEnded = ({ institutions, today }: Pick<DeskAround, 'institutions' | 'today'>, id: string): boolean =>
  institutions.some((it) => it.id === id && hasEndedBy(it, today))

export const categoryName = ({ region }: Pick<DeskAround, 'region'>, id: string | null): string | null =>
  region.categories.find((it) => it.id === id)?.name ?? id

export const pathOf = ({ number }: { number: string }): string => `/petugas/kasus/${number}`
