import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestTable } from '../support/table.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** What keeps somebody out of a case, or protects its reporter, goes only when it is said (docs/adr/0036). */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const transport = 'dinas-perhubungan'
const ordinary = { class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'no', confidential: 'no', lead: works }

let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
  const institution = (await office.desk.institutions()).find(({ id }) => id === works)
  if (!institution) throw new Error('It is in the region')
  const { id: institutionId, version, ...facts } = institution
  await office.desk.saveInstitution(institutionId, version, { ...facts, categories: ['jalan-dan-jembatan'] }, 'test')
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
})
afterAll(() => office.close())

/** As a program sends it. */
const asJson = async (number: string, action: string, body: object) => {
  const page = (await coordinator.get(`/petugas/kasus/${number}`)).text
  const guard = { csrf: coordinator.csrf, token: fieldOn(page, 'token'), seen: fieldOn(page, 'seen'), step: 'send' }
  const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' }
  const { status, text } = await office.sendToDesk('POST', `/petugas/kasus/${number}/${action}`, {
    ...{ cookies: coordinator.cookies, headers, json: { ...guard, ...body } },
  })
  const { errors } = JSON.parse(text) as { errors?: { field: string; code: string }[] }
  return [status, (errors ?? []).map(({ field, code }) => `${field} ${code}`)]
}
const reportedIn = async ({ id }: { id: string }) => (await office.stateOf(id)).reported

test('naming one more lifts no wall, by program or by form; lifting says whom', async () => {
  const filed = await office.complaint()
  const { id: officer } = liaison.officer
  await asJson(filed.number, 'pihak', { reportedInstitutions: ['dinas-sosial'], reportedOfficers: [officer], reason: 'Diadukan' })
  expect(await asJson(filed.number, 'pihak', { reportedInstitutions: ['dinas-kesehatan'], reason: 'Juga' })).toEqual([200, []])
  await coordinator.act(filed.number, 'pihak', { [`reportedInstitutions.${transport}`]: 'on', reason: 'Juga' })
  const institutions = ['dinas-sosial', 'dinas-kesehatan', transport]
  expect(await reportedIn(filed)).toEqual({ institutions, officers: [officer] })

  const page = (await coordinator.get(`/petugas/kasus/${filed.number}`)).text.split('id="pihak"')[1]?.split('</form>')[0] ?? ''
  const boxes = [...page.matchAll(/name="((?:reported|lifted)\w+)\.([\w-]+)"/g)].map(([, list, it]) => [list, it])
  expect(boxes.filter(([list]) => list?.startsWith('lifted'))).toEqual([
    ...institutions.map((it) => ['liftedInstitutions', it]),
    ['liftedOfficers', officer],
  ])
  expect(boxes.filter(([list, it]) => list?.startsWith('reported') && [...institutions, officer].includes(it ?? ''))).toEqual([])

  const both = { reportedOfficers: [officer], liftedOfficers: [officer], reason: 'Keliru' }
  expect(await asJson(filed.number, 'pihak', both)).toEqual([422, ['liftedOfficers named-and-lifted']])
  expect(await asJson(filed.number, 'pihak', { liftedInstitutions: ['inspektorat'], reason: 'Keliru' })).toEqual([
    ...[422, ['liftedInstitutions not-in-list']],
  ])
  expect(await asJson(filed.number, 'pihak', { reason: 'Tidak ada' })).toEqual([409, ['main nothing-to-do']])
  expect(await asJson(filed.number, 'pihak', { liftedOfficers: [officer], reason: 'Salah sebut' })).toEqual([200, []])
  expect(await reportedIn(filed)).toEqual({ institutions, officers: [] })
})

