import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../infra/local/dynamodb.ts'
import { startTanggap } from '../../infra/local/system.ts'
import { readRegion } from '../../infra/region-files.ts'
import { type FunctionName, functionNames, functions, type KeyPurpose } from '../../shared/manifest.ts'
import { signedPdf } from '../attachments/fixtures.ts'
import { flowSuite } from '../flow/flow-suite.ts'
import { fileAs, signInAs } from '../flow/life-people.ts'
import { lifeSuite } from '../flow/life-suite.ts'
import { csvOfExport, synthesize } from '../lapor/synthetic-export.ts'
import { complaintFields } from '../support/event.ts'
import { watchKeys } from '../support/held-keys.ts'
import { grantedTo, watchTable } from '../support/table-uses.ts'
import { eventually, upload, uploadFormOn } from '../support/uploads.ts'
import { lettersIn } from './support.ts'

/**
 * The emulator of the deployment test does not enforce grants, so this does: whole lives on the bundles that are deployed,
 * each with a client of its own, and what each asked of the table compared with what it may.
 */

const watched = watchTable()
const keyWatch = watchKeys()
const folder = mkdtempSync(join(tmpdir(), 'tanggap-grants-'))
let system: Awaited<ReturnType<typeof startTanggap>>
beforeAll(async () => {
  system = await startTanggap({ port: await freePort(), dataFolder: folder, observe: watched.observe, observeKeys: keyWatch.noting })
})
afterAll(async () => {
  await system?.close()
  rmSync(folder, { recursive: true, force: true })
})

const lettersTo = (address: string) => lettersIn(system.mailUrl, address)
flowSuite(() => ({ fetch: (path, init) => fetch(`${system.url}${path}`, init), follow: (url, init) => fetch(url, init), lettersTo }))
lifeSuite(() => ({ baseUrl: system.url, follow: (url, init) => fetch(url, init), lettersTo }), readRegion('jombang'))

const theSystem = () => ({ baseUrl: system.url, follow: (url: string, init?: RequestInit) => fetch(url, init), lettersTo })
/** A case of the rarer work. */
let itsNumber = ''

