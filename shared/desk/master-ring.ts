import { hkdfSync } from 'node:crypto'
import * as z from 'zod'
import { Instant } from '../domain/time/instant.ts'
import type { KeyPurpose } from '../manifest.ts'
import { publicBytesOf } from '../store/key-halves.ts'
import { firstKeyId, type KeyGeneration, type KeySet } from './sub-keys.ts'

const Generation = z.object({
  id: z.string().regex(/^k[1-9]\d*$/),
  /** 32 bytes or more, in base64url. */
  secret: z.string().min(43),
  made: Instant,
  /** Somebody else may know it. */
  leaked: z.boolean().default(false),
})
type Generation = z.infer<typeof Generation>

/** The secrets of an installation, the oldest first: what the one secret of the account holds, or the key file of a folder. */
export type MasterRing = readonly [Generation, ...Generation[]]

const WrittenRing = z.object({
  ring: z.tuple([Generation], Generation).refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two of one name'),
})

/** The least that can be a secret. */
const leastBytes = 32
/** Before anything that was ever filed: the first generation is in use from the beginning. */
const always = '2000-01-01T00:00:00.000Z' as Instant

/** What cannot be read as keys; the message says what is wrong and never what is in it. */
export class UnreadableKeys extends Error {}

/** A ring of one. */
export const ringOfOne = (secret: Buffer): MasterRing => {
  if (secret.length < leastBytes) throw new UnreadableKeys(`A secret of ${secret.length} bytes; it takes ${leastBytes}`)
  return [{ id: firstKeyId, secret: secret.toString('base64url'), made: always, leaked: false }]
}

/** A ring as it is written down; or, until the first turn, the bare secret of version 0.1, which `bare` makes bytes of. */
export const readRing = (text: string, bare: (text: string) => Buffer): MasterRing => {
  const written = text.trim()
  if (!written.startsWith('{')) return ringOfOne(bare(written))
  const read = WrittenRing.safeParse(jsonOf(written))
  if (!read.success)
    throw new UnreadableKeys(`No ring of keys: ${read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)}`)
  return read.data.ring
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const writtenRing = (ring: MasterRing): string => JSON.stringify({ ring }, null, 2)

/** Another generation, with that secret. After a leak nothing of those before is believed. */
export const turned = (ring: MasterRing, secret: Buffer, made: Instant, leak: boolean): MasterRing => {
  const next = 1 + Math.max(...ring.map(({ id }) => Number(id.slice(1))))
  const [oldest, ...later] = ring.map((it) => ({ ...it, leaked: it.leaked || leak }))
  return oldest ? [oldest, ...later, { id: `k${next}`, secret: secret.toString('base64url'), made, leaked: false }] : ring
}

/** A generation that opens, and closes nothing before everybody has it: written down before it is handed out. */
export const notBegun = '2999-01-01T00:00:00.000Z' as Instant

/** Everybody has what was not begun yet: from now on the time runs after which it closes. */
export const begun = (ring: MasterRing, now: Instant): MasterRing => {
  const [oldest, ...later] = ring.map((it) => (it.made === notBegun ? { ...it, made: now } : it))
  return oldest ? [oldest, ...later] : ring
}

/** Without that generation. The last one stays: what it closed is read with nothing else. */
export const without = (ring: MasterRing, id: string): MasterRing => {
  const [oldest, ...later] = ring.filter((it) => it.id !== id)
  return oldest ? [oldest, ...later] : ring
}

/** The keys of a ring. */
export const keySetOf = (ring: MasterRing): KeySet => {
  const [oldest, ...later] = ring
  return [generationOf(oldest), ...later.map(generationOf)]
}

const generationOf = ({ id, secret, made, leaked }: Generation): KeyGeneration => {
  const bytes = Buffer.from(secret, 'base64url')
  const kept = new Map<KeyPurpose, Buffer>()
  const key = (purpose: KeyPurpose): Buffer => {
    const known = kept.get(purpose)
    if (known) return known
    // A public half belongs to a private one; every other key stands by itself.
    const derived =
      purpose === 'close-identity'
        ? publicBytesOf(key('open-identity'))
        : Buffer.from(hkdfSync('sha256', bytes, `tanggap/${id}`, purpose, 32))
    kept.set(purpose, derived)
    return derived
  }
  return { id, made, leaked, key }
}
