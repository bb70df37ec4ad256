import type { Case, CaseFile } from '../../case/case.ts'
import { maxFilesPerCase } from '../../case/files-per-case.ts'
import { isOfCodeBefore } from '../../case/new-code.ts'
import { unreadAnswer } from '../../case/unread-answer.ts'
import { atFiling } from '../../channels/filed.ts'
import { type Action, inBoth, type Step } from '../action.ts'
import { contesting } from '../contesting.ts'

/** A file was looked at, stripped and kept. */
export type Attach = { type: 'attach'; file: CaseFile }

export const attach: Action<Attach> = inBoth((state, { file: sent }, step) => {
  const file = sent.from === 'officer' ? sent : { ...sent, at: keptAt(state, sent, step) }
  // Officers' evidence does not take the reporter's places.
  const isFull = file.from !== 'officer' && state.files.filter(({ from }) => from !== 'officer').length >= maxFilesPerCase
  if (state.files.some((other) => isSameSending(other, file))) return { refused: 'sent-before' }
  if (isFull) return { refused: 'too-many-files' }
  // Only what an asked reporter sends is an answer, and the first of it starts the limit for looking at it.
  const isTheirs = file.from !== 'officer'
  return [
    ...(isTheirs ? contesting(state, step) : []),
    step.event(
      'file-attached',
      { file, ...(isTheirs && state.codeSeen && !isOfCodeBefore(state, file.fileId) ? { codeSeen: true as const } : {}) },
      isTheirs && !unreadAnswer(state) ? undefined : [],
    ),
  ]
})

/** A case without identity keeps the day alone (docs/adr/0053); the same document once more on that day is the same sending. */
const keptAt = (state: Case, { at }: CaseFile, { context }: Step) => (state.identity === 'none' ? atFiling(context, state).now : at)

/** As long as a form for one file works. Later the same document may be the answer to another question. */
const formMilliseconds = 600_000

/** The same document by the same hand, so soon that it was sent twice. */
const isSameSending = (one: CaseFile, other: CaseFile): boolean =>
  one.sha256 === other.sha256 && one.from === other.from && Math.abs(Date.parse(one.at) - Date.parse(other.at)) <= formMilliseconds
