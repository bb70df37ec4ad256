import { GetObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createReminders } from '../../functions/reminders/handler.ts'
import { networkHashOf } from '../../shared/desk/network.ts'
import { saltNow, turnSalt } from '../../shared/desk/salt.ts'
import { createTools } from '../../shared/desk/tools.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { readHeartbeats } from '../../shared/store/office/heartbeats.ts'
import { startTestWeb } from '../support/web.ts'

/** From what the table holds of a network nobody gets back to its address when the day is over (docs/adr/0053). */

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

/** Another process, with nothing in its memory. */
const process = () => createTools({ ...web.effects })
const address = '198.51.100.7'

test('processes count a network alike on one day, and nothing of yesterday can be computed today, whoever has the secret', async () => {
  const now = web.clock.now
  expect(await turnSalt(web.effects)).toBe('turned')
  const [first, second] = await Promise.all([networkHashOf(process(), address), networkHashOf(process(), address)])
  expect([first === second, await turnSalt(web.effects)]).toEqual([true, 'of-today'])
  web.later(24 * 60 * 60_000)
  expect(await turnSalt(web.effects)).toBe('turned')
  // All that there is today, with the clock put back as well.
  const today = await networkHashOf(process(), address)
  web.clock.now = now
  const asIfThen = await networkHashOf(process(), address)
  expect([today === first, asIfThen === first, asIfThen === today]).toEqual([false, false, true])
})

test('a sweep that fails has turned the salt, and one that cannot turn it fails when its work is done', async () => {
  web.later(24 * 60 * 60_000)
  const day = web.clock.now.slice(0, 10)
  const failing = new Proxy(web.effects.documents, {
    get: (target, property) => (property === 'send' ? async () => Promise.reject(new Error('no table')) : Reflect.get(target, property)),
  })
  await expect(createReminders({ ...web.effects, documents: failing })({ schedule: 'sweep' })).rejects.toThrow('no table')
  const s3 = await web.effects.s3()
  const kept = await s3.send(new GetObjectCommand({ Bucket: web.effects.incomingName, Key: 'salt/networks' }))
  expect(JSON.parse((await kept.Body?.transformToString()) ?? '').day).toBe(day)
  const beats = async () => (await readHeartbeats(web.desk.table)).sweep?.at
  web.later(24 * 60 * 60_000)
  const away = { ...web.effects, s3: async () => Promise.reject(new Error('away')) }
  await expect(createReminders(away)({ schedule: 'sweep' })).rejects.toThrow('salt')
  expect(await beats()).toBe(web.clock.now)
})

test('a bucket that takes a salt and never shows it is no success', async () => {
  const s3 = await web.effects.s3()
  const blind = new Proxy(s3, {
    get: (target, property) =>
      property === 'send'
        ? async (command: object) => {
            if (command instanceof GetObjectCommand) throw Object.assign(new Error('Access Denied'), { name: 'AccessDenied' })
            return target.send(command as never)
          }
        : Reflect.get(target, property),
  })
  expect(await turnSalt({ ...web.effects, s3: async () => blind })).toBe('failed')
})

test('a process works on with its salt for minutes, then with the new one', async () => {
  const { effects } = process()
  const before = await saltNow(effects)
  web.later(2 * 24 * 60 * 60_000)
  await turnSalt(web.effects)
  web.clock.now = new Date(Date.parse(web.clock.now) - 2 * 24 * 60 * 60_000).toISOString() as Instant
  expect(await saltNow(effects)).toBe(before)
  web.later(6 * 60_000)
  expect(await saltNow(effects)).not.toBe(before)
})

test('without a salt, or without its bucket, a process counts by itself and refuses nobody', async () => {
  const logged: string[] = []
  const away = { ...web.effects, s3: async () => Promise.reject(new Error('away')), log: (name: string) => void logged.push(name) }
  const tools = createTools(away)
  const [first, again] = [await networkHashOf(tools, address), await networkHashOf(tools, address)]
  expect([first === again, first === (await networkHashOf(process(), address)), await turnSalt(away)]).toEqual([true, false, 'failed'])
  expect(logged).toEqual(['salt-unread', 'salt-not-turned'])
})
