import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { ifOpened, readIdentity } from '../../shared/store/case/identities.ts'
import { contactHash } from '../../shared/store/case/sealing.ts'
import { keys } from '../../shared/store/keys.ts'
import { putting, transact } from '../../shared/store/transact.ts'
import { sampleComplaint, sampleRequest, sendingOf } from '../support/desk.ts'
import { complaintFields } from '../support/event.ts'
import { startTestTable } from '../support/table.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Input as it comes from telephones, word processors and address bars: understood wherever it is typed or searched. */

let web: World
let coordinator: TestOfficer
beforeAll(async () => {
  web = await startWorld({ startTable: startTestTable })
  coordinator = await web.signIn({ name: 'Koordinator', role: 'coordinator' })
})
afterAll(() => web.close())

const file = async (changes: object = {}) => {
  const outcome = await web.desk.fileComplaint(sampleComplaint(changes), sendingOf())
  if (!('case' in outcome)) throw new Error(outcome.kind)
  await projectCase(createTools(web.effects), outcome.case.id)
  return outcome.case
}

const search = async (typed: string) =>
  coordinator.get(`/petugas/cari?${new URLSearchParams({ cari: typed })}`, { headers: { accept: 'application/json' } })
const found = async (typed: string): Promise<string[]> => {
  const answer = (await search(typed)).json() as { cases?: { caseId: string }[]; number?: string }
  return answer.number ? [answer.number] : (answer.cases ?? []).map(({ caseId }) => caseId)
}

const errorsOf = async (changes: object) =>
  ((await web.send('POST', '/pengaduan', { json: { ...complaintFields, ...changes } })).json().errors ?? []) as {
    field: string
    code: string
    message: string
  }[]

test('a telephone number is one person’s however it was written, and is kept in one form', async () => {
  const state = await file({ email: '', phone: '\u202a0812-3456-7890\u202c' })
  const tools = createTools(web.effects)
  const reporter = ifOpened(await readIdentity(tools.table, state, (await tools.identityKeys()).opening))
  expect(reporter?.phone).toBe('+6281234567890')
  for (const typed of [
    '+62 (0)812-3456-7890',
    '81234567890',
    '081234567890',
    '6281234567890',
    '0812.3456.7890.',
    'tel:+6281234567890',
    '\u200b0812\u20113456\u00a07890',
  ])
    expect([typed, await found(typed)]).toEqual([typed, [state.id]])
})

test('cases whose number version 0.1 kept in another form are found', async () => {
  const tools = createTools(web.effects)
  const { contact } = await tools.identityKeys()
  for (const [kept, typed] of [
    ['81355550001', '0813-5555-0001'],
    ['+62081355550002', '81355550002'],
    ['+62062 81355550003'.replace(' ', ''), '+62 813 5555 0003'],
  ] as const) {
    const state = await file({ phone: '', email: 'lama@contoh.example' })
    await transact(tools.table.documents, [
      putting(tools.table, 'none', keys.contact(contactHash('phone', kept, contact.inUse.key), state.id)),
    ])
    expect([kept, await found(typed)]).toEqual([kept, [state.id]])
  }
})

test('an address with letters of another script is kept as mail takes it, and found either way', async () => {
  const state = await file({ email: 'Budi@contoh.рф', phone: '' })
  for (const typed of ['budi@contoh.xn--p1ai', 'budi@contoh.рф', '<budi@contoh.рф>'])
    expect([typed, await found(typed)]).toEqual([typed, [state.id]])
  expect(await errorsOf({ email: 'budi@x.id/evil' })).toMatchObject([{ field: 'email', code: 'bad-email' }])
})

test('an officer finds a case by its number as it was copied, and names it so as a main case', async () => {
  const main = await file()
  const second = await file()
  const bare = main.number.replace('J-', '')
  for (const typed of [
    `${main.number}.`,
    `#${main.number}`,
    bare,
    `https://desk.example/petugas/kasus/${main.number}?x#y`,
    `nomor ${main.number.toLowerCase()}`,
  ])
    expect([typed, await found(typed)]).toEqual([typed, [main.number]])
  const linked = await coordinator.act(second.number, 'duplikat', {
    duplicateOf: `https://desk.example/lacak?number=${main.number}&ke=jawaban`,
  })
  expect(linked.status).toBe(303)
  const asked = await web.desk.fileRequest(sampleRequest(), sendingOf())
  if (!('case' in asked)) throw new Error(asked.kind)
  expect(await found(asked.case.number.replace('PPID-', '').replace('-', '/'))).toEqual([asked.case.number])
})

