import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishFigures } from '../../shared/desk/clock/publishing-figures.ts'
import { previewCalendar } from '../../shared/desk/officers/law/law-change.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { someAtOnce } from '../../shared/desk/some-at-once.ts'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { canonical } from '../../shared/domain/events/chain.ts'
import { figuresForm } from '../../shared/domain/figures/case-figures.ts'
import { groupName } from '../../shared/domain/figures/groups.ts'
import type { PublishedMonth } from '../../shared/domain/figures/published.ts'
import type { Counts } from '../../shared/domain/lists/counts.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { keys } from '../../shared/store/keys.ts'
import { putFiguresForm, readFigures, readFiguresForm } from '../../shared/store/office/figure-items.ts'
import { readPublishedFigures } from '../../shared/store/office/published-figures.ts'
import { transact } from '../../shared/store/transact.ts'
import { differing, type Faces, facesOf, figuresIn } from '../support/faces.ts'
import { disposeTo } from '../support/officers.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/**
 * One complaint is planted among fifty-one others, about an institution and about an officer of every role, and every face is
 * compared before and after: whom it is about learns nothing anywhere, and no cell of anybody moves (docs/adr/0051).
 */

const about = 'dinas-kesehatan'
const other = 'dinas-pekerjaan-umum-dan-penataan-ruang'
/** The last limit of a page, of a count and of a slice of the search: one more would tip it over. */
const ordinary = 51

let office: World
let people: Record<string, TestOfficer>
let planted: Case
let rowsBefore: ReadonlyMap<string, Counts>
let rowsAfter: ReadonlyMap<string, Counts>
let before: Record<string, Faces>
let publishedBefore: PublishedMonth[]
let publishedAfter: PublishedMonth[]
let after: Record<string, Faces>

const asked = {
  ids: [about, other, 'inspektorat', 'complaint.verification'],
  typed: ['jalan', 'jalan pasar', 'warga@contoh.example', '0812-0000-0001', 'J-0000-0000'],
  more: ['2026-11-24', '2026-11-09', '2026-11-05', '2026-11-06', '2026-11-10'].map((it) => `/petugas/pengingat?tanggal=${it}`),
}

const holiday = { date: localDate('2026-12-01'), kind: 'local-holiday', name: 'Libur contoh', source: 'contoh' } as const

const look = async (): Promise<Record<string, Faces>> => {
  const seen: Record<string, Faces> = { public: await facesOf(office, null, asked) }
  for (const [name, who] of Object.entries(people)) {
    const pages = await facesOf(office, who, asked)
    // What administrators see in answer to a form.
    const preview = who.officer.role === 'administrator' ? await previewCalendar(office.desk, who.officer, [holiday]) : null
    seen[name] = new Map([...pages, ['a day off, before it is one', `200 ${JSON.stringify(preview)}`]])
  }
  return seen
}

/** Time does what it does with it, and figures and words follow. */
const settle = async (ids: readonly string[]) => {
  await office.desk.sweep()
  await someAtOnce(ids, (id) => projectCase(office.desk, id))
}

const figureRows = async () =>
  new Map(
    (await readFigures(office.table, '2026-11')).flatMap(({ group, counts }) => (counts.in ? [[groupName(group), counts] as const] : [])),
  )

/** What would be published of that month, if it were on that morning: counted anew each time, which never happens. */
const published = async () => {
  await office.table.documents.send(new DeleteCommand({ TableName: office.table.tableName, Key: keys.publishedFigures('2026-11') }))
  await office.table.documents.send(new DeleteCommand({ TableName: office.table.tableName, Key: keys.heartbeat('figures') }))
  // Every case of this office was counted in the form of now, as the job of an upgrade would have noted.
  const form = await readFiguresForm(office.table)
  if (form < figuresForm) await transact(office.table.documents, [putFiguresForm(office.table, form, figuresForm)])
  expect(await publishFigures(office.desk, localDate('2027-01-04'))).toBe(1)
  return readPublishedFigures(office.table)
}

const dispose = (lead: string, more: object = {}): CaseCommand => disposeTo({ holders: { lead, contributors: [], readers: [] }, ...more })

