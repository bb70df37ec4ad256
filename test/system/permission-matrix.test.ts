import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../../functions/disposition/routes.ts'
import { localCredentials, localRegion } from '../../infra/local/dynamodb.ts'
import { bucketNames } from '../../infra/local/local-buckets.ts'
import { type DeskActionName, deskActions } from '../../shared/domain/actions/officer-actions.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { mayMove, mayOpen, mayRead, type OfficerRights, standingOf } from '../../shared/domain/case/permissions.ts'
import { complaintMoves } from '../../shared/domain/channels/complaint/complaint-moves.ts'
import { requestMoves } from '../../shared/domain/channels/request/request-moves.ts'
import type { Officer } from '../../shared/domain/office/directory.ts'
import { mayChangeReadiness } from '../../shared/domain/office/directory-rules.ts'
import { mayKeepScoring, maySeeScoring } from '../../shared/domain/scorers/scoring-answers.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { readCase } from '../../shared/store/case/case-items.ts'
import type { OfficerHandle } from '../../shared/web/officers/officer-route.tsx'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Every address of the desk, every role, its own, another and a reported institution: exactly the tables of the domain. */

type Person = { name: string; officer: Officer & OfficerRights; browser: TestOfficer }

let office: World
let people: Person[]
let cases: Record<string, Case>

const kominfo = 'dinas-komunikasi-dan-informatika'
const other = 'inspektorat'

const officerRoutes = routes.filter((route): route is typeof route & { handle: OfficerHandle } => 'wanted' in route.handle)

