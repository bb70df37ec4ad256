import { mayRead, type OfficerRights } from '../../domain/case/permissions.ts'
import { isKeptFrom, keptFrom } from '../../domain/lists/withheld.ts'
import { readCase } from '../../store/case/case-items.ts'
import type { Tools } from '../tools.ts'
import type { DayReport } from './checking.ts'

/**
 * How a finding is told: by the number; by the id alone, to leaders, of a case that cannot be read any more; `untold` where nobody can
 * say whom such a case was about, or the officer may not read it; `hidden` where it is kept from them, of which nothing may tell.
 */
type Telling = { number: string } | 'untold' | 'hidden'

/** Leaders know of every case but those about themselves, and read none; coordinators of those that they may read. */
export const tellingOf = async ({ table }: Pick<Tools, 'table'>, officer: OfficerRights, caseId: string): Promise<Telling> => {
  const state = await readCase(table, caseId).catch(() => null)
  if (state === null) return officer.role === 'leader' ? { number: caseId } : 'untold'
  if (isKeptFrom(officer, keptFrom(state))) return 'hidden'
  return officer.role === 'leader' || mayRead(officer, state) ? { number: state.number } : 'untold'
}

/**
 * Of the cases that do not stand where they stood, those that this officer may know of. Of one that is gone nobody can say any more
 * whom it was about: leaders are told.
 */
export const knownStrangers = async (
  { table }: Pick<Tools, 'table'>,
  officer: OfficerRights,
  strangers: DayReport['strangers'],
): Promise<{ caseId: string; number: string }[]> => {
  const known: { caseId: string; number: string }[] = []
  for (const { caseId } of strangers) {
    const told = await tellingOf({ table }, officer, caseId)
    if (typeof told !== 'string') known.push({ caseId, number: told.number })
  }
  return known
}
