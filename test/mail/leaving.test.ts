import { SESClient } from '@aws-sdk/client-ses'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/mail/handler.ts'
import { localCredentials } from '../../infra/local/dynamodb.ts'
import { type Inbox, startInbox } from '../../infra/local/inbox.ts'
import { confirmAddress } from '../../shared/desk/citizens/own-address.ts'
import { confirmationIn } from '../../shared/desk/post/confirming.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { dangerOf, hindranceOf, type LeavingFacts, lettersPerCaseAndDay, linksPerCaseAndDay } from '../../shared/domain/letters/leaving.ts'
import { type CaseLetterContent, type Letter, letterToDesk, letterToReporter } from '../../shared/domain/letters/letter.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { confirmationMark } from '../../shared/manifest.ts'
import { addressHash } from '../../shared/store/case/identities.ts'
import { keys } from '../../shared/store/keys.ts'
import { noteReached, putLetter, readLetter, readNotArrived } from '../../shared/store/post/letter-items.ts'
import { countEnd } from '../../shared/store/post/reputation-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { startTestDesk } from '../support/desk.ts'

/** Floods of letters: who is written to, what waits, what becomes a call, and what nothing stops (docs/adr/0054). */

let system: Awaited<ReturnType<typeof startTestDesk>>
let inbox: Inbox
let handle: ReturnType<typeof createHandler>
const anew = async () => {
  system = await startTestDesk()
  const client = new SESClient({ endpoint: inbox.url, region: 'us-east-1', credentials: localCredentials, maxAttempts: 1 })
  handle = createHandler({ ...system.effects, ses: async () => client })
}
beforeAll(async () => {
  inbox = await startInbox()
  await anew()
})
afterAll(async () => {
  inbox.close()
  await system.close()
})

const mailsTo = async (address: string): Promise<{ subject: string; body: { text: string } }[]> => {
  const { emails } = (await (await fetch(`${inbox.url}/store`)).json()) as {
    emails: { subject: string; destination: { to: string[] }; body: { text: string } }[]
  }
  return emails.filter((it) => it.destination.to.includes(address))
}
const day = 24 * 60 * 60_000
const outbox = () => handle({ schedule: 'unsent-letters' } as never)
/** What the stream tells the function of that moment, if it tells of it at all. */
const confirmed = async (email: string) => {
  const { contact } = await system.desk.identityKeys()
  const key = keys.confirmedAddress(addressHash(email, contact.inUse))
  const { Item } = await system.desk.table.documents.send(new GetCommand({ TableName: system.desk.table.tableName, Key: key }))
  expect(Item?.[confirmationMark]).toBe(true)
  return handle({
    Records: [{ eventName: 'INSERT', dynamodb: { Keys: { pk: { S: key.pk }, sk: { S: key.sk } }, SequenceNumber: '1' } }],
  } as never)
}
const isConfirmation = async (token: string) => (await confirmationIn(system.desk, token)) !== null
let written = 0
const write = async (state: Case, content: CaseLetterContent): Promise<Letter> => {
  const letter = letterToReporter(state, content, `${state.id}_flood${++written}`, system.clock.now)
  await transact(system.desk.table.documents, [putLetter(system.desk.table, letter)])
  return letter
}
const stateOf = async ({ id }: Letter) => {
  const letter = await readLetter(system.desk.table, id)
  return letter && [letter.status, letter.failure, letter.nextAt === null ? 'rests' : 'goes on']
}
const asItIs = async ({ id }: Letter): Promise<Letter> => {
  const letter = await readLetter(system.desk.table, id)
  if (!letter) throw new Error('No letter')
  return letter
}
const receiptOf = async (state: Case): Promise<Letter> => {
  const found = (await system.lettersOf(state)).find(({ content }) => content.kind === 'receipt')
  if (!found) throw new Error('No receipt')
  return found
}

test('a flood of cases in the name of a stranger writes them three letters a day', async () => {
  const email = 'orang-lain@contoh.example'
  const cases: Case[] = []
  for (let i = 0; i < 12; i++) cases.push(await system.complaint({ email: i % 2 === 0 ? email : ' Orang-Lain@CONTOH.example ' }))
  await outbox()
  const states = await Promise.all(cases.map(async (it) => stateOf(await receiptOf(it))))
  expect(states.map((it) => it?.join()).sort()).toEqual([...Array(3).fill('sent,,rests'), ...Array(9).fill('waiting,many-cases,goes on')])
  const left = async () =>
    (await Promise.all(cases.map(async (it) => stateOf(await receiptOf(it))))).filter((it) => it?.[0] === 'sent').length
  await outbox()
  expect(await left()).toBe(3)
  // What is decided about one of the others has to be told: somebody calls.
  const other = cases[states.findIndex((it) => it?.[0] === 'waiting')]
  if (!other) throw new Error('No other')
  const notice = await write(other, { kind: 'archived', reason: 'no-facts' })
  await outbox()
  expect(await stateOf(notice)).toEqual(['by-phone', 'many-cases', 'goes on'])
  expect((await readNotArrived(system.desk.table, 'reach', 50)).map(({ id }) => id)).toEqual([notice.id])
  system.later(day + 1000)
  await outbox()
  expect(await left()).toBe(6)
})

