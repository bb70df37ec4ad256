import { wordlessBy } from '../../case/wordless.ts'
import type { Action, Step } from '../action.ts'

/**
 * The caller deletes the texts and the identity in the same transaction. `files`: also letters. `said`: the number of what was
 * answered last, which only the log tells.
 */
export type Erase = { type: 'erase'; texts: number[]; files?: string[]; identity: boolean; basis: string; said?: number | undefined }

export const erase: Action<Erase> = {
  complaint: (state, command, { event }) => {
    const wordless = wordlessBy(state, command.texts, command.said)
    return [event('erased', { ...factsOf(command), ...(wordless.length > 0 ? { wordless } : {}) })]
  },
  request: (_, command, { event }: Step) => [event('erased', factsOf(command))],
}

const factsOf = ({ texts, files = [], identity, basis }: Erase) => ({
  texts,
  ...(files.length > 0 ? { files } : {}),
  identity,
  basis,
})
