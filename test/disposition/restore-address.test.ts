import { SESClient } from '@aws-sdk/client-ses'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/mail/handler.ts'
import { localCredentials } from '../../infra/local/dynamodb.ts'
import { type Inbox, startInbox } from '../../infra/local/inbox.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { readLettersOf } from '../../shared/store/post/letter-items.ts'
import { startTestTable } from '../support/table.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

let office: World
let inbox: Inbox
let mail: ReturnType<typeof createHandler>
let coordinator: TestOfficer
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
  inbox = await startInbox()
  const client = new SESClient({ endpoint: inbox.url, region: 'us-east-1', credentials: localCredentials, maxAttempts: 1 })
  mail = createHandler({ ...office.effects, ses: async () => client })
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
})
afterAll(async () => {
  inbox.close()
  await office.close()
})

const email = 'warga.kembali@contoh.example'
const reason = 'Pelapor di loket; kotak suratnya sudah dibuka lagi.'
const sendAll = () => mail({ schedule: 'unsent-letters' })
const bounce = async (id: string, eventType: 'Bounce' | 'Complaint') => {
  const [letter] = await readLettersOf(office.table, id)
  const told = { eventType, bounce: { bounceType: 'Permanent' }, mail: { destination: [email], tags: { letter: [letter?.id] } } }
  await mail({ Records: [{ Sns: { Message: JSON.stringify(told) } }] } as never)
}

test.each(['Bounce', 'Complaint'] as const)(
  'after a %s a coordinator at the counter marks the address good, with a reason',
  async (what) => {
    const { id, number } = await office.complaint({ email })
    await sendAll()
    // Nothing is wrong yet: the page does not ask for it, and a program that sends it is told so.
    expect((await coordinator.get(`/petugas/kasus/${number}`)).text).not.toContain('id="alamat-surat"')
    expect((await coordinator.act(number, 'alamat-surat', { reason })).status).toBe(409)
    await bounce(id, what)
    await coordinator.act(number, 'tanya', { question: 'Di mana?' })
    await sendAll()
    const tasks = unescaped((await coordinator.get('/petugas/tugas')).text)
    expect(tasks).toContain('Alamat e-mailnya tidak disurati lagi')
    expect(tasks).toContain(`/petugas/kasus/${number}#alamat-surat`)
    expect((await coordinator.get(`/petugas/kasus/${number}`)).text).toContain('id="alamat-surat"')
    expect((await coordinator.act(number, 'alamat-surat', { reason: '' })).status).toBe(422)
    expect((await coordinator.act(number, 'alamat-surat', { reason })).status).toBe(303)
    expect((await coordinator.act(number, 'alamat-surat', { reason })).status).toBe(409)
    expect((await readLog(office.table, id)).at(-1)?.event.type).toBe('address-restored')
    const page = unescaped((await coordinator.get(`/petugas/kasus/${number}`)).text)
    expect([page.includes(reason), page.includes(email)]).toEqual([true, true])
    await coordinator.act(number, 'tarik-pertanyaan', { reason: 'Sudah jelas di loket.' })
    await sendAll()
    const letters = await readLettersOf(office.table, id)
    expect(Object.fromEntries(letters.map(({ content, status }) => [content.kind, status]))).toEqual({
      receipt: what === 'Bounce' ? 'bounced' : 'delivered',
      'completion-asked': 'by-phone',
      'question-withdrawn': 'sent',
    })
  },
)

test('nobody but a coordinator does it', async () => {
  const { id, number } = await office.complaint({ email: 'lain@contoh.example' })
  await sendAll()
  await bounce(id, 'Bounce')
  const superior = await office.signIn({ name: 'Sekda Contoh', role: 'superior' })
  const answer = await superior.post(`/petugas/kasus/${number}/alamat-surat`, { reason })
  expect(answer.status).toBe(404)
})
