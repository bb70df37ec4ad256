import type { OfficerCommand } from '../actions/officer-actions.ts'
import type { Case } from '../case/case.ts'
import { isOfLead } from '../case/other-desk.ts'
import { coordinates, type OfficerRights } from '../case/permissions.ts'
import { channelOf } from '../channels/channels.ts'
import { waitingDraft } from '../channels/waiting-draft.ts'
import { isLate, isOpen } from '../law/clock.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Institution } from './directory.ts'
import { type Directory, recipientsOf } from './recipients.ts'

/** Whether a command refuses what was asked for; null of one that answers nothing. */
export const refusesIn = (command: OfficerCommand): boolean | null => {
  if (command.type === 'answer') return command.outcome === 'not-possible'
  // UU 14/2008 Ps 17: in whole, or the part that is blacked out.
  return command.type === 'decide' ? command.exemptions.length > 0 : null
}

/**
 * Whether this officer may only put a draft to the head: a liaison of the lead whose institution wants its answers approved, all
 * or those that refuse, and every one whose draft was sent back (docs/adr/0036). Who coordinates answers without, at the other
 * desk too. `isRefusal` is null while nothing is chosen.
 */
export const onlyDrafts = (
  officer: Pick<OfficerRights, 'role' | 'institution'>,
  state: Case,
  isRefusal: boolean | null,
  institutions: readonly Institution[],
): boolean => {
  if (officer.role !== 'liaison' || !isOfLead(officer, state)) return false
  const lead = institutions.find(({ id }) => id === state.holders?.lead)
  const approval = channelOf(state).drafts.wantedBy(lead)
  return state.sentBack !== undefined || approval === 'answers' || (approval === 'refusals' && isRefusal === true)
}

/**
 * Whether a command decides about a draft in the place of the head, so that it is weighed who is there: who coordinates may
 * always send one back.
 */
export const decidesDraft = (command: OfficerCommand['type'], officer: OfficerRights, state: Case): boolean =>
  command === 'approve' || (command === 'send-back' && !coordinates(officer, state))

/**
 * Whether this officer may decide about the draft now: a head of the lead, also as a substitute; where none is there whoever
 * coordinates; past its limit they and the superior. Never whoever wrote it.
 */
export const mayDecideDraft = (officer: OfficerRights, state: Case, directory: Directory, today: LocalDate): boolean => {
  const author = waitingDraft(state)?.by
  if (author === officer.id) return false
  if (isHeadOfLead(officer, state)) return true
  const heads = new Set(directory.officers.filter((it) => isHeadOfLead(it, state)).map(({ id }) => id))
  const here = recipientsOf(['head'], state, directory, today).filter(({ officer: id }) => heads.has(id) && id !== author)
  const { limit } = channelOf(state).drafts
  const isLateNow = state.clocks.some((clock) => clock.statute === limit && isOpen(clock) && isLate(clock, today))
  return coordinates(officer, state) ? here.length === 0 || isLateNow : officer.role === 'superior' && isLateNow
}

export const isHeadOfLead = (officer: Pick<OfficerRights, 'role' | 'institution'>, state: Case): boolean =>
  officer.role === 'head' && isOfLead(officer, state)
