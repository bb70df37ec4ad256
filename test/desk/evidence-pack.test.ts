import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { DecreeFile, noDecreeFile } from '../../shared/domain/office/decree.ts'
import type { EvidencePack } from '../../shared/domain/scorers/evidence-pack.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { readCase } from '../../shared/store/case/case-items.ts'
import { putDecree } from '../../shared/store/office/decree-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { locatedJpeg } from '../attachments/fixtures.ts'
import { holding } from '../support/held-keys.ts'
import { disposeTo } from '../support/officers.ts'
import { eventually, upload, uploadFormOn } from '../support/uploads.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Evidence packs, made by the job as it runs and opened by another library than the one that writes them (docs/adr/0068). */

let office: World
let coordinator: TestOfficer
let leader: TestOfficer
beforeAll(async () => {
  office = await startWorld({ lookAtLink: async () => ({ state: 'dead', reason: '404' }) })
  coordinator = await office.signIn({ role: 'coordinator' })
  leader = await office.signIn({ role: 'leader' })
})
afterAll(() => office.close())

const packs = '/petugas/penilaian/pemdi/2027/paket'
const asJson = { headers: { accept: 'application/json' } }
const runJobs = async () => {
  office.clock.now = plusMillis(office.clock.now, 61_000)
  await createJobs(holding('jobs', office.effects))({ schedule: 'jobs' })
}

/** Entries of a ZIP, by their names. */
const opened = async (bytes: Buffer): Promise<Map<string, Buffer>> => {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  const entries = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry)
    entries.set(entry.fileName, await buffer(stream))
  }
  return entries
}

const marks = { plain: 'Kata-Biasa', named: 'Kata-Bernama', hidden: 'Kata-Rahasia', nobody: 'Kata-Anonim' }
const answered = async (changes: object, flags: object = {}): Promise<Case> => {
  const state = await office.complaint(changes)
  const officer = { kind: 'officer', id: coordinator.id, role: 'coordinator', institution: null } as const
  await office.done(state.id, [disposeTo(flags), officer])
  const head = { kind: 'officer', id: 'kepala', role: 'liaison', institution: 'dinas-pekerjaan-umum-dan-penataan-ruang' } as const
  await office.done(
    state.id,
    [{ type: 'accept', institution: 'dinas-pekerjaan-umum-dan-penataan-ruang' }, head],
    [{ type: 'answer', outcome: 'solved', text: 'Sudah diperbaiki.' }, head],
  )
  await office.done(state.id, [{ type: 'close', reason: 'Selesai' }, officer])
  return (await readCase(office.desk.table, state.id)) as Case
}

