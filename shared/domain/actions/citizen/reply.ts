import { type Action, inBoth } from '../action.ts'

export type Reply = { type: 'reply'; text: string }

export const reply: Action<Reply> = inBoth((_, { text }, { event, write }) => [event('replied', { text: write(text) })])
