import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { advanceJobs, startJob } from '../../shared/desk/clock/advancing-jobs.ts'
import { readExportFile, readPart, readPreview, removeImportFiles } from '../../shared/desk/lapor/import-files.ts'
import { importKinds } from '../../shared/desk/lapor/import-jobs.ts'
import { searchCases } from '../../shared/desk/officers/queue/search.ts'
import { type Complaint, isEnded } from '../../shared/domain/case/case.ts'
import type { NationalImport } from '../../shared/domain/lapor/national-import.ts'
import { caseOfNational } from '../../shared/store/case/national-items.ts'
import { putImport, readImport, readImports } from '../../shared/store/office/import-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { holding } from '../support/held-keys.ts'
import { type UploadForm, upload, uploadFormOn } from '../support/uploads.ts'
import { fieldOn } from '../support/web.ts'
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
  expect(await caseOfNational(office.desk.table, '8100000')).toBeNull()
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
  const words = ['7000001', 'Disunting', 'Belum Terverifikasi', 'Pelapornya hanya dikenal di SP4N-LAPOR!']
  expect([shown.status, words.filter((it) => !shown.text.includes(it))]).toEqual([200, []])
})

const report = (trackingId: string, cells: Record<string, string | null> = {}) => ({
  'Tracking ID': trackingId,
  'Tanggal Laporan Masuk': '16 Nov 2026',
  'Waktu Laporan Masuk': '03:00:00',
  'Judul Laporan': `Laporan ${trackingId}`,
  'Isi Laporan Awal': `Isi laporan ${trackingId}`,
  'Isi Laporan Akhir': `Isi laporan ${trackingId}`,
  'Status Laporan': 'Belum Terverifikasi',
  'Klasifikasi Laporan': 'Pengaduan Tidak Berkadar Pengawasan',
  'Tipe Laporan': null,
  'Instansi Terdisposisi': null,
  Kategori: null,
  ...cells,
})
const imports = async (...rows: Record<string, string | null>[]) => applied(await look(csvOfExport(rowsOf(rows))))
const disposition = {
  class: 'ordinary',
  category: 'jalan-dan-jembatan',
  anonymous: 'no',
  confidential: 'no',
  lead: 'dinas-sosial',
}

test('a newer export is followed as long as nobody here did anything, and never over what officers did', async () => {
  await imports(report('7100001'), report('7100002'))
  await coordinator.act((await caseOf('7100002')).number, 'disposisi', disposition)
  const ours = await caseOf('7100002')
  // It stands in their register: it takes no number of ours.
  expect([ours.status, ours.agenda, ours.holders?.lead]).toEqual(['disposed', ours.number, 'dinas-sosial'])
  const ended = { 'Status Laporan': 'Ditutup oleh Sistem', 'Klasifikasi Laporan': 'Aspirasi' }
  const path = await look(csvOfExport(rowsOf([report('7100001', ended), report('7100002', ended)])))
  expect((await seen(path)).summary).toMatchObject({ changed: 2, apart: 1, new: 0 })
  const page = (await coordinator.get(path)).text
  expect([page.includes('Berbeda di sini dan di sana'), page.includes(ours.number)]).toEqual([true, true])
  await applied(path)
  const [followed, kept] = [await caseOf('7100001'), await caseOf('7100002')]
  expect([followed.status, followed.closedBy, followed.class]).toEqual(['closed', 'system', 'aspiration'])
  expect(followed.clocks.filter(({ stoppedOn }) => stoppedOn === null)).toEqual([])
  expect([kept.status, kept.class, kept.holders, kept.national?.there?.status]).toEqual([
    'disposed',
    'ordinary',
    ours.holders,
    'Ditutup oleh Sistem',
  ])
  // Open there once more: its limits begin on the day on which we learn of it.
  await imports(report('7100001'))
  const reopened = await caseOf('7100001')
  expect([reopened.status, reopened.clocks.filter(({ stoppedOn }) => stoppedOn === null).map(({ startedOn }) => startedOn)]).toEqual([
    'received',
    ['2026-11-24', '2026-11-24'],
  ])
})

test('what an officer ended here stays so, whatever later exports say: equal for a while is not untouched', async () => {
  await imports(report('7110001'))
  await coordinator.act((await caseOf('7110001')).number, 'arsip', { archiveReason: 'unclear', explanation: 'Tidak jelas letaknya.' })
  expect((await caseOf('7110001')).status).toBe('archived')
  for (const status of ['Diarsipkan oleh Admin', 'Proses']) await imports(report('7110001', { 'Status Laporan': status }))
  const { status, national } = await caseOf('7110001')
  expect([status, national?.there?.status, national?.ours]).toEqual(['archived', 'Proses', true])
})

