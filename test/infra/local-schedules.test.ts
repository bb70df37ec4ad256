import { expect, test } from 'vitest'
import { expressionOf } from '../../infra/constructs/schedules.ts'
import { dueSince, type Scheduled, stopsBetween } from '../../infra/local/run-schedules.ts'
import { instant } from '../../shared/domain/time/instant.ts'

const scheduled: Scheduled[] = [
  { name: 'reminders', schedule: 'morning', everyMinutes: null, dailyAt: '07:30' },
  { name: 'reminders', schedule: 'sweep', everyMinutes: 5, dailyAt: null },
  { name: 'mail', schedule: 'slices', everyMinutes: 1, dailyAt: null },
]
const zone = 'Asia/Jakarta'
const at = (time: string) => instant(`2026-11-${time}:00Z`)
const between = (from: string, to: string) => dueSince(scheduled, at(from), at(to), zone).map(({ schedule }) => schedule)

test('each schedule runs in its own time, the daily one in the time of the region and after the others', () => {
  expect(between('24T00:28', '24T00:29')).toEqual(['slices'])
  expect(between('24T00:29', '24T00:30')).toEqual(['sweep', 'slices', 'morning'])
  expect(between('24T00:30', '24T00:31')).toEqual(['slices'])
  expect(between('24T00:31', '24T00:31')).toEqual([])
})

test('who travels stops at each morning on the way, and at the end', () => {
  const stops = stopsBetween(scheduled, at('24T02:00'), at('27T00:30'), zone)
  expect(stops.map((it) => `${it.at} ${it.daily.length}`)).toEqual([
    '2026-11-25T00:30:00.000Z 1',
    '2026-11-26T00:30:00.000Z 1',
    '2026-11-27T00:30:00.000Z 1',
  ])
  expect(stopsBetween(scheduled, at('24T02:00'), at('24T03:00'), zone)).toEqual([{ at: at('24T03:00'), daily: [] }])
  expect(stopsBetween(scheduled, at('27T02:00'), at('24T02:00'), zone)).toEqual([{ at: at('24T02:00'), daily: [] }])
})

test('in the cloud the same schedules are written as the scheduler reads them', () => {
  const expressions = [
    { name: 'a', everyMinutes: 1 },
    { name: 'b', everyMinutes: 5 },
    { name: 'c', dailyAt: '07:30' as const },
  ].map(expressionOf)
  expect(expressions).toEqual(['rate(1 minute)', 'rate(5 minutes)', 'cron(30 7 * * ? *)'])
})
