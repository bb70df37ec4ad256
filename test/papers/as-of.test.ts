import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Case } from '../../shared/domain/case/case.ts'
import type { CaseEvent } from '../../shared/domain/events/events.ts'
import { asItStood, partOf } from '../../shared/domain/papers/as-of.ts'
import { differencesOf, together } from '../../shared/domain/papers/paper.ts'
import { daysOf, dueOf, lastPeriod, monthsIn } from '../../shared/domain/papers/paper-period.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { localDate, localDateOf } from '../../shared/domain/time/local-date.ts'
import { contextAt, type Life, live, newComplaint, newNamedComplaint, newRequest, type Step, stepsOf } from '../domain/lives.ts'
import { complaintCommands, requestCommands } from '../domain/random-commands.ts'

/** What the case was at the end of each day on which something happened. */
const livedBy = <C extends Parameters<typeof live>[1]['commands'][number]>(life: Life, steps: readonly Step<C>[]): Map<string, Case> => {
  const ends = new Map<string, Case>()
  const note = () => ends.set(localDateOf(life.now, 'Asia/Jakarta'), life.state)
  note()
  for (const step of steps) {
    live(life, step, () => {})
    note()
  }
  return ends
}

const { calendar } = contextAt('2026-02-10T03:00:00Z' as never)

test('a case stands at the end of a day as it stood then, however it went on; and adds to a paper what it added then', () => {
  const begin = fc.constantFrom(
    [newComplaint, 'month', '2026-02'] as const,
    [newNamedComplaint, 'month', '2026-02'] as const,
    [newRequest, 'annual', '2026'] as const,
  )
  fc.assert(
    fc.property(begin, stepsOf(fc.oneof(complaintCommands, requestCommands)), ([newLife, kind, period], steps) => {
      const life = newLife()
      const ends = livedBy(life, steps)
      for (const [day, state] of ends) {
        const asOf = localDate(day)
        const stood = asItStood(life.log, asOf)
        expect(stood?.state).toEqual(state)
        const asked = { kind, period, asOf }
        // A log that ends there is the log of that day.
        const then = life.log.slice(0, state.version)
        expect(partOf(life.log, asked, calendar)).toEqual(partOf(then, asked, calendar))
      }
    }),
    { numRuns: 60 },
  )
})

test('before it was entered it is not there, and it is in no paper of another period or channel', () => {
  const { log } = newRequest()
  expect(asItStood(log, localDate('2026-02-09'))).toBe(null)
  expect(partOf(log, { kind: 'annual', period: '2026', asOf: localDate('2026-02-09') }, calendar)).toBe(null)
  expect(partOf(log, { kind: 'annual', period: '2025', asOf: localDate('2026-02-10') }, calendar)).toBe(null)
  expect(partOf(log, { kind: 'month', period: '2026-02', asOf: localDate('2026-02-10') }, calendar)).toBe(null)
})

test('rows add up in any order, and every counter that differs is named', () => {
  const row = (month: string, n: number) => ({ month, group: 'all', counts: { in: n } })
  const rows = [row('2026-02', 1), row('2026-01', 2), row('2026-02', 3)]
  expect(together(rows)).toEqual([row('2026-01', 2), row('2026-02', 4)])
  expect(together([...rows].reverse())).toEqual(together(rows))
  expect(differencesOf([row('2026-01', 2)], [row('2026-01', 3), row('2026-02', 1)])).toEqual([
    '2026-01 all in: 2, 3',
    '2026-02 all in: 0, 1',
  ])
})

test.each([
  ['year', '2026', '2026-01-01', '2026-12-31'],
  ['semester', '2026-s1', '2026-01-01', '2026-06-30'],
  ['semester', '2026-s2', '2026-07-01', '2026-12-31'],
  ['month', '2024-02', '2024-02-01', '2024-02-29'],
  ['week', '2026-12-28', '2026-12-28', '2027-01-03'],
] as const)('a %s is %s: from %s to %s', (span, period, from, to) => {
  expect(daysOf(span, period)).toEqual({ from, to })
})

test('of what is no period there are no days; the last one is the one that was over', () => {
  const none = [
    daysOf('year', '26'),
    daysOf('month', '2026-13'),
    daysOf('semester', '2026-s3'),
    daysOf('week', '2026-12-29'),
    daysOf('week', '2026-02-30'),
  ]
  expect(none).toEqual([null, null, null, null, null])
  const last = (today: string) => (['year', 'semester', 'month', 'week'] as const).map((it) => lastPeriod(it, localDate(today)))
  expect(last('2026-01-04')).toEqual(['2025', '2025-s2', '2025-12', '2025-12-22'])
  expect(last('2026-07-06')).toEqual(['2025', '2026-s1', '2026-06', '2026-06-29'])
  expect(monthsIn({ from: localDate('2026-11-30'), to: localDate('2027-01-01') })).toEqual(['2026-11', '2026-12', '2027-01'])
  expect([dueOf('annual', '2026'), dueOf('month', '2026-03')]).toEqual(['2027-03-31', null])
})

test('a first count leaves out what is withheld on its day or by then, and counted again it leaves out the same', () => {
  const asked = { kind: 'month', period: '2026-02', asOf: localDate('2026-02-10') } as const
  const { log, now } = newComplaint()
  const [filed] = log
  if (!filed) throw new Error('no log')
  // Two days later the complaint came to name somebody.
  const { now: at } = contextAt(plusMillis(now, 2 * 86_400_000))
  const reported = { institutions: [], officers: ['helper'] }
  const naming = { ...filed.event, type: 'conflict-named', reported, reason: null, on: localDate('2026-02-12'), at } as unknown as CaseEvent
  const named = [...log, { ...filed, event: naming }]
  const was = partOf(log, asked, calendar)
  expect(was).not.toBeNull()
  expect([partOf(named, asked, calendar, now), partOf(named, asked, calendar, at)]).toEqual([was, null])
})
