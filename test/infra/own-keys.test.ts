import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readKeyFile, writeKeyFile } from '../../infra/local/key-file.ts'
import { checkOwnKeys, openOwnKeys, UnusableKeys } from '../../infra/local/own-keys.ts'
import { keySetOf, type MasterRing, ringOfOne, turned, without } from '../../shared/desk/master-ring.ts'
import { forgetKeyCheck } from '../../shared/store/key-checks.ts'
import { startTestDesk } from '../support/desk.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanggap-keys-'))
  file = join(folder, 'key')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const used = { isNew: false, lost: false }

test('a new folder gets keys; one with data whose key file is gone, empty or no key file gets none, and nothing is touched', () => {
  const ring = openOwnKeys(file, { isNew: true, lost: false })
  expect([openOwnKeys(file, used), ring.map(({ id }) => id)]).toEqual([ring, ['k1']])
  rmSync(file)
  expect(() => openOwnKeys(file, used)).toThrow(UnusableKeys)
  expect(readdirSync(folder)).toEqual([])
  // A folder that looks new does not get over a file that is there.
  for (const text of ['', '\n', 'bukan kunci', 'ab12', '{"ring": []}']) {
    writeFileSync(file, text)
    for (const isNew of [true, false]) expect(() => openOwnKeys(file, { isNew, lost: false })).toThrow(UnusableKeys)
    expect(readFileSync(file, 'utf8')).toBe(text)
  }
  openOwnKeys(file, { isNew: false, lost: true })
  expect(readdirSync(folder).map((it) => it.replace(/\d+$/, ''))).toEqual(['key', 'key.rusak-'])
})

test('the bare secret of version 0.1 is read, and stays until the first turn', () => {
  const bare = '0f'.repeat(32)
  writeFileSync(file, `${bare}\n`)
  expect([readKeyFile(file), readFileSync(file, 'utf8')]).toEqual([ringOfOne(Buffer.from(bare, 'hex')), `${bare}\n`])
})

test('keys that did not close what lies in the table are known before anything is done with them', async () => {
  const right = ringOfOne(Buffer.alloc(32, 1))
  const { complaint, desk, close } = await startTestDesk({ keys: async () => keySetOf(right) })
  const check = (ring: MasterRing, lost = false) => checkOwnKeys(desk.table, file, ring, lost)
  const wrong = ringOfOne(Buffer.alloc(32, 2))
  const turn = (ring: MasterRing) => turned(ring, Buffer.alloc(32, 3), ring[0].made, false)
  // Of an empty table nothing can be said.
  await check(wrong)
  await check(wrong, true)
  await complaint()
  // Remembered keys that are not there; then, as in a folder of version 0.1 that remembers none, by what is sealed.
  await expect(check(right)).rejects.toThrow('k1')
  await check(right, true)
  await check(right)
  await expect(check(wrong)).rejects.toThrow(UnusableKeys)
  await check(turn(right))
  await expect(check(right)).rejects.toThrow('k2')
  await expect(check(turn(wrong))).rejects.toThrow('k1')
  for (const id of ['k1', 'k2']) await forgetKeyCheck(desk.table, id)
  for (const ring of [wrong, turn(wrong), without(turn(right), 'k1')]) await expect(check(ring)).rejects.toThrow(UnusableKeys)
  await check(turn(right))
  // Whoever says that the key is lost goes on with what there is.
  await check(wrong, true)
  await expect(check(right)).rejects.toThrow('k1')
  writeKeyFile(file, right)
  expect(readKeyFile(file)).toEqual(right)
  await close()
})