test('of a case that is about whoever imports nothing follows, and the preview tells nothing', async () => {
  await imports(report('7120001'))
  const { number } = await caseOf('7120001')
  const colleague = await office.signIn({ name: 'Karto Contoh', role: 'coordinator' })
  await colleague.act(number, 'pihak', { [`reportedOfficers.${coordinator.officer.id}`]: 'on', reason: 'Petugas ini.' })
  const before = await caseOf('7120001')
  expect(before.reported.officers).toEqual([coordinator.officer.id])
  const path = await look(csvOfExport(rowsOf([report('7120001', { 'Status Laporan': 'Ditutup oleh Sistem' }), report('7120002')])))
  expect((await seen(path)).summary).toMatchObject({ changed: 0, unchanged: 1, apart: 0, new: 1 })
  expect((await coordinator.get(path)).text).not.toContain('7120001')
  await applied(path)
  const after = await caseOf('7120001')
  expect([after.status, after.holders, after.national?.there?.status]).toEqual([before.status, before.holders, 'Ditutup oleh Sistem'])
})

test('protection grows with a newer export and never shrinks; a type that nobody knows is both', async () => {
  await imports(report('7130001'), report('7130002', { 'Tipe Laporan': 'Rahasia' }))
  const path = await look(
    csvOfExport(
      rowsOf([
        report('7130001', { 'Tipe Laporan': 'Anonim|Rahasia' }),
        report('7130002'),
        report('7130003', { 'Tipe Laporan': 'Private' }),
      ]),
    ),
  )
  expect((await seen(path)).summary).toMatchObject({ changed: 2, new: 1, unknownFlags: { Private: 1 } })
  expect((await coordinator.get(path)).text).toContain('Tipe laporan yang belum dikenal: Private')
  await applied(path)
  const flags = async (id: string) => [(await caseOf(id)).identity, (await caseOf(id)).confidential]
  expect([await flags('7130001'), await flags('7130002'), await flags('7130003')]).toEqual([
    ['anonymous', true],
    ['named', true],
    ['anonymous', true],
  ])
})

test('a case is found by its tracking id by whoever may read it; no contact is written down where nobody is kept', async () => {
  await imports(report('7140001'))
  const { number } = await caseOf('7140001')
  const found = await searchCases(office.desk, coordinator.officer, 'Tracking ID 7140001', null)
  expect(found).toEqual({ kind: 'case', number })
  const liaison = await office.signIn({ name: 'Lina Contoh', role: 'liaison', institution: 'dinas-sosial' })
  expect(await searchCases(office.desk, liaison.officer, '7140001', null)).toMatchObject({ kind: 'list', entries: [] })
  const shown = (await coordinator.get(`/petugas/kasus/${number}`)).text
  expect([shown.includes('/arsip'), shown.includes(`${number}/kontak`)]).toEqual([true, false])
  const told = { heard: 'phone', heardOn: '2026-11-24', reason: 'Menelepon', email: 'siti@contoh.example' }
  await coordinator.act(number, 'kontak', told)
  expect((await caseOf('7140001')).contact).toBeUndefined()
})

test('what was copied there from here comes back as a proposal: linked, filed, or left for the next time by an officer', async () => {
  const own = await office.complaint({ title: 'Pagar makam roboh', text: 'Pagar makam desa roboh diterpa angin tadi malam.' })
  const rows = ['7200001', '7200002', '7200003'].map((id) =>
    report(id, { 'Judul Laporan': 'Pagar makam roboh', 'Isi Laporan Awal': 'Pagar makam desa roboh diterpa angin tadi malam' }),
  )
  const other = await office.complaint({ title: 'Pagar makam roboh', text: 'Pagar makam desa roboh diterpa angin tadi malam.' })
  const path = await look(csvOfExport(rowsOf(rows)))
  // Two cases of ours, two proposals; the third has none that it could be.
  expect((await seen(path)).summary).toMatchObject({ new: 3, proposed: 2 })
  await coordinator.post(`${path}/terapkan`, { 'putusan.7200001': 'link', 'putusan.7200002': 'later' })
  await work()
  const linked = await caseOf('7200001')
  expect([[own.id, other.id].includes(linked.id), linked.via, linked.national?.imported]).toEqual([true, 'web', undefined])
  expect([await caseOfNational(office.desk.table, '7200002'), (await caseOf('7200003')).national?.imported]).toEqual([null, true])
  const again = await look(csvOfExport(rowsOf(rows)))
  expect((await seen(again)).summary).toMatchObject({ new: 1, proposed: 1, unchanged: 2 })
  await coordinator.post(`${again}/terapkan`, { 'putusan.7200002': 'new' })
  await work()
  expect((await caseOf('7200002')).national?.imported).toBe(true)
})

