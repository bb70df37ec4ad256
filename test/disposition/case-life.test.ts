import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChainFault } from '../../shared/domain/events/chain.ts'
import { rebuild } from '../../shared/domain/events/evolve.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { startTestTable } from '../support/table.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const transport = 'dinas-perhubungan'

let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
let head: TestOfficer
let superior: TestOfficer
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator', mayOpenIdentities: true })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
  head = await office.signIn({ name: 'Hadi Contoh', role: 'head', institution: works })
  superior = await office.signIn({ name: 'Sekda Contoh', role: 'superior' })
})
afterAll(() => office.close())

const disposition = {
  class: 'ordinary',
  category: 'jalan-dan-jembatan',
  anonymous: 'no',
  confidential: 'no',
  lead: works,
  instruction: 'Mohon ditinjau minggu ini.',
}

test('a complaint goes through every action of its life, each once', async () => {
  const { id, number } = await office.complaint()
  const done = async (who: TestOfficer, action: string, form: Record<string, string> = {}) => {
    const answer = await who.act(number, action, form)
    expect([action, answer.status, answer.headers.location]).toEqual([action, 303, `/petugas/kasus/${number}?hasil=${action}`])
    return (await office.stateOf(id)).status
  }
  expect(await done(coordinator, 'sunting', { title: 'Jalan berlubang', text: 'Dirapikan.' })).toBe('received')
  expect(await done(coordinator, 'tanya', { question: 'Di sebelah mana?' })).toBe('awaiting-reporter')
  await office.asReporter(id, { type: 'complete', text: 'Depan kios.' })
  expect(await done(coordinator, 'catatan', { text: 'Sudah ditelepon.' })).toBe('received')
  expect(await done(coordinator, 'disposisi', disposition)).toBe('disposed')
  expect(await done(coordinator, 'jadikan-rahasia')).toBe('disposed')
  const look = await liaison.act(number, 'kembalikan', { reason: 'Bukan jalan kabupaten.', step: '' })
  expect(look.text).toContain('Seperti inilah yang dibaca petugas.')
  expect(look.text).toContain('dapat membacanya sampai selesai')
  expect((await office.stateOf(id)).status).toBe('disposed')
  const returned = await liaison.act(number, 'kembalikan', { reason: 'Bukan jalan kabupaten.' })
  // It reads on, and has nothing to do any more.
  expect(returned.headers.location).toBe(`/petugas/kasus/${number}?hasil=kembalikan`)
  expect((await liaison.get(`/petugas/kasus/${number}`)).text).toContain('Instansi Anda mengembalikan kasus ini.')
  expect((await liaison.post(`/petugas/kasus/${number}/terima`)).status).toBe(404)
  // The protection that was added stays: passing on does not take it away.
  expect(await done(coordinator, 'disposisi', { ...disposition, confidential: 'yes' })).toBe('disposed')
  expect(await done(liaison, 'terima')).toBe('in-progress')
  expect(await done(liaison, 'kabar', { text: 'Ditinjau besok.' })).toBe('in-progress')
  expect(await done(liaison, 'rancangan', { outcome: 'solved', text: 'Sudah ditambal.' })).toBe('awaiting-approval')
  expect(await done(head, 'perbaiki', { text: 'Sebut tanggalnya.' })).toBe('in-progress')
  const again = await liaison.get(`/petugas/kasus/${number}`)
  expect(again.text).toContain('Sudah ditambal.')
  expect(await done(liaison, 'rancangan', { outcome: 'solved', text: 'Sudah ditambal 23 November.' })).toBe('awaiting-approval')
  expect((await head.get(`/petugas/kasus/${number}`)).text).toContain('Rancangan jawaban yang menunggu persetujuan')
  expect(await done(head, 'setujui')).toBe('answered')
  expect(await done(coordinator, 'nasional', { trackingId: '7654321' })).toBe('answered')
  expect(await done(coordinator, 'disalin')).toBe('answered')
  await office.asReporter(id, { type: 'reply', text: 'Masih berlubang.' })
  expect(await done(liaison, 'jawab', { outcome: 'partly', text: 'Sisa ditambal minggu depan.' })).toBe('answered')
  expect(await done(liaison, 'tutup', { reason: 'Pelapor sudah puas lewat telepon.' })).toBe('closed')
  const log = await readLog(office.table, id)
  expect(findChainFault(id, log)).toBeNull()
  expect(rebuild(log)).toEqual(await office.stateOf(id))
  const page = await coordinator.get(`/petugas/kasus/${number}`)
  for (const words of [
    'Lia Contoh (pejabat penghubung',
    'Menunggu verifikasi → Menunggu pelapor',
    'Tulisan asli pelapor',
    'Sudah tiga pengendara',
    'Warga Contoh',
  ])
    expect(page.text).toContain(words)
})

