import { afterAll, beforeAll, expect, test } from 'vitest'
import { readUsedLinks } from '../../shared/desk/outside/checking-links.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Announcements: written by coordinators, looked at by a second officer, shown for their days (docs/adr/0070). */

let office: World
let coordinator: TestOfficer
let second: TestOfficer
let liaison: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ role: 'coordinator', name: 'Kori Contoh' })
  second = await office.signIn({ role: 'coordinator', name: 'Wira Contoh' })
  liaison = await office.signIn({ role: 'liaison', institution: 'dinas-sosial' })
})
afterAll(() => office.close())

const html = { accept: 'text/html' }
const wordsOf = (page: string) => unescaped(page.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
const fields = {
  title: 'Loket tutup pada 1 Desember',
  summary: 'Loket PPID tutup karena pemeliharaan <b>listrik</b>. Situs ini tetap buka.',
  holder: 'dinas-sosial',
  from: '2026-11-25',
  until: '2026-12-01',
  link: '',
}
const writing = '/petugas/informasi/pengumuman-baru'
/** As a process reads it that has nothing in its memory. */
const get = async (path: string, accept = 'text/html') => {
  office.clock.now = new Date(Date.parse(office.clock.now) + 61_000).toISOString() as typeof office.clock.now
  return office.send('GET', path, { headers: { accept }, cookies: [] })
}
const told = async () =>
  (await get('/pengumuman', 'application/json')).json() as { current: { title: string; id: string }[]; past: { title: string }[] }
const idOf = async (title: string): Promise<{ id: string; version: string }> => {
  const { lines } = (await second.get('/petugas/informasi', { headers: { accept: 'application/json' } })).json() as {
    lines: { id: string; proposed: { version: number; facts: { title: string } } }[]
  }
  const found = lines.find(({ proposed }) => proposed.facts.title === title)
  return { id: found?.id ?? '', version: String(found?.proposed.version ?? 0) }
}

test('where nothing is announced the page says so, and other pages say nothing', async () => {
  expect(wordsOf((await get('/pengumuman')).text)).toContain('Tidak ada pengumuman yang berlaku hari ini.')
  for (const path of ['/', '/informasi']) expect(wordsOf((await get(path)).text)).not.toContain('Semua pengumuman')
  expect(await told()).toEqual({ current: [], past: [] })
})

test('only coordinators write one, with days in their order; what is wrong is said and kept', async () => {
  expect([(await liaison.get(writing)).status, (await liaison.post(writing, fields)).status]).toEqual([404, 404])
  expect(wordsOf((await coordinator.get(writing)).text)).toContain('Mulai tampil')
  const wrong = await coordinator.post(writing, { ...fields, title: '', until: '2026-11-24', link: 'javascript:alert(1)' })
  expect(wrong.status).toBe(422)
  expect(wordsOf(wrong.text)).toContain('Judul: mohon diisi')
  const late = await coordinator.post(writing, { ...fields, until: '2026-11-24' })
  expect(wordsOf(late.text)).toContain('Tampil sampai: tidak boleh sebelum hari mulainya')
  expect(unescaped(late.text)).toContain('pemeliharaan <b>listrik</b>')
  expect((await coordinator.post(writing, { ...fields, holder: 'bukan-instansi' })).status).toBe(422)
})

test('it waits for a second officer and for its first day, stands on three pages for its days, and then among those that are over', async () => {
  expect((await coordinator.post(writing, fields)).status).toBe(303)
  const { id, version } = await idOf(fields.title)
  office.at('2026-11-26', '09:00')
  coordinator = await office.browserOf(coordinator.officer)
  second = await office.browserOf(second.officer)
  expect((await told()).current).toEqual([])
  expect((await coordinator.post(`/petugas/informasi/${id}/tampilkan`, { version })).status).toBe(404)
  expect((await second.post(`/petugas/informasi/${id}/tampilkan`, { version })).status).toBe(303)
  expect((await told()).current).toEqual([
    {
      ...{ id, title: fields.title, text: fields.summary, holder: 'dinas-sosial', holderName: 'Dinas Sosial', link: null },
      ...{ from: fields.from, until: fields.until },
    },
  ])
  for (const path of ['/', '/informasi', '/pengumuman']) {
    const page = await get(path)
    expect([path, wordsOf(page.text).includes(`${fields.title} 25 Nov 2026 sampai 1 Des 2026 · Dinas Sosial`)]).toEqual([path, true])
  }
  const own = await get(`/informasi/${id}`)
  expect([own.status, own.text.includes('&lt;b&gt;listrik&lt;/b&gt;'), own.headers['cache-control']]).toEqual([
    200,
    true,
    'public, max-age=60',
  ])
  expect(wordsOf(own.text)).not.toMatch(/Jangka waktu penyimpanan|Ajukan permohonan informasi/)
  // No line of the official list, in no form.
  expect((await get('/informasi', 'application/json')).json()).toMatchObject({ count: 0 })
  expect((await get('/data/informasi.csv')).text).not.toContain(fields.title)
  office.at('2026-12-02', '00:01')
  expect(wordsOf((await get('/')).text)).not.toContain(fields.title)
  expect((await told()).past.map(({ title }) => title)).toEqual([fields.title])
  expect((await get(`/informasi/${id}`)).status).toBe(200)
})

test('one that begins later is shown to nobody before, at no address; what is taken down is gone at once', async () => {
  office.at('2026-12-02', '09:00')
  coordinator = await office.browserOf(coordinator.officer)
  second = await office.browserOf(second.officer)
  const uji = 'https://uji.contoh.example/rancangan'
  const checks = async () => (await readUsedLinks(office.desk)).some(({ address }) => address === uji)
  const later = { ...fields, title: 'Uji publik', from: '2026-12-04', until: '2026-12-20', link: uji }
  await coordinator.post(writing, later)
  const { id, version } = await idOf(later.title)
  await second.post(`/petugas/informasi/${id}/tampilkan`, { version })
  expect([
    (await told()).current,
    (await get(`/informasi/${id}`)).status,
    (await get(`/informasi/${id}`)).text.includes('Uji publik'),
  ]).toEqual([[], 404, false])
  // Officers are not told that citizens read it, and its link is checked on its days alone.
  expect(wordsOf((await coordinator.get('/petugas/informasi')).text)).toContain(
    'Disetujui, belum tampil (1) Uji publik Pengumuman · Dinas Sosial · Tampil mulai Jumat, 4 Desember 2026 Tampil bagi warga (1)',
  )
  expect(await checks()).toBe(false)
  office.at('2026-12-21', '09:00')
  expect(await checks()).toBe(false)
  office.at('2026-12-04', '09:00')
  coordinator = await office.browserOf(coordinator.officer)
  second = await office.browserOf(second.officer)
  expect((await told()).current.map(({ title }) => title)).toEqual(['Uji publik'])
  expect(await checks()).toBe(true)
  expect(wordsOf((await coordinator.get('/petugas/informasi')).text)).not.toContain('Disetujui, belum tampil (1)')
  const { version: now } = await idOf(later.title)
  expect((await coordinator.post(`/petugas/informasi/${id}/turunkan`, { version: now, reason: 'Keliru hari' })).status).toBe(303)
  expect([(await told()).current, (await get(`/informasi/${id}`)).status]).toEqual([[], 410])
})

test('an institution cannot make a line of it, nor of a line of theirs an announcement', async () => {
  const { id, version } = await idOf(fields.title)
  liaison = await office.browserOf(liaison.officer)
  expect((await liaison.get(`/petugas/informasi/${id}`)).status).toBe(200)
  const line = { ...fields, class: 'periodic', made: 'Jombang, 2026', 'forms.softcopy': 'on', retention: '5 tahun', version }
  expect((await liaison.post(`/petugas/informasi/${id}`, line)).status).toBe(404)
  expect(
    (await liaison.post('/petugas/informasi/baru', { ...line, title: 'Laporan', version: '0', 'announcement.from': '2026-12-01' })).status,
  ).toBe(303)
  expect((await office.send('GET', '/pengumuman', { headers: html })).text).not.toContain('Laporan')
})
