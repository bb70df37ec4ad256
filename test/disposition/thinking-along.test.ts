import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLog } from '../../shared/store/case/case-items.ts'
import { readLettersOf } from '../../shared/store/post/letter-items.ts'
import { startTestTable } from '../support/table.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** What the disposition asks and remembers (docs/adr/0036). */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const transport = 'dinas-perhubungan'
const desk = 'dinas-komunikasi-dan-informatika'

let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
beforeAll(async () => {
  office = await startWorld({ startTable: startTestTable })
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator', mayOpenIdentities: true })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
})
afterAll(() => office.close())

const ordinary = { class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'no', confidential: 'no', lead: works }
const berkadar = { ...ordinary, class: 'oversight', classReason: 'Ada dugaan pungutan' }
const pageOf = async (who: TestOfficer, { number }: { number: string }) => (await who.get(`/petugas/kasus/${number}`)).text
/** What each verification of the log says of conduct. */
const logged = async ({ id }: { id: string }) =>
  (await readLog(office.desk.table, id)).flatMap(({ event }) => (event.type === 'verified' ? [event.conduct] : []))
const heldBy = async ({ id }: { id: string }) => (await office.stateOf(id)).holders
/** The lead that is chosen before anybody chooses. */
const preselected = (page: string) =>
  /<select id="disposisi-lead".*?<\/select>/s.exec(page)?.[0].match(/value="([^"]*)" selected/)?.[1] ?? ''

test('whom a complaint about conduct is about is asked, and only the answer keeps somebody out', async () => {
  const pothole = await office.complaint()
  expect((await coordinator.act(pothole.number, 'disposisi', ordinary)).status).toBe(303)

  const filed = await office.complaint()
  const unanswered = await coordinator.act(filed.number, 'disposisi', { ...ordinary, conduct: 'yes' })
  expect([unanswered.status, unanswered.text.includes('Siapa yang diadukan? Pilih instansi')]).toEqual([422, true])
  const itself = await coordinator.act(filed.number, 'disposisi', { ...ordinary, conduct: 'yes', [`reportedInstitutions.${works}`]: 'on' })
  expect([itself.status, itself.text.includes('instansi yang diadukan tidak boleh memegang kasus ini')]).toEqual([422, true])
  const named = { ...ordinary, conduct: 'yes', lead: transport, [`reportedInstitutions.${works}`]: 'on' }
  expect((await coordinator.act(filed.number, 'disposisi', named)).status).toBe(303)
  expect((await office.stateOf(filed.id)).reported).toEqual({ institutions: [works], officers: [] })
  expect((await liaison.get(`/petugas/kasus/${filed.number}`)).status).toBe(404)

  const unknown = await office.complaint()
  expect((await coordinator.act(unknown.number, 'disposisi', { ...ordinary, conduct: 'yes', reportedUnknown: 'on' })).status).toBe(303)
  expect((await office.stateOf(unknown.id)).reported).toEqual({ institutions: [], officers: [] })
})

test('a yes to the question of conduct is kept without a name, and shown to whoever verifies; an institution does not read it', async () => {
  const filed = await office.complaint()
  const said = { ...ordinary, conduct: 'yes', reportedUnknown: 'on' }
  expect((await coordinator.act(filed.number, 'disposisi', said)).status).toBe(303)
  const line = 'Tentang perilaku petugas atau pejabat'
  const shown = unescaped(await pageOf(coordinator, filed))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
  // In the head of the page, and at the event.
  expect([shown.split(`${line} Ya`).length, shown.split(`${line}: Ya`).length]).toEqual([2, 2])
  expect((await pageOf(liaison, filed)).includes(line)).toBe(false)
  expect([await office.stateOf(filed.id), await logged(filed)]).toEqual([expect.objectContaining({ conduct: true }), [true]])
  // Who passes it on once more finds the answer as it was given; another answer is a verification of its own.
  await liaison.act(filed.number, 'kembalikan', { reason: 'Bukan kami.' })
  expect(/name="conduct"[^>]*value="yes"[^>]*checked/.test(await pageOf(coordinator, filed))).toBe(true)
  expect((await coordinator.act(filed.number, 'disposisi', said)).status).toBe(303)
  expect(await logged(filed)).toEqual([true])
  await liaison.act(filed.number, 'kembalikan', { reason: 'Tetap bukan kami.' })
  expect((await coordinator.act(filed.number, 'disposisi', { ...ordinary, conduct: 'no' })).status).toBe(303)
  expect([(await office.stateOf(filed.id)).channel, await logged(filed)]).toEqual(['complaint', [true, undefined]])
  expect(unescaped(await pageOf(coordinator, filed)).includes(`<dt>${line}`)).toBe(false)
})

