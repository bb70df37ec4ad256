import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { disposeTo } from '../support/officers.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
let other: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ role: 'coordinator' })
  liaison = await office.signIn({ role: 'liaison', institution: 'dinas-sosial' })
  other = await office.signIn({ role: 'liaison', institution: 'dinas-kesehatan' })
})
afterAll(() => office.close())

/** Filed, and found by its words. */
const file = async (changes: object = {}, receivedOn = '2026-11-24') => {
  const { id } = await office.complaint(changes, { receivedOn: localDate(receivedOn) })
  await projectCase(createTools(office.effects), id)
  return id
}

const dispose = async (id: string, lead: string, contributors: string[] = []) => {
  const done = await office.desk.submitAs(coordinator.officer, id, disposeTo({ holders: { lead, contributors, readers: [] } }))
  expect(done.kind).toBe('done')
  await projectCase(createTools(office.effects), id)
}

type Facts = {
  cases: { caseId: string; number: string; title: string; left: { urgency: string; days: number } }[]
  next: string | null
  looked: number
}
const list = async (who: TestOfficer, address: string): Promise<Facts> =>
  (await who.get(address, { headers: { accept: 'application/json' } })).json() as unknown as Facts
const idsIn = (facts: Facts) => facts.cases.map(({ caseId }) => caseId)

test('cases stand in the order of what is due, each at the desks that hold it and at no other', async () => {
  const late = await file({ title: 'Selokan mampet' }, '2026-11-16')
  const today = await file({ title: 'Lampu taman' }, '2026-11-19')
  const soon = await file({ title: 'Papan nama' })
  expect(idsIn(await list(coordinator, '/petugas'))).toEqual([late, today, soon])
  const { cases } = await list(coordinator, '/petugas')
  expect(cases.map(({ left }) => left)).toEqual([
    { urgency: 'late', days: 3, unit: 'working-days' },
    { urgency: 'today', days: 0, unit: 'working-days' },
    { urgency: 'soon', days: 3, unit: 'working-days' },
  ])
  expect(idsIn(await list(coordinator, '/petugas?daftar=terlambat'))).toEqual([late])
  expect(idsIn(await list(coordinator, '/petugas?daftar=segera'))).toEqual([today, soon])
  expect(idsIn(await list(liaison, '/petugas'))).toEqual([])
  await dispose(today, 'dinas-sosial', ['inspektorat'])
  expect(idsIn(await list(liaison, '/petugas'))).toEqual([today])
  expect(idsIn(await list(other, '/petugas'))).toEqual([])
  expect(idsIn(await list(coordinator, '/petugas?status=received'))).toEqual([late, soon])
  expect(idsIn(await list(coordinator, '/petugas?instansi=inspektorat'))).toEqual([today])
  const page = (await coordinator.get('/petugas')).text
  expect(page).toContain('Terlambat 3 hari kerja')
  expect(page).toContain('Verifikasi, lalu teruskan ke instansi')
  expect((await liaison.get('/petugas?instansi=inspektorat')).text).not.toContain('instansi=')
  expect(idsIn(await list(liaison, '/petugas?instansi=inspektorat'))).toEqual([today])
  for (const id of [late, soon]) await office.desk.submitAs(coordinator.officer, id, { type: 'refer', body: 'PLN', explanation: 'x' })
  expect(idsIn(await list(coordinator, '/petugas?daftar=selesai'))).toHaveLength(2)
})

type Counted = { counts: Record<string, { count: number; more: boolean }> }
const countsOf = async (who: TestOfficer, address: string) => ((await list(who, address)) as unknown as Counted).counts

