import { expect, test } from 'vitest'
import {
  Clock,
  earliest,
  extendClock,
  isLate,
  isOpen,
  isPaused,
  pauseClock,
  recomputeClock,
  remaining,
  resumeClock,
  startClock,
  stopClock,
} from '../../shared/domain/law/clock.ts'
import { statutes } from '../../shared/domain/law/statute-list.ts'
import { type Statute, type StatuteId, statuteInForce } from '../../shared/domain/law/statutes.ts'
import { type CalendarDay, calendarOf } from '../../shared/domain/time/calendar.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { nationalCalendar } from '../../shared/domain/time/national-calendar.ts'

const d = localDate
const calendar = calendarOf(nationalCalendar)
const statute = (id: StatuteId): Statute => statuteInForce(statutes, id, d('2026-11-24'))
const ordinary = statute('complaint.resolution.ordinary')
const service = statute('complaint.resolution.service-question')
const answer = statute('request.answer')
const ceiling = statute('complaint.legal-ceiling')

const start = (row: Statute, on: string) => startClock(row, d(on), calendar, 1)
const pausedAndResumed = (row: Statute, on: string, from: string, until: string) =>
  resumeClock(pauseClock(start(row, on), d(from)), d(until), row, calendar)

test('a started clock is stored whole', () => {
  const clock = startClock(answer, d('2026-08-14'), calendar, 2)
  expect(clock).toEqual({
    statute: 'request.answer',
    generation: 2,
    startedOn: '2026-08-14',
    pauses: [],
    extendedBy: 0,
    stoppedOn: null,
    due: '2026-09-01',
    provisional: false,
  })
  expect(Clock.parse(JSON.parse(JSON.stringify(clock)))).toEqual(clock)
})

test.each([
  ['complaint.verification', '2026-03-13', '2026-03-25'],
  ['complaint.resolution.ordinary', '2026-03-13', '2026-04-10'],
  ['complaint.resolution.oversight', '2026-08-14', '2026-11-10'],
  ['objection.answer', '2027-03-01', '2027-04-22'],
  // Calendar days: 60 and 30 on, weekends and holidays included. 24 January 2027 is a Sunday and stays the due date.
  ['complaint.legal-ceiling', '2026-11-25', '2027-01-24'],
  ['complaint.reporter-completes', '2024-01-30', '2024-02-29'],
] as const)('%s from %s is due on %s', (id, on, due) => {
  expect(start(statute(id), on).due).toBe(due)
})

test('a calendar-day clock rolls onto a working day only if its statute says so', () => {
  expect(start({ ...ceiling, rollsForward: true }, '2026-11-25').due).toBe('2027-01-25')
  expect(start({ ...ceiling, rollsForward: true }, '2026-11-26').due).toBe('2027-01-25')
})

test('dates beyond the published calendar are provisional where holidays bear on them', () => {
  const flags = [ordinary, ceiling, { ...ceiling, rollsForward: true }].map((row) => start(row, '2027-12-20').provisional)
  expect(flags).toEqual([true, false, true])
  expect([start(ordinary, '2027-12-09').provisional, start(ordinary, '2024-12-31').provisional]).toEqual([false, true])
})

test('a late pause that ends in an unpublished year makes an earlier due date provisional; one that moves nothing does not', () => {
  // Due Thursday 30 December 2027; two days late by plain weeks on Monday 3 January.
  const due = (from: string, until: string) => {
    const clock = pausedAndResumed(service, '2027-12-22', from, until)
    return [clock.due, clock.provisional]
  }
  expect([due('2028-01-03', '2028-01-03'), due('2028-01-03', '2028-01-04'), due('2027-12-31', '2028-01-01')]).toEqual([
    ['2027-12-30', false],
    ['2027-12-31', true],
    ['2027-12-30', true],
  ])
  expect(pauseClock(start(service, '2027-12-22'), d('2028-01-03')).provisional).toBe(false)
})

test('remaining days are signed and in the unit of the clock', () => {
  const clock = start(service, '2026-11-24') // Tuesday; due Tuesday 1 December
  const left = (date: string) => remaining(clock, d(date), service, calendar)
  expect(['2026-11-24', '2026-11-27', '2026-11-29', '2026-12-01', '2026-12-02', '2026-12-07'].map(left)).toEqual([5, 2, 2, 0, -1, -4])
  expect(['2026-12-01', '2026-12-02'].map((date) => isLate(clock, d(date)))).toEqual([false, true])
  expect(remaining(start(ceiling, '2026-11-24'), d('2026-11-29'), ceiling, calendar)).toBe(55)
})

