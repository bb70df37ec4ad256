import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintFields } from '../support/event.ts'
import { fieldOn, startTestWeb, unescaped } from '../support/web.ts'

/** Sessions that end while somebody writes, and browsers that keep no cookies (docs/adr/0041). */

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

const html = { accept: 'text/html' }
const minutes = 60_000
const refused: string[] = []
const codesOn = (page: string) => [...page.matchAll(/class="code">([^<]+)</g)].map(([, it]) => it ?? '')
const wordsOf = (page: string) => unescaped(page.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')

/** Fills in the form in a browser that refuses cookies, up to the last look. */
const lookedOver = async (fields: Record<string, string>) => {
  const form = (await web.send('GET', '/pengaduan', { headers: html })).text
  web.later(minutes)
  const sent = { ...fields, token: fieldOn(form, 'token') }
  const review = await web.send('POST', '/pengaduan', { form: { ...sent, step: 'review' }, cookies: refused })
  const press = (more: Record<string, string> = {}) =>
    web.send('POST', '/pengaduan', { form: { ...sent, ...more, step: 'send' }, cookies: refused })
  return { review, press }
}

test('where cookies are refused, number and code stand on the answer to the sending, and sending again gives the same', async () => {
  const { press } = await lookedOver(complaintFields)
  const receipt = await press()
  const [number = '', accessCode = ''] = codesOn(receipt.text)
  expect([receipt.status, wordsOf(receipt.text).includes('Peramban ini menolak kuki')]).toEqual([200, true])
  expect(codesOn((await press()).text)).toEqual([number, accessCode])
  // The page of the case is the answer to the code itself, and each form on it asks for it again.
  const opened = await web.send('POST', '/lacak', { form: { number, accessCode }, cookies: refused })
  expect([opened.status, opened.text.includes(`<h1>Kasus ${number}</h1>`)]).toEqual([200, true])
  const form = { token: fieldOn(opened.text, 'token'), message: 'Satu lagi: jembatannya juga.' }
  const asked = await web.send('POST', `/kasus/${number}/balasan`, { form, cookies: refused })
  expect([asked.status, wordsOf(asked.text).includes(form.message), fieldOn(asked.text, 'message')]).toEqual([403, true, form.message])
  const sent = await web.send('POST', `/kasus/${number}/balasan`, { form: { ...form, accessCode }, cookies: refused })
  expect([sent.status, wordsOf(sent.text).includes('Pesan untuk petugas Satu lagi: jembatannya juga.')]).toEqual([200, true])
})

test('without identity nothing is filed before the person knows that the code is shown once', async () => {
  const none = { ...complaintFields, identity: 'none', name: '', email: '' }
  const { press } = await lookedOver(none)
  const held = await press()
  expect([held.status, codesOn(held.text), wordsOf(held.text).includes('Siapkan alat tulis')]).toEqual([422, [], true])
  expect(fieldOn(held.text, 'ready')).toBe('on')
  expect(codesOn((await press({ ready: 'on' })).text).length).toBe(2)
})

test('the last look may stay in the browser, so that going back shows it; not where there is no identity', async () => {
  const named = await lookedOver(complaintFields)
  const none = await lookedOver({ ...complaintFields, identity: 'none', name: '', email: '' })
  expect([named.review.headers['cache-control'], none.review.headers['cache-control']]).toEqual(['private, no-cache', 'no-store'])
  expect([named.review.text.includes('data-forget'), none.review.text.includes('data-forget="/pengaduan"')]).toEqual([false, true])
})

test('a session slides with use; what is written after its end waits for the code, and is sent with it', async () => {
  const it = await web.citizenFiles('/pengaduan')
  let { cookies } = it
  for (let i = 0; i < 3; i++) {
    web.later(20 * minutes)
    const page = await web.send('GET', `/kasus/${it.number}`, { cookies, headers: html })
    expect(page.status).toBe(200)
    cookies = page.cookies
  }
  const page = await web.send('GET', `/kasus/${it.number}`, { cookies, headers: html })
  const form = { token: fieldOn(page.text.slice(page.text.indexOf('/balasan"')), 'token'), message: 'Ditulis lama sekali.' }
  web.later(31 * minutes)
  const kept = await web.send('POST', `/kasus/${it.number}/balasan`, { form, cookies })
  expect([kept.status, fieldOn(kept.text, 'message')]).toEqual([403, form.message])
  const wrong = await web.send('POST', `/kasus/${it.number}/balasan`, { form: { ...form, accessCode: 'AAAA-AAAA-AAAA' }, cookies })
  expect([wrong.status, fieldOn(wrong.text, 'message'), fieldOn(wrong.text, 'accessCode')]).toEqual([403, form.message, ''])
  const sent = await web.send('POST', `/kasus/${it.number}/balasan`, { form: { ...form, accessCode: it.accessCode }, cookies })
  expect([sent.status, sent.headers.location]).toEqual([303, `/kasus/${it.number}`])
  const after = await web.send('GET', `/kasus/${it.number}`, { cookies: sent.cookies, headers: html })
  expect(wordsOf(after.text).split('Ditulis lama sekali.').length).toBe(2)
})

test('the same where another tab opened another case, and a file that was sent meanwhile is not forgotten', async () => {
  const [one, two] = [await web.citizenFiles('/pengaduan'), await web.citizenFiles('/permohonan')]
  const form = { message: 'Untuk kasus pertama.' }
  const kept = await web.send('POST', `/kasus/${one.number}/balasan`, { form, cookies: two.cookies })
  expect([kept.status, fieldOn(kept.text, 'message')]).toEqual([403, form.message])
  const back = await web.send('GET', `/kasus/${one.number}?berkas=F-abc_1`, { cookies: two.cookies, headers: html })
  expect(back.headers.location).toBe(`/lacak?number=${one.number}&berkas=F-abc_1`)
  const track = await web.send('GET', back.headers.location ?? '', { headers: html })
  const opening = { number: one.number, accessCode: one.accessCode, berkas: fieldOn(track.text, 'berkas') }
  const opened = await web.send('POST', '/lacak', { form: opening })
  expect(opened.headers.location).toBe(`/kasus/${one.number}?berkas=F-abc_1`)
})
