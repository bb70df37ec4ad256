import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/disposition/handler.ts'
import { eventOf } from '../support/event.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

let office: World
beforeAll(async () => {
  office = await startWorld()
  await office.officer({ role: 'administrator' })
})
afterAll(() => office.close())

const minutes = 60_000
const headingOf = (text: string): string => (/<h1>([^<]*)/.exec(text)?.[1] ?? '').trim()

test('whoever has not signed in is asked to, whether the page exists or not, and comes back to it', async () => {
  for (const path of ['/petugas', '/petugas/direktori', '/petugas/tidak-ada']) {
    const { status, headers } = await office.sendToDesk('GET', path)
    const query = path === '/petugas' ? '' : `?ke=${encodeURIComponent(path)}`
    expect([status, headers.location]).toEqual([303, `/petugas/masuk${query}`])
    const api = await office.sendToDesk('GET', path, { headers: { accept: 'application/json' } })
    expect([api.status, api.json().code]).toEqual([401, 'not-signed-in'])
  }
  const forged = await office.sendToDesk('GET', '/petugas', { cookies: ['__Host-petugas=AAAA'] })
  expect(forged.headers.location).toBe('/petugas/masuk')
})

test('a session ends an hour after its last use, and twelve hours after its beginning', async () => {
  const idle = await office.signIn({ role: 'coordinator' })
  office.later(59 * minutes)
  expect((await idle.get('/petugas')).status).toBe(200)
  office.later(59 * minutes)
  expect((await idle.get('/petugas')).status).toBe(200)
  office.later(60 * minutes)
  expect((await idle.get('/petugas')).status).toBe(303)

  const busy = await office.signIn({ role: 'coordinator' })
  const statuses: number[] = []
  for (let i = 0; i < 12; i++) {
    statuses.push((await busy.get('/petugas')).status)
    office.later(59 * minutes)
  }
  expect(statuses).toEqual(Array(12).fill(200))
  office.later(12 * minutes)
  expect((await busy.get('/petugas')).status).toBe(303)
})

test('the table holds no session id, and a visit is written down at most every few minutes', async () => {
  const { officer, id, get } = await office.signIn({ role: 'coordinator' })
  const opened = (await office.desk.officerOf(officer.id))?.lastOpenedAt
  const writes: string[] = []
  const send = office.effects.documents.send.bind(office.effects.documents)
  office.effects.documents.send = ((command: { constructor: { name: string }; input: unknown }) => {
    expect(JSON.stringify(command.input)).not.toContain(id)
    if (!/^(Get|BatchGet|Query)Command/.test(command.constructor.name)) writes.push(command.constructor.name)
    return send(command as never)
  }) as never
  office.later(4 * minutes)
  await get('/petugas')
  expect(writes).toEqual([])
  office.later(2 * minutes)
  await get('/petugas')
  expect([writes, (await office.desk.officerOf(officer.id))?.lastOpenedAt]).toEqual([['UpdateCommand'], opened])
  office.effects.documents.send = send as never
  office.later(55 * minutes)
  await get('/petugas')
  expect((await office.desk.officerOf(officer.id))?.lastOpenedAt).toBe(office.clock.now)
})

test('deactivating an officer ends their sessions for good: activated again they sign in anew, with the account they had', async () => {
  const administrator = await office.signIn({ role: 'administrator' })
  const { officer, get } = await office.signIn({ role: 'coordinator' })
  const elsewhere = await office.browserOf(officer)
  expect([(await get('/petugas')).status, (await elsewhere.get('/petugas')).status]).toEqual([200, 200])
  const path = `/petugas/direktori/petugas/${officer.id}`
  const linked = (await office.desk.officerOf(officer.id))?.linked
  expect((await administrator.post(`${path}/nonaktifkan`, { version: '1' })).status).toBe(303)
  expect((await get('/petugas')).status).toBe(303)
  expect((await administrator.post(`${path}/aktifkan`, { version: '2' })).status).toBe(303)
  // A copied cookie would otherwise go on after whoever held it was shut out.
  expect([(await get('/petugas')).status, (await elsewhere.get('/petugas')).status]).toEqual([303, 303])
  const now = await office.desk.officerOf(officer.id)
  expect([now?.active, now?.linked]).toEqual([true, linked])
  const anew = await office.browserOf(officer)
  expect((await anew.get('/petugas')).status).toBe(200)
  // To be activated ends nothing: only to be deactivated does.
  expect((await administrator.post(`${path}/aktifkan`, { version: '3' })).status).toBe(303)
  expect((await anew.get('/petugas')).status).toBe(200)
})

