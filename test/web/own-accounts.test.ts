import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Claims } from '../../shared/domain/office/sign-in.ts'
import { complaintFields } from '../support/event.ts'
import { lettersTo } from '../support/letters-to.ts'
import { fieldOn, unescaped } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

/** Accounts (docs/adr/0050): whoever has a sign-in, a session or a key of theirs, has it alone. */

let office: World
beforeAll(async () => {
  office = await startWorld()
})
afterAll(() => office.close())

const issuer = 'https://login.example'
const claims = (email: string, subject = `s-${email}`): Claims => ({ issuer, subject, email, emailVerified: true, name: 'Nama Contoh' })
const formOf = (who: { name: string; email: string; role: string }, changes: object = {}) => ({
  name: who.name,
  email: who.email,
  phone: '',
  position: '',
  role: who.role,
  institution: '',
  ...changes,
})

test.each(['administrator', 'coordinator'] as const)(
  'a %s whose address is changed has to sign in anew: with the new address alone',
  async (role) => {
    const keeper = await office.signIn({ role: 'administrator' })
    const who = await office.officer({ role })
    expect(await office.desk.signIn(claims(who.email, `old-${role}`))).toMatchObject({ kind: 'signed-in' })
    const session = await office.browserOf(who)
    const path = `/petugas/direktori/petugas/${who.id}`
    const version = fieldOn((await keeper.get(path)).text, 'version')
    const email = `pengganti.${role}@contoh.example`
    expect((await keeper.post(path, { ...formOf(who), name: 'Nama Lain', version })).status).toBe(303)
    // Another name is the same person.
    expect([(await office.desk.officerOf(who.id))?.linked, (await session.get('/petugas')).status]).toEqual([
      { issuer, subject: `old-${role}` },
      200,
    ])
    const next = fieldOn((await keeper.get(path)).text, 'version')
    expect((await keeper.post(path, { ...formOf(who), email, version: next })).status).toBe(303)
    expect([(await office.desk.officerOf(who.id))?.linked, (await session.get('/petugas')).status]).toEqual([null, 303])
    expect(await office.desk.signIn(claims(who.email, `old-${role}`))).toEqual({ kind: 'unknown' })
    expect(await office.desk.signIn(claims(email, `new-${role}`))).toMatchObject({ kind: 'signed-in', officer: { id: who.id } })
    expect((await (await office.browserOf(who)).get('/petugas')).status).toBe(200)
  },
)

test('an account that was released takes its open sessions with it', async () => {
  const keeper = await office.signIn({ role: 'administrator' })
  const who = await office.officer({ role: 'coordinator' })
  await office.desk.signIn(claims(who.email))
  const session = await office.browserOf(who)
  const path = `/petugas/direktori/petugas/${who.id}`
  expect((await keeper.post(`${path}/lepaskan`, { version: fieldOn((await keeper.get(path)).text, 'version') })).status).toBe(303)
  expect((await session.get('/petugas')).status).toBe(303)
})

test('every other administrator hears of a new one, however they became one', async () => {
  const keeper = await office.signIn({ role: 'administrator', name: 'Adi Penjaga' })
  const second = await office.signIn({ role: 'administrator', name: 'Budi Penjaga' })
  const told = async (id: string) =>
    (await lettersTo(office.desk.table, `officer:${id}`)).flatMap(({ content }) => (content.kind === 'new-administrator' ? [content] : []))
  const heard = async () => [(await told(keeper.officer.id)).length, (await told(second.officer.id)).length]
  const before = await heard()
  const more = async (n: number) => expect((await heard()).map((count, i) => count - (before[i] ?? 0))).toEqual([n, n])

  // Invited as one;
  const invited = await office.officer({ role: 'administrator', name: 'Cici Baru' })
  await more(1)
  expect(await told(invited.id)).toEqual([])
  expect((await told(second.officer.id)).at(-1)).toMatchObject({ officer: invited.id })
  // made one of somebody else;
  const leader = await office.officer({ role: 'leader', name: 'Dedi Pindah' })
  await more(1)
  const path = `/petugas/direktori/petugas/${leader.id}`
  await keeper.post(path, { ...formOf(leader), role: 'administrator', version: String(leader.version) })
  await more(2)
  // active again;
  const version = async (id: string) => String((await office.desk.officerOf(id))?.version)
  await keeper.post(`${path}/nonaktifkan`, { version: await version(leader.id) })
  await more(2)
  await keeper.post(`${path}/aktifkan`, { version: await version(leader.id) })
  await more(3)
  // another address, which another person may stand behind;
  await keeper.post(path, { ...formOf(leader), role: 'administrator', email: 'lain@contoh.example', version: await version(leader.id) })
  await more(4)
  // and an account that is linked to one.
  await office.desk.signIn(claims('lain@contoh.example'))
  await more(5)
  await office.desk.signIn(claims('lain@contoh.example'))
  await more(5)
})

test('addresses of the region file are administrators only until one has signed in', async () => {
  const fresh = await startWorld({
    region: async () => ({ ...(await office.effects.region()), administrators: ['satu@contoh.example', 'dua@contoh.example'] }),
  })
  try {
    // Somebody was invited as one and never came: the region file still lets its own in.
    await fresh.officer({ role: 'administrator', email: 'salah.ketik@contoh.example' })
    expect(await fresh.desk.signIn(claims('satu@contoh.example'))).toMatchObject({ kind: 'signed-in', officer: { role: 'administrator' } })
    expect(await fresh.desk.signIn(claims('dua@contoh.example'))).toEqual({ kind: 'unknown' })
    const [first] = (await fresh.desk.officers()).filter(({ linked }) => linked)
    if (!first) throw new Error('Nobody signed in')
    const { name, phone, position, role, institution, mayOpenIdentities } = first
    // Their own address was typed wrongly: nobody can sign in any more, and the region file helps again.
    const wrong = { name, phone, position, role, institution, mayOpenIdentities, email: 'satuu@contoh.example' }
    expect(await fresh.desk.changeOfficer(first.id, first.version, wrong, first.id)).toMatchObject({ kind: 'saved' })
    expect(await fresh.desk.signIn(claims('dua@contoh.example'))).toMatchObject({ kind: 'signed-in', officer: { role: 'administrator' } })
    expect(await fresh.desk.signIn(claims('satu@contoh.example'))).toEqual({ kind: 'unknown' })
  } finally {
    await fresh.close()
  }
})

