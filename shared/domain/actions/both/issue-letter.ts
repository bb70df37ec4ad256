import type { IssuedLetter } from '../../case/case.ts'
import { type Action, inBoth } from '../action.ts'

/** An official letter was rendered and is kept as it is (docs/adr/0025). */
export type IssueLetter = { type: 'issue-letter'; letter: IssuedLetter }

export const issueLetter: Action<IssueLetter> = inBoth((_, { letter }, { event }) => [event('letter-issued', { letter })])
