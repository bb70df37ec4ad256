import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../shared/domain/case/case.ts'
import { signedPdf } from '../attachments/fixtures.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'

let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
let head: TestOfficer
let superior: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
  head = await office.signIn({ name: 'Hadi Contoh', role: 'head', institution: works })
  superior = await office.signIn({ name: 'Sekda Contoh', role: 'superior' })
})
afterAll(() => office.close())

/** Uploads are judged a moment after they were sent. */
const eventually = async (id: string, isThere: (state: Case) => boolean) => {
  for (let i = 0; i < 100; i++) {
    const state = await office.stateOf(id)
    if (isThere(state)) return state
    await wait(50)
  }
  throw new Error('It never came')
}
const signed = { signatoryName: 'Drs. Budi Contoh, M.Si.', signatoryPosition: 'PPID Utama' }
const issue = async (who: TestOfficer, number: string, kind: string, form: Record<string, string> = {}) => {
  const page = (await who.get(`/petugas/kasus/${number}/surat?jenis=${kind}`)).text
  const filled = {
    token: fieldOn(page, 'token'),
    kind,
    letterNumber: fieldOn(page, 'letterNumber'),
    letterDate: fieldOn(page, 'letterDate'),
    ...signed,
    step: 'send',
    ...form,
  }
  return who.post(`/petugas/kasus/${number}/surat`, filled)
}
const bytesOf = async (key: string) => {
  const s3 = await office.effects.s3()
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: office.effects.bucketName, Key: key }))
  return Buffer.from((await Body?.transformToByteArray()) ?? [])
}

test('an acknowledgement is read first, then rendered once, kept, and known by its hash', async () => {
  const { id, number } = await office.request()
  const preview = await issue(coordinator, number, 'acknowledgement', { step: '' })
  expect(preview.text).toContain('Drs. Budi Contoh, M.Si.')
  expect((await office.stateOf(id)).letters).toEqual([])
  expect((await issue(coordinator, number, 'acknowledgement')).status).toBe(303)
  const [letter] = (await office.stateOf(id)).letters
  const bytes = await bytesOf(`kept/${id}/${letter?.letterId}`)
  expect([bytes.subarray(0, 5).toString(), createHash('sha256').update(bytes).digest('hex')]).toEqual(['%PDF-', letter?.sha256])
  const page = (await coordinator.get(`/petugas/kasus/${number}`)).text
  expect(page).toContain('belum ditandatangani')
})

test('a number stands on one letter only; suggestions follow one another without a gap', async () => {
  const { number } = await office.request()
  const suggested = async () =>
    fieldOn((await coordinator.get(`/petugas/kasus/${number}/surat?jenis=acknowledgement`)).text, 'letterNumber')
  const first = await suggested()
  expect((await issue(coordinator, number, 'acknowledgement')).status).toBe(303)
  const taken = await issue(coordinator, number, 'acknowledgement', { letterNumber: first })
  expect([taken.status, taken.text.includes('sudah dipakai')]).toEqual([409, true])
  const own = await issue(coordinator, number, 'acknowledgement', { letterNumber: '99/KHUSUS/2026' })
  expect(own.status).toBe(303)
  const sequence = (text: string) => Number(/\d+/.exec(text)?.[0])
  expect(sequence(await suggested())).toBe(sequence(first) + 1)
})

test('every kind of letter comes from its step of the case, and not before it', async () => {
  const { id, number } = await office.request()
  for (const kind of ['incomplete', 'extension', 'decision', 'refusal', 'objection-answer'])
    expect([kind, (await issue(coordinator, number, kind)).status]).toEqual([kind, 409])
  await coordinator.act(number, 'tanya', { question: 'Tahun berapa?' })
  expect((await issue(coordinator, number, 'incomplete')).status).toBe(303)
  await office.desk.submit(id, { type: 'complete', text: 'Tahun 2026.' }, { kind: 'reporter' })
  await coordinator.act(number, 'tugaskan', { lead: works })
  await liaison.act(number, 'perpanjang', { reason: 'Masih dikumpulkan.' })
  expect((await issue(liaison, number, 'extension')).status).toBe(303)
  const test = { testDocument: 'Rapor', testPart: 'Nilai', testStatute: 'Pasal 17 huruf h', testWeighing: 'Rahasia pribadi.' }
  // A draft is no decision: its letter waits for the head.
  await liaison.act(number, 'rancangan-keputusan', { decision: 'refused', text: 'Ditolak.', 'exemptions.h': 'on', ...test })
  expect((await issue(liaison, number, 'refusal')).status).toBe(409)
  await head.act(number, 'setujui')
  expect((await issue(liaison, number, 'decision')).status).toBe(409)
  expect((await issue(liaison, number, 'refusal')).status).toBe(303)
  await office.desk.submit(id, { type: 'object', grounds: ['a'], text: 'Keberatan.', proxy: null }, { kind: 'reporter' })
  await superior.act(number, 'tanggapi', {
    objectionDecision: 'partly',
    text: 'Sebagian rahasia.',
    order: 'Berikan sebagian.',
    orderUntil: '2026-12-08',
  })
  // Under the letterhead of the superior nobody else writes.
  const others = [await issue(liaison, number, 'objection-answer'), await issue(coordinator, number, 'objection-answer')]
  expect(others.map(({ status, text }) => [status, text.includes('Atasan PPID')])).toEqual([
    [409, true],
    [409, true],
  ])
  expect((await issue(superior, number, 'objection-answer')).status).toBe(303)
  expect((await office.stateOf(id)).letters.map(({ kind }) => kind)).toEqual(['incomplete', 'extension', 'refusal', 'objection-answer'])
})