const sessionsPath = '/petugas/sesi-saya'

test('own sessions are listed, and one or all others are ended at once; those of others are nothing', async () => {
  const who = await office.officer({ role: 'coordinator', name: 'Eka Sesi' })
  const [here, there, third] = [await office.browserOf(who), await office.browserOf(who), await office.browserOf(who)]
  const stranger = await office.signIn({ role: 'coordinator' })
  const listed = (await here.get(sessionsPath, { headers: { accept: 'application/json' } })).json() as {
    sessions: { id: string; isThis: boolean; began: string; used: string }[]
  }
  expect(listed.sessions.map(({ isThis }) => isThis).sort()).toEqual([false, false, true])
  expect(JSON.stringify(listed)).not.toContain(there.id)
  const page = await here.get(sessionsPath)
  expect([page.status, unescaped(page.text).includes('Sesi ini'), page.text.includes(here.id)]).toEqual([200, true, false])
  const [other] = listed.sessions.filter(({ isThis }) => !isThis)
  expect((await stranger.post(`${sessionsPath}/${other?.id}`)).status).toBe(404)
  expect((await here.post(`${sessionsPath}/${other?.id}`)).status).toBe(303)
  const statuses = async () => (await Promise.all([here, there, third].map(({ get }) => get('/petugas')))).map(({ status }) => status)
  expect((await statuses()).sort()).toEqual([200, 200, 303])
  expect((await here.post(sessionsPath)).status).toBe(303)
  expect([await statuses(), (await stranger.get('/petugas')).status]).toEqual([[200, 303, 303], 200])
})

test('signing out ends the session of a citizen itself, also where its cookie was copied or had slid', async () => {
  const mine = await office.citizenFiles('/pengaduan')
  const path = `/kasus/${mine.number}`
  const get = async (cookies: string[]) => (await office.send('GET', path, { cookies, headers: { accept: 'application/json' } })).status
  office.later(60_000)
  const slid = (await office.send('GET', path, { cookies: mine.cookies })).cookies
  const [another] = [await office.openedBy(await office.stateOf(mine.id))]
  expect([slid.length, await get(mine.cookies), await get(slid), await get(another)]).toEqual([1, 200, 200, 200])
  expect((await office.send('POST', '/keluar', { cookies: slid, form: {} })).status).toBe(303)
  // Who opened it with the code elsewhere stays in.
  expect([await get(mine.cookies), await get(slid), await get(another)]).toEqual([403, 403, 200])
  const reply = await office.send('POST', `${path}/balasan`, { cookies: mine.cookies, json: { message: 'Bukan dari saya.' } })
  expect(reply.status).toBe(403)
  expect((await office.send('GET', '/pengaduan/diterima', { cookies: mine.cookies })).text).not.toContain(mine.accessCode)
})

test("a key is its sender's: somebody else who sends it gets neither number nor code, and loses nothing", async () => {
  const headers = { 'idempotency-key': 'kunci-yang-sama-1' }
  const send = (from: string, json: object) => office.send('POST', '/pengaduan', { headers, from, json })
  const form = { ...complaintFields, title: 'Lampu jalan mati di gang tiga' }
  const first = await send('192.0.2.10', form)
  const { number, accessCode } = first.json()
  expect(first.status).toBe(201)
  const again = await send('192.0.2.10', form)
  expect([again.status, again.json().number, again.json().accessCode]).toEqual([201, number, accessCode])
  // From elsewhere it is another sending, and another case.
  const elsewhere = await send('198.51.100.7', form)
  expect([elsewhere.status, elsewhere.json().number === number, elsewhere.text.includes(String(accessCode))]).toEqual([201, false, false])
  // Behind the same address with other words: no, and not a word of whose it is.
  const neighbour = await send('192.0.2.10', { ...form, title: 'Hal lain sama sekali' })
  expect([
    neighbour.status,
    neighbour.text.includes(String(number)),
    neighbour.text.includes(String(accessCode)),
    neighbour.cookies,
  ]).toEqual([409, false, false, []])
})

test('the key of one officer does nothing to what another one sends', async () => {
  const [one, two] = [await office.signIn({ role: 'coordinator' }), await office.signIn({ role: 'coordinator' })]
  const { id, number } = await office.complaint()
  const note = (who: typeof one, text: string) =>
    office.sendToDesk('POST', `/petugas/kasus/${number}/catatan`, {
      cookies: who.cookies,
      json: { text },
      headers: { accept: 'application/json', 'x-csrf-token': who.csrf, 'idempotency-key': 'kunci-petugas-1' },
    })
  expect([(await note(one, 'Pertama.')).status, (await note(two, 'Kedua.')).status, (await note(two, 'Kedua.')).status]).toEqual([
    200, 200, 200,
  ])
  const opened = await office.desk.open(id, { kind: 'officer', officer: one.officer })
  expect([...(opened?.texts.values() ?? [])].flatMap((it) => (it ? [it.text] : [])).filter((it) => /Pertama|Kedua/.test(it))).toEqual([
    'Pertama.',
    'Kedua.',
  ])
})