test('the rarer work of the desk: searches, reports, sample texts, many at once, erasure, a changed holiday', async () => {
  const target = theSystem()
  const coordinator = await signInAs(target, 'koordinator')
  const administrator = await signInAs(target, 'administrator')
  const email = 'jarang@contoh.example'
  const citizen = await fileAs(target, '/pengaduan', { ...complaintFields, title: 'Jembatan gantung bergoyang', district: 'Diwek' })
  const other = await fileAs(target, '/pengaduan', { ...complaintFields, title: 'Trotoar pecah' })
  itsNumber = other.number
  const silent = await fileAs(target, '/pengaduan', { ...complaintFields, identity: 'none', name: '' })
  const pages = [
    ...[
      'tugas',
      'laporan',
      'laporan/kinerja',
      'laporan/naskah',
      'laporan/antarinstansi',
      'laporan/sebaran',
      'laporan/daftar',
      'laporan/tenggat',
      'laporan/instansi/dinas-sosial',
      'register/PPID',
      'register/KEB/csv',
      'register/ADU/xlsx',
      'daftar/csv',
      'pengingat',
      'operasi',
      'pekerjaan',
      'kesiapan',
      'penilaian',
      'pemeriksaan',
      'pemeriksaan?hari=2026-11-24',
    ],
    ...['cari?cari=jembatan', `cari?cari=${citizen.number}`, `cari?cari=${citizen.email}`, '?status=received', 'cari?cari=08120000'],
  ].map((path) => (path.startsWith('?') ? `/petugas${path}` : `/petugas/${path}`))
  const seen = await Promise.all(pages.map(async (path) => `${path} ${(await coordinator.visit(path)).status}`))
  expect(seen.filter((it) => !it.endsWith('200'))).toEqual([])
  await coordinator.does(citizen.number, 'disposisi', {
    class: 'ordinary',
    category: 'jalan-dan-jembatan',
    anonymous: 'no',
    confidential: 'no',
    lead: 'dinas-sosial',
  })
  const owed = '/petugas/pencatatan'
  const recorded = await coordinator.submit(await coordinator.visit(owed), `${owed}/${citizen.number}/nomor`, { trackingId: '7654321' })
  expect(recorded.url.search).toBe('?hasil=simpan')
  // The number of another report, and typed once more.
  await coordinator.does(citizen.number, 'lepas-nasional', { reason: 'Nomor laporan lain.' })
  await coordinator.does(citizen.number, 'nasional', { trackingId: '7654322' })
  await other.does('pencatatan', { recordThere: 'no' })
  await citizen.does('kontak', { phone: '081200000777' })
  const wished = await citizen.does('privasi', { right: 'erasure', detail: 'Mohon dihapus.' })
  expect(wished.status).toBe('disposed')
  await coordinator.does(citizen.number, 'privasi', { text: 'Sudah dihapus.' })
  const erasing = `/petugas/kasus/${citizen.number}/hapus-data`
  const erased = await coordinator.submit(await coordinator.visit(erasing), erasing, {
    'texts.1': 'on',
    identity: 'on',
    basis: 'UU 27/2022 Pasal 8',
    sure: 'on',
  })
  expect(erased.text).not.toContain('role="alert"')
  const notes = `/petugas/massal?tindakan=bulk-note&pilih.${silent.number}=on&cakupan=dipilih`
  const started = await coordinator.submit(await coordinator.visit(notes), '/petugas/massal', { catatan: 'Satu untuk banyak.' })
  expect(started.url.pathname).toMatch(/^\/petugas\/pekerjaan\//)
  expect((await coordinator.visit('/petugas/sesi-saya')).status).toBe(200)
  const samples = '/petugas/contoh/baru'
  await coordinator.submit(await coordinator.visit(samples), samples, { use: 'answer', title: 'Umum', text: 'Terima kasih.' })
  const line = {
    class: 'anytime',
    title: 'Peta jalan',
    summary: 'Ruas jalan.',
    holder: 'dinas-sosial',
    made: 'Jombang, 2026',
    retention: '5 tahun',
  }
  const newLine = '/petugas/informasi/baru'
  await coordinator.submit(await coordinator.visit(newLine), newLine, { ...line, 'forms.softcopy': 'on' })
  const second = await signInAs(target, 'koordinator2')
  const lines = await second.visit('/petugas/informasi')
  const waiting = /\/petugas\/informasi\/(?!baru|pengumuman-baru)[\w-]+/.exec(lines.text)?.[0] ?? ''
  await second.submit(await second.visit(waiting), `${waiting}/tampilkan`)
  expect(await (await fetch(`${system.url}/informasi`)).text()).toContain('Peta jalan')
  const today = ((await (await fetch(`${system.url}/healthz`)).json()) as { now: string }).now
  const yesterday = new Date(Date.parse(today) - 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10)
  const papers = '/petugas/laporan/naskah'
  const asked = { kind: 'announcement', period: yesterday.slice(0, 4), asOf: yesterday }
  const counting = await coordinator.submit(await coordinator.visit(papers), papers, asked)
  const paper = counting.url.pathname
  await system.runSchedules()
  await coordinator.submit(await coordinator.visit(paper), paper, { notes: 'Tanpa catatan.' })
  await coordinator.submit(await coordinator.visit(paper), `${paper}/terbitkan`)
  expect((await coordinator.visit(`${paper}/docx`)).status).toBe(200)
  await coordinator.submit(await coordinator.visit(paper), `${paper}/hapus`, { section: 'notes', reason: 'Uji coba' })
  expect((await coordinator.visit(paper)).text).toContain('[dihapus]')
  const head = await signInAs(target, 'kepala.dinsos')
  const note = '/petugas/tanggapan-kinerja'
  const noted = await head.submit(await head.visit(note), note, { text: 'Alat sedang diperbaiki.' })
  expect(noted.url.pathname).toBe('/petugas/laporan/instansi/dinas-sosial')
  // What scorers ask: an item that was answered, months, a number that was called.
  const scorer = '/petugas/penilaian/komisi-informasi/2026'
  const item = `${scorer}/komitmen`
  await coordinator.submit(await coordinator.visit(item), item, { sentence: 'Anggaran ada.', link: 'http://127.0.0.1/dpa' })
  const settings = '/petugas/penilaian/komisi-informasi'
  await coordinator.submit(await coordinator.visit(scorer), settings, { from: '7', until: '9', note: 'Surat tahun ini' })
  const numbers = '/petugas/penilaian/nomor'
  await coordinator.submit(await coordinator.visit(numbers), numbers, { number: '0321-111222', where: 'Spanduk' })
  expect((await coordinator.visit(scorer)).text).toContain('Anggaran ada.')
  // A file beside it: sent, judged, read, and taken off again.
  await upload(uploadFormOn((await coordinator.visit(`${item}/berkas/unggah`)).text), signedPdf())
  const filled = await eventually(
    () => coordinator.visit(item),
    ({ text }) => text.includes('Ganti berkas'),
  )
  expect((await coordinator.submit(filled, `${item}/berkas/hapus`)).text).toContain('Berkas sudah dihapus dari butir ini.')
  const packs = `${scorer}/paket`
  await coordinator.submit(await coordinator.visit(packs), packs)
  const links = '/petugas/penilaian/tautan'
  await coordinator.submit(await coordinator.visit(links), links)
  expect((await coordinator.visit('/petugas/penilaian')).status).toBe(200)
  expect((await fetch(`${system.url}/statistik`)).status).toBe(200)
  const sent = await upload(
    uploadFormOn((await coordinator.visit('/petugas/lapor')).text),
    Buffer.from(csvOfExport(synthesize({ rows: 5 }))),
  )
  const arrived = new URL(sent.headers.get('location') ?? '').pathname
  await coordinator.submit(await coordinator.visit(arrived), `${arrived}/periksa`, { zone: 'UTC' })
  await system.runSchedules()
  const looked = await coordinator.visit(arrived)
  expect(looked.text).toContain('Belum ada yang diubah')
  const named = await coordinator.submit(looked, `${arrived}/padanan`, { 'instansi.0': '-' })
  await coordinator.submit(named, `${arrived}/terapkan`)
  await system.runSchedules()
  expect((await coordinator.visit(arrived)).text).toContain('berkasnya sudah dihapus')
  const day = { date: '2027-11-26', kind: 'local-holiday', name: 'Hari jadi', source: 'SK Bupati 1/2027' }
  const preview = await administrator.submit(await administrator.visit('/petugas/kalender'), '/petugas/kalender/akibat', day)
  const applied = await administrator.submit(preview, '/petugas/kalender')
  expect([preview.status, applied.status]).toEqual([200, 200])
  await system.runSchedules()
  const body = { number: citizen.number, email: citizen.email }
  for (const address of [email, citizen.email]) {
    const answer = await fetch(`${system.url}/lacak/kode`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ ...body, email: address }),
    })
    expect(answer.status).toBe(202)
  }
}, 120_000)

