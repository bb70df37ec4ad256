import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addWorkingDays,
  type Calendar,
  CalendarDay,
  calendarOf,
  countWorkingDays,
  isProvisional,
  isWorkingDay,
  lastPublishedDay,
  nonWorkingDays,
  workingDayBefore,
  workingDayFrom,
} from '../../shared/domain/time/calendar.ts'
import { addDays, isoWeekday, type LocalDate, localDate, ofEpochDay, toEpochDay } from '../../shared/domain/time/local-date.ts'
import { nationalCalendar } from '../../shared/domain/time/national-calendar.ts'

const d = localDate
const national = calendarOf(nationalCalendar)
const plain = calendarOf([])

test.each([
  [
    '2026-03-13',
    { 3: '2026-03-25', 5: '2026-03-27', 10: '2026-04-06', 14: '2026-04-10', 17: '2026-04-15', 30: '2026-05-05', 60: '2026-06-24' },
  ],
  [
    '2026-08-14',
    { 3: '2026-08-20', 5: '2026-08-24', 10: '2026-09-01', 14: '2026-09-07', 17: '2026-09-10', 30: '2026-09-29', 60: '2026-11-10' },
  ],
  [
    '2027-03-01',
    { 3: '2027-03-04', 5: '2027-03-16', 10: '2027-03-23', 14: '2027-03-31', 17: '2027-04-05', 30: '2027-04-22', 60: '2027-06-11' },
  ],
])('the published vectors of %s', (received, expected) => {
  const days = Object.keys(expected).map(Number)
  expect(Object.fromEntries(days.map((n) => [n, addWorkingDays(national, d(received), n)]))).toEqual(expected)
})

test.each([
  [2025, 237],
  [2026, 240],
  [2027, 242],
])('%i has %i working days', (year, expected) => {
  expect(countWorkingDays(national, d(`${year - 1}-12-31`), d(`${year}-12-31`))).toBe(expected)
})

test('every national fact is valid, named once, and cites the decree that made it', () => {
  const perYear = (kind: CalendarDay['kind'], year: string) =>
    nationalCalendar.filter((day) => day.kind === kind && day.date.startsWith(year)).length
  expect(nationalCalendar.map((day) => CalendarDay.parse(day))).toEqual(nationalCalendar)
  expect(new Set(nationalCalendar.map(({ date }) => date)).size).toBe(nationalCalendar.length)
  expect(['2025', '2026', '2027'].map((year) => [perYear('national-holiday', year), perYear('joint-leave', year)])).toEqual([
    [17, 11],
    [17, 8],
    [18, 8],
  ])
  expect(nationalCalendar.filter(({ estimate }) => estimate).map(({ date }) => date)).toEqual(['2027-03-10', '2027-03-11', '2027-05-17'])
  expect(nationalCalendar.find(({ date }) => date === '2025-08-18')).toEqual({
    date: '2025-08-18',
    kind: 'joint-leave',
    name: 'Cuti Bersama Proklamasi Kemerdekaan',
    source: 'SKB Menteri Agama 933/2025, Menteri Ketenagakerjaan 1/2025, Menteri PANRB 3/2025',
  })
})

test('every skipped day is named: the decree where there is one, else the weekend', () => {
  const decree = 'SKB Menteri Agama 1205/2026, Menteri Ketenagakerjaan 3/2026, Menteri PANRB 2/2026'
  expect(nonWorkingDays(national, d('2027-03-05'), d('2027-03-15'))).toEqual([
    { date: '2027-03-06', reason: 'Sabtu', source: null },
    { date: '2027-03-07', reason: 'Minggu', source: null },
    { date: '2027-03-08', reason: 'Hari Suci Nyepi (Tahun Baru Saka 1949)', source: decree },
    { date: '2027-03-09', reason: 'Cuti Bersama', source: decree },
    { date: '2027-03-10', reason: 'Hari Raya Idul Fitri 1448 Hijriah (perkiraan)', source: decree },
    { date: '2027-03-11', reason: 'Hari Raya Idul Fitri 1448 Hijriah (perkiraan)', source: decree },
    { date: '2027-03-12', reason: 'Cuti Bersama Hari Raya Idul Fitri', source: decree },
    { date: '2027-03-13', reason: 'Sabtu', source: null },
    { date: '2027-03-14', reason: 'Minggu', source: null },
    { date: '2027-03-15', reason: 'Cuti Bersama Hari Raya Idul Fitri', source: decree },
  ])
  expect(nonWorkingDays(national, d('2027-03-15'), d('2027-03-05'))).toEqual([])
})

