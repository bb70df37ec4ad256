import { pendingNewCode } from '../../case/new-code.ts'
import type { Action } from '../action.ts'

/** "Bukan saya": whoever holds the code says that no other may be made. */
export type ObjectNewCode = { type: 'object-new-code'; text: string | null }

export const objectNewCode: Action<ObjectNewCode> = {
  complaint: (state, { text }, { event, writeIf }) =>
    pendingNewCode(state) ? [event('new-code-objected', { text: writeIf(text) })] : { refused: 'not-possible-now' },
}
