import type { Action } from '../action.ts'

/** One to five stars, once. */
export type Rate = { type: 'rate'; stars: number; text: string | null }

export const rate: Action<Rate> = {
  complaint: (state, { stars, text }, { event, writeIf }) =>
    state.rating === null ? [event('rated', { stars, text: writeIf(text) })] : { refused: 'done-before' },
}