test('months go by: sweeps, digests, roots and what they send', async () => {
  const now = Date.parse(((await (await fetch(`${system.url}/healthz`)).json()) as { now: string }).now)
  // Long enough for a month's figures to be published.
  await system.setClock(new Date(now + 70 * 86_400_000).toISOString())
  expect((await fetch(`${system.url}/healthz`)).status).toBe(200)
  // That nobody changed anything, now that days have their roots: one case, its proof, and everything.
  const coordinator = await signInAs(theSystem(), 'koordinator')
  const check = '/petugas/pemeriksaan'
  expect((await coordinator.visit(`${check}?nomor=${itsNumber}`)).text).toContain('catatannya utuh')
  expect((await coordinator.visit(`${check}/${itsNumber}/bukti`)).status).toBe(200)
  await coordinator.submit(await coordinator.visit(check), check)
  await system.runSchedules()
}, 180_000)

/**
 * Allowed, and used only where these lives do not go: the rest of a job, letters and addresses that come back, a file that
 * hands a case over or is told of twice, a very long session.
 */
const notWalkedHere: Partial<Record<FunctionName, string[]>> = {
  // A code that was kept is read once the first keys are gone, by intake as by the desk; test/infra/grants.test.ts turns them.
  // Leaving a case, confirming an address and asking for a file that was refused are walked there, too.
  intake: ['GetItem CODE#', 'GetItem JUDGING#', 'GetItem LINK#', 'PutItem ADDRESS#', 'PutItem ENDED#', 'UpdateItem LINK#'],
  disposition: [
    'GetItem ADDRESS#',
    'GetItem CODE#',
    'GetItem NATIONAL#',
    'GetItem SUBMISSION#',
    'PutItem ADDRESS#',
    // What is told at once to the overseer or to other administrators (test/web/own-accounts.test.ts, test/web/taking-over.test.ts).
    'PutItem LETTER-TO-DESK#',
    'PutItem UNREACHABLE',
    'UpdateItem LETTER-TO-DESK#',
    'UpdateItem LETTER#',
    'UpdateItem SESSION#',
  ],
  // The log of a case of version 0.1 is read where its file is a no to a new code.
  attachments: ['Query CASE#', 'GetItem JUDGING#', 'PutItem HANDED#', 'PutItem LETTER#', 'UpdateItem RATE#'],
  mail: [
    'PutItem ADDRESS#',
    'PutItem LETTER-TO-DESK#',
    'PutItem REMINDER#',
    'PutItem UNREACHABLE',
    'Query CONTACT#',
    'UpdateItem REPUTATION',
  ],
  // A round opens with a quarter, which months gone by need not meet.
  reminders: ['GetItem JOB#', 'PutItem HANDED#', 'PutItem SCORING#', 'UpdateItem CASE#', 'UpdateItem HANDED#'],
  reporting: ['UpdateItem DIRECTORY#', 'UpdateItem SESSION#'],
  jobs: [
    // Cases that were counted before there were figures; test/infra/grants.test.ts has some.
    'UpdateItem FIGURES#',
    'UpdateItem TALLY#',
    // Retention looks years ahead; test/infra/grants.test.ts watches it.
    'DeleteItem CONTACT#',
    'DeleteItem MASK#',
    'DeleteItem REPORTER#',
    'GetItem REPORTER#',
    // So does a turn of keys.
    'PutItem CONTACT#',
    'PutItem REPORTER#',
    'GetItem ADDRESS#',
    'GetItem CODE#',
    'PutItem ADDRESS#',
    'PutItem CODE#',
    'DeleteItem CASE#',
    'GetItem DIRECTORY#',
    'GetItem REGISTER#',
    'PutItem CASE#',
    'PutItem CHANGED#',
    'PutItem HANDED#',
    'PutItem LETTER-TO-DESK#',
    'PutItem LETTER#',
    'PutItem NUMBER#',
    // Nothing that a paper counts was filed before today; test/infra/grants.test.ts counts some.
    'PutItem PAPER-PART#',
    // Two imports of one report at the same moment.
    'GetItem NATIONAL#',
    'PutItem TEXT#',
    'Query CASE#',
    'Query DESK# lists',
    'Query DUPLICATES# lists',
    'UpdateItem REGISTER#',
    // All cases here teach as they are passed on; test/infra/grants.test.ts has them learned anew.
    'BatchGetItem LESSON#',
    'DeleteItem LESSON#',
    'UpdateItem LESSON#',
    // A check of everything is ordered here; test/infra/grants.test.ts carries one out.
    'BatchGetItem CHANGED#',
    'Query TEXT#',
  ],
  // Whoever starts a folder remembers its keys; in the cloud this function does (test/keys).
  keys: ['PutItem KEYS'],
}

test.each(functionNames)('%s asks of the table what it was granted, and nothing more', (name) => {
  const [granted, uses] = [grantedTo(name), watched.usesOf(name)]
  expect(uses.filter((use) => !granted.includes(use))).toEqual([])
  expect(granted.filter((use) => !uses.includes(use) && !notWalkedHere[name]?.includes(use))).toEqual([])
})

/** What hangs on turned keys, links of letters, and a complaint that goes on as a request; test/infra/grants.test.ts walks them all. */
const notAskedHere: Partial<Record<FunctionName, KeyPurpose[]>> = {
  intake: ['conversion', 'kept-code', 'one-time-link'],
  jobs: [...functions.jobs.keys],
}

test.each(functionNames)('%s asks for the keys that it was given, and for no other', (name) => {
  const [given, asked] = [functions[name].keys, keyWatch.askedBy(name)]
  expect(asked.filter((it) => !given.includes(it))).toEqual([])
  expect(given.filter((it) => !asked.includes(it) && !notAskedHere[name]?.includes(it))).toEqual([])
})
