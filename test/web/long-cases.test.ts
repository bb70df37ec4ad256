import { afterAll, beforeAll, expect, test } from 'vitest'
import { entriesPerPage } from '../../shared/domain/lists/timeline-pages.ts'
import { coordinator, disposeTo } from '../support/officers.ts'
import { startTestTable } from '../support/table.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

let web: World
beforeAll(async () => {
  web = await startWorld({ startTable: startTestTable })
})
afterAll(() => web.close())

const html = { accept: 'text/html' }
const megabyte = 1_000_000
/** As long as a message may be, and each letter six when it is written out. */
const worst = (i: number) => `Pesan ${i} ${'"'.repeat(2950)}`

test('a case with hundreds of messages stays readable for its reporter and its officer, a page at a time', async () => {
  const { number, id, cookies } = await web.citizenFiles('/pengaduan', {})
  await web.done(id, [disposeTo(), coordinator])
  const messages = 45
  for (let i = 1; i <= messages; i++) await web.done(id, [{ type: 'reply', text: worst(i) }, { kind: 'reporter' }])
  const officer = await web.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  const faces = {
    reporter: (page: number) => web.send('GET', `/kasus/${number}?laman=${page}`, { cookies, headers: html }),
    officer: (page: number) => officer.get(`/petugas/kasus/${number}?laman=${page}`),
    print: (page: number) => officer.get(`/petugas/kasus/${number}/cetak?laman=${page}`),
  }
  for (const [face, read] of Object.entries(faces)) {
    const met: number[] = []
    for (let page = 1; page <= 2; page++) {
      const { status, text } = await read(page)
      expect([face, page, status, text.length < megabyte]).toEqual([face, page, 200, true])
      expect([face, page, unescaped(text).includes('(tulisan ini telah dihapus)')]).toEqual([face, page, false])
      met.push(...[...text.matchAll(/>Pesan (\d+) /g)].map(([, n]) => Number(n)))
    }
    // Every message is met once, the latest first.
    expect([face, met]).toEqual([face, Array.from({ length: messages }, (_, i) => messages - i)])
  }
  const { pages, timeline } = (await officer.get(`/petugas/kasus/${number}?laman=2`, { headers: { accept: 'application/json' } })).json()
  expect([pages, (timeline as unknown[]).length]).toEqual([{ page: 2, pages: 2 }, 48 - entriesPerPage])
})

test('a case takes so many messages a day, tells when it takes more, and keeps what was written', async () => {
  const { number, cookies } = await web.citizenFiles('/pengaduan', {})
  const send = (i: number, headers = {}) =>
    web.send('POST', `/kasus/${number}/balasan`, { json: { message: `Pesan ${i}` }, cookies, headers })
  const statuses: number[] = []
  for (let i = 1; i <= 32; i++) statuses.push((await send(i)).status)
  expect(statuses).toEqual([...Array(30).fill(200), 429, 429])
  const held = await send(33)
  expect([held.json().code, Number(held.headers['retry-after']) > 0]).toEqual(['slowed', true])
  const page = await send(34, html)
  expect([page.status, page.text.includes('Pesan 34')]).toEqual([429, true])
  // Another case, and the same one the next day, are not touched.
  const other = await web.citizenFiles('/pengaduan', {})
  expect((await web.send('POST', `/kasus/${other.number}/balasan`, { json: { message: 'Halo' }, cookies: other.cookies })).status).toBe(200)
})

test('requests about personal data have a measure of their own', async () => {
  const { number, cookies } = await web.citizenFiles('/permohonan', {})
  const ask = async () =>
    (await web.send('POST', `/kasus/${number}/privasi`, { json: { right: 'access', detail: 'Data saya' }, cookies })).status
  const statuses: number[] = []
  for (let i = 0; i < 7; i++) statuses.push(await ask())
  expect(statuses).toEqual([...Array(5).fill(200), 429, 429])
})
