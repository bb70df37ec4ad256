import { createCipheriv, createDecipheriv, diffieHellman, hkdfSync } from 'node:crypto'
import * as z from 'zod'
import { privateHalf, publicBytesOf, publicHalf } from '../key-halves.ts'
import type { SubKey, SubKeys } from '../sub-key.ts'
import { boundTo } from './sealing.ts'

/**
 * Something closed with the public half of a key (docs/adr/0060): only who holds the private half opens it, not even who closed
 * it. `ephemeral` is the public half of a key that was made for this box alone and forgotten.
 */
export const Boxed = z.object({ keyId: z.string(), ephemeral: z.string(), tag: z.string(), sealed: z.string() })
export type Boxed = z.infer<typeof Boxed>

/**
 * Key and nonce of one box: HKDF-SHA-256 over what X25519 of one private and the other's public half gives, salted with both
 * public halves, so that a box belongs to exactly these two. A nonce is derived and not drawn, because no key is used twice.
 */
const keyAndNonce = (shared: Buffer, ephemeral: Buffer, recipient: Buffer): { key: Buffer; nonce: Buffer } => {
  const bytes = Buffer.from(hkdfSync('sha256', shared, Buffer.concat([ephemeral, recipient]), 'tanggap/box/1', 44))
  return { key: bytes.subarray(0, 32), nonce: bytes.subarray(32) }
}

/** `key` is a public half; `random` 32 fresh random bytes. */
export const closeBox = (
  words: string,
  caseId: string,
  { key: recipient, id: keyId }: Pick<SubKey, 'id' | 'key'>,
  random: Buffer,
): Boxed => {
  const ephemeral = publicBytesOf(random)
  const shared = diffieHellman({ privateKey: privateHalf(random), publicKey: publicHalf(recipient) })
  const { key, nonce } = keyAndNonce(shared, ephemeral, recipient)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(keyId, caseId))
  const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
  return {
    keyId,
    ephemeral: ephemeral.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    sealed: sealed.toString('base64'),
  }
}

/** Null when no private half of ours opens it: its own was lost or replaced, or the box was broken or moved. */
export const openBox = ({ keyId, ephemeral, tag, sealed }: Boxed, caseId: string, { all }: SubKeys): string | null => {
  const secret = all.find(({ id }) => id === keyId)?.key
  if (!secret) return null
  try {
    const sender = Buffer.from(ephemeral, 'base64')
    const shared = diffieHellman({ privateKey: privateHalf(secret), publicKey: publicHalf(sender) })
    const { key, nonce } = keyAndNonce(shared, sender, publicBytesOf(secret))
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
      .setAAD(boundTo(keyId, caseId))
      .setAuthTag(Buffer.from(tag, 'base64'))
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
