import type { IssuedLetter } from '../../case/case.ts'
import { mayIssueLetter } from '../../case/permissions.ts'
import { type Action, inBoth } from '../action.ts'

/** An official letter was rendered and is kept as it is (docs/adr/0025). */
export type IssueLetter = { type: 'issue-letter'; letter: IssuedLetter }

export const issueLetter: Action<IssueLetter> = inBoth((_, { letter }, { actor, event }) =>
  actor.kind === 'officer' && !mayIssueLetter(actor, letter.kind) ? { refused: 'not-allowed' } : [event('letter-issued', { letter })],
)