beforeAll(async () => {
  // Forms and links to files are signed here; nothing is sent anywhere.
  const s3 = new S3Client({ region: localRegion, credentials: localCredentials })
  office = await startWorld({ s3: async () => s3, ...bucketNames })
  const person = async (name: string, role: Officer['role'], institution?: string, changes: Partial<Officer> = {}): Promise<Person> => {
    const officer = await office.officer({ role, ...(institution ? { institution } : {}), ...changes })
    return { name, officer: { ...officer, deskInstitution: kominfo, otherDesk: other }, browser: await office.browserOf(officer) }
  }
  people = [
    await person('coordinator', 'coordinator'),
    await person('coordinator who may open identities', 'coordinator', undefined, { mayOpenIdentities: true }),
    await person('liaison of the lead', 'liaison', 'dinas-sosial'),
    await person('liaison of a contributor', 'liaison', 'dinas-perhubungan'),
    await person('liaison of a reader', 'liaison', 'dinas-pertanian'),
    await person('liaison of another', 'liaison', 'dinas-peternakan'),
    await person('liaison of the reported', 'liaison', 'dinas-kesehatan'),
    await person('liaison of who gave it back', 'liaison', 'dinas-perumahan-dan-permukiman'),
    await person('liaison of the inspectorate', 'liaison', other),
    await person('head of the inspectorate', 'head', other),
    await person('head of the inspectorate who may open identities', 'head', other, { mayOpenIdentities: true }),
    await person('liaison of the coordinating institution', 'liaison', kominfo),
    await person('head of the coordinating institution', 'head', kominfo),
    await person('head of the lead', 'head', 'dinas-sosial'),
    await person('head of another', 'head', 'dinas-peternakan'),
    await person('head of the reported', 'head', 'dinas-kesehatan'),
    await person('reported coordinator', 'coordinator'),
    await person('superior', 'superior'),
    await person('leader', 'leader'),
    await person('administrator', 'administrator'),
  ]
  const { desk } = office
  const coordinator = { kind: 'officer', id: 'k', role: 'coordinator', institution: null } as const
  const holders = { lead: 'dinas-sosial', contributors: ['dinas-perhubungan'], readers: ['dinas-pertanian'] }
  const reportedOfficer = people.find(({ name }) => name === 'reported coordinator')?.officer.id ?? ''
  // Somebody of the other desk too, who is none of those who try: so the coordinators keep what is about one of them (docs/adr/0052).
  const named = await office.officer({ role: 'liaison', institution: 'inspektorat', name: 'Pemeriksa yang diadukan' })
  const reported = { institutions: ['dinas-kesehatan'], officers: [reportedOfficer, named.id] }
  const complaint = await office.complaint({ identity: 'anonymous' })
  const fresh = await office.complaint()
  const request = await office.request()
  await desk.submit(complaint.id, { type: 'name-conflict', reported, reason: 'Diadukan' }, coordinator)
  const verification = {
    class: 'ordinary',
    classReason: null,
    category: 'jalan-dan-jembatan',
    confidential: true,
    anonymous: true,
  } as const
  await desk.submit(complaint.id, { type: 'dispose', ...verification, holders, instruction: null }, coordinator)
  await desk.submit(request.id, { type: 'assign', holders, instruction: null }, coordinator)
  // Given back once; long late, and so put to the superior and the inspectorate (docs/adr/0034).
  const present = office.clock.now
  office.clock.now = instant('2026-08-03T03:00:00Z')
  const late = await office.complaint({ identity: 'anonymous' }, { receivedOn: '2026-08-03' as LocalDate })
  const formerly = { lead: 'dinas-perumahan-dan-permukiman', contributors: [], readers: [] }
  await desk.submit(late.id, { type: 'name-conflict', reported, reason: 'Diadukan' }, coordinator)
  await desk.submit(late.id, { type: 'dispose', ...verification, holders: formerly, instruction: null }, coordinator)
  const formerLiaison = { ...coordinator, role: 'liaison', institution: 'dinas-perumahan-dan-permukiman' } as const
  await desk.submit(late.id, { type: 'return', institution: 'dinas-perumahan-dan-permukiman', reason: 'Bukan kami' }, formerLiaison)
  await desk.submit(late.id, { type: 'dispose', ...verification, holders, instruction: null }, coordinator)
  office.clock.now = present
  await desk.sweep()
  // What the house of its own desk answers, and what nobody of it could be told of, the superior reads (docs/adr/0046).
  const led = (lead: string) => ({ lead, contributors: [], readers: [] })
  const disposed = async (id: string, to: string, by: Parameters<typeof desk.submit>[2] = coordinator) =>
    desk.submit(id, { type: 'dispose', ...verification, holders: led(to), instruction: null }, by)
  const ours = await office.complaint()
  await disposed(ours.id, kominfo)
  const unheard = await office.complaint()
  await desk.submit(unheard.id, { type: 'put-to-superior' }, { kind: 'system', name: 'sweep' })
  // About the coordinating institution, and so at the other desk (docs/adr/0052).
  const inspector = { ...coordinator, role: 'liaison', institution: other } as const
  const about = { conduct: 'yes', reportedInstitution: kominfo, identity: 'anonymous' }
  const atOther = await office.complaint(about)
  const passedOn = await office.complaint(about)
  await disposed(passedOn.id, 'dinas-sosial', inspector)
  const kept = await office.complaint(about)
  await disposed(kept.id, other, inspector)
  const theirRequest = await office.request()
  await desk.submit(
    theirRequest.id,
    { type: 'name-conflict', reported: { institutions: [kominfo], officers: [] }, reason: 'Diadukan' },
    coordinator,
  )
  const unmatched = await office.complaint({ conduct: 'yes', reportedPerson: 'Nama yang tidak ada dalam daftar' })
  const now = async (id: string) => (await readCase(desk.table, id)) as Case
  cases = {
    'a complaint that is held': await now(complaint.id),
    'a complaint that is new': await now(fresh.id),
    'a request that is assigned': await now(request.id),
    'a complaint that is late and was given back': await now(late.id),
    'a complaint that the coordinating institution answers': await now(ours.id),
    'a complaint that was put to the superior': await now(unheard.id),
    'a complaint at the other desk': await now(atOther.id),
    'a complaint that the other desk passed on': await now(passedOn.id),
    'a complaint at the other desk that its own house answers': await now(kept.id),
    'a request at the other desk': await now(theirRequest.id),
    'a complaint that waits for a name': await now(unmatched.id),
  }
})
afterAll(() => office.close())

