import { afterAll, beforeAll, expect, test } from 'vitest'
import { isWorkDone } from '../../shared/domain/typed/proof-of-work.ts'
import { complaintFields, requestFields } from '../support/event.ts'
import { type Answer, fieldOn, startTestWeb, unescaped } from '../support/web.ts'

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

/** Sends the filled-in form and waits as a reader does; the fields of the review page, ready to be sent. */
const review = async (path: string, fields: Record<string, string>, network = '192.0.2.9') => {
  const page = await web.send('POST', path, { form: { ...fields, step: 'review' }, from: network })
  web.later(5_000)
  return { ...fields, token: fieldOn(page.text, 'token'), step: 'send' }
}

const alertOn = ({ text }: Answer): string =>
  unescaped(/role="alert"[^>]*>(.*?)<\/div>/s.exec(text)?.[1] ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const filedNumber = async ({ cookies }: Answer, path = '/pengaduan'): Promise<unknown> =>
  (await web.send('GET', `${path}/diterima`, { cookies })).json().number

test('a form that is looked over and sent becomes a case, and the receipt can be reloaded', async () => {
  const sent = await web.send('POST', '/pengaduan', { form: await review('/pengaduan', complaintFields) })
  expect([sent.status, sent.headers.location]).toEqual([303, '/pengaduan/diterima'])
  const number = await filedNumber(sent)
  expect(number).toMatch(/^J-/)
  expect(await filedNumber(sent)).toBe(number)
})

test('sent twice, also from a page that was gone back to, there is one case', async () => {
  const form = await review('/permohonan', requestFields)
  const [first, second] = await Promise.all([web.send('POST', '/permohonan', { form }), web.send('POST', '/permohonan', { form })])
  web.later(60_000)
  const third = await web.send('POST', '/permohonan', { form })
  const numbers = await Promise.all([first, second, third].map((it) => filedNumber(it, '/permohonan')))
  expect(new Set(numbers).size).toBe(1)
})

test('going back and changing the answers after sending is told, and filed only when wanted', async () => {
  const form = await review('/pengaduan', complaintFields)
  const first = await web.send('POST', '/pengaduan', { form })
  const changed = await web.send('POST', '/pengaduan', { form: { ...form, title: 'Judul lain' } })
  expect([changed.status, alertOn(changed)]).toEqual([
    409,
    `Formulir ini sudah pernah terkirim dengan isi lain dan tercatat sebagai nomor ${await filedNumber(first)}. Bila isian di bawah ini memang hal baru, kirim sekali lagi.`,
  ])
  web.later(3_000)
  const wanted = await web.send('POST', '/pengaduan', { form: { ...form, title: 'Judul lain', token: fieldOn(changed.text, 'token') } })
  expect([wanted.status, (await filedNumber(wanted)) === (await filedNumber(first))]).toEqual([303, false])
})

test('a form open for more than a day, a forged one and a hasty one keep the answers and say what to do', async () => {
  const form = await review('/pengaduan', complaintFields)
  web.later(25 * 60 * 60_000)
  const late = await web.send('POST', '/pengaduan', { form })
  const forged = await web.send('POST', '/pengaduan', { form: { ...form, token: `${form.token.slice(0, -3)}AAA` } })
  for (const held of [late, forged]) {
    expect([held.status, alertOn(held)]).toEqual([
      422,
      'Formulir ini sudah terbuka terlalu lama. Isian Anda masih ada. Periksa lalu kirim lagi.',
    ])
    expect(fieldOn(held.text, 'text')).toBe(complaintFields.text)
  }
  const hasty = await web.send('POST', '/pengaduan', { form: { ...form, token: fieldOn(late.text, 'token') } })
  expect([hasty.status, alertOn(hasty)]).toEqual([
    422,
    'Formulir terkirim terlalu cepat. Isian Anda masih ada. Periksa sebentar lalu kirim lagi.',
  ])
  web.later(3_000)
  const sent = await web.send('POST', '/pengaduan', { form: { ...form, token: fieldOn(hasty.text, 'token') } })
  expect(sent.status).toBe(303)
})

test('a program that fills in the hidden field is asked to look again, and a person gets through', async () => {
  const form = await review('/pengaduan', complaintFields)
  const caught = await web.send('POST', '/pengaduan', { form: { ...form, website: 'http://spam.example' } })
  expect([caught.status, alertOn(caught)]).toEqual([
    422,
    'Ada kolom tersembunyi yang terisi, mungkin oleh program pengisi otomatis. Isian Anda masih ada. Periksa lalu kirim sekali lagi.',
  ])
  expect((await web.send('POST', '/pengaduan', { form: { ...form, token: fieldOn(caught.text, 'token') } })).status).toBe(303)
})

/** What a browser with script does while its reader reads. */
const workFor = (of: string): string => {
  for (let n = 0; ; n++) if (isWorkDone({ of, nonce: String(n) })) return String(n)
}

test('a crowd on one network waits a minute at most, or does some work, and another network is not touched', async () => {
  const from = '198.51.100.7'
  const form = await review('/pengaduan', complaintFields)
  for (let i = 0; i < 20; i++) await web.send('POST', '/pengaduan', { form, from })
  const next = await review('/pengaduan', complaintFields)
  const slowed = await web.send('POST', '/pengaduan', { form: next, from })
  const seconds = Number(slowed.headers['retry-after'])
  expect([slowed.status, seconds > 0 && seconds <= 60]).toEqual([429, true])
  expect(alertOn(slowed)).toMatch(
    /^Dari jaringan internet Anda baru saja masuk banyak kiriman\. Isian Anda masih ada\. Tunggu paling lama \d+ detik, lalu kirim lagi\.$/,
  )
  expect(slowed.text).toContain('name="work" value="" data-work="2"')
  const other = await review('/pengaduan', complaintFields)
  expect((await web.send('POST', '/pengaduan', { form: other, from: '203.0.113.5' })).status).toBe(303)
  // Work for another form, or none at all, is not this one's.
  const work = workFor(next.token)
  for (const wrong of [
    { ...next, work: '0' },
    { ...(await review('/pengaduan', complaintFields)), work },
  ])
    expect((await web.send('POST', '/pengaduan', { form: wrong, from })).status).toBe(429)
  expect((await web.send('POST', '/pengaduan', { form: { ...next, work }, from })).status).toBe(303)
  const again = await review('/pengaduan', complaintFields)
  web.later(60_000)
  expect((await web.send('POST', '/pengaduan', { form: again, from })).status).toBe(303)
})

test('whoever has waited once is taken, however much the flood goes on meanwhile, and the wait is worth one case', async () => {
  const from = '198.51.100.9'
  let floods = 0
  const flood = async () => {
    for (let i = 0; i < 25; i++)
      await web.send('POST', '/pengaduan', { json: complaintFields, from, headers: { 'idempotency-key': `flooding-${++floods}` } })
  }
  const form = await review('/pengaduan', complaintFields)
  const key = { 'idempotency-key': 'a-patient-program' }
  await flood()
  const held = await web.send('POST', '/pengaduan', { form, from })
  const program = await web.send('POST', '/pengaduan', { json: complaintFields, from, headers: key })
  const waited = { ...form, token: fieldOn(held.text, 'token') }
  const token = program.headers['wait-token'] ?? ''
  // Too early: the rest of the same wait, not another one.
  web.later(1000)
  const early = await web.send('POST', '/pengaduan', { form: waited, from })
  expect([early.status, Number(early.headers['retry-after'])]).toEqual([429, Number(held.headers['retry-after']) - 1])
  web.later(Number(early.headers['retry-after']) * 1000)
  await flood()
  // Without it, with a forged one, or with that of another key, it is the crowd's.
  for (const wrong of [{}, { 'wait-token': `${token.slice(0, -3)}AAA` }, { 'idempotency-key': 'another-program', 'wait-token': token }])
    expect((await web.send('POST', '/pengaduan', { json: complaintFields, from, headers: { ...key, ...wrong } })).status).toBe(429)
  expect((await web.send('POST', '/pengaduan', { form, from })).status).toBe(429)
  const filed = await web.send('POST', '/pengaduan', { form: waited, from })
  expect(filed.status).toBe(303)
  expect((await web.send('POST', '/pengaduan', { json: complaintFields, from, headers: { ...key, 'wait-token': token } })).status).toBe(201)
  const again = await web.send('POST', '/pengaduan', { form: waited, from })
  expect(await filedNumber(again)).toBe(await filedNumber(filed))
})

test('a program does the same work for the key that it chose', async () => {
  const from = '198.51.100.8'
  const file = (key: string, headers = {}) =>
    web.send('POST', '/pengaduan', { json: complaintFields, from, headers: { 'idempotency-key': key, ...headers } })
  for (let i = 0; i < 20; i++) await file(`a-crowd-of-programs-${i}`)
  const key = 'a-program-that-works'
  const slowed = await file(key)
  expect([slowed.status, slowed.json().code, Number(slowed.headers['retry-after']) <= 60]).toEqual([429, 'slowed', true])
  expect((await file(key, { 'proof-of-work': workFor('another-key-of-it') })).status).toBe(429)
  expect((await file(key, { 'proof-of-work': workFor(key) })).status).toBe(201)
})

test('every mistake of a form is told at once, with a link to its field', async () => {
  const wrong = {
    ...complaintFields,
    class: 'x',
    title: 'a'.repeat(151),
    eventOn: '31-02-2026',
    district: 'Atlantis',
    email: 'bukan',
    phone: '12',
    village: 'Contoh',
  }
  const answer = await web.send('POST', '/pengaduan', { form: wrong })
  const links = [...answer.text.matchAll(/<li><a href="#(\w+)">([^<]*)<\/a>/g)].map(([, field, words]) => [field, unescaped(words ?? '')])
  expect([answer.status, links]).toEqual([
    422,
    [
      ['class', 'Jenis laporan: pilih salah satu dari daftar'],
      ['title', 'Judul: 1 huruf terlalu banyak, paling banyak 150 huruf'],
      ['eventOn', 'Tanggal kejadian: tulis tanggal seperti 24-11-2026'],
      ['district', 'Kecamatan: pilih salah satu dari daftar'],
      ['email', 'E-mail: tulis alamat e-mail seperti nama@contoh.id'],
      ['phone', 'Nomor telepon atau WhatsApp: tulis 8 sampai 15 angka, seperti 081234567890'],
    ],
  ])
})

test('each kind of requester is asked for its own papers, and those of others are not kept', async () => {
  const cases = [
    [{ requesterKind: 'individual', nik: '' }, ['nik']],
    [{ requesterKind: 'entity' }, ['organisation', 'deedNumber', 'approvalNumber']],
    [{ requesterKind: 'group', nik: '' }, ['nik', 'organisation', 'powerOfAttorney']],
  ] as const
  for (const [changes, missing] of cases) {
    const answer = await web.send('POST', '/permohonan', { json: { ...requestFields, ...changes } })
    const errors = answer.json().errors as { field: string; code: string }[]
    expect([answer.status, errors.map(({ field, code }) => [field, code])]).toEqual([422, missing.map((field) => [field, 'required'])])
  }
  const entity = { ...requestFields, requesterKind: 'entity', organisation: 'Badan Contoh', deedNumber: '1', approvalNumber: 'AHU-1' }
  expect((await web.send('POST', '/permohonan', { form: await review('/permohonan', entity) })).status).toBe(303)
})

test('an event tomorrow is refused by the day of the region, not of the server', async () => {
  const now = web.clock.now
  web.clock.now = '2026-12-01T18:30:00.000Z' as typeof now
  const today = await web.send('POST', '/pengaduan', { form: { ...complaintFields, eventOn: '2026-12-02', step: 'review' } })
  const tomorrow = await web.send('POST', '/pengaduan', { form: { ...complaintFields, eventOn: '2026-12-03', step: 'review' } })
  expect([today.status, tomorrow.status, alertOn(tomorrow)]).toEqual([
    200,
    422,
    'Ada yang perlu diperbaiki Tanggal kejadian: tanggal tidak boleh sesudah hari ini',
  ])
})
