import type { CaseEvent } from '../events/events.ts'
import type { CaseLetterContent } from './letter.ts'

/** Letters that warn a reporter of what an officer did in their name or to their protection, by the event that causes each. */
const warnings: ReadonlyMap<CaseEvent['type'], CaseLetterContent['kind']> = new Map([
  ['new-code-asked', 'new-code-asked'],
  ['new-code-consented', 'new-code-consented'],
  ['access-renewed', 'access-renewed'],
  ['ending-recorded', 'ending-recorded'],
  ['flags-set', 'flags-set'],
  ['contact-corrected', 'contact-changed'],
])

const letters: ReadonlySet<string> = new Set(warnings.values())
export const isWarning = ({ kind }: { kind: string }): boolean => letters.has(kind)

/**
 * Whether this officer caused one of those on the case. Then its warnings are not theirs to deliver: a call that nobody made,
 * noted by whoever asked for the code, would silence the only one who could say no (docs/adr/0049).
 */
export const hasWarnedOf = (events: readonly Pick<CaseEvent, 'type' | 'by'>[], officer: string): boolean =>
  events.some((event) => warnings.has(event.type) && event.by.kind === 'officer' && event.by.id === officer && !isAddedProtection(event))

const isAddedProtection = (event: Pick<CaseEvent, 'type'>): boolean => event.type === 'flags-set' && !('consent' in event && event.consent)
