import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** The public information list: written by one officer, looked over by a second, read by everybody (docs/adr/0063). */

let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
let head: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ role: 'coordinator' })
  liaison = await office.signIn({ role: 'liaison', institution: 'dinas-sosial' })
  head = await office.signIn({ role: 'head', institution: 'dinas-sosial' })
})
afterAll(() => office.close())

const line = {
  class: 'periodic',
  title: 'Laporan kinerja 2025',
  summary: 'Capaian program dan anggaran.',
  holder: 'dinas-sosial',
  maker: '',
  made: 'Jombang, Januari 2026',
  'forms.softcopy': 'on',
  retention: '5 tahun',
  link: 'https://sosial.contoh.example/lkj.pdf',
  test: '',
}

const post = (who: TestOfficer, path: string, fields: Record<string, string>) => who.post(path, fields)
const idOf = async (title: string): Promise<{ id: string; version: number }> => {
  const { lines } = (await coordinator.get('/petugas/informasi', { headers: { accept: 'application/json' } })).json() as {
    lines: { id: string; proposed: { version: number; facts: { title: string } } }[]
  }
  const found = lines.find(({ proposed }) => proposed.facts.title === title)
  return { id: found?.id ?? '', version: found?.proposed.version ?? 0 }
}
/** As a process reads it that has nothing in its memory. */
const publicList = async (query = '') => {
  office.clock.now = new Date(Date.parse(office.clock.now) + 61_000).toISOString() as typeof office.clock.now
  return (await office.send('GET', `/informasi${query}`, { headers: { accept: 'application/json' } })).json() as {
    count: number
    information: { title: string; id: string; holderName: string }[]
  }
}
const titles = async (query = '') => (await publicList(query)).information.map(({ title }) => title)

test('what an institution writes is public once a second officer has looked, and comes down at once', async () => {
  expect((await post(liaison, '/petugas/informasi/baru', line)).status).toBe(303)
  const { id, version } = await idOf(line.title)
  expect(await titles()).toEqual([])
  const decide = (who: TestOfficer, change: string, at: number, reason = '') =>
    post(who, `/petugas/informasi/${id}/${change}`, { version: String(at), reason })
  // Neither its author nor another liaison; not what somebody has changed since.
  expect((await decide(liaison, 'tampilkan', version)).status).toBe(404)
  expect((await decide(head, 'tampilkan', version + 1)).status).toBe(409)
  expect((await decide(head, 'tampilkan', version)).status).toBe(303)
  const [shown] = (await publicList()).information
  expect([shown?.title, shown?.holderName]).toEqual([line.title, 'Dinas Sosial'])
  const page = await office.send('GET', `/informasi/${id}`, { headers: { accept: 'text/html' } })
  expect([page.status, page.headers['cache-control']]).toEqual([200, 'public, max-age=60'])
  // Whose language comes from a cookie gets a copy of their own.
  const english = await office.send('GET', `/informasi/${id}`, { cookies: ['lang=en'], headers: { accept: 'text/html' } })
  expect([english.headers['cache-control'], english.text.includes('Periodic')]).toEqual(['private, max-age=60', true])
  for (const it of [line.summary, line.made, line.retention, line.link, 'Dinas Sosial', 'Softcopy']) expect(page.text).toContain(it)
  // A change stands beside what is shown until it is released.
  expect((await post(liaison, `/petugas/informasi/${id}`, { ...line, title: 'Laporan kinerja 2026', version: '2' })).status).toBe(303)
  expect(await titles()).toEqual([line.title])
  expect((await decide(coordinator, 'kembalikan', 3)).status).toBe(422)
  expect((await decide(coordinator, 'kembalikan', 3, 'Belum terbit.')).status).toBe(303)
  expect((await liaison.get(`/petugas/informasi/${id}`)).text).toContain('Belum terbit.')
  expect((await decide(liaison, 'turunkan', 4, 'Salah.')).status).toBe(404)
  expect((await decide(head, 'turunkan', 4, 'Memuat nama penerima bantuan.')).status).toBe(303)
  expect(await titles()).toEqual([])
  const gone = await office.send('GET', `/informasi/${id}`, { headers: { accept: 'text/html' } })
  expect([gone.status, gone.text.includes('tidak lagi ditampilkan'), gone.text.includes(line.title)]).toEqual([410, true, false])
  const unknown = await office.send('GET', '/informasi/tidak-ada', { headers: { accept: 'text/html' } })
  expect([unknown.status, unknown.text.includes('Tidak ada informasi dengan alamat ini')]).toEqual([404, true])
})

test('whoever wrote a line does not release it, whatever their role', async () => {
  for (const [who, title] of [
    [coordinator, 'Tulisan koordinator'],
    [head, 'Tulisan kepala'],
  ] as const) {
    await post(who, '/petugas/informasi/baru', { ...line, title })
    const { id, version } = await idOf(title)
    const at = `/petugas/informasi/${id}`
    expect([
      (await who.get(at)).text.includes('/tampilkan"'),
      (await post(who, `${at}/tampilkan`, { version: String(version) })).status,
    ]).toEqual([false, 404])
    expect((await post(who, `${at}/kembalikan`, { version: String(version), reason: 'Sendiri.' })).status).toBe(404)
  }
  expect(await titles('?cari=tulisan')).toEqual([])
})

