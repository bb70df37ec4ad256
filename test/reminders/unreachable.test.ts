import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHandler } from '../../functions/disposition/handler.ts'
import { openWatchDesk } from '../../shared/desk/officers/watch/open-watch-desk.ts'
import { isNewWork } from '../../shared/domain/letters/reminder.ts'
import { writeOfficer } from '../../shared/store/office/directory-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { eventOf } from '../support/event.ts'
import { lettersTo } from '../support/letters-to.ts'
import { disposeTo } from '../support/officers.ts'
import { unescaped } from '../support/web.ts'
import { coordinator, publicWorks, startReminders } from './support.ts'

let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
  await enterOfficers(system.desk.table, [officerOf('admin-1', 'administrator')])
})
afterEach(() => system.close())

const liaisonMail = 'pu-1@pemkab.example'
const headMail = 'pu-kepala@pemkab.example'
const digestOf = (day: string) => `desk_pu-1_${day}`
const subjects = async (address: string) => (await system.mails(address)).map(({ subject }) => subject)

/** A complaint whose follow-up is due on Tuesday 1 December; its first rung is of Thursday the 26th. */
const reminded = async () => {
  system.at('2026-11-24', '09:00')
  const state = await system.dispose(await system.file())
  await system.sweep('2026-11-26', '07:30')
  await system.sendMail()
  expect(await subjects(liaisonMail)).toEqual(['Pengingat tenggat: 1 segera jatuh tempo, 1 baru untuk Anda'])
  return state
}
const news = (eventType: string, letter: string, more: object = {}) =>
  system.tell({ eventType, mail: { destination: [liaisonMail], tags: { letter: [letter] } }, ...more })
const bounce = (letter: string) => news('Bounce', letter, { bounce: { bounceType: 'Permanent', bounceSubType: 'General' } })

/** As their browser sends it. */
const asOfficer = async (id: string) => {
  const call = createHandler({ ...system.effects, oidc: { issuer: 'http://localhost:9', clientId: 'tanggap' } })
  const session = await system.desk.openOfficerSession(id, null, { authenticatedAt: null })
  const csrf = (await system.desk.officerSession(session))?.csrf ?? ''
  return async (method: string, address: string, form?: Record<string, string>, accept = 'text/html') => {
    const answer = await call(
      eventOf(method, address, {
        headers: { accept, 'sec-fetch-site': 'same-origin' },
        cookies: [`__Host-petugas=${session}`],
        ...(form ? { form: { csrf, ...form } } : {}),
      }),
    )
    return { status: answer.statusCode, location: answer.headers?.location, text: unescaped(answer.body ?? '').replace(/<[^>]+>/g, ' ') }
  }
}

test.each([
  ['came back', bounce, 'bounced'],
  ['was marked as spam', (letter: string) => news('Complaint', letter, { complaint: { complaintFeedbackType: 'abuse' } }), 'complained'],
])('a digest that %s: the head is reminded at once, and the operators read who it was', async (_, tell, why) => {
  const state = await reminded()
  await tell(digestOf('2026-11-26'))
  await system.sendMail()
  const [mail] = await system.mails(headMail)
  expect(mail?.subject).toBe('Pengingat tenggat: 1 segera jatuh tempo, 1 baru untuk Anda')
  expect(mail?.body.text).toContain(state.number)
  expect(mail?.body.text).toContain('Anda menerima ini karena surat kepada petugas yang dituju tidak sampai.')
  // The news once more changes nothing.
  await tell(digestOf('2026-11-26'))
  await system.sendMail()
  expect((await system.mails(headMail)).length).toBe(1)
  expect((await openWatchDesk(system.effects).operations()).find(({ check }) => check === 'undelivered')).toMatchObject({
    ok: false,
    people: [{ who: 'pu-1', name: 'Petugas pu-1', phone: null, why, since: system.clock.now }],
  })
  // What comes due later goes to the head from the beginning.
  await system.sweep('2026-11-30', '07:30')
  await system.sendMail()
  expect([(await system.mails(liaisonMail)).length, (await system.mails(headMail)).length]).toEqual([1, 2])
  await system.desk.tellOperators()
  await system.sendMail()
  const operators = (await system.mails('operator@jombang.example')).at(-1)
  expect(operators?.body.text).toContain('Surat tidak sampai kepada: Petugas pu-1.')
})

