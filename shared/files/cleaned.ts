import type { FileType } from './kinds.ts'

/** Why the content of a file is not kept. The words say what to do instead. */
export type ContentRefusal =
  | 'type-not-allowed'
  | 'broken'
  /** More pixels than are taken in. */
  | 'too-many-pixels'
  /** A password is needed to read it. */
  | 'locked'
  /** A signed document that does something by itself: cleaning it would break the signature. */
  | 'acts'
  /** Something in it cannot be cleaned. */
  | 'not-cleanable'

export type Cleaned = { kind: 'clean'; type: FileType; bytes: Uint8Array } | { kind: 'refused'; reason: ContentRefusal }

export const refused = (reason: ContentRefusal): Cleaned => ({ kind: 'refused', reason })
