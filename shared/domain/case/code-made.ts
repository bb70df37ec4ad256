import type { CaseEvent } from '../events/events.ts'
import type { Instant } from '../time/instant.ts'
import type { Case } from './case.ts'
import { mayMakeAccessCode, type OfficerRights } from './permissions.ts'

/** As long as somebody stands at the counter while a page is loaded once more. */
const seenAgainMillis = 600_000

/**
 * When this officer printed the code that the case has now, as long as they may be shown it again: the answer may have been lost
 * on its way, and the old code is worth nothing any more (docs/adr/0049). Null where another one was made since, or by another.
 */
export const codeMadeJustNow = (officer: OfficerRights, state: Case, events: readonly CaseEvent[], now: Instant): Instant | null => {
  const made = events.findLast((it) => it.type === 'access-renewed')
  if (made?.type !== 'access-renewed' || made.generation !== state.accessGeneration) return null
  const isTheirs = made.by.kind === 'officer' && made.by.id === officer.id && mayMakeAccessCode(officer, state)
  return isTheirs && Date.parse(now) - Date.parse(made.at) <= seenAgainMillis ? made.at : null
}
