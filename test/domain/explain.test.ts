import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Clock, extendClock, pauseClock, resumeClock, startClock, stopClock } from '../../shared/domain/law/clock.ts'
import { statutes } from '../../shared/domain/law/statute-list.ts'
import { type Statute, type StatuteId, statuteInForce } from '../../shared/domain/law/statutes.ts'
import { calendarOf } from '../../shared/domain/time/calendar.ts'
import { computeDeadline, DeadlineAnswer, DeadlineQuestion, DeadlineReceipt, explain } from '../../shared/domain/time/explain.ts'
import { addDays, type LocalDate, localDate, ofEpochDay, toEpochDay } from '../../shared/domain/time/local-date.ts'
import { nationalCalendar } from '../../shared/domain/time/national-calendar.ts'

const d = localDate
const calendar = calendarOf(nationalCalendar)
const statute = (id: StatuteId): Statute => statuteInForce(statutes, id, d('2026-11-24'))
const answer = statute('request.answer')
const ordinary = statute('complaint.resolution.ordinary')
const ceiling = statute('complaint.legal-ceiling')
const decree2026 = 'SKB Menteri Agama 1497/2025, Menteri Ketenagakerjaan 2/2025, Menteri PANRB 5/2025'
const weekend = (saturday: string) => [
  { date: d(saturday), reason: 'Sabtu', source: null },
  { date: addDays(d(saturday), 1), reason: 'Minggu', source: null },
]

test('the receipt of an extended answer says everything', () => {
  const clock = startClock(answer, d('2026-08-14'), calendar, 1)
  const extended = Clock.parse(extendClock(clock, answer, calendar, 'Berkas di arsip kecamatan'))
  const receipt = explain(extended, answer, calendar)
  expect(receipt).toEqual({
    statute: 'request.answer',
    name: 'Pemberitahuan tertulis',
    citation: 'UU 14/2008 Pasal 22 ayat (7) dan (8)',
    start: '2026-08-14',
    allowance: 10,
    unit: 'working-days',
    skipped: [
      ...weekend('2026-08-15'),
      { date: '2026-08-17', reason: 'Proklamasi Kemerdekaan', source: decree2026 },
      ...weekend('2026-08-22'),
      { date: '2026-08-25', reason: 'Maulid Nabi Muhammad SAW', source: decree2026 },
      ...weekend('2026-08-29'),
      ...weekend('2026-09-05'),
    ],
    pauses: [],
    extension: { days: 7, reason: 'Berkas di arsip kecamatan' },
    due: '2026-09-10',
    provisional: false,
    stoppedOn: null,
    note: null,
  })
  expect(DeadlineReceipt.parse(JSON.parse(JSON.stringify(receipt)))).toEqual(receipt)
})

test('the receipt of a pause leaves out what was not counted anyway', () => {
  const resting = pauseClock(startClock(ordinary, d('2026-11-02'), calendar, 1), d('2026-11-06'))
  const clock = stopClock(resumeClock(resting, d('2026-11-16'), ordinary, calendar), d('2026-11-24'))
  const { skipped, pauses, due, stoppedOn, note } = explain(clock, ordinary, calendar)
  expect({ skipped, pauses, due, stoppedOn, note }).toEqual({
    skipped: [...weekend('2026-11-21'), ...weekend('2026-11-28')],
    pauses: [{ from: '2026-11-06', until: '2026-11-16', remainingAtPause: 10 }],
    due: '2026-11-30',
    stoppedOn: '2026-11-24',
    note: 'Hitungan hari kerja menurut sumber sekunder; pasalnya belum diperiksa',
  })
})

test('while the reporter is asked, the receipt shows the open pause and the date that stands', () => {
  const resting = pauseClock(startClock(ordinary, d('2026-11-02'), calendar, 1), d('2026-11-06'))
  const { pauses, due, skipped } = explain(resting, ordinary, calendar)
  expect({ pauses, due, skipped }).toEqual({
    pauses: [{ from: '2026-11-06', until: null, remainingAtPause: 10 }],
    due: '2026-11-20',
    skipped: [...weekend('2026-11-07'), ...weekend('2026-11-14')],
  })
})

test('a pause asked for too late counts back from its end, and the receipt shows over which days off', () => {
  const service = statute('complaint.resolution.service-question')
  const resting = pauseClock(startClock(service, d('2026-11-24'), calendar, 1), d('2026-12-03'))
  const { pauses, due, skipped } = explain(resumeClock(resting, d('2026-12-14'), service, calendar), service, calendar)
  expect({ pauses, due, skipped }).toEqual({
    pauses: [{ from: '2026-12-03', until: '2026-12-14', remainingAtPause: -2 }],
    due: '2026-12-10',
    skipped: [...weekend('2026-11-28'), ...weekend('2026-12-12')],
  })
})

test('calendar days skip nothing but the roll at the end', () => {
  const plain = explain(startClock(ceiling, d('2026-11-24'), calendar, 1), ceiling, calendar)
  const rolling: Statute = { ...ceiling, rollsForward: true }
  const rolled = explain(startClock(rolling, d('2026-11-24'), calendar, 1), rolling, calendar)
  expect([plain, rolled].map(({ due, skipped }) => ({ due, skipped }))).toEqual([
    { due: '2027-01-23', skipped: [] },
    { due: '2027-01-25', skipped: weekend('2027-01-23') },
  ])
})

