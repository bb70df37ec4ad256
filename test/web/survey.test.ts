import { SESClient } from '@aws-sdk/client-ses'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { createHandler } from '../../functions/mail/handler.ts'
import { createHandler as createReporting } from '../../functions/reporting/handler.ts'
import { localCredentials } from '../../infra/local/dynamodb.ts'
import { type Inbox, startInbox } from '../../infra/local/inbox.ts'
import { publishFigures } from '../../shared/desk/clock/publishing-figures.ts'
import { startRecounting } from '../../shared/desk/clock/recounting.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { readFigureSources } from '../../shared/desk/reports/reading-scorer-figures.ts'
import { wholeRegion } from '../../shared/domain/scorers/scorer.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { addToFigures, readFigures } from '../../shared/store/office/figure-items.ts'
import { putPublishedMonth, readPublishedFigures } from '../../shared/store/office/published-figures.ts'
import { transact } from '../../shared/store/transact.ts'
import { holding } from '../support/held-keys.ts'
import { liaison as answers, coordinator as coordinates, disposeTo } from '../support/officers.ts'
import { sendTo, unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** The survey after closing: by letter and on the page, without an account, once, and read by nobody beside a case (docs/adr/0070). */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const html = { accept: 'text/html' }
const wordsOf = (page: string) => unescaped(page.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')

let office: World
let inbox: Inbox
let mail: ReturnType<typeof createHandler>
let coordinator: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  inbox = await startInbox()
  const client = new SESClient({ endpoint: inbox.url, region: 'us-east-1', credentials: localCredentials, maxAttempts: 1 })
  mail = createHandler({ ...office.effects, ses: async () => client })
  coordinator = await office.signIn({ name: 'Kori Contoh', role: 'coordinator' })
})
afterAll(async () => {
  inbox.close()
  await office.close()
})

const sendAll = () => mail({ schedule: 'unsent-letters' } as never)
const mailsTo = async (address: string) => {
  const { emails } = (await (await fetch(`${inbox.url}/store`)).json()) as {
    emails: { subject: string; destination: { to: string[] }; body: { text: string } }[]
  }
  return emails.filter((it) => it.destination.to.includes(address)).map(({ body }) => body.text)
}
const linkIn = (text: string | undefined, path: string) =>
  decodeURIComponent(new RegExp(`/${path}\\?t=([^\\s&]+)`).exec(text ?? '')?.[1] ?? '')

let people = 0
/** Filed in a browser, answered, and closed by an officer; its reporter confirmed the address, or not. */
const closed = async ({ isConfirmed = true, fields = {} }: { isConfirmed?: boolean; fields?: Record<string, string> } = {}) => {
  // The inbox is one for all tests of a process.
  const email = `survei${++people}@survei.example`
  const filed = await office.citizenFiles('/pengaduan', { email, ...fields })
  await sendAll()
  const t = linkIn((await mailsTo(email))[0], 'alamat')
  if (isConfirmed && t) await office.send('POST', '/alamat', { form: { t }, headers: html })
  await office.done(
    filed.id,
    [disposeTo(), coordinates],
    [{ type: 'answer', outcome: 'solved', text: 'Sudah ditambal.' }, answers],
    [{ type: 'close', reason: 'Selesai' }, answers],
  )
  for (let i = 0; i < 2; i++) await sendAll()
  const letters = await mailsTo(email)
  return {
    ...filed,
    token: linkIn(
      letters.find((it) => it.includes('/survei?t=')),
      'survei',
    ),
    letters,
  }
}
const show = (t: string) => office.send('GET', `/survei?t=${encodeURIComponent(t)}`, { headers: html, cookies: [] })
const answer = (t: string, form: Record<string, string>) =>
  office.send('POST', '/survei', { form: { t, ...form }, headers: html, cookies: [] })

