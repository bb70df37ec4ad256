import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { readOperations } from '../../shared/desk/clock/watching.ts'
import { statusOf } from '../../shared/desk/outside/status-of.ts'
import { writeHeartbeat } from '../../shared/store/office/heartbeats.ts'
import { startReminders } from '../reminders/support.ts'
import { testKeys } from '../support/desk.ts'
import { startWorld } from '../support/world.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
const closedAfter = <T extends { close: () => unknown }>(it: T): T => {
  closing.push(() => it.close())
  return it
}

/** Reminders whose own pages answer as the test says, in order of asking. */
const startWatched = async (answer: (path: string, time: number) => number | null) => {
  const asked: string[] = []
  const statusOf = async (address: string) => {
    const path = new URL(address).pathname
    asked.push(path)
    return answer(path, asked.filter((it) => it === path).length)
  }
  const system = closedAfter(await startReminders({ statusOf }))
  const pages = async () => (await readOperations(system.desk)).find(({ check }) => check === 'pages')
  return { ...system, asked, pages }
}

test('pages that answer are a sign of life, which is old after forty minutes', async () => {
  const system = await startWatched(() => 200)
  expect(await system.pages()).toEqual({ check: 'pages', ok: false, lastAt: null, failures: [] })
  system.at('2026-11-24', '09:00')
  expect(await system.reminders({ schedule: 'self-check' })).toBeUndefined()
  expect(system.asked).toEqual(['/', '/pengaduan', '/healthz/deep'])
  const read = { check: 'pages', ok: true, lastAt: '2026-11-24T02:00:00.000Z', failures: [] }
  system.at('2026-11-24', '09:40')
  expect(await system.pages()).toEqual(read)
  system.at('2026-11-24', '09:41')
  expect(await system.pages()).toEqual({ ...read, ok: false })
})

test('one that fails is asked once more; only what fails twice rings, and the operators read which', async () => {
  const slow = await startWatched((path, time) => (path === '/pengaduan' && time === 1 ? null : 200))
  expect(await slow.reminders({ schedule: 'self-check' })).toBeUndefined()
  expect(slow.asked).toEqual(['/', '/pengaduan', '/healthz/deep', '/pengaduan'])

  const ill = await startWatched((path) => (path === '/' ? null : path === '/healthz/deep' ? 503 : 200))
  ill.at('2026-11-25', '07:15')
  await expect(ill.reminders({ schedule: 'self-check' })).rejects.toThrow(
    'Pages do not answer: / (silent), /healthz/deep (503); see /petugas/operasi',
  )
  const failures = [
    { path: '/', status: null },
    { path: '/healthz/deep', status: 503 },
  ]
  expect(await ill.pages()).toEqual({ check: 'pages', ok: false, lastAt: '2026-11-25T00:15:00.000Z', failures })
  ill.at('2026-11-25', '07:29')
  await ill.sendMail()
  ill.at('2026-11-25', '07:30')
  await ill.reminders({ schedule: 'morning-digest' })
  await ill.sendMail()
  const [letter] = await ill.mails((await ill.effects.region()).alarmEmail)
  expect(letter?.body.text).toContain('Tidak menjawab sebagaimana mestinya: / (tidak menjawab), /healthz/deep (503).')
})

test('deep health names the part that fails, and asks the parts at most once a minute', async () => {
  let asked = 0
  let areLost = true
  const keys = async () => {
    asked++
    if (areLost) throw new Error('no keys')
    return testKeys
  }
  const world = closedAfter(await startWorld({ keys }))
  const health = async () => {
    const { status, json } = await world.send('GET', '/healthz/deep')
    return [status, json()]
  }
  const parts = { ok: true, now: world.clock.now, table: true, keys: true, secret: true }
  const ill = [503, { ...parts, ok: false, keys: false }]
  expect([await health(), await health(), asked]).toEqual([ill, ill, 1])
  areLost = false
  world.later(10_000)
  const well = [200, { ...parts, now: world.clock.now }]
  expect([await health(), asked]).toEqual([well, 2])
  world.later(59_000)
  await health()
  expect(asked).toBe(2)
  await writeHeartbeat(world.desk.table, 'keys', { at: world.clock.now, missing: ['g-1'] })
  world.later(1000)
  expect(await health()).toEqual([503, { ...parts, now: world.clock.now, ok: false, secret: false }])
})

test('a table that is not read is named, and nothing is said of the secret, which is noted there', async () => {
  const world = closedAfter(await startWorld({ tableName: 'gone' }))
  const { status, json } = await world.send('GET', '/healthz/deep')
  expect([status, json()]).toEqual([503, { ok: false, now: world.clock.now, table: false, keys: true, secret: null }])
})

test('an address has the status with which it answers, and none where nothing does', async () => {
  const server: Server = createServer((request, response) => {
    response.writeHead(Number(request.url?.slice(1)), { location: '/200' }).end('x'.repeat(100_000))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const at = (path: string) => statusOf(`http://127.0.0.1:${port}${path}`)
  expect([await at('/200'), await at('/503'), await at('/303')]).toEqual([200, 503, 303])
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  expect(await at('/200')).toBeNull()
})
