import { afterAll, beforeAll, expect, test } from 'vitest'
import { unfilledIn } from '../../shared/domain/letters/brackets.ts'
import { builtInTemplates } from '../../shared/domain/letters/templates.ts'
import { startTestTable } from '../support/table.ts'
import { fieldOn } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'

let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
let head: TestOfficer
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
  head = await office.signIn({ name: 'Hadi Contoh', role: 'head', institution: works })
})
afterAll(() => office.close())

const disposition = { class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'no', confidential: 'no', lead: works }
const disposed = async () => {
  const filed = await office.complaint()
  await coordinator.act(filed.number, 'disposisi', disposition)
  return filed
}
const sample = 'Pada [tanggal] petugas kami [apa yang dilakukan] di Pasar Contoh.'

test('every sample text sent as it is would be stopped at each of its places', () => {
  const held = builtInTemplates.filter(({ text }) => text.includes('['))
  expect(held.length).toBeGreaterThan(7)
  for (const { text } of held) expect(unfilledIn(text, [])).toEqual([...new Set(text.match(/\[.+?\]/g))])
})

test.each([
  ['Pada [Tanggal] dan [ apa  yang\ndilakukan ]', ['[Tanggal]', '[ apa  yang\ndilakukan ]']],
  ['Pada [\u200btanggal\u200b]', ['[\u200btanggal\u200b]']],
  ['Nama [nama petugas] hadir', ['[nama petugas]']],
  ['Ia menulis "rusaq" [sic]; lihat [Pasal 17] dan [...], (tanggal) 3 Mei, nama [dihitamkan]', []],
  ['Kurung ] terbalik [ tanggal', []],
])('%j leaves open %j', (text, places) => {
  expect(unfilledIn(text, [{ text: 'Oleh [nama petugas].' }])).toEqual(places)
})

test('an answer with open places is not sent: the field says which, and keeps what was typed', async () => {
  const { id, number } = await disposed()
  for (const step of ['', 'send']) {
    const answer = await liaison.act(number, 'jawab', { outcome: 'solved', text: sample, step })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('bagian contoh ini belum diisi: [tanggal], [apa yang dilakukan]')
    expect(answer.text).toContain('href="#jawab-text"')
    expect(answer.text).toContain(sample)
  }
  expect((await office.stateOf(id)).status).toBe('disposed')
})

test('programs are told the same as 422', async () => {
  const { number } = await disposed()
  const page = (await liaison.get(`/petugas/kasus/${number}`)).text
  const answer = await liaison.post(
    `/petugas/kasus/${number}/kabar`,
    { token: fieldOn(page, 'token'), text: 'Kami meninjau pada [tanggal].' },
    { headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' } },
  )
  expect([answer.status, JSON.parse(answer.text).errors]).toEqual([
    422,
    [
      {
        field: 'text',
        code: 'unfilled',
        message: expect.stringContaining('bagian contoh ini belum diisi: [tanggal]. Ganti dengan keterangan yang sebenarnya, atau hapus.'),
      },
    ],
  ])
})

test('everything that a reporter reads is looked at, with samples of our own and of the institution', async () => {
  const made = await coordinator.post('/petugas/contoh/baru', {
    use: 'progress',
    title: 'Milik kami',
    text: 'Ditangani [regu yang bertugas].',
    version: '0',
  })
  expect(made.status).toBe(303)
  const { number } = await disposed()
  const tries = [
    [liaison, 'kabar', { text: 'Ditangani [regu yang bertugas].' }],
    [liaison, 'rancangan', { outcome: 'solved', text: sample }],
    [liaison, 'kembalikan', { reason: 'Menurut [aturan] bukan kami.' }],
    [coordinator, 'tanya', { question: 'Apa yang terjadi pada [tanggal]?' }],
    [coordinator, 'tutup', { reason: 'Selesai pada [tanggal].' }],
  ] as const
  for (const [who, action, form] of tries) {
    const answer = await who.act(number, action, form)
    expect([action, answer.status, answer.text.includes('bagian contoh ini belum diisi')]).toEqual([action, 422, true])
  }
})

test('a draft from before is not approved with an open place in it', async () => {
  const { id, number } = await disposed()
  const by = { kind: 'officer', id: liaison.officer.id, role: 'liaison', institution: works } as const
  await office.desk.submit(id, { type: 'draft', outcome: 'solved', text: sample }, by)
  const answer = await head.act(number, 'setujui')
  expect([answer.status, answer.text.includes('bagian contoh ini belum diisi: [tanggal], [apa yang dilakukan]')]).toEqual([409, true])
  expect((await office.stateOf(id)).status).toBe('awaiting-approval')
})

test('honest brackets are sent, after a look at them; officers may speak of places among themselves', async () => {
  const { id, number } = await disposed()
  expect((await liaison.act(number, 'catatan', { text: 'Nanti isi [tanggal] dulu.' })).status).toBe(303)
  expect((await liaison.act(number, 'rancangan', { outcome: 'solved', text: 'Sudah.' })).status).toBe(303)
  expect((await head.act(number, 'perbaiki', { text: 'Isi [tanggal] dulu.' })).status).toBe(303)
  const text = 'Ditutup sesuai [Pasal 17]; (tanggal) 3 Mei.'
  // What was sent back is a draft again; the head answers themselves.
  const preview = await head.act(number, 'jawab', { outcome: 'solved', text, step: '' })
  expect(preview.text).toContain('Masih ada tulisan dalam kurung siku: [Pasal 17].')
  expect((await head.act(number, 'jawab', { outcome: 'solved', text })).status).toBe(303)
  expect((await office.stateOf(id)).status).toBe('answered')
})

test('an official letter with open places is not issued', async () => {
  const { id, number } = await office.request()
  const page = (await coordinator.get(`/petugas/kasus/${number}/surat?jenis=acknowledgement`)).text
  const [token, letterNumber, letterDate] = ['token', 'letterNumber', 'letterDate'].map((it) => fieldOn(page, it))
  const signed = { signatoryName: 'Drs. Budi Contoh', signatoryPosition: 'PPID Utama', points: 'Rekaman bulan [bulan dan tahun]' }
  const form = { token: token ?? '', kind: 'acknowledgement', letterNumber: letterNumber ?? '', letterDate: letterDate ?? '', ...signed }
  const answer = await coordinator.post(`/petugas/kasus/${number}/surat`, { ...form, step: 'send' })
  expect([answer.status, answer.text.includes('bagian contoh ini belum diisi: [bulan dan tahun]')]).toEqual([422, true])
  expect((await office.stateOf(id)).letters).toEqual([])
})