const missing = '/petugas/tidak-ada-halaman-ini'

/** The answer to an address that is none, for that officer. */
/** The page without the address that was asked for; another one that begins alike stays. */
const without = (path: string, text: string): string =>
  text.split(path).reduce((before, after) => (/^\w/.test(after) ? `${before}${path}${after}` : `${before}${after}`))

const absence = async ({ browser }: Person, method: string) => {
  const answer = method === 'GET' ? await browser.get(missing) : await browser.post(missing)
  return { status: answer.status, text: without(missing, answer.text) }
}

const answerTo = async ({ browser }: Person, method: string, path: string) => {
  const answer = method === 'GET' ? await browser.get(path) : await browser.post(path)
  return { status: answer.status, text: without(path, answer.text) }
}

const filled = (path: string, number: string, more: Record<string, string> = {}): string =>
  path.replace(/\{(\w+)\+?\}/g, (_, name: string) => more[name] ?? (name === 'number' ? number : 'tidak-ada'))

test('every page opens for the roles of its row in the table and is absent for all others', async () => {
  const told: string[] = []
  for (const { method, path, handle } of officerRoutes.filter(({ handle: { wanted } }) => wanted !== 'any')) {
    // Of an item that does not exist nobody is told anything.
    if (/\{/.test(path)) continue
    // Work on many at once is a page for each kind of work; a note may be written by everybody who has a queue.
    const full = path === '/petugas/massal' && method === 'GET' ? `${path}?tindakan=bulk-note` : path
    if (path === '/petugas/massal' && method === 'POST') continue
    for (const person of people) {
      const [answer, absent] = [await answerTo(person, method, full), await absence(person, method)]
      const may = handle.wanted !== 'any' && mayOpen(person.officer, handle.wanted)
      if (may === (answer.status === 404)) told.push(`${method} ${path}: ${person.name} got ${answer.status}`)
      if (!may && answer.text !== absent.text) told.push(`${method} ${path}: ${person.name} can tell that it is there`)
    }
  }
  expect(told).toEqual([])
})

test('every page of one item is absent for those who may not open its like', async () => {
  const told: string[] = []
  for (const { method, path, handle } of officerRoutes.filter((it) => it.handle.wanted !== 'any' && it.path.includes('{'))) {
    for (const person of people.filter(({ officer }) => handle.wanted !== 'any' && !mayOpen(officer, handle.wanted))) {
      const number = cases['a complaint that is held']?.number ?? ''
      const answer = await answerTo(person, method, filled(path, number, { id: person.officer.id }))
      if (answer.status !== 404) told.push(`${method} ${path}: ${person.name} got ${answer.status}`)
    }
  }
  expect(told).toEqual([])
})

test('the decree of an institution is sent by whoever keeps its readiness, and read by whoever sees it', async () => {
  const told: string[] = []
  const one = officerRoutes.filter(({ method, path }) => method === 'GET' && path.startsWith('/petugas/kesiapan/{id}'))
  for (const institution of ['dinas-sosial', 'dinas-kesehatan']) {
    const ppid = { decreeNumber: '1/2026', decreeDate: '2026-01-05' as LocalDate, signatory: 'Kepala' }
    await office.desk.saveReadiness(institution, 0, { ppid, laporLiaison: null, sops: [] }, 'test')
    await office.desk.keepDecree(institution, { fileId: 'D-0000000000000000', type: 'image/png', size: 3, sha256: 'x' })
    for (const { path } of one) {
      for (const person of people) {
        const [answer, absent] = [await answerTo(person, 'GET', filled(path, '', { id: institution })), await absence(person, 'GET')]
        const may = path.endsWith('/unggah') ? mayChangeReadiness(person.officer, institution) : mayOpen(person.officer, 'readiness')
        if (answer.status !== (!may ? 404 : path.endsWith('/sk') ? 303 : 200))
          told.push(`${path} of ${institution}: ${person.name} got ${answer.status}`)
        if (!may && answer.text !== absent.text) told.push(`${path} of ${institution}: ${person.name} can tell that it is there`)
      }
    }
  }
  expect([one.length, told]).toEqual([3, []])
})

test('the file of an item is sent by whoever keeps the answers, read by whoever sees the scorer, and absent for all others', async () => {
  const told: string[] = []
  const one = officerRoutes.filter(({ path }) => path.startsWith('/petugas/penilaian/{scorer}/{period}/{item}/berkas'))
  const places = [
    { scorer: 'komisi-informasi', period: '2026', subject: '@region', item: 'sarana' },
    { scorer: 'pekppp', period: '2026', subject: 'dinas-sosial', item: 'petugas-sop' },
  ]
  for (const { subject, ...place } of places) {
    await office.desk.keepAnswerFile({ subject, ...place }, { fileId: 'E-1', type: 'image/png', size: 3, sha256: 'x', by: 'O-1' })
    for (const { method, path } of one) {
      for (const person of people) {
        const full = `${filled(path, '', place)}${subject === '@region' ? '' : `?instansi=${subject}`}`
        const [answer, absent] = [await answerTo(person, method, full), await absence(person, method)]
        const reads = path.endsWith('/berkas')
        const may = (reads ? maySeeScoring : mayKeepScoring)(person.officer, subject)
        if (answer.status !== (!may ? 404 : path.endsWith('/unggah') ? 200 : 303))
          told.push(`${method} ${full}: ${person.name} got ${answer.status}`)
        if (!may && answer.text !== absent.text) told.push(`${method} ${full}: ${person.name} can tell that it is there`)
      }
    }
  }
  expect([one.length, told]).toEqual([3, []])
})

const theOtherDesk = ['liaison of the inspectorate', 'head of the inspectorate', 'head of the inspectorate who may open identities'].map(
  (it) => `${it}: desk`,
)

test('who does not hold a case reads it only where it was put to them, given back by them, left to them to end, or is at their desk', () => {
  const standings = Object.entries(cases).map(([which, state]) => {
    const reading = people.filter(({ officer }) => {
      const standing = standingOf(officer, state)
      return ['escalated', 'returned', 'recorder', 'standin'].includes(standing) || (standing === 'desk' && officer.role !== 'coordinator')
    })
    return [which, reading.map(({ name, officer }) => `${name}: ${standingOf(officer, state)}`)]
  })
  expect(Object.fromEntries(standings)).toEqual({
    'a complaint that is held': [],
    'a complaint that is new': [],
    'a request that is assigned': [],
    'a complaint that is late and was given back': [
      'liaison of who gave it back: returned',
      'liaison of the inspectorate: escalated',
      'head of the inspectorate: escalated',
      'head of the inspectorate who may open identities: escalated',
      'superior: escalated',
    ],
    'a complaint that the coordinating institution answers': ['superior: recorder'],
    'a complaint that was put to the superior': ['superior: standin'],
    'a complaint at the other desk': theOtherDesk,
    'a complaint that the other desk passed on': theOtherDesk,
    'a complaint at the other desk that its own house answers': [...theOtherDesk, 'superior: recorder'],
    'a request at the other desk': theOtherDesk,
    'a complaint that waits for a name': [],
  })
})

test('pages of a case show themselves to whoever may read it, and to nobody else', async () => {
  const told: string[] = []
  const pages = officerRoutes.filter(
    (it) => it.method === 'GET' && it.handle.wanted === 'any' && /^\/petugas\/kasus\/\{number\}(\/(cetak))?$/.test(it.path),
  )
  const others = officerRoutes.filter((it) => it.method === 'GET' && it.path.startsWith('/petugas/kasus/') && !pages.includes(it))
  for (const [which, state] of Object.entries(cases)) {
    for (const person of people) {
      const may = mayRead(person.officer, state)
      for (const { path } of pages) {
        const [answer, absent] = [await answerTo(person, 'GET', filled(path, state.number)), await absence(person, 'GET')]
        if (may !== (answer.status === 200)) told.push(`${path} of ${which}: ${person.name} got ${answer.status}`)
        if (!may && answer.text !== absent.text) told.push(`${path} of ${which}: ${person.name} can tell that it is there`)
      }
      if (may) continue
      for (const { path } of others) {
        const answer = await answerTo(person, 'GET', filled(path, state.number))
        if (answer.status !== 404) told.push(`${path} of ${which}: ${person.name} got ${answer.status}`)
      }
    }
  }
  expect([pages.length, told]).toEqual([2, []])
}, 240_000)

/** As what somebody moves a case: at the other desk as its coordinator, and by their own role only where their house leads (docs/adr/0052). */
const namesOf = ({ role, institution }: Officer, { otherDesk, holders }: Case): string[] =>
  otherDesk && otherDesk.institution === institution ? ['coordinator', ...(holders?.lead === institution ? [role] : [])] : [role]

const rowsOf = (state: Case): Record<string, { by: readonly string[] }>[] =>
  Object.values(state.channel === 'complaint' ? complaintMoves : requestMoves)

test('every action on a case answers those whose role and standing allow it, and is absent for all others', async () => {
  const told: string[] = []
  let allowed = 0
  for (const [which, state] of Object.entries(cases)) {
    for (const person of people) {
      const { officer } = person
      const absent = await absence(person, 'POST')
      for (const action of Object.keys(deskActions) as DeskActionName[]) {
        const isRoles = rowsOf(state).some((row) => namesOf(officer, state).some((it) => row[action]?.by.includes(it)))
        const may =
          mayRead(officer, state) &&
          mayMove(officer, action, state) &&
          isRoles &&
          (action !== 'open-identity' || state.identity === 'anonymous')
        // Without the token of the page nothing is carried out; whether it is theirs shows all the same.
        const answer = await answerTo(person, 'POST', `/petugas/kasus/${state.number}/${deskActions[action].slug}`)
        if (may) allowed++
        if (may === (answer.status === 404)) told.push(`${action} on ${which}: ${person.name} got ${answer.status}`)
        if (!may && answer.text !== absent.text) told.push(`${action} on ${which}: ${person.name} can tell that it is there`)
      }
      for (const path of ['surat', 'hapus-data', 'kode', 'bagikan']) {
        const answer = await answerTo(person, 'POST', `/petugas/kasus/${state.number}/${path}`)
        if (!mayRead(officer, state) && answer.status !== 404) told.push(`${path} on ${which}: ${person.name} got ${answer.status}`)
      }
    }
  }
  expect(told).toEqual([])
  expect(allowed).toBeGreaterThan(100)
  // Trying has changed nothing.
  for (const state of Object.values(cases)) expect(await readCase(office.desk.table, state.id)).toEqual(state)
}, 240_000)

test('whoever has not signed in is asked to, everywhere, and learns nothing', async () => {
  const told: string[] = []
  for (const { method, path } of officerRoutes.filter(({ path }) => path !== '/petugas/keluar')) {
    const answer = await office.sendToDesk(
      method,
      filled(path, cases['a complaint that is held']?.number ?? ''),
      method === 'POST' ? { form: {} } : {},
    )
    if (answer.status !== (method === 'GET' ? 303 : 401)) told.push(`${method} ${path}: ${answer.status}`)
  }
  expect(told).toEqual([])
})
