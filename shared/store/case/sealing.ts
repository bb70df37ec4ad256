import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import * as z from 'zod'
import { Reporter } from '../../domain/case/identity.ts'

/** A sealed identity as it lies in the table: AES-256-GCM, bound to its case, with the name of the key. */
export const SealedIdentity = z.object({ keyId: z.string(), iv: z.string(), tag: z.string(), sealed: z.string() })
export type SealedIdentity = z.infer<typeof SealedIdentity>

type SealingKey = { key: Buffer; keyId: string }

/** `iv` is 12 fresh random bytes. The case is associated data: a seal moved to another case does not open. */
export const sealIdentity = (reporter: Reporter, caseId: string, { key, keyId }: SealingKey, iv: Buffer): SealedIdentity => {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(`${keyId}|${caseId}`))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(reporter), 'utf8'), cipher.final()])
  return { keyId, iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), sealed: sealed.toString('base64') }
}

/** Throws if the seal was broken, moved, or made with another key. */
export const unsealIdentity = (identity: SealedIdentity, caseId: string, key: Buffer): Reporter => {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(identity.iv, 'base64'))
    .setAAD(Buffer.from(`${identity.keyId}|${caseId}`))
    .setAuthTag(Buffer.from(identity.tag, 'base64'))
  const opened = Buffer.concat([decipher.update(Buffer.from(identity.sealed, 'base64')), decipher.final()])
  return Reporter.parse(JSON.parse(opened.toString('utf8')))
}

/** A contact as it is looked for: keyed, so that the table alone does not tell whose it is. */
export const contactHash = (kind: 'email' | 'phone', normalised: string, key: Buffer): string =>
  createHmac('sha256', key).update(`${kind}|${normalised}`).digest('base64url')
