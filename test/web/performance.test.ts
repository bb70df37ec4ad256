import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/reporting/handler.ts'
import { openReports } from '../../shared/desk/reports/open-reports.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import type { Mix, Performance } from '../../shared/desk/reports/reading-performance.ts'
import { fewestRanked, leagueOf, type Standing } from '../../shared/domain/figures/league.ts'
import { measuredOf } from '../../shared/domain/figures/measured.ts'
import { periodNamed } from '../../shared/domain/figures/period.ts'
import { calendarOf } from '../../shared/domain/time/calendar.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { eventOf } from '../support/event.ts'
import { coordinator, disposeTo } from '../support/officers.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const social = 'dinas-sosial'

let office: World
let ids: string[]
beforeAll(async () => {
  office = await startWorld()
  ids = []
  // Three to works: two answered, one waits; one to social, which waits; one berkadar.
  for (const lead of [works, works, works, social, 'inspektorat']) {
    const { id } = await office.complaint({}, { receivedOn: localDate('2026-11-03') })
    const klass = lead === 'inspektorat' ? ({ class: 'oversight', classReason: 'Dugaan pungutan' } as const) : {}
    await office.done(id, [disposeTo({ ...klass, holders: { lead, contributors: [], readers: [] } }), coordinator])
    ids.push(id)
  }
  const of = (institution: string) => ({ kind: 'officer' as const, id: 'O-p', role: 'liaison' as const, institution })
  office.later(86_400_000)
  await office.done(ids[0] ?? '', [{ type: 'answer', outcome: 'solved', text: 'Sudah' }, of(works)])
  office.later(2 * 86_400_000)
  await office.done(ids[1] ?? '', [{ type: 'answer', outcome: 'partly', text: 'Sebagian' }, of(works)])
  office.later(20 * 86_400_000)
  await office.desk.sweep()
  for (const id of ids) await projectCase(office.desk, id)
}, 60_000)
afterAll(() => office.close())

const asked = async ({ officer }: TestOfficer, accept: string, address = '/petugas/laporan/kinerja?bulan=12') => {
  const { cookies } = await office.browserOf(officer)
  const answer = await createHandler(office.effects)(eventOf('GET', address, { cookies, headers: { accept } }))
  return { status: answer.statusCode, text: answer.body ?? '' }
}
const performanceFor = async (who: TestOfficer): Promise<Performance> => JSON.parse((await asked(who, 'application/json')).text)
const leagueFor = async (who: TestOfficer): Promise<Standing[]> =>
  JSON.parse((await asked(who, 'application/json', '/petugas/laporan/antarinstansi')).text).league
const mixesFor = async (who: TestOfficer): Promise<Mix[]> =>
  JSON.parse((await asked(who, 'application/json', '/petugas/laporan/sebaran')).text).mixes

test('leaders see what waits for a decision, then figures of the whole regency, with medians over those that wait too', async () => {
  const leader = await office.signIn({ role: 'leader' })
  const { now, complaints, trend } = await performanceFor(leader)
  const [league, mixes] = [await leagueFor(leader), await mixesFor(leader)]
  expect(now.byInstitution.map(({ institution, late }) => [institution, late])).toEqual([
    [works, 1],
    [social, 1],
  ])
  // What is berkadar is in the total, and in no list.
  expect([now.late, now.oldest.length]).toEqual([3, 2])
  expect(complaints).toMatchObject({ cameIn: 5, open: 3, answered: 2 })
  expect(complaints.answerDays).toEqual({ done: 2, waiting: 3, median: { days: 32, atLeast: true }, p90: { days: 32, atLeast: true } })
  expect(league.map(({ institution, rank, measured }) => [institution, rank, measured.cameIn])).toEqual([
    [works, null, 3],
    [social, null, 1],
  ])
  expect(mixes.map(({ kind, rows }) => [kind, rows.map(({ value, measured }) => [value, measured.cameIn])])).toEqual([
    ['class', [['ordinary', 4]]],
    ['category', [['jalan-dan-jembatan', 4]]],
    ['district', [['Diwek', 4]]],
    ['via', [['web', 4]]],
  ])
  expect(trend.filter(({ cameIn }) => cameIn > 0)).toMatchObject([{ month: '2026-11', cameIn: 5, answered: 2 }])
})

