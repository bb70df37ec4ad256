import { allActions, type CaseCommand } from '../../domain/actions/all-actions.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { mayMove, mayRead, type OfficerRights } from '../../domain/case/permissions.ts'
import type { Tools } from '../tools.ts'
import { type Along, type Around, carryOut, type Submitted } from './carry-out.ts'

export type { CaseCommand } from '../../domain/actions/all-actions.ts'
export type { Along, AlongDecided, Submitted } from './carry-out.ts'

/** Carries out any command on a case; see `carryOut`. */
export const submitCommand = (
  tools: Tools,
  caseId: string,
  command: CaseCommand,
  actor: Actor,
  along: Along = [],
  seen?: number,
): Promise<Submitted> => carryOut(tools, allActions, caseId, command, actor, { along, seen })

/**
 * The same for an officer: what they may not see is missing, what they may not do is refused. `seen` is the version their
 * page showed.
 */
export const submitAsOfficer = (
  tools: Tools,
  officer: OfficerRights,
  caseId: string,
  command: CaseCommand,
  along: Along = [],
  seen?: number,
): Promise<Submitted> => {
  const actor: Actor = { kind: 'officer', id: officer.id, role: officer.role, institution: officer.institution }
  return carryOut(tools, allActions, caseId, command, actor, { along, seen, right: rightOf(officer, command.type) })
}

/** Whether an officer may give that command on a case: what they may not read is missing to them. */
export const rightOf =
  (officer: OfficerRights, command: CaseCommand['type']): NonNullable<Around['right']> =>
  (state) => {
    if (!mayRead(officer, state)) return { kind: 'missing' }
    return mayMove(officer, command, state) ? null : { kind: 'refused', refusal: { refused: 'not-allowed' }, case: state }
  }