test('the other ends of a complaint: archived, referred, blocked, proposed for conversion', async () => {
  const ends = [
    ['arsip', { archiveReason: 'unclear', explanation: 'Tidak jelas.' }, 'archived'],
    ['rujuk', { body: 'PLN', explanation: 'Hubungi 123.' }, 'referred'],
    ['blokir', { reason: 'Makian.' }, 'blocked'],
    ['konversi', { text: 'Ini permintaan dokumen.' }, 'awaiting-reporter'],
  ] as const
  for (const [action, form, status] of ends) {
    const { id, number } = await office.complaint()
    expect((await coordinator.act(number, action, form)).status).toBe(303)
    expect((await office.stateOf(id)).status).toBe(status)
  }
})

test('a request goes through assignment, extension, decision, objection and dispute', async () => {
  const { id, number } = await office.request()
  const done = async (who: TestOfficer, action: string, form: Record<string, string> = {}) => {
    const answer = await who.act(number, action, form)
    expect([action, answer.status]).toEqual([action, 303])
    return (await office.stateOf(id)).status
  }
  expect(await done(coordinator, 'lengkap')).toBe('registered')
  expect(await done(coordinator, 'tugaskan', { lead: works })).toBe('assigned')
  expect(await done(liaison, 'kembalikan', { reason: 'Bukan di kami.' })).toBe('registered')
  expect(await done(coordinator, 'tugaskan', { lead: works, [`contributors.${transport}`]: 'on' })).toBe('assigned')
  expect(await done(liaison, 'perpanjang', { reason: 'Dokumen dikumpulkan.' })).toBe('assigned')
  expect((await liaison.get(`/petugas/kasus/${number}`)).text).not.toContain('Perpanjang batas jawaban')
  const unsupported = await liaison.act(number, 'putuskan', { decision: 'refused', text: 'Ditolak.', 'exemptions.h': 'on' })
  expect(unsupported.status).toBe(422)
  expect(unsupported.text).toContain('wajib diisi bila informasi ditolak')
  const test = { testDocument: 'Rapor', testPart: 'Nilai', testStatute: 'UU 14/2008 Pasal 17 huruf h', testWeighing: 'Rahasia pribadi.' }
  const preview = await coordinator.act(number, 'putuskan', {
    decision: 'partly',
    text: 'Sebagian.',
    'exemptions.h': 'on',
    ...test,
    step: '',
  })
  expect(preview.text).toContain('Seperti inilah yang dibaca pemohon')
  expect((await office.stateOf(id)).status).toBe('assigned')
  // What is exempt by Ps 17 the head approves first.
  expect(await done(liaison, 'rancangan-keputusan', { decision: 'partly', text: 'Sebagian.', 'exemptions.h': 'on', ...test })).toBe(
    'assigned',
  )
  expect(await done(head, 'setujui')).toBe('decided')
  expect(await done(liaison, 'sampaikan', { how: 'email' })).toBe('delivered')
  await office.asReporter(id, { type: 'object', grounds: ['d'], text: 'Tidak sesuai.', proxy: null })
  expect(
    await done(superior, 'tanggapi', {
      objectionDecision: 'upheld',
      text: 'Bukan rahasia.',
      order: 'Berikan seluruhnya.',
      orderUntil: '2026-12-08',
    }),
  ).toBe('objection-decided')
  expect(await done(coordinator, 'sengketa', { reference: 'KI-12/2026' })).toBe('disputed')
  expect(await done(coordinator, 'tutup', { reason: 'Putusan dilaksanakan.' })).toBe('closed')
  expect(findChainFault(id, await readLog(office.table, id))).toBeNull()
})

test('a command that is never theirs looks absent, whatever its form lacks and whenever it comes', async () => {
  const { number } = await office.complaint()
  const { number: asked } = await office.request()
  await coordinator.act(number, 'disposisi', disposition)
  await coordinator.act(asked, 'tugaskan', { lead: works })
  const never = [
    [liaison, number, 'setujui'],
    [liaison, number, 'disposisi'],
    [head, asked, 'tanggapi'],
    [superior, asked, 'putuskan'],
  ] as const
  for (const [who, of, slug] of never) {
    const refused = await who.post(`/petugas/kasus/${of}/${slug}`, {})
    expect([slug, refused.status, refused.text]).toEqual([slug, 404, (await who.post(`/petugas/kasus/J-ZZZZ-ZZZZ/${slug}`, {})).text])
  }
})

