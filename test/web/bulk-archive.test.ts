import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { startTestTable } from '../support/table.ts'
import { fieldOn, unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** After a flood: many complaints are archived or blocked at once, looked over first, and taken back as a whole (docs/adr/0054). */

let office: World
let coordinator: TestOfficer
let other: TestOfficer
let liaison: TestOfficer
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  other = await office.signIn({ name: 'Kiki Contoh', role: 'coordinator' })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: 'dinas-pekerjaan-umum-dan-penataan-ruang' })
})
afterAll(() => office.close())

const some = async (n: number) => Promise.all(Array.from({ length: n }, () => office.complaint()))
const picked = (cases: readonly { id: string }[]) => Object.fromEntries(cases.map(({ id }) => [`pilih.${id}`, 'on']))
const statuses = (cases: readonly { id: string }[]) => Promise.all(cases.map(async ({ id }) => (await office.stateOf(id)).status))
const wordsOf = (html: string) => unescaped(html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
const give = async (who: TestOfficer, form: Record<string, string>): Promise<string> => {
  const sent = await who.post('/petugas/massal', form)
  expect([sent.status, sent.headers.location]).toEqual([303, expect.stringMatching(/^\/petugas\/pekerjaan\//)])
  return sent.headers.location ?? ''
}

test.each([
  ['bulk-archive', 'archived', { alasan: 'unclear' }],
  ['bulk-block', 'blocked', {}],
] as const)('%s is looked over, done, and taken back as a whole; what went on since stays', async (tindakan, status, more) => {
  const cases = await some(4)
  const request = await office.request()
  const form = { ...picked([...cases, request]), tindakan, ...more }
  const preview = await coordinator.get(`/petugas/massal?${new URLSearchParams(form)}`)
  expect([preview.status, wordsOf(preview.text).includes('5 kasus akan dikerjakan')]).toEqual([200, true])
  expect(await statuses(cases)).toEqual(Array(4).fill('received'))
  expect((await coordinator.post('/petugas/massal', { ...form, catatan: ' ' })).status).toBe(422)
  const address = await give(coordinator, { ...form, catatan: 'Kiriman massal tanpa isi' })
  expect(await statuses([...cases, request])).toEqual([...Array(4).fill(status), 'registered'])
  await createJobs(office.effects)({ schedule: 'jobs' })
  const page = await coordinator.get(address)
  const back = /href="(\/petugas\/massal\?tindakan=bulk-reverse[^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  // One of them was taken back by hand before.
  const [first] = cases
  if (!first) throw new Error('No case')
  await coordinator.act(first.number, 'batalkan', { reason: 'Ternyata ada isinya' })
  const version = (await office.stateOf(first.id)).version
  const overlook = await coordinator.get(back)
  expect([overlook.status, wordsOf(overlook.text).includes('4 kasus akan dikerjakan')]).toEqual([200, true])
  const pekerjaan = new URL(back, 'http://x').searchParams.get('pekerjaan') ?? ''
  // Another officer's job is nobody else's to take back, and a liaison has none of this.
  const foreign = { tindakan: 'bulk-reverse', pekerjaan, catatan: 'Bukan milik saya' }
  expect([(await other.post('/petugas/massal', foreign)).status, (await liaison.post('/petugas/massal', foreign)).status]).toEqual([
    404, 404,
  ])
  expect(await statuses(cases)).toEqual(['received', ...Array(3).fill(status)])
  await give(coordinator, { tindakan: 'bulk-reverse', pekerjaan, catatan: 'Keliru' })
  expect([await statuses(cases), (await office.stateOf(first.id)).version]).toEqual([Array(4).fill('received'), version])
})

test('a liaison archives and blocks nothing, and archiving needs its reason', async () => {
  const [one] = await some(1)
  if (!one) throw new Error('No case')
  const form = { ...picked([one]), catatan: 'Sampah' }
  for (const tindakan of ['bulk-archive', 'bulk-block', 'bulk-reverse'])
    expect((await liaison.post('/petugas/massal', { ...form, tindakan, alasan: 'unclear' })).status).toBe(404)
  expect((await coordinator.post('/petugas/massal', { ...form, tindakan: 'bulk-archive', alasan: 'karena-saya-mau' })).status).toBe(422)
  expect(await statuses([one])).toEqual(['received'])
})

test('a whole job taken back takes back nothing that somebody decided anew since', async () => {
  const cases = await some(3)
  const [byOther, byHand, asItWas] = cases
  if (!byOther || !byHand || !asItWas) throw new Error('No cases')
  const address = await give(coordinator, { ...picked(cases), tindakan: 'bulk-archive', alasan: 'unclear', catatan: 'Kiriman massal' })
  await createJobs(office.effects)({ schedule: 'jobs' })
  office.later(60_000)
  await coordinator.act(byOther.number, 'batalkan', { reason: 'Ternyata ada isinya' })
  await other.act(byOther.number, 'arsip', { archiveReason: 'expired', explanation: 'Sudah lewat waktunya' })
  await coordinator.act(byHand.number, 'batalkan', { reason: 'Ternyata ada isinya' })
  await coordinator.act(byHand.number, 'blokir', { reason: 'Kasar' })
  expect(await statuses(cases)).toEqual(['archived', 'blocked', 'archived'])
  const pekerjaan = address.split('/').at(-1) ?? ''
  const reversed = await give(coordinator, { tindakan: 'bulk-reverse', pekerjaan, catatan: 'Keliru' })
  await createJobs(office.effects)({ schedule: 'jobs' })
  expect(await statuses(cases)).toEqual(['archived', 'blocked', 'received'])
  const told = await coordinator.get(reversed, { headers: { accept: 'application/json' } })
  expect(JSON.parse(told.text)).toMatchObject({ total: 3, carriedOut: 1, leftOut: { 'nothing-to-do': 2 } })
})

test('what is filed between looking and starting is not archived unseen', async () => {
  const seen = await some(2)
  const all = { tindakan: 'bulk-archive', cakupan: 'semua' }
  office.later(1000)
  const preview = await coordinator.get(`/petugas/massal?${new URLSearchParams(all)}`)
  const ditinjau = fieldOn(preview.text, 'ditinjau')
  office.later(60_000)
  const [late] = await some(1)
  if (!late) throw new Error('No case')
  const again = { ...all, ditinjau, alasan: 'unclear', catatan: 'Kiriman massal' }
  const address = await give(coordinator, again)
  await createJobs(office.effects)({ schedule: 'jobs' })
  expect(await statuses([...seen, late])).toEqual(['archived', 'archived', 'received'])
  expect(wordsOf((await coordinator.get(address)).text)).toContain('1: masuk sesudah Anda meninjau')
})
