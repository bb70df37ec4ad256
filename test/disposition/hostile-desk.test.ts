import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { startTestTable } from '../support/table.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Officers who are careless, curious or wicked, and cases that know too much of each other. */

const [works, transport, social] = ['dinas-pekerjaan-umum-dan-penataan-ruang', 'dinas-perhubungan', 'dinas-sosial'] as const

let office: World
let coordinator: TestOfficer
let about: TestOfficer
let liaison: TestOfficer
let contributor: TestOfficer
let reader: TestOfficer
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  about = await office.signIn({ name: 'Kira Contoh', role: 'coordinator' })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
  contributor = await office.signIn({ name: 'Bantu Contoh', role: 'liaison', institution: transport })
  reader = await office.signIn({ name: 'Baca Contoh', role: 'liaison', institution: social })
})
afterAll(() => office.close())

const disposition = {
  class: 'ordinary',
  category: 'jalan-dan-jembatan',
  anonymous: 'no',
  confidential: 'no',
  lead: works,
  [`contributors.${transport}`]: 'on',
  [`readers.${social}`]: 'on',
}
/** A complaint, passed on to all that hold it. */
const complaint = async (changes: object = {}, passedOn: Record<string, string> | null = disposition) => {
  const state = await office.complaint(changes)
  if (passedOn) expect((await coordinator.act(state.number, 'disposisi', passedOn)).status).toBe(303)
  return state
}

test('who only reads a case adds no files to it', async () => {
  const { number } = await complaint()
  const statuses = async (path: string) =>
    Promise.all([coordinator, liaison, contributor, reader].map(async (who) => (await who.get(`/petugas/kasus/${number}${path}`)).status))
  expect(await statuses('')).toEqual([200, 200, 200, 200])
  expect(await statuses('/berkas')).toEqual([200, 200, 200, 404])
  expect((await reader.get(`/petugas/kasus/${number}`)).text).not.toContain(`/petugas/kasus/${number}/berkas"`)
})

test('an institution cannot join the name on a request to the anonymous complaint it came from', async () => {
  const passed = { ...disposition, anonymous: 'yes' }
  const { id, number } = await complaint({ identity: 'anonymous' }, passed)
  await office.desk.submitAs(liaison.officer, id, { type: 'propose-conversion', text: 'Ini informasi publik.' })
  const request = await office.request({}, { convertedFrom: { number, receivedOn: (await office.stateOf(id)).receivedOn } })
  expect((await office.asReporter(id, { type: 'convert', request: request.number })).kind).toBe('done')
  expect((await coordinator.act(request.number, 'tugaskan', { lead: works })).status).toBe(303)
  for (const path of ['', '/cetak']) {
    expect((await liaison.get(`/petugas/kasus/${number}${path}`)).text).not.toContain(request.number)
    expect((await liaison.get(`/petugas/kasus/${request.number}${path}`)).text).not.toContain(number)
    expect((await coordinator.get(`/petugas/kasus/${number}${path}`)).text).toContain(request.number)
    expect((await coordinator.get(`/petugas/kasus/${request.number}${path}`)).text).toContain(number)
  }
})

test('a duplicate does not tell an office the number of the complaint about that office', async () => {
  const main = await complaint({}, null)
  await coordinator.act(main.number, 'pihak', { [`reportedInstitutions.${works}`]: 'on', reason: 'Tentang mereka.' })
  const { number } = await complaint()
  expect((await coordinator.act(number, 'duplikat', { duplicateOf: main.number })).status).toBe(303)
  expect((await coordinator.get(`/petugas/kasus/${number}`)).text).toContain(main.number)
  expect((await liaison.get(`/petugas/kasus/${number}`)).text).not.toContain(main.number)
})

test('work on many cases leaves out what its giver may not read, and does not say why', async () => {
  const { id, number } = await complaint()
  await coordinator.act(number, 'pihak', { [`reportedOfficers.${about.officer.id}`]: 'on', reason: 'Petugas ini.' })
  const nobodys = 'J-0000-0000'
  const reasons = async (tujuan: string) => {
    const form = { tindakan: 'bulk-pass-on', tujuan, [`pilih.${id}`]: 'on', [`pilih.${nobodys}`]: 'on' }
    const { headers } = await about.post('/petugas/massal', form)
    const job = await about.get(headers.location ?? '', { headers: { accept: 'application/json' } })
    return job.json().leftOut
  }
  for (const institution of [works, transport]) expect(await reasons(institution)).toEqual({ missing: 2 })
  expect((await readCase(office.table, id))?.holders?.lead).toBe(works)
})