test('a later fact overrides an earlier one, and a decree can make people work on a Saturday', () => {
  const fact = (date: string, kind: CalendarDay['kind'], name: string): CalendarDay => ({ date: d(date), kind, name, source: 'Perbup' })
  const local = calendarOf([
    ...nationalCalendar,
    fact('2026-11-25', 'local-holiday', 'Hari Jadi'),
    fact('2026-11-26', 'local-holiday', 'Keliru'),
    fact('2026-11-26', 'working-day', 'Pembetulan'),
    fact('2026-11-28', 'working-day', 'Pengganti hari jadi'),
    fact('2026-12-24', 'working-day', 'Cuti bersama dicabut'),
  ])
  const days = ['2026-11-25', '2026-11-26', '2026-11-28', '2026-12-24', '2026-12-25']
  expect(days.map((date) => isWorkingDay(local, d(date)))).toEqual([false, true, true, true, false])
  // 26, 27 and Saturday 28 November are worked; the 25th and Sunday are not.
  expect([1, 2, 3, 4].map((n) => addWorkingDays(local, d('2026-11-24'), n))).toEqual([
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-30',
  ])
})

test('dates are provisional outside the published years, plain weeks hold there', () => {
  const flags = ['2024-12-31', '2025-01-01', '2027-12-31', '2028-01-01'].map((date) => isProvisional(national, d(date)))
  expect(flags).toEqual([true, false, false, true])
  expect(lastPublishedDay(national)).toBe('2027-12-31')
  expect(addWorkingDays(national, d('2027-12-30'), 2)).toBe('2028-01-03')
  expect(addWorkingDays(national, d('2024-12-30'), 2)).toBe('2025-01-02')
  expect([lastPublishedDay(plain), isProvisional(plain, d('2026-01-01'))]).toEqual([null, true])
})

test('a year is published by its decree alone; local facts count but publish nothing, nor does a mistyped year', () => {
  const fact = (date: string, kind: CalendarDay['kind']): CalendarDay => ({ date: d(date), kind, name: 'Libur', source: '' })
  const calendar = calendarOf([...nationalCalendar, fact('2028-02-29', 'local-holiday'), fact('2072-01-01', 'national-holiday')])
  expect([lastPublishedDay(calendar), isProvisional(calendar, d('2028-02-29')), isWorkingDay(calendar, d('2028-02-29'))]).toEqual([
    '2027-12-31',
    true,
    false,
  ])
  expect(addWorkingDays(calendar, d('2028-02-28'), 1)).toBe('2028-03-01')
})

// The properties below hold for any calendar; days reach beyond the published years on both sides.

const day = fc.integer({ min: toEpochDay(d('2024-06-01')), max: toEpochDay(d('2028-06-30')) }).map(ofEpochDay)
const fact = fc.record({
  date: day,
  kind: fc.constantFrom('national-holiday' as const, 'joint-leave' as const, 'local-holiday' as const, 'working-day' as const),
  name: fc.constant('Libur'),
  source: fc.constant('SK'),
})
const facts = fc.oneof(fc.constant([...nationalCalendar]), fc.array(fact, { maxLength: 60 }))
const allowance = fc.integer({ min: -300, max: 300 }).filter((n) => n !== 0)

/** What a person does with a wall calendar: one day after the other. Independent of the index. */
const worksOn = (days: readonly CalendarDay[], date: LocalDate): boolean => {
  const decisive = days.findLast((it) => it.date === date)
  return decisive ? decisive.kind === 'working-day' : isoWeekday(date) < 6
}
const stepForward = (days: readonly CalendarDay[], start: LocalDate, n: number): LocalDate => {
  let [date, left] = [start, n]
  while (left > 0) {
    date = addDays(date, 1)
    if (worksOn(days, date)) left--
  }
  return date
}
const stepCount = (days: readonly CalendarDay[], a: LocalDate, b: LocalDate): number => {
  let counted = 0
  for (let date = addDays(a, 1); date <= b; date = addDays(date, 1)) if (worksOn(days, date)) counted++
  return counted
}

