import type { Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/disposition/handler.ts'
import { safeTarget } from '../../functions/disposition/sign-in/signing-in.tsx'
import { freePort } from '../../infra/local/dynamodb.ts'
import { startHttp } from '../../infra/local/http-server.ts'
import { createIdentityProvider } from '../../infra/local/identity-provider.ts'
import { inviteSampleOfficers, sampleAccounts } from '../../infra/local/sample-officers.ts'
import { createFetcher } from '../support/browser-fetch.ts'
import { jombang } from '../support/desk.ts'
import { eventOf } from '../support/event.ts'
import { startWorld, type World } from '../support/world.ts'

let office: World
let server: Server
let origin: string
beforeAll(async () => {
  const port = await freePort()
  origin = `http://localhost:${port}`
  const accounts = sampleAccounts(jombang)
  const provider = createIdentityProvider({
    baseUrl: origin,
    deskUrl: () => origin,
    accounts,
    prepare: () => inviteSampleOfficers(office.desk, accounts, provider.issuer),
  })
  office = await startWorld({ baseUrl: origin, oidc: { issuer: provider.issuer, clientId: provider.clientId } })
  server = await startHttp(port, provider.handle, createHandler(office.effects))
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await office.close()
})

const headingOf = async (response: Response): Promise<string> => (/<h1>([^<]*)/.exec(await response.text())?.[1] ?? '').trim()
const as = (id: string) => `/__local/akun/sebagai/${id}`
const callback = '/petugas/masuk/kembali'

test('an officer signs in with the standard flow, arrives where they wanted, and is linked by issuer and subject', async () => {
  const browser = createFetcher(origin)
  const { response, path, trail } = await browser.follow('/petugas/kesiapan?urut=nama')
  expect([response.status, path.startsWith('/__local/akun/pilih/')]).toEqual([200, true])
  const asked = new URL(trail.find((it) => it.includes('/auth?')) ?? '').searchParams
  expect(Object.fromEntries(asked)).toEqual({
    client_id: 'tanggap',
    response_type: 'code',
    scope: 'openid email profile',
    redirect_uri: `${origin}${callback}`,
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: 'S256',
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    ui_locales: 'id',
  })
  const arrived = await browser.follow(`${path}/penghubung.dinsos`)
  expect([arrived.path, await headingOf(arrived.response)]).toEqual(['/petugas/kesiapan?urut=nama', 'Kesiapan instansi'])
  expect([...browser.cookies.keys()].filter((name) => name.startsWith('__Host-'))).toEqual(['__Host-petugas'])
  const officer = (await office.desk.officers()).find(({ email }) => email.startsWith('penghubung.dinsos@'))
  expect(officer?.linked).toEqual({ issuer: `${origin}/__local/akun`, subject: 'penghubung.dinsos' })
})

test('who answers for the work of others begins with what needs a decision, everybody else with the desk; a page that was asked for comes first', async () => {
  const leading = '/petugas/laporan/kinerja'
  for (const [account, home] of [
    ['pimpinan', leading],
    ['kepala.dinsos', leading],
    ['koordinator', leading],
    ['penghubung.dinsos', '/petugas'],
    ['sekda', '/petugas'],
  ] as const) {
    expect([account, (await createFetcher(origin).follow(as(account))).path]).toEqual([account, home])
  }
})

test('the address that the region file names becomes an administrator at the first sign-in, once', async () => {
  const administrators = async () => (await office.desk.officers()).filter(({ role }) => role === 'administrator').map(({ email }) => email)
  for (const browser of [createFetcher(origin), createFetcher(origin)]) {
    expect((await browser.follow(as('administrator'))).path).toBe('/petugas')
  }
  expect(await administrators()).toEqual(['admin@jombang.example'])
})

test('sample officers are invited once, and what an administrator changes about them stays', async () => {
  await createFetcher(origin).follow(as('koordinator'))
  const list = await office.desk.officers()
  const who = list.find(({ email }) => email.startsWith('sekda@'))
  if (!who) throw new Error('The sample lacks its superior')
  await office.desk.setOfficerActive(who.id, who.version, false, 'test')
  await createFetcher(origin).follow(as('koordinator2'))
  expect([(await office.desk.officers()).length, (await office.desk.officerOf(who.id))?.active]).toEqual([list.length, false])
  const refused = await createFetcher(origin).follow(as('sekda'))
  expect([refused.response.status, await headingOf(refused.response)]).toEqual([403, 'Anda belum terdaftar di sini'])
})

test('strangers and addresses that are not verified stay outside, without a session', async () => {
  for (const [account, heading] of [
    ['orang-lain', 'Anda belum terdaftar di sini'],
    ['belum-verifikasi', 'Alamat e-mail Anda belum terverifikasi'],
  ] as const) {
    const browser = createFetcher(origin)
    const { response } = await browser.follow(as(account))
    expect([response.status, await headingOf(response), browser.cookies.has('__Host-petugas')]).toEqual([403, heading, false])
  }
})

test('an answer of the provider counts once, in the browser that asked, with the state that was sent, in time', async () => {
  const expired = async (response: Response) => [response.status, await headingOf(response)]
  const wanted = [400, 'Proses masuk belum selesai']

  const browser = createFetcher(origin)
  const { path } = await browser.follow(as('koordinator'), callback)
  expect(await expired(await createFetcher(origin).once(path))).toEqual(wanted)
  const mine = new Map(browser.cookies)
  expect((await browser.once(path)).status).toBe(303)
  for (const [name, value] of mine) browser.cookies.set(name, value)
  expect(await expired(await browser.once(path))).toEqual(wanted)

  const other = createFetcher(origin)
  const second = await other.follow(as('koordinator'), callback)
  expect(await expired(await other.once(second.path.replace(/state=[^&]+/, 'state=another')))).toEqual(wanted)

  const cancelled = createFetcher(origin)
  const third = await cancelled.follow(as('koordinator'), callback)
  const state = new URLSearchParams(third.path.split('?')[1]).get('state') ?? ''
  const refusal = new URLSearchParams({ error: 'access_denied', state, iss: `${origin}/__local/akun` })
  expect(await expired(await cancelled.once(`${callback}?${refusal}`))).toEqual(wanted)

  const slow = createFetcher(origin)
  const fourth = await slow.follow(as('koordinator'), callback)
  office.later(10 * 60_000)
  expect(await expired(await slow.once(fourth.path))).toEqual(wanted)
  expect(
    office.logged
      .filter(({ name }) => name === 'sign-in-refused')
      .map(({ reason }) => reason)
      .slice(-5),
  ).toEqual(['not-begun', 'not-begun', expect.stringContaining('OAUTH'), expect.any(String), 'not-begun'])
})

test('who has to sign in anew is asked by the provider again, although it still knows them, and only that answer counts', async () => {
  const browser = createFetcher(origin)
  await browser.follow(as('koordinator'))
  const authenticatedAt = async () => (await office.desk.officerSession(browser.cookies.get('__Host-petugas') ?? ''))?.authenticatedAt
  const first = await authenticatedAt()
  office.later(30 * 60_000)
  const { path, trail } = await browser.follow('/petugas/masuk?ulang=ya&ke=/petugas/kesiapan')
  const asked = new URL(trail.find((it) => it.includes('/auth?')) ?? '').searchParams
  expect([asked.get('max_age'), asked.get('prompt'), path.startsWith('/__local/akun/pilih/')]).toEqual(['0', 'login', true])
  const arrived = await browser.follow(`${path}/koordinator`)
  const again = (await authenticatedAt()) ?? ''
  expect([arrived.path, again > (first ?? ''), Date.parse(office.clock.now) - Date.parse(again) < 60_000]).toEqual([
    '/petugas/kesiapan',
    true,
    true,
  ])
})

test('a provider that does not say when somebody signed in: the page says what its keeper has to do', async () => {
  const browser = createFetcher(origin)
  const begun = await browser.once('/petugas/masuk?ulang=ya')
  // As a provider answers that knows nothing of either.
  const asked = new URL(begun.headers.get('location') ?? '')
  for (const it of ['max_age', 'prompt']) asked.searchParams.delete(it)
  const { path } = await browser.follow(`${asked.pathname}${asked.search}`)
  const { response } = await browser.follow(`${path}/koordinator`)
  const text = await response.clone().text()
  expect([response.status, await headingOf(response), text.includes('auth_time'), text.includes('administrator Tanggap')]).toEqual([
    502,
    'Layanan akun tidak memberi tahu kapan Anda masuk',
    true,
    true,
  ])
  expect(browser.cookies.get('__Host-petugas')).toBeUndefined()
})

test('a session id that somebody planted is not the one of the sign-in', async () => {
  const browser = createFetcher(origin)
  browser.cookies.set('__Host-petugas', 'planted')
  await browser.follow(as('koordinator'))
  expect(browser.cookies.get('__Host-petugas')).toMatch(/^[\w-]{43}$/)
})

test('a provider that does not answer, and one that would be asked in plain text across a network, end in words', async () => {
  for (const issuer of [`http://localhost:${await freePort()}`, 'http://login.example']) {
    const handle = createHandler({ ...office.effects, oidc: { issuer, clientId: 'tanggap' } })
    const { statusCode, body } = await handle(eventOf('GET', '/petugas/masuk', { headers: { accept: 'text/html' } }))
    expect([statusCode, /<h1>([^<]*)/.exec(body ?? '')?.[1]]).toEqual([503, 'Layanan akun tidak dapat dihubungi'])
  }
})

test.each([
  [undefined, '/petugas'],
  ['/petugas/kesiapan?a=b', '/petugas/kesiapan?a=b'],
  ['/petugas', '/petugas'],
  ['https://evil.example/petugas', '/petugas'],
  ['//evil.example/petugas', '/petugas'],
  ['/\\evil.example', '/petugas'],
  ['/petugas/../lacak', '/petugas'],
  ['/petugasan', '/petugas'],
  ['/petugas/keluar', '/petugas'],
  ['/petugas/masuk?ke=/petugas', '/petugas'],
  ['javascript:alert(1)', '/petugas'],
  ['/petugas/a\r\nset-cookie: x=y', '/petugas/aset-cookie:%20x=y'],
])('after the sign-in %s leads to %s', (asked, expected) => {
  expect(safeTarget(asked, 'https://lapor.example')).toBe(expected)
})