test('who confirms the address by the link in the receipt gets what waited and what comes', async () => {
  const email = 'saya@contoh.example'
  const state = await system.complaint({ email })
  await outbox()
  const [receipt] = await mailsTo(email)
  const token = /\/alamat\?t=([^\s&]+)/.exec(receipt?.body.text ?? '')?.[1] ?? ''
  const progress = await write(state, { kind: 'progressed', channel: 'complaint' })
  const notice = await write(state, { kind: 'withdrawn', channel: 'complaint', cause: 'expired' })
  await outbox()
  expect([await stateOf(progress), await stateOf(notice)]).toEqual([
    ['waiting', 'unconfirmed', 'goes on'],
    ['sent', null, 'rests'],
  ])
  expect([await isConfirmation(`${token}x`), await confirmAddress(system.desk, `${token}x`)]).toEqual([false, false])
  expect([await isConfirmation(token), await confirmAddress(system.desk, token)]).toEqual([true, true])
  await confirmed(email)
  expect(await stateOf(progress)).toEqual(['sent', null, 'rests'])
  // Four cases of one day, and the receipt asks no more.
  const more = await Promise.all(Array.from({ length: 4 }, () => system.complaint({ email })))
  await outbox()
  expect(await Promise.all(more.map(async (it) => (await stateOf(await receiptOf(it)))?.[0]))).toEqual(Array(4).fill('sent'))
  expect((await mailsTo(email)).at(-1)?.body.text).not.toContain('/alamat?t=')
})

test('at the moment of confirmation all that waited for it leaves, of every case of that address, and nothing else', async () => {
  const email = 'segera@contoh.example'
  const cases: Case[] = []
  for (let i = 0; i < 5; i++) cases.push(await system.complaint({ email }))
  await outbox()
  const states = await Promise.all(cases.map(async (it) => (await stateOf(await receiptOf(it)))?.[0]))
  const waiting = cases.filter((_, i) => states[i] === 'waiting')
  const [first, last] = [cases[states.indexOf('sent')], waiting[0]]
  if (!first || !last) throw new Error('No cases')
  const [progress, call] = [
    await write(first, { kind: 'progressed', channel: 'complaint' }),
    await write(last, { kind: 'archived', reason: 'no-facts' }),
  ]
  const stranger = await system.complaint({ email: 'lain-lagi@contoh.example' })
  await outbox()
  const strangers = await write(stranger, { kind: 'progressed', channel: 'complaint' })
  await outbox()
  expect(await Promise.all([progress, call, strangers].map(stateOf))).toEqual([
    ['waiting', 'unconfirmed', 'goes on'],
    ['by-phone', 'many-cases', 'goes on'],
    ['waiting', 'unconfirmed', 'goes on'],
  ])
  const token = /\/alamat\?t=([^\s&]+)/.exec((await mailsTo('segera@contoh.example'))[0]?.body.text ?? '')?.[1] ?? ''
  expect(await confirmAddress(system.desk, token)).toBe(true)
  expect(await confirmed(email)).toEqual({ batchItemFailures: [] })
  // Told of once more, nothing leaves twice.
  const count = (await mailsTo(email)).length
  await confirmed(email)
  expect((await mailsTo(email)).length).toBe(count)
  const receipts = await Promise.all(waiting.map(receiptOf))
  expect(await Promise.all([...receipts, progress, call, strangers].map(stateOf))).toEqual([
    ...Array(4).fill(['sent', null, 'rests']),
    ['waiting', 'unconfirmed', 'goes on'],
  ])
})

test('what waits for a confirmation that does not come ends after two weeks', async () => {
  const state = await system.complaint({ email: 'diam@contoh.example' })
  await outbox()
  const progress = await write(state, { kind: 'progressed', channel: 'complaint' })
  for (let i = 0; i < 16; i++) {
    await outbox()
    system.later(day + 1000)
  }
  expect(await stateOf(progress)).toEqual(['expired', 'unconfirmed', 'rests'])
})

