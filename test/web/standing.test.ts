import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../shared/domain/case/case.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { assign, coordinator as coordinates, disposeTo, grant, liaison, refuse, superior } from '../support/officers.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** What pages and lists say of where a case stands is true in that state (issue of status sentences; docs/adr/0037). */

let office: World
let coordinator: TestOfficer
beforeAll(async () => {
  office = await startWorld()
})
afterAll(() => office.close())

const html = { accept: 'text/html' }
const wordsOf = (page: string) => unescaped(page.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
const leadOf = (page: string) => unescaped(/<p class="lead">([^<]*)<\/p>/.exec(page)?.[1] ?? '')
const signIn = async () => {
  coordinator = await office.signIn({ role: 'coordinator' })
}

/** The page of whoever filed it. */
const pageOf = async (state: Case): Promise<string> => {
  const json = { number: state.number, accessCode: await office.desk.accessCodeOf(state) }
  const { cookies } = await office.send('POST', '/lacak', { json })
  return (await office.send('GET', `/kasus/${state.number}`, { cookies, headers: html })).text
}

test('received on 25 November and completed on the 30th, a complaint was received on the 25th', async () => {
  office.at('2026-11-25', '09:00')
  const { id } = await office.complaint()
  await office.done(id, [{ type: 'hold', question: 'Di mana?' }, coordinates])
  office.at('2026-11-30', '09:30')
  const state = await office.done(id, [{ type: 'complete', text: 'Di depan pasar.' }, { kind: 'reporter' }])
  expect(leadOf(await pageOf(state))).toBe(
    'Pengaduan Anda diterima pada Rabu, 25 November 2026, lengkap sejak 30 November 2026 pukul 09.30 WIB, dan sedang diperiksa petugas.',
  )
})

test('a request that lapsed names its limit, not the sweep that came later', async () => {
  office.at('2026-11-25', '09:00')
  const { id } = await office.request()
  await office.done(id, [{ type: 'hold', question: 'Tahun berapa?' }, coordinates])
  office.at('2026-12-07', '06:00')
  await office.desk.sweep()
  const page = await pageOf(await office.stateOf(id))
  expect(leadOf(page)).toBe('Permohonan ini tidak diproses karena tidak dilengkapi sampai Senin, 30 November 2026.')
})

test('a complete request waits for its answer, and one that is refused waits for nothing to be delivered', async () => {
  office.at('2026-11-25', '09:00')
  await signIn()
  const { id, number } = await office.request()
  await office.done(id, [{ type: 'find-complete' }, coordinates])
  const desk = async () => wordsOf((await coordinator.get(`/petugas/kasus/${number}`)).text)
  const row = async () => wordsOf((await coordinator.get(`/petugas?daftar=terbuka`)).text)
  expect(await desk()).toContain('Permohonan dinyatakan lengkap pada 25 November 2026 pukul 09.00 WIB')
  expect(await row()).toContain('Tugaskan, atau jawab sendiri')
  await office.done(id, [assign, coordinates], [refuse, liaison])
  expect(await desk()).toContain('tidak ada yang perlu disampaikan. Pemohon dapat mengajukan keberatan.')
  expect([await desk(), await row()].join()).not.toMatch(/menunggu penyampaian|Sampaikan informasinya|[Pp]elapor (diminta|bertanya)/)
  expect(await row()).toContain('Diputuskan, tidak ada yang disampaikan')
})

test('news from the desk is no acceptance: the complaint is not in process, and the lead’s limit runs on', async () => {
  office.at('2026-11-25', '09:00')
  const { id } = await office.complaint()
  await office.done(id, [disposeTo(), coordinates], [{ type: 'progress', institution: null, text: 'Kami teruskan.' }, coordinates])
  const state = await office.stateOf(id)
  const followUp = state.clocks.find(({ statute }) => statute === 'complaint.first-follow-up')
  expect([state.status, followUp?.stoppedOn, 'followedUpOn' in state && state.followedUpOn]).toEqual(['disposed', null, null])
})

test('an objection that is decided shows the old breach no more; a refused request calls no policy law', async () => {
  office.at('2026-11-02', '09:00')
  const { id } = await office.request()
  await office.done(id, [assign, coordinates])
  office.at('2026-11-25', '09:00')
  await office.desk.sweep()
  await office.done(id, [{ type: 'object', grounds: ['c'], text: 'Tidak dijawab', proxy: null }, { kind: 'reporter' }])
  expect(await pageOf(await office.stateOf(id))).toContain('class="late"')
  const state = await office.done(id, [
    { type: 'answer-objection', decision: 'upheld', text: 'Bukan rahasia', order: { text: 'Berikan', until: localDate('2026-12-09') } },
    superior,
  ])
  const page = await pageOf(state)
  expect([page.includes('class="late"'), leadOf(page)]).toEqual([
    false,
    'Keberatan Anda dikabulkan Atasan PPID pada 25 November 2026 pukul 09.00 WIB. PPID diperintahkan memberikan informasinya; sistem tidak menutup permohonan ini sebelum perintah itu berakhir.',
  ])
})

test('a window that rests names no day, and lists say what lies unread', async () => {
  office.at('2026-11-25', '09:00')
  await signIn()
  const main = await office.complaint()
  const { id, number } = await office.complaint()
  await office.done(id, [{ type: 'link', duplicateOf: main.id }, coordinates], [{ type: 'hold', question: 'Di mana?' }, coordinates])
  expect(wordsOf(await pageOf(await office.stateOf(id)))).toContain('Pelapor melengkapi laporan Paling lambat Jumat, 25 Desember 2026')
  const state = await office.done(id, [{ type: 'reply', text: 'Sebentar' }, { kind: 'reporter' }])
  const words = wordsOf(await pageOf(state))
  expect(words).toContain('Pelapor melengkapi laporan Berhenti sementara sejak Rabu, 25 November 2026, sisa 30 hari kalender.')
  const related = wordsOf((await coordinator.get(`/petugas/kasus/${main.number}`)).text)
  expect(related).toContain(`${number} Jawaban belum dibaca atau dinilai`)
})

test('a new code is no receipt', async () => {
  office.at('2026-11-25', '09:00')
  const { id } = await office.complaint()
  const state = await office.done(id, [{ type: 'renew-access' }, { kind: 'reporter' }])
  const { cookies } = await office.send('POST', '/lacak', {
    json: { number: state.number, accessCode: await office.desk.accessCodeOf(state) },
  })
  const receipt = (await office.send('GET', '/pengaduan/diterima', { cookies, headers: html })).text
  expect([wordsOf(receipt).includes('Sudah kami terima'), wordsOf(receipt).includes('Kode akses baru')]).toEqual([false, true])
})

test('the page of a request names its requester, and no reporter', async () => {
  office.at('2026-11-25', '09:00')
  await signIn()
  const { id, number } = await office.request()
  await office.done(id, [{ type: 'hold', question: 'Tahun berapa?' }, coordinates], [{ type: 'reply', text: '2025' }, { kind: 'reporter' }])
  const waiting = wordsOf((await coordinator.get(`/petugas/kasus/${number}`)).text)
  await office.done(id, [{ type: 'count-answer' }, coordinates], [assign, coordinates], [grant, liaison])
  const decided = wordsOf((await coordinator.get(`/petugas/kasus/${number}`)).text)
  expect([...`${waiting} ${decided}`.matchAll(/.{30}pelapor.{10}/gi)].map(([it]) => it)).toEqual([])
})

test('while a job still goes through the cases, a page says one date a clock', async () => {
  office.at('2026-11-25', '09:00')
  const state = await office.complaint()
  const administrator = await office.signIn({ role: 'administrator' })
  const row = { allowance: '5', unit: 'working-days', extensionAllowance: '', extensionTimes: '', citation: 'Aturan baru', mark: 'S' }
  await administrator.post('/petugas/tenggat-hukum/complaint.verification', { ...row, validFrom: '2026-11-20', note: '' })
  office.at('2026-11-25', '09:02')
  const page = await pageOf(state)
  const dates = [...wordsOf(page).matchAll(/Verifikasi laporan (?:p|P)aling lambat (\w+, \d+ \w+ 2026)/g)].map(([, date]) => date)
  expect(dates).toEqual(['Rabu, 2 Desember 2026', 'Rabu, 2 Desember 2026'])
  // The case itself is moved by the job, or by whoever decides on it first.
  expect((await office.stateOf(state.id)).clocks[0]?.due).toBe('2026-11-30')
})
