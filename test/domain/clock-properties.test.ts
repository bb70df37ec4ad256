import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  Clock,
  dueDate,
  extendClock,
  isLate,
  pauseClock,
  recomputeClock,
  remaining,
  resumeClock,
  startClock,
} from '../../shared/domain/law/clock.ts'
import { statutes } from '../../shared/domain/law/statute-list.ts'
import type { Statute } from '../../shared/domain/law/statutes.ts'
import { addWorkingDays, type CalendarDay, calendarOf, countWorkingDays, isWorkingDay } from '../../shared/domain/time/calendar.ts'
import { addDays, type LocalDate, localDate, ofEpochDay, toEpochDay } from '../../shared/domain/time/local-date.ts'
import { nationalCalendar } from '../../shared/domain/time/national-calendar.ts'

const national = calendarOf(nationalCalendar)
const between = (first: string, last: string) =>
  fc.integer({ min: toEpochDay(localDate(first)), max: toEpochDay(localDate(last)) }).map(ofEpochDay)
const day = between('2024-10-01', '2028-03-31')
const anyStatute = fc.constantFrom(...statutes)
const workingStatute = fc.constantFrom(...statutes.filter(({ unit }) => unit === 'working-days'))

/** A clock that ran, rested and went on a few times; `gaps` are days between one and the next of these. */
const livedClock = (statute: Statute, start: LocalDate, gaps: readonly (readonly [ran: number, rested: number])[]): Clock => {
  let clock = startClock(statute, start, national, 1)
  let today = start
  for (const [ran, rested] of gaps) {
    clock = pauseClock(clock, addDays(today, ran))
    today = addDays(today, ran + rested)
    clock = resumeClock(clock, today, statute, national)
  }
  return clock
}
const gaps = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 4 })
const lastOf = (clock: Clock): LocalDate => clock.pauses.at(-1)?.until ?? clock.startedOn

test('working-day limits never end on a day off, whatever happened', () => {
  fc.assert(
    fc.property(workingStatute, day, gaps, (statute, start, lived) => {
      expect(isWorkingDay(national, livedClock(statute, start, lived).due)).toBe(true)
    }),
  )
})

test('resuming on the day of the pause changes no date', () => {
  fc.assert(
    fc.property(anyStatute, day, gaps, fc.nat(90), (statute, start, lived, later) => {
      const clock = livedClock(statute, start, lived)
      const on = addDays(lastOf(clock), later)
      const pauses = [...clock.pauses, { from: on, until: on }]
      expect(resumeClock(pauseClock(clock, on), on, statute, national)).toEqual({ ...clock, pauses })
    }),
  )
})

test('a pause changes neither whether the clock is late nor, asked on a working day, the days left', () => {
  fc.assert(
    fc.property(anyStatute, day, fc.nat(90), fc.nat(60), (statute, start, ran, rested) => {
      const clock = startClock(statute, start, national, 1)
      const [from, until] = [addDays(start, ran), addDays(start, ran + rested)]
      const resumed = resumeClock(pauseClock(clock, from), until, statute, national)
      expect(isLate(resumed, until)).toBe(isLate(clock, from))
      const left = remaining(clock, from, statute, national)
      const leftAfter = remaining(resumed, until, statute, national)
      if (left !== 0) expect(leftAfter).toBe(left)
      else expect(Math.abs(leftAfter)).toBeLessThanOrEqual(1)
    }),
    { numRuns: 400 },
  )
})

test('a later end of the pause never ends the limit earlier', () => {
  fc.assert(
    fc.property(anyStatute, day, fc.nat(90), fc.nat(40), fc.nat(5), (statute, start, ran, rested, longer) => {
      const resting = pauseClock(startClock(statute, start, national, 1), addDays(start, ran))
      const until = addDays(start, ran + rested)
      const due = resumeClock(resting, until, statute, national).due
      expect(resumeClock(resting, addDays(until, longer), statute, national).due >= due).toBe(true)
    }),
  )
})

test('an extension moves the due date by exactly its days', () => {
  const extendable = workingStatute.map((statute): Statute => ({ ...statute, extension: { allowance: 7, times: 1 } }))
  fc.assert(
    fc.property(extendable, day, gaps, (statute, start, lived) => {
      const clock = livedClock(statute, start, lived)
      const extended = Clock.parse(extendClock(clock, statute, national, 'Alasan'))
      expect(extended.due).toBe(addWorkingDays(national, clock.due, 7))
      expect(countWorkingDays(national, clock.due, extended.due)).toBe(7)
    }),
  )
})

test('recomputing under the same law changes nothing', () => {
  fc.assert(
    fc.property(anyStatute, day, gaps, (statute, start, lived) => {
      const clock = livedClock(statute, start, lived)
      expect(recomputeClock(clock, statute, national)).toEqual(clock)
      expect(dueDate(clock, statute, national).due).toBe(clock.due)
    }),
  )
})

test('a new holiday moves only limits that run over it, and to the next working day', () => {
  const holiday = between('2025-01-02', '2027-11-30').filter((date) => isWorkingDay(national, date))
  fc.assert(
    fc.property(anyStatute, holiday, fc.nat(120), (statute, date, before) => {
      const clock = startClock(statute, addDays(date, -before), national, 1)
      const local: CalendarDay = { date, kind: 'local-holiday', name: 'Libur', source: 'SK' }
      const moved = recomputeClock(clock, statute, calendarOf([...nationalCalendar, local]))
      const bears = statute.unit === 'working-days' && clock.startedOn < date && date <= clock.due
      expect(moved).toEqual({ ...clock, due: bears ? addWorkingDays(national, clock.due, 1) : clock.due, provisional: moved.provisional })
    }),
    { numRuns: 300 },
  )
})
