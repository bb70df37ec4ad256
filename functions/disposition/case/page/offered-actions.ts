import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import type { DeskActionName } from '../../../../shared/domain/actions/officer-actions.ts'
import { possibleActions } from '../../../../shared/domain/actions/possible-actions.ts'
import { decidesDraft, mayDecideDraft, onlyDrafts } from '../../../../shared/domain/office/approval.ts'
import type { DeskAround } from '../../desk-around.ts'

/** What this officer is offered on the page: what is possible now, less what the institution wants its head to approve first. */
export const offeredActions = ({ view, officers }: OfficerCase, { request, institutions, today }: DeskAround): DeskActionName[] => {
  const { officer } = request
  const state = view.case
  const possible = possibleActions(officer, state)
  const directory = { officers: [...officers.values()], institutions }
  return possible.filter((it) => {
    if (it === 'answer' || it === 'decide') return !onlyDrafts(officer, state, null, institutions)
    return !decidesDraft(it, officer, state) || mayDecideDraft(officer, state, directory, today)
  })
}
