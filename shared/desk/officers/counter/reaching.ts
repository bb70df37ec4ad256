import type { OfficerRights } from '../../../domain/case/permissions.ts'
import type { ReachedBy } from '../../../domain/events/happenings.ts'
import { type Once, once, sentBefore } from '../../second-click.ts'
import type { Tools } from '../../tools.ts'
import { reachAs } from '../case/privacy.ts'

/** `gone`: nobody has to be called for this any more, or it cannot be noted now. */
export type Reached = 'noted' | 'gone' | 'not-allowed'

/** Notes how somebody was reached, once however often it is sent: the first click took the task off the list. */
export const noteReachedOnce = async (
  tools: Tools,
  officer: OfficerRights,
  caseId: string,
  letterId: string,
  how: ReachedBy,
  sent: Once,
  told: readonly string[] | null,
): Promise<Reached> => {
  const outcome = await reachAs(tools, officer, caseId, letterId, how, [once(tools, sent, caseId)], told)
  if (outcome.kind === 'done' || outcome.kind === 'done-before') return 'noted'
  if (outcome.kind === 'missing' && (await sentBefore(tools, sent)) !== null) return 'noted'
  return outcome.kind === 'refused' && outcome.refusal.refused === 'not-allowed' ? 'not-allowed' : 'gone'
}
