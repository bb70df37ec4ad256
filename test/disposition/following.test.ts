import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Complaint } from '../../shared/domain/case/case.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { startTestTable } from '../support/table.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** What a duplicate does with its main case, what it is spared, and who learns of it (docs/adr/0036). */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const transport = 'dinas-perhubungan'
const ordinary = { class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'no', confidential: 'no', lead: works }
const berkadar = { ...ordinary, class: 'oversight', classReason: 'Ada dugaan pungutan', lead: 'inspektorat', reportedUnknown: 'on' }

let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
let head: TestOfficer
let inspector: TestOfficer
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
  head = await office.signIn({ name: 'Hadi Contoh', role: 'head', institution: works })
  inspector = await office.signIn({ name: 'Ina Contoh', role: 'liaison', institution: 'inspektorat' })
})
afterAll(() => office.close())

type Named = { id: string; number: string }
const stateOf = async ({ id }: Named) => (await office.stateOf(id)) as Complaint
const two = async (form: object = {}): Promise<[Named, Named]> => [await office.complaint(), await office.complaint(form)]
const link = (from: Named, to: Named) => coordinator.act(from.number, 'duplikat', { duplicateOf: to.number })
const noticeOf = async (who: TestOfficer, { headers }: { headers: Record<string, string | undefined> }) =>
  /<[^>]+role="status"[^>]*>(.*?)<\/(?:div|p)>/s
    .exec((await who.get(headers.location ?? '')).text)?.[1]
    ?.replace(/<[^>]+>/g, '')
    .trim()
const asReporterOf = async (twin: Named) => {
  const cookies = await office.openedBy(await stateOf(twin))
  const html = { accept: 'text/html', 'sec-fetch-site': 'same-origin' }
  return (await office.send('GET', `/kasus/${twin.number}`, { cookies, headers: html })).text
}
/** What is shown before an answer is sent: who reads it, and who does not. */
const previewOf = async ({ number }: Named) => {
  const page = await liaison.get(`/petugas/kasus/${number}`)
  const preview = await liaison.post(`/petugas/kasus/${number}/jawab`, {
    outcome: 'solved',
    text: 'Sudah.',
    token: fieldOn(page.text, 'token'),
  })
  return [
    [...preview.text.matchAll(/Yang dibaca pelapor ([A-Z0-9-]+)/g)].map(([, it]) => it),
    /Tidak mendapat jawaban ini sekarang, walaupun laporannya sama: ([^.]+)\./.exec(preview.text)?.[1] ?? null,
  ]
}

test('linking takes nothing from the Inspektorat: a berkadar case stays with it, with its class and its limit, and is counted', async () => {
  const [main, twin] = await two({ class: 'oversight' })
  await coordinator.act(main.number, 'disposisi', ordinary)
  await coordinator.act(twin.number, 'disposisi', berkadar)
  const before = await stateOf(twin)
  const linked = await link(twin, main)
  expect(linked.headers.location).toBe(`/petugas/kasus/${twin.number}?hasil=duplikat&ikut=0-1`)
  const kept = ({ class: klass, status, holders, clocks }: Complaint) => [klass, status, holders, clocks]
  expect(kept(await stateOf(twin))).toEqual(kept(before))
  // What is done with the main case afterwards is not done for the Inspektorat either.
  await liaison.act(main.number, 'terima')
  await coordinator.act(main.number, 'jawab', { outcome: 'solved', text: 'Sudah.' })
  expect(kept(await stateOf(twin))).toEqual(kept(before))
  expect((await inspector.act(twin.number, 'terima')).status).toBe(303)
})