beforeAll(async () => {
  office = await startWorld()
  const names = [
    ['coordinator', 'coordinator', null],
    ['reportedCoordinator', 'coordinator', null],
    ['leader', 'leader', null],
    ['reportedLeader', 'leader', null],
    ['reportedSuperior', 'superior', null],
    ['reportedAdministrator', 'administrator', null],
    ['reportedHead', 'head', 'inspektorat'],
    ['inspector', 'liaison', 'inspektorat'],
    ['ofReported', 'liaison', about],
    ['headOfReported', 'head', about],
    ['bystander', 'liaison', other],
  ] as const
  const signedIn: [string, TestOfficer][] = []
  for (const [name, role, institution] of names) signedIn.push([name, await office.signIn({ role, institution })])
  people = Object.fromEntries(signedIn)
  const ids: string[] = []
  await someAtOnce(Array.from({ length: ordinary }), async () => {
    ids.push((await office.complaint({ category: 'jalan-dan-jembatan' }, { receivedOn: localDate('2026-11-04') })).id)
  })
  for (const [i, lead] of [about, other, 'inspektorat'].entries()) await office.done(ids[i] ?? '', [dispose(lead), coordinatorActor()])
  await settle(ids)
  await settle(ids)
  publishedBefore = await published()
  before = await look()
  rowsBefore = await figureRows()
  const filed = await office.complaint({ category: 'jalan-dan-jembatan' }, { receivedOn: localDate('2026-11-04') })
  const reported = {
    institutions: [about],
    officers: Object.entries(people).flatMap(([name, { officer }]) => (name.startsWith('reported') ? [officer.id] : [])),
  }
  await office.done(filed.id, [dispose('inspektorat', { reported }), coordinatorActor()])
  await settle([...ids, filed.id])
  planted = await office.stateOf(filed.id)
  publishedAfter = await published()
  after = await look()
  rowsAfter = await figureRows()
}, 240_000)
afterAll(() => office.close())

const coordinatorActor = () => {
  const { id } = people.coordinator?.officer ?? { id: '' }
  return { kind: 'officer' as const, id, role: 'coordinator' as const, institution: null }
}

const faces = (of: Record<string, Faces>, name: string): Faces => of[name] ?? new Map()
const kept = () => Object.keys(before).filter((it) => !['coordinator', 'leader', 'inspector'].includes(it))

test('whom it is about, their colleagues, bystanders and the public see the very same everywhere', () => {
  expect(kept()).toHaveLength(9)
  for (const name of kept()) {
    expect([name, faces(before, name).size > 15]).toEqual([name, true])
    expect([name, differing(faces(before, name), faces(after, name))]).toEqual([name, []])
  }
})

test('no difference of two figures that they can obtain, from whatever faces, is another one', () => {
  const obtainable = (of: Record<string, Faces>, name: string) => figuresIn(new Map([...faces(of, name), ...faces(of, 'public')]))
  for (const name of kept()) {
    const [was, is] = [obtainable(before, name), obtainable(after, name)]
    // The differences of all pairs stay if, and only if, every figure moved by the same.
    const [first = 0] = [...was].map(([one, value]) => (is.get(one) ?? Number.NaN) - value)
    const moved = [...was].flatMap(([one, value]) => ((is.get(one) ?? Number.NaN) - value === first ? [] : [one]))
    expect([name, moved.length, moved.slice(0, 5)]).toEqual([name, 0, []])
  }
})

test('it stands in the total of the regency and on the page of leaders, and in no cell of anybody', () => {
  type Overview = { all: { cameIn: number }; byInstitution: object[]; byMonth: object[] }
  const overview = (of: Record<string, Faces>, name: string, path = '/petugas/laporan'): Overview =>
    JSON.parse((faces(of, name).get(`${path} application/json`) ?? '').slice(4))
  for (const name of ['coordinator', 'leader']) {
    const [was, is] = [overview(before, name), overview(after, name)]
    expect([was.all.cameIn, is.all.cameIn]).toEqual([ordinary, ordinary + 1])
    expect(is.byInstitution).toEqual(was.byInstitution)
  }
  expect(overview(after, 'inspector')).toEqual(overview(before, 'inspector'))
  const page = '/petugas/laporan/pengawasan'
  expect([overview(before, 'leader', page).all.cameIn, overview(after, 'leader', page).all.cameIn]).toEqual([0, 1])
  expect(faces(after, 'coordinator').get(`${page} application/json`)).toMatch(/^404/)
})

