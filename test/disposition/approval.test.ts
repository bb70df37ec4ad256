import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestTable } from '../support/table.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Answers that the head of the institution approves first (docs/adr/0036). */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const ordinary = { class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'no', confidential: 'no', lead: works }

let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
let head: TestOfficer
let superior: TestOfficer
let administrator: TestOfficer
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
  head = await office.signIn({ name: 'Hadi Contoh', role: 'head', institution: works })
  superior = await office.signIn({ name: 'Sekda Contoh', role: 'superior' })
  administrator = await office.signIn({ name: 'Adi Contoh', role: 'administrator' })
})
afterAll(() => office.close())

const page = async (who: TestOfficer, { number }: { number: string }) => (await who.get(`/petugas/kasus/${number}`)).text
const offers = async (who: TestOfficer, it: { number: string }, slug: string) =>
  (await page(who, it)).includes(`action="/petugas/kasus/${it.number}/${slug}"`)
const disposed = async () => {
  const filed = await office.complaint()
  await coordinator.act(filed.number, 'disposisi', ordinary)
  return filed
}
/** As an administrator sets it in the directory. */
const want = async (approval: string) => {
  const address = `/petugas/direktori/instansi/${works}`
  const now = (await administrator.get(address, { headers: { accept: 'application/json' } })).json() as Record<string, string>
  const form = {
    name: now.name ?? '',
    kind: now.kind ?? '',
    activeFrom: now.activeFrom ?? '',
    parent: '',
    approval,
    version: String(now.version),
  }
  expect((await administrator.post(address, { ...form, step: 'send' })).status).toBe(303)
}

test('where all answers are approved, a draft is all that a liaison can send; the remark stands at the form, the queue says so', async () => {
  await want('answers')
  const filed = await disposed()
  expect([await offers(liaison, filed, 'jawab'), await offers(liaison, filed, 'rancangan')]).toEqual([false, true])
  const answered = await liaison.act(filed.number, 'jawab', { outcome: 'solved', text: 'Sudah.' })
  expect([answered.status, answered.text.includes('perlu disetujui kepala instansi')]).toEqual([409, true])
  await liaison.act(filed.number, 'rancangan', { outcome: 'solved', text: 'Sudah.' })
  await head.act(filed.number, 'perbaiki', { text: 'Sebut tanggalnya.' })
  expect(await page(liaison, filed)).toContain('Catatan kepala atas rancangan sebelumnya')
  expect((await liaison.get('/petugas')).text).toContain('Rancangan dikembalikan')
  await liaison.act(filed.number, 'rancangan', { outcome: 'solved', text: 'Sudah, 23 November.' })
  expect((await head.act(filed.number, 'setujui')).status).toBe(303)
  expect((await office.stateOf(filed.id)).status).toBe('answered')
})

test('where refusals are approved, others are sent; what was sent back is a draft again, whatever is set', async () => {
  await want('refusals')
  const filed = await disposed()
  expect((await liaison.act(filed.number, 'jawab', { outcome: 'not-possible', text: 'Tidak bisa.' })).status).toBe(409)
  expect((await liaison.act(filed.number, 'jawab', { outcome: 'solved', text: 'Sudah.' })).status).toBe(303)
  await want('off')
  const drafted = await disposed()
  await liaison.act(drafted.number, 'rancangan', { outcome: 'solved', text: 'Sudah.' })
  await head.act(drafted.number, 'perbaiki', { text: 'Kurang.' })
  expect((await liaison.act(drafted.number, 'jawab', { outcome: 'solved', text: 'Sudah.' })).status).toBe(409)
  const free = await disposed()
  expect((await liaison.act(free.number, 'jawab', { outcome: 'not-possible', text: 'Tidak bisa.' })).status).toBe(303)
})

test('without a head it is the coordinators’ to decide, and past its two days also the superior’s; never before', async () => {
  office.at('2026-11-24', '09:00')
  const filed = await disposed()
  await liaison.act(filed.number, 'rancangan', { outcome: 'solved', text: 'Sudah.' })
  expect(await offers(coordinator, filed, 'setujui')).toBe(false)
  expect((await coordinator.act(filed.number, 'setujui')).status).toBe(409)
  expect((await superior.act(filed.number, 'setujui')).status).toBe(404)

  const { id, version } = head.officer
  await office.desk.setOfficerActive(id, version, false, 'test')
  expect((await coordinator.act(filed.number, 'setujui')).status).toBe(303)
  await office.desk.setOfficerActive(id, version + 1, true, 'test')
  const again = await disposed()
  await liaison.act(again.number, 'rancangan', { outcome: 'solved', text: 'Sudah.' })
  const due = (await office.stateOf(again.id)).clocks.find(({ statute }) => statute === 'complaint.approval')?.due
  expect(due).toBe('2026-11-26')
  office.at('2026-11-27', '09:00')
  coordinator = await office.browserOf(coordinator.officer)
  expect(await offers(coordinator, again, 'setujui')).toBe(true)
  expect((await coordinator.act(again.number, 'setujui')).status).toBe(303)
})