test('all that is open is somebody’s turn: mine, others’ or the reporter’s, and the counts of the tabs are what they list', async () => {
  const head = await office.signIn({ role: 'head', institution: 'dinas-sosial' })
  const [fresh, theirs, helped, asked] = [await file(), await file(), await file(), await file()]
  await dispose(theirs, 'dinas-sosial')
  await dispose(helped, 'dinas-kesehatan', ['dinas-sosial'])
  const question = { type: 'hold', question: 'Di RT berapa?' } as const
  expect((await office.desk.submitAs(coordinator.officer, asked, question)).kind).toBe('done')
  const turns = { mine: 'giliran=saya', others: 'giliran=lain', waiting: 'daftar=menunggu', open: 'daftar=terbuka' }
  for (const who of [coordinator, liaison, head, other]) {
    const counts = await countsOf(who, '/petugas')
    const shown = Object.fromEntries(
      await Promise.all(Object.entries(turns).map(async ([turn, it]) => [turn, idsIn(await list(who, `/petugas?${it}`))] as const)),
    )
    const { mine = [], others = [], waiting = [], open = [] } = shown
    expect([...mine, ...others, ...waiting].sort()).toEqual([...open].sort())
    for (const [turn, ids] of Object.entries(shown)) expect([turn, counts[turn]]).toEqual([turn, { count: ids.length, more: false }])
  }
  const has = async (who: TestOfficer, turn: string) =>
    [fresh, theirs, helped, asked].map((id, _, all) => idsOf.get(`${who.officer.id} ${turn}`)?.includes(id) ?? all.length < 0)
  const idsOf = new Map<string, string[]>()
  for (const who of [coordinator, liaison, other])
    for (const [turn, it] of Object.entries(turns)) idsOf.set(`${who.officer.id} ${turn}`, idsIn(await list(who, `/petugas?${it}`)))
  expect(await has(coordinator, 'mine')).toEqual([true, false, false, false])
  expect(await has(coordinator, 'others')).toEqual([false, true, true, false])
  expect(await has(coordinator, 'waiting')).toEqual([false, false, false, true])
  expect(await has(liaison, 'mine')).toEqual([false, true, true, false])
  expect(await has(other, 'mine')).toEqual([false, false, true, false])
  // Asked for nothing, the page opens with what is theirs to do.
  const page = (await coordinator.get('/petugas')).text
  expect([page.includes(fresh), page.includes(theirs)]).toEqual([true, false])
})

test('a case is never listed or found for the officer it is about', async () => {
  const id = await file({ title: 'Petugas loket pongah' })
  const search = '/petugas/cari?cari=pongah'
  expect(idsIn(await list(coordinator, search))).toEqual([id])
  // Somebody of the other desk too: so the coordinators keep it (docs/adr/0052).
  const inspector = await office.officer({ role: 'liaison', institution: 'inspektorat' })
  const reported = { institutions: [], officers: [coordinator.officer.id, inspector.id] }
  const second = await office.signIn({ role: 'coordinator' })
  await office.desk.submitAs(second.officer, id, { type: 'name-conflict', reported, reason: 'disebut dalam laporan' })
  expect(idsIn(await list(coordinator, '/petugas'))).not.toContain(id)
  expect(idsIn(await list(coordinator, search))).toEqual([])
  expect((await coordinator.get(`/petugas/cari?cari=${id}`)).status).toBe(200)
  expect(idsIn(await list(second, search))).toEqual([id])
  expect((await second.get(`/petugas/cari?cari=${id.toLowerCase()}`)).headers.location).toBe(`/petugas/kasus/${id}`)
})

test('pages follow each other without gap or overlap, and a filter without index says how far it looked', async () => {
  const place = { title: 'Halaman panjang', place: '' }
  const ids: string[] = []
  for (let i = 0; i < 45; i++) ids.push(await file({ ...place, district: i === 40 ? 'Ploso' : 'Diwek' }))
  for (const id of ids) await dispose(id, 'rsud-jombang')
  const hospital = await office.signIn({ role: 'head', institution: 'rsud-jombang' })
  const first = await list(hospital, '/petugas')
  const second = await list(hospital, `/petugas?dari=${first.next}`)
  expect([first, second].map((it) => it.cases.length)).toEqual([30, 15])
  expect(second.next).toBe(null)
  expect([first, second].flatMap(idsIn).sort()).toEqual([...ids].sort())
  expect(await list(hospital, '/petugas?kecamatan=Ploso')).toMatchObject({ cases: [{ caseId: ids[40] }], looked: 45, next: null })
  expect((await hospital.get('/petugas?kecamatan=Ploso')).text).toContain('45 kasus diperiksa, 1 cocok.')
  expect((await hospital.get('/petugas?daftar=terlambat')).text).toContain('Tidak ada yang terlambat.')
  expect((await hospital.get('/petugas?klasifikasi=oversight')).text).toContain('Tidak ada kasus yang cocok dengan saringan ini.')
  expect(idsIn(await list(hospital, '/petugas?dari=bm9uc2Vuc2U'))).toEqual(idsIn(first))
  const words = await list(hospital, '/petugas/cari?cari=halaman+PANJANG')
  const more = await list(hospital, `/petugas/cari?cari=halaman+panjang&dari=${words.next}`)
  const rest = await list(hospital, `/petugas/cari?cari=halaman+panjang&dari=${more.next}`)
  expect([...idsIn(words), ...idsIn(more), ...idsIn(rest)].sort()).toEqual([...ids].sort())
})

