import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  keySetOf,
  type MasterRing,
  readRing,
  ringOfOne,
  turned,
  UnreadableKeys,
  without,
  writtenRing,
} from '../../shared/desk/master-ring.ts'
import { searchCases } from '../../shared/desk/officers/queue/search.ts'
import { readToken, signed, signToken } from '../../shared/desk/signed-tokens.ts'
import { inUseAfterMillis, ringAt } from '../../shared/desk/sub-keys.ts'
import { type Instant, instant, plusMillis } from '../../shared/domain/time/instant.ts'
import type { KeyPurpose } from '../../shared/manifest.ts'
import { readIdentity } from '../../shared/store/case/identities.ts'
import { sampleComplaint, sendingOf, startTestDesk } from '../support/desk.ts'
import { oneKey } from '../support/sub-keys.ts'
import { turningKeys } from '../support/turning.ts'
import { createDesk } from '../support/whole-desk.ts'

const now = instant('2026-11-24T02:00:00.000Z')
const secret = () => randomBytes(32)
const inUse = plusMillis(now, inUseAfterMillis)
const tokensAt = (ring: MasterRing, at: Instant) => ringAt(keySetOf(ring), at)('form-time')

test('each purpose has a key of its own, the same in every process, and the bare secret of version 0.1 keeps its keys', () => {
  const purposes: KeyPurpose[] = ['seal-identity', 'access-code', 'contact-hash', 'one-time-link', 'form-time', 'citizen-session']
  const bare = secret()
  const keysOf = (ring: MasterRing) => purposes.map((purpose) => ringAt(keySetOf(ring), now)(purpose).inUse.key.toString('hex'))
  const first = keysOf(readRing(bare.toString('hex'), (text) => Buffer.from(text, 'hex')))
  expect(new Set(first).size).toBe(purposes.length)
  expect([keysOf(ringOfOne(bare)), keysOf(readRing(writtenRing(ringOfOne(bare)), Buffer.from))]).toEqual([first, first])
  // A turn leaves the keys of those before as they are.
  expect(keysOf(turned(ringOfOne(bare), secret(), now, true))).toEqual(first)
})

test('what is no ring is said to be none, without what is in it', () => {
  const ring = turned(ringOfOne(secret()), secret(), now, false)
  const twice = writtenRing([ring[0], ring[0]])
  for (const text of ['', '   ', 'kurang', '{', '{"ring":[]}', '{"ring":[{"id":"k1","secret":"pendek","made":"x"}]}', twice]) {
    expect(() => readRing(text, Buffer.from)).toThrow(UnreadableKeys)
    expect(() => readRing(text, Buffer.from)).not.toThrow(/pendek/)
  }
})

test('a new generation opens at once and closes when every process knows it', () => {
  const ring = turned(ringOfOne(secret()), secret(), now, false)
  const names = (at: Instant) => [tokensAt(ring, at).inUse.id, ...tokensAt(ring, at).all.map(({ id }) => id)]
  expect([names(plusMillis(inUse, -1)), names(inUse)]).toEqual([
    ['k1', 'k2', 'k1'],
    ['k2', 'k2', 'k1'],
  ])
  // A process that has read the new ring already signs so that one that has not can read it.
  const early = signToken(tokensAt(ring, now), { it: 1 })
  expect(readToken(tokensAt(without(ring, 'k2'), now), early)).toEqual({ it: 1 })
})

test('tokens of every generation that is there are read; of one that leaked none, as soon as another is in use', () => {
  const [one] = [ringOfOne(secret())]
  const old = signToken(tokensAt(one, now), { of: 'k1' })
  const [, body = '', mac = ''] = old.split('.')
  const routine = turned(one, secret(), now, false)
  const twice = turned(routine, secret(), now, false)
  const gap = without(twice, 'k2')
  for (const ring of [one, routine, twice, gap]) {
    expect([readToken(tokensAt(ring, inUse), old), readToken(tokensAt(ring, inUse), `${body}.${mac}`)]).toEqual([
      { of: 'k1' },
      { of: 'k1' },
    ])
  }
  expect(tokensAt(gap, inUse).all.map(({ id }) => id)).toEqual(['k3', 'k1'])
  // No number is given twice, or what the second k3 closed would look like what the first did.
  expect(turned(gap, secret(), now, false).map(({ id }) => id)).toEqual(['k1', 'k3', 'k4'])
  const leak = turned(one, secret(), now, true)
  expect([readToken(tokensAt(leak, now), old), readToken(tokensAt(leak, inUse), old)]).toEqual([{ of: 'k1' }, null])
  expect(readToken(tokensAt(without(routine, 'k1'), inUse), old)).toBeNull()
  for (const forged of [`k2.${body}.${mac}`, `k9.${body}.${mac}`, `k1.k1.${body}.${mac}`, `.${body}.${mac}`]) {
    expect([forged, readToken(tokensAt(routine, inUse), forged)]).toEqual([forged, null])
  }
})