test('the substitute comes before the head', async () => {
  const away = { from: '2026-12-20' as never, until: '2026-12-27' as never, substitute: 'pu-2' }
  await enterOfficers(system.desk.table, [officerOf('pu-2', 'liaison', publicWorks, { active: true })])
  await transact(system.desk.table.documents, [
    writeOfficer(system.desk.table, officerOf('pu-1', 'liaison', publicWorks, { away, version: 2 })),
  ])
  await reminded()
  const before = (await system.mails('pu-2@pemkab.example')).length
  await bounce(digestOf('2026-11-26'))
  await system.sendMail()
  // They are of the same institution and heard of it that morning; the head is not needed.
  expect([before, (await system.mails('pu-2@pemkab.example')).length, (await system.mails(headMail)).length]).toEqual([1, 1, 0])
})

test('the way back: an administrator says why, the next digest is the officer’s again', async () => {
  await reminded()
  await bounce(digestOf('2026-11-26'))
  await system.sendMail()
  const coordinator = await asOfficer('koordinator')
  expect((await coordinator('GET', '/petugas/operasi')).text).toMatch(/Petugas pu-1\s+\(nomor telepon tidak tercatat\): surat kembali/)
  expect((await coordinator('POST', '/petugas/operasi/surat', { who: 'pu-1', how: 'phone', reason: 'x' })).status).toBe(404)
  const administrator = await asOfficer('admin-1')
  const wrong = await administrator('POST', '/petugas/operasi/surat', { who: 'pu-1', reason: '' })
  expect([wrong.status, wrong.text.includes('Alasan alamat ini dapat disurati lagi: mohon diisi')]).toEqual([422, true])
  expect((await administrator('GET', '/petugas/direktori/petugas/pu-1')).text).toContain('Surat ke alamat ini tidak sampai sejak')
  const reason = 'Kotak surat dinas sudah dibuka lagi.'
  const done = await administrator('POST', '/petugas/operasi/surat', { who: 'pu-1', how: 'phone', reason })
  expect([done.status, done.location]).toEqual([303, '/petugas/operasi?surat=ya'])
  const page = (await administrator('GET', '/petugas/operasi?surat=ya')).text
  expect(page).toContain('Alamat itu disurati lagi.')
  expect(page).toContain(`Petugas pu-1: oleh Petugas admin-1, 26 Nov 2026, 07.30. ${reason}`)
  expect((await openWatchDesk(system.effects).operations()).find(({ check }) => check === 'undelivered')).toMatchObject({
    ok: true,
    letters: 0,
    people: [],
  })
  const again = await administrator('POST', '/petugas/operasi/surat', { who: 'pu-1', how: 'phone', reason }, 'application/json')
  expect(again.status).toBe(409)
  await system.sweep('2026-11-30', '07:30')
  await system.sendMail()
  expect((await system.mails(liaisonMail)).length).toBe(2)
  expect((await system.mails(headMail)).length).toBe(1)
})

test('a new address begins clean', async () => {
  await reminded()
  await bounce(digestOf('2026-11-26'))
  const { table } = system.desk
  await transact(table.documents, [
    writeOfficer(table, officerOf('pu-1', 'liaison', publicWorks, { email: 'baru@pemkab.example', version: 2 })),
  ])
  await system.sweep('2026-11-30', '07:30')
  await system.sendMail()
  expect((await system.mails('baru@pemkab.example')).length).toBe(1)
  const check = (await openWatchDesk(system.effects).operations()).find((it) => it.check === 'undelivered')
  // The letter that came back is still a task: they have not read it.
  expect(check).toMatchObject({ letters: 1, people: [{ who: 'pu-1', why: 'undeliverable' }] })
})