test('of the rows that figures are made of, it is in one of its own and moves no other, so that no page to come can tell it either', () => {
  const moved = [...rowsAfter].filter(([name, counts]) => canonical(counts) !== canonical(rowsBefore.get(name) ?? {}))
  expect(moved.map(([name]) => name.replace(/\.[0-9a-f]{20}/, ''))).toEqual(['withheld#withheld#ordinary'])
  expect([rowsBefore.size > 5, [...rowsBefore.keys()].filter((name) => !rowsAfter.has(name))]).toEqual([true, []])
})

test('who works on it has it, and its number is none of the agenda', () => {
  const queue = (name: string) => faces(after, name).get('/petugas?instansi=inspektorat application/json') ?? ''
  expect([queue('coordinator').includes(planted.number), queue('inspector').includes(planted.number)]).toEqual([true, true])
  expect(planted.channel === 'complaint' && planted.agenda).toBe(planted.number)
  expect(differing(faces(before, 'leader'), faces(after, 'leader')).filter((it) => it.includes('/register/'))).toEqual([])
})

test('the page of a case that is linked with it tells whom it is about neither its number nor that there is a link', async () => {
  const shut = people.reportedCoordinator
  const open = people.coordinator
  if (!shut || !open) throw new Error('Nobody is reported')
  const main = await office.complaint({ category: 'jalan-dan-jembatan' })
  const other = await office.complaint({ category: 'jalan-dan-jembatan' })
  const typesSeen = async ({ cookies }: TestOfficer, number: string): Promise<string[]> => {
    const { timeline } = JSON.parse((await office.sendToDesk('GET', `/petugas/kasus/${number}`, { cookies, headers: json })).text)
    return timeline.map(({ type }: { type: string }) => type)
  }
  const json = { accept: 'application/json' }
  const told = async (who: TestOfficer, number: string) => {
    const { text } = await who.get(`/petugas/kasus/${number}`)
    return [text.includes(planted.number), (await typesSeen(who, number)).filter((it) => /linked|duplicates/.test(it))]
  }
  const link = (number: string, duplicateOf: string) => open.act(number, 'duplikat', { duplicateOf })
  // It repeats one, and the link is taken away again.
  expect((await link(planted.number, main.number)).status).toBe(303)
  expect([await told(open, main.number), await told(shut, main.number)]).toEqual([
    [true, ['duplicates-changed']],
    [false, []],
  ])
  expect((await link(planted.number, '')).status).toBe(303)
  expect([(await told(open, main.number))[0], await told(shut, main.number)]).toEqual([true, [false, []]])
  // What repeats it goes behind its wall, and stays there.
  expect((await link(other.number, planted.number)).status).toBe(303)
  expect((await shut.get(`/petugas/kasus/${other.number}`)).status).toBe(404)
  // Nor is it found by its number, to be linked with.
  const own = await office.complaint({ category: 'jalan-dan-jembatan' })
  for (const number of [planted.number, other.number]) {
    const linked = await shut.act(own.number, 'duplikat', { duplicateOf: number })
    expect([linked.status, (await office.stateOf(own.id)).version]).toEqual([422, own.version])
  }
})

test('the figures that everybody may read do not tell of it, nor does their total, from which those whom it is about could subtract their own', () => {
  const [month] = publishedBefore
  expect([month?.month, month?.complaints.cameIn]).toEqual(['2026-11', ordinary])
  expect(publishedAfter).toEqual(publishedBefore)
  // The public faces that were compared held them.
  for (const path of ['/statistik', '/data/statistik-2026-11.json', '/data/statistik-semua.csv'])
    expect([path, [...faces(after, 'public')].some(([name, face]) => name.startsWith(path) && face.includes('2026-11'))]).toEqual([
      path,
      true,
    ])
})
