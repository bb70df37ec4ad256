import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Paper } from '../../shared/domain/papers/paper.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import type { PaperDocument } from '../../shared/letters/official/document.ts'
import { coordinator as by, disposeTo } from '../support/officers.ts'
import { fieldOn } from '../support/web.ts'
import type { TestOfficer } from '../support/world.ts'
import { type PaperWorld, startPaperWorld } from './made-world.ts'

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const social = 'dinas-sosial'
const worksName = 'Dinas Pekerjaan Umum dan Penataan Ruang'

let office: PaperWorld
let coordinator: TestOfficer
let ids: string[]
const answering = { kind: 'officer' as const, id: 'O-p', role: 'liaison' as const, institution: works }

const filed = async (lead: string, changes: object = {}) => {
  const { id } = await office.complaint({}, { receivedOn: localDate('2026-11-23') })
  await office.done(id, [disposeTo({ holders: { lead, contributors: [], readers: [] }, ...changes }), by])
  return id
}

beforeAll(async () => {
  office = await startPaperWorld()
  coordinator = await office.signIn({ role: 'coordinator' })
  ids = [await filed(works), await filed(works), await filed(social)]
  await filed('inspektorat', { class: 'oversight', classReason: 'Dugaan pungutan' })
  // About an institution: in no paper, for whoever it is about reads the same one.
  await office.complaint({ conduct: 'yes', reportedInstitution: works }, { receivedOn: localDate('2026-11-23') })
  office.at('2026-11-26', '10:00')
  await office.done(ids[0] ?? '', [{ type: 'answer', outcome: 'solved', text: 'Sudah' }, answering])
  office.at('2026-12-29', '10:00')
  await office.desk.sweep()
  office.at('2026-12-31', '10:00')
}, 60_000)
afterAll(() => office.close())

type Shown = { paper: Paper; document: PaperDocument }

const counted = async (kind: string, period: string, asOf: string): Promise<Shown> => {
  const desk = await office.papersOf(coordinator)
  const made = await desk.post('', { kind, period, asOf })
  await office.work()
  return (await desk.json(made.headers.location?.replace('/petugas/laporan/naskah', '') ?? '')) as Shown
}

/** Every table of a paper, those behind charts too. */
const tablesOf = ({ document }: Shown): Record<string, (readonly string[])[]> =>
  Object.fromEntries(
    document.blocks.flatMap((block) => {
      const table = block.kind === 'table' ? block : block.kind === 'chart' ? block.behind : null
      return table ? [[table.head[0] ?? '', [...table.rows]]] : []
    }),
  )
const factsOf = ({ document }: Shown): Record<string, string> =>
  Object.fromEntries(document.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows.map((it) => [...it]) : [])))

test('a month is told as it stood then: who led, what was answered and what had not come due', async () => {
  const then = await counted('month', '2026-11', '2026-11-25')
  expect(factsOf(then)).toMatchObject({
    Diterima: '4',
    Diverifikasi: '4',
    Dijawab: '0',
    'Jawaban dalam batas waktu': 'Belum ada yang jatuh tempo',
  })
  const now = await counted('month', '2026-11', '2026-12-30')
  expect(factsOf(now)).toMatchObject({ Diterima: '4', Dijawab: '1', 'Waktu tengah sampai dijawab': 'sedikitnya 25 hari kerja' })
  expect([then.paper.id, now.paper.id]).toEqual(['rekap-bulanan-2026-11-1', 'rekap-bulanan-2026-11-2'])
  const { Instansi, Klasifikasi, Kategori, Kecamatan, Saluran } = tablesOf(now)
  expect(Instansi?.map(([name, came, answered]) => [name, came, answered])).toEqual([
    [worksName, '2', '1'],
    ['Dinas Sosial', '1', '0'],
  ])
  // What is berkadar stands in the total and in its class, in no other cell; what names somebody stands nowhere.
  expect(Klasifikasi).toEqual([
    ['Tidak berkadar pengawasan', '3'],
    ['Berkadar pengawasan', '1'],
    ['Permintaan informasi', '0'],
    ['Aspirasi', '0'],
    ['Jumlah', '4'],
  ])
  expect([Kategori, Kecamatan, Saluran]).toEqual([
    [['Jalan dan jembatan', '3']],
    [['Diwek', '3']],
    [
      ['Situs ini', '3'],
      ['Jumlah', '3'],
    ],
  ])
})

test('a paper of a day that is not over, or of no period, is not counted', async () => {
  const desk = await office.papersOf(coordinator)
  const today = localDate('2026-12-31')
  for (const asked of [
    { kind: 'month', period: '2026-11', asOf: today },
    { kind: 'month', period: '2026-13', asOf: '2026-12-30' },
    { kind: 'week', period: '2026-12-22', asOf: '2026-12-30' },
    { kind: 'announcement', period: '2027', asOf: '2026-12-30' },
  ])
    expect([asked, (await desk.post('', asked)).status]).toEqual([asked, 422])
})

test('a month in which nothing came in is issued like any other', async () => {
  const empty = await counted('month', '2026-03', '2026-12-30')
  expect(factsOf(empty)).toMatchObject({ Diterima: '0', 'Waktu tengah sampai dijawab': 'Belum ada' })
  const desk = await office.papersOf(coordinator)
  expect((await desk.post(`/${empty.paper.id}/terbitkan`, { version: String(empty.paper.version) })).status).toBe(303)
})

test('a semester has its months, and the words of the last one to begin with', async () => {
  const first = await counted('semester', '2026-s1', '2026-12-30')
  const desk = await office.papersOf(coordinator)
  await desk.post(`/${first.paper.id}`, { version: String(first.paper.version), recommendations: 'Tambah petugas.' })
  const second = await counted('semester', '2026-s2', '2026-12-30')
  expect(second.paper.sections).toEqual({ recommendations: 'Tambah petugas.' })
  expect(tablesOf(second).Bulan?.at(-1)).toEqual(['Jumlah', '4'])
  expect(second.document.blocks.at(-1)).toEqual({ kind: 'paragraph', text: 'Tambah petugas.' })
})

test('the letter to leaders tells what happened in a week, and what is late at its end', async () => {
  const week = await counted('week', '2026-11-23', '2026-12-30')
  expect(tablesOf(week)['']).toEqual([
    ['Pengaduan', '4', '1', '3', '3'],
    ['Permohonan informasi', '0', '0', '0', '0'],
  ])
  expect(tablesOf(week).Instansi).toEqual([
    [worksName, '1', '1'],
    ['Dinas Sosial', '1', '1'],
  ])
})

test('that nothing was asked is stated only where it is so', async () => {
  const nothing = await counted('nothing-asked', '2026', '2026-12-30')
  const desk = await office.papersOf(coordinator)
  const page = await desk.get(`/${nothing.paper.id}`)
  expect(page.text).toContain('tidak menerima permohonan informasi publik')
  expect((await desk.post(`/${nothing.paper.id}/terbitkan`, { version: fieldOn(page.text, 'version') })).status).toBe(303)
  await office.request({}, { receivedOn: localDate('2026-12-29') })
  office.at('2027-01-04', '09:00')
  const something = await counted('nothing-asked', '2026', '2027-01-03')
  const after = await office.papersOf(coordinator)
  const refused = await after.get(`/${something.paper.id}`)
  expect(refused.text).toContain('jadi pernyataan ini tidak benar')
  expect((await after.post(`/${something.paper.id}/terbitkan`, { version: String(something.paper.version) })).status).toBe(404)
})
