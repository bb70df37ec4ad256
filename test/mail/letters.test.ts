import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/mail/handler.ts'
import { localCredentials } from '../../infra/local/dynamodb.ts'
import { type Inbox, startInbox } from '../../infra/local/inbox.ts'
import { confirmAddress } from '../../shared/desk/citizens/own-address.ts'
import { confirmationToken } from '../../shared/desk/post/confirming.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { type Letter, letterToDesk } from '../../shared/domain/letters/letter.ts'
import { instant, plusMillis } from '../../shared/domain/time/instant.ts'
import { putLetterOnce, readLetter, readNotArrived, replaceLetter } from '../../shared/store/post/letter-items.ts'
import { readAwake } from '../../shared/store/wake.ts'
import { startTestDesk } from '../support/desk.ts'

let system: Awaited<ReturnType<typeof startTestDesk>>
let inbox: Inbox
let handle: ReturnType<typeof createHandler>

beforeAll(async () => {
  system = await startTestDesk()
  inbox = await startInbox()
  const client = new SESClient({ endpoint: inbox.url, region: 'us-east-1', credentials: localCredentials, maxAttempts: 1 })
  handle = createHandler({ ...system.effects, ses: async () => client })
})
afterAll(async () => {
  inbox.close()
  await system.close()
})

type Mail = { subject: string; destination: { to: string[] }; body: { text: string; html: string }; messageId: string }
const mailsTo = async (address: string): Promise<Mail[]> => {
  const { emails } = (await (await fetch(`${inbox.url}/store`)).json()) as { emails: Mail[] }
  return emails.filter((it) => it.destination.to.join().includes(address))
}

let people = 0
const file = async (changes: object = {}): Promise<{ state: Case; email: string }> => {
  const email = `warga${++people}@contoh.example`
  return { state: await system.complaint({ email, ...changes }), email }
}
const letterOf = async (state: Case): Promise<Letter> => {
  const [letter] = await system.lettersOf(state)
  if (!letter) throw new Error('No letter')
  return letter
}
/** As the stream tells of it. */
const nudge = ({ id }: Letter) => handle({ Records: [{ dynamodb: { Keys: { sk: { S: id } }, SequenceNumber: '1' } }] } as never)
/** A failure that a healthy mail service does not produce; gives back how to end it. */
const fail = (name: string, message = name) => {
  const mock = mockClient(SESClient)
  mock.on(SendRawEmailCommand).rejects(Object.assign(new Error(message), { name }))
  return () => mock.restore()
}

/** Somebody opened the link that came by letter to that address. */
const confirm = async (email: string) => confirmAddress(system.desk, (await confirmationToken(system.desk, email, null)) ?? '')

test('the receipt to a confirmed address tells number, title, dates and the way to the case, and nothing secret', async () => {
  const { state, email } = await file({ name: 'Nama <b>Warga</b>', title: 'Lampu  <i>padam</i>', text: 'Isi rahasia' })
  await confirm(email)
  const code = await system.desk.accessCodeOf(state)
  await nudge(await letterOf(state))
  const [mail] = await mailsTo(email)
  expect(mail?.subject).toBe(`Tanda terima pengaduan ${state.number}`)
  expect(mail?.body.text).toContain(
    [
      `  Nomor: ${state.number}`,
      '  Judul: Lampu <i>padam</i>',
      '  Diterima: Selasa, 24 November 2026',
      '  Verifikasi laporan: paling lambat Jumat, 27 November 2026',
      '  Batas akhir menurut undang-undang: paling lambat Sabtu, 23 Januari 2027',
    ].join('\n'),
  )
  expect(mail?.body.html).toContain('Lampu &lt;i&gt;padam&lt;/i&gt;')
  expect(mail?.body.text).toContain(`http://localhost:3000/lacak?number=${state.number}`)
  const everything = JSON.stringify(mail)
  expect([code, 'Isi rahasia', '<b>Warga'].filter((secret) => everything.includes(secret))).toEqual([])
  expect(await letterOf(state)).toMatchObject({ status: 'sent', attempts: 1, nextAt: null, failure: null, sentAt: system.clock.now })
})