test('the index gives what stepping from day to day gives', () => {
  fc.assert(
    fc.property(facts, day, fc.integer({ min: 0, max: 120 }), day, (days, start, n, other) => {
      const calendar = calendarOf(days)
      const signed = other >= start ? stepCount(days, start, other) : 0 - stepCount(days, other, start)
      expect(addWorkingDays(calendar, start, n)).toBe(stepForward(days, start, n))
      expect(countWorkingDays(calendar, start, other)).toBe(signed)
      expect(isWorkingDay(calendar, start)).toBe(worksOn(days, start))
    }),
    { numRuns: 300 },
  )
})

test('counting undoes adding, forwards and backwards, and the result is a working day', () => {
  fc.assert(
    fc.property(facts, day, allowance, (days, start, n) => {
      const calendar = calendarOf(days)
      const end = addWorkingDays(calendar, start, n)
      expect(countWorkingDays(calendar, start, end)).toBe(n)
      expect(isWorkingDay(calendar, end)).toBe(true)
      expect(addWorkingDays(calendar, start, 0)).toBe(start)
    }),
  )
})

test('adding n and then m is adding both', () => {
  const some = fc.integer({ min: 1, max: 90 })
  fc.assert(
    fc.property(facts, day, some, some, (days, start, n, m) => {
      const calendar = calendarOf(days)
      expect(addWorkingDays(calendar, addWorkingDays(calendar, start, n), m)).toBe(addWorkingDays(calendar, start, n + m))
    }),
  )
})

test('a later start or a longer allowance never ends earlier', () => {
  fc.assert(
    fc.property(facts, day, fc.nat(60), allowance, (days, start, later, n) => {
      const calendar = calendarOf(days)
      const end = addWorkingDays(calendar, start, n)
      expect(addWorkingDays(calendar, addDays(start, later), n) >= end).toBe(true)
      expect(n === -1 || addWorkingDays(calendar, start, n + 1) > end).toBe(true)
    }),
  )
})

test('one more holiday moves only what lies on or beyond it, and to the next working day', () => {
  const weekdayFact = day.filter((date) => isoWeekday(date) < 6)
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 90 }), weekdayFact, (start, n, date) => {
      const holiday: CalendarDay = { date, kind: 'local-holiday', name: 'Libur', source: 'SK' }
      fc.pre(isWorkingDay(national, date))
      const before = addWorkingDays(national, start, n)
      const after = addWorkingDays(calendarOf([...nationalCalendar, holiday]), start, n)
      const bears = date > start && date <= before
      expect(after).toBe(bears ? nextWorkedAfter(national, before) : before)
    }),
    { numRuns: 200 },
  )
})

const nextWorkedAfter = (calendar: Calendar, date: LocalDate): LocalDate => {
  const next = addDays(date, 1)
  return isWorkingDay(calendar, next) ? next : nextWorkedAfter(calendar, next)
}

test('the skipped and the worked days are all the days there are', () => {
  fc.assert(
    fc.property(facts, day, fc.integer({ min: 1, max: 120 }), (days, start, span) => {
      const calendar = calendarOf(days)
      const end = addDays(start, span)
      expect(nonWorkingDays(calendar, start, end).length + countWorkingDays(calendar, start, end)).toBe(span)
      expect(nonWorkingDays(calendar, start, end).filter(({ date }) => worksOn(days, date))).toEqual([])
    }),
  )
})

test('the working day from a date and the one before it', () => {
  const around = (date: string) => [workingDayBefore(national, d(date)), workingDayFrom(national, d(date))]
  expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-25'].map(around)).toEqual([
    ['2026-11-26', '2026-11-27'],
    ['2026-11-27', '2026-11-30'],
    ['2026-11-27', '2026-11-30'],
    ['2026-11-27', '2026-11-30'],
    ['2026-12-23', '2026-12-28'],
  ])
})
