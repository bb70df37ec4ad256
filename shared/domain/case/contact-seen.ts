import type { Case } from './case.ts'

/**
 * Whether the contact of a case may be an officer's own: they wrote the case down, or it goes on from one whose code they had
 * seen. Then a letter's link proves nobody, and what is done after it stays marked (docs/adr/0049). A snapshot of version 0.1
 * says only how the case came.
 */
export const isContactSeen = ({ contactSeen, via }: Pick<Case, 'contactSeen' | 'via'>): boolean => contactSeen === true || via !== 'web'