test('the national number of a complaint about them tells a coordinator nothing but that it is taken', async () => {
  const { id, number } = await complaint()
  await coordinator.act(number, 'nasional', { trackingId: '7654321' })
  // Somebody of the other desk too: so the coordinators keep it.
  const inspector = await office.officer({ role: 'liaison', institution: 'inspektorat' })
  const both = { institutions: [], officers: [about.officer.id, inspector.id] }
  await office.desk.submitAs(coordinator.officer, id, { type: 'name-conflict', reported: both, reason: 'Mereka.' })
  const entry = async (who: TestOfficer) => {
    const page = await who.get('/petugas/catat/pengaduan')
    const form = { token: fieldOn(page.text, 'token'), title: 'Jalan', text: 'Rusak', class: 'ordinary', identity: 'none' }
    return who.post('/petugas/catat/pengaduan', { ...form, via: 'sp4n-lapor', receivedOn: '2026-11-24', trackingId: '7654321' })
  }
  const [first, second] = [await entry(coordinator), await entry(about)]
  expect([first.status, first.text.includes(number)]).toEqual([409, true])
  expect([second.status, second.text.includes(number)]).toEqual([409, false])
})

test('an officer who is deactivated or moved in the middle of their work gets nothing more done', async () => {
  const { id, number } = await complaint()
  const page = (await liaison.get(`/petugas/kasus/${number}`)).text
  const form = () => ({ token: fieldOn(page, 'token'), seen: fieldOn(page, 'seen'), text: 'Masih di sini.' })
  const { version, ...facts } = (await office.desk.officerOf(liaison.officer.id)) ?? liaison.officer
  const moved = await office.desk.changeOfficer(liaison.officer.id, version, { ...facts, institution: 'dinas-kesehatan' }, 'test')
  expect((await liaison.post(`/petugas/kasus/${number}/catatan`, form())).status).toBe(404)
  if (moved.kind !== 'saved') throw new Error(moved.kind)
  const back = await office.desk.changeOfficer(liaison.officer.id, moved.value.version, { ...facts, institution: works }, 'test')
  if (back.kind !== 'saved') throw new Error(back.kind)
  const gone = await office.desk.setOfficerActive(liaison.officer.id, back.value.version, false, 'test')
  if (gone.kind !== 'saved') throw new Error(gone.kind)
  expect((await liaison.post(`/petugas/kasus/${number}/catatan`, form())).status).toBe(401)
  await office.desk.setOfficerActive(liaison.officer.id, gone.value.version, true, 'test')
  // Sessions ended for good: they sign in anew, and the open page still has what they typed.
  expect((await liaison.post(`/petugas/kasus/${number}/catatan`, form())).status).toBe(401)
  liaison = await office.browserOf(liaison.officer)
  const anew = (await liaison.get(`/petugas/kasus/${number}`)).text
  const sent = { token: fieldOn(anew, 'token'), seen: fieldOn(anew, 'seen'), text: 'Masih di sini.' }
  expect((await liaison.post(`/petugas/kasus/${number}/catatan`, sent)).status).toBe(303)
  expect((await readLog(office.table, id)).filter(({ event }) => event.type === 'noted')).toHaveLength(1)
})

test('a form of one case sent to another is a form of its own there, and a second click is still one', async () => {
  const [one, two] = [await complaint(), await complaint()]
  const page = (await liaison.get(`/petugas/kasus/${one.number}`)).text
  const form = { token: fieldOn(page, 'token'), text: 'Dicatat.' }
  for (const { number } of [one, two, one, two]) expect((await liaison.post(`/petugas/kasus/${number}/catatan`, form)).status).toBe(303)
  for (const { id } of [one, two]) {
    expect((await readLog(office.table, id)).filter(({ event }) => event.type === 'noted')).toHaveLength(1)
  }
})

test('evidence of officers leaves the reporter their own places for files', async () => {
  const state = await complaint()
  const { id, number } = state
  const cookies = await office.openedBy(state)
  for (let i = 0; i < 5; i++) {
    const file = { fileId: `B-${i}`, type: 'image/png', size: 3, sha256: 'x', at: office.clock.now, from: 'officer' as const }
    await office.desk.submit(id, { type: 'attach', file }, { kind: 'system', name: 'attachments' })
  }
  expect((await office.send('GET', `/kasus/${number}/berkas`, { cookies })).status).toBe(200)
})

test('a place in a list that is none begins the list anew', async () => {
  for (const place of ['#', ' #', '~#', '9999-12-31#J-0000-0000']) {
    const dari = Buffer.from(place).toString('base64url')
    for (const address of [`/petugas?daftar=segera&dari=${dari}`, `/petugas/cari?cari=jalan&dari=${dari}`]) {
      expect((await coordinator.get(address)).status).toBe(200)
    }
  }
})