test('the closing letter leads a confirmed address to the survey; it is answered without a code, once, in a browser or by a program', async () => {
  const it = await closed()
  expect(it.letters.find((text) => text.includes('/survei?t='))).toContain('Survei singkat ini dapat diisi paling lambat')
  const page = await show(it.token)
  expect([page.status, wordsOf(page.text)]).toEqual([200, expect.stringContaining(`Bagaimana kami menangani kasus ${it.number}?`)])
  expect(page.text.match(/<fieldset/g)?.length).toBe(9)
  // The other language keeps the link whole, and the letter says in which one it is.
  expect(it.letters.find((text) => text.includes('/survei?t='))).toContain('&lang=id')
  const other = unescaped(/href="(\/survei\?[^"]*lang=en)"/.exec(page.text)?.[1] ?? '')
  expect(wordsOf((await office.send('GET', other, { headers: html, cookies: [] })).text)).toContain(`How did we handle case ${it.number}?`)
  const empty = await answer(it.token, { comment: 'Bagus <b>sekali</b>' })
  expect([empty.status, wordsOf(empty.text)]).toEqual([422, expect.stringContaining('Jawab sedikitnya satu pertanyaan')])
  expect(unescaped(empty.text)).toContain('Bagus <b>sekali</b></textarea>')
  expect((await answer(it.token, { time: '5' })).status).toBe(422)
  expect((await office.stateOf(it.id)).survey?.answers).toBeUndefined()
  const sent = await answer(it.token, { time: '4', conduct: '2', comment: 'Bagus' })
  expect([sent.status, wordsOf(sent.text)]).toEqual([200, expect.stringContaining('Terima kasih')])
  expect((await office.stateOf(it.id)).survey?.answers).toEqual({ time: 4, conduct: 2 })
  // A second press, and somebody else with the same letter, change nothing.
  expect([(await answer(it.token, { time: '1' })).status, wordsOf((await show(it.token)).text)]).toEqual([
    200,
    expect.stringContaining('Terima kasih'),
  ])
  expect((await office.stateOf(it.id)).survey?.answers).toEqual({ time: 4, conduct: 2 })
  const byProgram = await closed()
  const json = { t: byProgram.token, cost: 4, facilities: '3' }
  const done = await office.send('POST', '/survei', { json, cookies: [] })
  expect([done.status, done.json().title, (await office.stateOf(byProgram.id)).survey?.answers]).toEqual([
    200,
    'Terima kasih',
    { cost: 4, facilities: 3 },
  ])
})

test('an address that nobody confirmed gets the closing and no survey; nor does a link of ours of another kind, or a made one, open any', async () => {
  const it = await closed({ isConfirmed: false })
  expect(it.letters.length).toBeGreaterThan(1)
  expect([it.letters.some((text) => text.includes('ditutup')), it.letters.some((text) => text.includes('survei'))]).toEqual([true, false])
  const confirming = linkIn(it.letters[0], 'alamat')
  const asking = await office.send('GET', `/alamat?t=${encodeURIComponent(confirming)}`, { headers: html, cookies: [] })
  const other = unescaped(/href="(\/alamat\?[^"]*lang=en)"/.exec(asking.text)?.[1] ?? '')
  expect((await office.send('GET', other, { headers: html, cookies: [] })).status).toBe(200)
  for (const t of ['', 'x', confirming, `${confirming}.x`]) {
    expect([(await show(t)).status, (await answer(t, { time: '1' })).status]).toEqual([410, 410])
    expect((await office.send('POST', '/survei', { json: { t: t || 'x', time: 1 }, cookies: [] })).json()).toMatchObject({
      status: 410,
      code: 'link-used',
    })
  }
})