test('the signed file is kept byte for byte and is what the citizen gets', async () => {
  const state = await office.request()
  const { id, number } = state
  await issue(coordinator, number, 'acknowledgement')
  const [letter] = (await office.stateOf(id)).letters
  const upload = await coordinator.get(`/petugas/kasus/${number}/surat/${letter?.letterId}/unggah`, {
    headers: { accept: 'application/json' },
  })
  const { url, fields } = upload.json() as { url: string; fields: Record<string, string> }
  const file = signedPdf()
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([file], { type: 'application/pdf' }), 'surat.pdf')
  await fetch(url, { method: 'POST', body: form, redirect: 'manual' })
  const kept = (await eventually(id, ({ letters }) => letters[0]?.signed !== null)).letters[0]?.signed
  expect(kept?.sha256).toBe(createHash('sha256').update(file).digest('hex'))
  expect((await bytesOf(`kept/${id}/${kept?.fileId}`)).equals(file)).toBe(true)
  const code = await office.desk.accessCodeOf(await office.stateOf(id))
  const opened = await office.send('POST', '/lacak', { form: { number, accessCode: code } })
  const link = await office.send('GET', `/kasus/${number}/surat/${letter?.letterId}`, { cookies: opened.cookies })
  expect([link.status, link.headers.location?.includes(String(kept?.fileId))]).toEqual([303, true])
  expect((await coordinator.get(`/petugas/kasus/${number}`)).text).toContain('sudah ditandatangani')
})

test('evidence of an officer is told from the files of the reporter', async () => {
  const { id, number } = await office.request()
  const upload = await coordinator.get(`/petugas/kasus/${number}/berkas`, { headers: { accept: 'application/json' } })
  const { url, fields } = upload.json() as { url: string; fields: Record<string, string> }
  await issue(coordinator, number, 'acknowledgement')
  const [letter] = (await office.stateOf(id)).letters
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([await bytesOf(`kept/${id}/${letter?.letterId}`)], { type: 'application/pdf' }), 'bukti.pdf')
  await fetch(url, { method: 'POST', body: form, redirect: 'manual' })
  expect((await eventually(id, ({ files }) => files.length > 0)).files.map(({ from }) => from)).toEqual(['officer'])
  const page = (await coordinator.get(`/petugas/kasus/${number}`)).text
  expect(page).toContain('bukti dari petugas')
  const fileId = (await office.stateOf(id)).files[0]?.fileId
  expect((await coordinator.get(`/petugas/kasus/${number}/berkas/${fileId}`)).status).toBe(303)
})

test('coordinators write sample texts; the second of two who write at once is told', async () => {
  const sample = { use: 'answer', class: '', category: '', title: 'Contoh baru', text: 'Terima kasih [nama].', version: '0' }
  expect((await coordinator.post('/petugas/contoh/baru', sample)).status).toBe(303)
  expect((await coordinator.get('/petugas/contoh')).text).toContain('Contoh baru')
  const built = { ...sample, title: 'Sudah dikerjakan', text: 'Versi kami.' }
  expect((await coordinator.post('/petugas/contoh/selesai', built)).status).toBe(303)
  expect((await coordinator.post('/petugas/contoh/selesai', built)).status).toBe(409)
  expect((await liaison.get('/petugas/contoh')).status).toBe(404)
})

