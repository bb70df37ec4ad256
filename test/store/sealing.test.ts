import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contactHash, seal, unseal } from '../../shared/store/case/sealing.ts'
import { oneKey } from '../support/sub-keys.ts'

const key = randomBytes(32)
const keys = oneKey(key)
const sealWords = (words = 'Warga Contoh', caseId = 'J-0000-0001') => seal(words, caseId, { key, id: 'k1' }, randomBytes(12))

test('what is sealed opens with its key for its case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      expect(unseal(sealWords(words), 'J-0000-0001', keys)).toBe(words)
    }),
  )
})

test('another key, another case, another key name or one changed byte do not open it, and that is a value', () => {
  const sealed = sealWords()
  const another = { ...keys.inUse, id: 'k2' }
  expect([
    unseal(sealed, 'J-0000-0001', oneKey(randomBytes(32))),
    unseal(sealed, 'J-0000-0001', oneKey(key, 'k2')),
    unseal(sealed, 'J-0000-0002', keys),
    unseal({ ...sealed, keyId: 'k2' }, 'J-0000-0001', { inUse: another, all: [another, keys.inUse] }),
    unseal({ ...sealed, tag: sealed.tag.slice(0, 8) }, 'J-0000-0001', keys),
  ]).toEqual([null, null, null, null, null])
  const bytes = Buffer.from(sealed.sealed, 'base64')
  for (let i = 0; i < bytes.length; i += 7) {
    const changed = Buffer.from(bytes)
    changed[i] = (changed[i] ?? 0) ^ 1
    expect(unseal({ ...sealed, sealed: changed.toString('base64') }, 'J-0000-0001', keys)).toBeNull()
  }
})

test('a seal tells nothing, and no two are alike', () => {
  const [a, b] = [sealWords(), sealWords()]
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
