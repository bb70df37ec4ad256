import { afterAll, beforeAll, expect, test } from 'vitest'
import { turningKeys } from '../support/turning.ts'
import { startWatchedWorld } from '../support/watched-world.ts'

/** Every page, answer and file as everybody, after the secret of the installation was lost and replaced. */

let world: Awaited<ReturnType<typeof startWatchedWorld>>
beforeAll(async () => {
  world = await startWatchedWorld(turningKeys())
}, 1_500_000)
afterAll(() => world.close())

test('every address of every face answers, and reminders go on', () => {
  expect(world.broken).toEqual([])
  expect(world.never).toEqual([])
  expect(world.letters.officers.length).toBeGreaterThan(20)
})

test('who filed is nowhere, and where they would stand it is said why', () => {
  for (const { key, state, secrets } of world.cases) {
    // A name stands in letters that were issued and kept before, and on them alone.
    const words = [secrets.get('name'), secrets.get('email')].filter((word) => word !== undefined)
    const seen = words.flatMap((word) => [...world.whoSaw(word, key, ({ where }) => !/\/(berkas|surat)\/|\/petugas\/cari/.test(where))])
    expect([state.number, seen]).toEqual([state.number, []])
  }
  expect([...world.whoSaw('kunci hilang', '').keys()].sort()).toEqual(expect.arrayContaining(['coordinator', 'head', 'liaison', 'opener']))
})
