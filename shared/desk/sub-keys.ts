import { type Instant, plusMillis } from '../domain/time/instant.ts'
import type { KeyPurpose } from '../manifest.ts'
import type { SubKey, SubKeys } from '../store/sub-key.ts'

/** The generation that an installation begins with. What names none was made with it: version 0.1 knew no other. */
export const firstKeyId = 'k1'

/**
 * One generation of keys, as somebody holds it. `leaked`: somebody else may know it, so nothing that it signed is believed. A
 * purpose whose key is not held throws.
 */
export type KeyGeneration = { id: string; made: Instant; leaked: boolean; key: (purpose: KeyPurpose) => Buffer }

/** All generations there are, the oldest first; never none. */
export type KeySet = readonly [KeyGeneration, ...KeyGeneration[]]

/** The keys of a moment. */
export type KeyRing = (purpose: KeyPurpose) => SubKeys

/** How long a process works on with the keys it read. */
export const keysKeptMillis = 5 * 60_000

/**
 * A new generation opens at once and closes from this time on: by then every process has read it, so none meets what it
 * cannot open, and none closes anything with the generation before.
 */
export const inUseAfterMillis = 10 * 60_000

/** The keys as they are used at that moment. */
export const ringAt = (keys: KeySet, now: Instant): KeyRing => {
  const inUse = keys.findLast(({ made }) => plusMillis(made, inUseAfterMillis) <= now) ?? keys[0]
  return (purpose) => {
    const subKey = ({ id, leaked, key }: KeyGeneration): SubKey => ({ id, leaked, key: key(purpose) })
    const [newest, ...older] = keys.toReversed()
    return { inUse: subKey(inUse), all: [subKey(newest ?? inUse), ...older.map(subKey)] }
  }
}

/** Whose signature is believed: a generation that others may know vouches for nothing once there is another. */
export const vouchingKey = ({ inUse, all }: SubKeys, id: string): Buffer | null => {
  const named = all.find((it) => it.id === id)
  return named && (!named.leaked || named.id === inUse.id) ? named.key : null
}