test('what the other desk copied there is filed by nobody anew and told to nobody, until its own id is entered', async () => {
  const words = { title: 'Petugas pusat data meminta uang', text: 'Dua petugas meminta uang kemarin siang di balai desa kami.' }
  const kept = await office.complaint({
    ...words,
    conduct: 'yes',
    reportedInstitution: 'dinas-komunikasi-dan-informatika',
    recordThere: 'yes',
  })
  expect((await office.stateOf(kept.id)).otherDesk?.institution).toBe('inspektorat')
  const copied = report('7210001', { 'Judul Laporan': words.title, 'Isi Laporan Awal': words.text })
  const rows = csvOfExport(rowsOf([copied, report('7210002')]))
  const path = await look(rows)
  expect((await seen(path)).summary).toMatchObject({ rows: 2, new: 1, proposed: 0, unchanged: 1, apart: 0 })
  const page = (await coordinator.get(path)).text
  expect(['7210001', words.title, kept.number].filter((it) => page.includes(it))).toEqual([])
  await applied(path)
  expect(await caseOfNational(office.desk.table, '7210001')).toBeNull()
  // Its own desk enters the id: from then on it follows, and coordinators learn nothing of it.
  const inspector = await office.signIn({ name: 'Ira Contoh', role: 'liaison', institution: 'inspektorat' })
  const token = fieldOn((await inspector.get('/petugas/pencatatan')).text, 'token')
  await inspector.post(`/petugas/pencatatan/${kept.number}/nomor`, { token, trackingId: '7210001' })
  expect(await caseOfNational(office.desk.table, '7210001')).toBe(kept.id)
  const again = await look(rows)
  expect((await seen(again)).summary).toMatchObject({ rows: 2, new: 0, changed: 0, unchanged: 2 })
  expect((await coordinator.get(again)).text).not.toContain('7210001')
})

test('a report about the coordinating institution is in their queue as it is in their national one: nobody said whom it is about', async () => {
  const cells = { 'Instansi Terdisposisi': 'Dinas Komunikasi dan Informatika', 'Klasifikasi Laporan': 'Pengaduan Berkadar Pengawasan' }
  await imports(report('7220001', cells))
  const { otherDesk, reported, targetInstitution, class: klass } = await caseOf('7220001')
  expect([otherDesk, reported, targetInstitution, klass]).toEqual([
    undefined,
    { institutions: [], officers: [] },
    'dinas-komunikasi-dan-informatika',
    'oversight',
  ])
})

test('names are told once, and later imports remember them', async () => {
  const cells = { 'Instansi Terdisposisi': 'Dinsos (lama)', Kategori: 'Infrastruktur Jalan' }
  const path = await look(csvOfExport(rowsOf([report('7300001', cells)])))
  const page = (await coordinator.get(path)).text
  expect([page.includes('Dinsos (lama) (1 laporan)'), page.includes('Infrastruktur Jalan (1 laporan)')]).toEqual([true, true])
  const told = {
    ...{ 'nama-instansi.0': 'Dinsos (lama)', 'instansi.0': 'dinas-sosial', 'nama-kategori.0': 'Infrastruktur Jalan' },
    ...{ 'kategori.0': 'jalan-dan-jembatan', 'nama-kategori.1': 'Lain', 'kategori.1': 'tidak-ada-di-sini' },
  }
  expect((await coordinator.post(`${path}/padanan`, told)).headers.location).toBe(`${path}?padanan=tersimpan`)
  expect((await coordinator.get(path)).text).not.toContain('Dinsos (lama) (1 laporan)')
  await applied(path)
  await imports(report('7300002', cells))
  for (const id of ['7300001', '7300002']) {
    const { targetInstitution, category, national } = await caseOf(id)
    expect([targetInstitution, category, national?.there?.institution]).toEqual(['dinas-sosial', 'jalan-dan-jembatan', 'Dinsos (lama)'])
  }
})