test('what was handed over has its proof: offered until it is issued, with the mark of sending, and read by the requester', async () => {
  const { id, number } = await office.request()
  await coordinator.act(number, 'tugaskan', { lead: works })
  await liaison.act(number, 'putuskan', { decision: 'granted', text: 'DPA terlampir.' })
  const offer = 'Terbitkan tanda bukti penyerahan'
  expect([(await issue(liaison, number, 'handover')).status, (await liaison.get(`/petugas/kasus/${number}`)).text.includes(offer)]).toEqual(
    [409, false],
  )
  await liaison.act(number, 'sampaikan', { how: 'post', form: 'copy-hard', what: 'DPA 2026', text: 'Resi CX-1' })
  expect((await liaison.get(`/petugas/kasus/${number}`)).text).toContain(offer)
  const form = await liaison.get(`/petugas/kasus/${number}/surat?jenis=handover`)
  expect(form.text).toContain('Tanda bukti penyerahan')
  const looked = (await issue(liaison, number, 'handover', { step: '' })).text
  for (const words of ['Salinan cetak (hardcopy)', 'DPA 2026', 'Tanda kirim', 'Resi CX-1']) expect(looked).toContain(words)
  expect(looked).not.toContain('Yang menerima,')
  expect((await issue(liaison, number, 'handover')).status).toBe(303)
  expect((await liaison.get(`/petugas/kasus/${number}`)).text).not.toContain(offer)
  expect((await office.stateOf(id)).letters.map(({ kind }) => kind)).toEqual(['handover'])
})

test('a fee without a decree of the region is refused; without a fee the requester reads that there is none', async () => {
  const { number } = await office.request()
  await coordinator.act(number, 'tugaskan', { lead: works })
  const charged = await liaison.act(number, 'putuskan', { decision: 'granted', text: 'DPA terlampir.', cost: 'Rp12.000' })
  expect([charged.status, charged.text.includes('tidak ada SK yang menetapkan biaya')]).toEqual([422, true])
  const preview = await liaison.act(number, 'putuskan', { decision: 'granted', text: 'DPA terlampir.', step: '' })
  expect(preview.text).toContain('Tidak dipungut biaya')
})

test('what an order gave is proved by its words, never by those of the refusal before it', async () => {
  const { id, number } = await office.request()
  await coordinator.act(number, 'tugaskan', { lead: works })
  const test = { testDocument: 'Rapor', testPart: 'Nilai', testStatute: 'Pasal 17 huruf h', testWeighing: 'Rahasia pribadi.' }
  await coordinator.act(number, 'putuskan', { decision: 'refused', text: 'Ditolak karena rahasia.', 'exemptions.h': 'on', ...test })
  await office.desk.submit(id, { type: 'object', grounds: ['a'], text: 'Keberatan.', proxy: null }, { kind: 'reporter' })
  const order = { order: 'Rekap nilai tanpa nama', orderUntil: '2026-12-08' }
  await superior.act(number, 'tanggapi', { objectionDecision: 'upheld', text: 'Bukan rahasia.', ...order })
  await liaison.act(number, 'sampaikan', { how: 'collect' })
  const looked = (await issue(liaison, number, 'handover', { step: '' })).text
  expect([
    looked.includes('Rekap nilai tanpa nama'),
    looked.includes('Ditolak karena rahasia.'),
    looked.includes('Yang menerima,'),
  ]).toEqual([true, false, true])
})

test('the letter of a decision that was corrected after an objection offers no second one', async () => {
  const { id, number } = await office.request()
  const offer = 'berhak mengajukan keberatan'
  await coordinator.act(number, 'tugaskan', { lead: works })
  const test = { testDocument: 'Rapor', testPart: 'Nilai', testStatute: 'Pasal 17 huruf h', testWeighing: 'Rahasia pribadi.' }
  const refused = { decision: 'refused', text: 'Ditolak.', 'exemptions.h': 'on', ...test }
  await coordinator.act(number, 'putuskan', refused)
  const letter = async (kind: string) => {
    const { status, text } = await issue(liaison, number, kind, { step: '' })
    return [status, text.includes(offer)]
  }
  expect(await letter('refusal')).toEqual([200, true])
  await office.desk.submit(id, { type: 'object', grounds: ['a'], text: 'Keberatan.', proxy: null }, { kind: 'reporter' })
  expect(await letter('refusal')).toEqual([200, false])
  await liaison.act(number, 'putuskan', { decision: 'granted', text: 'DPA terlampir.' })
  expect(await letter('decision')).toEqual([200, false])
  await superior.act(number, 'tanggapi', { objectionDecision: 'rejected', text: 'Sudah diberikan.' })
  await liaison.act(number, 'putuskan', { decision: 'not-held', text: 'Tidak dikuasai.', heldBy: 'BPS' })
  expect(await letter('decision')).toEqual([200, false])
})
