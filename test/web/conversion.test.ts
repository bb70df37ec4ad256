import { afterAll, beforeAll, expect, test } from 'vitest'
import { formsOf } from '../../functions/intake/filing/forms.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { caseIdOf } from '../../shared/store/case/number-items.ts'
import { requestFields } from '../support/event.ts'
import { coordinator } from '../support/officers.ts'
import { type Answer, fieldOn, startTestWeb, unescaped } from '../support/web.ts'

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

const html = { accept: 'text/html' }
const words = 'Berapa <b>anggaran</b> jalan desa & siapa pelaksananya?'

/** A complaint for which an officer proposed an information request. */
const proposed = async () => {
  const filed = await web.citizenFiles('/pengaduan', { text: words })
  await web.done(filed.id, [{ type: 'propose-conversion', text: 'Ini informasi publik.' }, coordinator])
  return filed
}

/** From the link on the complaint's page to the last look before sending. */
const fillIn = async ({ number, cookies }: { number: string; cookies: string[] }, changes: Record<string, string> = {}) => {
  const page = await web.send('GET', `/permohonan?jenis=individual&dari=${number}`, { headers: html, cookies })
  const details = unescaped(/<textarea id="details"[^>]*>\n?([^<]*)</.exec(page.text)?.[1] ?? '')
  const hidden = { dari: fieldOn(page.text, 'dari'), permit: fieldOn(page.text, 'permit'), token: fieldOn(page.text, 'token') }
  web.later(60_000)
  return { ...requestFields, details, ...hidden, ...changes, step: 'send' }
}

const factsOf = async ({ cookies }: Pick<Answer, 'cookies'>, number: string) =>
  (await web.send('GET', `/kasus/${number}`, { cookies })).json()
const requestNumber = async ({ cookies }: Pick<Answer, 'cookies'>): Promise<string> =>
  String((await web.send('GET', '/permohonan/diterima', { cookies })).json().number)

test('the proposal leads to a form with the words of the complaint, and sending it closes the complaint', async () => {
  const it = await proposed()
  expect((await factsOf(it, it.number)).canDo).toEqual([
    'complete',
    'convert',
    'reply',
    'attach',
    'ask-privacy',
    'correct-contact',
    'allow-publishing',
    'allow-recording',
    'withdraw',
  ])
  const shown = unescaped((await web.send('GET', `/kasus/${it.number}`, { headers: html, cookies: it.cookies })).text)
  expect(shown).toContain(`href="/permohonan?dari=${it.number}"`)
  const kinds = (await web.send('GET', `/permohonan?dari=${it.number}`, { headers: html, cookies: it.cookies })).text
  expect(unescaped(kinds)).toContain(`/permohonan?jenis=entity&dari=${it.number}`)
  const form = await fillIn(it)
  expect(form.details).toBe(words)
  const sent = await web.send('POST', '/permohonan', { form, cookies: it.cookies })
  expect(sent.status).toBe(303)
  const number = await requestNumber(sent)
  expect(await factsOf(sent, number)).toMatchObject({
    convertedFrom: { number: it.number, receivedOn: '2026-11-24' },
    status: 'registered',
  })
  const page = unescaped((await web.send('GET', `/kasus/${number}`, { headers: html, cookies: sent.cookies })).text)
  expect(page).toContain(`Permohonan ini melanjutkan pengaduan ${it.number}, yang kami terima pada Selasa, 24 November 2026.`)
  expect(await factsOf(it, it.number)).toMatchObject({ status: 'closed', convertedTo: number })
  const old = (await web.send('GET', `/kasus/${it.number}`, { headers: html, cookies: it.cookies })).text
  expect(old).toContain(`Buka permohonan ${number}`)
})

test('sent twice, from two forms, and again after the session changed, there is one request', async () => {
  const it = await proposed()
  const [form, other] = [await fillIn(it), await fillIn(it)]
  const answers = await Promise.all([
    web.send('POST', '/permohonan', { form, cookies: it.cookies }),
    web.send('POST', '/permohonan', { form: other, cookies: it.cookies }),
  ])
  const later = await web.send('POST', '/permohonan', { form, cookies: answers[0]?.cookies ?? [] })
  const numbers = await Promise.all([...answers, later].map(requestNumber))
  expect(new Set(numbers).size).toBe(1)
  expect((await factsOf(it, it.number)).convertedTo).toBe(numbers[0])
  const changed = await web.send('POST', '/permohonan', { form: { ...form, purpose: 'Tujuan lain' }, cookies: it.cookies })
  expect([changed.status, unescaped(changed.text)]).toEqual([409, expect.stringContaining(`tercatat sebagai nomor ${numbers[0]}`)])
  expect(fieldOn(changed.text, 'dari')).toBe('')
  const again = await web.send('GET', `/permohonan?dari=${it.number}`, { headers: html, cookies: it.cookies })
  expect(again.headers.location).toBe(`/lacak?number=${numbers[0]}`)
})