test('a tracking id of SP4N-LAPOR! is the same with what was copied along', async () => {
  const [first, second] = [await file(), await file()]
  expect((await coordinator.act(first.number, 'nasional', { trackingId: 'No. #77\u200b65\u201343 21.' })).status).toBe(303)
  expect((await coordinator.act(second.number, 'nasional', { trackingId: '7765 4321' })).status).toBe(409)
  expect((await coordinator.act(second.number, 'nasional', { trackingId: 'tujuh' })).status).toBe(422)
})

test('a citizen opens a case with number and code as they were copied', async () => {
  const filed = (await web.send('POST', '/pengaduan', { json: complaintFields, headers: { 'idempotency-key': 'forgiving-1' } })).json() as {
    number: string
    accessCode: string
  }
  const { number, accessCode } = filed
  const typed = [
    [`${number}.`, `${accessCode}.`],
    [`https://desk.example/lacak?number=${number}`, `Kode akses: ${accessCode}`],
    [number.replace('J-', ''), accessCode.replaceAll('-', '\u2011')],
    [`#\u202a${number}\u202c`, `\u200b${accessCode.toLowerCase()}\n`],
  ]
  for (const [a, b] of typed) {
    const opened = await web.send('POST', '/lacak', { form: { number: a ?? '', accessCode: b ?? '' } })
    expect([a, opened.status, opened.headers.location]).toEqual([a, 303, `/kasus/${number}`])
  }
})

test('a name or title without anything to see is empty', async () => {
  expect(await errorsOf({ name: '\u200b\u200b', title: '\u3164 \u2800', text: '\u202a\n\ufeff' })).toEqual(
    ['title', 'text', 'name'].map((field) => expect.objectContaining({ field, code: 'required' })),
  )
})

test('what is too long is kept and refused with how much is too much, and no field cuts it', async () => {
  const text = 'a'.repeat(3495)
  const answer = await web.send('POST', '/pengaduan', { form: { ...complaintFields, title: 'b'.repeat(170), text, step: 'review' } })
  expect(answer.status).toBe(422)
  const page = unescaped(answer.text)
  expect(page).toContain('Apa yang terjadi?: 495 huruf terlalu banyak, paling banyak 3000 huruf')
  expect(page).toContain('Judul: 20 huruf terlalu banyak, paling banyak 150 huruf')
  expect([page.includes(text), page.includes('b'.repeat(170)), / maxlength=/.test(page)]).toEqual([true, true, false])
  expect((await errorsOf({ phone: '0'.repeat(45) }))[0]?.message).toContain('15 huruf terlalu banyak, paling banyak 30 huruf')
})

test('the calculator says of days before the calendar what it says of those after it', async () => {
  const of = async (mulai: string) => {
    const page = unescaped(
      (await web.send('GET', `/tenggat?mulai=${mulai}&hari=10&satuan=kerja`, { headers: { accept: 'text/html' } })).text,
    )
    return page.match(/<p class="note">(.*?)<\/p>/)?.[1]
  }
  expect(await of('2024-02-29')).toBe(
    'Tanggal ini sementara: kalender kami mulai Rabu, 1 Januari 2025, dan hari libur sebelum itu tidak diperhitungkan.',
  )
  expect(await of('2027-12-28')).toBe('Tanggal ini sementara: hari libur sesudah Jumat, 31 Desember 2027 belum ditetapkan.')
  expect(await of('2026-11-24')).toBeUndefined()
})

test.each(['/lacak', '/lacak/kode'])('a number without a single sign that numbers have is one that nobody has (%s)', async (path) => {
  const asked = async (number: string, key: string) => {
    const json = { number, accessCode: 'AAAA-BBBB-CCCC', email: 'siapa@contoh.example' }
    const { status, text } = await web.send('POST', path, { json, headers: { 'idempotency-key': `tanpa-tanda-${key}` } })
    return [status, text]
  }
  const unknown = await asked('J-ZZZZ-ZZZZ', 'biasa')
  for (const [i, number] of ['\u00ed\u01fc', '---', '\u200b.', '#', '\u202e/'].entries())
    expect([number, await asked(number, String(i))]).toEqual([number, unknown])
})
