import { mayCountAsAnswer } from '../../case/unread-answer.ts'
import { type Action, inBoth } from '../action.ts'
import { contesting } from '../contesting.ts'

/**
 * The reporter gives what was asked for; the case goes back to where it stood. Without words it says that what they sent
 * already is what was asked for.
 */
export type Complete = { type: 'complete'; text: string | null }

export const complete: Action<Complete> = inBoth((state, { text }, step) => {
  if (text !== null) return [...contesting(state, step), step.event('completed', { text: step.write(text) })]
  return mayCountAsAnswer(state) ? [...contesting(state, step), step.event('answer-counted', {})] : { refused: 'nothing-to-do' }
})
