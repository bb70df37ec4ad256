import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { readLedger } from '../../shared/store/post/reminder-items.ts'
import { differing, type Faces, facesOf } from '../support/faces.ts'
import { disposeTo } from '../support/officers.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** A citizen names the coordinating institution: its officers see nothing anywhere, and the other desk works the case to its end (docs/adr/0052). */

const desk = 'dinas-komunikasi-dan-informatika'
const other = 'inspektorat'

let office: World
let people: Record<string, TestOfficer>
let state: Case
let before: Record<string, Faces>
let after: Record<string, Faces>

const asked = {
  ids: [desk, other, 'complaint.verification'],
  typed: ['jalan', 'warga@contoh.example', '0812-0000-0001'],
  more: ['2026-11-24', '2026-11-09', '2026-11-06', '2026-11-10'].map((it) => `/petugas/pengingat?tanggal=${it}`),
}
const look = async (): Promise<Record<string, Faces>> => {
  const seen: Record<string, Faces> = { public: await facesOf(office, null, asked) }
  for (const [name, who] of Object.entries(people)) seen[name] = await facesOf(office, who, asked)
  return seen
}
const as = (name: string): TestOfficer => {
  const who = people[name]
  if (!who) throw new Error(`Nobody is called ${name}`)
  return who
}
const faces = (of: Record<string, Faces>, name: string): Faces => of[name] ?? new Map()

beforeAll(async () => {
  office = await startWorld()
  const names = [
    ['coordinator', 'coordinator', null],
    ['ofDesk', 'liaison', desk],
    ['headOfDesk', 'head', desk],
    ['administrator', 'administrator', null],
    ['leader', 'leader', null],
    ['inspector', 'liaison', other],
    ['bystander', 'liaison', 'dinas-sosial'],
  ] as const
  people = {}
  for (const [name, role, institution] of names) people[name] = await office.signIn({ role, institution })
  const ids: string[] = []
  for (let i = 0; i < 3; i++) ids.push((await office.complaint({}, { receivedOn: localDate('2026-11-04') })).id)
  const settle = async () => {
    await office.desk.sweep()
    for (const id of ids) await projectCase(office.desk, id)
  }
  await settle()
  before = await look()
  const outcome = await office.complaint(
    { conduct: 'yes', reportedInstitution: desk, category: 'jalan-dan-jembatan' },
    { receivedOn: localDate('2026-11-04') },
  )
  ids.push(outcome.id)
  await settle()
  state = await office.stateOf(outcome.id)
  after = await look()
}, 60_000)
afterAll(() => office.close())

test('from the first second it is at the other desk, and its wall stands', () => {
  expect([state.otherDesk, state.reported]).toEqual([{ institution: other }, { institutions: [desk], officers: [] }])
})

test('the coordinating institution, its coordinators, bystanders and the public see the very same everywhere', () => {
  for (const name of ['coordinator', 'ofDesk', 'headOfDesk', 'bystander', 'public']) {
    expect([name, faces(before, name).size > 15]).toEqual([name, true])
    expect([name, differing(faces(before, name), faces(after, name))]).toEqual([name, []])
  }
})

test('they cannot open it, whatever they know; the other desk has it in its queue, the leader in the total', async () => {
  for (const name of ['coordinator', 'ofDesk', 'headOfDesk', 'bystander']) {
    const [page, search] = [await as(name).get(`/petugas/kasus/${state.number}`), await as(name).get(`/petugas/cari?cari=${state.number}`)]
    expect([name, page.status, search.text.includes(`/petugas/kasus/${state.number}`)]).toEqual([name, 404, false])
    expect((await as(name).act(state.number, 'catatan', { text: 'x' })).status).toBe(404)
  }
  expect((await as('inspector').get('/petugas')).text).toContain(state.number)
  const total = (of: Record<string, Faces>, name: string) =>
    JSON.parse((faces(of, name).get('/petugas/laporan application/json') ?? '').slice(4)).all.cameIn
  expect([total(before, 'leader'), total(after, 'leader'), total(after, 'coordinator')]).toEqual([3, 4, 3])
})

test('what is late is told at the other desk and to nobody of the coordinating institution', async () => {
  const days = ['2026-11-24', '2026-11-25'].map((day) => readLedger(office.desk.table, localDate(day)))
  const lines = (await Promise.all(days)).flat().filter(({ caseId }) => caseId === state.id)
  expect(lines.length).toBeGreaterThan(0)
  expect([...new Set(lines.map(({ recipient }) => recipient))]).toEqual([as('inspector').officer.id])
})

test('the other desk verifies, passes on, lifts a wall and works the case to its end, by the forms of the desk', async () => {
  const inspector = as('inspector')
  const page = await inspector.get(`/petugas/kasus/${state.number}`)
  expect(page.text).toContain(`/petugas/kasus/${state.number}/disposisi`)
  const actor = { kind: 'officer' as const, id: inspector.officer.id, role: 'liaison' as const, institution: other }
  await office.done(state.id, [disposeTo({ holders: { lead: 'dinas-sosial', contributors: [], readers: [] } }), actor])
  const bystander = as('bystander')
  expect((await bystander.get('/petugas')).text).toContain(state.number)
  const answerer = { kind: 'officer' as const, id: bystander.officer.id, role: 'liaison' as const, institution: 'dinas-sosial' }
  await office.done(state.id, [{ type: 'answer', outcome: 'solved', text: 'Sudah ditindak.' }, answerer])
  const answered = await office.desk.submit(state.id, { type: 'confirm' }, { kind: 'reporter' })
  expect(answered.kind).toBe('done')
  expect((await office.stateOf(state.id)).status).toBe('closed')
  expect((await as('coordinator').get('/petugas?daftar=selesai')).text).not.toContain(state.number)
  expect((await inspector.get('/petugas?daftar=selesai')).text).toContain(state.number)
})

test('lifting the wall of the coordinating institution gives the case back to the coordinators, with a letter', async () => {
  const filed = await office.complaint({ conduct: 'yes', reportedInstitution: desk })
  const actor = { kind: 'officer' as const, id: as('inspector').officer.id, role: 'liaison' as const, institution: other }
  const lifted = { institutions: [desk], officers: [] }
  const after = await office.done(filed.id, [
    { type: 'name-conflict', reported: { institutions: [], officers: [] }, lifted, reason: 'Hanya tentang jalan.' },
    actor,
  ])
  expect([after.otherDesk, after.reported.institutions]).toEqual([undefined, []])
  expect((await as('coordinator').get(`/petugas/kasus/${filed.number}`)).status).toBe(200)
  expect((await office.lettersOf(filed)).map(({ content }) => content.kind)).toContain('wall-lifted')
})

test('a coordinator who names the coordinating institution hands the case over in the same moment', async () => {
  const filed = await office.complaint()
  const actor = { kind: 'officer' as const, id: as('coordinator').officer.id, role: 'coordinator' as const, institution: null }
  const reported = { institutions: [desk], officers: [] }
  const named = await office.done(filed.id, [{ type: 'name-conflict', reported, reason: 'Tentang petugas kami.' }, actor])
  expect(named.otherDesk).toEqual({ institution: other })
  expect((await as('coordinator').get(`/petugas/kasus/${filed.number}`)).status).toBe(404)
  const wanted = await office.complaint({ otherDesk: 'on' })
  expect([wanted.otherDesk, wanted.reported.institutions]).toEqual([{ institution: other, asked: true }, []])
})
