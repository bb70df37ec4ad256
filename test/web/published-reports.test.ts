import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sameADay } from '../../shared/desk/citizens/same-experience.ts'
import { clearReports } from '../../shared/desk/clock/clearing-reports.ts'
import { toolsOf } from '../../shared/desk/tools.ts'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import { type Case, Complaint } from '../../shared/domain/case/case.ts'
import { isPublishable } from '../../shared/domain/information/publishable.ts'
import { localDateOf } from '../../shared/domain/time/local-date.ts'
import { readListedLine, readProposedLine } from '../../shared/store/office/information-items.ts'
import { readWithdrawnReports } from '../../shared/store/office/report-items.ts'
import { disposeTo, liaison as holding } from '../support/officers.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Texts about answered complaints: written anew, released by a second officer, and gone with the consent (docs/adr/0094, 0095). */

const lead = 'dinas-pekerjaan-umum-dan-penataan-ruang'
let office: World
let coordinator: TestOfficer
let second: TestOfficer
let head: TestOfficer
let liaison: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ role: 'coordinator' })
  second = await office.signIn({ role: 'coordinator' })
  head = await office.signIn({ role: 'head', institution: lead })
  liaison = await office.signIn({ role: 'liaison', institution: lead })
})
afterAll(() => office.close())

const json = { accept: 'application/json' }
const html = { accept: 'text/html' }
const reporter: Actor = { kind: 'reporter' }
const by = ({ officer }: TestOfficer): Actor => ({ kind: 'officer', id: officer.id, role: officer.role, institution: officer.institution })
const allow: CaseCommand = { type: 'allow-publishing', publishing: 'allowed' }
const refuse: CaseCommand = { type: 'allow-publishing', publishing: 'refused' }
const answer: CaseCommand = { type: 'answer', outcome: 'solved', text: 'Lubang ditutup pada hari Senin.' }

const answered = async (form: object = {}, consent: readonly CaseCommand[] = [allow]): Promise<Case> => {
  const { id } = await office.complaint({ district: 'Diwek', ...form })
  return office.done(
    id,
    ...consent.map((it) => [it, reporter] as const),
    [disposeTo(), by(coordinator)],
    [{ type: 'accept', institution: lead }, holding],
    [answer, holding],
  )
}
const words = {
  title: 'Lubang di depan pasar',
  summary: 'Jalan berlubang dan licin saat hujan.',
  done: 'Lubang ditutup dua hari kemudian.',
  redacted: 'on',
}
const begin = ({ number }: Case) => `/petugas/informasi/laporan-baru?dari=${number}`
const propose = (who: TestOfficer, { number }: Case, form: object = {}) =>
  who.post('/petugas/informasi/laporan-baru', { ...words, ...form, dari: number }, { headers: json })
const publicationOf = async ({ id }: Case) => Complaint.parse(await office.stateOf(id)).publication
const lineOf = async (state: Case): Promise<string> => (await publicationOf(state))?.line ?? ''
const published = async (state: Case): Promise<string> => {
  expect((await propose(liaison, state)).status).toBe(303)
  const id = await lineOf(state)
  expect((await coordinator.post(`/petugas/informasi/${id}/tampilkan`, { version: '1' })).status).toBe(303)
  later(61)
  return id
}
const later = (seconds: number) => {
  office.clock.now = new Date(Date.parse(office.clock.now) + seconds * 1000).toISOString() as typeof office.clock.now
}
type Found = { id: string; title: string; same: number; district: string | null }
const search = async (query = ''): Promise<Found[]> =>
  ((await office.send('GET', `/laporan${query}`, { headers: json })).json() as { reports: Found[] }).reports
const statusOf = async (id: string) => (await office.send('GET', `/laporan/${id}`, { headers: html })).status

