/** What was come upon in a document. */
export type Found = {
  /** Something that does something by itself, carries a file, or reaches outside. */
  acts: boolean
  /** Something that cannot be read, and so not be cleaned either. */
  invalid: boolean
  signed: boolean
}

export const nothingFound = (): Found => ({ acts: false, invalid: false, signed: false })
