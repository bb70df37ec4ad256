import { afterAll, beforeAll, expect, test } from 'vitest'
import { signed } from '../../shared/desk/signed-tokens.ts'
import { readLettersOf } from '../../shared/store/post/letter-items.ts'
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

/** The link that the letter to whoever lost their code leads to. */
const lostCodeLink = async (number: string, id: string) => {
  await web.send('POST', '/lacak/kode', { form: { number, email: complaintFields.email }, cookies: refused })
  const letters = await readLettersOf(web.desk.table, id)
  const [linkId = ''] = letters.flatMap(({ content }) => (content.kind === 'lost-code' ? [content.linkId] : []))
  return signed((await web.desk.keyRing())('one-time-link'), linkId)
}

test('where cookies are refused, the new code stands on the answer to the link of the letter: the old one has ended', async () => {
  const { number, accessCode, id } = await web.citizenFiles('/pengaduan')
  const t = await lostCodeLink(number, id)
  const link = await web.send('GET', `/lacak/tautan?t=${t}`, { cookies: refused, headers: html })
  expect([link.status, link.cookies.map((it) => it.split('=')[0])]).toEqual([200, ['__Host-kuki']])
  const made = await web.send('POST', '/lacak/tautan', { form: { t: fieldOn(link.text, 't') }, cookies: refused })
  const [shown, code = ''] = codesOn(made.text)
  expect([made.status, shown, code === accessCode]).toEqual([200, number, false])
  const words = wordsOf(made.text)
  expect([words.includes('halaman ini hanya tampil sekali'), words.includes('formulir yang sama dikirim ulang')]).toEqual([true, false])
  // The address of the link without its key would say that the link was used.
  expect([made.text.includes('href="/lacak/tautan'), made.text.includes('href="/lacak/kode?lang=en"')]).toEqual([false, true])
  const opened = await Promise.all(
    [accessCode, code].map((it) => web.send('POST', '/lacak', { form: { number, accessCode: it }, cookies: refused })),
  )
  expect(opened.map(({ status }) => status)).toEqual([403, 200])
})

test('where cookies are kept, the link leads to the receipt as before', async () => {
  const { number, id } = await web.citizenFiles('/permohonan', { email: complaintFields.email })
  const t = await lostCodeLink(number, id)
  const { cookies } = await web.send('GET', `/lacak/tautan?t=${t}`, { headers: html })
  const made = await web.send('POST', '/lacak/tautan', { form: { t }, cookies })
  expect([made.status, made.headers.location]).toEqual([303, '/permohonan/diterima'])
  const receipt = await web.send('GET', '/permohonan/diterima', { cookies: made.cookies, headers: html })
  expect([receipt.status, codesOn(receipt.text)[0]]).toEqual([200, number])
})

test('where cookies are refused, the way to send a file leads to its form as soon as the code is given', async () => {
  const { number, accessCode } = await web.citizenFiles('/pengaduan')
  const asked = await web.send('GET', `/kasus/${number}/berkas`, { cookies: refused, headers: html })
  expect([asked.status, asked.headers.location]).toEqual([303, `/lacak?number=${number}&ke=kirim-berkas`])
  const track = await web.send('GET', asked.headers.location ?? '', { cookies: refused, headers: html })
  const form = { number, accessCode, ke: fieldOn(track.text, 'ke') }
  const opened = await web.send('POST', '/lacak', { form, cookies: refused })
  const policy = opened.headers['content-security-policy'] ?? ''
  expect([opened.status, opened.text.includes('type="file"'), policy.includes(new URL(web.storage.url).origin)]).toEqual([200, true, true])
  // Where cookies are kept, its own address is where they go on.
  const kept = await web.send('POST', '/lacak', { form, cookies: track.cookies })
  expect([kept.status, kept.headers.location]).toEqual([303, `/kasus/${number}/berkas`])
})