test('a text is proposed from its case, released by a coordinator, found by the public, and gone with the consent', async () => {
  const state = await answered()
  expect((await liaison.get(`/petugas/kasus/${state.number}`)).text).toContain(`href="${begin(state)}"`)
  const form = await liaison.get(begin(state))
  // None of the reporter's words stands there to begin with.
  expect([form.status, form.text.includes('Lubang ditutup pada hari Senin')]).toEqual([200, false])
  const unsaid = await propose(liaison, state, { redacted: '' })
  expect([unsaid.status, (unsaid.json() as { errors: { field: string }[] }).errors.map(({ field }) => field)]).toEqual([422, ['redacted']])
  const telling = await propose(liaison, state, { done: `Laporan ${state.number} selesai; hubungi 0812-3456-7890.` })
  expect([telling.status, (telling.json() as { errors: { code: string }[] }).errors.map(({ code }) => code)]).toEqual([
    422,
    ['foreign-trace'],
  ])
  expect((await propose(liaison, state)).status).toBe(303)
  const id = await lineOf(state)
  const at = `/petugas/informasi/${id}`
  // A second text of the same case there is not.
  expect((await propose(coordinator, state)).status).toBe(404)
  // The head of the house that answered does not release it, nor does a liaison; nobody sees it yet.
  expect([
    (await liaison.post(`${at}/tampilkan`, { version: '1' })).status,
    (await head.post(`${at}/tampilkan`, { version: '1' })).status,
    await statusOf(id),
    await search(),
  ]).toEqual([404, 404, 404, []])
  expect((await coordinator.get('/petugas/informasi')).text).toContain('Menunggu terbit (1)')
  expect((await coordinator.post(`${at}/tampilkan`, { version: '1' })).status).toBe(303)
  later(61)
  expect((await office.lettersOf(await office.stateOf(state.id))).map(({ content }) => content.kind)).toContain('published')

  const [found] = await search('?cari=lubang%20hujan&kecamatan=Diwek&kategori=jalan-dan-jembatan')
  expect(found).toEqual({
    ...{ id, title: words.title, reported: words.summary, done: words.done, institution: lead, district: 'Diwek', same: 0 },
    ...{ institutionName: expect.any(String), category: 'jalan-dan-jembatan', categoryName: expect.any(String) },
    ...{ month: state.receivedOn.slice(0, 7), since: expect.any(String) },
  })
  expect([await search('?cari=lampu'), (await search('?kecamatan=Jombang')).length]).toEqual([[], 0])
  const page = await office.send('GET', `/laporan/${id}`, { headers: html })
  expect([page.status, page.text.includes(words.done), page.text.includes(state.number), page.text.includes('noindex')]).toEqual([
    ...[200, true, false, true],
  ])
  expect(page.headers['cache-control']).toBe('no-cache')
  const [heads = [], row = []] = parse((await office.send('GET', '/data/laporan.csv')).text, { bom: true, delimiter: ';' }) as string[][]
  expect([row[heads.indexOf('Yang dilaporkan')], row[heads.indexOf('Kecamatan')]]).toEqual([words.summary, 'Diwek'])
  // It is no line of the list of information, under no address of it.
  expect([
    ((await office.send('GET', '/informasi', { headers: json })).json() as { count: number }).count,
    (await office.send('GET', `/informasi/${id}`)).status,
  ]).toEqual([0, 404])
  expect((await office.send('GET', '/laporan/judul.js')).text).toContain(JSON.stringify(['laporan', id, words.title]))

  const open = { headers: html, cookies: await office.openedBy(state) }
  expect((await office.send('GET', `/kasus/${state.number}`, open)).text).toContain(`href="/laporan/${id}"`)
  const token = /action="\/kasus\/[^"]+\/terbit"[^>]*><input type="hidden" name="token" value="([^"]+)"/.exec(
    (await office.send('GET', `/kasus/${state.number}`, open)).text,
  )?.[1]
  const revoked = await office.send('POST', `/kasus/${state.number}/terbit`, { ...open, form: { token: token ?? '', publish: 'no' } })
  // Not a second later: neither page, list, titles nor file has it, whatever was read a moment ago.
  expect([revoked.status, await statusOf(id), await search()]).toEqual([303, 410, []])
  expect((await office.send('GET', '/laporan/judul.js')).text).not.toContain(id)
  expect((await coordinator.get(at)).status).toBe(404)
  // The next morning nothing of its words is left.
  const { table, effects } = office
  expect((await readListedLine(table, id))?.facts?.title).toBe(words.title)
  await clearReports(toolsOf(effects), localDateOf(office.clock.now, 'Asia/Jakarta'))
  expect([(await readListedLine(table, id))?.facts, await readProposedLine(table, id)]).toEqual([null, null])
  expect((await readWithdrawnReports(table)).filter(({ sk }) => sk === id)).toEqual([
    { sk: id, on: expect.any(String), cause: 'revoked', cleared: true },
  ])
  later(61)
  expect(await statusOf(id)).toBe(410)
})

test('whatever makes a case none to be told of takes its text down in the same moment', async () => {
  const causes: [string, CaseCommand, Actor][] = [
    ['confidential', { type: 'make-confidential' }, by(coordinator)],
    ['anonymous', { type: 'make-anonymous' }, by(coordinator)],
    [
      'about somebody',
      { type: 'name-conflict', reported: { institutions: ['dinas-kesehatan'], officers: [] }, reason: 'Disebut.' } as CaseCommand,
      by(coordinator),
    ],
    ['erased', { type: 'erase', texts: [1], identity: false, basis: 'Permintaan' }, by(coordinator)],
    ['withdrawn', { type: 'withdraw', reason: null }, reporter],
    ['contradicted', { type: 'reply', text: 'Lubangnya terbuka lagi.' }, reporter],
  ]
  for (const [name, command, actor] of causes) {
    const state = await answered()
    const id = await published(state)
    expect([name, await statusOf(id)]).toEqual([name, 200])
    await office.done(state.id, [command, actor])
    expect([name, await statusOf(id), await publicationOf(state)]).toEqual([name, 410, undefined])
  }
})

test('what its reporter hides, does not allow or has not had answered is not offered, nor what is about somebody', async () => {
  const named = await answered({}, [])
  const anonymous = await answered({ identity: 'anonymous' }, [])
  const secret = await answered({ confidential: 'on' }, [])
  const takenBack = await answered({}, [allow, refuse])
  const open = await office.complaint({})
  await office.done(open.id, [allow, reporter])
  for (const state of [named, anonymous, secret, takenBack, open])
    expect([(await coordinator.get(begin(state))).status, (await propose(coordinator, state)).status]).toEqual([404, 404])
  expect(isPublishable(Complaint.parse(await office.stateOf(takenBack.id)))).toBe(false)
  const stranger = await office.signIn({ role: 'liaison', institution: 'dinas-kesehatan' })
  const fine = await answered()
  expect((await propose(stranger, fine)).status).toBe(404)
  // Whoever is hidden is not asked, and says no for nothing.
  const own = async (state: Case) =>
    (await office.send('GET', `/kasus/${state.number}`, { headers: html, cookies: await office.openedBy(state) })).text.includes('/terbit"')
  expect([await own(named), await own(anonymous), await own(secret)]).toEqual([true, false, false])
})

test('consent that is taken back between looking and releasing is not overtaken; a text that waited goes with it', async () => {
  const state = await answered()
  expect((await propose(head, state)).status).toBe(303)
  const id = await lineOf(state)
  await office.done(state.id, [refuse, reporter])
  expect((await coordinator.post(`/petugas/informasi/${id}/tampilkan`, { version: '1' })).status).toBe(404)
  expect([await statusOf(id), (await coordinator.get('/petugas/informasi')).text.includes('Menunggu terbit')]).toEqual([404, false])
})

test('who wrote it does not release it, also a coordinator; an officer takes it down at once and for good', async () => {
  const state = await answered()
  expect((await propose(coordinator, state)).status).toBe(303)
  const id = await lineOf(state)
  const at = `/petugas/informasi/${id}`
  expect((await coordinator.post(`${at}/tampilkan`, { version: '1' })).status).toBe(404)
  expect((await second.post(`${at}/tampilkan`, { version: '1' })).status).toBe(303)
  later(61)
  expect(await statusOf(id)).toBe(200)
  expect((await second.post(`${at}/turunkan`, { version: '2', reason: 'Tempatnya terlalu jelas.' })).status).toBe(303)
  expect([await statusOf(id), await publicationOf(state)]).toEqual([410, undefined])
  // Its author reads why; the address is used no more, and the case may have another text.
  expect((await coordinator.get(at)).text).toContain('Tempatnya terlalu jelas.')
  expect((await coordinator.post(at, { ...words, version: '3' })).status).toBe(404)
  expect((await propose(coordinator, state)).status).toBe(303)
  expect(await lineOf(state)).not.toBe(id)
})

test('"saya juga mengalami" counts once a browser and some times a network, and files nothing', async () => {
  const state = await answered()
  const id = await published(state)
  const press = (from: string, cookies: string[] = []) =>
    office.send('POST', `/laporan/${id}/juga`, { headers: html, cookies, form: {}, from })
  const first = await press('192.0.2.1')
  expect([first.status, first.headers.location]).toEqual([303, `/laporan/${id}?juga=tercatat`])
  const [cookie = ''] = first.cookies.map((it) => it.split(';')[0] ?? '')
  expect(cookie).toBe(`__Host-juga=${id}`)
  expect((await press('192.0.2.2', [cookie])).headers.location).toBe(`/laporan/${id}?juga=sudah`)
  const crowd = await Promise.all(Array.from({ length: sameADay + 2 }, () => press('192.0.2.3')))
  expect(crowd.filter(({ headers }) => headers.location?.endsWith('tercatat')).length).toBe(sameADay)
  expect((await search()).find((it) => it.id === id)?.same).toBe(1 + sameADay)
  const page = (await office.send('GET', `/laporan/${id}`, { headers: html, cookies: [cookie] })).text
  expect([page.includes('Peramban ini sudah menyatakannya'), page.includes(`${1 + sameADay} kali`)]).toEqual([true, true])
  expect((await office.send('POST', '/laporan/tidak-ada/juga', { headers: html, form: {} })).status).toBe(404)
})
