import type { DeskBase } from '../../../shared/desk/base.ts'
import { complaintForm } from '../../../shared/domain/channels/complaint/complaint-form.ts'
import { requestForm } from '../../../shared/domain/channels/request/request-form.ts'
import { type Institution, isActiveOn } from '../../../shared/domain/office/directory.ts'
import type { LocalDate } from '../../../shared/domain/time/local-date.ts'
import type { Region } from '../../../shared/region.ts'

/** The two forms of a region on a day, with the lists to choose from. */
export type Forms = ReturnType<typeof makeForms>

const makeForms = (region: Region, all: readonly Institution[], today: LocalDate) => {
  const institutions = all.filter((it) => isActiveOn(it, today))
  const lists = {
    districts: region.districts.map(({ name }) => name),
    categories: region.categories.map(({ id }) => id),
    institutions: institutions.map(({ id }) => id),
  }
  return { region, all, today, institutions, complaint: complaintForm(lists, today), request: requestForm(lists.institutions) }
}

let kept: Forms | undefined

/** As they are today. Kept, for a schema costs more to make than to use. */
export const formsOf = async (desk: DeskBase): Promise<Forms> => {
  const [region, all, today] = await Promise.all([desk.region(), desk.recentInstitutions(), desk.today()])
  if (kept?.region !== region || kept.all !== all || kept.today !== today) kept = makeForms(region, all, today)
  return kept
}