test('nobody’s case is taken away that another institution has accepted; a berkadar report waits for a disposition of its own', async () => {
  const [main, accepted] = await two()
  const hinted = await office.complaint({ class: 'oversight' })
  await coordinator.act(accepted.number, 'disposisi', { ...ordinary, lead: transport })
  await coordinator.act(accepted.number, 'terima-atas-nama', { reason: 'Petugasnya sakit' })
  await link(accepted, main)
  await link(hinted, main)
  const passedOn = await coordinator.act(main.number, 'disposisi', ordinary)
  expect(passedOn.headers.location).toBe(`/petugas/kasus/${main.number}?hasil=disposisi&ikut=0-2`)
  const now = async (it: Named) => {
    const { status, class: klass, holders } = await stateOf(it)
    return [status, klass, holders?.lead ?? null]
  }
  expect([await now(main), await now(accepted), await now(hinted)]).toEqual([
    ['disposed', 'ordinary', works],
    ['in-progress', 'ordinary', transport],
    ['received', 'oversight', null],
  ])
})

test('what was accepted together moves on together', async () => {
  const [main, twin] = await two()
  await link(twin, main)
  await coordinator.act(main.number, 'disposisi', ordinary)
  await liaison.act(main.number, 'terima')
  await coordinator.act(main.number, 'disposisi', { ...ordinary, lead: transport })
  expect([await stateOf(main), await stateOf(twin)].map(({ status, holders }) => [status, holders?.lead])).toEqual([
    ['disposed', transport],
    ['disposed', transport],
  ])
})

test('an institution that is kept out of a duplicate learns nothing of it where it works on the main case', async () => {
  const [main, twin] = await two()
  await coordinator.act(twin.number, 'pihak', { [`reportedInstitutions.${works}`]: 'on', reason: 'Diadukan' })
  await link(twin, main)
  await coordinator.act(main.number, 'disposisi', ordinary)
  const answered = await liaison.act(main.number, 'jawab', { outcome: 'solved', text: 'Sudah.' })
  expect(answered.headers.location).toBe(`/petugas/kasus/${main.number}?hasil=jawab`)
  const [page, json] = [
    (await liaison.get(`/petugas/kasus/${main.number}`)).text,
    (await liaison.get(`/petugas/kasus/${main.number}`, { headers: { accept: 'application/json' } })).text,
  ]
  for (const told of [page, json]) {
    expect([twin.id, 'Laporan yang sama', 'duplicates-changed', 'linked'].filter((it) => told.includes(it))).toEqual([])
  }
  const timeline = (JSON.parse(json) as { timeline: { type: string }[] }).timeline.map(({ type }) => type)
  expect(timeline).toEqual(['complaint-filed', 'verified', 'disposed', 'answered'])
  const desk = JSON.parse((await coordinator.get(`/petugas/kasus/${main.number}`, { headers: { accept: 'application/json' } })).text)
  expect((desk as typeof desk & { timeline: { type: string }[] }).timeline.map(({ type }: { type: string }) => type)).toContain(
    'duplicates-changed',
  )
})

test('what an officer wrote of one reporter is not read by another: reasons that follow are of nobody', async () => {
  const [main, twin] = await two()
  await link(twin, main)
  await coordinator.act(main.number, 'disposisi', { ...ordinary, urgent: 'on', urgentReason: 'Ibu Sari Contoh di RT 3 tersengat' })
  await coordinator.act(main.number, 'terima-atas-nama', { reason: `Pelapor ${main.number}, Budi Santoso 081234567890, menelepon` })
  expect(await stateOf(twin)).toMatchObject({ status: 'in-progress', acceptedInPlace: 1, urgent: { since: '2026-11-24' } })
  const read = await asReporterOf(twin)
  const foreign = ['Sari', 'RT 3', 'Budi', '0812', main.number]
  expect(foreign.filter((it) => read.includes(it))).toEqual([])
  const neutral = [
    'Kasus ini diterima atas nama instansi oleh yang meneruskannya.',
    'Hal ini dinilai menyangkut keselamatan atau kesehatan orang.',
  ]
  expect(neutral.filter((it) => !read.includes(it))).toEqual([])
  expect((await asReporterOf(main)).includes('Ibu Sari Contoh')).toBe(true)
})