test('who is named as complained about makes it a matter of conduct: whom the reporter named leads only for a reason', async () => {
  const needed = [422, ['leadReason lead-reason-required']]
  const { id: officer } = liaison.officer
  const known = await office.complaint({ category: 'jalan-dan-jembatan', targetInstitution: works })
  const preselected = async () =>
    /<select id="disposisi-lead".*?<\/select>/s
      .exec((await coordinator.get(`/petugas/kasus/${known.number}`)).text)?.[0]
      .match(/value="([^"]*)" selected/)?.[1] ?? ''
  expect(await preselected()).toBe(works)
  await coordinator.act(known.number, 'pihak', { [`reportedOfficers.${officer}`]: 'on', reason: 'Diadukan' })
  expect(await preselected()).toBe('')
  for (const conduct of [{}, { conduct: 'no' }, { conduct: 'yes' }])
    expect(await asJson(known.number, 'disposisi', { ...ordinary, ...conduct })).toEqual(needed)
  expect((await coordinator.act(known.number, 'disposisi', ordinary)).status).toBe(422)

  const named = await office.complaint({ category: 'jalan-dan-jembatan', targetInstitution: works })
  expect(await asJson(named.number, 'disposisi', { ...ordinary, conduct: 'no', reportedOfficers: [officer] })).toEqual(needed)
  expect((await office.stateOf(named.id)).holders).toBe(null)

  const picked = { [`pilih.${known.id}`]: 'on', tindakan: 'bulk-pass-on', tujuan: works, cakupan: 'dipilih' }
  const given = await coordinator.post('/petugas/massal', picked)
  const job = await coordinator.get(given.headers.location ?? '', { headers: { accept: 'application/json' } })
  expect(JSON.parse(job.text)).toMatchObject({ carriedOut: 0, leftOut: { 'needs-reason': 1 } })

  expect(await asJson(known.number, 'disposisi', { ...ordinary, leadReason: 'Yang diadukan orang lain.' })).toEqual([200, []])
  expect((await office.stateOf(known.id)).holders?.lead).toBe(works)
})

test('who passes a case on by program and does not speak of helpers and readers keeps them; an empty list takes them away', async () => {
  const filed = await office.complaint({ category: 'jalan-dan-jembatan' })
  await asJson(filed.number, 'disposisi', { ...ordinary, contributors: [transport], readers: ['dinas-sosial'] })
  await liaison.act(filed.number, 'kembalikan', { reason: 'Jalan provinsi.' })
  const heldAfter = async (body: object) => {
    expect(await asJson(filed.number, 'disposisi', { ...ordinary, ...body })).toEqual([200, []])
    return (await office.stateOf(filed.id)).holders
  }
  const kept = { contributors: [transport], readers: ['dinas-sosial'] }
  expect(await heldAfter({ lead: 'dinas-kesehatan' })).toEqual({ lead: 'dinas-kesehatan', ...kept })
  // Who leads or reads now helps no longer.
  expect(await heldAfter({ lead: transport, contributors: null })).toEqual({ lead: transport, contributors: [], readers: ['dinas-sosial'] })
  expect(await heldAfter({ lead: works, readers: [] })).toEqual({ lead: works, contributors: [], readers: [] })

  const { number, id } = await office.request()
  await asJson(number, 'tugaskan', { lead: works, ...kept })
  expect(await asJson(number, 'tugaskan', { lead: 'dinas-kesehatan' })).toEqual([200, []])
  expect((await office.stateOf(id)).holders).toEqual({ lead: 'dinas-kesehatan', ...kept })
})

test('a report without identity is uncovered only by whoever brings its access code to the counter', async () => {
  const filed = await office.complaint({ identity: 'none', email: '', phone: '', name: '', confidential: 'on' })
  const uncovered = { reason: 'Boleh dibaca umum' }
  const refused = async (body: object) => asJson(filed.number, 'buka-rahasia', { ...uncovered, ...body })
  expect(await refused({ consent: 'whatsapp' })).toEqual([422, ['consent not-in-list', 'accessCode required']])
  expect(await refused({ consent: 'counter' })).toEqual([422, ['accessCode required']])
  expect(await refused({ consent: 'counter', accessCode: 'AAAA-BBBB-CCCC' })).toEqual([409, ['main wrong-code']])
  const mistyped = await coordinator.act(filed.number, 'buka-rahasia', { ...uncovered, consent: 'counter', accessCode: 'AAAA-BBBB-CCCC' })
  expect([mistyped.status, mistyped.text.includes('AAAA-BBBB'), mistyped.text.includes('Boleh dibaca umum')]).toEqual([409, false, true])
  expect((await office.stateOf(filed.id)).confidential).toBe(true)
  expect((await coordinator.get(`/petugas/kasus/${filed.number}`)).text).toContain('name="accessCode"')

  const code = await office.desk.accessCodeOf(filed)
  const agreed = await coordinator.act(filed.number, 'buka-rahasia', { ...uncovered, consent: 'counter', accessCode: code.toLowerCase() })
  expect([agreed.status, (await office.stateOf(filed.id)).confidential]).toEqual([303, false])
  expect((await coordinator.get(`/petugas/kasus/${filed.number}`)).text.includes(code)).toBe(false)
})
