import type { Case } from '../case/case.ts'
import { kindOf } from '../channels/channels.ts'
import { type CaseLetterContent, callAbout, type Letter, letterToReporter } from '../letters/letter.ts'
import type { CaseEvent } from './events.ts'

/** What somebody else says of the reporter, they hear by every contact there is (docs/adr/0032, docs/adr/0041). */
const isToldByAll = (content: CaseLetterContent): boolean =>
  content.kind === 'recorded' ||
  content.kind === 'ending-recorded' ||
  content.kind === 'new-code-asked' ||
  content.kind === 'new-code-consented' ||
  (content.kind === 'access-renewed' && (content.by !== undefined || content.why === 'objected')) ||
  (content.kind === 'objected' && content.told !== undefined)

/** The letters that events cause. A reporter who left no contact gets none: the case page tells the same. */
export const lettersOf = (state: Case, events: readonly CaseEvent[], newId: () => string): Letter[] => {
  if (!state.reachableBy.email && !state.reachableBy.phone) return []
  return events.flatMap((event) => {
    const content = kindOf(state, event).letter?.(state, event) ?? null
    if (content === null) return []
    const letter = letterToReporter(state, content, newId(), event.at)
    const { email, phone } = state.reachableBy
    return isToldByAll(content) && email && phone ? [letter, callAbout(letter, newId())] : [letter]
  })
}
