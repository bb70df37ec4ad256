import { type Action, inBoth } from '../action.ts'

/** The file of an official letter that was signed outside came back. */
export type SignLetter = { type: 'sign-letter'; letterId: string; fileId: string; sha256: string }

export const signLetter: Action<SignLetter> = inBoth((state, { letterId, fileId, sha256 }, { event }) =>
  state.letters.some((it) => it.letterId === letterId)
    ? [event('letter-signed', { letterId, fileId, sha256 })]
    : { refused: 'not-possible-now' },
)
