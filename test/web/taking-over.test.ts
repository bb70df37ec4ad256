import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLog } from '../../shared/store/case/case-items.ts'
import { lettersTo } from '../support/letters-to.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Nobody becomes the reporter of somebody else's case (docs/adr/0049). */

let office: World
let opener: TestOfficer
let other: TestOfficer
let second: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  opener = await office.signIn({ role: 'coordinator', name: 'Kori Pembuka', mayOpenIdentities: true })
  other = await office.signIn({ role: 'coordinator', name: 'Kora Pembuka', mayOpenIdentities: true })
  second = await office.signIn({ role: 'coordinator', name: 'Kira Kedua' })
})
afterAll(() => office.close())

const anonymous = () => office.citizenFiles('/pengaduan', { identity: 'anonymous', phone: '081277774444' })
const html = { headers: { accept: 'text/html' } }
const statusOf = async (number: string, cookies: string[]) =>
  (await office.send('GET', `/kasus/${number}`, { cookies, headers: { accept: 'application/json' } })).status
const makes = async (who: TestOfficer, number: string) => {
  const page = await who.get(`/petugas/kasus/${number}/kode`)
  return who.post(`/petugas/kasus/${number}/kode`, { token: fieldOn(page.text, 'token'), reason: 'KTP diperlihatkan' })
}
const typesOf = async (id: string) => (await readLog(office.table, id)).map(({ event }) => event.type)
const ask = (who: TestOfficer, number: string) => who.act(number, 'minta-kode-baru', { reason: 'KTP cocok dengan identitas.' })
const consent = (who: TestOfficer, number: string) => who.act(number, 'setujui-kode-baru')
const signsInAgain = async () => {
  opener = await office.browserOf(opener.officer)
  other = await office.browserOf(other.officer)
  second = await office.browserOf(second.officer)
}
const day = 86_400_000
const passes = async (days: number) => {
  for (let i = 0; i < days; i++) {
    office.later(day)
    await office.desk.sweep()
  }
  await signsInAgain()
}

test('one officer alone makes no code for an anonymous case, and nobody one for a case without identity', async () => {
  const mine = await anonymous()
  for (const who of [opener, other, second]) expect((await makes(who, mine.number)).status).toBe(404)
  const nobodys = await office.citizenFiles('/pengaduan', { identity: 'none', name: '', email: '' })
  expect([(await ask(opener, nobodys.number)).status, (await makes(opener, nobodys.number)).status]).toEqual([404, 404])
  // Who may not open identities asks for none; who asked does not consent.
  expect((await ask(second, mine.number)).status).toBe(404)
  expect((await ask(opener, mine.number)).status).toBe(303)
  expect([(await consent(opener, mine.number)).status, (await makes(other, mine.number)).status]).toEqual([404, 404])
  expect((await consent(second, mine.number)).status).toBe(303)
  // Not before the time to object has passed.
  expect([(await makes(opener, mine.number)).status, (await makes(other, mine.number)).status]).toEqual([404, 404])
  expect(await statusOf(mine.number, mine.cookies)).toBe(200)
})

test('whoever holds the code is warned on the page and by every contact, and one press ends it', async () => {
  const mine = await anonymous()
  await ask(opener, mine.number)
  const seen = await office.send('GET', `/kasus/${mine.number}`, { cookies: mine.cookies, ...html })
  expect([seen.text.includes('Seseorang meminta kode akses baru'), seen.text.includes('KTP cocok dengan identitas.')]).toEqual([true, true])
  await consent(second, mine.number)
  const told = (await office.lettersOf(mine)).map(({ content, status }) => `${content.kind} ${status}`)
  expect(told.filter((it) => it.startsWith('new-code')).sort()).toEqual([
    'new-code-asked by-phone',
    'new-code-asked waiting',
    'new-code-consented by-phone',
    'new-code-consented waiting',
  ])
  const page = await office.send('GET', `/kasus/${mine.number}`, { cookies: mine.cookies, ...html })
  const form = /<form[^>]*bukan-kode-saya.*?<\/form>/s.exec(page.text)?.[0] ?? ''
  const said = await office.send('POST', `/kasus/${mine.number}/bukan-kode-saya`, {
    cookies: mine.cookies,
    form: { token: fieldOn(form, 'token'), keepCode: 'Saya tidak ke loket.' },
  })
  expect([said.status, said.headers.location]).toEqual([303, `/kasus/${mine.number}`])
  await passes(12)
  expect([(await makes(opener, mine.number)).status, (await typesOf(mine.id)).at(-1) === 'access-renewed']).toEqual([404, false])
  expect((await opener.get(`/petugas/kasus/${mine.number}`)).text).toContain('Saya tidak ke loket.')
})

