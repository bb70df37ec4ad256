import type { SubKeys } from '../../shared/store/sub-key.ts'

/** Keys of one purpose, with one generation. */
export const oneKey = (key: Buffer, id = 'k1'): SubKeys => {
  const inUse = { id, leaked: false, key }
  return { inUse, all: [inUse] }
}
