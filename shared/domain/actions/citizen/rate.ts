import type { Action } from '../action.ts'

/** One to five stars, once, for how it was handled: a complaint that went on as a request was not. */
export type Rate = { type: 'rate'; stars: number; text: string | null }

export const rate: Action<Rate> = {
  complaint: (state, { stars, text }, { event, writeIf }) => {
    if (state.conversion?.request) return { refused: 'not-possible-now' }
    return state.rating === null ? [event('rated', { stars, text: writeIf(text) })] : { refused: 'done-before' }
  },
}
