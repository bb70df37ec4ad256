import { afterAll, beforeEach, expect, test } from 'vitest'
import type { InstitutionFacts, OfficerFacts } from '../../shared/desk/officers/directory/keeping-directory.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { startWorld, type World } from '../support/world.ts'

let office: World
beforeEach(async () => {
  await office?.close()
  office = await startWorld()
})
afterAll(() => office.close())

const facts: OfficerFacts = {
  name: 'Petugas Contoh',
  email: 'a@contoh.example',
  phone: null,
  position: null,
  role: 'liaison',
  institution: 'dinas-sosial',
  mayOpenIdentities: false,
}
const away = { from: '2026-11-24' as LocalDate, until: '2026-11-27' as LocalDate }

const factsOf = async (wanted: string): Promise<InstitutionFacts> => {
  const found = (await office.desk.institutions()).find(({ id }) => id === wanted)
  if (!found) throw new Error(`No ${wanted}`)
  const { id: _, version: __, ...rest } = found
  return rest
}

test('roles of an institution need one, all others have none, and only coordinators open identities', async () => {
  const issuesOf = async (changes: Partial<OfficerFacts>) => {
    const saved = await office.desk.inviteOfficer({ ...facts, ...changes }, 'test')
    return saved.kind === 'refused' ? saved.issues : saved.kind
  }
  expect(await issuesOf({ institution: null })).toEqual([{ field: 'institution', code: 'institution-required' }])
  expect(await issuesOf({ role: 'leader' })).toEqual([{ field: 'institution', code: 'institution-not-for-role' }])
  expect(await issuesOf({ institution: 'dinas-sihir' })).toEqual([{ field: 'institution', code: 'unknown-institution' }])
  expect(await issuesOf({ mayOpenIdentities: true })).toEqual([{ field: 'mayOpenIdentities', code: 'identities-only-coordinator' }])
  expect(await issuesOf({})).toBe('saved')
  expect(await issuesOf({ name: 'Orang Lain' })).toEqual([{ field: 'email', code: 'email-taken' }])
})

test('the same address is given once, however many invite at the same moment', async () => {
  const saved = await Promise.all(['A', 'B', 'C'].map((name) => office.desk.inviteOfficer({ ...facts, name }, 'test')))
  expect(saved.map(({ kind }) => kind).sort()).toEqual(['refused', 'refused', 'saved'])
  expect((await office.desk.officers()).length).toBe(1)
})

test('two administrators who deactivate each other at once leave one', async () => {
  const [a, b] = [await office.officer({ role: 'administrator' }), await office.officer({ role: 'administrator' })]
  const saved = await Promise.all([
    office.desk.setOfficerActive(a.id, a.version, false, b.id),
    office.desk.setOfficerActive(b.id, b.version, false, a.id),
  ])
  expect(saved.map(({ kind }) => kind).sort()).toEqual(['refused', 'saved'])
  expect((await office.desk.officers()).filter(({ active }) => active).length).toBe(1)
})

test('the last active administrator stays one', async () => {
  const only = await office.officer({ role: 'administrator' })
  const refused = { kind: 'refused', issues: [{ field: 'active', code: 'last-administrator' }] }
  expect(await office.desk.setOfficerActive(only.id, only.version, false, only.id)).toEqual(refused)
  const { name, email, phone, position, institution, mayOpenIdentities } = only
  const demoted = { name, email, phone, position, institution, mayOpenIdentities, role: 'leader' as const }
  expect(await office.desk.changeOfficer(only.id, only.version, demoted, only.id)).toEqual({
    kind: 'refused',
    issues: [{ field: 'role', code: 'last-administrator' }],
  })
})

test('a substitute may read the same cases, and one who moves leaves theirs behind', async () => {
  const who = await office.officer({ role: 'liaison', institution: 'dinas-sosial' })
  const head = await office.officer({ role: 'head', institution: 'dinas-sosial' })
  const elsewhere = await office.officer({ role: 'liaison', institution: 'dinas-perhubungan' })
  const set = (substitute: string | null, version = who.version, dates = away) =>
    office.desk.setOfficerAway(who.id, version, { ...dates, substitute }, 'test')
  const unfit = { kind: 'refused', issues: [{ field: 'substitute', code: 'substitute-unfit' }] }
  expect([await set(elsewhere.id), await set(who.id), await set('O-NOBODY')]).toEqual([unfit, unfit, unfit])
  expect(await set(null, who.version, { from: away.until, until: away.from })).toEqual({
    kind: 'refused',
    issues: [{ field: 'until', code: 'until-before-from' }],
  })
  const saved = await set(head.id)
  expect(saved).toMatchObject({ kind: 'saved', value: { away: { ...away, substitute: head.id }, version: 2 } })
  await office.desk.setOfficerActive(head.id, head.version, false, 'test')
  const moved = await office.desk.changeOfficer(who.id, 2, { ...facts, email: who.email, institution: 'dinas-perhubungan' }, 'test')
  expect(moved).toMatchObject({ kind: 'saved', value: { away: { substitute: null } } })
})