test('signing out ends the session in the table, not only in the browser', async () => {
  const { get, post } = await office.signIn({ role: 'coordinator' })
  const { status, headers, cookies } = await post('/petugas/keluar')
  expect([status, headers.location, cookies]).toEqual([
    303,
    '/petugas/keluar?akun=ya',
    ['__Host-petugas=', '__Host-antrean='].map((it) => `${it}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`),
  ])
  expect((await get('/petugas')).status).toBe(303)
  // Once more, from a page that was still open.
  const again = await post('/petugas/keluar')
  expect([again.status, again.headers.location]).toEqual([303, '/petugas/keluar'])
})

test('a new sign-in gets a new id and ends the session the browser had', async () => {
  const { officer, id, get } = await office.signIn({ role: 'coordinator' })
  const next = await office.desk.openOfficerSession(officer.id, id, { authenticatedAt: null })
  expect(next).not.toBe(id)
  expect((await get('/petugas')).status).toBe(303)
})

test('a form without the token of its session changes nothing and keeps what was typed', async () => {
  const administrator = await office.signIn({ role: 'administrator' })
  const other = await office.signIn({ role: 'administrator' })
  const before = (await office.desk.officers()).length
  const form = { name: 'Baru & <b>', email: 'baru@contoh.example', role: 'leader', institution: '' }
  for (const csrf of ['', 'x', other.csrf]) {
    const held = await office.sendToDesk('POST', '/petugas/direktori/undang', { cookies: administrator.cookies, form: { ...form, csrf } })
    expect([held.status, headingOf(held.text), fieldOn(held.text, 'name'), fieldOn(held.text, 'csrf')]).toEqual([
      403,
      'Kirim sekali lagi',
      form.name,
      administrator.csrf,
    ])
  }
  const api = await office.sendToDesk('POST', '/petugas/direktori/undang', { cookies: administrator.cookies, json: form })
  expect([api.status, (await office.desk.officers()).length]).toEqual([403, before])
  const headers = { accept: 'application/json', 'x-csrf-token': administrator.csrf }
  const made = await office.sendToDesk('POST', '/petugas/direktori/undang', { cookies: administrator.cookies, json: form, headers })
  expect([made.status, made.json().email]).toEqual([200, 'baru@contoh.example'])
})

test('a form of another site is refused before anything is read', async () => {
  const administrator = await office.signIn({ role: 'administrator' })
  const headers = { accept: 'text/html', 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  const form = { csrf: administrator.csrf, name: 'X', email: 'x@contoh.example', role: 'leader' }
  const answer = await office.sendToDesk('POST', '/petugas/direktori/undang', { cookies: administrator.cookies, form, headers })
  expect(answer.status).toBe(403)
})

test('a form sent after the session ended is still there, for after the sign-in', async () => {
  const form = { name: 'Nama Panjang', email: 'panjang@contoh.example', role: 'leader', csrf: 'old' }
  const held = await office.sendToDesk('POST', '/petugas/direktori/undang', { form })
  expect([held.status, headingOf(held.text), fieldOn(held.text, 'name'), fieldOn(held.text, 'csrf')]).toEqual([
    401,
    'Masuk dahulu',
    'Nama Panjang',
    '',
  ])
})

test('a page that an officer may not open answers and costs exactly what a page does that is not there', async () => {
  const { cookies, csrf } = await office.signIn({ role: 'liaison' })
  const calls: string[] = []
  const documents = new Proxy(office.effects.documents, {
    get: (target, property) =>
      property === 'send'
        ? (command: { constructor: { name: string }; input: { Key?: { pk: string }; ExpressionAttributeValues?: object } }) => {
            calls.push(`${command.constructor.name} ${command.input.Key?.pk ?? JSON.stringify(command.input.ExpressionAttributeValues)}`)
            return target.send(command as never)
          }
        : Reflect.get(target, property),
  })
  const handle = createHandler({ ...office.effects, documents })
  const ask = async (method: string, path: string) => {
    calls.length = 0
    const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin' }
    const { statusCode, body } = await handle(eventOf(method, path, { cookies, headers, ...(method === 'POST' ? { form: { csrf } } : {}) }))
    return { statusCode, body, calls: [...calls] }
  }
  // The names of institutions are read once a minute; this warms them.
  await ask('GET', '/petugas/tidak-ada')
  const absent = await ask('GET', '/petugas/tidak-ada')
  expect([absent.statusCode, headingOf(absent.body ?? ''), absent.calls.length]).toEqual([404, 'Halaman tidak ditemukan', 2])
  const { id } = await office.officer({ role: 'coordinator' })
  for (const path of [
    '/petugas/direktori',
    '/petugas/direktori/petugas',
    `/petugas/direktori/petugas/${id}`,
    '/petugas/direktori/undang',
  ]) {
    expect(await ask('GET', path)).toEqual(absent)
    expect(await ask('POST', path)).toEqual(absent)
  }
})
