import { afterAll, beforeAll, expect, test } from 'vitest'
import { coordinator as coordinates, disposeTo } from '../support/officers.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** What stands beside the queue for the other desk: people to call and data they ask about, of its own cases alone (docs/adr/0052). */

const desk = 'dinas-komunikasi-dan-informatika'
const other = 'inspektorat'
const phone = '0812-3456-7890'
const telephone = { identity: 'named', name: 'Warga Contoh', email: '', phone }

let office: World
let coordinator: TestOfficer
let inspector: TestOfficer
let general: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ role: 'coordinator' })
  inspector = await office.signIn({ role: 'liaison', institution: other })
  general = await office.signIn({ role: 'head', institution: other, mayOpenIdentities: true })
})
afterAll(() => office.close())

const led = (lead: string) => disposeTo({ holders: { lead, contributors: [], readers: [] } })
const byInspector = () => ({ kind: 'officer', id: inspector.officer.id, role: 'liaison', institution: other }) as const

test('whom to call about its cases it sees, with the number; of a case that its house only answers it sees no contact', async () => {
  const theirs = await office.complaint({ ...telephone, conduct: 'yes', reportedInstitution: desk })
  await office.done(theirs.id, [led('dinas-sosial'), byInspector()])
  const ordinary = await office.complaint({ ...telephone, phone: '0813-9999-0000' })
  await office.done(ordinary.id, [led(other), coordinates])
  const [ours, its] = [(await coordinator.get('/petugas/tugas')).text, (await inspector.get('/petugas/tugas')).text]
  expect([its.includes(theirs.number), its.includes(ordinary.number), /9999/.test(its)]).toEqual([true, false, false])
  expect([ours.includes(theirs.number), ours.includes(ordinary.number)]).toEqual([false, true])
  expect(its).toContain('wa.me/6281234567890')
  // It writes down that they were reached, and nobody else does.
  const letters = JSON.parse((await inspector.get('/petugas/tugas', { headers: { accept: 'application/json' } })).text)
  const letterId = letters.reach[0].letters[0]
  const token = /name="token" value="([^"]+)"/.exec(its)?.[1] ?? ''
  const form = { how: 'phone', letterId, token }
  expect((await coordinator.post(`/petugas/tugas/${theirs.number}`, form)).headers.location).toBe('/petugas/tugas?hasil=sudah')
  expect((await inspector.post(`/petugas/tugas/${theirs.number}`, form)).headers.location).toBe('/petugas/tugas?hasil=dihubungi')
  expect((await inspector.get('/petugas/tugas')).text).not.toContain(theirs.number)
})

test('a new code that one of them asks for waits on the page of the others, and of no coordinator', async () => {
  const filed = await office.complaint({ ...telephone, identity: 'anonymous', conduct: 'yes', reportedInstitution: desk })
  const asked = await general.act(filed.number, 'minta-kode-baru', { reason: 'KTP cocok dengan nomor telepon.' })
  expect(asked.status).toBe(303)
  const waits = async (who: TestOfficer) => (await who.get('/petugas/kode-menunggu')).text.includes(filed.number)
  expect([await waits(inspector), await waits(general), await waits(coordinator)]).toEqual([true, false, false])
})

test('many cases at once: what coordinators do with theirs the other desk does with its own, and with no other', async () => {
  const theirs = await office.complaint({ conduct: 'yes', reportedInstitution: desk })
  const ordinary = await office.complaint()
  await office.done(ordinary.id, [led(other), coordinates])
  expect((await inspector.get('/petugas?daftar=terbuka')).text).toContain('value="bulk-archive"')
  const bystander = await office.signIn({ role: 'liaison', institution: 'dinas-sosial' })
  expect((await bystander.get('/petugas?daftar=terbuka')).text).not.toContain('value="bulk-archive"')
  const address = `/petugas/massal?${new URLSearchParams([
    ['tindakan', 'bulk-archive'],
    ['cakupan', 'dipilih'],
    ['kasus', theirs.id],
    ['kasus', ordinary.id],
  ])}`
  expect((await inspector.get(address)).status).toBe(200)
  expect((await bystander.get(address)).status).toBe(404)
})