test('a case writes ten letters a day; what must be told beyond that is a call', async () => {
  const state = await system.complaint({ email: 'banyak@contoh.example' })
  await outbox()
  const notices: Letter[] = []
  for (let i = 0; i < 12; i++) {
    notices.push(await write(state, { kind: 'privacy-asked', right: 'access' }))
    await outbox()
  }
  const states = await Promise.all(notices.map(stateOf))
  expect(states.map((it) => it?.[0])).toEqual([...Array(lettersPerCaseAndDay - 1).fill('sent'), ...Array(3).fill('by-phone')])
  expect(states.at(-1)).toEqual(['by-phone', 'many-today', 'goes on'])
  // The next day they leave by themselves, and nobody has to call any more; one whose call was made does not.
  const called = notices.at(-1)
  if (!called) throw new Error('No notice')
  await transact(system.desk.table.documents, [noteReached(system.desk.table, await asItIs(called), 'phone')])
  system.later(day + 1000)
  await outbox()
  expect((await Promise.all(notices.slice(-3).map(stateOf))).map((it) => it?.join())).toEqual([
    'sent,,rests',
    'sent,,rests',
    'by-phone,many-today,rests',
  ])
  expect((await readNotArrived(system.desk.table, 'reach', 50)).filter(({ caseId }) => caseId === state.id)).toEqual([])
  const next = await write(state, { kind: 'privacy-answered' })
  await outbox()
  expect(await stateOf(next)).toEqual(['sent', null, 'rests'])
})

test('letters for a lost code use up no letter of their case, have a measure of their own, and none leaves when its link has ended', async () => {
  const email = 'hilang@contoh.example'
  const state = await system.complaint({ email })
  await outbox()
  const link = (minutes = 60) =>
    write(state, { kind: 'lost-code', linkId: `link${written}`, validUntil: plusMillis(system.clock.now, minutes * 60_000) })
  const links: Letter[] = []
  for (let i = 0; i < linksPerCaseAndDay + 2; i++) links.push(await link())
  const notice = await write(state, { kind: 'withdrawn', channel: 'complaint', cause: 'expired' })
  await outbox()
  const states = (await Promise.all(links.map(stateOf))).map((it) => it?.join())
  expect(states.sort()).toEqual([...Array(2).fill('expired,many-today,rests'), ...Array(linksPerCaseAndDay).fill('sent,,rests')])
  expect(await stateOf(notice)).toEqual(['sent', null, 'rests'])
  system.later(day + 1000)
  // The outbox stood still for two hours: who waits for it is told.
  const late = await link()
  system.later(2 * 60 * 60_000)
  await outbox()
  expect(await stateOf(late)).toEqual(['by-phone', 'link-ended', 'rests'])
})

test('a link whose next try would come after its end is a call, not a letter that opens nothing', async () => {
  const state = await system.complaint({ email: 'gagal@contoh.example' })
  await outbox()
  const validUntil = plusMillis(system.clock.now, 60 * 60_000)
  const letter = await write(state, { kind: 'lost-code', linkId: 'gagal', validUntil })
  const broken = createHandler({ ...system.effects, ses: async () => Promise.reject(new Error('away')) })
  for (const minutes of [0, 1, 5]) {
    system.later(minutes * 60_000)
    await broken({ schedule: 'unsent-letters' } as never)
    expect(await stateOf(letter)).toEqual(['waiting', 'Error', 'goes on'])
  }
  // The next try would be an hour later, long after its end.
  system.later(15 * 60_000)
  await broken({ schedule: 'unsent-letters' } as never)
  expect(await stateOf(letter)).toEqual(['by-phone', 'Error', 'rests'])
  system.later(day)
  await outbox()
  expect((await mailsTo('gagal@contoh.example')).length).toBe(1)
})

test('a look at a letter that waits is no try: the first hiccup of the mail after days of waiting is outlasted', async () => {
  const email = 'sabar@contoh.example'
  const state = await system.complaint({ email })
  await outbox()
  const progress = await write(state, { kind: 'progressed', channel: 'complaint' })
  for (let i = 0; i < 10; i++) {
    await outbox()
    system.later(day + 1000)
  }
  const [receipt] = await mailsTo(email)
  await confirmAddress(system.desk, /\/alamat\?t=([^\s&]+)/.exec(receipt?.body.text ?? '')?.[1] ?? '')
  const broken = createHandler({ ...system.effects, ses: async () => Promise.reject(new Error('away')) })
  await broken({ schedule: 'unsent-letters' } as never)
  expect(await stateOf(progress)).toEqual(['waiting', 'Error', 'goes on'])
  system.later(61_000)
  await outbox()
  expect(await stateOf(progress)).toEqual(['sent', null, 'rests'])
})