test('berkadar is the Inspektorat’s unless the officer says why not; they say it to whoever handles it', async () => {
  const filed = await office.complaint({ class: 'oversight' })
  expect(preselected(await pageOf(coordinator, filed))).toBe('inspektorat')
  const without = await coordinator.act(filed.number, 'disposisi', { ...berkadar, reportedUnknown: 'on' })
  expect([without.status, without.text.includes('Laporan berkadar pengawasan ditangani Inspektorat')]).toEqual([422, true])
  const reason = { ...berkadar, reportedUnknown: 'on', leadReason: 'Diminta Inspektorat sendiri.' }
  expect((await coordinator.act(filed.number, 'disposisi', reason)).status).toBe(303)
  expect(await pageOf(liaison, filed)).toContain('Diminta Inspektorat sendiri.')

  const plain = await office.complaint({ class: 'oversight' })
  expect((await coordinator.act(plain.number, 'disposisi', { ...berkadar, reportedUnknown: 'on', lead: 'inspektorat' })).status).toBe(303)
})

test('whom the reporter named is marked, and leads a complaint about conduct only for a reason; of a pothole it is a hint', async () => {
  const filed = await office.complaint({ targetInstitution: works })
  expect(await pageOf(coordinator, filed)).toContain('Dinas Pekerjaan Umum dan Penataan Ruang (disebut pelapor)')
  const conduct = { ...ordinary, conduct: 'yes', reportedUnknown: 'on' }
  expect((await coordinator.act(filed.number, 'disposisi', conduct)).status).toBe(422)
  expect((await coordinator.act(filed.number, 'disposisi', { ...conduct, leadReason: 'Yang diadukan orang lain.' })).status).toBe(303)
  const pothole = await office.complaint({ targetInstitution: works })
  expect((await coordinator.act(pothole.number, 'disposisi', ordinary)).status).toBe(303)
})

test('helpers and readers stay when a case is passed on again, and who returned it is not chosen again', async () => {
  const filed = await office.complaint({ category: 'jalan-dan-jembatan' })
  const helped = { ...ordinary, [`contributors.${transport}`]: 'on', 'readers.dinas-sosial': 'on' }
  await coordinator.act(filed.number, 'disposisi', helped)
  await liaison.act(filed.number, 'kembalikan', { reason: 'Jalan provinsi.' })
  const page = await pageOf(coordinator, filed)
  for (const box of [`contributors.${transport}`, 'readers.dinas-sosial'])
    expect(page).toMatch(new RegExp(`name="${box}" value="on" checked`))
  expect(preselected(page)).toBe('')
})

test('helpers and readers see their part and their own next step, on the page and in the queue', async () => {
  const helper = await office.signIn({ name: 'Hana Contoh', role: 'liaison', institution: 'dinas-lingkungan-hidup' })
  const reader = await office.signIn({ name: 'Rudi Contoh', role: 'liaison', institution: 'dinas-pertanian' })
  const filed = await office.complaint()
  await coordinator.act(filed.number, 'disposisi', {
    ...ordinary,
    ...{ 'contributors.dinas-lingkungan-hidup': 'on', 'readers.dinas-pertanian': 'on' },
  })
  expect(await pageOf(helper, filed)).toContain('Bagian instansi Anda: membantu.')
  expect(await pageOf(reader, filed)).toContain('Bagian instansi Anda: membaca.')
  const lists = await Promise.all([helper, reader, liaison].map(async (it) => (await it.get('/petugas?daftar=terbuka')).text))
  expect(lists.map((it) => [it.includes('Bantu yang memimpin'), it.includes('Baca saja')])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ])
})

test('what protects the reporter is strengthened by a click, and weakened only with their consent, of which they read', async () => {
  const filed = await office.complaint()
  expect((await coordinator.act(filed.number, 'jadikan-anonim')).status).toBe(303)
  expect((await coordinator.act(filed.number, 'jadikan-rahasia')).status).toBe(303)
  expect(await office.stateOf(filed.id)).toMatchObject({ identity: 'anonymous', confidential: true })
  const passedOn = await coordinator.act(filed.number, 'disposisi', ordinary)
  expect([passedOn.status, passedOn.text.includes('hanya dapat dikurangi dengan persetujuan pelapor')]).toEqual([422, true])
  expect((await coordinator.act(filed.number, 'buka-anonim', { reason: 'Perlu' })).status).toBe(422)
  expect((await coordinator.act(filed.number, 'buka-rahasia', { consent: 'whatsapp', reason: '' })).status).toBe(422)
  const consent = { consent: 'whatsapp', reason: 'Ingin dihubungi dinas' }
  expect((await coordinator.act(filed.number, 'buka-anonim', consent)).status).toBe(303)
  expect(await office.stateOf(filed.id)).toMatchObject({ identity: 'named', confidential: true })
  expect(await pageOf(coordinator, filed)).toContain('Dengan persetujuan pelapor lewat: WhatsApp')
  const letters = await readLettersOf(office.table, filed.id)
  const told = letters.flatMap(({ content }) => (content.kind === 'flags-set' ? [content] : []))
  expect(told.filter(({ weaker }) => !weaker)).toHaveLength(2)
  expect(told.filter(({ weaker }) => weaker)).toEqual([{ kind: 'flags-set', anonymous: false, confidential: true, weaker: true }])
})

