import { expect, test } from 'vitest'
import { monthsBefore, monthsOfYearBefore, periodNamed, periodsOffered } from '../../shared/domain/figures/period.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'

const today = localDate('2026-11-24')
const of = (name: string | undefined) => {
  const period = periodNamed(name, today)
  const { kind, months, from, to } = period
  const ends = (all: readonly string[] | null) => all && `${all.length}: ${all.at(-1)} to ${all[0]}`
  return [kind, ends(months), `${from} to ${to}`, ends(monthsBefore(period)), ends(monthsOfYearBefore(period))]
}

test('a period names its months and days, none to come, and as many of the one before and of the year before', () => {
  expect(of('2026-11')).toEqual([
    'month',
    '1: 2026-11 to 2026-11',
    '2026-11-01 to 2026-11-24',
    '1: 2026-10 to 2026-10',
    '1: 2025-11 to 2025-11',
  ])
  expect(of('2026-02')).toEqual([
    'month',
    '1: 2026-02 to 2026-02',
    '2026-02-01 to 2026-02-28',
    '1: 2026-01 to 2026-01',
    '1: 2025-02 to 2025-02',
  ])
  // Two months of the quarter have come: two of the one before, its first.
  expect(of('2026-T4')).toEqual([
    'quarter',
    '2: 2026-10 to 2026-11',
    '2026-10-01 to 2026-11-24',
    '2: 2026-07 to 2026-08',
    '2: 2025-10 to 2025-11',
  ])
  expect(of('2025-T4')).toEqual([
    'quarter',
    '3: 2025-10 to 2025-12',
    '2025-10-01 to 2025-12-31',
    '3: 2025-07 to 2025-09',
    '3: 2024-10 to 2024-12',
  ])
  expect(of('2026-S1')).toEqual([
    'semester',
    '6: 2026-01 to 2026-06',
    '2026-01-01 to 2026-06-30',
    '6: 2025-07 to 2025-12',
    '6: 2025-01 to 2025-06',
  ])
  expect(of('2026')).toEqual(['year', '11: 2026-01 to 2026-11', '2026-01-01 to 2026-11-24', '11: 2025-01 to 2025-11', null])
  expect(of('3')).toEqual(['last', '3: 2026-09 to 2026-11', '2026-09-01 to 2026-11-24', '3: 2026-06 to 2026-08', '3: 2025-09 to 2025-11'])
})

test('what is no period, or is still to come, is the last year', () => {
  const year = of('12')
  expect(year.slice(0, 3)).toEqual(['last', '12: 2025-12 to 2026-11', '2025-12-01 to 2026-11-24'])
  for (const name of [
    undefined,
    '',
    '7',
    '2027',
    '2026-12',
    '2027-T1',
    '2026-13',
    '2026-00',
    '2026-T5',
    '2026-S3',
    '1999',
    '2026-11-01',
    'x',
  ])
    expect([name, of(name)]).toEqual([name, year])
})

test('a chooser offers what has begun, the latest first', () => {
  const offered = periodsOffered(today)
  expect([offered.month.slice(0, 2), offered.quarter, offered.semester, offered.year]).toEqual([
    ['2026-11', '2026-10'],
    ['2026-T4', '2026-T3', '2026-T2', '2026-T1', '2025-T4'],
    ['2026-S2', '2026-S1', '2025-S2', '2025-S1'],
    ['2026', '2025', '2024'],
  ])
  for (const name of Object.values(offered).flat()) expect(periodNamed(name, today).name).toBe(name)
})
