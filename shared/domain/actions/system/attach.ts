import { type CaseFile, maxFilesPerCase } from '../../case/case.ts'
import { type Action, inBoth } from '../action.ts'

/** A file was looked at, stripped and kept. */
export type Attach = { type: 'attach'; file: CaseFile }

export const attach: Action<Attach> = inBoth((state, { file }, { event }) => {
  // Officers' evidence does not take the reporter's places.
  const isFull = file.from !== 'officer' && state.files.filter(({ from }) => from !== 'officer').length >= maxFilesPerCase
  return isFull ? { refused: 'too-many-files' } : [event('file-attached', { file })]
})
