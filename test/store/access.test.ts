import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as z from 'zod'
import {
  getItem,
  getItems,
  held,
  ifAbsent,
  ifVersion,
  isThere,
  putItem,
  readAll,
  readFirst,
  readPage,
  type StoredItem,
  takeItem,
  updatedItem,
  updateItem,
} from '../../shared/store/access.ts'
import { startTestDesk } from '../support/desk.ts'
import { startTestTable } from '../support/table.ts'

let system: Awaited<ReturnType<typeof startTestDesk>>
/** What was asked of the table. */
let asked: StoredItem[] = []
beforeAll(async () => {
  // The real client: the plain one has no stack to listen at.
  system = await startTestDesk({}, startTestTable)
  system.table.documents.middlewareStack.add(
    (next) => (args) => {
      asked.push(args.input as StoredItem)
      return next(args)
    },
    { step: 'initialize' },
  )
})
afterAll(() => system.close())
beforeEach(() => {
  asked = []
})

const Item = z.object({ sk: z.string(), version: z.int() })
const place = (pk: string, n: number) => ({ pk, sk: String(n).padStart(3, '0') })

test('a range is read page after page, in its order, and a bounded one by a single call', async () => {
  const { table } = system
  // Five items of 300 kB: the table gives a megabyte at a time.
  const bulk = 'x'.repeat(300_000)
  for (let n = 0; n < 5; n++) await putItem(table, { ...place('PAGES', n), version: n, bulk })
  asked = []
  expect((await readAll(table, { partition: 'PAGES' }, Item)).map(({ version }) => version)).toEqual([0, 1, 2, 3, 4])
  expect(asked.length).toBe(2)
  expect(asked.every(({ ConsistentRead }) => ConsistentRead === true)).toBe(true)
  asked = []
  const last = { partition: 'PAGES', latestFirst: true, mayLag: true }
  expect((await readFirst(table, last, Item, 2)).map(({ version }) => version)).toEqual([4, 3])
  expect(asked).toMatchObject([{ Limit: 2, ConsistentRead: false }])
})

test('a page says where the next one goes on, bounds are those asked for, and what is filtered stays in the table', async () => {
  const { table } = system
  for (let n = 0; n < 6; n++) await putItem(table, { ...place('RANGE', n), version: n })
  const read = async (range: object) => (await readAll(table, { partition: 'RANGE', ...range }, Item)).map(({ version }) => version)
  expect(await read({ sort: { from: '001', to: '003' } })).toEqual([1, 2, 3])
  expect(await read({ sort: { is: '<', than: '002' } })).toEqual([0, 1])
  expect(await read({ sort: { is: '>=', than: '004' } })).toEqual([4, 5])
  expect(await read({ sort: { startsWith: '00' }, only: { attribute: 'version', in: [2, 5] } })).toEqual([2, 5])
  const first = await readPage(table, { partition: 'RANGE' }, Item, { limit: 4 })
  const second = await readPage(table, { partition: 'RANGE' }, Item, { limit: 4, after: first.next })
  expect([first.items.length, second.items.length, second.next]).toEqual([4, 2, null])
  expect(first.readUnits).toBeGreaterThan(0)
})

test('more items than the table gives at once are got in turns; those that are not there are missing', async () => {
  const { table } = system
  const keys = Array.from({ length: 130 }, (_, n) => place('MANY', n))
  for (const key of keys.slice(0, 120)) await putItem(table, { ...key, version: 1 })
  asked = []
  expect(new Set((await getItems(table, keys, Item)).map(({ sk }) => sk)).size).toBe(120)
  expect(asked.length).toBe(2)
  expect(await getItems(table, [], Item)).toEqual([])
  expect(asked.length).toBe(2)
})

test('a write whose condition does not hold does nothing and says so; every other fault is thrown', async () => {
  const { table } = system
  const key = place('GUARDED', 1)
  const change = { Key: key, UpdateExpression: 'SET #version = :to', ExpressionAttributeNames: { '#version': 'version' } }
  const to = (version: number) => ({
    ...change,
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':to': version },
  })
  expect(await updateItem(table, to(9))).toBe(false)
  expect(await isThere(table, key)).toBe(false)
  expect(await putItem(table, { ...key, version: 1 }, ifVersion(0))).toBe(true)
  expect(await putItem(table, { ...key, version: 7 }, ifAbsent)).toBe(false)
  expect(await putItem(table, { ...key, version: 2 }, ifVersion(1))).toBe(true)
  expect(await putItem(table, { ...key, version: 7 }, ifVersion(1))).toBe(false)
  expect(await getItem(table, key, held('version', z.int()))).toBe(2)
  expect(await updatedItem(table, to(3), Item)).toEqual({ sk: key.sk, version: 3 })
  await expect(updateItem(table, { ...to(4), UpdateExpression: 'SET' })).rejects.toThrow()
  expect(await takeItem(table, key, 'sign-in-used', Item)).toEqual({ sk: key.sk, version: 3 })
  expect(await takeItem(table, key, 'sign-in-used', Item)).toBeNull()
})

test('an item that is not what its schema says is a fault, not an answer', async () => {
  const { table } = system
  await putItem(table, { ...place('BROKEN', 1), version: 'one' })
  await expect(getItem(table, place('BROKEN', 1), Item)).rejects.toThrow()
  await expect(readAll(table, { partition: 'BROKEN' }, Item)).rejects.toThrow()
})

test('nothing else in shared/ speaks to the table', () => {
  const files = readdirSync('shared', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  const speaking = files.filter((name) => readFileSync(`shared/${name}`, 'utf8').includes("from '@aws-sdk/lib-dynamodb'"))
  expect(speaking.sort()).toEqual(['desk/effects.ts', 'store/access.ts', 'store/table.ts', 'store/transact.ts'])
})
