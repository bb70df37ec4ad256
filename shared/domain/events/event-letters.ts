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
  return events.flatMap((event) => [...warningsOf(state, event, newId), ...lettersOfOne(state, event, newId)])
}

const lettersOfOne = (state: Case, event: CaseEvent, newId: () => string): Letter[] => {
  const content = kindOf(state, event).letter?.(state, event) ?? null
  if (content === null) return []
  const letter = letterToReporter(state, content, newId(), event.at)
  const { email, phone } = state.reachableBy
  return isToldByAll(content) && email && phone ? [letter, callAbout(letter, newId())] : [letter]
}

/** Whoever is reached at the contact of before hears that it is another one now, whatever reaches them later (docs/adr/0067). */
const warningsOf = (state: Case, event: CaseEvent, newId: () => string): Letter[] => {
  if (event.type !== 'contact-corrected' || event.until === null) return []
  const { warned, until, heard, at } = event
  return warned.map((it) => {
    const letter = letterToReporter(state, { kind: 'contact-changed', ...it, until, ...(heard && { heard }) }, newId(), at)
    return it.by === 'phone' ? callAbout(letter, letter.id) : { ...letter, status: 'waiting' as const, nextAt: at }
  })
}