test('on the weekend after a due Friday no working day is missing, and yet it is late', () => {
  const clock = start(service, '2026-11-20')
  expect({ due: clock.due, left: remaining(clock, d('2026-11-28'), service, calendar), late: isLate(clock, d('2026-11-28')) }).toEqual({
    due: '2026-11-27',
    left: 0,
    late: true,
  })
})

test('a pause gives back the days that were left', () => {
  // Started Tuesday 24 November, asked on Thursday with three days left, completed on Monday 7 December.
  const clock = pausedAndResumed(service, '2026-11-24', '2026-11-26', '2026-12-07')
  expect(clock).toEqual({
    ...start(service, '2026-11-24'),
    pauses: [{ from: '2026-11-26', until: '2026-12-07' }],
    due: '2026-12-10',
  })
  expect(remaining(clock, d('2026-12-07'), service, calendar)).toBe(3)
})

test('a resting clock stands still, and so does its lateness', () => {
  const resting = pauseClock(start(service, '2026-11-24'), d('2026-11-26'))
  expect({ open: isOpen(resting), paused: isPaused(resting), due: resting.due }).toEqual({ open: true, paused: true, due: '2026-12-01' })
  expect([remaining(resting, d('2027-01-04'), service, calendar), isLate(resting, d('2027-01-04'))]).toEqual([3, false])
  const lateThenAsked = pauseClock(start(service, '2026-11-24'), d('2026-12-03'))
  expect([remaining(lateThenAsked, d('2027-01-04'), service, calendar), isLate(lateThenAsked, d('2027-01-04'))]).toEqual([-2, true])
})

test('a pause after the due date does not erase lateness', () => {
  // Due Tuesday 1 December; asked on Thursday, two days late; completed a week later: still two days late.
  const clock = pausedAndResumed(service, '2026-11-24', '2026-12-03', '2026-12-10')
  expect({ due: clock.due, left: remaining(clock, d('2026-12-10'), service, calendar), late: isLate(clock, d('2026-12-10')) }).toEqual({
    due: '2026-12-08',
    left: -2,
    late: true,
  })
})

test.each([
  // Due Friday 27 November. Asked on that Friday, on time: completing on a weekend leaves until Monday.
  ['2026-11-27', '2026-11-27', '2026-11-27'],
  ['2026-11-27', '2026-11-28', '2026-11-30'],
  ['2026-11-27', '2026-11-30', '2026-11-30'],
  // Asked on the Saturday after, late: it stays late whenever it is completed.
  ['2026-11-28', '2026-11-28', '2026-11-27'],
  ['2026-11-28', '2026-11-29', '2026-11-27'],
  ['2026-11-28', '2026-11-30', '2026-11-27'],
  ['2026-11-28', '2026-12-01', '2026-11-30'],
])('due on a Friday, asked on %s and completed on %s: due on %s', (from, until, due) => {
  expect(pausedAndResumed(service, '2026-11-20', from, until).due).toBe(due)
})

test('calendar days rest as well, and may end on any day', () => {
  expect(pausedAndResumed(ceiling, '2026-11-25', '2026-12-05', '2026-12-25').due).toBe('2027-02-13')
})

test('an extension adds its days once, with a reason', () => {
  const clock = start(answer, '2026-08-14')
  const extended = extendClock(clock, answer, calendar, 'Berkas di arsip kecamatan')
  const expected = { ...clock, extendedBy: 7, extensionReason: 'Berkas di arsip kecamatan', due: '2026-09-10' }
  expect(extended).toEqual(expected)
  expect(extendClock(Clock.parse(extended), answer, calendar, 'Lagi')).toEqual({ refused: 'already-extended' })
})

test('an extension that is allowed twice adds up, and is refused the third time', () => {
  const twice: Statute = { ...answer, extension: { allowance: 7, times: 2 } }
  const first = Clock.parse(extendClock(start(twice, '2026-08-14'), twice, calendar, 'Pertama'))
  const second = Clock.parse(extendClock(first, twice, calendar, 'Kedua'))
  expect([first.due, second.due, second.extendedBy]).toEqual(['2026-09-10', '2026-09-21', 14])
  expect(extendClock(second, twice, calendar, 'Ketiga')).toEqual({ refused: 'already-extended' })
})