test('the receipt to an address that nobody has confirmed, perhaps a stranger’s, tells number and dates alone', async () => {
  const { state, email } = await file({ name: 'Nama Warga', title: 'Lampu padam di Gang Anggrek' })
  await nudge(await letterOf(state))
  const [mail] = await mailsTo(email)
  expect([mail?.body.text.includes(`  Nomor: ${state.number}\n  Diterima: `), mail?.body.text.includes('/alamat?t=')]).toEqual([true, true])
  expect(['Warga', 'Lampu', 'Anggrek', 'Judul'].filter((it) => JSON.stringify(mail).includes(it))).toEqual([])
})

test('nothing of what a confidential case is about travels', async () => {
  const { state, email } = await file({ title: 'Judul rahasia', confidential: 'on' })
  await confirm(email)
  await nudge(await letterOf(state))
  const [mail] = await mailsTo(email)
  expect([state.confidential, mail?.body.text.includes('Nomor:'), JSON.stringify(mail).includes('Judul')]).toEqual([true, true, false])
})

test('whoever answers a letter reaches the desk, and finds under it how else to', async () => {
  const { state, email } = await file()
  await nudge(await letterOf(state))
  const [mail] = (await mailsTo(email)) as (Mail & { replyTo: string[] })[]
  const { contact } = await system.effects.region()
  expect(mail?.replyTo).toEqual([contact.email])
  expect(mail?.body.text).toContain(`Telepon: ${contact.phone} · WhatsApp: ${contact.whatsapp}`)
  expect(mail?.body.html).toContain(contact.address)
})

test('the same nudge twice, or two at once, sends one letter', async () => {
  const { state, email } = await file()
  const letter = await letterOf(state)
  await Promise.all([nudge(letter), nudge(letter)])
  await nudge(letter)
  expect((await mailsTo(email)).length).toBe(1)
})

test('the letter goes to the address alone; a name cannot add an addressee, and does not travel', async () => {
  const { state, email } = await file({ name: 'Warga, "x" <lain@contoh.example>; Bcc: y@contoh.example' })
  await nudge(await letterOf(state))
  const [mail] = await mailsTo(email)
  expect(mail?.destination).toEqual({ to: [email], cc: [], bcc: [] })
  expect(JSON.stringify(mail)).not.toContain('lain@contoh.example')
})

test('a request in English gets an English letter', async () => {
  const email = 'guest@contoh.example'
  await nudge(await letterOf(await system.request({ email }, { language: 'en' })))
  const [mail] = await mailsTo(email)
  expect(mail?.body.text).toContain('Written notice by: Tuesday, 8 December 2026 at the latest')
})

test('a mail service that is down is tried again for a day, then somebody has to call', async () => {
  const { state, email } = await file()
  const restore = fail('ServiceUnavailable')
  const waits: number[] = []
  const started = system.clock.now
  for (let tries = 0; tries < 12; tries++) {
    const letter = await letterOf(state)
    if (letter.nextAt === null) break
    waits.push((Date.parse(letter.nextAt) - Date.parse(system.clock.now)) / 60_000)
    system.clock.now = letter.nextAt
    expect(await handle({ schedule: 'unsent-letters' })).toEqual({ batchItemFailures: [] })
  }
  restore()
  expect(waits).toEqual([0, 1, 5, 15, 60, 180, 360, 720])
  expect(await letterOf(state)).toMatchObject({ status: 'by-phone', attempts: 8, nextAt: null, failure: 'ServiceUnavailable' })
  expect(await mailsTo(email)).toEqual([])
  system.clock.now = started
})

