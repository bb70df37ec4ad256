import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../shared/domain/case/case.ts'
import { liaison as answers, assign, coordinator as coordinates, disposeTo, refuse } from '../support/officers.ts'
import { fieldOn, unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** A coordinator writes down that a reporter ends their case, and the reporter says no, or not (docs/adr/0041). */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const html = { accept: 'text/html' }
const wordsOf = (page: string) => unescaped(page.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
const said = { told: 'phone', toldOn: '2026-11-24', text: 'Sudah ditambal, terima kasih.' }

let office: World
let coordinator: TestOfficer
let superior: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
  superior = await office.signIn({ name: 'Sekda Contoh', role: 'superior', phone: '+6281200000009' })
})
afterAll(() => office.close())

const answered = async () => {
  const { id } = await office.complaint()
  return office.done(id, [disposeTo(), coordinates], [{ type: 'answer', outcome: 'solved', text: 'Sudah ditambal.' }, answers])
}
const pageOf = async (state: Case, cookies: string[]) =>
  (await office.send('GET', `/kasus/${state.number}`, { cookies, headers: html })).text

test('what a reporter said by telephone is told to them at once, and one press undoes it', async () => {
  const state = await answered()
  const recorded = await coordinator.act(state.number, 'catat-selesai', said)
  expect([recorded.status, recorded.headers.location]).toEqual([303, `/petugas/kasus/${state.number}?hasil=catat-selesai`])
  const told = (await office.lettersOf(state))
    .map(({ content, status }) => `${content.kind} ${status}`)
    .filter((it) => it.startsWith('ending'))
  expect(told.sort()).toEqual(['ending-recorded by-phone', 'ending-recorded waiting'])
  const desk = wordsOf((await coordinator.get(`/petugas/kasus/${state.number}`)).text)
  expect(desk).toContain('bahwa pelapor menyatakan selesai; ditutup bila tidak dibantah sampai Selasa, 1 Desember 2026.')
  expect(desk).not.toContain('Catat bahwa pelapor mencabut')
  const cookies = await office.openedBy(state)
  const page = await pageOf(state, cookies)
  expect(wordsOf(page)).toContain('Yang dicatat petugas: Sudah ditambal, terima kasih. Sampai Selasa, 1 Desember 2026.')
  expect((await office.send('GET', `/kasus/${state.number}`, { cookies })).json()).toMatchObject({ endingRecorded: 'confirmation' })
  const token = fieldOn(page.slice(page.indexOf(`action="/kasus/${state.number}/bukan-saya"`)), 'token')
  const form = { token, contested: 'Bukan saya yang menelepon.' }
  const undone = await office.send('POST', `/kasus/${state.number}/bukan-saya`, { form, cookies })
  expect(undone.status).toBe(303)
  expect(wordsOf(await pageOf(state, cookies))).toContain('Catatan itu tidak berlaku Bukan saya yang menelepon.')
  office.at('2026-12-07', '06:00')
  await office.desk.sweep()
  expect((await office.stateOf(state.id)).status).toBe('answered')
  office.at('2026-11-24', '09:00')
})

test('nobody says no: the case is closed after five working days, and page, letter and print say by whose record', async () => {
  const state = await answered()
  await coordinator.act(state.number, 'catat-selesai', { ...said, told: 'letter' })
  office.at('2026-12-02', '06:00')
  await office.desk.sweep()
  coordinator = await office.signIn({ role: 'coordinator' })
  const closed = await office.stateOf(state.id)
  expect(closed).toMatchObject({ status: 'closed', closedBy: 'reporter', endedByRecord: 'confirmation' })
  const page = wordsOf(await pageOf(closed, await office.openedBy(closed)))
  expect(page).toContain('menurut catatan petugas Anda menyatakannya selesai, dan Anda tidak membantahnya.')
  expect((await office.lettersOf(closed)).map(({ content }) => content)).toContainEqual(
    expect.objectContaining({ kind: 'ending-effective', ending: 'confirmation', until: '2027-01-01' }),
  )
  const print = wordsOf((await coordinator.get(`/petugas/kasus/${closed.number}/cetak`)).text)
  expect(print).toContain('Pelapor menyatakan selesai Dicatat petugas dari surat, Selasa, 24 November 2026')
  office.at('2026-11-24', '09:00')
  coordinator = await office.signIn({ role: 'coordinator' })
})

test('a day before the answer is refused by what bounds it, not only by the day of receipt', async () => {
  const { number } = await answered()
  const refused = await coordinator.act(number, 'catat-selesai', { ...said, toldOn: '2026-11-23' })
  expect([refused.status, wordsOf(refused.text)]).toEqual([
    409,
    expect.stringContaining(
      'Tanggalnya tidak boleh sesudah hari ini, dan tidak boleh lebih awal dari hari kasus ini diterima atau dari hal yang ditanggapi: pertanyaan, jawaban, atau bantahan terakhir.',
    ),
  ])
})

test('on a case without identity its reporter types the access code, at the counter', async () => {
  const { id, number } = await office.complaint({ identity: 'none', name: '', email: '', phone: '' })
  const state = await office.stateOf(id)
  const page = wordsOf((await coordinator.get(`/petugas/kasus/${number}`)).text)
  expect(page).toContain('Kode akses, diketik pelapor sendiri')
  const at = (form: Record<string, string>) => coordinator.act(number, 'catat-pencabutan', { ...said, told: 'counter', ...form })
  const accessCode = await office.desk.accessCodeOf(state)
  expect((await at({})).status).toBe(422)
  expect((await at({ told: 'phone', accessCode })).status).toBe(422)
  const wrong = await at({ accessCode: '0000-0000-0000' })
  expect([wrong.status, wordsOf(wrong.text).includes('Kode akses itu bukan kode kasus ini.')]).toEqual([409, true])
  expect([(await at({ accessCode: accessCode.toLowerCase() })).status, (await office.stateOf(id)).status]).toEqual([303, 'received'])
})

