import { unreadAnswer } from '../../case/unread-answer.ts'
import { type Action, inBoth } from '../action.ts'

/** A message to the officers; from somebody who was asked it may be the answer, and has to be looked at. */
export type Reply = { type: 'reply'; text: string }

export const reply: Action<Reply> = inBoth((state, { text }, { event, write }) => [
  event('replied', { text: write(text) }, unreadAnswer(state) ? [] : undefined),
])
