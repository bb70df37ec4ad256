import type { LocalDate } from '../time/local-date.ts'
import type { Case } from './case.ts'
import { contactBefore } from './corrected-contact.ts'

/**
 * Whether the contact of a case may be an officer's own: they wrote the case down, or it goes on from one whose code they had
 * seen. Then a letter's link proves nobody, and what is done after it stays marked (docs/adr/0049). A snapshot of version 0.1
 * says only how the case came.
 */
export const isContactSeen = ({ contactSeen, via }: Pick<Case, 'contactSeen' | 'via'>): boolean => contactSeen === true || via !== 'web'

/** The same of the address to which a link for a lost code goes today: the one before, while a correction can be taken back. */
export const isLinkSeen = (state: Case, today: LocalDate): boolean => {
  const before = contactBefore(state, today)
  return isContactSeen(before === undefined ? state : { via: state.via, ...(before.seen ? { contactSeen: true } : {}) })
}
