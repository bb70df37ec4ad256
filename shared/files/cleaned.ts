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

/** The small picture of a picture: always a JPEG, made from what is kept, so that it can tell no more than that. */
export type Thumbnail = { bytes: Uint8Array; width: number; height: number }

export type Cleaned =
  | { kind: 'clean'; type: FileType; bytes: Uint8Array; thumbnail?: Thumbnail }
  | { kind: 'refused'; reason: ContentRefusal }

export const refused = (reason: ContentRefusal): Cleaned => ({ kind: 'refused', reason })
