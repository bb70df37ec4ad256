import { afterAll, beforeAll, expect, test } from 'vitest'
import { locatedJpeg } from '../attachments/fixtures.ts'
import { complaintFields, requestFields } from '../support/event.ts'
import { lettersTo } from '../support/letters-to.ts'
import { eventually, type UploadForm, upload } from '../support/uploads.ts'
import { fieldOn, unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** What people did counts (docs/adr/0032), as they and the officers see it in their browsers. */

let office: World
let coordinator: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  await signIn()
})
afterAll(() => office.close())

const html = { accept: 'text/html' }
const dayMillis = 24 * 60 * 60_000
/** The words of a page, without its tags. */
const wordsOf = (page: string) => unescaped(page.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
let keys = 0
/** Anew after days have passed: sessions of officers end. */
const signIn = async () => {
  coordinator = await office.signIn({ name: `Kori Contoh ${++keys}`, role: 'coordinator' })
}

/** A case that waits for its reporter, in the browser of its reporter. */
const asked = async (path: '/pengaduan' | '/permohonan', question: string, fields: Record<string, string> = {}) => {
  const json = { ...(path === '/pengaduan' ? complaintFields : requestFields), ...fields }
  const filed = await office.send('POST', path, { json, headers: { 'idempotency-key': `answers-count-${++keys}` } })
  const number = String(filed.json().number)
  const id = await office.desk.caseIdOf(number)
  let { cookies } = filed
  await coordinator.act(number, 'tanya', { question })
  const page = async () => (await office.send('GET', `/kasus/${number}`, { cookies, headers: html })).text
  const facts = async () => (await office.send('GET', `/kasus/${number}`, { cookies })).json()
  return {
    number,
    page,
    facts,
    words: async () => wordsOf(await page()),
    sendFile: async () => {
      const before = ((await facts()).files as unknown[]).length
      const form = (await office.send('GET', `/kasus/${number}/berkas`, { cookies })).json() as UploadForm
      await upload(form, locatedJpeg())
      await eventually(facts, ({ files }) => (files as unknown[]).length > before)
    },
    /** Presses the button of the form that asks for what is missing. */
    answer: async (answer: string) => {
      const shown = await page()
      const token = fieldOn(shown.slice(shown.indexOf(`action="/kasus/${number}/lengkapi"`)), 'token')
      return office.send('POST', `/kasus/${number}/lengkapi`, { form: { token, answer }, cookies })
    },
    letters: async () => (await lettersTo(office.table, `reporter:${id}`)).map(({ content }) => content.kind),
    desk: async () => wordsOf((await coordinator.get(`/petugas/kasus/${number}`)).text),
    print: async () => wordsOf((await coordinator.get(`/petugas/kasus/${number}/cetak`)).text),
    row: async () => wordsOf((await coordinator.get(`/petugas?number=${encodeURIComponent(number)}`)).text),
    /** Days go by, the sweep comes; the citizen opens the case again. */
    later: async (days: number) => {
      for (let day = 0; day < days; day++) {
        office.later(dayMillis)
        await office.desk.sweep()
      }
      await signIn()
      cookies = (await office.send('POST', '/lacak', { json: { number, accessCode: filed.json().accessCode } })).cookies
    },
  }
}

test('an officer asks for a signed letter, the requester uploads it and waits: the request is not lost', async () => {
  const it = await asked('/permohonan', 'Mohon surat kuasa yang ditandatangani.')
  const before = await it.words()
  expect(before).toContain('Berkas saja sudah cukup, tanpa tulisan.')
  expect([before.includes('Apakah ini yang diminta?'), (await it.answer('')).status]).toEqual([false, 422])
  await it.sendFile()
  const sent = await it.words()
  expect(sent).toContain('Yang Anda sampaikan sejak Selasa, 24 November 2026 sudah kami terima dan belum diperiksa petugas.')
  expect(sent).toContain('Menurut kebijakan layanan ini: Pemeriksaan keterangan pemohon paling lambat Kamis, 26 November 2026.')
  expect(sent).toContain('Apakah ini yang diminta?')
  expect(sent).not.toContain('Kami menunggu kelengkapan')
  await it.later(20)
  expect(await it.facts()).toMatchObject({ status: 'incomplete', unreadSince: '2026-11-24' })
  expect(await it.letters()).not.toContain('lapsed')
  expect(await it.desk()).toContain('Yang disampaikan pemohon sejak Selasa, 24 November 2026 belum dibaca atau belum dinilai.')
  expect(await it.row()).toContain('Jawaban belum dibaca atau dinilai')
  const done = await coordinator.act(it.number, 'terima-kiriman')
  expect([done.status, done.headers.location]).toEqual([303, `/petugas/kasus/${it.number}?hasil=terima-kiriman`])
  expect(await it.facts()).toMatchObject({ status: 'registered', unreadSince: null })
  expect(await it.words()).toContain('Yang Anda sampaikan dihitung sebagai jawaban')
  expect(await it.letters()).toContain('answer-counted')
})

test('the citizen presses the button, without a word, and the case goes on at once', async () => {
  const it = await asked('/pengaduan', 'Mohon foto.')
  await it.sendFile()
  expect((await it.answer('')).status).toBe(303)
  expect((await it.facts()).status).toBe('received')
  const after = await it.words()
  expect(after).toContain('Sudah tercatat: Yang Anda sampaikan dihitung sebagai jawaban.')
  expect((await it.letters()).sort()).toEqual(['completion-asked', 'receipt'])
})

test('words and files together are one answer', async () => {
  const it = await asked('/pengaduan', 'Di mana? Mohon foto.')
  await it.sendFile()
  expect((await it.answer('Di depan pasar.')).status).toBe(303)
  expect((await it.facts()).status).toBe('received')
  expect(await it.words()).toContain('Keterangan dilengkapi Di depan pasar.')
})

test('what is still missing is said, and the time of the reporter begins anew', async () => {
  const it = await asked('/permohonan', 'Mohon surat kuasa.')
  expect(await it.desk()).not.toContain('Terima sebagai kelengkapan')
  await it.sendFile()
  await it.later(2)
  const sent = await coordinator.act(it.number, 'masih-kurang', { question: 'Halaman tanda tangan belum ada.' })
  expect(sent.status).toBe(303)
  const page = await it.words()
  expect(page).toContain('Pertanyaan petugas: Halaman tanda tangan belum ada.')
  expect(page).toContain('Sampai Senin, 21 Desember 2026.')
  expect(page).toContain('Yang Anda sampaikan dibaca; masih ada yang kurang')
  expect(page).not.toContain('Apakah ini yang diminta?')
  expect(await it.letters()).toContain('still-missing')
  await it.later(10)
  expect((await it.facts()).status).toBe('lapsed')
})

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'

test('a reply by telephone is written down by the officer who holds the case, marked for everybody, and told by mail and telephone', async () => {
  const it = await asked('/pengaduan', 'Mohon nomor tiang.', { phone: '081234567890' })
  await it.answer('Tiang 12.')
  const disposition = { class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'no', confidential: 'no', lead: works }
  expect((await coordinator.act(it.number, 'disposisi', disposition)).status).toBe(303)
  const liaison = await office.signIn({ name: `Lia Contoh ${++keys}`, role: 'liaison', institution: works })
  await liaison.act(it.number, 'jawab', { outcome: 'solved', text: 'Lampu sudah diganti.' })
  const today = String((await it.facts()).statusSince).slice(0, 10)
  const sent = { heard: 'phone', heardOn: today, text: 'Lampunya masih mati.' }
  const early = await liaison.act(it.number, 'catat-balasan', { ...sent, heardOn: '2020-01-01' })
  expect([early.status, wordsOf(early.text)]).toEqual([409, expect.stringContaining('tidak boleh lebih awal dari hari kasus ini diterima')])
  expect(early.text).toContain('Lampunya masih mati.')
  const done = await liaison.act(it.number, 'catat-balasan', sent)
  expect([done.status, done.headers.location]).toEqual([303, `/petugas/kasus/${it.number}?hasil=catat-balasan`])
  expect((await it.facts()).status).toBe('in-progress')
  const page = await it.words()
  expect(page).toMatch(
    /Petugas Dinas Pekerjaan Umum dan Penataan Ruang Pesan Anda, dicatat petugas Dicatat petugas dari telepon, \w+, .* Lampunya masih mati\./,
  )
  const seen = await it.desk()
  expect(seen).toMatch(/Balasan pelapor dicatat petugas .*Dicatat petugas dari telepon/)
  expect(await it.print()).toContain('Dicatat petugas dari telepon')
  expect((await it.letters()).filter((kind) => kind === 'recorded')).toHaveLength(2)
  expect(page).toContain('lewat telepon; petugas akan menghubungi Anda')
  expect(wordsOf((await coordinator.get('/petugas/tugas')).text)).toContain(it.number)
  const tried = await liaison.act(it.number, 'tidak-terhubung', { tried: 'phone', triedOn: today, tries: '3' })
  expect(tried.status).toBe(303)
  expect(await it.words()).toMatch(/Petugas mencoba menghubungi Anda Percobaan 3 kali lewat telepon, .*; tidak terhubung/)
  const wrong = await liaison.act(it.number, 'tidak-terhubung', { tried: 'phone', triedOn: today, tries: '0' })
  expect(wrong.status).toBe(422)
})

test('what was asked for is given at the counter: the case goes on, and the reporter is told', async () => {
  const it = await asked('/permohonan', 'Mohon surat kuasa.')
  const today = String((await it.facts()).statusSince).slice(0, 10)
  const done = await coordinator.act(it.number, 'catat-kelengkapan', { heard: 'counter', heardOn: today, text: 'Surat kuasa diserahkan.' })
  expect(done.status).toBe(303)
  expect((await it.facts()).status).toBe('registered')
  expect(await it.words()).toMatch(/Jawaban Anda, dicatat petugas Dicatat petugas dari percakapan di loket, .* Surat kuasa diserahkan\./)
  expect(await it.letters()).toContain('recorded')
  const again = await coordinator.act(it.number, 'catat-kelengkapan', { heard: 'counter', heardOn: today, text: 'Lagi.' })
  expect(again.status).toBe(409)
})

test('a needless question is withdrawn: the citizen owes nothing, reads why, and the case goes on', async () => {
  const it = await asked('/permohonan', 'Mohon surat kuasa.')
  expect(await it.words()).toContain('Lengkapi sekarang')
  expect((await coordinator.act(it.number, 'tarik-pertanyaan', { reason: '' })).status).toBe(422)
  const done = await coordinator.act(it.number, 'tarik-pertanyaan', { reason: 'Surat kuasanya sudah ada di berkas.' })
  expect([done.status, done.headers.location]).toEqual([303, `/petugas/kasus/${it.number}?hasil=tarik-pertanyaan`])
  const page = await it.words()
  expect(page).toContain('Pertanyaan ditarik; Anda tidak perlu menjawab Surat kuasanya sudah ada di berkas.')
  expect(page).not.toContain('Lengkapi sekarang')
  expect((await it.facts()).status).toBe('registered')
  expect(await it.letters()).toContain('question-withdrawn')
  await it.later(30)
  expect((await it.facts()).status).toBe('registered')
})