test('a file that cannot be read is told in words, and nothing is written', async () => {
  for (const [bytes, fault, words] of [
    [new TextEncoder().encode('<html></html>'), 'web-page', 'Ini halaman web, bukan lembar kerja.'],
    [
      new TextEncoder().encode('Tracking ID,Judul Laporan\n1,2\n'),
      'missing-columns',
      'Tanggal Laporan Masuk, Tipe Laporan, Status Laporan',
    ],
    [
      new TextEncoder().encode('Tracking ID,Tanggal Laporan Masuk,Judul Laporan,Status Laporan\n7123456,18 Jan 2024,Jalan,Proses\n'),
      'missing-columns',
      'anonim atau rahasia',
    ],
    [new Uint8Array(31 * 1024 * 1024), 'too-large', 'lebih besar dari 30 MB'],
  ] as const) {
    const path = await look(bytes)
    expect([(await seen(path)).state, (await seen(path)).fault?.kind]).toEqual(['unreadable', fault])
    expect((await coordinator.get(path)).text).toContain(words)
    expect((await coordinator.post(`${path}/terapkan`)).status).toBe(303)
  }
  const nothing = '/petugas/lapor/X-0000000000000000'
  await coordinator.post(`${nothing}/periksa`, { zone: 'UTC' })
  await work()
  expect((await seen(nothing)).fault).toEqual({ kind: 'absent' })
})

test('a file of thousands of institutions is looked at like any other, and one whose look fails is told so', async () => {
  const many = synthesize({ rows: 3_000, seed: 8 })
  const rows = many.rows.map((row, i) => ({ ...row, 'Instansi Terdisposisi': `${i} ${'Dinas panjang sekali namanya '.repeat(7)}` }))
  const read = await seen(await look(csvOfExport({ ...many, rows })))
  expect([read.state, Object.keys(read.summary?.institutions ?? {}).length]).toEqual(['read', 200])
  const { table } = office.desk
  const [it] = await readImports(table, coordinator.officer.id, 1)
  if (!it) throw new Error('No import')
  const stuck: NationalImport = { ...it, id: 'X-0000000000000001', state: 'reading', summary: null, version: 1 }
  await transact(table.documents, [putImport(table, stuck)])
  const failing = { 'lapor-preview': { ...importKinds['lapor-preview'], work: () => Promise.reject(new Error('gone')) } }
  await startJob(office.desk, { kind: 'lapor-preview', input: { importId: stuck.id }, by: stuck.by })
  while ((await advanceJobs(office.desk, failing, () => true)).slices > 0);
  expect(await readImport(table, stuck.id)).toMatchObject({ state: 'unreadable', fault: { kind: 'broken' } })
})

test('nobody but coordinators comes near it; what is none answers as what is not there', async () => {
  const liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison' })
  const path = await look(csvOfExport(rowsOf([report('7400001')])))
  const other = await office.signIn({ name: 'Kiki Contoh', role: 'coordinator' })
  const tried = [
    other.get(path),
    other.post(`${path}/terapkan`),
    other.post(`${path}/padanan`),
    liaison.get('/petugas/lapor'),
    liaison.get(path),
    liaison.post(`${path}/terapkan`),
    liaison.post(`${path}/padanan`),
    coordinator.get('/petugas/lapor/../x'),
    coordinator.post('/petugas/lapor/X-1/periksa', { zone: 'UTC' }),
    coordinator.post(`${path}/periksa`, { zone: 'Mars' }),
  ]
  expect((await Promise.all(tried)).map(({ status }) => status)).toEqual(Array(tried.length).fill(404))
  expect(await caseOfNational(office.desk.table, '7400001')).toBeNull()
})

test('the file and the plan are gone when it is done, and no text of a report stands in the log', async () => {
  const path = await look(csvOfExport(rowsOf([report('7500001', { 'Isi Laporan Awal': 'Rahasia sekali isinya' })])))
  const id = path.split('/').at(-1) ?? ''
  const left = async () => [await readExportFile(office.desk, id), await readPart(office.desk, id, 0), await readPreview(office.desk, id)]
  expect((await left()).map((it) => it === null)).toEqual([false, false, false])
  await applied(path)
  expect(await left()).toEqual([null, null, null])
  expect(JSON.stringify(office.logged)).not.toMatch(/Rahasia sekali|Laporan 75/)
})

test('a plan that is gone after its day is told so, and nothing is done', async () => {
  const path = await look(csvOfExport(rowsOf([report('7800001')])))
  await removeImportFiles(office.desk, path.split('/').at(-1) ?? '', 1, 'import-applied')
  expect(await applied(path)).toMatchObject({ state: 'unreadable', fault: { kind: 'absent' } })
  expect(await caseOfNational(office.desk.table, '7800001')).toBeNull()
})