test('no extension where the statute has none or the clock has stopped', () => {
  expect(extendClock(start(ordinary, '2026-08-14'), ordinary, calendar, 'Sibuk')).toEqual({ refused: 'not-possible-now' })
  const stopped = stopClock(start(answer, '2026-08-14'), d('2026-08-20'))
  expect(extendClock(stopped, answer, calendar, 'Sibuk')).toEqual({ refused: 'not-possible-now' })
})

test('a stopped clock remembers how it ended', () => {
  const onTime = stopClock(start(service, '2026-11-24'), d('2026-12-01'))
  const late = stopClock(start(service, '2026-11-24'), d('2026-12-02'))
  const longAfter = d('2027-06-01')
  expect([onTime, late].map((clock) => [isOpen(clock), isLate(clock, longAfter), remaining(clock, longAfter, service, calendar)])).toEqual([
    [false, false, 0],
    [false, true, -1],
  ])
})

test('a clock stopped while it rests ends where it rested', () => {
  const clock = stopClock(pauseClock(start(service, '2026-11-24'), d('2026-11-26')), d('2027-01-04'))
  expect([isPaused(clock), isLate(clock, d('2027-02-01')), remaining(clock, d('2027-02-01'), service, calendar)]).toEqual([false, false, 3])
})

test('what only a bug can ask for throws', () => {
  const running = start(service, '2026-11-24')
  const resting = pauseClock(running, d('2026-11-26'))
  const stopped = stopClock(running, d('2026-11-26'))
  const day = d('2026-11-27')
  const message = (act: () => unknown) => expect(act).toThrow(/^Clock complaint\.resolution\.service-question /)
  message(() => pauseClock(resting, day))
  message(() => pauseClock(stopped, day))
  message(() => resumeClock(running, day, service, calendar))
  message(() => resumeClock(stopClock(resting, day), day, service, calendar))
  message(() => resumeClock(resting, d('2026-11-25'), service, calendar))
  message(() => stopClock(stopped, day))
})

test('a new decree moves open clocks and leaves stopped ones', () => {
  const holiday: CalendarDay = { date: d('2026-11-27'), kind: 'local-holiday', name: 'Pilkades', source: 'SK Bupati' }
  const changed = calendarOf([...nationalCalendar, holiday])
  const open = start(service, '2026-11-24')
  const stopped = stopClock(open, d('2026-11-30'))
  expect([open, stopped].map((clock) => recomputeClock(clock, service, changed))).toEqual([{ ...open, due: '2026-12-02' }, stopped])
})

test('a corrected statute moves open clocks', () => {
  const open = start(service, '2026-11-24')
  expect(recomputeClock(open, { ...service, allowance: 7 }, calendar)).toEqual({ ...open, due: '2026-12-03' })
})

test('publishing the next year settles provisional dates', () => {
  const newYear: CalendarDay = { date: d('2028-01-01'), kind: 'national-holiday', name: 'Tahun Baru', source: 'SKB' }
  const leave: CalendarDay = { date: d('2028-01-03'), kind: 'joint-leave', name: 'Cuti Bersama', source: 'SKB' }
  const open = start(service, '2027-12-28')
  const published = recomputeClock(open, service, calendarOf([...nationalCalendar, newYear, leave]))
  expect([open, published].map(({ due, provisional }) => ({ due, provisional }))).toEqual([
    { due: '2028-01-04', provisional: true },
    { due: '2028-01-05', provisional: false },
  ])
})

test('the earliest clock is the first to end among those that run', () => {
  const first = start(service, '2026-11-24')
  const second = start(ordinary, '2026-11-24')
  const sameDay = { ...start(answer, '2026-11-24'), due: first.due }
  expect(earliest([second, first, sameDay])).toBe(first)
  expect(earliest([second, stopClock(first, d('2026-11-25'))])).toBe(second)
  expect(earliest([pauseClock(first, d('2026-11-25')), second])).toBe(second)
  expect(earliest([stopClock(first, d('2026-11-25'))])).toBeUndefined()
})
