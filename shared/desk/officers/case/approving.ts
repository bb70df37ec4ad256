import type { OfficerCommand } from '../../../domain/actions/officer-actions.ts'
import type { Case } from '../../../domain/case/case.ts'
import { type Refusal, todayOf } from '../../../domain/case/moves.ts'
import type { OfficerRights } from '../../../domain/case/permissions.ts'
import { mayDecideDraft, onlyDrafts } from '../../../domain/office/approval.ts'
import { readDirectory } from '../../directory.ts'
import type { Tools } from '../../tools.ts'

/** What the directory says to a command: whose answers the head has to approve, and who is there to approve them. */
export const approvalRule = async (
  tools: Tools,
  officer: OfficerRights,
  command: OfficerCommand,
): Promise<(state: Case) => Refusal['refused'] | null> => {
  if (command.type === 'answer' && officer.role === 'liaison') {
    const institutions = await tools.recentInstitutions()
    return (state) => (onlyDrafts(officer, state, command.outcome, institutions) ? 'approval-needed' : null)
  }
  const decides = command.type === 'approve' || (command.type === 'send-back' && officer.role !== 'coordinator')
  if (!decides || officer.role === 'head') return () => null
  const directory = await readDirectory(tools)
  const today = todayOf(await tools.context())
  return (state) => (state.status === 'awaiting-approval' && !mayDecideDraft(officer, state, directory, today) ? 'head-decides' : null)
}
