import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { JournalEntry } from '../../shared/domain/case/loss.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
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
    ['ofDesk', 'liaison', 'dinas-komunikasi-dan-informatika', 'Gito Wicaksono'],
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
const meaning = (name: string) => ({ [`reportedOfficers.${as(name).officer.id}`]: 'on' })
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

test('its reporter reads all that they filed, the name as they wrote it, not whom it was matched with, and why others are let in', async () => {
  const filed = await office.complaint({ ...named, reportedInstitution: 'dinas-pekerjaan-umum-dan-penataan-ruang' })
  const json = { number: filed.number, accessCode: await office.desk.accessCodeOf(filed) }
  const { cookies } = await office.send('POST', '/lacak', { json })
  const own = async () => (await office.send('GET', `/kasus/${filed.number}`, { cookies, headers: { accept: 'text/html' } })).text
  const first = await own()
  expect([first.includes('Bpk. Soekarno'), first.includes('Instansi yang diadukan'), first.includes('Dinas Pekerjaan Umum')]).toEqual([
    true,
    true,
    true,
  ])
  const both = { ...meaning('similar'), ...meaning('similarLeader') }
  const matched = { ...both, reason: 'Orangnya jelas, kata koordinator.' }
  expect((await as('inspector').act(filed.number, 'pihak', matched)).status).toBe(404)
  expect((await as('coordinator').act(filed.number, 'pihak', matched)).status).toBe(303)
  // Everybody who might have been meant is named: nobody is let in, and nothing told.
  const then = await own()
  expect([then.includes('Bpk. Soekarno'), then.includes('Sukarno, S.H.'), then.includes('kata koordinator')]).toEqual([true, false, false])
})

test('it is disposed only when the name is matched, and whom it was matched with stays out', async () => {
  const filed = await office.complaint(named)
  const early = await office.desk.submit(filed.id, disposeTo(), actor())
  expect(early).toMatchObject({ kind: 'refused', refusal: { refused: 'match-first' } })
  // With the disposition alone nobody says why another who might have been meant is let in.
  const one = { institutions: [], officers: [as('similarLeader').officer.id] }
  expect(await office.desk.submit(filed.id, disposeTo({ reported: one }), actor())).toMatchObject({ refusal: { refused: 'match-first' } })
  expect((await as('coordinator').act(filed.number, 'pihak', { ...meaning('similarLeader'), reason: 'Orangnya jelas.' })).status).toBe(303)
  const matched = await office.stateOf(filed.id)
  expect([matched.person, matched.reported.officers]).toEqual([undefined, [as('similarLeader').officer.id]])
  expect((await office.done(filed.id, [disposeTo(), actor()])).status).toBe('disposed')
  expect((await as('similarLeader').get(`/petugas/kasus/${filed.number}`)).status).toBe(404)
})

test.each([
  ['matched with nobody', () => ({ noneOfOurs: 'on' }), ['similar', 'similarLeader']],
  ['matched with one of two', () => meaning('similarLeader'), ['similar']],
  ['matched with somebody else', () => meaning('leader'), ['similar', 'similarLeader']],
] as const)('%s: who might have been meant is let in, and reporter and other desk read why', async (_, how, letIn) => {
  const filed = await office.complaint(named)
  const reason = 'Nama itu bukan petugas yang mirip.'
  expect((await as('coordinator').act(filed.number, 'pihak', { ...how(), reason })).status).toBe(303)
  const { event } = (await readLog(office.table, filed.id)).at(-1) ?? {}
  const lifted = event?.type === 'wall-lifted' ? event.lifted : null
  expect([lifted?.institutions, new Set(lifted?.officers)]).toEqual([[], new Set(letIn.map((it) => as(it).officer.id))])
  expect((await office.lettersOf(filed)).map(({ content }) => content.kind)).toContain('wall-lifted')
  const json = { number: filed.number, accessCode: await office.desk.accessCodeOf(filed) }
  const { cookies } = await office.send('POST', '/lacak', { json })
  expect((await office.send('GET', `/kasus/${filed.number}`, { cookies, headers: { accept: 'text/html' } })).text).toContain(reason)
})

test('an officer of the coordinating institution, coordinators themselves too: matched by name the case goes to the other desk', async () => {
  for (const who of [as('ofDesk'), as('similar')]) {
    const filed = await office.complaint(named)
    const form = { [`reportedOfficers.${who.officer.id}`]: 'on', reason: 'Orangnya jelas.' }
    expect((await as('coordinator').act(filed.number, 'pihak', form)).status).toBe(303)
    expect((await office.stateOf(filed.id)).otherDesk).toEqual({ institution: 'inspektorat' })
    const pages = ['coordinator', 'inspector'].map(async (it) => (await as(it).get(`/petugas/kasus/${filed.number}`)).status)
    expect(await Promise.all(pages)).toEqual([404, 200])
  }
  // With the disposition it goes there too; and of an inspector the coordinators keep it.
  const disposed = await office.complaint()
  const reported = { institutions: [], officers: [as('ofDesk').officer.id] }
  expect((await office.done(disposed.id, [disposeTo({ reported }), actor()])).otherDesk).toEqual({ institution: 'inspektorat' })
  const ofInspector = await office.complaint({ otherDesk: undefined })
  const about = { institutions: [], officers: [as('inspector').officer.id] }
  const kept = await office.done(ofInspector.id, [{ type: 'name-conflict', reported: about, reason: 'Tentang dia.' }, actor()])
  expect(kept.otherDesk).toBeUndefined()
})

test('a name that no officer resembles stands in no cell either: it is due in the figure of the regency alone', async () => {
  type Due = { late: number; soon: number }
  const sum = (rows: Due[]) => rows.reduce((all, it) => all + it.late + it.soon, 0)
  const due = async () => {
    const report: Due & { byInstitution: Due[] } = JSON.parse(
      ((await look('leader')).get('/petugas/laporan application/json') ?? '').slice(4),
    )
    return [sum([report]), sum(report.byInstitution)]
  }
  const [all = 0, cells = 0] = await due()
  const filed = await office.complaint({ ...named, reportedPerson: 'Xaverius Qomaruzzaman' })
  expect([filed.person?.similar, await due()]).toEqual([[], [all + 1, cells]])
  const found = { type: 'name-conflict' as const, reported: { institutions: [], officers: [] }, noneOfOurs: true, reason: 'Warga.' }
  await office.done(filed.id, [found, actor()])
  expect(await due()).toEqual([all + 1, cells + 1])
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
  expect(losses).toEqual([{ institution: 'inspektorat', unmatched: true }])
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

test('where nobody is left at the other desk whom the name does not mean, it does not pass there, and the superior hears that it is late', async () => {
  const alone = await startWorld()
  try {
    await alone.signIn({ role: 'coordinator', name: 'Ratna Kusuma' })
    await alone.signIn({ role: 'liaison', institution: 'inspektorat', name: 'Drs. Sukarno' })
    const filed = await alone.complaint(named)
    const due = filed.clocks.find(({ statute }) => statute === 'complaint.verification')?.due ?? localDate('2026-11-27')
    alone.at(due, '12:00')
    alone.later(86_400_000)
    await alone.desk.sweep()
    const late = await alone.stateOf(filed.id)
    expect([late.person?.similar.length, late.otherDesk, late.passed]).toEqual([1, undefined, ['complaint.verification#1']])
  } finally {
    await alone.close()
  }
})
