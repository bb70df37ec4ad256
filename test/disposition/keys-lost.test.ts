import { SESClient } from '@aws-sdk/client-ses'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createMail } from '../../functions/mail/handler.ts'
import { createHandler as createReminders } from '../../functions/reminders/handler.ts'
import { localCredentials } from '../../infra/local/dynamodb.ts'
import { startInbox } from '../../infra/local/inbox.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { readNotArrived } from '../../shared/store/post/letter-items.ts'
import { holding } from '../support/held-keys.ts'
import { assign, disposeTo } from '../support/officers.ts'
import { turningKeys } from '../support/turning.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** The secret of an installation was lost, and another one is in its place: the system suite walks every page so. */

const keys = turningKeys()
const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const lost = 'idak dapat dibuka: kunci hilang'
let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
let inbox: Awaited<ReturnType<typeof startInbox>>
let mail: ReturnType<typeof createMail>
let complaint: Case
let anonymous: Case
let request: Case
beforeAll(async () => {
  office = await startWorld({ keys: keys.keys })
  inbox = await startInbox()
  const client = new SESClient({ endpoint: inbox.url, region: 'us-east-1', credentials: localCredentials, maxAttempts: 1 })
  mail = createMail({ ...holding('mail', office.effects), ses: async () => client })
  const { desk } = office
  const opener = await office.signIn({ name: 'Kori Contoh', role: 'coordinator', mayOpenIdentities: true })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
  complaint = await office.complaint()
  anonymous = await office.complaint({ identity: 'anonymous' })
  request = await office.request()
  await desk.submitAs(opener.officer, complaint.id, disposeTo())
  await desk.submitAs(opener.officer, request.id, assign)
  await mail({ schedule: 'unsent-letters' })
  keys.replace(office.clock)
  coordinator = await office.browserOf(opener.officer)
})
afterAll(async () => {
  inbox.close()
  await office.close()
})

const shown = async (who: TestOfficer, address: string) => {
  const { status, text } = await who.get(address)
  return [status, text.includes(lost)]
}

test('pages, registers, files and prints answer, and say so where somebody would be named', async () => {
  liaison = await office.browserOf(liaison.officer)
  expect(await shown(coordinator, `/petugas/kasus/${complaint.number}`)).toEqual([200, true])
  expect(await shown(coordinator, `/petugas/kasus/${request.number}?lang=id`)).toEqual([200, true])
  expect(await shown(liaison, `/petugas/kasus/${request.number}`)).toEqual([200, true])
  expect((await coordinator.get(`/petugas/kasus/${complaint.number}?lang=en`)).text).toContain('Cannot be opened: the key is lost')
  // Nothing was read of an anonymous one before, and nothing is now.
  expect(await shown(coordinator, `/petugas/kasus/${anonymous.number}`)).toEqual([200, false])
  expect(await shown(coordinator, `/petugas/kasus/${request.number}/cetak`)).toEqual([200, true])
  expect(await shown(coordinator, '/petugas/register/PPID')).toEqual([200, true])
  const csv = await coordinator.get('/petugas/register/PPID/csv')
  expect([csv.status, csv.text.split('(tidak dapat dibuka: kunci hilang)').length - 1]).toEqual([200, 4])
  const opened = await coordinator.act(anonymous.number, 'identitas', { reason: 'Diminta Inspektorat' })
  expect([opened.status, opened.text.includes(lost), opened.text.includes('tanpa identitas')]).toEqual([200, true, false])
  // A letter can be issued; the name is written by hand.
  const letter = await coordinator.get(`/petugas/kasus/${request.number}/surat?jenis=acknowledgement`)
  expect([letter.status, letter.text.includes('Belum ada surat')]).toEqual([200, false])
})

test('a citizen has a new code made at the counter, and goes on with it', async () => {
  expect((await office.send('POST', '/lacak/kode', { form: { number: complaint.number, email: 'warga@contoh.example' } })).status).toBe(200)
  expect((await coordinator.act(complaint.number, 'kode', { reason: 'KTP diperlihatkan' })).status).toBe(200)
  const now = await office.stateOf(complaint.id)
  const [cookie = ''] = await office.openedBy(now)
  expect((await office.send('GET', `/kasus/${complaint.number}`, { cookies: [cookie.split(';')[0] ?? ''] })).status).toBe(200)
})

test('letters to reporters become calls, those to officers leave, and erasing goes on', async () => {
  await office.done(complaint.id, [{ type: 'accept', institution: works }, { kind: 'officer', ...liaison.officer } as never])
  office.at('2026-12-09', '07:35')
  await createReminders(holding('reminders', office.effects))({ schedule: 'sweep' })
  await mail({ schedule: 'unsent-letters' })
  const calls = (await readNotArrived(office.table, 'reach', 50)).filter(({ failure }) => failure === 'key-lost')
  expect(new Set(calls.map(({ caseId }) => caseId))).toContain(complaint.id)
  const { emails } = (await (await fetch(`${inbox.url}/store`)).json()) as { emails: { destination: { to: string[] } }[] }
  expect(emails.flatMap(({ destination }) => destination.to)).toContain(liaison.officer.email)
  const page = await (await office.browserOf(coordinator.officer)).get('/petugas/tugas')
  expect([page.status, page.text.includes('Tidak dapat dibuka: kunci hilang. Bila orangnya datang')]).toEqual([200, true])
  const erasure = { texts: [], files: [], identity: true, basis: 'Atas permintaan' }
  expect((await office.desk.eraseAs(coordinator.officer, request.id, erasure, [])).kind).toBe('done')
  expect((await (await office.browserOf(coordinator.officer)).get(`/petugas/kasus/${request.number}`)).text).toContain('sudah dihapus')
})
