import { createCipheriv, createHmac, diffieHellman, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closeBox, openBox } from '../../shared/store/case/boxes.ts'
import { privateHalf, publicBytesOf, publicHalf } from '../../shared/store/key-halves.ts'
import { oneKey } from '../support/sub-keys.ts'

const hex = (text: string) => Buffer.from(text, 'hex')

/** RFC 7748 section 6.1: two people, and what they share. */
const [alice, alicePublic] = [
  hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a'),
  hex('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a'),
]
const [bob, bobPublic] = [
  hex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb'),
  hex('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'),
]
const shared = hex('4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742')

const secret = randomBytes(32)
const opening = oneKey(secret)
const close = (words = 'Warga Contoh', caseId = 'J-0000-0001') =>
  closeBox(words, caseId, { id: 'k1', key: publicBytesOf(secret) }, randomBytes(32))

test('halves are those of RFC 7748: public from private, and what two of them share', () => {
  expect([alice, bob].map(publicBytesOf)).toEqual([alicePublic, bobPublic])
  expect(diffieHellman({ privateKey: privateHalf(alice), publicKey: publicHalf(bobPublic) })).toEqual(shared)
  expect(diffieHellman({ privateKey: privateHalf(bob), publicKey: publicHalf(alicePublic) })).toEqual(shared)
})

test('a box is what docs/adr/0060 says, step by step, and stays so: what lies in tables has to open in later years', () => {
  // Alice is the key made for one box, Bob the installation. HKDF (RFC 5869) by its two steps.
  const prk = createHmac('sha256', Buffer.concat([alicePublic, bobPublic]))
    .update(shared)
    .digest()
  const block = (before: Buffer, n: number) =>
    createHmac('sha256', prk)
      .update(Buffer.concat([before, Buffer.from('tanggap/box/1'), Buffer.of(n)]))
      .digest()
  const first = block(Buffer.alloc(0), 1)
  const bytes = Buffer.concat([first, block(first, 2)])
  const cipher = createCipheriv('aes-256-gcm', bytes.subarray(0, 32), bytes.subarray(32, 44)).setAAD(Buffer.from('k7|J-7K3M-9Q2P'))
  const sealed = Buffer.concat([cipher.update('Warga Contoh'), cipher.final()])
  const byHand = {
    keyId: 'k7',
    ephemeral: alicePublic.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    sealed: sealed.toString('base64'),
  }
  expect(closeBox('Warga Contoh', 'J-7K3M-9Q2P', { id: 'k7', key: bobPublic }, alice)).toEqual(byHand)
  expect(byHand).toEqual({
    keyId: 'k7',
    ephemeral: 'hSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo=',
    tag: 'xWBGrRj06iZxjIFGsPOqLQ==',
    sealed: 'm4d2EIpLHJOLjw8+',
  })
  expect(openBox(byHand, 'J-7K3M-9Q2P', oneKey(bob, 'k7'))).toBe('Warga Contoh')
})

test('what is closed opens with the private half for its case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      expect(openBox(close(words), 'J-0000-0001', opening)).toBe(words)
    }),
  )
})

test('whoever closed it does not open it: neither with the public half, nor with the key that was made for the box', () => {
  const random = randomBytes(32)
  const box = closeBox('Warga Contoh', 'J-0000-0001', { id: 'k1', key: publicBytesOf(secret) }, random)
  const held = [publicBytesOf(secret), publicBytesOf(random), random, Buffer.from(box.ephemeral, 'base64')]
  expect(held.map((key) => openBox(box, 'J-0000-0001', oneKey(key)))).toEqual([null, null, null, null])
})

test('another key, another case, another key name or one changed byte do not open it, and that is a value', () => {
  const box = close()
  const another = { ...opening.inUse, id: 'k2' }
  expect([
    openBox(box, 'J-0000-0001', oneKey(randomBytes(32))),
    openBox(box, 'J-0000-0001', oneKey(secret, 'k2')),
    openBox(box, 'J-0000-0002', opening),
    openBox({ ...box, keyId: 'k2' }, 'J-0000-0001', { inUse: another, all: [another, opening.inUse] }),
    openBox({ ...box, tag: box.tag.slice(0, 8) }, 'J-0000-0001', opening),
    // No key at all, too short a key, and one with which everybody would share zeros (RFC 7748 section 6.1).
    openBox({ ...box, ephemeral: '' }, 'J-0000-0001', opening),
    openBox({ ...box, ephemeral: box.ephemeral.slice(0, 20) }, 'J-0000-0001', opening),
    openBox({ ...box, ephemeral: Buffer.alloc(32).toString('base64') }, 'J-0000-0001', opening),
  ]).toEqual([null, null, null, null, null, null, null, null])
  for (const part of ['ephemeral', 'tag', 'sealed'] as const) {
    const bytes = Buffer.from(box[part], 'base64')
    for (let i = 0; i < bytes.length; i++) {
      const changed = Buffer.from(bytes)
      changed[i] = (changed[i] ?? 0) ^ 1
      expect([part, i, openBox({ ...box, [part]: changed.toString('base64') }, 'J-0000-0001', opening)]).toEqual([part, i, null])
    }
  }
})

test('a box tells nothing but how long it is, and no two are alike', () => {
  const [a, b] = [close(), close()]
  expect(JSON.stringify([a, b])).not.toContain('Warga')
  expect(new Set([a.sealed, b.sealed, a.ephemeral, b.ephemeral, a.tag, b.tag]).size).toBe(6)
})
