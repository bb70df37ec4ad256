import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { type Life, lifeOf, livesInYear } from '../../infra/local/sample-lives.ts'
import { sampleYear } from '../../infra/local/sample-year.ts'
import { openReports } from '../../shared/desk/reports/open-reports.ts'
import { periodNamed } from '../../shared/domain/figures/period.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { readPublishedFigures } from '../../shared/store/office/published-figures.ts'
import { jombang } from '../support/desk.ts'
import { startWorld, type World } from '../support/world.ts'

/** The sample year of the control page: the desk lives it, and whoever looks at figures sees a year. */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const end = instant('2026-11-24T09:00:00+07:00')

let office: World
beforeAll(async () => {
  office = await startWorld()
})
afterAll(() => office.close())

test('the plan of a year is the same each time, in working hours, never after its end, and most lives come to an answer', () => {
  const plan = () => Array.from({ length: livesInYear }, (_, n) => lifeOf(n, end, { ...jombang, leads: [works, 'dinas-sosial'] }))
  const lives = plan()
  expect(plan()).toEqual(lives)
  const moments = lives.flatMap(({ filedAt, steps }) => [filedAt, ...steps.map(({ at }) => at)])
  expect(moments.filter((it) => it > end)).toEqual([])
  const worked = lives.flatMap(({ filedAt, steps }) => [filedAt, ...steps.flatMap(({ at, does }) => (does === 'tick' ? [] : [at]))])
  const local = worked.map((it) => new Date(Date.parse(it) + 7 * 3_600_000))
  expect(local.filter((it) => [0, 6].includes(it.getUTCDay()) || it.getUTCHours() < 9 || it.getUTCHours() > 16)).toEqual([])
  expect(new Set(lives.map(({ filedAt }) => filedAt.slice(0, 7))).size).toBeGreaterThanOrEqual(12)
  const does = (type: string) => (it: Life) => it.steps.some(({ does: done }) => done !== 'tick' && done.command.type === type)
  const share = (type: string) => lives.filter(does(type)).length / lives.length
  expect([share('answer') > 0.55, share('decide') > 0.1, share('answer-survey') > 0.2]).toEqual([true, true, true])
})

test('a year of cases is lived by the desk, counted and published; pressed again it adds nothing', { timeout: 240_000 }, async () => {
  const runSchedules = async () => {
    await createJobs(office.effects)({ schedule: 'jobs' })
  }
  const part = { effects: office.effects, institutions: [works, 'dinas-sosial', 'none'], runSchedules, lives: 40 }
  const year = sampleYear(part)
  expect(year.state()).toEqual({ kind: 'none' })
  const running = year.start()
  // Whoever presses while it runs waits for the same one.
  expect(year.start()).toBe(running)
  await running
  expect(year.state()).toMatchObject({ kind: 'done', counted: 40, had: 0 })
  const reports = openReports(office.effects)
  const { complaints, ppid, trend, now } = await reports.performance(
    { period: periodNamed('24', await reports.today()), institution: null },
    await office.officer({ role: 'leader' }),
  )
  expect(complaints.cameIn + ppid.cameIn).toBe(40)
  expect([complaints.answered > 15, trend.filter(({ cameIn }) => cameIn > 0).length >= 9, now.late > 0]).toEqual([true, true, true])
  expect((await readPublishedFigures(office.table)).length).toBeGreaterThanOrEqual(9)
  const again = sampleYear(part)
  await again.start()
  expect(again.state()).toEqual({ kind: 'done', counted: 40, had: 40, published: 0 })
})
