import type { CaseEvent } from '../events/events.ts'
import type { TextRef } from './personal-text.ts'

/** The words that are owed there: the last answer, or why it was passed on or archived. */
export const answerToCopyIn = (events: readonly CaseEvent[]): TextRef | null => {
  const said = events.findLast(({ type }) => type === 'answered' || type === 'referred' || type === 'archived')
  if (said?.type === 'answered') return said.text
  return said?.type === 'referred' || said?.type === 'archived' ? said.explanation : null
}
