import { type CaseFile, maxFilesPerCase } from '../../case/case.ts'
import { unreadAnswer } from '../../case/unread-answer.ts'
import { type Action, inBoth } from '../action.ts'
import { contesting } from '../contesting.ts'

/** A file was looked at, stripped and kept. */
export type Attach = { type: 'attach'; file: CaseFile }

export const attach: Action<Attach> = inBoth((state, { file }, step) => {
  // Officers' evidence does not take the reporter's places.
  const isFull = file.from !== 'officer' && state.files.filter(({ from }) => from !== 'officer').length >= maxFilesPerCase
  // From the reporter and from an officer it may be the same document; from one of them it was sent twice.
  if (state.files.some(({ sha256, from }) => sha256 === file.sha256 && from === file.from)) return { refused: 'sent-before' }
  if (isFull) return { refused: 'too-many-files' }
  // Only what an asked reporter sends is an answer, and the first of it starts the limit for looking at it.
  const isTheirs = file.from !== 'officer'
  return [
    ...(isTheirs ? contesting(state, step) : []),
    step.event('file-attached', { file }, isTheirs && !unreadAnswer(state) ? undefined : []),
  ]
})
