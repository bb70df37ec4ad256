import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Instant, instant, plusMillis } from '../../shared/domain/time/instant.ts'
import {
  addDays,
  daysBetween,
  isoWeekday,
  LocalDate,
  localDate,
  localDateOf,
  maxDate,
  minDate,
  ofEpochDay,
  startOfDay,
  toEpochDay,
} from '../../shared/domain/time/local-date.ts'

const d = localDate
/** All dates of four-digit years. */
const anyEpochDay = fc.integer({ min: toEpochDay(d('0000-01-01')), max: toEpochDay(d('9999-12-31')) })

test.each(['2024-02-29', '2000-02-29', '2026-12-31'])('%s is a date', (text) => {
  expect(localDate(text)).toBe(text)
})

test.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '2026-11-24T00:00:00Z', ' 2026-11-24', ''])(
  '"%s" is no date',
  (text) => {
    expect(() => localDate(text)).toThrow(new RangeError(`Not a calendar date: ${text}`))
    expect(LocalDate.safeParse(text).success).toBe(false)
  },
)

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-02-28', 2, '2024-03-01'],
  ['2025-02-28', 1, '2025-03-01'],
  ['2000-02-28', 1, '2000-02-29'],
  ['2100-02-28', 1, '2100-03-01'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2024-02-29', 366, '2025-03-01'],
])('%s and %i days is %s', (start, n, end) => {
  expect(addDays(d(start), n)).toBe(end)
  expect(daysBetween(d(start), d(end))).toBe(n)
})

test('epoch days and dates agree with JavaScript on every day of 1600 to 2400', () => {
  const first = toEpochDay(d('1600-01-01'))
  const last = toEpochDay(d('2400-12-31'))
  const wrong: string[] = []
  for (let day = first; day <= last; day++) {
    const expected = new Date(day * 86_400_000)
    const date = ofEpochDay(day)
    const weekday = expected.getUTCDay() || 7
    if (date !== expected.toISOString().slice(0, 10) || toEpochDay(date) !== day || isoWeekday(date) !== weekday) wrong.push(date)
  }
  expect({ days: last - first + 1, wrong }).toEqual({ days: 292_560, wrong: [] })
})

test('adding days and counting them are inverse', () => {
  fc.assert(
    fc.property(anyEpochDay, anyEpochDay, (a, b) => {
      expect(addDays(ofEpochDay(a), b - a)).toBe(ofEpochDay(b))
      expect(daysBetween(ofEpochDay(a), ofEpochDay(b))).toBe(b - a)
    }),
  )
})

test('dates end with the year 9999', () => {
  expect(() => addDays(d('9999-12-31'), 1)).toThrow(RangeError)
  expect(() => addDays(d('0000-01-01'), -1)).toThrow(RangeError)
})

test('Monday is 1 and Sunday 7', () => {
  expect(['2026-11-23', '2026-11-28', '2026-11-29'].map((text) => isoWeekday(d(text)))).toEqual([1, 6, 7])
})

test('the earlier and the later of two dates', () => {
  expect([minDate(d('2026-01-31'), d('2026-02-01')), maxDate(d('2026-01-31'), d('2026-02-01'))]).toEqual(['2026-01-31', '2026-02-01'])
})

test.each([
  ['Asia/Jakarta', '2026-11-23T16:59:59.999Z', '2026-11-23'],
  ['Asia/Jakarta', '2026-11-23T17:00:00.000Z', '2026-11-24'],
  ['Asia/Makassar', '2026-11-23T15:59:59.999Z', '2026-11-23'],
  ['Asia/Makassar', '2026-11-23T16:00:00.000Z', '2026-11-24'],
  ['Asia/Jayapura', '2026-11-23T14:59:59.999Z', '2026-11-23'],
  ['Asia/Jayapura', '2026-11-23T15:00:00.000Z', '2026-11-24'],
  ['Asia/Jakarta', '2026-12-31T17:00:00.000Z', '2027-01-01'],
  ['Asia/Jakarta', '2024-02-28T17:00:00.000Z', '2024-02-29'],
])('in %s the date at %s is %s', (timeZone, at, date) => {
  expect(localDateOf(instant(at), timeZone)).toBe(date)
})

test.each([
  ['Asia/Jakarta', '2026-11-24', '2026-11-23T17:00:00.000Z'],
  ['Asia/Makassar', '2026-11-24', '2026-11-23T16:00:00.000Z'],
  ['Asia/Jayapura', '2026-11-24', '2026-11-23T15:00:00.000Z'],
  ['UTC', '2026-11-24', '2026-11-24T00:00:00.000Z'],
  // Midnight is skipped: the day begins at one o'clock.
  ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
  ['Africa/Cairo', '2024-04-26', '2024-04-25T22:00:00.000Z'],
  // Midnight comes twice: the day begins with the first.
  ['America/Havana', '2018-11-04', '2018-11-04T04:00:00.000Z'],
  // The clocks change later in the day.
  ['Europe/Amsterdam', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['Europe/Amsterdam', '2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['Europe/Amsterdam', '2026-10-26', '2026-10-25T23:00:00.000Z'],
  // Samoa went over the date line and had no 30 December.
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
  ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
])('in %s %s begins at %s', (timeZone, date, at) => {
  expect(startOfDay(d(date), timeZone)).toBe(at)
})

test('the moment a day begins bears its date, and the millisecond before bears the day before', () => {
  const zone = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Europe/London', 'America/Sao_Paulo', 'Asia/Beirut')
  const day = fc.integer({ min: toEpochDay(d('1990-01-01')), max: toEpochDay(d('2030-12-31')) })
  fc.assert(
    fc.property(zone, day, (timeZone, epochDay) => {
      const date = ofEpochDay(epochDay)
      const begins = startOfDay(date, timeZone)
      expect([localDateOf(plusMillis(begins, -1), timeZone), localDateOf(begins, timeZone)]).toEqual([addDays(date, -1), date])
    }),
    { numRuns: 500 },
  )
})

test('a moment is read from text and dates, and moved by milliseconds', () => {
  const noon = '2026-11-24T05:00:00.000Z'
  expect([instant('2026-11-24T12:00:00+07:00'), instant(new Date(noon)), plusMillis(instant(noon), -1), Instant.parse(noon)]).toEqual([
    noon,
    noon,
    '2026-11-24T04:59:59.999Z',
    noon,
  ])
})

test.each(['2026-11-24T05:00:00Z', '2026-11-24T12:00:00.000+07:00', '2026-11-24', '2026-02-30T05:00:00.000Z'])(
  '%s is not stored as a moment',
  (text) => {
    expect(Instant.safeParse(text).success).toBe(false)
  },
)

test('what is no moment throws', () => {
  expect(() => instant('kemarin')).toThrow(RangeError)
})