/** As version 0.1 linked: the main case knows nothing of it, the index does. */
const linkedOfOld = async (twin: Named, main: Named) => {
  const actor = { kind: 'officer', id: coordinator.officer.id, role: 'coordinator', institution: null } as const
  await office.done(twin.id, [{ type: 'link', duplicateOf: main.id }, actor])
}

test('a link of version 0.1 follows when its main case is passed on, and is made anew by that', async () => {
  const [main, twin] = await two()
  await linkedOfOld(twin, main)
  expect((await stateOf(main)).duplicates).toBeUndefined()
  const sent = await coordinator.act(main.number, 'disposisi', ordinary)
  expect(await noticeOf(coordinator, sent)).toContain('1 laporan yang sama')
  expect([(await stateOf(main)).duplicates, (await stateOf(twin)).status]).toEqual([[twin.id], 'disposed'])
  await liaison.act(main.number, 'terima')
  expect((await stateOf(twin)).status).toBe('in-progress')
  expect(await previewOf(main)).toEqual([[main.number, twin.number], null])
  await liaison.act(main.number, 'jawab', { outcome: 'solved', text: 'Sudah.' })
  expect((await stateOf(twin)).status).toBe('answered')
})

test('a link of version 0.1 whose main case was passed on before follows the answer and its preview, or is told to stay behind', async () => {
  const [main, twin] = await two()
  const apart = await office.complaint()
  for (const it of [main, twin]) await coordinator.act(it.number, 'disposisi', ordinary)
  for (const it of [twin, apart]) await linkedOfOld(it, main)
  expect(await previewOf(main)).toEqual([[main.number, twin.number], null])
  await liaison.act(main.number, 'jawab', { outcome: 'solved', text: 'Sudah.' })
  // Whom the liaison does not see stays in the coordinators' queue, with its limits.
  expect([(await stateOf(twin)).status, (await stateOf(apart)).status]).toEqual(['answered', 'received'])
})

test('the preview does not name who has an answer already, and tells who cannot get it now', async () => {
  const [main, answered] = await two()
  const asked = await office.complaint()
  await link(answered, main)
  await coordinator.act(main.number, 'disposisi', ordinary)
  await liaison.act(main.number, 'jawab', { outcome: 'solved', text: 'Jawaban pertama.' })
  await link(asked, main)
  await office.asReporter(main.id, { type: 'reply', text: 'Belum selesai.' })
  await liaison.act(asked.number, 'tanya', { question: 'Di sebelah mana?' })
  expect(await previewOf(main)).toEqual([[], asked.number])
  const sent = await liaison.act(main.number, 'jawab', { outcome: 'partly', text: 'Jawaban kedua.' })
  expect(await noticeOf(liaison, sent)).toMatch(/ 1 laporan yang sama tidak dapat ikut sekarang; periksa satu per satu\.$/)
  expect([(await stateOf(answered)).outcome, (await stateOf(asked)).status]).toEqual(['solved', 'awaiting-reporter'])
})

