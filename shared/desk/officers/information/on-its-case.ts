import { type OfficerCommand, officerActions } from '../../../domain/actions/officer-actions.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import type { GuardedAction } from '../../../store/transact.ts'
import { carryOut } from '../../cases/carry-out.ts'
import { caseIdTyped } from '../../cases/typed-number.ts'
import type { Tools } from '../../tools.ts'

type Command = Extract<OfficerCommand, { type: 'propose-publication' | 'publish' | 'unpublish' }>

/**
 * A step of a published report, in one transaction with its case: what the case does not allow any more does not happen, and who
 * takes their consent back at that moment is not overtaken. Rights are those of the line, which the caller has weighed: who releases
 * it need not read the case.
 */
export const onItsCase = async (
  tools: Tools,
  { id, role, institution }: Officer,
  number: string,
  command: Command,
  along: readonly GuardedAction[],
): Promise<'done' | 'changed-since' | 'absent'> => {
  const caseId = await caseIdTyped(tools, number)
  const outcome = await carryOut(tools, officerActions, caseId, command, { kind: 'officer', id, role, institution }, { along })
  switch (outcome.kind) {
    case 'done':
      return 'done'
    case 'missing':
      return 'absent'
    default:
      return 'changed-since'
  }
}