test('a contact finds the cases of somebody who gave their name, at the officer’s own desk, and never an anonymous one', async () => {
  const contact = { email: 'Siti@Contoh.example', phone: '0813-1111-2222', name: 'Siti Contoh' }
  const named = await file({ ...contact, title: 'Pohon rindang' })
  const anonymous = await file({ ...contact, title: 'Pohon rindang lagi', identity: 'anonymous' })
  for (const id of [named, anonymous]) await dispose(id, 'dinas-kesehatan')
  for (const typed of ['siti@contoh.example', '+62 813 1111 2222']) {
    const address = `/petugas/cari?${new URLSearchParams({ cari: typed })}`
    expect(idsIn(await list(coordinator, address))).toEqual([named])
    expect(idsIn(await list(other, address))).toEqual([named])
    expect(idsIn(await list(liaison, address))).toEqual([])
  }
  expect((await coordinator.get('/petugas/cari?cari=di')).text).toContain('Tulis sedikitnya satu kata')
})

test('a request is the superior’s once somebody objects to it', async () => {
  const { number } = await office.request()
  const superior = await office.signIn({ role: 'superior' })
  expect(idsIn(await list(superior, '/petugas'))).toEqual([])
  expect((await superior.get(`/petugas/cari?cari=${number}`)).headers.location).toBe(`/petugas/kasus/${number}`)
  expect((await liaison.get(`/petugas/cari?cari=${number}`)).status).toBe(200)
})

test('several cases are previewed, then done as a job whose page only its giver sees', async () => {
  const ids = [await file({ title: 'Massal satu' }), await file({ title: 'Massal dua' })]
  for (const id of ids) await dispose(id, 'dinas-sosial')
  const picked = Object.fromEntries(ids.map((id) => [`pilih.${id}`, 'on']))
  const preview = await liaison.get(`/petugas/massal?${new URLSearchParams({ ...picked, tindakan: 'bulk-accept', cakupan: 'dipilih' })}`)
  expect(preview.text).toContain('2 kasus akan dikerjakan.')
  const sent = await liaison.post('/petugas/massal', { ...picked, tindakan: 'bulk-accept' })
  expect(sent.status).toBe(303)
  const job = await liaison.get(sent.headers.location ?? '')
  expect(job.text).toContain('2 dari 2 kasus sudah diperiksa')
  expect((await other.get(sent.headers.location ?? '')).status).toBe(404)
  expect((await list(liaison, '/petugas?status=in-progress')).cases.map(({ caseId }) => caseId).sort()).toEqual([...ids].sort())
  const unwritten = await liaison.post('/petugas/massal', { ...picked, tindakan: 'bulk-note' })
  expect([unwritten.status, unwritten.text.includes('Catatan: mohon diisi')]).toEqual([422, true])
  expect((await liaison.post('/petugas/massal', { ...picked, tindakan: 'bulk-pass-on', tujuan: 'inspektorat' })).status).toBe(404)
})

test('who has no queue is shown what they can do instead, and no search', async () => {
  const leader = await office.signIn({ role: 'leader' })
  expect((await leader.get('/petugas')).text).toContain('Pilih yang hendak Anda kerjakan.')
  expect((await leader.get('/petugas/cari?cari=jalan')).status).toBe(404)
})