test('the draft that waits shows the head what the answer would: who reads it, what in it may be another reporter’s, who does not get it', async () => {
  const [main, twin] = [await office.complaint(), await office.complaint({ name: 'Ratna Wulandari' })]
  const asked = await office.complaint({ name: 'Sulastri Contoh' })
  for (const it of [twin, asked]) await link(it, main)
  await coordinator.act(main.number, 'disposisi', ordinary)
  await liaison.act(asked.number, 'tanya', { question: 'Di sebelah mana?' })
  const text = `Sudah ditambal, seperti dilaporkan Ibu Ratna Wulandari. Hubungi 081234567890, atau lihat ${twin.number}.`
  const shown = (page: string) => [
    ...[...page.matchAll(/<section class="panel narrow"><h[24]>Yang dibaca pelapor ([A-Z0-9-]+)<\/h[24]>(.*?)<\/section>/gs)].map(
      ([, number, section = '']) => [
        number,
        ...[...section.matchAll(/Perhatikan: memuat (nomor kasus|nama|nomor telepon)/g)].map(([, it]) => it),
      ],
    ),
    /Tidak mendapat jawaban ini sekarang, walaupun laporannya sama: ([^.]+)\./.exec(page)?.[1] ?? null,
  ]
  const page = await liaison.get(`/petugas/kasus/${main.number}`)
  const sending = await liaison.post(`/petugas/kasus/${main.number}/jawab`, { outcome: 'solved', text, token: fieldOn(page.text, 'token') })
  await liaison.act(main.number, 'rancangan', { outcome: 'solved', text })
  const approving = (await head.get(`/petugas/kasus/${main.number}`)).text
  expect(shown(approving)).toEqual([[main.number, 'nomor kasus', 'nama', 'nomor telepon'], [twin.number, 'nomor telepon'], asked.number])
  expect(shown(sending.text)).toEqual(shown(approving))
  await head.act(main.number, 'setujui')
  expect([(await stateOf(main)).status, (await stateOf(twin)).status]).toEqual(['answered', 'answered'])
})

test('a draft of a case that nobody repeats is compared with nobody', async () => {
  const alone = await office.complaint()
  await coordinator.act(alone.number, 'disposisi', ordinary)
  await liaison.act(alone.number, 'rancangan', { outcome: 'solved', text: 'Hubungi 081234567890.' })
  const page = (await head.get(`/petugas/kasus/${alone.number}`)).text
  expect([page.includes('Hubungi 081234567890.'), page.includes('Yang dibaca pelapor'), page.includes('Perhatikan')]).toEqual([
    true,
    false,
    false,
  ])
})

test('in bulk, too, duplicates go along: accepted, passed on, counted; a note stays where it was written', async () => {
  const [main, twin] = await two()
  const asked = await office.complaint()
  for (const it of [twin, asked]) await link(it, main)
  await coordinator.act(main.number, 'disposisi', ordinary)
  await liaison.act(asked.number, 'tanya', { question: 'Di sebelah mana?' })
  const inBulk = async (who: TestOfficer, tindakan: string, cases: readonly Named[], form: Record<string, string> = {}) => {
    const picked = Object.fromEntries(cases.map(({ id }) => [`pilih.${id}`, 'on']))
    const given = await who.post('/petugas/massal', { ...picked, tindakan, cakupan: 'dipilih', ...form })
    const job = await who.get(given.headers.location ?? '', { headers: { accept: 'application/json' } })
    const { carriedOut, leftOut, followed } = JSON.parse(job.text) as { carriedOut: number; leftOut: object; followed?: object }
    return [carriedOut, leftOut, followed]
  }
  expect(await inBulk(liaison, 'bulk-accept', [main])).toEqual([1, {}, { done: 1, left: 0 }])
  expect(await inBulk(liaison, 'bulk-accept', [twin])).toEqual([0, { accepted: 1 }, undefined])
  expect(await inBulk(coordinator, 'bulk-note', [main], { catatan: 'Lihat juga kasus lain.' })).toEqual([1, {}, undefined])
  expect(await inBulk(coordinator, 'bulk-pass-on', [main], { tujuan: transport })).toEqual([1, {}, { done: 1, left: 1 }])
  const now = [await stateOf(main), await stateOf(twin), await stateOf(asked)]
  expect(now.map(({ status, holders }) => [status, holders?.lead])).toEqual([
    ['disposed', transport],
    ['disposed', transport],
    ['awaiting-reporter', works],
  ])
  expect((await readLog(office.table, twin.id)).map(({ event }) => event.type)).toEqual([
    'complaint-filed',
    'linked',
    'verified',
    'disposed',
    'accepted',
    'disposed',
  ])
})
