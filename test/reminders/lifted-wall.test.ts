import { afterEach, beforeEach, expect, test } from 'vitest'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { disposeTo } from '../support/officers.ts'
import { coordinator, startReminders } from './support.ts'

/** A coordinator who lifts a wall says why to its reporter and to the other desk, which cannot open the case (docs/adr/0052). */

const inspectors = [officerOf('inspektur', 'head', 'inspektorat'), officerOf('pemeriksa', 'liaison', 'inspektorat')]
const health = 'dinas-kesehatan'
let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
  await enterOfficers(system.desk.table, inspectors)
})
afterEach(() => system.close())

const nobody = { institutions: [], officers: [] }
const lift = { type: 'name-conflict' as const, reported: nobody, lifted: { institutions: [health], officers: [] } }
const named = async (form: object = {}) => {
  const { id } = await system.file(form)
  const reported = { institutions: [health], officers: [] }
  return system.done(id, [{ type: 'name-conflict', reported, reason: 'Disebut pelapor.' }, coordinator])
}
const morning = async (day: string) => {
  await system.sweep(day, '07:30')
  await system.sendMail()
}
const toldTo = async (who: string) => (await system.mails(`${who}@pemkab.example`)).map(({ body }) => body.text).join('\n')

test('number, who and reason stand in the digest of the other desk, once, without a way in; nobody else hears of it', async () => {
  system.at('2026-11-24', '09:00')
  const state = await named({ title: 'Pungutan di loket' })
  await system.done(state.id, [{ ...lift, reason: 'Ternyata tentang lampu jalan.' }, coordinator])
  await morning('2026-11-25')
  await morning('2026-11-26')
  for (const who of ['inspektur', 'pemeriksa']) {
    const mails = await system.mails(`${who}@pemkab.example`)
    const text = mails[0]?.body.text ?? ''
    expect([
      who,
      mails.length,
      text.includes(state.number),
      text.includes('Dinas Kesehatan'),
      text.includes('Alasan: Ternyata tentang lampu jalan.'),
    ]).toEqual([who, 1, true, true, true])
    expect([text.includes('Pungutan'), text.includes('/petugas/kasus/'), text.includes('Buka kasusnya')]).toEqual([false, false, false])
  }
  expect(await toldTo('pu-kepala')).not.toContain(state.number)
})

test('it is told though the case has ended since, and not to who is complained about at the other desk', async () => {
  system.at('2026-11-24', '09:00')
  const state = await named()
  const also = { type: 'name-conflict' as const, reported: { institutions: [], officers: ['inspektur'] }, reason: 'Juga tentang dia.' }
  await system.done(state.id, [also, coordinator], [{ ...lift, reason: 'Bukan mereka.' }, coordinator])
  await system.done(state.id, [{ type: 'archive', reason: 'outside-scope', explanation: 'Bukan kewenangan' }, coordinator])
  await morning('2026-11-25')
  expect([(await toldTo('pemeriksa')).includes('Bukan mereka.'), await toldTo('inspektur')]).toEqual([true, ''])
})

test('whoever of the other desk reads the case reads the reason all the same, and finds the way to it', async () => {
  system.at('2026-11-24', '09:00')
  const state = await named()
  const holders = { lead: 'inspektorat', contributors: [], readers: [] }
  await system.done(state.id, [disposeTo({ holders }), coordinator], [{ ...lift, reason: 'Bukan dinas itu.' }, coordinator])
  await morning('2026-11-25')
  const text = await toldTo('pemeriksa')
  expect([text.includes('Alasan: Bukan dinas itu.'), text.includes(`/petugas/kasus/${state.number}`)]).toEqual([true, true])
})

test('a name that is matched with nobody lets those in who might have been meant: told as a wall that is lifted', async () => {
  system.at('2026-11-24', '09:00')
  await enterOfficers(system.desk.table, [officerOf('sukarno', 'head', 'dinas-kesehatan', { name: 'Sukarno' })])
  const { id } = await system.file({ conduct: 'yes', reportedPerson: 'Pak Soekarno' })
  const none = { type: 'name-conflict' as const, reported: nobody, noneOfOurs: true, reason: 'Orang itu warga biasa.' }
  await system.done(id, [none, coordinator])
  await morning('2026-11-25')
  expect((await toldTo('pemeriksa')).includes('Alasan: Orang itu warga biasa.')).toBe(true)
})
