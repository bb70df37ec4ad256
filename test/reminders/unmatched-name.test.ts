import { afterEach, beforeEach, expect, test } from 'vitest'
import { mayRead } from '../../shared/domain/case/permissions.ts'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { coordinator, startReminders } from './support.ts'

/** Until the name that a reporter wrote is matched, a superior who is told of it is told number and day, and opens nothing (docs/adr/0052). */

const superior = officerOf('sekda', 'superior')
const named = { conduct: 'yes', reportedPerson: 'Bpk. Soekarno', title: 'Pungutan di loket' }
let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
  await enterOfficers(system.desk.table, [superior])
})
afterEach(() => system.close())

const morning = async (day: string) => {
  await system.sweep(day, '07:30')
  await system.sendMail()
}
const toldTo = async (address: string) => (await system.mails(address)).map(({ body }) => body.text).join('\n')

test('a superior in the place of coordinators whom no letter reaches is told number and day, and the case stays with its desk', async () => {
  system.at('2026-11-24', '09:00')
  const state = await system.file(named)
  await morning('2026-11-26')
  const letter = 'desk_koordinator_2026-11-26'
  const bounce = { eventType: 'Bounce', bounce: { bounceType: 'Permanent', bounceSubType: 'General' } }
  await system.tell({ ...bounce, mail: { destination: ['koordinator@pemkab.example'], tags: { letter: [letter] } } })
  await morning('2026-11-27')
  const after = await system.stateOf(state.id)
  const text = await toldTo('sekda@pemkab.example')
  expect([after.person !== undefined, mayRead(superior, after)]).toEqual([true, false])
  expect([text.includes(state.number), text.includes('27 November 2026') || text.includes('jatuh tempo hari ini')]).toEqual([true, true])
  for (const not of ['Pungutan', 'Soekarno', `/petugas/kasus/${state.number}`, 'Pengaduan tidak berkadar'])
    expect([not, text.includes(not)]).toEqual([not, false])
})

test.each([
  ['at the other desk, where it passed by itself', [officerOf('pemeriksa', 'liaison', 'inspektorat')], 'inspektorat'],
  ['with the coordinators, where nobody is at the other desk', [], undefined],
  ['with the coordinators, where whoever is there may be meant', [officerOf('p', 'head', 'inspektorat', { name: 'Sukarno' })], undefined],
] as const)('past the limit the superior is told so too, wherever the case lies: %s', async (_, inspectors, lies) => {
  await enterOfficers(system.desk.table, inspectors)
  system.at('2026-11-24', '09:00')
  const state = await system.file(named)
  for (const day of ['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']) await morning(day)
  const after = await system.stateOf(state.id)
  const text = await toldTo('sekda@pemkab.example')
  expect([after.otherDesk?.institution, mayRead(superior, after)]).toEqual([lies, false])
  expect([text.includes(state.number), text.includes('terlambat 3 hari kerja'), text.includes('Pungutan')]).toEqual([true, true, false])
})

test('that a name waits is told the other desk and the overseer, by number and day alone, until it is matched', async () => {
  await enterOfficers(system.desk.table, [
    officerOf('pemeriksa', 'liaison', 'inspektorat'),
    officerOf('sukarno', 'head', 'inspektorat', { name: 'Sukarno' }),
  ])
  system.at('2026-11-24', '09:00')
  const state = await system.file(named)
  const { overseerEmail } = await system.desk.region()
  const waits = async () => (await system.mails(overseerEmail)).filter(({ subject }) => subject.includes(state.number))
  await morning('2026-11-26')
  const [told, overseer] = [await toldTo('pemeriksa@pemkab.example'), (await waits()).map(({ body }) => body.text).join()]
  for (const text of [told, overseer]) {
    expect([text.includes(state.number), text.includes('27 November 2026')]).toEqual([true, true])
    for (const not of ['Pungutan', 'Soekarno', `/petugas/kasus/${state.number}`]) expect([not, text.includes(not)]).toEqual([not, false])
  }
  // Who may be meant is told nothing, at whichever desk.
  expect(await toldTo('sukarno@pemkab.example')).toBe('')
  // Matched before the next morning's letter: what it would have said has ended.
  await system.sweep('2026-11-27', '06:00')
  const none = { type: 'name-conflict' as const, reported: { institutions: [], officers: [] }, noneOfOurs: true, reason: 'Warga.' }
  await system.done(state.id, [none, coordinator])
  await morning('2026-11-27')
  const after = (await system.mails('pemeriksa@pemkab.example'))
    .map(({ body }) => body.text)
    .slice(1)
    .join()
  expect([after.includes('Pungutan'), after.includes(`/petugas/kasus/${state.number}`)]).toEqual([false, false])
})