test('the calculator answers with every skipped day', () => {
  expect(computeDeadline({ start: d('2026-11-24'), days: 10, unit: 'working-days' }, calendar)).toEqual({
    start: '2026-11-24',
    due: '2026-12-08',
    provisional: false,
    skipped: [...weekend('2026-11-28'), ...weekend('2026-12-05')],
  })
  expect(computeDeadline({ start: d('2026-11-24'), days: 10, unit: 'calendar-days' }, calendar)).toEqual({
    start: '2026-11-24',
    due: '2026-12-04',
    provisional: false,
    skipped: [],
  })
})

test('the calculator says when a year is not published yet; calendar days are sure in any year', () => {
  const ask = (start: string, unit: DeadlineQuestion['unit']) => computeDeadline({ start: d(start), days: 10, unit }, calendar).provisional
  expect([
    ask('2024-12-24', 'working-days'),
    ask('2027-12-01', 'working-days'),
    ask('2027-12-24', 'working-days'),
    ask('2027-12-24', 'calendar-days'),
  ]).toEqual([true, false, true, false])
})

test.each([
  { start: '2026-02-29', days: 10, unit: 'working-days' },
  { start: '1945-08-16', days: 10, unit: 'working-days' },
  { start: '3000-01-01', days: 10, unit: 'working-days' },
  { start: '2026-11-24', days: 0, unit: 'working-days' },
  { start: '2026-11-24', days: 1001, unit: 'working-days' },
  { start: '2026-11-24', days: 2.5, unit: 'working-days' },
  { start: '2026-11-24', days: 10, unit: 'weeks' },
])('the calculator is not asked $days $unit from $start', (question) => {
  expect(DeadlineQuestion.safeParse(question).success).toBe(false)
})

// A reader with the receipt alone, a finger and a wall calendar must arrive at the same date.

/** Moves the finger day by day until `n` days that are not skipped have been touched; back when `n` is negative. */
const countByHand = (start: LocalDate, n: number, skipped: ReadonlySet<LocalDate>, rested: (date: LocalDate) => boolean): LocalDate => {
  let [date, left] = [start, Math.abs(n)]
  while (left > 0) {
    if (n > 0) date = addDays(date, 1)
    // Counting back, the day itself is the first to be given up.
    if (!skipped.has(date) && !rested(date)) left--
    if (n < 0) date = addDays(date, -1)
  }
  while (n < 0 && skipped.has(date)) date = addDays(date, -1)
  return date
}

const day = fc.integer({ min: toEpochDay(d('2024-10-01')), max: toEpochDay(d('2028-03-31')) }).map(ofEpochDay)

test('the calculator adds up by hand', () => {
  const unit = fc.constantFrom('working-days' as const, 'calendar-days' as const)
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 200 }), unit, (start, days, unit) => {
      const answer = DeadlineAnswer.parse(computeDeadline({ start, days, unit }, calendar))
      const skipped = new Set(answer.skipped.map(({ date }) => date))
      expect(countByHand(start, days, skipped, () => false)).toBe(answer.due)
      expect(answer.skipped.filter(({ date }) => date <= start || date > answer.due)).toEqual([])
    }),
  )
})

test('a receipt with pauses on time adds up by hand from its first day', () => {
  const pausable = fc.constantFrom(...statutes.filter(({ unit }) => unit === 'working-days'))
  const rests = fc.array(fc.tuple(fc.nat(6), fc.nat(40)), { maxLength: 3 })
  fc.assert(
    fc.property(pausable, day, rests, fc.boolean(), (row, start, lived, extend) => {
      const extendable: Statute = { ...row, extension: { allowance: 7, times: 1 } }
      let clock = startClock(extendable, start, calendar, 1)
      let today = start
      for (const [ran, rested] of lived) {
        // Asked before the due date; on it, no day is left to be counted by hand.
        if (addDays(today, ran) >= clock.due) break
        clock = pauseClock(clock, addDays(today, ran))
        today = addDays(today, ran + rested)
        clock = resumeClock(clock, today, extendable, calendar)
      }
      if (extend) clock = Clock.parse(extendClock(clock, extendable, calendar, 'Alasan'))
      const receipt = explain(clock, extendable, calendar)
      const skipped = new Set(receipt.skipped.map(({ date }) => date))
      const rested = (date: LocalDate) => receipt.pauses.some(({ from, until }) => until !== null && from < date && date <= until)
      const allowance = receipt.allowance + (receipt.extension?.days ?? 0)
      expect(countByHand(receipt.start, allowance, skipped, rested)).toBe(receipt.due)
      expect(receipt.due).toBe(clock.due)
    }),
    { numRuns: 400 },
  )
})

test('a receipt adds up by hand from the end of its last pause, early or late', () => {
  fc.assert(
    fc.property(fc.constantFrom(...statutes), day, fc.nat(100), fc.nat(60), (row, start, ran, rested) => {
      const resting = pauseClock(startClock(row, start, calendar, 1), addDays(start, ran))
      const until = addDays(start, ran + rested)
      const receipt = explain(resumeClock(resting, until, row, calendar), row, calendar)
      const left = receipt.pauses[0]?.remainingAtPause ?? Number.NaN
      fc.pre(left !== 0)
      const skipped = new Set(receipt.skipped.map(({ date }) => date))
      expect(countByHand(until, left, skipped, () => false)).toBe(receipt.due)
    }),
    { numRuns: 400 },
  )
})
