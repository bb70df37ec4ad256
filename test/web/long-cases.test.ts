import { afterAll, beforeAll, expect, test } from 'vitest'
import { entriesPerPage } from '../../shared/domain/lists/timeline-pages.ts'
import { coordinator, disposeTo } from '../support/officers.ts'
import { startTestTable } from '../support/table.ts'
import { fieldOn, unescaped } from '../support/web.ts'
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
      // What the reporter said last stands beside an officer's form as well.
      const log = text.replace(/<div class="last-words">[\s\S]*?<\/div>/g, '')
      met.push(...[...log.matchAll(/>Pesan (\d+) /g)].map(([, n]) => Number(n)))
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

/** Fields of the form on the page of a case that sends a message. */
const messageFormOn = (page: string) => {
  const form = /<form [^>]*action="[^"]*\/balasan"[^>]*>(.*?)<\/form>/s.exec(page)?.[1] ?? ''
  return { token: fieldOn(form, 'token'), message: unescaped(/<textarea[^>]*>\n?([^<]*)</.exec(form)?.[1] ?? '') }
}

test('a message whose answer was lost is told as done when it is sent again, however full the day is, and uses it up no more', async () => {
  const { number, id, cookies } = await web.citizenFiles('/pengaduan', {})
  const send = async (i: number) =>
    (
      await web.send('POST', `/kasus/${number}/balasan`, {
        json: { message: `Pesan ${i}` },
        cookies,
        headers: { 'idempotency-key': `message-number-${i}` },
      })
    ).status
  const replies = async () => (await web.stateOf(id)).version
  const before = await replies()
  for (let again = 0; again < 5; again++) expect(await send(1)).toBe(200)
  for (let i = 2; i <= 30; i++) expect([i, await send(i)]).toEqual([i, 200])
  expect(await replies()).toBe(before + 30)
  expect([await send(31), await send(30), await send(1), await send(31)]).toEqual([429, 200, 200, 429])
  expect(await replies()).toBe(before + 30)
})

test('the form that was sent too often says from when it is taken, by the clock of the region, and is then sent once', async () => {
  web.at('2026-12-08', '14:00')
  const { number, id, cookies } = await web.citizenFiles('/pengaduan', {})
  for (let i = 1; i <= 30; i++) await web.send('POST', `/kasus/${number}/balasan`, { json: { message: `Pesan ${i}` }, cookies })
  const { token } = messageFormOn((await web.send('GET', `/kasus/${number}`, { cookies, headers: html })).text)
  web.later(5_000)
  const write = (form: Record<string, string>, also = cookies) =>
    web.send('POST', `/kasus/${number}/balasan`, { form, cookies: also, headers: html })
  const held = await write({ token, message: 'Satu lagi' })
  expect([held.status, messageFormOn(held.text)]).toEqual([429, { token, message: 'Satu lagi' }])
  expect(unescaped(held.text)).toContain(
    'Kami menerimanya lagi mulai 9 Desember 2026 pukul 07.00 WIB. Dalam keadaan mendesak hubungi meja layanan. Yang Anda tulis masih tampil di halaman ini, tetapi tidak kami simpan: salinlah sebelum menutup halaman.',
  )
  web.at('2026-12-09', '07:00')
  const open = await web.openedBy(await web.stateOf(id))
  const { version } = await web.stateOf(id)
  expect([
    (await write({ token, message: 'Satu lagi' }, open)).status,
    (await write({ token, message: 'Satu lagi' }, open)).status,
  ]).toEqual([303, 303])
  expect((await web.stateOf(id)).version).toBe(version + 1)
})