test('a letter that the service took up again after a failure is sent by the schedule', async () => {
  const { state, email } = await file()
  const restore = fail('Throttling')
  await nudge(await letterOf(state))
  restore()
  await handle({ schedule: 'unsent-letters' })
  expect((await mailsTo(email)).length).toBe(0)
  const started = system.clock.now
  system.clock.now = plusMillis(started, 60_000)
  await handle({ schedule: 'unsent-letters' })
  expect([(await mailsTo(email)).length, (await letterOf(state)).status]).toEqual([1, 'sent'])
  system.clock.now = started
})

test('a refused message is not tried again; one refused by the sandbox is', async () => {
  const [refused, sandboxed] = [await file(), await file()]
  let restore = fail('MessageRejected', 'Address blacklisted.')
  await nudge(await letterOf(refused.state))
  restore()
  restore = fail('MessageRejected', 'Email address is not verified.')
  await nudge(await letterOf(sandboxed.state))
  restore()
  expect([(await letterOf(refused.state)).status, (await letterOf(sandboxed.state)).status]).toEqual(['by-phone', 'waiting'])
})

test('a process that dies while sending leaves a lease, and another one takes over when it ends', async () => {
  const { state, email } = await file()
  const mock = mockClient(SESClient)
  mock.on(SendRawEmailCommand).callsFake(() => new Promise(() => {}))
  void nudge(await letterOf(state))
  await expect.poll(() => mock.commandCalls(SendRawEmailCommand).length, { timeout: 10_000 }).toBe(1)
  const { status, createdAt, id } = await letterOf(state)
  expect(status).toBe('sending')
  // It stays in the wake index where it was, so that one that dies again and again grows old there.
  expect(await readAwake(system.desk.table, 'LETTER', createdAt, 100)).toContain(id)
  mock.restore()
  await handle({ schedule: 'unsent-letters' })
  expect((await mailsTo(email)).length).toBe(0)
  const started = system.clock.now
  system.clock.now = plusMillis(started, 2 * 60_000)
  await handle({ schedule: 'unsent-letters' })
  expect([(await mailsTo(email)).length, (await letterOf(state)).attempts]).toEqual([1, 2])
  system.clock.now = started
})

test('whoever left only a telephone number is called, and the outbox does not try', async () => {
  expect(await letterOf(await system.complaint({ email: '' }))).toMatchObject({ status: 'by-phone', nextAt: null, attempts: 0 })
})

test('a letter that came back becomes a call, and that address is not written to again; a short trouble and nonsense change nothing', async () => {
  const { state, email } = await file()
  const letter = await letterOf(state)
  await nudge(letter)
  const tell = (message: object | string) =>
    handle({ Records: [{ Sns: { Message: typeof message === 'string' ? message : JSON.stringify(message) } }] } as never)
  const mail = { destination: [email], tags: { letter: [letter.id] } }
  for (const harmless of ['{', {}, { eventType: 'Bounce', bounce: { bounceType: 'Transient', bounceSubType: 'General' }, mail }])
    await tell(harmless)
  expect((await letterOf(state)).status).toBe('sent')
  await tell({ eventType: 'Delivery', mail })
  expect((await letterOf(state)).status).toBe('delivered')
  await tell({ eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail })
  expect(await letterOf(state)).toMatchObject({ status: 'bounced', failure: 'bounced', nextAt: null })
  expect((await readNotArrived(system.desk.table, 'reach', 100)).map(({ id }) => id)).toContain(letter.id)
  const again = await file({ email })
  await nudge(await letterOf(again.state))
  expect(await letterOf(again.state)).toMatchObject({ status: 'by-phone', failure: 'address-bounced', nextAt: null })
})

const tellOf = (letter: Letter, email: string) => (told: object) =>
  handle({
    Records: [{ Sns: { Message: JSON.stringify({ ...told, mail: { destination: [email], tags: { letter: [letter.id] } } }) } }],
  } as never)
const sentLetter = async () => {
  const { state, email } = await file()
  const letter = await letterOf(state)
  await nudge(letter)
  return {
    state,
    email,
    tell: tellOf(letter, email),
    isTask: async () => (await readNotArrived(system.desk.table, 'reach', 100)).some(({ id }) => id === letter.id),
  }
}

