import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCase } from '../../shared/store/case/case-items.ts'
import { writeOfficer } from '../../shared/store/office/directory-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { fieldOn, unescaped } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

let office: World
let coordinator: Awaited<ReturnType<World['signIn']>>
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
})
afterAll(() => office.close())

const wordsOf = (html: string) =>
  unescaped(html.replace(/<style.*?<\/style>|<[^>]+>/gs, ' '))
    .replace(/\s+/g, ' ')
    .trim()
const lead = 'dinas-sosial'
const disposition = { class: 'ordinary', category: 'jalan-dan-jembatan', conduct: 'no', anonymous: 'no', confidential: 'no', lead }

/** The form as a browser sends it, without confirming anything. */
const press = async (number: string, more: Record<string, string> = {}) => {
  const path = `/petugas/kasus/${number}`
  const { text } = await coordinator.get(path)
  const part = text.slice(text.indexOf(`action="${path}/disposisi"`))
  const fields = { ...disposition, token: fieldOn(part, 'token'), seen: fieldOn(part, 'seen'), ...more }
  return coordinator.post(`${path}/disposisi`, fields)
}

test('an institution without an officer: the page says so before, who hears instead, and who can mend it; then it goes', async () => {
  const filed = await office.complaint()
  const alone = wordsOf((await press(filed.number)).text)
  expect(alone).toContain('Tidak ada yang dapat dikabari di Dinas Sosial:')
  expect(alone).toContain('Bila tetap dikirim, tidak ada orang lain yang dikabari: Anda sendiri yang perlu memberi tahu instansi itu.')
  expect(alone).toContain('Petugasnya didaftarkan oleh administrator di direktori.')
  await office.officer({ name: 'Koko Contoh', role: 'coordinator' })
  await office.officer({ name: 'Ani Contoh', role: 'administrator' })
  const warned = await press(filed.number)
  expect([warned.status, (await readCase(office.desk.table, filed.id))?.status]).toEqual([200, 'received'])
  expect(wordsOf(warned.text)).toContain('Bila tetap dikirim, yang dikabari sebagai gantinya: Koko Contoh.')
  expect(wordsOf(warned.text)).toContain('Yang dapat mendaftarkan petugasnya di direktori: Ani Contoh.')
  // The way that is offered can be gone.
  expect(warned.text).toContain(`href="/petugas/kesiapan/${lead}"`)
  const readiness = await coordinator.get(`/petugas/kesiapan/${lead}`)
  expect([readiness.status, wordsOf(readiness.text)]).toEqual([200, expect.stringContaining('belum ada petugas aktif')])
  expect(wordsOf(readiness.text)).toContain('Petugas didaftarkan di direktori oleh: Ani Contoh.')
  const fields = [...warned.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value])
  const sent = await coordinator.post(`/petugas/kasus/${filed.number}/disposisi`, { ...Object.fromEntries(fields), step: 'send' })
  expect([sent.status, sent.status === 303 ? '' : wordsOf(sent.text)]).toEqual([303, ''])
  expect(await readCase(office.desk.table, filed.id)).toMatchObject({ status: 'disposed', holders: { lead } })
})

test('one head who is at work is enough, and nothing is asked; away without a substitute is nobody', async () => {
  const head = await office.officer({ name: 'Hesti Contoh', role: 'head', institution: lead })
  const [first, second] = [await office.complaint(), await office.complaint()]
  expect((await press(first.number)).status).toBe(303)
  const { table } = office.desk
  const today = await office.desk.today()
  await transact(table.documents, [writeOfficer(table, { ...head, away: { from: today, until: today, substitute: null }, version: 2 })])
  expect([(await press(second.number)).status, (await readCase(table, second.id))?.status]).toEqual([200, 'received'])
})

test('the same before a request is assigned; programs, which cannot look, are not stopped', async () => {
  const request = await office.request()
  const path = `/petugas/kasus/${request.number}`
  const { text } = await coordinator.get(path)
  const part = text.slice(text.indexOf(`action="${path}/tugaskan"`))
  const asked = await coordinator.post(`${path}/tugaskan`, {
    lead: 'inspektorat',
    token: fieldOn(part, 'token'),
    seen: fieldOn(part, 'seen'),
  })
  expect([asked.status, wordsOf(asked.text)]).toEqual([200, expect.stringContaining('Tidak ada yang dapat dikabari di Inspektorat')])
  const filed = await office.complaint()
  const headers = { accept: 'application/json', 'idempotency-key': 'unstaffed-1' }
  const sent = await coordinator.post(`/petugas/kasus/${filed.number}/disposisi`, { ...disposition, lead: 'inspektorat' }, { headers })
  expect([sent.status, sent.json().status]).toEqual([200, 'disposed'])
})

test('whoever may not open the directory is led from the operations page to where they may', async () => {
  const page = (await coordinator.get('/petugas/operasi')).text
  expect([page.includes('href="/petugas/kesiapan/inspektorat"'), page.includes('/petugas/direktori/instansi/')]).toEqual([true, false])
  const administrator = await office.signIn({ role: 'administrator' })
  expect((await administrator.get('/petugas/operasi')).text).toContain('href="/petugas/direktori/instansi/inspektorat"')
})