test('nobody of the institution that answers is offered it, and none who sends it is heard', async () => {
  const state = await answered()
  for (const who of [
    await office.signIn({ role: 'liaison', institution: works }),
    await office.signIn({ role: 'head', institution: works }),
  ]) {
    expect(wordsOf((await who.get(`/petugas/kasus/${state.number}`)).text)).not.toContain('menyatakan selesai')
    expect((await who.act(state.number, 'catat-selesai', said)).status).toBe(404)
    expect((await who.act(state.number, 'catat-pencabutan', said)).status).toBe(404)
  }
  expect((await office.stateOf(state.id)).version).toBe(state.version)
})

test('an objection that was told takes effect at once: its number is given, and its requester is told by every contact', async () => {
  const { id, number } = await office.request({ phone: '0812-0000-0009' })
  await office.done(id, [assign, coordinates], [refuse, answers])
  const form = { told: 'counter', toldOn: '2026-11-24', 'grounds.a': 'on', 'grounds.f': 'on', objection: 'Alasannya keliru.' }
  const half = await coordinator.act(number, 'catat-keberatan', { ...form, proxyName: 'Kuasa Contoh' })
  expect(half.status).toBe(422)
  const recorded = await coordinator.act(number, 'catat-keberatan', form)
  expect([recorded.status, recorded.headers.location]).toEqual([303, `/petugas/kasus/${number}?hasil=catat-keberatan`])
  const state = await office.stateOf(id)
  expect(state).toMatchObject({ status: 'objected', objection: { number: 'KEB-2026-0001', told: 'counter', grounds: ['a', 'f'] } })
  const told = (await office.lettersOf(state)).filter(({ content }) => content.kind === 'objected').map(({ status }) => status)
  expect(told.sort()).toEqual(['by-phone', 'waiting'])
  const page = wordsOf(await pageOf(state, await office.openedBy(state)))
  expect(page).toContain('Dicatat petugas dari percakapan di loket, Selasa, 24 November 2026')
  expect(wordsOf((await coordinator.get(`/petugas/kasus/${number}`)).text)).not.toContain('Daftarkan keberatan')
})

test('what the coordinators’ own institution answers, they do not end in its reporter’s name: the superior does, in every way there is', async () => {
  const own = 'dinas-komunikasi-dan-informatika'
  superior = await office.browserOf(superior.officer)
  const lead = (institution: string) => ({ lead: institution, contributors: [], readers: [] })
  const byOwn = { ...answers, institution: own } as typeof answers
  const { id } = await office.complaint()
  const complaint = await office.done(
    id,
    [disposeTo({ holders: lead(own) }), coordinates],
    [{ type: 'answer', outcome: 'solved', text: 'Situsnya sudah dapat dibuka.' }, byOwn],
  )
  const helped = await office.request()
  const request = await office.done(
    helped.id,
    [{ ...assign, holders: { ...lead(works), contributors: [own] } }, coordinates],
    [refuse, answers],
  )
  const offered = async (who: TestOfficer, { number }: Case) => {
    const page = (await who.get(`/petugas/kasus/${number}`)).text
    return ['catat-selesai', 'catat-pencabutan', 'catat-keberatan'].filter((it) => page.includes(`/petugas/kasus/${number}/${it}"`))
  }
  expect([await offered(coordinator, complaint), await offered(coordinator, request)]).toEqual([[], []])
  expect([await offered(superior, complaint), await offered(superior, request)]).toEqual([
    ['catat-selesai', 'catat-pencabutan'],
    ['catat-pencabutan', 'catat-keberatan'],
  ])
  // Sent all the same, it is refused; the page says who does it, and where they are reached.
  expect((await coordinator.act(complaint.number, 'catat-selesai', said)).status).toBe(404)
  const page = wordsOf((await coordinator.get(`/petugas/kasus/${complaint.number}`)).text)
  expect(page).toContain('yang mencatatnya Atasan PPID, bukan Anda: Sekda Contoh (Atasan PPID): +6281200000009')
  expect(wordsOf((await superior.get(`/petugas/kasus/${complaint.number}`)).text)).toContain('Karena itu Anda yang mencatat')
  expect((await superior.act(complaint.number, 'catat-selesai', said)).status).toBe(303)
  const objection = { ...said, 'grounds.a': 'on', objection: 'Harus diberikan', text: '' }
  expect((await superior.act(request.number, 'catat-keberatan', objection)).status).toBe(303)
  expect([(await office.stateOf(request.id)).status, (await office.stateOf(complaint.id)).clocks.at(-1)?.statute]).toEqual([
    'objected',
    'complaint.recorded-confirmation',
  ])
  // Of another institution's case it is the coordinators' as before, and no superior reads a complaint that is not late.
  const other = await answered()
  expect([(await superior.get(`/petugas/kasus/${other.number}`)).status, await offered(coordinator, other)]).toEqual([
    404,
    ['catat-selesai', 'catat-pencabutan'],
  ])
  office.at('2026-12-02', '06:00')
  await office.desk.sweep()
  // It has ended: nothing is left to write down, and the superior reads it no longer.
  const ended = await office.browserOf(superior.officer)
  expect([(await office.stateOf(complaint.id)).status, (await ended.get(`/petugas/kasus/${complaint.number}`)).status]).toEqual([
    'closed',
    404,
  ])
  office.at('2026-11-24', '09:00')
})
