import { ListObjectVersionsCommand } from '@aws-sdk/client-s3'
import { unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journalOf } from '../../infra/restore-journal.ts'
import { type Around, weigh } from '../../infra/restore-rules.ts'
import { countingPapersKinds } from '../../shared/desk/clock/counting-papers.ts'
import { countingPaper } from '../../shared/desk/clock/paper-job.ts'
import { createTools } from '../../shared/desk/tools.ts'
import type { Paper } from '../../shared/domain/papers/paper.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import type { PaperDocument } from '../../shared/letters/official/document.ts'
import { keys } from '../../shared/store/keys.ts'
import { readJob } from '../../shared/store/office/job-items.ts'
import { putCalendarDay } from '../../shared/store/office/law-items.ts'
import { readPaper } from '../../shared/store/office/paper-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { assign, coordinator as by, grant, refuse } from '../support/officers.ts'
import { fieldOn } from '../support/web.ts'
import type { TestOfficer } from '../support/world.ts'
import { type PaperWorld, startPaperWorld } from './made-world.ts'

let office: PaperWorld
let coordinator: TestOfficer
const ids: string[] = []
beforeAll(async () => {
  office = await startPaperWorld()
  coordinator = await office.signIn({ role: 'coordinator' })
  for (const day of ['2026-10-05', '2026-11-02', '2026-11-03']) ids.push((await office.request({}, { receivedOn: localDate(day) })).id)
  await office.done(ids[0] ?? '', [assign, by], [refuse, by])
}, 60_000)
afterAll(() => office.close())

const id = 'pengumuman-2026-1'
const make = { kind: 'announcement', period: '2026', asOf: '2026-11-24' }
const paperOf = async () => ((await (await office.papersOf(coordinator)).json(`/${id}`)) as { paper: Paper }).paper
const inWord = (bytes: Buffer): string => Buffer.from(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? []).toString('utf8')

test('a yearly announcement is counted by a job, looked at, issued and kept', async () => {
  office.at('2026-11-26', '09:00')
  const desk = await office.papersOf(coordinator)
  expect((await desk.post('', make)).headers.location).toBe(`/petugas/laporan/naskah/${id}`)
  expect((await desk.get(`/${id}`)).text).toContain('Sedang dihitung')
  await office.work()
  const draft = await desk.get(`/${id}`)
  expect(draft.text).toContain('Permintaan yang diterima')
  expect(draft.text).toContain('Rancangan: belum terbit')
  const { document } = (await desk.json(`/${id}`)) as { document: PaperDocument }
  expect(document.blocks.flatMap((it) => (it.kind === 'facts' ? it.rows : []))).toEqual([
    ['Permintaan yang diterima', '3'],
    ['Belum selesai', '3'],
    // Two of three wait since 2 and 3 November, counted to the day the paper looks at, and may still take longer than the third.
    ['Waktu tengah sampai dijawab', 'sedikitnya 16 hari kerja'],
    ['Sembilan dari sepuluh dalam', 'sedikitnya 36 hari kerja'],
    ['Dijawab dalam batas waktu', '0 dari 1 (0%)'],
    ['Diperpanjang satu kali', '0'],
  ])
  const tables = document.blocks.flatMap((it) => (it.kind === 'table' ? [it.rows] : it.kind === 'chart' ? [it.behind.rows] : []))
  expect([tables[0]?.filter(([, count]) => count !== '0'), tables[1]?.filter(([, count]) => count !== '0'), tables[2]?.length]).toEqual([
    [
      ['Oktober 2026', '1'],
      ['November 2026', '2'],
      ['Jumlah', '3'],
    ],
    [
      ['Ditolak', '1'],
      ['Belum atau tidak diputus', '2'],
      ['Jumlah', '3'],
    ],
    2,
  ])
  const version = fieldOn(draft.text, 'version')
  const saved = await desk.post(`/${id}`, {
    version,
    notes: 'Layanan dibuka setiap hari kerja.',
    name: 'Nama Contoh',
    position: 'PPID Utama',
    number: '1/PPID/2026',
  })
  expect(saved.status).toBe(303)
  const looked = await desk.get(`/${id}`)
  expect(looked.text).toContain('Layanan dibuka setiap hari kerja.')
  expect((await desk.post(`/${id}/terbitkan`, { version })).status).toBe(409)
  expect((await desk.post(`/${id}/terbitkan`, { version: fieldOn(looked.text, 'version') })).status).toBe(303)
  expect((await desk.get(`/${id}`)).text).toContain('Sudah terbit')
  const pdf = await desk.bytes(`/${id}/pdf`)
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  expect(text.replace(/\s+/g, ' ')).toContain('Permintaan yang diterima : 3')
  expect(inWord(await desk.bytes(`/${id}/docx`))).toContain('Layanan dibuka setiap hari kerja.')
  const { issued } = await paperOf()
  expect(issued?.files.pdf.bytes).toBe(pdf.length)
})

