import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestWeb } from '../support/web.ts'

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
  expect([left.cookies.join().includes('Max-Age=0'), (await open()).status]).toEqual([true, 303])
})