const world = turningKeys()
let system: Awaited<ReturnType<typeof startTestDesk>>
beforeAll(async () => {
  system = await startTestDesk({ keys: world.keys })
})
afterAll(() => system.close())

test('after a turn old cases are opened, found and written to as before, and new ones know the new keys alone', async () => {
  const { desk, complaint, clock } = system
  const coordinator = await system.officer({ role: 'coordinator' })
  const before = await complaint({ email: 'sama@contoh.example', phone: '0812-0000-0007' })
  const printed = await desk.accessCodeOf(before)
  const sending = sendingOf()
  const form = sampleComplaint({ title: 'Dikirim dua kali' })
  const once = await desk.fileComplaint(form, sending)
  const session = await desk.openOfficerSession(coordinator.id, null, { authenticatedAt: null })
  const csrf = (await desk.officerSession(session))?.csrf ?? ''
  world.turn(clock)
  const after = await complaint({ email: 'sama@contoh.example', phone: '' })
  expect([before.accessKey, after.accessKey]).toEqual([undefined, 'k2'])
  const { opening, contact } = await desk.identityKeys()
  const sealedWith = (state: { id: string }, id: string) =>
    readIdentity(desk.table, state, {
      ...opening,
      boxes: oneKey(opening.boxes.all.find((it) => it.id === id)?.key ?? Buffer.alloc(32), id),
    })
  expect(await Promise.all([sealedWith(before, 'k1'), sealedWith(before, 'k2'), sealedWith(after, 'k1'), sealedWith(after, 'k2')])).toEqual(
    [expect.objectContaining({ email: 'sama@contoh.example' }), 'lost', 'lost', expect.objectContaining({ email: 'sama@contoh.example' })],
  )
  // Printed codes, one-time links and the search work for both.
  expect(await desk.openWithCode(before.number, printed, 'n')).toMatchObject({ kind: 'opened', case: { id: before.id } })
  expect(await desk.openWithCode(after.number, await desk.accessCodeOf(after), 'n')).toMatchObject({
    kind: 'opened',
    case: { id: after.id },
  })
  const found = await searchCases(desk, coordinator, 'sama@contoh.example', null)
  expect(found.kind === 'list' && found.entries.map(({ row }) => row.number).sort()).toEqual([before.number, after.number].sort())
  const letters = async (state: { id: string }) => (await system.lettersOf(state)).map(({ content }) => content.kind).sort()
  for (const state of [before, after]) await desk.askForLostCode(state.number, 'sama@contoh.example')
  expect([await letters(before), await letters(after)]).toEqual([
    ['lost-code', 'receipt'],
    ['lost-code', 'receipt'],
  ])
  expect(contact.all.map(({ id }) => id)).toEqual(['k2', 'k1'])
  // The second click and a form of the desk that was opened before the turn.
  expect(await desk.fileComplaint(form, sending)).toEqual({ kind: 'already-filed', case: 'case' in once ? once.case : null })
  expect((await desk.fileComplaint({ ...form, title: 'Lain' }, sending)).kind).toBe('changed-since')
  const now = await desk.officerSession(session)
  expect([now?.csrf === csrf, now?.earlierCsrf]).toEqual([false, [csrf]])
})

test('who knows an old secret makes no code of a newer case, and a renewed code is made with the new one', async () => {
  const { desk, complaint, clock } = system
  const old = await complaint()
  const printed = await desk.accessCodeOf(old)
  world.turn(clock)
  const fresh = await complaint()
  const { accessKey: _, ...asOld } = fresh
  expect(fresh.accessKey).toBe(world.ring().at(-1)?.id)
  const forged = await desk.accessCodeOf(asOld)
  expect(await desk.openWithCode(fresh.number, forged, 'n')).toEqual({ kind: 'wrong' })
  await desk.askForLostCode(old.number, 'warga@contoh.example')
  const link = (await system.lettersOf(old)).map(({ content }) => content).find((it) => it.kind === 'lost-code')
  if (link?.kind !== 'lost-code') throw new Error('no link')
  expect((await desk.renewWithLink(signed((await desk.keyRing())('one-time-link'), link.linkId))).kind).toBe('done')
  const renewed = await system.stateOf(old.id)
  expect([renewed.accessGeneration, renewed.accessKey]).toEqual([1, fresh.accessKey])
  expect(await desk.openWithCode(old.number, printed, 'n')).toEqual({ kind: 'wrong' })
  expect(await desk.openWithCode(old.number, await desk.accessCodeOf(renewed), 'n')).toMatchObject({ kind: 'opened', case: { id: old.id } })
})

test('where the keeper of secrets is away, a process works on with the keys it knows', async () => {
  let away = false
  const read = world.keys
  const logged: string[] = []
  const keys = async () => {
    if (away) throw new Error('away')
    return read()
  }
  const desk = createDesk({ ...system.effects, keys, log: (name) => logged.push(name) })
  const [{ inUse: known }] = [(await desk.keyRing())('access-code')]
  away = true
  system.later(3_600_000)
  expect([(await desk.keyRing())('access-code').inUse.id, logged]).toEqual([known.id, ['keys-not-read']])
})