test('a full mailbox is written to again by the clock, three times; then somebody has to call', async () => {
  const { state, email, tell, isTask } = await sentLetter()
  const started = system.clock.now
  const waits: number[] = []
  for (let tries = 0; tries < 5; tries++) {
    await tell({ eventType: 'Bounce', bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull' } })
    const letter = await letterOf(state)
    if (letter.nextAt === null) break
    expect([letter.status, letter.failure, await isTask()]).toEqual(['waiting', 'not-now', false])
    waits.push((Date.parse(letter.nextAt) - Date.parse(system.clock.now)) / 3_600_000)
    system.clock.now = letter.nextAt
    await handle({ schedule: 'unsent-letters' })
  }
  expect(waits).toEqual([1, 6, 24])
  expect(await letterOf(state)).toMatchObject({ status: 'bounced', failure: 'not-now', nextAt: null })
  expect([(await mailsTo(email)).length, await isTask()]).toEqual([4, true])
  // The address itself is good: the next letter goes there.
  const next = await file({ email })
  await nudge(await letterOf(next.state))
  expect((await letterOf(next.state)).status).toBe('sent')
  system.clock.now = started
})

test.each([
  ['Undetermined', { eventType: 'Bounce', bounce: { bounceType: 'Undetermined' } }],
  ['a type not known yet', { eventType: 'Quarantine' }],
])('news that say nothing (%s) are a call to make, until it is known to have arrived', async (_, told) => {
  const { state, email, tell, isTask } = await sentLetter()
  await tell(told)
  expect(await letterOf(state)).toMatchObject({ status: 'bounced', failure: 'not-known' })
  expect(await isTask()).toBe(true)
  const next = await file({ email })
  await nudge(await letterOf(next.state))
  expect((await letterOf(next.state)).status).toBe('sent')
  await tell({ eventType: 'Delivery' })
  expect([(await letterOf(state)).status, await isTask()]).toEqual(['delivered', false])
})

test('news of a delivery that comes late does not open an address that took no letters after it', async () => {
  const { email, tell } = await sentLetter()
  await tell({ eventType: 'Complaint' })
  await tell({ eventType: 'Delivery' })
  const next = await file({ email })
  await nudge(await letterOf(next.state))
  expect(await letterOf(next.state)).toMatchObject({ status: 'by-phone', failure: 'address-complained' })
})

test('a letter to the desk is put once for each recipient and occasion, and never over one that has gone', async () => {
  const { table } = system.desk
  const content = { kind: 'digest' as const, day: '2026-11-25' as never, mornings: [] }
  const letter = letterToDesk('officer:pu-1', content, '2026-11-25', system.clock.now)
  expect([await putLetterOnce(table, letter), await putLetterOnce(table, letter)]).toEqual([true, false])
  const expired: Letter = { ...letter, status: 'expired', nextAt: null, failure: 'nothing-left' }
  await replaceLetter(table, letter, expired)
  expect(await putLetterOnce(table, letter)).toBe(false)
  expect(await readLetter(table, 'desk_pu-1_2026-11-25')).toEqual(expired)
  const others = [
    letterToDesk('officer:pu-1', content, 'P-1', system.clock.now),
    letterToDesk('operators', content, '2026-11-25', system.clock.now),
  ]
  for (const other of others) {
    expect(await putLetterOnce(table, other)).toBe(true)
    await replaceLetter(table, other, { ...other, status: 'expired', nextAt: null })
  }
})

test('an unreachable table gives the record back to the stream', async () => {
  const broken = createHandler({ ...system.effects, documents: { send: () => Promise.reject(new Error('gone')) } as never })
  const record = { dynamodb: { Keys: { sk: { S: 'J-0000-0000_1' } }, SequenceNumber: '42' } }
  expect(await broken({ Records: [record] } as never)).toEqual({ batchItemFailures: [{ itemIdentifier: '42' }] })
  expect(instant(system.clock.now)).toBe(system.clock.now)
})