test('where the region has boundaries, kecamatan are a map with the numbers of its table; otherwise bars', async () => {
  const leader = await office.signIn({ role: 'leader' })
  const region = await office.desk.region()
  const drawn = {
    height: 80,
    shapes: region.districts.map(({ name }, i) => ({ district: name, path: `M${i} 0L9 9Z`, label: { x: i, y: 20, room: 90 } })),
  }
  const pageWith = async (boundaries: typeof drawn | undefined) => {
    const { cookies } = await office.browserOf(leader.officer)
    const effects = { ...office.effects, region: async () => ({ ...region, boundaries }) }
    return (
      (await createHandler(effects)(eventOf('GET', '/petugas/laporan/sebaran', { cookies, headers: { accept: 'text/html' } }))).body ?? ''
    )
  }
  const [bars, map] = [await pageWith(undefined), await pageWith(drawn)]
  expect([bars.match(/<path/g), map.match(/<path class="m\d"/g)?.length]).toEqual([null, region.districts.length])
  expect(map).toContain('<path class="m5" d="M2 0L9 9Z" fill-rule="evenodd"><title>Diwek: 4</title></path>')
  expect(map).toContain('<li class="m0">tidak ada</li><li class="m5">4</li>')
  const table = (page: string) => /Kecamatan<\/th>.*?<\/table>/s.exec(page)?.[0]
  expect(table(map)).toBe(table(bars))
})

test('a head sees their own institution, and no other beside it', async () => {
  const head = await office.signIn({ role: 'head', institution: works })
  const { now, complaints } = await performanceFor(head)
  expect([complaints.cameIn, complaints.answered, now.byInstitution.map(({ institution }) => institution)]).toEqual([3, 2, [works]])
  for (const part of ['antarinstansi', 'sebaran']) expect((await asked(head, 'text/html', `/petugas/laporan/${part}`)).status).toBe(404)
  const administrator = await office.signIn({ role: 'administrator' })
  expect((await asked(administrator, 'text/html')).status).toBe(404)
})

test('behind each chart stands its table, every figure is on the page without script, in both languages', async () => {
  const leader = await office.signIn({ role: 'leader' })
  const summary = (await asked(leader, 'text/html')).text
  const text = summary + (await asked(leader, 'text/html', '/petugas/laporan/sebaran')).text
  const charts = text.match(/<figure class="chart">.*?<\/figure>/gs) ?? []
  expect([charts.length, charts.every((it) => /<svg[^>]* role="img" aria-label="[^"]+"/.test(it) && it.includes('<table'))]).toEqual([
    7,
    true,
  ])
  expect(text).toContain('sedikitnya 32')
  expect(text).not.toMatch(/ style=/)
})

test('cases that nobody leads take no place among institutions', async () => {
  const other = await startWorld()
  const [led, unled] = [await other.complaint(), await other.complaint()]
  await other.done(led.id, [disposeTo({ holders: { lead: social, contributors: [], readers: [] } }), coordinator])
  for (const { id } of [led, unled]) await projectCase(other.desk, id)
  const reports = openReports(other.effects)
  const league = await reports.league(periodNamed('12', await reports.today()), await other.officer({ role: 'leader' }))
  expect(league.map(({ institution }) => institution)).toEqual([social])
  await other.close()
})

test('a promise of the regency has its own figure beside the limit of the law', async () => {
  const promised = { what: 'answer', days: 16, source: 'Maklumat 2026' } as const
  const region = { ...(await office.desk.region()), promises: [promised] }
  const reports = openReports({ ...office.effects, region: async () => region })
  const ask = { period: periodNamed('12', await reports.today()), institution: null }
  const performance = await reports.performance(ask, await office.officer({ role: 'leader' }))
  expect(performance.complaints.promises.map(({ days, kept }) => [days, kept?.part, kept?.of])).toEqual([[16, 1, 5]])
})

test('institutions are ranked by punctuality from so many cases on; equals share a place', () => {
  const reading = { calendar: calendarOf([]), today: localDate('2026-11-30') }
  const of = (institution: string, inTime: number, late: number) => ({
    institution,
    measured: measuredOf([{ month: '2026-11', counts: { in: inTime + late, answerInTime: inTime, answerLate: late } }], reading),
  })
  const league = leagueOf([of('few', fewestRanked - 1, 0), of('half', 10, 10), of('all', 20, 0), of('half-too', 5, 5), of('none', 0, 12)])
  expect(league.map(({ institution, rank }) => [institution, rank])).toEqual([
    ['all', 1],
    ['half', 2],
    ['half-too', 2],
    ['none', 4],
    ['few', null],
  ])
})
