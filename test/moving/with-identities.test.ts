import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newReceiver, readRecipient } from '../../infra/moving/moved-identities.ts'
import { ringAfter } from '../../infra/moving/ring-after.ts'
import { readFolder, takeIn } from '../../infra/moving/taking-in.ts'
import { writeOut } from '../../infra/moving/writing-out.ts'
import { filesBelow } from '../../infra/moving/written-files.ts'
import { keySetOf } from '../../shared/desk/master-ring.ts'
import { createTools, type Tools } from '../../shared/desk/tools.ts'
import { readCase } from '../../shared/store/case/case-items.ts'
import { readContactMask } from '../../shared/store/case/contact-masks.ts'
import { addressHashes, isEmailOf, readIdentity } from '../../shared/store/case/identities.ts'
import { isConfirmed, putAddressState, putConfirmed, readAddressState } from '../../shared/store/post/addresses.ts'
import { readLetter } from '../../shared/store/post/letter-items.ts'
import { startWorld, type World } from '../support/world.ts'

/** Who filed goes along closed for a receiver, and is there again under the keys of the installation that takes the cases in. */

const folder = mkdtempSync(join(tmpdir(), 'ekspor-'))
const receiver = newReceiver()
const reason = 'Pindah ke penyedia lain'
const describe = () => 'Uraian'
let [from, to] = [] as unknown as [World, World]
let [there, here] = [] as unknown as [Tools, Tools]
const ids: string[] = []
const logged: string[] = []

beforeAll(async () => {
  from = await startWorld({ log: (name) => logged.push(name) })
  there = createTools(from.effects)
  for (const form of [
    { name: 'Sandinama', email: 'sandi@contoh.example', phone: '081234567890' },
    { identity: 'anonymous', name: 'Sandigelap', email: 'gelap@contoh.example' },
    { identity: 'none', name: '', email: '', phone: '' },
  ])
    ids.push((await from.citizenFiles('/pengaduan', form)).id)
  const { contact } = await there.identityKeys()
  const [named = '', hidden = ''] = ['sandi@contoh.example', 'gelap@contoh.example'].map((it) => addressHashes(it, contact)[0])
  await putConfirmed(there.table, named, from.clock.now)
  await putAddressState(there.table, hidden, { state: 'complained', at: from.clock.now })
  const ring = ringAfter(['k1'], Buffer.alloc(32, 7))
  to = await startWorld({ keys: async () => keySetOf(ring) })
  to.clock.now = from.clock.now
  here = createTools(to.effects)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await Promise.all([from?.close(), to?.close()])
})

const whoIs = async (tools: Tools): Promise<unknown[]> => {
  const { opening } = await tools.identityKeys()
  return Promise.all(
    ids.map(async (id) => {
      const state = await readCase(tools.table, id)
      return state && [await readIdentity(tools.table, state, opening), await readContactMask(tools.table, state)]
    }),
  )
}

const letterOf = async (tools: Tools, way: string): Promise<unknown> => {
  const format = await readFolder(folder)
  const since = format.identities ? format.identities.since : ''
  return (await readLetter(tools.table, `desk_overseer_identities-${way}-${since}`))?.content
}

test('an export with identities holds nobody in a form that can be read, and is told to the overseer once, with its reason', async () => {
  const identities = { recipient: receiver.recipient, reason }
  expect(await writeOut(there, folder, describe, identities)).toEqual({ cases: 3, missing: [], lost: [] })
  const all = [...filesBelow(folder)].map((it) => readFileSync(join(folder, it), 'utf8')).join('\n')
  expect(/Sandinama|Sandigelap|(sandi|gelap)@contoh|81234567890/i.test(all)).toBe(false)
  expect(all.includes(receiver.secret)).toBe(false)
  expect(await letterOf(there, 'out')).toMatchObject({ kind: 'identities-moved', way: 'out', reason, cases: 3 })
  expect(logged.filter((it) => it === 'identities-moved')).toHaveLength(1)
})

test('one that was begun for one receiver is not gone on with for another, nor without', async () => {
  const begun = mkdtempSync(join(tmpdir(), 'ekspor-'))
  const dies = () => {
    throw new Error('killed')
  }
  await expect(writeOut(there, begun, dies, { recipient: receiver.recipient, reason })).rejects.toThrow('killed')
  for (const identities of [null, { recipient: newReceiver().recipient, reason }])
    await expect(writeOut(there, begun, describe, identities)).rejects.toThrow('go on so')
  expect((await writeOut(there, begun, describe, { recipient: receiver.recipient, reason })).cases).toBe(3)
  rmSync(begun, { recursive: true })
})

test('taken in with the key, everybody is there again: who they are, how they are found, what is known of their address', async () => {
  const format = await readFolder(folder)
  const wrong = Buffer.from(newReceiver().secret, 'base64url')
  await expect(takeIn(here, folder, format, wrong)).rejects.toThrow('another receiver')
  await takeIn(here, folder, format, Buffer.from(receiver.secret, 'base64url'))
  expect(await whoIs(here)).toEqual(await whoIs(there))
  expect(JSON.stringify(await whoIs(here))).toContain('Sandigelap')
  const { contact } = await here.identityKeys()
  const hashesOf = (email: string) => addressHashes(email, contact)
  expect(await isEmailOf(here.table, ids[0] ?? '', 'sandi@contoh.example', contact)).toBe(true)
  expect(await isConfirmed(here.table, hashesOf('sandi@contoh.example'))).toBe(true)
  expect(await readAddressState(here.table, hashesOf('gelap@contoh.example'))).toMatchObject({ state: 'complained' })
  expect(await letterOf(here, 'in')).toMatchObject({ kind: 'identities-moved', way: 'in', reason, cases: 3 })
})

test('a key of a receiver is known by its form', () => {
  expect([readRecipient(` ${receiver.recipient}\n`), readRecipient('k1'), readRecipient(`${receiver.recipient}A`)]).toEqual([
    receiver.recipient,
    null,
    null,
  ])
})
