import { type Action, inBoth } from '../action.ts'

/** The caller deletes the texts and the identity in the same transaction. `files`: also letters. */
export type Erase = { type: 'erase'; texts: number[]; files?: string[]; identity: boolean; basis: string }

export const erase: Action<Erase> = inBoth((_, { texts, files = [], identity, basis }, { event }) => [
  event('erased', { texts, ...(files.length > 0 ? { files } : {}), identity, basis }),
])
