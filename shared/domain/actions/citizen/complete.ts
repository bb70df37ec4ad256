import { type Action, inBoth } from '../action.ts'

/** The reporter gives what was asked for; the case goes back to where it stood. */
export type Complete = { type: 'complete'; text: string }

export const complete: Action<Complete> = inBoth((_, { text }, { event, write }) => [event('completed', { text: write(text) })])