test.each([
  [
    'a message',
    (number: string, cookies: string[]) => office.send('POST', `/kasus/${number}/balasan`, { cookies, json: { message: 'Halo' } }),
  ],
  [
    'a question about data',
    (number: string, cookies: string[]) =>
      office.send('POST', `/kasus/${number}/privasi`, { cookies, json: { right: 'access', detail: 'Data saya' } }),
  ],
  ['a withdrawal', (number: string, cookies: string[]) => office.send('POST', `/kasus/${number}/cabut`, { cookies, json: { sure: 'on' } })],
] as const)('%s with the old code is a no, and leaves the case where it stands', async (_, does) => {
  const mine = await anonymous()
  await ask(opener, mine.number)
  await consent(second, mine.number)
  expect((await does(mine.number, mine.cookies)).status).toBe(200)
  const state = await office.stateOf(mine.id)
  expect([(await typesOf(mine.id)).includes('new-code-objected'), 'newCode' in state && state.newCode !== undefined]).toEqual([true, false])
  expect((await makes(opener, mine.number)).status).toBe(404)
})

test('a lost-code link ends it too, and who made the code by it is nobody but the reporter', async () => {
  const mine = await anonymous()
  await ask(opener, mine.number)
  await office.desk.submit(mine.id, { type: 'renew-access' }, { kind: 'reporter' })
  const state = await office.stateOf(mine.id)
  expect(['newCode' in state && state.newCode, (await makes(opener, mine.number)).status]).toEqual([false, 404])
  expect((await consent(second, mine.number)).status).toBe(404)
  expect(state.codeSeen).toBeUndefined()
})

test('nobody objects: the code is printed once, the reporter hears by whom, and what is done with it is marked', async () => {
  const mine = await anonymous()
  await ask(opener, mine.number)
  await consent(second, mine.number)
  await passes(8)
  expect(await typesOf(mine.id)).toContain('new-code-released')
  // Who may open identities prints it; and still whoever holds the old one could object.
  expect((await makes(second, mine.number)).status).toBe(404)
  const slip = await makes(other, mine.number)
  expect(slip.status).toBe(200)
  const code = await office.desk.accessCodeOf(await office.stateOf(mine.id))
  expect([slip.text.includes(String(code)), await statusOf(mine.number, mine.cookies)]).toEqual([true, 403])
  // Whoever printed it is shown the same one again for a while (`new-code-seen.test.ts`); nobody makes another.
  expect([(await makes(opener, mine.number)).status, (await makes(other, mine.number)).text.includes(String(code))]).toEqual([404, true])
  const cookies = await office.openedBy(await office.stateOf(mine.id))
  expect((await office.send('POST', `/kasus/${mine.number}/balasan`, { cookies, json: { message: 'Ini saya' } })).status).toBe(200)
  const last = (await readLog(office.table, mine.id)).at(-1)?.event
  expect([last?.type, last?.by]).toEqual(['replied', { kind: 'reporter', codeSeen: true }])
  expect((await opener.get(`/petugas/kasus/${mine.number}`)).text).toContain('dengan kode akses yang dicetak petugas')
  const renewed = (await office.lettersOf(mine)).filter(({ content }) => content.kind === 'access-renewed')
  expect(
    renewed.map(({ content, status }) => [content, status]).sort((a, b) => (a[1] === 'by-phone' ? 1 : b[1] === 'by-phone' ? -1 : 0)),
  ).toEqual([
    [{ kind: 'access-renewed', by: other.officer.id }, expect.any(String)],
    [{ kind: 'access-renewed', by: other.officer.id }, 'by-phone'],
  ])
})

test('nobody consents, or nobody comes: it lapses, and has to be asked for anew', async () => {
  const mine = await anonymous()
  await ask(opener, mine.number)
  await passes(5)
  expect((await typesOf(mine.id)).filter((it) => it.startsWith('new-code'))).toEqual(['new-code-asked', 'new-code-lapsed'])
  expect((await consent(second, mine.number)).status).toBe(404)
  await ask(opener, mine.number)
  await consent(second, mine.number)
  await passes(30)
  expect((await typesOf(mine.id)).filter((it) => it.startsWith('new-code'))).toEqual([
    'new-code-asked',
    'new-code-lapsed',
    'new-code-asked',
    'new-code-consented',
    'new-code-released',
    'new-code-lapsed',
  ])
  expect((await makes(opener, mine.number)).status).toBe(404)
})