test('a change of what somebody else has changed meanwhile is told, not made; visits of the officer are no such change', async () => {
  const who = await office.officer({ role: 'coordinator' })
  await office.browserOf(who)
  const changed = await office.desk.changeOfficer(
    who.id,
    who.version,
    { ...facts, role: 'coordinator', institution: null, name: 'Baru' },
    'a',
  )
  expect(changed).toMatchObject({ kind: 'saved', value: { name: 'Baru', version: 2 } })
  expect((await office.desk.officerOf(who.id))?.lastOpenedAt).toBe(office.clock.now)
  expect(await office.desk.setOfficerActive(who.id, who.version, false, 'b')).toMatchObject({
    kind: 'changed',
    current: { name: 'Baru', active: true, version: 2 },
  })
})

test('institutions are those of the region file until somebody changes one; new ones get a readable id', async () => {
  const list = await office.desk.institutions()
  expect([list.length, list.every(({ version }) => version === 0)]).toEqual([65, true])
  const rest = await factsOf('puskesmas-keboan')
  const child = await office.desk.saveInstitution('puskesmas-keboan', 0, { ...rest, parent: 'dinas-kesehatan' }, 'test')
  expect(child).toMatchObject({ kind: 'saved', value: { parent: 'dinas-kesehatan', version: 1 } })
  expect(await office.desk.saveInstitution('puskesmas-keboan', 0, rest, 'test')).toMatchObject({ kind: 'changed' })
  const added = await office.desk.saveInstitution(null, 0, { ...rest, name: 'Puskesmas Cukir (Diwek)', parent: null }, 'test')
  expect(added).toMatchObject({ kind: 'saved', value: { id: 'puskesmas-cukir-diwek' } })
  expect((await office.desk.institutions()).length).toBe(66)
  const circle = await office.desk.saveInstitution(
    'dinas-kesehatan',
    0,
    { ...rest, name: 'Dinas Kesehatan', kind: 'dinas', parent: 'puskesmas-keboan' },
    'test',
  )
  expect(circle).toEqual({ kind: 'refused', issues: [{ field: 'parent', code: 'parent-in-circle' }] })
  const ended = { ...rest, name: 'Puskesmas Tembelang', activeUntil: '2021-01-01' as LocalDate }
  expect(await office.desk.saveInstitution('puskesmas-tembelang', 0, ended, 'test')).toEqual({
    kind: 'refused',
    issues: [{ field: 'activeUntil', code: 'until-before-from' }],
  })
})

test('an institution is ready with decree, liaison and all procedures, as long as it exists', async () => {
  const count = async () => {
    const rows = await office.desk.readiness()
    return [rows.filter(({ ready }) => ready).length, rows.length]
  }
  const sops = ['announcement', 'request', 'objection', 'information-list', 'documentation', 'pledge', 'consequence-test'] as const
  const ppid = { decreeNumber: '188/1/2026', decreeDate: '2026-01-05' as LocalDate, signatory: 'Kepala Dinas' }
  expect(await count()).toEqual([0, 65])
  expect(await office.desk.saveReadiness('dinas-sosial', 0, { ppid, laporLiaison: 'Joko', sops: sops.slice(1) }, 'test')).toMatchObject({
    kind: 'saved',
  })
  expect(await count()).toEqual([0, 65])
  expect(await office.desk.saveReadiness('dinas-sosial', 0, { ppid, laporLiaison: 'Joko', sops: [...sops] }, 'test')).toMatchObject({
    kind: 'changed',
    current: { version: 1, sops: sops.slice(1) },
  })
  await office.desk.saveReadiness('dinas-sosial', 1, { ppid, laporLiaison: 'Joko', sops: [...sops] }, 'test')
  expect(await count()).toEqual([1, 65])
  const rest = await factsOf('dinas-sosial')
  await office.desk.saveInstitution('dinas-sosial', 0, { ...rest, activeUntil: '2026-11-23' as LocalDate }, 'test')
  expect(await count()).toEqual([0, 64])
  expect(await office.desk.saveReadiness('dinas-sihir', 0, { ppid: null, laporLiaison: null, sops: [] }, 'test')).toEqual({
    kind: 'absent',
  })
})
