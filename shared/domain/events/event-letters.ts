import type { Case } from '../case/case.ts'
import { kindOf } from '../channels/channels.ts'
import { callAbout, type Letter, letterToReporter } from '../letters/letter.ts'
import type { CaseEvent } from './events.ts'

/** The letters that events cause. A reporter who left no contact gets none: the case page tells the same. */
export const lettersOf = (state: Case, events: readonly CaseEvent[], newId: () => string): Letter[] => {
  if (!state.reachableBy.email && !state.reachableBy.phone) return []
  return events.flatMap((event) => {
    const content = kindOf(state, event).letter?.(state, event) ?? null
    if (content === null) return []
    const letter = letterToReporter(state, content, newId(), event.at)
    const { email, phone } = state.reachableBy
    return content.kind === 'recorded' && email && phone ? [letter, callAbout(letter, newId())] : [letter]
  })
}
