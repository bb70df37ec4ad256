import { afterEach, beforeEach, expect, test } from 'vitest'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { lettersTo } from '../support/letters-to.ts'
import { coordinator, publicWorks, startReminders } from './support.ts'

/** What a letter carried that came back, from an address that may be good, is told again (docs/adr/0038). */

let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
})
afterEach(() => system.close())

const liaisonMail = 'pu-1@pemkab.example'
const headMail = 'pu-kepala@pemkab.example'
const morning = async (day: string) => {
  await system.sweep(day, '07:30')
  await system.sendMail()
}
const cameBack = (day: string, bounce: object) =>
  system.tell({ eventType: 'Bounce', mail: { destination: [liaisonMail], tags: { letter: [`desk_pu-1_${day}`] } }, bounce })
const ends = async (day: string) =>
  (await system.ledger(day)).map(({ recipient, end }) => [recipient, end?.kind === 'expired' ? end.reason : (end?.kind ?? null)])

const disposed = async () => {
  await morning('2026-11-24')
  system.at('2026-11-24', '10:00')
  const state = await system.dispose(await system.file())
  await system.sweep('2026-11-24', '10:05')
  await morning('2026-11-25')
  return state
}

test.each([
  ['a full mailbox', { bounceType: 'Transient', bounceSubType: 'MailboxFull' }],
  ['a letter too large', { bounceType: 'Transient', bounceSubType: 'MessageTooLarge' }],
  ['a bounce of which nobody knows what it means', { bounceType: 'Undetermined', bounceSubType: 'Undetermined' }],
])('%s: the next morning tells it again, and the ledger says that the first letter told nobody', async (_, bounce) => {
  const { number } = await disposed()
  await cameBack('2026-11-25', bounce)
  // Told twice of the same: there it is already.
  await cameBack('2026-11-25', bounce)
  await morning('2026-11-26')
  expect([await ends('2026-11-25'), (await system.mails(headMail)).length]).toEqual([[['pu-1', 'bounced']], 0])
  const again = (await system.mails(liaisonMail)).at(-1)
  expect(again?.body.text).toContain(number)
  // New work, and the first rung of the limit, which fell due meanwhile.
  expect(await ends('2026-11-26')).toEqual([
    ['pu-1', 'sent'],
    ['pu-1', 'sent'],
  ])
})

test('after three mornings whoever stands in for the officer hears of it', async () => {
  await disposed()
  for (const day of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30']) {
    if (day !== '2026-11-25') await morning(day)
    await cameBack(day, { bounceType: 'Transient', bounceSubType: 'MailboxFull' })
    await system.sendMail()
  }
  expect((await system.mails(headMail)).map(({ subject }) => subject)).toEqual([
    'Pengingat tenggat: 1 segera jatuh tempo, 1 baru untuk Anda',
    // From then on in their place.
    'Pengingat tenggat: 1 segera jatuh tempo',
  ])
})

test('a notification that nobody knows yet does not undo a delivery', async () => {
  await disposed()
  const tell = (eventType: string) =>
    system.tell({ eventType, mail: { destination: [liaisonMail], tags: { letter: ['desk_pu-1_2026-11-25'] } }, delivery: {} })
  await tell('Delivery')
  await tell('Engagement')
  expect((await lettersTo(system.desk.table, 'officer:pu-1')).map(({ status, failure }) => [status, failure])).toEqual([
    ['delivered', null],
  ])
})

test('what is handed over to an institution of many people is told to all of them', async () => {
  const many = Array.from({ length: 60 }, (_, i) => officerOf(`pu-${i + 2}`, 'liaison', publicWorks))
  await enterOfficers(system.desk.table, many)
  await morning('2026-11-24')
  system.at('2026-11-24', '10:00')
  const state = await system.dispose(await system.file())
  await system.done(state.id, [{ type: 'mark-urgent', reason: 'Jembatan runtuh' }, coordinator])
  await system.sweep('2026-11-24', '10:05')
  const told = Map.groupBy(await system.ledger('2026-11-25'), ({ recipient }) => recipient)
  expect([told.has('pu-1'), many.filter(({ id }) => !told.has(id)).length]).toEqual([true, 0])
  await system.sweep('2026-11-24', '10:10')
  expect((await system.ledger('2026-11-25')).length).toBe([...told.values()].flat().length)
})

test('a letter at once that comes back is told by the digest that would have told it', async () => {
  await morning('2026-11-24')
  system.at('2026-11-24', '10:00')
  const state = await system.dispose(await system.file())
  await system.done(state.id, [{ type: 'mark-urgent', reason: 'Jembatan runtuh' }, coordinator])
  await system.sweep('2026-11-24', '10:05')
  await system.sendMail()
  const sent = (await lettersTo(system.desk.table, 'officer:pu-1')).filter(({ content }) => content.kind === 'new-work')
  for (const { id } of sent)
    await system.tell({
      eventType: 'Bounce',
      mail: { destination: [liaisonMail], tags: { letter: [id] } },
      bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull' },
    })
  await morning('2026-11-25')
  expect((await system.mails(liaisonMail)).at(-1)?.body.text).toContain('BARU UNTUK ANDA')
  expect((await ends('2026-11-25')).filter(([recipient, end]) => recipient === 'pu-1' && end !== 'sent')).toEqual([])
})
