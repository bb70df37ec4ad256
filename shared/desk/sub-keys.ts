import { hkdfSync } from 'node:crypto'

/**
 * What a key is for. Each purpose has a key of its own, derived from the one secret of the installation by HKDF
 * (RFC 5869), so that none of them opens what another one closed (design.md section 8).
 */
export type KeyPurpose =
  | 'seal-identity'
  | 'access-code'
  | 'contact-hash'
  | 'one-time-link'
  | 'form-time'
  | 'citizen-session'
  | 'network-hash'
  | 'submission-hash'
  | 'officer-csrf'

/** Name of the secret in use; sealed data carries it, so that the secret can be replaced one day. */
export const currentKeyId = 'k1'

export type KeyRing = (purpose: KeyPurpose) => Buffer

export const keyRingOf = (masterKey: Buffer): KeyRing => {
  const kept = new Map<KeyPurpose, Buffer>()
  return (purpose) => {
    const known = kept.get(purpose)
    if (known) return known
    const derived = Buffer.from(hkdfSync('sha256', masterKey, `tanggap/${currentKeyId}`, purpose, 32))
    kept.set(purpose, derived)
    return derived
  }
}
