import { unreadAnswer } from '../../case/unread-answer.ts'
import { type Action, inBoth } from '../action.ts'
import { contesting } from '../contesting.ts'

/** A message to the officers; from somebody who was asked it may be the answer, and has to be looked at. */
export type Reply = { type: 'reply'; text: string }

export const reply: Action<Reply> = inBoth((state, { text }, step) => [
  ...contesting(state, step),
  step.event('replied', { text: step.write(text) }, unreadAnswer(state) ? [] : undefined),
])
