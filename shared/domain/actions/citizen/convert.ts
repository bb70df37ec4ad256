import type { Action } from '../action.ts'

/** The reporter went on as an information request; `request` is its number. */
export type Convert = { type: 'convert'; request: string }

export const convert: Action<Convert> = {
  complaint: (state, { request }, { event }) =>
    state.conversion === null ? { refused: 'not-possible-now' } : [event('converted', { request })],
}
