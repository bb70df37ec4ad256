import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { writeOfficer } from '../../shared/store/office/directory-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { officerOf } from '../support/enter-officers.ts'
import { disposeTo } from '../support/officers.ts'
import { coordinator, publicWorks, startReminders } from './support.ts'

let system: Awaited<ReturnType<typeof startReminders>>
beforeEach(async () => {
  system = await startReminders()
})
afterEach(() => system.close())

const liaisonMail = 'pu-1@pemkab.example'
const coordinatorMail = 'koordinator@pemkab.example'

/** As an administrator does it, with that last day. */
const end = async (activeUntil: string) => {
  const found = (await system.desk.institutions()).find(({ id }) => id === publicWorks)
  if (!found) throw new Error(`No ${publicWorks}`)
  const { id, version, ...facts } = found
  const saved = await system.desk.saveInstitution(id, version, { ...facts, activeUntil: activeUntil as LocalDate }, 'test')
  expect(saved.kind).toBe('saved')
}

const leave = (...ids: ('pu-1' | 'pu-kepala')[]) =>
  transact(
    system.desk.table.documents,
    ids.map((id) =>
      writeOfficer(system.desk.table, officerOf(id, id === 'pu-1' ? 'liaison' : 'head', publicWorks, { active: false, version: 2 })),
    ),
  )

/** First follow-up is due on Tuesday 1 December; its first rung speaks to the liaison on Thursday the 26th. */
const held = async () => {
  system.at('2026-11-24', '09:00')
  const state = await system.file()
  await system.dispose(state)
  return state
}

const linesOf = async (day: string) => (await system.rungs(day)).map(({ recipient, standsIn, end }) => [recipient, standsIn, end?.kind])
const bodies = async (address: string) => (await system.mails(address)).map(({ body }) => body.text)

test('the lead has ended and its officers have gone: the coordinator is reminded, and letter and ledger say why', async () => {
  await held()
  await end('2026-11-25')
  await leave('pu-1', 'pu-kepala')
  await system.sweep('2026-11-26', '07:30')
  await system.sendMail()
  expect(await linesOf('2026-11-26')).toEqual([['koordinator', 'lead-ended', 'sent']])
  const [body] = await bodies(coordinatorMail)
  expect(body).toContain('Instansi yang memegang kasus ini sudah berakhir. Mohon teruskan kasusnya ke instansi lain.')
  expect(await bodies(liaisonMail)).toEqual([])
})

test('who still works at the ended lead is reminded as before, and the coordinator beside them', async () => {
  await held()
  await end('2026-11-25')
  await system.sweep('2026-11-26', '07:30')
  await system.sendMail()
  expect((await linesOf('2026-11-26')).sort()).toEqual([
    ['koordinator', 'lead-ended', 'sent'],
    ['pu-1', null, 'sent'],
  ])
  expect((await bodies(liaisonMail))[0]).not.toContain('sudah berakhir')
})

test('on its last day an institution is reminded alone', async () => {
  await held()
  await end('2026-11-26')
  await system.sweep('2026-11-26', '07:30')
  expect(await linesOf('2026-11-26')).toEqual([['pu-1', null, undefined]])
})

test('an end entered for the past between sweep and mail takes the reminder from nobody', async () => {
  await held()
  await system.sweep('2026-11-26', '00:05')
  await end('2026-11-20')
  await system.sweep('2026-11-26', '07:30')
  await system.sendMail()
  expect(await linesOf('2026-11-26')).toEqual([['pu-1', null, 'sent']])
})

test('once the case is passed on, the coordinator hears no more for the lead that ended', async () => {
  const state = await held()
  await end('2026-11-25')
  await leave('pu-1', 'pu-kepala')
  await system.sweep('2026-11-26', '00:05')
  const passedOn = await system.desk.submit(
    state.id,
    disposeTo({ holders: { lead: 'dinas-sosial', contributors: [], readers: [] } }),
    coordinator,
  )
  expect(passedOn.kind).toBe('done')
  await system.sweep('2026-11-26', '07:30')
  await system.sendMail()
  expect(await linesOf('2026-11-26')).toEqual([['koordinator', 'lead-ended', 'expired']])
  expect(await bodies(coordinatorMail)).toEqual([])
})

test('a case that its reporter reopens after the lead has ended is the coordinator’s to hear of', async () => {
  const state = await held()
  const answered = await system.desk.submit(state.id, { type: 'answer', outcome: 'solved', text: 'Sudah ditambal.' }, coordinator)
  expect(answered.kind).toBe('done')
  await system.desk.submit(state.id, { type: 'confirm' }, { kind: 'reporter' })
  await end('2026-11-25')
  await leave('pu-1', 'pu-kepala')
  system.at('2026-11-26', '09:00')
  const reopened = await system.desk.submit(state.id, { type: 'reopen', text: 'Berlubang lagi.' }, { kind: 'reporter' })
  expect(reopened).toMatchObject({ kind: 'done', case: { status: 'disposed', holders: { lead: publicWorks } } })
  // The follow-up begins anew on Thursday and is due on Tuesday 1 December.
  await system.sweep('2026-11-30', '07:30')
  await system.sendMail()
  expect((await linesOf('2026-11-30')).every(([recipient, standsIn]) => recipient === 'koordinator' && standsIn === 'lead-ended')).toBe(
    true,
  )
  expect((await bodies(coordinatorMail)).length).toBe(1)
})