test('a pack holds figures, answers, readiness, samples and checks, each with its checksum, and nothing of a person', async () => {
  const plain = await answered({ title: marks.plain, text: marks.plain })
  await answered({ title: marks.hidden, text: marks.hidden }, { confidential: true })
  await answered({ title: marks.named, text: marks.named }, { class: 'oversight', classReason: 'Dugaan pungutan.' })
  await answered({ title: marks.nobody, text: marks.nobody }, { anonymous: true })
  await coordinator.post('/petugas/penilaian/pemdi/2027/20-kepuasan', {
    version: '0',
    sentence: 'Diolah <tiap> triwulan.',
    link: 'https://mati.contoh.example/survei',
  })
  const photo = locatedJpeg()
  await upload(uploadFormOn((await coordinator.get('/petugas/penilaian/pemdi/2027/19-dasbor-sla/berkas/unggah')).text), photo)
  const place = { scorer: 'pemdi', period: '2027', subject: '@region', item: '19-dasbor-sla' }
  const { file } = await eventually(
    () => office.desk.answerFileOf(place),
    (it) => it.file !== null,
  )
  await coordinator.post('/petugas/penilaian/tautan')
  await runJobs()
  expect((await coordinator.get('/petugas/penilaian/tautan')).text).toContain('Mati: halamannya tidak ada')
  // Only coordinators make it; leaders take it, and nobody else knows of it.
  const administrator = await office.signIn({ role: 'administrator' })
  const rights = await Promise.all(
    [leader, administrator].map(async (who) => [(await who.post(packs)).status, (await who.get(packs)).status]),
  )
  expect(rights).toEqual([
    [404, 200],
    [404, 404],
  ])
  const started = await coordinator.post(packs)
  expect(started.status).toBe(303)
  const list = async () => ((await leader.get(packs, asJson)).json() as { packs: EvidencePack[] }).packs
  expect((await list()).map(({ made }) => made)).toEqual([null])
  expect((await leader.get(`${packs}/${(await list())[0]?.id}`)).status).toBe(404)
  await runJobs()
  const [pack] = await list()
  expect((await coordinator.get(started.headers.location ?? '')).text).toContain('Paket sudah dibuat')
  const link = await leader.get(`${packs}/${pack?.id}`)
  expect([link.status, (await administrator.get(`${packs}/${pack?.id}`)).status]).toEqual([303, 404])
  const bytes = Buffer.from(await (await fetch(link.headers.location ?? '')).arrayBuffer())
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(pack?.made?.sha256)
  const entries = await opened(bytes)
  expect([...entries.keys()].sort()).toEqual([
    'DAFTAR-ISI.txt',
    'SHA256SUMS',
    'angka/angka.csv',
    'angka/angka.html',
    'contoh/contoh-kasus.html',
    'isian/berkas/bukti-pemdi-2027-19-dasbor-sla.jpeg',
    'isian/isian.csv',
    'isian/isian.html',
    'kesiapan/kesiapan.csv',
    'rantai/pemeriksaan.txt',
  ])
  const text = (name: string) => entries.get(name)?.toString('utf8') ?? ''
  const sums = [...entries]
    .filter(([name]) => name !== 'SHA256SUMS')
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
  expect(text('SHA256SUMS')).toBe(sums.join(''))
  expect(text('angka/angka.csv')).toContain('Dijawab tepat waktu')
  expect(text('isian/isian.html')).toContain('Diolah &lt;tiap&gt; triwulan.')
  expect(text('isian/isian.csv')).toContain('tidak terbuka pada')
  // The file is carried as it was kept, and its checksum is that of the index and of the list of answers.
  const carried = 'isian/berkas/bukti-pemdi-2027-19-dasbor-sla.jpeg'
  expect(text('SHA256SUMS')).toContain(`${file?.sha256}  ${carried}\n`)
  expect(text('isian/isian.csv')).toContain(`"${carried}";"${file?.sha256}"`)
  expect([text('DAFTAR-ISI.txt').includes(carried), entries.get(carried)?.length]).toEqual([true, file?.size])
  expect(text('kesiapan/kesiapan.csv').split('\r\n').length).toBeGreaterThan(60)
  // One case may be shown, by its steps; the others are not, nor anything that anybody wrote.
  expect(text('contoh/contoh-kasus.html')).toContain('Contoh 1: Pengaduan tidak berkadar pengawasan')
  expect(text('contoh/contoh-kasus.html')).not.toContain('Contoh 2')
  const all = [...entries.values()].map((it) => it.toString('utf8')).join('\n')
  for (const it of [...Object.values(marks), plain.number, plain.id, 'Sudah diperbaiki.']) expect(all).not.toContain(it)
})

test('a decree whose file is lost is named in the table of contents, and the pack is finished; a sample is found behind many that are none', async () => {
  const institution = 'dinas-sosial'
  const file = { fileId: 'hilang', type: 'application/pdf', size: 1000, sha256: 'x', by: 'x', at: office.clock.now }
  const decree = DecreeFile.parse({ ...noDecreeFile(institution), version: 1, file })
  await transact(office.desk.table.documents, [putDecree(office.desk.table, decree)])
  const before = ((await leader.get(packs, asJson)).json() as { packs: EvidencePack[] }).packs.length
  // Each ended after the one that can be shown.
  for (let i = 0; i < 120; i++) {
    office.clock.now = plusMillis(office.clock.now, 1000)
    const { id } = await office.complaint()
    await office.asReporter(id, { type: 'withdraw', reason: null })
  }
  coordinator = await office.browserOf(coordinator.officer)
  leader = await office.browserOf(leader.officer)
  await coordinator.post(packs)
  await runJobs()
  const list = ((await leader.get(packs, asJson)).json() as { packs: EvidencePack[] }).packs
  const made = list.filter((it) => it.made !== null)
  expect([list.length, made.length]).toEqual([before + 1, before + 1])
  const latest = made.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
  const link = await leader.get(`${packs}/${latest?.id}`)
  const entries = await opened(Buffer.from(await (await fetch(link.headers.location ?? '')).arrayBuffer()))
  const contents = entries.get('DAFTAR-ISI.txt')?.toString('utf8') ?? ''
  expect(contents).toContain('  kesiapan/sk/dinas-sosial.pdf: TIDAK DIMUAT, berkasnya hilang dari penyimpanan. Unggah lagi.')
  expect([entries.has('kesiapan/sk/dinas-sosial.pdf'), entries.has('kesiapan/kesiapan.csv')]).toEqual([false, true])
  expect(entries.get('contoh/contoh-kasus.html')?.toString('utf8')).toContain('Contoh 1')
})