test('made again for its day it has the same figures, though cases went on and one was entered later than it came', async () => {
  const before = await paperOf()
  // Everything moves on: decisions, time, and a day off that is entered for a day of then.
  await office.done(ids[1] ?? '', [assign, by], [grant, by])
  const holiday = { date: localDate('2026-11-10'), kind: 'local-holiday' as const, name: 'Libur contoh', source: 'contoh' }
  await transact(office.table.documents, [putCalendarDay(office.table, holiday)])
  office.at('2027-03-01', '09:00')
  await office.desk.sweep()
  const late = await office.request({}, { receivedOn: localDate('2026-11-20') })
  const desk = await office.papersOf(coordinator)
  await desk.post(`/${id}/hitung-lagi`, { version: String(before.version) })
  await office.work()
  const { again } = await paperOf()
  expect(again).toEqual({
    on: '2027-03-01',
    differences: [],
    later: [{ number: late.number, receivedOn: '2026-11-20', recordedOn: '2027-03-01' }],
    sameWords: true,
  })
  expect((await desk.get(`/${id}`)).text).toContain(late.number)
})

test('counted again while a case cannot be read, the page says that it came to nothing, and what was found before stays', async () => {
  const before = await paperOf()
  const desk = await office.papersOf(coordinator)
  await desk.post(`/${id}/hitung-lagi`, { version: String(before.version) })
  const known = await readJob(office.table, (await readPaper(office.table, id))?.job ?? '')
  if (!known) throw new Error('No job counts')
  await countingPapersKinds[countingPaper].finish(createTools(office.effects), { ...known, leftOut: { busy: 1 } })
  expect(await paperOf()).toMatchObject({ again: before.again, againFailed: '2027-03-01' })
  expect((await desk.get(`/${id}`)).text).toContain('Penghitungan ulang pada 1 Mar 2027 tidak selesai')
  const failed = await paperOf()
  await desk.post(`/${id}/hitung-lagi`, { version: String(failed.version) })
  await office.work()
  expect((await paperOf()).againFailed).toBeUndefined()
})

test('who answers for papers makes them, who answers for the house reads them, and institutions have none', async () => {
  const may: Record<string, [number, number, number]> = {}
  for (const role of ['coordinator', 'administrator', 'leader', 'superior', 'head', 'liaison'] as const) {
    const desk = await office.papersOf(await office.signIn({ role }))
    const nobodys = { kind: 'week', period: '2026-01-01', asOf: '2026-01-01' }
    may[role] = [(await desk.get('')).status, (await desk.get(`/${id}/pdf`)).status, (await desk.post('', nobodys)).status]
  }
  expect(may).toEqual({
    coordinator: [200, 200, 422],
    administrator: [200, 200, 422],
    leader: [200, 200, 404],
    superior: [200, 200, 404],
    head: [404, 404, 404],
    liaison: [404, 404, 404],
  })
})

test('words that are erased read so, and the checksum of what was issued stays', async () => {
  const before = await paperOf()
  const desk = await office.papersOf(coordinator)
  const erased = await desk.post(`/${id}/hapus`, { version: String(before.version), section: 'notes', reason: 'Memuat data pribadi' })
  expect(erased.status).toBe(303)
  const after = await paperOf()
  expect(after.issued?.files).toEqual(before.issued?.files)
  expect(after.issued?.replaced?.pdf.sha256).not.toBe(before.issued?.files.pdf.sha256)
  const word = inWord(await desk.bytes(`/${id}/docx`))
  expect(word).toContain('[dihapus]')
  expect(word).not.toContain('Layanan dibuka')
  // Files of before are gone in every version, and a record of before comes back without the words.
  const left = await (await office.effects.s3()).send(
    new ListObjectVersionsCommand({ Bucket: office.effects.bucketName, Prefix: `papers/${id}/` }),
  )
  expect(left.Versions?.map(({ Key }) => Key?.split('/').at(-1)).sort()).toEqual(['document.json', 'docx', 'figures.json', 'pdf'])
  const journal = journalOf(office.journal, async () => {})
  const item = { ...keys.paper(id), version: before.version, paper: { ...before, job: null } }
  const restored = await weigh(item, { journal } as Around)
  expect(restored).toMatchObject({ put: { paper: { sections: {}, erased: [{ section: 'notes', by: coordinator.officer.id }] } } })
})