test('before the mail service stops the sender, receipts stop and are calls until they leave; notices and officers go on', async () => {
  await system.close()
  await anew()
  const { table } = system.desk
  const officer = await system.officer({ name: 'Kori Contoh', role: 'coordinator' })
  const known = await system.complaint({ email: 'kenal@contoh.example' })
  await outbox()
  const today = await system.desk.today()
  for (let i = 0; i < 60; i++) await countEnd(table, today, i < 3 ? 'bounced' : 'delivered')
  for (let i = 0; i < 3; i++) await countEnd(table, today, 'bounced')
  system.later(61_000)
  const filed = await system.complaint({ email: 'baru@contoh.example' })
  const notice = await write(known, { kind: 'withdrawn', channel: 'complaint', cause: 'expired' })
  const digest = letterToDesk(
    `officer:${officer.id}`,
    { kind: 'dates-moved-list', decree: 'SKB 1', cases: [], more: 0 },
    'test',
    system.clock.now,
  )
  await transact(table.documents, [putLetter(table, digest)])
  await system.desk.askForLostCode(known.number, 'kenal@contoh.example')
  await outbox()
  const receipt = await receiptOf(filed)
  const link = (await system.lettersOf(known)).find(({ content }) => content.kind === 'lost-code')
  expect([await stateOf(receipt), await stateOf(notice), await stateOf(digest), link && (await stateOf(link))]).toEqual([
    ['by-phone', 'reputation', 'goes on'],
    ['sent', null, 'rests'],
    ['sent', null, 'rests'],
    ['sent', null, 'rests'],
  ])
  expect((await readNotArrived(table, 'reach', 50)).map(({ id }) => id)).toEqual([receipt.id])
  // It goes on for weeks: the call is made by nobody, and stays to be made.
  for (let i = 0; i < 16; i++) {
    const date = await system.desk.today()
    for (let j = 0; j < 30; j++) await countEnd(table, date, j < 5 ? 'bounced' : 'delivered')
    system.later(day + 1000)
    await outbox()
  }
  expect(await stateOf(receipt)).toEqual(['by-phone', 'reputation', 'goes on'])
  expect((await readNotArrived(table, 'reach', 50)).map(({ id }) => id)).toEqual([receipt.id])
  // It mends: the letters of that day are a week old.
  for (let i = 0; i < 9; i++) {
    system.later(day + 1000)
    await outbox()
  }
  expect([await stateOf(receipt), await readNotArrived(table, 'reach', 50)]).toEqual([['sent', null, 'rests'], []])
})

test('what reminds officers leaves before everything that waits', async () => {
  const officer = await system.officer({ name: 'Lia Contoh', role: 'coordinator' })
  // The overseer hears of a new coordinator, too.
  await outbox()
  for (let i = 0; i < 30; i++) await system.complaint({ email: `ramai${i}@contoh.example` })
  system.later(60_000)
  const digest = letterToDesk(
    `officer:${officer.id}`,
    { kind: 'dates-moved-list', decree: 'SKB 2', cases: [], more: 0 },
    'test',
    system.clock.now,
  )
  await transact(system.desk.table.documents, [putLetter(system.desk.table, digest)])
  system.logged.length = 0
  await outbox()
  expect(system.logged.filter(({ name }) => name === 'letter')[0]).toMatchObject({ letterId: digest.id })
})

const facts: LeavingFacts = { weight: 'notice', isConfirmed: false, leftToday: 0, mayBegin: true, danger: 'none' }

test('nothing but the measure of a day keeps back a notice, whatever the mail service thinks of us', () => {
  for (const danger of ['none', 'near', 'at-hand'] as const)
    for (const isConfirmed of [true, false]) expect(hindranceOf({ ...facts, danger, isConfirmed })).toBeNull()
  expect(hindranceOf({ ...facts, weight: 'link', danger: 'near' })).toBeNull()
  expect(hindranceOf({ ...facts, weight: 'link', danger: 'at-hand' })).toEqual({ way: 'task', why: 'reputation' })
})

test('danger is seen well before the mail service acts, and not in a handful of letters', () => {
  const of = (delivered: number, bounced: number, complained = 0) => dangerOf({ delivered, bounced, complained })
  expect([of(0, 0), of(5, 4), of(1000, 4), of(10_000, 0, 1)]).toEqual(Array(4).fill('none'))
  expect([of(200, 5), of(1000, 0, 2)]).toEqual(['near', 'near'])
  expect([of(200, 10), of(1000, 0, 3)]).toEqual(['at-hand', 'at-hand'])
})