test('on the page of the closed case it is offered to everybody, also to who filed without identity, and not once answered or over', async () => {
  const it = await closed({ fields: { identity: 'none', name: '', email: '', phone: '' } })
  expect(it.letters).toEqual([])
  const pageOf = async () => (await office.send('GET', `/kasus/${it.number}`, { cookies: it.cookies, headers: html })).text
  const before = await pageOf()
  expect(wordsOf(before)).toContain('Sampai Kamis, 24 Desember 2026. Isi survei kepuasan')
  const t = decodeURIComponent(/\/survei\?t=([^"]+)"/.exec(before)?.[1] ?? '')
  const late = await closed()
  office.at('2026-12-24', '23:00')
  expect((await answer(t, { complaints: '1', comment: 'Lambat' })).status).toBe(200)
  office.at('2026-12-25', '00:01')
  expect([(await show(late.token)).status, (await answer(late.token, { time: '1' })).status]).toEqual([410, 410])
  office.at('2026-11-24', '09:00')
  const after = await pageOf()
  expect([after.includes('/survei?t='), wordsOf(after).includes('Survei kepuasan diisi'), after.includes('Lambat')]).toEqual([
    false,
    true,
    false,
  ])
})

test('the comment is read by coordinators alone and goes with the texts of the case; what was ticked stays counted and stands beside no case', async () => {
  const it = await closed()
  await answer(it.token, { time: '1', comment: 'Petugas loket tidur' })
  const liaison = await office.signIn({ role: 'liaison', institution: works })
  const deskOf = async (who: TestOfficer) => (await who.get(`/petugas/kasus/${it.number}`)).text
  const [theirs, mine] = [await deskOf(liaison), await deskOf(coordinator)]
  expect([theirs, mine].map((page) => [page.includes('Petugas loket tidur'), page.includes('Survei kepuasan diisi')])).toEqual([
    [false, false],
    [true, true],
  ])
  const json = await office.sendToDesk('GET', `/petugas/kasus/${it.number}`, {
    cookies: coordinator.cookies,
    headers: { accept: 'application/json' },
  })
  expect(json.text).not.toMatch(/"answers"/)
  const state = await office.stateOf(it.id)
  const refs = Array.from({ length: state.textCount }, (_, i) => i + 1)
  const officer = { kind: 'officer' as const, id: coordinator.officer.id, role: 'coordinator' as const, institution: null }
  await office.desk.eraseAs(coordinator.officer, it.id, { texts: refs, files: [], identity: true, basis: 'Diminta' }, [])
  expect(officer.role).toBe('coordinator')
  expect((await deskOf(coordinator)).includes('Petugas loket tidur')).toBe(false)
  expect((await office.stateOf(it.id)).survey?.answers).toEqual({ time: 1 })
})

test('rows: one for the regency and one for who leads it; taken back when the case is opened again before anybody answered', async () => {
  office.at('2027-02-01', '09:00')
  const rows = async () =>
    Object.fromEntries(
      (await readFigures(office.table, '2027-02'))
        .filter(({ group }) => group.kind.startsWith('survey'))
        .map(({ group, counts }) => [`${group.kind}#${group.value}`, counts]),
    )
  const it = await closed()
  await projectCase(office.desk, it.id)
  expect(await rows()).toEqual({ 'survey#all': { asked: 1 }, [`survey-lead#${works}`]: { asked: 1 } })
  await answer(it.token, { time: '3' })
  await projectCase(office.desk, it.id)
  const counts = { asked: 1, surveyed: 1, 'surveySum.time': 3, 'surveyN.time': 1 }
  expect(await rows()).toEqual({ 'survey#all': counts, [`survey-lead#${works}`]: counts })
  const reopened = await closed()
  await projectCase(office.desk, reopened.id)
  expect((await rows())['survey#all']).toEqual({ ...counts, asked: 2 })
  await office.asReporter(reopened.id, { type: 'reopen', text: 'Rusak lagi' })
  await projectCase(office.desk, reopened.id)
  expect((await rows())['survey#all']).toEqual(counts)
})

test('published by quarter with the figures of its last month: page, open data, leaders, and programs read the same', async () => {
  await startRecounting(office.desk)
  office.at('2027-05-03', '07:00')
  for (let i = 0; i < 3; i++) {
    office.clock.now = new Date(Date.parse(office.clock.now) + 16 * 60_000).toISOString() as typeof office.clock.now
    await createJobs(office.effects)({ schedule: 'jobs' })
  }
  const add = (group: string, asked: number, n: number, score: number) =>
    transact(office.table.documents, [
      addToFigures(office.table, {
        month: '2027-03',
        group,
        counts: { asked, surveyed: n, 'surveySum.time': n * score, 'surveyN.time': n },
      }),
    ])
  await add('survey#all#complaint', 40, 29, 4)
  await add(`survey-lead#${works}#complaint`, 25, 20, 4)
  for (const [lead, n] of [
    ['dinas-sosial', 6],
    ['dinas-perhubungan', 3],
  ] as const)
    await add(`survey-lead#${lead}#complaint`, n, n, 4)
  expect(await publishFigures(office.desk, localDate('2027-05-03'))).toBeGreaterThan(0)
  office.clock.now = new Date(Date.parse(office.clock.now) + 61_000).toISOString() as typeof office.clock.now
  // Scorers read what was published, and not the answers that move.
  const before = await readFigureSources(office.desk, wholeRegion, ['2027-05'])
  expect(before.survey).toMatchObject({ quarter: '2027-Q1', complaints: { asked: 41, answered: 30, index: 99.17 } })
  await add('survey#all#complaint', 1, 1, 1)
  office.clock.now = new Date(Date.parse(office.clock.now) + 61_000).toISOString() as typeof office.clock.now
  expect((await readFigureSources(office.desk, wholeRegion, ['2027-05'])).survey).toEqual(before.survey)
  expect((await readFigureSources(office.desk, wholeRegion, ['2027-02'])).survey?.quarter).not.toBe('2027-Q1')
  const keeper = await office.signIn({ role: 'coordinator' })
  expect(wordsOf((await keeper.get('/petugas/penilaian/pemdi/2027')).text)).toContain('Menjawab survei 2027-Q1, pengaduan')
  const page = await office.send('GET', '/statistik?triwulan=2027-Q1', { headers: html })
  expect(wordsOf(page.text)).toContain('Survei kepuasan, triwulan 1 2027')
  expect(wordsOf(page.text)).toContain('Laporan 30 dari 41 99,17 A (Sangat baik)')
  const csv = await office.send('GET', '/data/survei-semua.csv')
  const lines = parse(csv.text.replace('\uFEFF', ''), { delimiter: ';', columns: true }) as Record<string, string>[]
  const told = ({ triwulan, lingkup, instansi_id, saluran, ditanyai, menjawab, indeks, mutu, u3_waktu }: Record<string, string>) =>
    [triwulan, lingkup, instansi_id, saluran, ditanyai, menjawab, indeks, mutu, u3_waktu].join(' ')
  expect(lines.map(told).filter((it) => it.startsWith('2027-Q1'))).toEqual([
    '2027-Q1 daerah  laporan 41 30 99.17 A 3.97',
    `2027-Q1 instansi ${works} laporan  21 98.81 A `,
    '2027-Q1 daerah  permohonan 0 0   ',
  ])
  expect((await office.send('GET', '/data', { headers: html })).text).toContain('/data/survei-semua.csv')
  const figures = (await office.send('GET', '/statistik', { headers: { accept: 'application/json' } })).json() as {
    months: { month: string; quarter: { survey?: object } | null }[]
  }
  expect(figures.months.find(({ month }) => month === '2027-03')?.quarter?.survey).toMatchObject({
    complaints: { asked: 41, answered: 30, index: 99.17 },
  })
  // A quarter of before there was a survey.
  const [published] = await readPublishedFigures(office.table)
  if (!published) throw new Error('nothing is published')
  await putPublishedMonth(office.table, { ...published, month: '2025-06', quarter: { complaints: [], requests: [] } })
  office.clock.now = new Date(Date.parse(office.clock.now) + 61_000).toISOString() as typeof office.clock.now
  const older = wordsOf((await office.send('GET', '/statistik?triwulan=2025-Q2', { headers: html })).text)
  expect([older.includes('terbit sebelum ada survei'), older.includes('Belum ada triwulan yang hasil surveinya')]).toEqual([true, false])
  const leader = await office.signIn({ role: 'leader' })
  const reporting = sendTo(createReporting(holding('reporting', office.effects)))
  const home = await reporting('GET', '/petugas/laporan/kinerja', { cookies: leader.cookies, headers: html })
  expect([home.status, wordsOf(home.text)]).toEqual([200, expect.stringContaining('Laporan 30 dari 41 99,17 A (Sangat baik)')])
  expect(wordsOf(home.text)).toContain('Yang sedang berjalan, triwulan 2 2027: 0 ditanyai, 0 sudah menjawab.')
  await transact(office.table.documents, [
    addToFigures(office.table, { month: '2027-05', group: 'survey#all#complaint', counts: { asked: 1, surveyed: 1 } }),
  ])
  const running = async (cookies: TestOfficer['cookies']) =>
    (await reporting('GET', '/petugas/laporan/kinerja', { cookies, headers: { accept: 'application/json' } })).json() as {
      survey: { running: unknown }
    }
  expect((await running(leader.cookies)).survey.running).toEqual({ quarter: '2027-Q2', asked: null, answered: null })
  const few = await reporting('GET', '/petugas/laporan/kinerja', { cookies: leader.cookies, headers: html })
  expect(wordsOf(few.text)).toContain('Yang sedang berjalan, triwulan 2 2027: kurang dari 5 ditanyai.')
  const head = await office.signIn({ role: 'head', institution: works })
  expect((await running(head.cookies)).survey.running).toBeNull()
})