test('each institution keeps its own lines and sees no others', async () => {
  const other = await office.signIn({ role: 'liaison', institution: 'dinas-kesehatan' })
  expect((await post(coordinator, '/petugas/informasi/baru', { ...line, title: 'Profil dinas' })).status).toBe(303)
  const { id } = await idOf('Profil dinas')
  expect([(await other.get(`/petugas/informasi/${id}`)).status, (await liaison.get(`/petugas/informasi/${id}`)).status]).toEqual([404, 200])
  expect((await post(other, `/petugas/informasi/${id}`, { ...line, version: '1' })).status).toBe(404)
  expect((await post(other, '/petugas/informasi/baru', line)).status).toBe(422)
  const leader = await office.signIn({ role: 'leader' })
  expect((await leader.get('/petugas/informasi')).status).toBe(404)
})

test('a change that would move a line takes it from nobody, and what is shown comes down while it waits', async () => {
  const title = 'Daftar aset'
  await post(coordinator, '/petugas/informasi/baru', { ...line, title })
  const { id } = await idOf(title)
  await post(head, `/petugas/informasi/${id}/tampilkan`, { version: '1' })
  const since = (await publicList()).information[0]
  await post(coordinator, `/petugas/informasi/${id}`, { ...line, title, holder: 'dinas-kesehatan', version: '2' })
  const page = (await head.get(`/petugas/informasi/${id}`)).text
  expect([page.includes('/turunkan"'), page.includes('/kembalikan"')]).toEqual([true, false])
  const other = await office.signIn({ role: 'head', institution: 'dinas-kesehatan' })
  expect((await post(other, `/petugas/informasi/${id}/kembalikan`, { version: '3', reason: 'Bukan milik kami.' })).status).toBe(303)
  expect([(await head.get(`/petugas/informasi/${id}`)).status, (await other.get(`/petugas/informasi/${id}`)).status]).toEqual([200, 404])
  await post(liaison, `/petugas/informasi/${id}`, { ...line, title: 'Daftar aset 2026', version: '4' })
  const second = await office.signIn({ role: 'coordinator' })
  const both = (await second.get(`/petugas/informasi/${id}`)).text
  expect([both.includes('/turunkan"'), both.includes('/kembalikan"')]).toEqual([true, true])
  expect((await post(second, `/petugas/informasi/${id}/turunkan`, { version: '5', reason: 'Memuat nama.' })).status).toBe(303)
  expect([since?.title, await titles('?cari=aset')]).toEqual([title, []])
  // The change goes on waiting, and can still be shown.
  expect((await post(second, `/petugas/informasi/${id}/tampilkan`, { version: '5' })).status).toBe(303)
  expect(await titles('?cari=aset')).toEqual(['Daftar aset 2026'])
})

test('exempt information needs a letter of Ps 17 and a consequence test, and opens nothing', async () => {
  const exempt = { ...line, class: 'exempt', title: 'Nilai ujian pegawai', 'forms.softcopy': '' }
  const wrong = await coordinator.post('/petugas/informasi/baru', exempt, { headers: { accept: 'application/json' } })
  const { errors } = wrong.json() as { errors: { field: string; code: string }[] }
  expect([wrong.status, errors.map(({ field, code }) => `${field} ${code}`)]).toEqual([
    422,
    ['link link-not-wanted', 'exemptions exemption-required', 'test test-required'],
  ])
  const right = { ...exempt, link: '', 'exemptions.h': 'on', test: 'Nilai seseorang; UU 14/2008 Ps 17 h; membukanya merugikan orangnya.' }
  expect((await post(coordinator, '/petugas/informasi/baru', right)).status).toBe(303)
  const { id, version } = await idOf(exempt.title)
  expect((await post(head, `/petugas/informasi/${id}/tampilkan`, { version: String(version) })).status).toBe(303)
  expect([
    await titles('?kelompok=exempt'),
    await titles('?kelompok=periodic'),
    await titles('?cari=nil+pegaw'),
    await titles('?cari=pajak'),
  ]).toEqual([[exempt.title], ['Daftar aset 2026'], [exempt.title], []])
  const page = (await office.send('GET', `/informasi/${id}`, { headers: { accept: 'text/html' } })).text
  for (const it of ['h: mengungkap rahasia pribadi', 'membukanya merugikan orangnya', 'dikecualikan']) expect(page).toContain(it)
  const file = (await office.send('GET', '/data/informasi.csv')).text
  const [heads, ...rows] = parse(file, { bom: true, delimiter: ';' }) as string[][]
  const row = rows.find(([, title]) => title === exempt.title)
  expect([heads?.length, row?.slice(0, 2), row?.[8]]).toEqual([12, ['Dikecualikan', exempt.title], 'Ps 17 h'])
})

test('a link that acts is no link, and every wrong field is named', async () => {
  const wrong = await coordinator.post(
    '/petugas/informasi/baru',
    { ...line, title: '', link: 'javascript:alert(1)', 'forms.softcopy': '' },
    { headers: { accept: 'application/json' } },
  )
  const { errors } = wrong.json() as { errors: { field: string; code: string }[] }
  expect(errors.map(({ field, code }) => `${field} ${code}`)).toEqual(['title required', 'forms nothing-chosen', 'link bad-link'])
})
