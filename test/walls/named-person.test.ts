import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { JournalEntry } from '../../shared/domain/case/loss.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { differing, type Faces, facesOf } from '../support/faces.ts'
import { disposeTo } from '../support/officers.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** A reporter names a person in their own words: whoever may be meant sees nothing until somebody has looked (docs/adr/0052). */

const asked = {
  ids: ['dinas-sosial', 'inspektorat'],
  typed: ['jalan', 'warga@contoh.example'],
  more: ['/petugas/pengingat?tanggal=2026-11-24'],
}
const named = { conduct: 'yes', reportedPerson: 'Bpk. Soekarno' }

let office: World
let people: Record<string, TestOfficer>
beforeAll(async () => {
  office = await startWorld()
  const names = [
    ['similar', 'coordinator', null, 'Sukarno, S.H.'],
    ['coordinator', 'coordinator', null, 'Ratna Kusuma'],
    ['similarLeader', 'leader', null, 'Drs. H. Sukarno'],
    ['leader', 'leader', null, 'Wulan Sari'],
    ['inspector', 'liaison', 'inspektorat', 'Teguh Prasetya'],
  ] as const
  people = {}
  for (const [key, role, institution, name] of names)
    people[key] = await office.signIn({ role, institution, name, email: `${key}@contoh.example` })
})
afterAll(() => office.close())

const as = (name: string): TestOfficer => {
  const who = people[name]
  if (!who) throw new Error(`Nobody is called ${name}`)
  return who
}
const actor = () => ({ kind: 'officer' as const, id: as('coordinator').officer.id, role: 'coordinator' as const, institution: null })
const look = async (name: string): Promise<Faces> => facesOf(office, as(name), asked)
const settle = async (...cases: Pick<Case, 'id'>[]) => {
  await office.desk.sweep()
  for (const { id } of cases) await projectCase(office.desk, id)
}

test('who may be meant sees the very same everywhere; the other coordinators have it, and it counts in the regency from the first day', async () => {
  await settle(await office.complaint())
  const [before, leaderBefore] = [await look('similar'), await look('similarLeader')]
  const total = async () => JSON.parse(((await look('leader')).get('/petugas/laporan application/json') ?? '').slice(4))
  const was = await total()
  const filed = await office.complaint(named)
  await settle(filed)
  expect(differing(before, await look('similar'))).toEqual([])
  expect(differing(leaderBefore, await look('similarLeader'))).toEqual([])
  expect((await as('similar').get(`/petugas/kasus/${filed.number}`)).status).toBe(404)
  const page = await as('coordinator').get(`/petugas/kasus/${filed.number}`)
  expect([page.status, page.text.includes('Bpk. Soekarno'), page.text.includes('menunggu dicocokkan')]).toEqual([200, true, true])
  const is = await total()
  expect([is.all.cameIn - was.all.cameIn, is.byInstitution]).toEqual([1, was.byInstitution])
})

test('it is disposed only when the name is matched, and whom it was matched with stays out', async () => {
  const filed = await office.complaint(named)
  const early = await office.desk.submit(filed.id, disposeTo(), actor())
  expect(early).toMatchObject({ kind: 'refused', refusal: { refused: 'match-first' } })
  const form = { [`reportedOfficers.${as('similar').officer.id}`]: 'on', reason: 'Orangnya jelas.' }
  expect((await as('coordinator').act(filed.number, 'pihak', form)).status).toBe(303)
  const matched = await office.stateOf(filed.id)
  expect([matched.person, matched.reported.officers]).toEqual([undefined, [as('similar').officer.id]])
  expect((await office.done(filed.id, [disposeTo(), actor()])).status).toBe('disposed')
  expect((await as('similar').get(`/petugas/kasus/${filed.number}`)).status).toBe(404)
})

test('found to be none of ours, it is everybody’s work again', async () => {
  const filed = await office.complaint(named)
  const done = await as('coordinator').act(filed.number, 'pihak', { noneOfOurs: 'on', reason: 'Warga biasa.' })
  expect(done.status).toBe(303)
  expect((await office.stateOf(filed.id)).person).toBeUndefined()
  expect((await as('similar').get(`/petugas/kasus/${filed.number}`)).status).toBe(200)
  expect((await office.done(filed.id, [disposeTo(), actor()])).status).toBe('disposed')
})

test('unmatched at the limit of verification it passes to the other desk by itself', async () => {
  const filed = await office.complaint(named)
  const due = filed.clocks.find(({ statute }) => statute === 'complaint.verification')?.due ?? localDate('2026-11-27')
  office.at(due, '12:00')
  await settle(filed)
  expect((await office.stateOf(filed.id)).otherDesk).toBeUndefined()
  office.clock.now = plusMillis(office.clock.now, 86_400_000)
  await settle(filed)
  const passed = await office.stateOf(filed.id)
  expect([passed.otherDesk?.institution, passed.person?.similar.length]).toEqual(['inspektorat', 2])
  // A restore of a copy from before must not give it back to the coordinators (docs/adr/0047).
  const entries = [...office.journal.values()].map((it) => JournalEntry.parse(JSON.parse(it)))
  const losses = entries.flatMap((it) => (it.kind === 'case' && it.caseId === filed.id ? [it.loss.otherDesk] : []))
  expect(losses).toEqual([{ institution: 'inspektorat', asked: true }])
  const reader = await office.browserOf(as('inspector').officer)
  const coordinator = await office.browserOf(as('coordinator').officer)
  expect((await reader.get(`/petugas/kasus/${filed.number}`)).status).toBe(200)
  expect((await coordinator.get(`/petugas/kasus/${filed.number}`)).status).toBe(404)
})

test('a name without conduct is asked about, not taken in silence', async () => {
  const answer = await office.send('POST', '/pengaduan', {
    json: { class: 'ordinary', title: 'Judul', text: 'Isi', identity: 'none', reportedPerson: 'Sukarno' },
    headers: { 'idempotency-key': 'a-name-without-conduct' },
  })
  expect([answer.status, answer.text.includes('conduct-required')]).toEqual([422, true])
})
