import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskBase } from '../../shared/desk/base.ts'
import { openCitizens } from '../../shared/desk/citizens/open-citizens.ts'
import { openFiling } from '../../shared/desk/citizens/open-filing.ts'
import type { Effects } from '../../shared/desk/effects.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { startTestDesk } from '../support/desk.ts'

let system: Awaited<ReturnType<typeof startTestDesk>>

beforeAll(async () => {
  system = await startTestDesk()
})
afterAll(() => system.close())

const root = new URL('../../shared/desk/', import.meta.url)
const openers = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /(^|\/)open-[\w-]+\.ts$/.test(path))

type Opener = (effects: Effects) => object

/** What each opener gives, by the name of the opener. */
const desks = async (): Promise<[string, object][]> => {
  const modules = await Promise.all(openers.map((path) => import(new URL(path, root).href) as Promise<Record<string, Opener>>))
  return modules.flatMap((it) => Object.entries(it)).map(([name, open]) => [name, open(system.effects)])
}

test('no desk hands out what its use cases are made of', async () => {
  const base = deskBase(createTools(system.effects))
  const inside = Object.keys(createTools(system.effects)).filter((name) => !(name in base))
  // What a page may ask for under the same name, because it only tells facts.
  const told = ['law', 'recentOfficers', 'institutions']
  for (const [name, desk] of await desks()) {
    const handedOut = Object.keys(desk).filter((it) => inside.includes(it) && !told.includes(it))
    expect([name, handedOut]).toEqual([name, []])
  }
})

test('a desk is small: at most fifteen use cases beside the facts that every page needs', async () => {
  const all = await desks()
  const base = deskBase(createTools(system.effects))
  expect(all.length).toBeGreaterThan(15)
  for (const [name, desk] of all) {
    expect([name, Object.keys(desk).filter((it) => !(it in base)).length]).toEqual([name, expect.toSatisfy((n: number) => n <= 15)])
  }
})

test('desks that one process opens share what it keeps, and another process has its own', async () => {
  let reads = 0
  const documents = {
    send: async () => {
      reads++
      return { Items: [] }
    },
  } as unknown as Effects['documents']
  const effects = { ...system.effects, documents }
  await openCitizens(effects).statutes()
  const afterFirst = reads
  await openFiling(effects).statutes()
  expect([afterFirst > 0, reads]).toEqual([true, afterFirst])
  await openCitizens({ ...effects }).statutes()
  expect(reads).toBe(2 * afterFirst)
})
