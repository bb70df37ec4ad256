import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
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

const at = (time: string) => {
  web.clock.now = time as Instant
}
const kept = async (): Promise<{ day: string; salt: string; next?: { from: string; salt: string } }> => {
  const s3 = await web.effects.s3()
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: web.effects.incomingName, Key: 'salt/networks' }))
  return JSON.parse((await Body?.transformToString()) ?? '')
}
const put = async (salt: object) => {
  const s3 = await web.effects.s3()
  await s3.send(new PutObjectCommand({ Bucket: web.effects.incomingName, Key: 'salt/networks', Body: JSON.stringify(salt) }))
}

test('every process changes at the same instant, whenever it read: a sending that is tried again around it counts once', async () => {
  at('2027-03-01T00:00:10.000Z')
  await turnSalt(web.effects)
  const first = await kept()
  at('2027-03-01T22:59:00.000Z')
  expect([await turnSalt(web.effects), (await kept()).next]).toEqual(['of-today', undefined])
  at('2027-03-01T23:04:00.000Z')
  expect([await turnSalt(web.effects), await turnSalt(web.effects)]).toEqual(['prepared', 'of-today'])
  const { next, ...rest } = await kept()
  expect([rest, next?.from, next?.salt === first.salt]).toEqual([first, '2027-03-02T00:00:00.000Z', false])
  const [early, late, never] = [process(), process(), process()]
  at('2027-03-01T23:58:00.000Z')
  const yesterday = await networkHashOf(early, address)
  at('2027-03-01T23:59:59.999Z')
  expect([await networkHashOf(early, address), await networkHashOf(late, address)]).toEqual([yesterday, yesterday])
  // At midnight, with what each of them read before, and read now; then the sweep has destroyed the old one.
  at('2027-03-02T00:00:00.000Z')
  const today = await networkHashOf(early, address)
  expect([today === yesterday, await networkHashOf(late, address), await networkHashOf(process(), address)]).toEqual([false, today, today])
  at('2027-03-02T00:01:00.000Z')
  expect([await turnSalt(web.effects), await turnSalt(web.effects)]).toEqual(['turned', 'of-today'])
  // The old one for a quarter of an hour, in which what began with it may be tried again; then it is gone.
  expect(await kept()).toEqual({ day: '2027-03-02', salt: next?.salt, before: { until: '2027-03-02T00:16:00.000Z', salt: first.salt } })
  at('2027-03-02T00:16:00.000Z')
  expect([await turnSalt(web.effects), await turnSalt(web.effects)]).toEqual(['turned', 'of-today'])
  expect(await kept()).toEqual({ day: '2027-03-02', salt: next?.salt })
  expect([
    await networkHashOf(never, address),
    await networkHashOf(late, address),
    JSON.stringify(await kept()).includes(first.salt),
  ]).toEqual([today, today, false])
})

test('what could not be laid down in time begins with the first sweep; what was laid down and not swept counts all the same', async () => {
  at('2027-04-01T00:00:10.000Z')
  await turnSalt(web.effects)
  const first = await kept()
  at('2027-04-01T23:52:00.000Z')
  expect([await turnSalt(web.effects), await kept()]).toEqual(['of-today', first])
  at('2027-04-02T00:03:00.000Z')
  expect([await turnSalt(web.effects), (await kept()).salt === first.salt, (await kept()).next]).toEqual(['turned', false, undefined])
  at('2027-04-02T23:30:00.000Z')
  await turnSalt(web.effects)
  const { next } = await kept()
  at('2027-04-03T09:00:00.000Z')
  expect(await saltNow(process().effects)).toBe(next?.salt)
  // Two days without a sweep: neither of the two is of today.
  at('2027-04-04T09:00:00.000Z')
  await turnSalt(web.effects)
  expect([first.salt, next?.salt].includes((await kept()).salt)).toBe(false)
})

test('a salt of version 0.1 is read, and what is written now is read by it', async () => {
  const old = { day: '2027-05-01', salt: 'garam-lama-yang-cukup-panjang' }
  await put(old)
  at('2027-05-01T23:10:00.000Z')
  expect(await saltNow(process().effects)).toBe(old.salt)
  await turnSalt(web.effects)
  expect(await kept()).toMatchObject(old)
})

test('a process reads it once in five minutes, also around midnight', async () => {
  at('2027-06-01T23:30:00.000Z')
  await turnSalt(web.effects)
  let reads = 0
  const s3 = await web.effects.s3()
  const counting = new Proxy(s3, {
    get: (target, property) =>
      property === 'send'
        ? async (command: object) => {
            if (command instanceof GetObjectCommand) reads++
            return target.send(command as never)
          }
        : Reflect.get(target, property),
  })
  const { effects } = createTools({ ...web.effects, s3: async () => counting })
  for (const time of ['23:57:00', '23:58:00', '23:59:59']) {
    at(`2027-06-01T${time}.000Z`)
    await saltNow(effects)
  }
  for (const time of ['00:00:00', '00:01:59', '00:02:00', '00:03:00']) {
    at(`2027-06-02T${time}.000Z`)
    await saltNow(effects)
  }
  expect(reads).toBe(2)
})
