/** The key of one purpose in one generation (docs/adr/0048). `leaked`: somebody else may know it. */
export type SubKey = { id: string; leaked: boolean; key: Buffer }

/** The keys of one purpose: the one in use closes, all of them open. */
export type SubKeys = {
  inUse: SubKey
  /** The newest first, also one that is not in use yet. */
  all: readonly [SubKey, ...SubKey[]]
}
