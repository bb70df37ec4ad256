import type { Case } from '../../../domain/case/case.ts'
import { todayOf } from '../../../domain/case/moves.ts'
import type { OfficerRights } from '../../../domain/case/permissions.ts'
import { hearInstead } from '../../../domain/letters/new-work.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import { readDirectory } from '../../directory.ts'
import type { Tools } from '../../tools.ts'

/** `instead`: who is told in their place, perhaps nobody; `menders`: who can enter officers into the directory. */
export type HeardInstead = { institution: string; instead: readonly Officer[]; menders: readonly Officer[] }

export const whoHearsInstead = async (tools: Tools, officer: OfficerRights, state: Case, lead: string): Promise<HeardInstead | null> => {
  const [directory, context] = await Promise.all([readDirectory(tools), tools.context()])
  const instead = hearInstead(lead, state, directory, officer.id, todayOf(context))
  if (instead === null) return null
  const menders = directory.officers.filter(({ role, active }) => role === 'administrator' && active)
  return { institution: directory.institutions.find(({ id }) => id === lead)?.name ?? lead, instead, menders }
}