test('a sending that stopped between request and complaint is completed by sending it again', async () => {
  const it = await proposed()
  const form = await fillIn(it)
  const filed = await web.desk.fileRequest((await formsOf(web.desk)).request.parse(form), {
    token: `convert-${it.number}`,
    language: 'id',
    via: 'web',
    actor: { kind: 'reporter' },
    convertedFrom: { number: it.number, receivedOn: localDate('2026-11-24') },
  })
  expect(filed.kind).toBe('filed')
  expect((await factsOf(it, it.number)).convertedTo).toBeNull()
  const sent = await web.send('POST', '/permohonan', { form, cookies: it.cookies })
  expect(sent.status).toBe(303)
  expect((await factsOf(it, it.number)).convertedTo).toBe(await requestNumber(sent))
})

test('filling in may take longer than the session; the form carries its own permit', async () => {
  const it = await proposed()
  const form = await fillIn(it)
  web.later(3 * 60 * 60_000)
  const sent = await web.send('POST', '/permohonan', { form })
  expect((await web.send('GET', '/permohonan/diterima', { cookies: sent.cookies })).json().number).toMatch(/^PPID-/)
  expect((await factsOf(sent, await requestNumber(sent))).convertedFrom).toMatchObject({ number: it.number })
})

test("somebody else's complaint, a forged permit and one that does not wait are not continued, and no answer is lost", async () => {
  const it = await proposed()
  const form = await fillIn(it)
  const stranger = await web.send('GET', `/permohonan?dari=${it.number}`, { headers: html })
  expect(stranger.headers.location).toBe(`/lacak?number=${it.number}&ke=formulir-permohonan`)
  const forged = await web.send('POST', '/permohonan', { form: { ...form, permit: `${form.permit.slice(0, -3)}AAA` } })
  expect([forged.status, unescaped(forged.text)]).toEqual([422, expect.stringContaining('belum terbuka di peramban ini')])
  expect(unescaped(forged.text)).toContain(words)
  await web.send('POST', `/kasus/${it.number}/lengkapi`, { json: { answer: 'Tetap pengaduan.' }, cookies: it.cookies })
  const late = await web.send('POST', '/permohonan', { form, cookies: it.cookies })
  expect([late.status, fieldOn(late.text, 'dari')]).toEqual([422, ''])
  const own = await web.send('POST', '/permohonan', { form: { ...form, dari: '', permit: '' }, cookies: it.cookies })
  expect((await factsOf(own, await requestNumber(own))).convertedFrom).toBeNull()
  expect((await factsOf(it, it.number)).status).toBe('received')
})

test('the API continues the opened complaint that its query names', async () => {
  const it = await proposed()
  let keys = 0
  const send = (cookies?: string[]) =>
    web.send('POST', `/permohonan?dari=${it.number}`, {
      json: requestFields,
      headers: { 'idempotency-key': `conversion-${++keys}` },
      ...(cookies ? { cookies } : {}),
    })
  expect((await send()).json().errors).toMatchObject([{ code: 'not-open' }])
  const filed = await send(it.cookies)
  expect(filed.status).toBe(201)
  expect((await factsOf(it, it.number)).convertedTo).toBe(filed.json().number)
})

test("what goes on with a code that an officer printed is marked; with the reporter's own it is not", async () => {
  const officer = { kind: 'officer', id: 'k', role: 'coordinator', institution: null } as const
  const filedFrom = async (isPrinted: boolean) => {
    const it = await proposed()
    if (isPrinted) await web.done(it.id, [{ type: 'renew-access', reason: 'KTP cocok' }, officer])
    const cookies = isPrinted ? await web.openedBy(await web.stateOf(it.id)) : it.cookies
    const sent = await web.send('POST', '/permohonan', { form: await fillIn({ number: it.number, cookies }), cookies })
    const id = await caseIdOf(web.table, await requestNumber(sent))
    const [filed] = await readLog(web.table, id)
    const closing = (await readLog(web.table, it.id)).at(-1)?.event.by
    return [filed?.event.by, (await web.stateOf(id)).codeSeen, closing]
  }
  const marked = { kind: 'reporter', codeSeen: true }
  expect(await filedFrom(true)).toEqual([marked, true, marked])
  expect(await filedFrom(false)).toEqual([{ kind: 'reporter' }, undefined, { kind: 'reporter' }])
})