test('whoever comes second is told what changed and loses nothing typed', async () => {
  const { id, number } = await office.complaint()
  await coordinator.act(number, 'disposisi', disposition)
  const page = (await liaison.get(`/petugas/kasus/${number}`)).text
  await head.act(number, 'kabar', { text: 'Tim sudah berangkat.' })
  const { fieldOn } = await import('../support/web.ts')
  const late = await liaison.post(`/petugas/kasus/${number}/kabar`, {
    token: fieldOn(page, 'token'),
    seen: fieldOn(page, 'seen'),
    text: 'Kami berangkat siang ini.',
  })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Sejak Anda membuka halaman ini')
  expect(late.text).toContain('Tim sudah berangkat.')
  expect(late.text).toContain('Kami berangkat siang ini.')
  const resent = await liaison.post(`/petugas/kasus/${number}/kabar`, {
    token: fieldOn(late.text, 'token'),
    seen: fieldOn(late.text, 'seen'),
    text: 'Kami berangkat siang ini.',
  })
  expect(resent.status).toBe(303)
  expect((await readLog(office.table, id)).filter(({ event }) => event.type === 'progressed')).toHaveLength(2)
})

test('a second click does nothing twice', async () => {
  const { id, number } = await office.complaint()
  const { fieldOn } = await import('../support/web.ts')
  const page = (await coordinator.get(`/petugas/kasus/${number}`)).text
  const form = { token: fieldOn(page, 'token'), seen: fieldOn(page, 'seen'), text: 'Sekali saja.' }
  const answers = [
    await coordinator.post(`/petugas/kasus/${number}/catatan`, form),
    await coordinator.post(`/petugas/kasus/${number}/catatan`, form),
  ]
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect((await readLog(office.table, id)).filter(({ event }) => event.type === 'noted')).toHaveLength(1)
})

test('the answer of a main case goes to its duplicates, each by itself', async () => {
  const main = await office.complaint()
  const twin = await office.complaint()
  for (const { number } of [main, twin]) await coordinator.act(number, 'disposisi', disposition)
  await liaison.act(main.number, 'jawab', { outcome: 'solved', text: 'Sudah ditambal.' })
  // What was answered before the link is not sent by itself: its words may speak of the first reporter.
  expect((await coordinator.act(twin.number, 'duplikat', { duplicateOf: main.number })).status).toBe(303)
  expect((await coordinator.act(main.number, 'duplikat', { duplicateOf: 'J-0000-0000' })).status).toBe(422)
  expect((await office.stateOf(twin.id)).status).toBe('disposed')
  expect((await liaison.get(`/petugas/kasus/${main.number}`)).text).toContain('Kirim jawaban yang sama')
  const shared = await liaison.act(main.number, 'bagikan', { [`duplicates.${twin.id}`]: 'on' })
  expect(shared.headers.location).toBe(`/petugas/kasus/${main.number}?hasil=bagikan-1-0`)
  expect((await office.stateOf(twin.id)).status).toBe('answered')
})

test('a tracking id of SP4N-LAPOR! stands on one case only', async () => {
  const [first, second] = [await office.complaint(), await office.complaint()]
  expect((await coordinator.act(first.number, 'nasional', { trackingId: '1234567' })).status).toBe(303)
  const taken = await coordinator.act(second.number, 'nasional', { trackingId: '1234567' })
  expect(taken.status).toBe(409)
  expect(taken.text).toContain('sudah tercatat pada kasus lain')
  expect((await coordinator.act(second.number, 'nasional', { trackingId: '12' })).status).toBe(422)
})

test('sample texts fill a form without script', async () => {
  const { number } = await office.complaint()
  await coordinator.act(number, 'disposisi', disposition)
  const page = await liaison.get(`/petugas/kasus/${number}?contoh=selesai&untuk=jawab`)
  expect(page.text).toContain('Pada [tanggal] petugas kami')
})

test('both switches and the reason of an oversight complaint have to be set', async () => {
  const { number } = await office.complaint()
  const answer = await coordinator.act(number, 'disposisi', { class: 'oversight', category: 'jalan-dan-jembatan', lead: works })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Tulis alasan mengapa laporan ini berkadar pengawasan')
  expect(answer.text).toContain('Sembunyikan identitas pelapor (anonim): mohon diisi')
  expect(answer.text).toContain('href="#disposisi-classReason"')
})

test('similar reports of category and district are named, except to whom they are not theirs', async () => {
  const [first, second] = [
    await office.complaint({ category: 'jalan-dan-jembatan' }),
    await office.complaint({ category: 'jalan-dan-jembatan' }),
  ]
  expect((await coordinator.get(`/petugas/kasus/${second.number}`)).text).toContain(`/petugas/kasus/${first.number}`)
  await coordinator.act(second.number, 'disposisi', disposition)
  expect((await liaison.get(`/petugas/kasus/${second.number}`)).text).not.toContain(`/petugas/kasus/${first.number}`)
})
