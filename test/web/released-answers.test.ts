import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import { mayRead } from '../../shared/domain/case/permissions.ts'
import { assign, grant } from '../support/officers.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Answers to requests that an officer released, so that the next person finds them before they ask (docs/adr/0066). */

const holder = 'dinas-sosial'
let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
let head: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ role: 'coordinator' })
  liaison = await office.signIn({ role: 'liaison', institution: holder })
  head = await office.signIn({ role: 'head', institution: holder })
})
afterAll(() => office.close())

const written = 'Rincian anggaran bantuan sosial 2026 terlampir, atas permintaan Budi Santoso.'
const decided = async (changes: object = {}) => {
  const state = await office.request({})
  const by = { kind: 'officer' as const, id: coordinator.officer.id, role: 'coordinator' as const, institution: null }
  return office.done(
    state.id,
    [{ type: 'find-complete' }, by],
    [{ ...assign, holders: { lead: holder, contributors: [], readers: [] } }, by],
    [{ ...(grant as Extract<CaseCommand, { type: 'decide' }>), text: written, ...changes } as CaseCommand, by],
  )
}
const fields = {
  class: 'anytime',
  title: 'Anggaran bantuan sosial 2026',
  summary: 'Berapa anggarannya, dan untuk apa.',
  holder,
  maker: '',
  made: '2026',
  'forms.softcopy': 'on',
  retention: '5 tahun',
  link: '',
  test: '',
  answer: 'Rp2,1 miliar, untuk 1.400 keluarga di 21 kecamatan.',
}
const json = { accept: 'application/json' }
const errorsOf = (answer: { json: () => unknown }): string[] =>
  (answer.json() as { errors: { field: string; code: string }[] }).errors.map(({ field, code }) => `${field} ${code}`)
const search = async (words: string) => {
  office.clock.now = new Date(Date.parse(office.clock.now) + 61_000).toISOString() as typeof office.clock.now
  const { information } = (await office.send('GET', `/informasi?cari=${encodeURIComponent(words)}`, { headers: json })).json()
  return information as { id: string; title: string; answer?: string }[]
}

test('an answer is proposed from its case, looked at by a second officer, found by the next person, and taken down', async () => {
  const { number, id: caseId } = await decided()
  const offered = `/petugas/informasi/baru?dari=${number}`
  expect((await liaison.get(`/petugas/kasus/${number}`)).text).toContain(`href="${offered}"`)
  const form = await liaison.get(offered)
  // The words of the decision to begin with; neither title nor summary are the requester's.
  expect([form.status, form.text.includes(written), form.text.includes(`name="dari" value="${number}"`)]).toEqual([200, true, true])
  const refused = await liaison.post('/petugas/informasi/baru', { ...fields, dari: number }, { headers: json })
  expect([refused.status, errorsOf(refused)]).toEqual([422, ['redacted required']])
  expect((await liaison.post('/petugas/informasi/baru', { ...fields, class: 'periodic', dari: number, redacted: 'on' })).status).toBe(303)
  const { lines } = (await coordinator.get('/petugas/informasi', { headers: json })).json() as {
    lines: { id: string; proposed: { source?: string; facts: { class: string } } }[]
  }
  const id = lines[0]?.id ?? ''
  expect([lines.length, lines[0]?.proposed.source, lines[0]?.proposed.facts.class]).toEqual([1, undefined, 'anytime'])
  expect(await search('1400')).toEqual([])
  // Whoever looks compares it with the case it came from.
  const at = `/petugas/informasi/${id}`
  expect((await head.get(at)).text).toContain(`href="/petugas/kasus/${number}"`)
  // Whoever may not read the case does not learn of it from here.
  const superior = await office.signIn({ role: 'superior' })
  expect((await superior.get(at, { headers: json })).text.includes(number)).toBe(mayRead(superior.officer, await office.stateOf(caseId)))
  expect((await liaison.post(`${at}/tampilkan`, { version: '1' })).status).toBe(404)
  expect((await head.post(`${at}/tampilkan`, { version: '1' })).status).toBe(303)
  // Found by words of the answer; nothing public leads to the request.
  const [found] = await search('keluarga kecamatan')
  expect([found?.id, found?.answer]).toEqual([id, fields.answer])
  expect(JSON.stringify(found)).not.toContain(number)
  const page = (await office.send('GET', `/informasi/${id}`, { headers: { accept: 'text/html' } })).text
  expect([page.includes(fields.answer), page.includes('Jawaban atas permohonan'), page.includes(number), page.includes('Budi')]).toEqual([
    true,
    true,
    false,
    false,
  ])
  const [heads = [], row = []] = parse((await office.send('GET', '/data/informasi.csv')).text, { bom: true, delimiter: ';' }) as string[][]
  expect(row[heads.indexOf('Jawaban atas permohonan')]).toBe(fields.answer)
  // A change says anew that nothing personal is in it, and knows still whose answer it is.
  const changed = { ...fields, answer: 'Rp2,2 miliar.', version: '2' }
  expect((await liaison.post(at, changed)).status).toBe(422)
  expect((await liaison.post(at, { ...changed, redacted: 'on' })).status).toBe(303)
  expect(((await liaison.get(at, { headers: json })).json() as { proposed: { source: string } }).proposed.source).toBe(number)
  expect((await head.post(`${at}/turunkan`, { version: '3', reason: 'Memuat nama.' })).status).toBe(303)
  expect([await search('keluarga'), (await office.send('GET', `/informasi/${id}`)).status]).toEqual([[], 410])
})

test('what is for nobody else to read is not offered: refused, of another institution, of a complaint, or no case', async () => {
  const refusal = {
    decision: 'refused',
    exemptions: ['h'],
    test: { document: 'Daftar', part: 'Nama', statute: 'UU 27/2022', weighing: 'Merugikan orangnya.' },
  }
  const refused = await decided(refusal)
  const open = await decided()
  const complaint = await office.complaint()
  const stranger = await office.signIn({ role: 'liaison', institution: 'dinas-kesehatan' })
  const superior = await office.signIn({ role: 'superior' })
  const asked = async (who: TestOfficer, number: string) => {
    const page = (await who.get(`/petugas/informasi/baru?dari=${number}`)).status
    const sent = await who.post('/petugas/informasi/baru', {
      ...fields,
      holder: who.officer.institution ?? holder,
      dari: number,
      redacted: 'on',
    })
    return [page, sent.status]
  }
  expect([
    await asked(liaison, refused.number),
    await asked(stranger, open.number),
    await asked(superior, open.number),
    await asked(coordinator, complaint.number),
    await asked(coordinator, 'J-0000-0000'),
  ]).toEqual(Array.from({ length: 5 }, () => [404, 404]))
  expect((await liaison.get(`/petugas/kasus/${refused.number}`)).text).not.toContain('?dari=')
})

test('exempt information has no answer, and the form for requests leads to what was answered', async () => {
  const wrong = await coordinator.post(
    '/petugas/informasi/baru',
    { ...fields, class: 'exempt', 'forms.softcopy': '', redacted: 'on' },
    { headers: json },
  )
  expect(errorsOf(wrong)).toContain('answer link-not-wanted')
  const form = (await office.send('GET', '/permohonan', { headers: { accept: 'text/html' } })).text
  expect([form.includes('action="/informasi"'), form.includes('name="cari"')]).toEqual([true, true])
})