test.each([
  ['an unknown bounce', { bounce: { bounceType: 'Undetermined', bounceSubType: 'Undetermined' } }, 'Bounce'],
  ['a kind that nobody knows yet', {}, 'Quarantine'],
])('%s of a digest: the officer has to be called, and is written to as before', async (_, more, eventType) => {
  await reminded()
  await news(eventType, digestOf('2026-11-26'), more)
  expect((await openWatchDesk(system.effects).operations()).find(({ check }) => check === 'undelivered')).toMatchObject({
    ok: false,
    people: [{ who: 'pu-1', why: 'not-known' }],
  })
  await system.sweep('2026-11-30', '07:30')
  await system.sendMail()
  expect([(await system.mails(liaisonMail)).length, (await system.mails(headMail)).length]).toEqual([2, 0])
})

test('notices of absence change nothing', async () => {
  await reminded()
  await news('Bounce', digestOf('2026-11-26'), {
    bounce: { bounceType: 'Transient', bounceSubType: 'General', bouncedRecipients: [{ emailAddress: liaisonMail }] },
  })
  expect((await openWatchDesk(system.effects).operations()).find(({ check }) => check === 'undelivered')).toMatchObject({ ok: true })
  expect((await lettersTo(system.desk.table, 'officer:pu-1'))[0]).toMatchObject({ status: 'sent' })
})

test('where no letter reaches a coordinator, the superior is told of a complaint, can open it, and is told of none that they cannot', async () => {
  system.at('2026-11-24', '09:00')
  const untouched = await system.file()
  const asked = await system.file()
  await system.desk.submit(
    asked.id,
    { type: 'hold', question: 'Di mana?' },
    { kind: 'officer', id: 'koordinator', role: 'coordinator', institution: null },
  )
  await enterOfficers(system.desk.table, [officerOf('sekda', 'superior')])
  // A session a day: none lasts until the next.
  const asSuperior = async (number: string) => (await asOfficer('sekda'))('GET', `/petugas/kasus/${number}`)
  const opens = async ({ number }: { number: string }) => (await asSuperior(number)).status
  // Told to the coordinator first: of a completion, and of a first rung; then their letter comes back.
  system.at('2026-11-25', '09:00')
  await system.desk.submit(asked.id, { type: 'complete', text: 'Di depan pasar.' }, { kind: 'reporter' })
  await system.sweep('2026-11-26', '07:30')
  await system.sendMail()
  expect((await subjects('koordinator@pemkab.example')).length).toBe(1)
  expect([await opens(untouched), await opens(asked)]).toEqual([404, 404])
  const letter = 'desk_koordinator_2026-11-26'
  await system.tell({
    eventType: 'Bounce',
    mail: { destination: ['koordinator@pemkab.example'], tags: { letter: [letter] } },
    bounce: { bounceType: 'Permanent', bounceSubType: 'General' },
  })
  await system.sendMail()
  // Nothing leads them to a case that they cannot open: the morning puts it to them, and then tells.
  const toldOf = async () => (await system.mails('sekda@pemkab.example')).map(({ body }) => body.text)
  expect((await toldOf()).filter((it) => it.includes(untouched.number) || it.includes(asked.number))).toEqual([])
  await system.sweep('2026-11-27', '07:30')
  await system.sendMail()
  const letters = (await toldOf()).join('\n')
  for (const state of [untouched, asked]) expect([letters.includes(state.number), await opens(state)]).toEqual([true, 200])
  expect((await asSuperior(asked.number)).text).toContain('Tidak ada pengelola kasus ini yang dapat dikabari')
  // What is new from now on is told and opened in one go; who is complained about is told of nothing.
  const next = await system.file()
  await system.desk.submit(
    next.id,
    { type: 'hold', question: 'Di mana?' },
    { kind: 'officer', id: 'koordinator', role: 'coordinator', institution: null },
  )
  await system.desk.submit(next.id, { type: 'reply', text: 'Lupa menyebut desanya.' }, { kind: 'reporter' })
  const about = await system.file()
  await system.desk.submit(
    about.id,
    { type: 'name-conflict', reported: { institutions: [], officers: ['sekda'] }, reason: 'Diadukan' },
    { kind: 'officer', id: 'koordinator', role: 'coordinator', institution: null },
  )
  await system.desk.submit(
    about.id,
    { type: 'hold', question: 'Kapan?' },
    { kind: 'officer', id: 'koordinator', role: 'coordinator', institution: null },
  )
  await system.desk.submit(about.id, { type: 'reply', text: 'Minggu lalu.' }, { kind: 'reporter' })
  await system.sweep('2026-11-30', '07:30')
  await system.sendMail()
  const last = (await toldOf()).at(-1) ?? ''
  expect([last.includes(next.number), await opens(next), last.includes(about.number), await opens(about)]).toEqual([true, 200, false, 404])
})

