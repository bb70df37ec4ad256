import type { ActorName } from '../case/actor.ts'
import { type Case, isEnded } from '../case/case.ts'
import { movesAs } from '../case/other-desk.ts'
import { mayMove, type OfficerRights } from '../case/permissions.ts'
import { channelOf } from '../channels/channels.ts'
import type { CommandType } from './all-actions.ts'
import { type DeskActionName, deskAction, deskActions } from './officer-actions.ts'

/** What officers most often do first in a status; everything else follows in the order of the table of actions. */
const firstIn: Partial<Record<Case['status'], readonly DeskActionName[]>> = {
  disposed: ['accept', 'answer', 'progress', 'return'],
  archived: ['reverse'],
  referred: ['reverse'],
  blocked: ['reverse'],
  'in-progress': ['answer', 'draft', 'progress', 'hold'],
  'awaiting-approval': ['approve', 'send-back'],
  'awaiting-reporter': ['count-answer', 'still-missing', 'record-completion'],
  incomplete: ['count-answer', 'still-missing', 'record-completion'],
  answered: ['post-national', 'close'],
  closed: ['post-national'],
  registered: ['find-complete', 'assign', 'hold', 'decide'],
  assigned: ['approve', 'send-back', 'decide', 'draft-decision', 'progress', 'extend', 'return'],
  decided: ['deliver'],
  objected: ['answer-objection', 'approve', 'send-back', 'decide'],
  'objection-decided': ['approve', 'send-back', 'deliver', 'decide'],
}

/** What this officer can do with the case at this moment, most likely first: the moves' tables, weighed for one person. */
export const possibleActions = (officer: OfficerRights, state: Case): DeskActionName[] => {
  const all = Object.keys(deskActions) as DeskActionName[]
  const first = firstIn[state.status] ?? []
  return [...first, ...all.filter((it) => !first.includes(it))].filter((it) => mayDo(officer, it, state) && isOffered(it, state))
}

/** Whether the officer may give that command now, by role, standing and the moment. */
export const mayDo = (officer: OfficerRights, command: CommandType, state: Case): boolean =>
  isBy(officer, state, channelOf(state).moves[state.status]?.[command]) && mayMove(officer, command, state)

/**
 * Whether that command is this officer's at any moment of such a case. Whose it never is learns nothing from sending it:
 * neither what its form lacks nor that the moment is wrong.
 */
export const isEverTheirs = (officer: OfficerRights, command: CommandType, state: Case): boolean =>
  Object.values(channelOf(state).moves).some((row) => isBy(officer, state, row[command])) && mayMove(officer, command, state)

const isBy = (officer: OfficerRights, state: Case, move: { by: readonly ActorName[] } | undefined): boolean =>
  movesAs(officer, state).some((it) => move?.by.includes(it))

const isOffered = (name: DeskActionName, state: Case): boolean => {
  const { offered } = deskAction(name)
  return offered === 'always' || offered(state)
}

/** Whether the officer may send evidence now: who only reads adds nothing. */
export const mayAddFiles = (officer: OfficerRights, state: Case): boolean => !isEnded(state) && mayMove(officer, 'attach', state)
