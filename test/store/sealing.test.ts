import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyRingOf } from '../../shared/desk/sub-keys.ts'
import type { Reporter } from '../../shared/domain/case/identity.ts'
import { contactHash, sealIdentity, unsealIdentity } from '../../shared/store/case/sealing.ts'

const key = randomBytes(32)
const reporter: Reporter = {
  name: 'Warga Contoh',
  email: 'warga@contoh.example',
  phone: null,
  nik: null,
  address: null,
  occupation: null,
  organisation: null,
  deedNumber: null,
  approvalNumber: null,
  powerOfAttorney: null,
}
const seal = (caseId = 'J-0000-0001') => sealIdentity(reporter, caseId, { key, keyId: 'k1' }, randomBytes(12))

test('a sealed identity opens with its key for its case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const sealed = sealIdentity({ ...reporter, name }, 'J-0000-0001', { key, keyId: 'k1' }, randomBytes(12))
      expect(unsealIdentity(sealed, 'J-0000-0001', key)).toEqual({ ...reporter, name })
    }),
  )
})

test('another key, another case, another key name or one changed byte do not open it', () => {
  const sealed = seal()
  expect(() => unsealIdentity(sealed, 'J-0000-0001', randomBytes(32))).toThrow()
  expect(() => unsealIdentity(sealed, 'J-0000-0002', key)).toThrow()
  expect(() => unsealIdentity({ ...sealed, keyId: 'k2' }, 'J-0000-0001', key)).toThrow()
  const bytes = Buffer.from(sealed.sealed, 'base64')
  for (let i = 0; i < bytes.length; i += 7) {
    const changed = Buffer.from(bytes)
    changed[i] = (changed[i] ?? 0) ^ 1
    expect(() => unsealIdentity({ ...sealed, sealed: changed.toString('base64') }, 'J-0000-0001', key)).toThrow()
  }
})

test('a seal tells nothing, and no two are alike', () => {
  const [a, b] = [seal(), seal()]
  expect(JSON.stringify([a, b])).not.toContain('Warga')
  expect(a.sealed).not.toBe(b.sealed)
})

test('a contact is found by its hash only with the key, and kinds do not mix', () => {
  const hash = contactHash('email', 'a@contoh.example', key)
  expect(contactHash('email', 'a@contoh.example', key)).toBe(hash)
  expect(
    new Set([hash, contactHash('phone', 'a@contoh.example', key), contactHash('email', 'a@contoh.example', randomBytes(32))]).size,
  ).toBe(3)
})

test('each purpose has a key of its own, the same in every process', () => {
  const purposes = [
    'seal-identity',
    'access-code',
    'contact-hash',
    'one-time-link',
    'form-time',
    'citizen-session',
    'network-hash',
    'submission-hash',
  ] as const
  const [one, two] = [keyRingOf(key), keyRingOf(key)]
  expect(new Set(purposes.map((purpose) => one(purpose).toString('hex'))).size).toBe(purposes.length)
  expect(purposes.map((purpose) => two(purpose))).toEqual(purposes.map((purpose) => one(purpose)))
})
