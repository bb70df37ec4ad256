import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { type Complaint, isEnded } from '../../shared/domain/case/case.ts'
import { caseOfNational } from '../../shared/store/case/national-items.ts'
import { holding } from '../support/held-keys.ts'
import { type UploadForm, upload, uploadFormOn } from '../support/uploads.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'
import { csvOfExport, type Synthetic, synthesize, xlsxOfExport } from './synthetic-export.ts'

/** The export of SP4N-LAPOR!, from the file in a coordinator's hand to cases in the queue (docs/adr/0069). */

let office: World
let coordinator: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
})
afterAll(() => office.close())

const json = { headers: { accept: 'application/json' } }
const work = async () => {
  while ((await createJobs(holding('jobs', office.effects))({ schedule: 'jobs' })).slices > 0);
}
type Seen = { state: string; fault: { kind: string } | null; summary: Record<string, number> | null; rejected: { reason: string }[] }
const seen = async (path: string): Promise<Seen> => (await coordinator.get(path, json)).json() as Seen

/** Sends a file as the page has it sent, and has it looked at. */
const look = async (bytes: Uint8Array): Promise<string> => {
  const form: UploadForm = uploadFormOn((await coordinator.get('/petugas/lapor')).text)
  const sent = await upload(form, Buffer.from(bytes))
  const path = new URL(sent.headers.get('location') ?? '', 'http://x').pathname
  expect([sent.status, path]).toEqual([303, expect.stringMatching(/^\/petugas\/lapor\/X-/)])
  const arrived = await coordinator.get(path)
  expect([arrived.status, arrived.text.includes('Jam di berkas ini menurut')]).toEqual([200, true])
  expect((await coordinator.post(`${path}/periksa`, { zone: 'UTC' })).status).toBe(303)
  await work()
  return path
}
const applied = async (path: string): Promise<Seen> => {
  expect((await coordinator.post(`${path}/terapkan`)).status).toBe(303)
  await work()
  return seen(path)
}
const caseOf = async (trackingId: string): Promise<Complaint> => {
  const state = await office.stateOf((await caseOfNational(office.desk.table, trackingId)) ?? '')
  if (state.channel !== 'complaint') throw new Error('Not a complaint')
  return state
}

/** One row with these cells beside what every row has. */
const rowsOf = (rows: Record<string, string | null>[], base = synthesize({ rows: rows.length, seed: 3 })): Synthetic => ({
  ...base,
  rows: base.rows.map((row, i) => ({ ...row, ...rows[i] })),
})

test('a file is looked at, nothing is written; carried out, each report is a case; the same file changes nothing', async () => {
  const synthetic = synthesize({ rows: 60, broken: 0.1, repeated: 0.05, seed: 5 })
  const path = await look(await xlsxOfExport(synthetic))
  const { state, summary } = await seen(path)
  const counts = summary ?? {}
  expect([state, counts.rows, (counts.new ?? 0) + (counts.rejected ?? 0), counts.changed, counts.unchanged]).toEqual(['read', 60, 60, 0, 0])
  expect((await office.desk.table) && (await caseOfNational(office.desk.table, '8100000'))).toBeNull()
  const page = await coordinator.get(path)
  expect([page.status, page.text.includes('Belum ada yang diubah')]).toEqual([200, true])
  expect(await applied(path)).toMatchObject({ state: 'applied' })
  const again = await look(await xlsxOfExport(synthetic))
  expect((await seen(again)).summary).toMatchObject({ rows: 60, new: 0, changed: 0, unchanged: counts.new, rejected: counts.rejected })
  expect((await coordinator.get(again)).text).toContain('Tidak ada yang baru atau berubah.')
})

test('a case says when it came in there and here, who it is from, and where it stands', async () => {
  const path = await look(
    csvOfExport(
      rowsOf([
        {
          'Tracking ID': '7000001',
          'Tanggal Laporan Masuk': '18 Nov 2026',
          'Waktu Laporan Masuk': '20:15:00',
          'Status Laporan': 'Belum Terverifikasi',
          'Tipe Laporan': 'Anonim|Rahasia',
          'Klasifikasi Laporan': 'Aspirasi',
          'Isi Laporan Awal': 'Asli',
          'Isi Laporan Akhir': 'Disunting',
          'Instansi Terdisposisi': 'Dinas Sosial',
          Kecamatan: 'Kec. Diwek',
        },
        {
          'Tracking ID': '7000002',
          'Tanggal Laporan Masuk': '18 Jan 2024',
          'Status Laporan': 'Ditutup oleh Pelapor',
          'Tipe Laporan': null,
        },
        { 'Tracking ID': '7000003', 'Tanggal Laporan Masuk': '2 Nov 2026', 'Status Laporan': 'Menunggu Kelengkapan Informasi' },
      ]),
      ';',
    ),
  )
  await applied(path)
  const open = await caseOf('7000001')
  // In the evening by UTC it is the next day here: its limits count from that.
  expect(open).toMatchObject({
    status: 'received',
    receivedOn: '2026-11-19',
    receivedAt: '2026-11-24T02:00:00.000Z',
    via: 'sp4n-lapor',
    identity: 'anonymous',
    confidential: true,
    class: 'aspiration',
    targetInstitution: 'dinas-sosial',
    district: 'Diwek',
    agenda: null,
    reachableBy: { email: false, phone: false },
    national: { trackingId: '7000001', imported: true, there: { receivedAt: '2026-11-18T20:15:00.000Z', status: 'Belum Terverifikasi' } },
  })
  expect(open.clocks.map(({ statute, due }) => [statute, due])).toEqual([
    ['complaint.verification', '2026-11-24'],
    ['complaint.legal-ceiling', '2027-01-18'],
  ])
  expect(open.edited?.text.n).not.toBe(open.text.n)
  const closed = await caseOf('7000002')
  expect([closed.status, closed.closedBy, closed.clocks, closed.answeredOn, isEnded(closed)]).toEqual([
    'closed',
    'reporter',
    [],
    null,
    true,
  ])
  const waiting = await caseOf('7000003')
  expect([waiting.status, waiting.clocks]).toEqual(['awaiting-reporter', []])
  for (const state of [open, closed, waiting]) expect(await office.lettersOf(state)).toEqual([])
  const shown = await coordinator.get(`/petugas/kasus/${open.number}`)
  expect([shown.status, shown.text.includes('7000001'), shown.text.includes('Disunting')]).toEqual([200, true, true])
})