test('whoever is uncovered first is not taken over the shorter way', async () => {
  const mine = await anonymous()
  const uncovered = await opener.act(mine.number, 'buka-anonim', { consent: 'phone', reason: 'Katanya boleh.' })
  expect([uncovered.status, (await office.stateOf(mine.id)).identity]).toEqual([303, 'named'])
  expect([(await makes(second, mine.number)).status, (await makes(opener, mine.number)).status]).toEqual([404, 404])
  expect((await ask(opener, mine.number)).status).toBe(303)
})

test('a file is a no; a refusal ends it; an end of the case by an officer ends nothing', async () => {
  const asked = async () => {
    const mine = await anonymous()
    await ask(opener, mine.number)
    await consent(second, mine.number)
    return mine
  }
  const sent = await asked()
  const file = { fileId: 'F-1', type: 'image/png', size: 1, sha256: 'x', at: office.clock.now, from: 'reporter' } as const
  await office.desk.submit(sent.id, { type: 'attach', file }, { kind: 'system', name: 'attachments' })
  const refused = await asked()
  expect((await second.act(refused.number, 'tolak-kode-baru', { reason: 'Orangnya lain.' })).status).toBe(303)
  const ended = await asked()
  const end = { type: 'archive', reason: 'unclear', explanation: 'Tidak jelas.' } as const
  expect((await office.desk.submitAs(second.officer, ended.id, end)).kind).toBe('done')
  await passes(8)
  const endOf = async ({ id }: { id: string }) => (await typesOf(id)).findLast((it) => it.startsWith('new-code'))
  expect([await endOf(sent), await endOf(refused), await endOf(ended)]).toEqual([
    'new-code-objected',
    'new-code-refused',
    'new-code-released',
  ])
  const codes = [sent, refused, ended].map(async ({ number }) => (await makes(opener, number)).status)
  expect(await Promise.all(codes)).toEqual([404, 404, 200])
})

test('institutions and the superior see nothing of it', async () => {
  const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
  const liaison = await office.signIn({ role: 'liaison', institution: works })
  const mine = await anonymous()
  const disposition = { class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'yes', confidential: 'yes', lead: works }
  expect((await second.act(mine.number, 'disposisi', disposition)).status).toBe(303)
  await ask(opener, mine.number)
  await passes(1)
  const { text } = await liaison.get(`/petugas/kasus/${mine.number}`)
  const json = await liaison.get(`/petugas/kasus/${mine.number}`, { headers: { accept: 'application/json' } })
  for (const it of [text, json.text])
    expect([/kode akses baru/i.test(it), it.includes('new-code'), it.includes('KTP cocok')]).toEqual([false, false, false])
})

test('of a case with an open name a code is made at once: named in the log, told by every contact', async () => {
  const mine = await office.citizenFiles('/pengaduan', { phone: '081277775555' })
  expect((await makes(second, mine.number)).status).toBe(200)
  const event = (await readLog(office.table, mine.id)).at(-1)?.event
  expect(event).toMatchObject({ type: 'access-renewed', by: { kind: 'officer', id: second.officer.id }, seen: true })
  const told = (await office.lettersOf(mine)).flatMap(({ content, status }) =>
    content.kind === 'access-renewed' ? [[content.by, status]] : [],
  )
  expect(told.sort()).toEqual([
    [second.officer.id, 'by-phone'],
    [second.officer.id, 'waiting'],
  ])
})

test('opening an identity takes a sign-in of a moment ago; overseer and reporter hear of it, without the reason', async () => {
  const mine = await anonymous()
  const opens = () => opener.act(mine.number, 'identitas', { reason: 'Surat Inspektorat 7.' })
  office.later(6 * 60_000)
  const held = await opens()
  expect([held.status, fieldOn(held.text, 'reason'), held.text.includes('/petugas/masuk?ulang=ya')]).toEqual([
    403,
    'Surat Inspektorat 7.',
    true,
  ])
  expect(await typesOf(mine.id)).not.toContain('identity-opened')
  await signsInAgain()
  expect((await opens()).status).toBe(200)
  const [letter] = (await lettersTo(office.desk.table, 'overseer')).filter(({ content }) => content.kind === 'identity-opened').slice(-1)
  expect([letter?.status, letter?.content]).toEqual([
    'waiting',
    { kind: 'identity-opened', number: mine.number, officer: opener.officer.id, openedAt: office.clock.now },
  ])
  expect(JSON.stringify(letter)).not.toContain('Inspektorat 7')
  const page = await office.send('GET', `/kasus/${mine.number}`, { cookies: mine.cookies, ...html })
  expect([page.text.includes('Identitas Anda dibuka'), page.text.includes('Surat Inspektorat 7.')]).toEqual([true, false])
})