test('a coordinator lifts a wall about an institution that is not theirs, and the reporter reads why', async () => {
  const filed = await office.complaint()
  const wall = { [`reportedInstitutions.${works}`]: 'on', 'reportedInstitutions.dinas-kesehatan': 'on', reason: 'Diadukan' }
  await coordinator.act(filed.number, 'pihak', wall)
  expect((await coordinator.act(filed.number, 'pihak', { [`liftedInstitutions.${works}`]: 'on', reason: 'Salah sebut' })).status).toBe(303)
  expect((await office.stateOf(filed.id)).reported).toEqual({ institutions: ['dinas-kesehatan'], officers: [] })
  const page = await pageOf(coordinator, filed)
  expect([page.includes('Pembatasan bagi pihak yang diadukan dicabut'), page.includes('Salah sebut')]).toEqual([true, true])
  const letters = await readLettersOf(office.table, filed.id)
  expect(letters.map(({ content }) => content.kind).sort()).toEqual(['receipt', 'wall-lifted'])
})

test('a wall about the coordinators’ own institution is not theirs to lift: naming it gives the case to the other desk, which may', async () => {
  const filed = await office.complaint()
  await coordinator.act(filed.number, 'pihak', { [`reportedInstitutions.${desk}`]: 'on', reason: 'Diadukan' })
  const lifting = { [`liftedInstitutions.${desk}`]: 'on', reason: 'Bukan tentang mereka' }
  expect((await coordinator.act(filed.number, 'pihak', lifting)).status).toBe(404)
  const inspector = await office.signIn({ role: 'liaison', institution: 'inspektorat' })
  expect((await inspector.act(filed.number, 'pihak', lifting)).status).toBe(303)
  expect((await office.stateOf(filed.id)).reported).toEqual({ institutions: [], officers: [] })
  expect(await pageOf(coordinator, filed)).toContain('Bukan tentang mereka')
})

test('accepting is the lead’s; a coordinator says that they do it in its place, and it is counted apart', async () => {
  const filed = await office.complaint()
  await coordinator.act(filed.number, 'disposisi', ordinary)
  expect((await coordinator.act(filed.number, 'terima')).status).toBe(404)
  expect((await coordinator.act(filed.number, 'terima-atas-nama', { reason: 'Petugasnya sakit' })).status).toBe(303)
  expect(await office.stateOf(filed.id)).toMatchObject({ status: 'in-progress', acceptedInPlace: 1, followedUpOn: null })
  expect(await heldBy(filed)).toEqual({ lead: works, contributors: [], readers: [] })
  expect(await pageOf(liaison, filed)).toContain('Diterima atas nama instansi, bukan oleh instansi itu sendiri')
})

test('a coordinator takes back an ending that an officer made; what stood still goes on', async () => {
  for (const [action, form] of [
    ['arsip', { archiveReason: 'unclear', explanation: 'Tidak jelas.' }],
    ['rujuk', { body: 'PLN', explanation: 'Hubungi 123.' }],
    ['blokir', { reason: 'Makian.' }],
  ] as const) {
    const filed = await office.complaint()
    await coordinator.act(filed.number, action, form)
    expect((await coordinator.act(filed.number, 'batalkan', { reason: 'Kami keliru.' })).status).toBe(303)
    const state = await office.stateOf(filed.id)
    expect([action, state.status, state.clocks.filter(({ stoppedOn }) => stoppedOn === null).map(({ statute }) => statute)]).toEqual([
      action,
      'received',
      ['complaint.verification', 'complaint.legal-ceiling'],
    ])
    const letters = await readLettersOf(office.table, filed.id)
    expect(letters.some(({ content }) => content.kind === 'reversed')).toBe(true)
  }
  const returned = await office.complaint()
  await coordinator.act(returned.number, 'disposisi', ordinary)
  await liaison.act(returned.number, 'kembalikan', { reason: 'Jalan provinsi.' })
  await coordinator.act(returned.number, 'arsip', { archiveReason: 'unclear', explanation: 'Tidak jelas.' })
  await coordinator.act(returned.number, 'batalkan', { reason: 'Kami keliru.' })
  const state = await office.stateOf(returned.id)
  expect([
    state.status,
    state.clocks
      .filter(({ stoppedOn }) => stoppedOn === null)
      .map(({ statute }) => statute)
      .sort(),
  ]).toEqual(['returned', ['complaint.legal-ceiling', 'complaint.redisposition', 'complaint.resolution.ordinary']])
  const closed = await office.complaint()
  await coordinator.act(closed.number, 'disposisi', ordinary)
  await liaison.act(closed.number, 'jawab', { outcome: 'solved', text: 'Sudah.' })
  await liaison.act(closed.number, 'tutup', { reason: 'Beres.' })
  expect((await liaison.act(closed.number, 'batalkan', { reason: 'Ternyata belum.' })).status).toBe(404)
  expect((await coordinator.act(closed.number, 'batalkan', { reason: 'Ternyata belum.' })).status).toBe(303)
  expect(await office.stateOf(closed.id)).toMatchObject({ status: 'answered', closedBy: null })
})