test('two liaisons whose letters come back on different days: who stands in for both hears of it once', async () => {
  await enterOfficers(system.desk.table, [officerOf('pu-2', 'liaison', publicWorks)])
  const state = await reminded()
  system.at('2026-11-27', '09:00')
  await bounce(digestOf('2026-11-26'))
  system.at('2026-11-30', '09:00')
  await bounce('desk_pu-2_2026-11-26')
  const days = ['2026-11-26', '2026-11-27', '2026-11-30']
  const told = (await Promise.all(days.map((day) => system.ledger(day)))).flat().filter((it) => it.recipient === 'pu-kepala')
  expect(told.map((it) => [it.day, 'caseId' in it && it.caseId, 'handed' in it ? it.handed.type : 'rung'])).toEqual([
    ['2026-11-27', state.id, 'rung'],
    ['2026-11-27', state.id, 'disposed'],
  ])
})

test('who was told in the place of an institution without anybody, and is not reached either: the superior hears of it', async () => {
  await enterOfficers(system.desk.table, [officerOf('sekda', 'superior')])
  system.at('2026-11-24', '09:00')
  const social = { lead: 'dinas-sosial', contributors: [], readers: [] }
  const state = await system.done((await system.file()).id, [disposeTo({ holders: social }), coordinator])
  await system.sweep('2026-11-26', '07:30')
  await system.sendMail()
  const told = async (day: string) =>
    (await system.rungs(day)).filter(({ caseId }) => caseId === state.id).map(({ recipient, standsIn }) => [recipient, standsIn])
  expect(await told('2026-11-26')).toEqual([['koordinator', 'no-officer']])
  await system.tell({
    eventType: 'Bounce',
    mail: { destination: ['koordinator@pemkab.example'], tags: { letter: ['desk_koordinator_2026-11-26'] } },
    bounce: { bounceType: 'Permanent', bounceSubType: 'General' },
  })
  expect(await told('2026-11-26')).toEqual([
    ['koordinator', 'no-officer'],
    ['sekda', 'unreachable'],
  ])
})

test('a letter at once came back before it was noted as sent: who stood in for its reader that day is not told again by the morning', async () => {
  await system.sweep('2026-11-24', '07:30')
  await system.sendMail()
  system.at('2026-11-24', '10:00')
  await system.done((await system.file()).id, [disposeTo({ urgentReason: 'Jembatan runtuh' }), coordinator])
  await system.sweep('2026-11-24', '10:05')
  const atOnce = (await lettersTo(system.desk.table, 'officer:pu-1')).find(({ content }) => content.kind === 'new-work')
  await bounce(atOnce?.id ?? '')
  await system.sweep('2026-11-25', '07:30')
  await system.sendMail()
  const lines = [...(await system.ledger('2026-11-24')), ...(await system.ledger('2026-11-25'))]
  const told = lines.filter((it) => it.recipient === 'pu-kepala' && isNewWork(it) && it.handed.type === 'disposed')
  expect(told.map(({ day, standsIn }) => [day, standsIn])).toEqual([['2026-11-24', 'unreachable']])
})
