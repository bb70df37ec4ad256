import { SESClient } from '@aws-sdk/client-ses'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHandler as createMail } from '../../functions/mail/handler.ts'
import { createHandler as createProjections } from '../../functions/projections/handler.ts'
import { createHandler as createReminders } from '../../functions/reminders/handler.ts'
import { localCredentials } from '../../infra/local/dynamodb.ts'
import { type Inbox, startInbox } from '../../infra/local/inbox.ts'
import { isStormy } from '../../shared/desk/citizens/storm.ts'
import { openProjections } from '../../shared/desk/reports/open-projections.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { localDateOf } from '../../shared/domain/time/local-date.ts'
import { isWorkDone } from '../../shared/domain/typed/proof-of-work.ts'
import { jombang } from '../support/desk.ts'
import { complaintFields, requestFields } from '../support/event.ts'
import { startTestTable } from '../support/table.ts'
import { type Answer, fieldOn, unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** A storm of filings from many networks (docs/adr/0061): nobody is refused, and whoever does some work or confirms is read as always. */

let office: World
let inbox: Inbox
let coordinator: TestOfficer
let filings = 0
beforeEach(async () => {
  office = await startWorld({ startTable: startTestTable })
  inbox = await startInbox()
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
})
afterEach(async () => {
  inbox.close()
  await office.close()
})

const today = () => localDateOf(office.effects.now(), 'Asia/Jakarta')
const filedBy = (via: string) => ({ version: { N: '1' }, case: { M: { via: { S: via }, receivedOn: { S: today() } } } })
/** The stream tells of so many filings; each process knows a minute later. */
const told = async (count: number, via = 'web') => {
  const { number } = await office.citizenFiles('/pengaduan')
  const record = {
    eventName: 'INSERT',
    dynamodb: { Keys: { pk: { S: `CASE#${number}` }, sk: { S: 'CASE' } }, NewImage: filedBy(via), SequenceNumber: '1' },
  }
  // Ten by the handler; many more would only be projected over and over.
  const some = Math.min(10, count)
  await createProjections(office.effects)({ Records: Array(some).fill(record) } as never)
  if (via === 'web' && count > some) await openProjections(office.effects).countFilings(Array(count - some).fill(today()))
  office.later(61_000)
}
const storm = () => told(100)

const workFor = (of: string): string => {
  for (let n = 0; ; n++) if (isWorkDone({ of, nonce: String(n) })) return String(n)
}
const file = (key: string, headers: Record<string, string> = {}, fields: object = {}) =>
  office.send('POST', '/pengaduan', {
    json: { ...complaintFields, ...fields },
    from: `203.0.113.${++filings % 250}`,
    headers: { 'idempotency-key': `storm-${key}`, ...headers },
  })
const facts = (answer: Answer) => {
  const { number, accessCode, readAfterStorm, clocks } = answer.json() as {
    number: string
    accessCode: string
    readAfterStorm: string | null
    clocks: unknown[]
  }
  return { status: answer.status, isOpen: number.length > 0 && accessCode.length > 0, readAfterStorm, clocks: clocks.length }
}
const review = (from: string) => office.send('POST', '/pengaduan', { form: { ...complaintFields, step: 'review' }, from })
const wordsOf = (html: string) => unescaped(html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
const listed = async (list: string) =>
  [...new Set((await coordinator.get(`/petugas?daftar=${list}`)).text.match(/J-[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? [])].sort()
const outbox = () => {
  const ses = new SESClient({ endpoint: inbox.url, region: 'us-east-1', credentials: localCredentials, maxAttempts: 1 })
  return createMail({ ...office.effects, ses: async () => ses })({ schedule: 'unsent-letters' } as never)
}
const letterTo = async (address: string): Promise<string> => {
  const { emails } = (await (await fetch(`${inbox.url}/store`)).json()) as {
    emails: { destination: { to: string[] }; body: { text: string } }[]
  }
  return emails.find(({ destination }) => destination.to.includes(address))?.body.text ?? ''
}

test('below the measure, and by what officers write down, nothing changes', async () => {
  await told(97)
  await told(500, 'counter')
  expect(facts(await file('calm'))).toEqual({ status: 201, isOpen: true, readAfterStorm: null, clocks: 2 })
  expect((await review('192.0.2.1')).text).not.toContain('data-work')
})

test('a program that did no work is accepted with number, code and true date, and waits; one that worked does not', async () => {
  await storm()
  expect(facts(await file('idle'))).toEqual({ status: 201, isOpen: true, readAfterStorm: '2026-11-26', clocks: 3 })
  expect(facts(await file('busy', { 'proof-of-work': workFor('storm-busy') }))).toEqual({
    status: 201,
    isOpen: true,
    readAfterStorm: null,
    clocks: 2,
  })
  // Work for another key is none.
  expect(facts(await file('thief', { 'proof-of-work': workFor('storm-busy') })).readAfterStorm).toBe('2026-11-26')
  // A request stands in its register at once, by law (UU 14/2008 Ps 22(4)).
  const request = await office.send('POST', '/permohonan', { json: requestFields, headers: { 'idempotency-key': 'storm-request' } })
  expect([request.status, (request.json() as { readAfterStorm: null }).readAfterStorm]).toEqual([201, null])
})

test('a browser with script works while its reader reads; without it the receipt says until when it is read', async () => {
  await storm()
  const page = await review('192.0.2.1')
  const form = Object.fromEntries(
    ['token', ...Object.keys(complaintFields)].map((name) => [
      name,
      fieldOn(page.text, name) || String(complaintFields[name as never] ?? ''),
    ]),
  )
  expect([
    page.text.includes('name="work" value="" data-work="2"'),
    wordsOf(page.text).includes('Saat ini sangat banyak laporan masuk sekaligus'),
  ]).toEqual([true, true])
  const receiptAfter = async (more: object) => {
    office.later(10_000)
    const sent = await office.send('POST', '/pengaduan', {
      form: { ...form, step: 'send', ready: 'on', ...more },
      from: '192.0.2.1',
      cookies: ['__Host-coba=1'],
    })
    const receipt =
      sent.status === 303
        ? await office.send('GET', '/pengaduan/diterima', { cookies: sent.cookies, headers: { accept: 'text/html' } })
        : sent
    return wordsOf(receipt.text)
  }
  const waiting = await receiptAfter({})
  expect(waiting).toContain('dibaca petugas paling lambat Kamis, 26 November 2026. Tekan tautan di surat tanda terima')
  form.token = fieldOn((await review('192.0.2.2')).text, 'token')
  const working = await receiptAfter({ work: workFor(form.token), title: 'Lain' })
  expect([working.includes('Nomor'), working.includes('dibaca petugas paling lambat')]).toEqual([true, false])
})

test('the link of its receipt has it read as always, without script, once; the address is confirmed with it', async () => {
  await storm()
  const email = 'warga-lonjakan@contoh.example'
  const { number } = (await file('confirming', {}, { email })).json() as { number: string }
  expect([await listed('lonjakan'), (await listed('terbuka')).includes(number)]).toEqual([[number], false])
  await outbox()
  const text = await letterTo(email)
  expect(text).toContain(
    'Tekan tautan di bawah supaya laporan ini dibaca seperti biasa; tanpa itu petugas membacanya paling lambat Kamis, 26 November 2026.',
  )
  const token = decodeURIComponent(/\/alamat\?t=([^\s&]+)/.exec(text)?.[1] ?? '')
  // Looking is not pressing.
  expect((await office.send('GET', `/alamat?t=${encodeURIComponent(token)}`, { headers: { accept: 'text/html' } })).status).toBe(200)
  expect(await listed('lonjakan')).toEqual([number])
  for (let i = 0; i < 2; i++) expect((await office.send('POST', '/alamat', { form: { t: token } })).status).toBe(200)
  expect([await listed('lonjakan'), (await listed('terbuka')).includes(number)]).toEqual([[], true])
  const id = await office.desk.caseIdOf(number)
  expect((await office.stateOf(id)).clocks.filter(({ stoppedOn }) => stoppedOn === null).map(({ statute }) => statute)).toEqual([
    'complaint.verification',
    'complaint.legal-ceiling',
    'complaint.national-record',
  ])
  expect((await office.send('POST', '/alamat', { form: { t: `${token}x` } })).status).toBe(410)
  // To an address that was confirmed before, the receipt of the next one asks for that one all the same.
  const next = (await file('confirmed-before', {}, { email, title: 'Yang kedua' })).json() as { readAfterStorm: string | null }
  expect(next.readAfterStorm).toBe('2026-11-26')
})

test('coordinators see what waits apart, with its count, and take it up or archive it together; what nobody reads moves by itself', async () => {
  await storm()
  const numbers: string[] = []
  for (let i = 0; i < 5; i++) numbers.push(((await file(`bulk-${i}`)).json() as { number: string }).number)
  const page = await coordinator.get('/petugas?daftar=lonjakan')
  expect(wordsOf(page.text)).toContain('Menunggu dibaca setelah lonjakan 5')
  expect(await listed('lonjakan')).toEqual([...numbers].sort())
  for (const list of ['terbuka', 'segera', 'terlambat', 'menunggu'])
    expect((await listed(list)).filter((it) => numbers.includes(it))).toEqual([])
  const [first = '', second = '', ...rest] = numbers
  const bulk = async (tindakan: string, picked: readonly string[], more: Record<string, string> = {}) => {
    const ids = await Promise.all(picked.map((it) => office.desk.caseIdOf(it)))
    const sent = await coordinator.post('/petugas/massal', {
      tindakan,
      daftar: 'lonjakan',
      ...Object.fromEntries(ids.map((id) => [`pilih.${id}`, 'on'])),
      ...more,
    })
    expect(sent.status).toBe(303)
  }
  await bulk('bulk-take-up', [first])
  await bulk('bulk-archive', [second], { alasan: 'unclear', catatan: 'Kiriman massal' })
  expect([await listed('lonjakan'), (await listed('terbuka')).includes(first)]).toEqual([[...rest].sort(), true])
  // By hand, from the page of the case, which says why it waits.
  const [third = '', ...left] = rest
  expect(wordsOf((await coordinator.get(`/petugas/kasus/${third}`)).text)).toContain(
    'Pengaduan ini diterima saat lonjakan pada Selasa, 24 November 2026 dan menunggu dibaca',
  )
  expect((await coordinator.act(third, 'baca-sekarang')).status).toBe(303)
  office.at('2026-11-27', '08:00')
  await createReminders(office.effects)({ schedule: 'sweep' })
  coordinator = await office.browserOf(coordinator.officer)
  expect([await listed('lonjakan'), (await listed('terbuka')).filter((it) => left.includes(it))]).toEqual([[], [...left].sort()])
})

test('the storm ends by itself, and whoever files then is read as always', async () => {
  await storm()
  expect(facts(await file('within')).readAfterStorm).toBe('2026-11-26')
  office.later(11 * 60_000)
  expect(facts(await file('after')).readAfterStorm).toBe(null)
})

test('from how many it is a storm is what the region file says', async () => {
  office.later(3_600_000)
  await told(30)
  const from = (stormFrom: number) => isStormy(createTools({ ...office.effects, region: async () => ({ ...jombang, stormFrom }) }))
  expect([await from(30), await from(31), await from(jombang.stormFrom)]).toEqual([true, false, false])
})
