import type { Case } from '../../domain/case/case.ts'
import { mayRead, type OfficerRights } from '../../domain/case/permissions.ts'
import { isKeptFrom, keptFrom } from '../../domain/lists/withheld.ts'
import { readCase } from '../../store/case/case-items.ts'
import type { Tools } from '../tools.ts'
import type { DayReport } from './checking.ts'

/** Leaders know of every case but those about themselves, and read none; coordinators of those that they may read. */
const mayKnow = (officer: OfficerRights, state: Case): boolean =>
  officer.role === 'leader' ? !isKeptFrom(officer, keptFrom(state)) : mayRead(officer, state)

/** Null: there is no such case, or none that this officer may know of. */
export const stateFor = async ({ table }: Pick<Tools, 'table'>, officer: OfficerRights, caseId: string): Promise<Case | null> => {
  const state = await readCase(table, caseId).catch(() => null)
  return state && mayKnow(officer, state) ? state : null
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
    const state = await readCase(table, caseId).catch(() => null)
    if (state === null) {
      if (officer.role === 'leader') known.push({ caseId, number: caseId })
    } else if (mayKnow(officer, state)) known.push({ caseId, number: state.number })
  }
  return known
}
