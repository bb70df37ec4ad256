import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/intake/handler.ts'
import { sendTo, startTestWeb } from '../support/web.ts'

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

const html = { accept: 'text/html' }

test('one press on any page ends what is open and leads away, without script', async () => {
  const { number, cookies } = await web.citizenFiles('/pengaduan', {})
  const open = () => web.send('GET', `/kasus/${number}`, { cookies, headers: html })
  const page = await open()
  for (const path of ['/', '/pengaduan', '/permohonan', '/lacak', '/pengaduan/sebelum'])
    expect((await web.send('GET', path, { headers: html })).text).toContain('<a href="/keluar-cepat"')
  expect([page.status, page.text.includes('<a href="/keluar-cepat"')]).toEqual([200, true])
  // A link on another site ends nothing.
  const foreign = await web.send('GET', '/keluar-cepat', { cookies, headers: { ...html, 'sec-fetch-site': 'cross-site' } })
  expect([foreign.status, (await open()).status]).toEqual([303, 200])
  const left = await web.send('GET', '/keluar-cepat', { cookies, headers: { ...html, 'sec-fetch-site': 'same-origin' } })
  expect([left.status, new URL(left.headers.location ?? '').host === 'localhost:3000', left.headers['referrer-policy']]).toEqual([
    303,
    false,
    'no-referrer',
  ])
  // A draft on the phone goes with it, and at no word of another site.
  expect([left.headers['clear-site-data'], foreign.headers['clear-site-data']]).toEqual(['"storage"', undefined])
  expect([left.cookies.join().includes('Max-Age=0'), (await open()).status]).toEqual([true, 303])
})

const goes = (headers: Record<string, string>, cookies: string[]) =>
  web.send('GET', '/keluar-cepat', { cookies, headers: { ...html, ...headers } })

test('it also ends what is open in a browser that does not say where a press came from, or had the address typed in', async () => {
  for (const headers of [{}, { 'sec-fetch-site': 'none' }] as Record<string, string>[]) {
    const { number, cookies } = await web.citizenFiles('/pengaduan', {})
    const left = await goes(headers, cookies)
    const open = await web.send('GET', `/kasus/${number}`, { cookies, headers: html })
    expect([headers, left.status, left.cookies.join().includes('Max-Age=0'), open.status]).toEqual([headers, 303, true, 303])
  }
})

test('what other sites lead to, and what a browser only fetches ahead, ends nothing', async () => {
  const { number, cookies } = await web.citizenFiles('/pengaduan', {})
  const ours = { 'sec-fetch-site': 'same-origin' }
  for (const [headers, status] of [
    [{ 'sec-fetch-site': 'cross-site' }, 303],
    [{ 'sec-fetch-site': 'same-site' }, 303],
    // Not the answer to the press that may follow: that one has to be asked for anew.
    [{ ...ours, 'sec-purpose': 'prefetch' }, 403],
    [{ ...ours, 'sec-purpose': 'prefetch;prerender' }, 403],
    [{ ...ours, purpose: 'prefetch' }, 403],
    [{ 'x-purpose': 'preview' }, 403],
  ] as const) {
    const answer = await goes(headers, cookies)
    const open = await web.send('GET', `/kasus/${number}`, { cookies, headers: html })
    expect([headers, answer.status, answer.cookies, open.status]).toEqual([headers, status, [], 200])
  }
})

test('where the end cannot be written down, it still leads away and the browser forgets', async () => {
  const { cookies } = await web.citizenFiles('/pengaduan', {})
  const logged: string[] = []
  const documents = { send: async () => Promise.reject(new Error('The table is ill')) } as never
  const ill = createHandler({ ...web.effects, documents, log: (name) => void logged.push(name) })
  const left = await sendTo(ill)('GET', '/keluar-cepat', { cookies, headers: { ...html, 'sec-fetch-site': 'same-origin' } })
  expect([left.status, left.cookies.join().includes('Max-Age=0'), logged.includes('session-not-ended')]).toEqual([303, true, true])
})
