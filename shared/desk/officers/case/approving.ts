import type { OfficerCommand } from '../../../domain/actions/officer-actions.ts'
import type { Case } from '../../../domain/case/case.ts'
import { type Refusal, todayOf } from '../../../domain/case/moves.ts'
import type { OfficerRights } from '../../../domain/case/permissions.ts'
import { hasDraft } from '../../../domain/channels/waiting-draft.ts'
import { decidesDraft, isHeadOfLead, mayDecideDraft, onlyDrafts, refusesIn } from '../../../domain/office/approval.ts'
import { readDirectory } from '../../directory.ts'
import type { Tools } from '../../tools.ts'

/** On which cases this officer may only draft what the command would send; null where none has to be. */
const draftsOnly = async (tools: Tools, officer: OfficerRights, command: OfficerCommand): Promise<((state: Case) => boolean) | null> => {
  const isRefusal = refusesIn(command)
  if (isRefusal === null || officer.role !== 'liaison') return null
  const institutions = await tools.recentInstitutions()
  return (state) => onlyDrafts(officer, state, isRefusal, institutions)
}

/** Whether the head has to approve first what the command would send. */
export const needsApproval = async (tools: Tools, officer: OfficerRights, state: Case, command: OfficerCommand): Promise<boolean> =>
  (await draftsOnly(tools, officer, command))?.(state) ?? false

/** What the directory says to a command: whose answers the head has to approve, and who is there to approve them. */
export const approvalRule = async (
  tools: Tools,
  officer: OfficerRights,
  command: OfficerCommand,
): Promise<(state: Case) => Refusal['refused'] | null> => {
  const drafts = await draftsOnly(tools, officer, command)
  if (drafts) return (state) => (drafts(state) ? 'approval-needed' : null)
  if (command.type !== 'approve' && command.type !== 'send-back') return () => null
  const context = await tools.context()
  // A head decides in their own house, whoever else is there; only at the other desk do they have what another house wrote.
  if (officer.role === 'head' && officer.institution !== context.desks.other)
    return (state) =>
      hasDraft(state) && !isHeadOfLead(officer, state) && decidesDraft(command.type, officer, state) ? 'head-decides' : null
  const directory = await readDirectory(tools)
  const today = todayOf(context)
  return (state) =>
    hasDraft(state) && decidesDraft(command.type, officer, state) && !mayDecideDraft(officer, state, directory, today)
      ? 'head-decides'
      : null
}
