import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import * as z from 'zod'
import type { SubKey, SubKeys } from '../sub-key.ts'

/** Something sealed as it lies in the table: AES-256-GCM, bound to its case, with the name of the key. Whoever closes it opens it. */
export const Sealed = z.object({ keyId: z.string(), iv: z.string(), tag: z.string(), sealed: z.string() })
export type Sealed = z.infer<typeof Sealed>

/** What every seal is bound to: moved to another case, or put under another key's name, it does not open. */
export const boundTo = (keyId: string, caseId: string): Buffer => Buffer.from(`${keyId}|${caseId}`)

/** `iv` is 12 fresh random bytes. */
export const seal = (words: string, caseId: string, { key, id: keyId }: Pick<SubKey, 'id' | 'key'>, iv: Buffer): Sealed => {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo(keyId, caseId))
  const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
  return { keyId, iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), sealed: sealed.toString('base64') }
}

/** Null when no key of ours opens it: its own was lost or replaced, or the seal was broken or moved. */
export const unseal = ({ keyId, iv, tag, sealed }: Sealed, caseId: string, { all }: SubKeys): string | null => {
  const key = all.find(({ id }) => id === keyId)?.key
  if (!key) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength: 16 })
      .setAAD(boundTo(keyId, caseId))
      .setAuthTag(Buffer.from(tag, 'base64'))
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** A contact as it is looked for: keyed, so that the table alone does not tell whose it is. */
export const contactHash = (kind: 'email' | 'phone', normalised: string, key: Buffer): string =>
  createHmac('sha256', key).update(`${kind}|${normalised}`).digest('base64url')
