import { isOpen } from '../../law/clock.ts'
import type { Action } from '../action.ts'

/** The reporter contradicts the end of a complaint: once, while its window is open (`complaint.reopen`). */
export type Reopen = { type: 'reopen'; text: string }

export const reopen: Action<Reopen> = {
  complaint: (state, { text }, { event, write }) => {
    const window = state.clocks.findLast(({ statute }) => statute === 'complaint.reopen')
    if (state.reopened > 0 || !window || !isOpen(window)) return { refused: 'not-possible-now' }
    return [event('reopened', { text: write(text) })]
  },
}
