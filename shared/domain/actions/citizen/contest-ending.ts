import { pendingEnding } from '../../case/recorded-ending.ts'
import { type Action, inBoth } from '../action.ts'

/** "Bukan saya" or "jangan": what a coordinator wrote down as the end of the case does not take effect. */
export type ContestEnding = { type: 'contest-ending'; text: string | null }

export const contestEnding: Action<ContestEnding> = inBoth((state, { text }, { event, writeIf }) =>
  pendingEnding(state) ? [event('ending-contested', { text: writeIf(text) })] : { refused: 'not-possible-now' },
)
