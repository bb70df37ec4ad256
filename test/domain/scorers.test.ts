import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  firstOfQuarter,
  isRoundOpen,
  mayAnswerRound,
  monthsAskedIn,
  newRound,
  quarterOf,
  roundRungNow,
} from '../../shared/domain/scorers/collecting-round.ts'
import { figureWords, lineLabel, lineValue } from '../../shared/domain/scorers/figure-words.ts'
import { allNumbers, isDoubtful, numberId, numbersOfRegion } from '../../shared/domain/scorers/published-numbers.ts'
import { scorerFigures } from '../../shared/domain/scorers/scorer-figures.ts'
import { scorers } from '../../shared/domain/scorers/scorers.ts'
import { isEmpty, mayKeepScoring, maySeeScorer, maySeeScoring } from '../../shared/domain/scorers/scoring-answers.ts'
import { currentPeriod, figureMonths, rungDay, rungNow, scoringRungs, windowOf } from '../../shared/domain/scorers/scoring-months.ts'
import { calendarOf, isWorkingDay } from '../../shared/domain/time/calendar.ts'
import { addDays, localDate } from '../../shared/domain/time/local-date.ts'
import { nationalCalendar } from '../../shared/domain/time/national-calendar.ts'

/** What scorers ask, as data (docs/adr/0068). */

const calendar = calendarOf(nationalCalendar)

describe('the list', () => {
  test('every item has a name of its own, words in both languages, and an answer or somebody who adds one', () => {
    for (const { id, items, months } of scorers) {
      expect(new Set(items.map((it) => it.id)).size, id).toBe(items.length)
      for (const item of items) {
        expect([item.asks.id, item.asks.en, item.adds.id, item.adds.en].every(Boolean), item.id).toBe(true)
        expect(item.desk.length > 0 || item.needed === 'always', item.id).toBe(true)
        // Part of an address.
        expect(item.id).toMatch(/^[a-z0-9-]+$/)
      }
      if (months) expect(months.from).toBeLessThanOrEqual(months.until)
    }
  })

  test('months are those that docs/domain.md knows, and no others', () => {
    expect(Object.fromEntries(scorers.map(({ id, months }) => [id, months]))).toEqual({
      pemdi: { from: 4, until: 5 },
      'komisi-informasi': { from: 7, until: 8 },
      ombudsman: { from: 9, until: 11 },
      pekppp: null,
      kemendagri: null,
    })
  })

  test('every figure has a name and a counting rule', () => {
    expect(Object.keys(figureWords).sort()).toEqual([...scorerFigures].sort())
  })
})

test('an item is empty where something has to be added and nobody has', () => {
  const nothing = { sentence: null, link: null }
  const said = { sentence: 'Ada.', link: null }
  const table = (needed: 'always' | 'never' | 'nothing-asked') =>
    [null, nothing, said].flatMap((answer) => [0, 1].map((requests) => isEmpty({ needed }, answer, { requests, hasFile: false })))
  expect(table('always')).toEqual([true, true, true, true, false, false])
  expect(table('never')).toEqual([false, false, false, false, false, false])
  expect(table('nothing-asked')).toEqual([true, false, true, false, false, false])
  expect(isEmpty({ needed: 'always' }, null, { requests: 0, hasFile: true })).toBe(false)
})

test('who sees and keeps what', () => {
  const roles = ['coordinator', 'administrator', 'leader', 'liaison', 'head', 'superior'] as const
  const rights = (subject: string) =>
    roles.map((role) => {
      const officer = { role, institution: role === 'liaison' || role === 'head' ? 'dinas-sosial' : null }
      return [maySeeScoring(officer, subject), mayKeepScoring(officer, subject)]
    })
  const [all, reads, none] = [
    [true, true],
    [true, false],
    [false, false],
  ]
  expect(rights('@region')).toEqual([all, all, reads, none, none, none])
  expect(rights('dinas-sosial')).toEqual([all, all, reads, all, all, none])
  expect(rights('dinas-kesehatan')).toEqual([all, all, reads, none, none, none])
  const liaison = { role: 'liaison', institution: 'dinas-sosial' } as const
  expect(scorers.filter((it) => maySeeScorer(liaison, it)).map(({ id }) => id)).toEqual(['pekppp'])
})

describe('months', () => {
  test('figures count the twelve full months before the scorer comes, as far as they have gone by', () => {
    const months = { from: 7, until: 8 }
    expect(figureMonths('2026', months, localDate('2026-11-30'))).toEqual([
      ...['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'],
      ...['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
    ])
    expect(figureMonths('2027', months, localDate('2026-11-30')).at(-1)).toBe('2026-11')
    expect(figureMonths('2025', null, localDate('2026-11-30'))).toContain('2025-01')
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2090 }), fc.integer({ min: 1, max: 12 }), (year, from) => {
        const counted = figureMonths(String(year), { from, until: 12 }, localDate('2099-12-31'))
        expect([
          counted.length,
          [...counted].sort(),
          counted.at(-1) === `${year - (from === 1 ? 1 : 0)}-${String(from === 1 ? 12 : from - 1).padStart(2, '0')}`,
        ]).toEqual([12, counted, true])
      }),
    )
  })

  test('a period is over when its months are', () => {
    const months = { from: 9, until: 11 }
    expect([currentPeriod(months, localDate('2026-11-30')), currentPeriod(months, localDate('2026-12-01'))]).toEqual(['2026', '2027'])
    expect(currentPeriod(null, localDate('2026-12-31'))).toBe('2026')
    expect(windowOf('2027', { from: 12, until: 12 })).toEqual({ opens: '2027-12-01', ends: '2027-12-31' })
  })

  test('each rung is told on one working morning, also after mornings without any, and the most urgent alone', () => {
    const window = windowOf('2026', { from: 9, until: 11 })
    const told: string[] = []
    let last = localDate('2026-07-01')
    for (let day = localDate('2026-07-02'); day <= '2026-12-10'; day = addDays(day, 1)) {
      // The desk was away for two weeks of September.
      if (!isWorkingDay(calendar, day) || (day > '2026-09-05' && day < '2026-09-20')) continue
      const rung = rungNow(calendar, window, last, day)
      if (rung) told.push(`${day} ${rung.name}`)
      last = day
    }
    expect(told).toEqual([
      '2026-08-03 month-before',
      '2026-09-01 opens',
      '2026-10-30 month-left',
      '2026-11-23 week-left',
      '2026-11-30 last-day',
    ])
    for (const rung of scoringRungs) expect(isWorkingDay(calendar, rungDay(calendar, rung, window))).toBe(true)
    // A whole autumn without the desk: what is left is said once, and nothing of rungs gone by.
    expect(rungNow(calendar, window, localDate('2026-08-01'), localDate('2026-11-24'))?.name).toBe('week-left')
    expect(rungNow(calendar, window, null, localDate('2026-11-24'))).toBeNull()
  })
})

describe('published numbers', () => {
  const region = { contact: { phone: '0321-861012', whatsapp: '0812-3456-7890' }, emergencyNumber: '112' }
  const today = localDate('2026-11-30')
  const answered = { on: localDate('2026-11-01'), by: 'o', result: 'answered' } as const

  test('a number is one however it is written; what is noted of it follows it; what is published no more is gone', () => {
    expect(numberId('+62 321 861012')).toBe(numberId('0321-861012'))
    const ofRegion = numbersOfRegion(region)
    const phone = ofRegion[0]?.id ?? ''
    const noted = [
      { id: phone, number: 'tulisan lain', where: 'lain', test: answered, version: 3 },
      { id: '62321111', number: '0321-111', where: 'Laman dinas', test: null, version: 1 },
      { id: '62321222', number: '0321-222', where: 'Spanduk', test: { ...answered, result: 'withdrawn' as const }, version: 2 },
    ]
    expect(allNumbers(ofRegion, noted).map((it) => [it.number, it.where, it.test?.result ?? null, it.version])).toEqual([
      ['0321-861012', 'phone', 'answered', 3],
      ['0812-3456-7890', 'whatsapp', null, 0],
      ['112', 'emergency', null, 0],
      ['0321-111', 'Laman dinas', null, 1],
    ])
  })

  test('a number is doubtful until it was answered lately', () => {
    const one = { id: '1', number: '1', where: 'x', version: 1 }
    const doubts = [null, answered, { ...answered, on: localDate('2026-08-01') }, { ...answered, result: 'private' as const }]
    expect(doubts.map((test) => isDoubtful({ ...one, test }, today))).toEqual([true, false, true, true])
  })
})

describe('the collecting round', () => {
  const opened = localDate('2027-01-04')
  const round = newRound(calendar, opened, 10, ['dinas-sosial'])

  test('it asks about the quarter before, until a limit, and ends', () => {
    expect(round).toMatchObject({ quarter: '2027-1', opened, due: '2027-01-19', closes: '2027-02-02' })
    expect(monthsAskedIn(round)).toEqual(['2026-10', '2026-11', '2026-12'])
    expect(monthsAskedIn({ opened: localDate('2027-04-01') })).toEqual(['2027-01', '2027-02', '2027-03'])
    expect([isRoundOpen(round, localDate('2027-01-31')), isRoundOpen(round, round.closes)]).toEqual([true, false])
    expect(['2027-01-04', '2027-03-31', '2027-12-31'].map((it) => [quarterOf(localDate(it)), firstOfQuarter(localDate(it))])).toEqual([
      ['2027-1', '2027-01-01'],
      ['2027-1', '2027-01-01'],
      ['2027-4', '2027-10-01'],
    ])
  })

  // Tuesday 5 January is a holiday.
  test('each rung is told on one working morning', () => {
    const told: string[] = []
    let last = localDate('2027-01-01')
    for (let day = localDate('2027-01-02'); day <= '2027-02-20'; day = addDays(day, 1)) {
      if (!isWorkingDay(calendar, day)) continue
      const rung = roundRungNow(calendar, round, last, day)
      if (rung) told.push(`${day} ${rung.name}`)
      last = day
    }
    expect(told).toEqual(['2027-01-04 opened', '2027-01-14 reminded', '2027-01-19 due', '2027-01-22 late', '2027-02-02 closed'])
  })

  test('who answers: the institution for itself, coordinators for any', () => {
    const may = (role: 'coordinator' | 'liaison' | 'head' | 'leader' | 'administrator', institution: string | null = null) =>
      mayAnswerRound({ role, institution }, 'dinas-sosial')
    expect([may('coordinator'), may('liaison', 'dinas-sosial'), may('head', 'dinas-sosial')]).toEqual([true, true, true])
    expect([may('liaison', 'dinas-kesehatan'), may('leader'), may('administrator')]).toEqual([false, false, false])
  })
})

test('lines of a figure are written for whoever reads them', () => {
  expect(lineValue({ what: 'answered', value: 12, of: 15 }, 'id')).toBe('12 dari 15 (80 %)')
  expect(lineValue({ what: 'answered', value: 0, of: 0 }, 'id')).toBe('0 dari 0')
  expect(lineValue({ what: 'answerDaysMedian', value: 9, atLeast: true }, 'id')).toBe('sedikitnya 9')
  expect(lineValue({ what: 'stars', value: null }, 'en')).toBe('–')
  expect(lineLabel({ what: 'hoursUpTo', value: 1, name: '24' }, 'id')).toBe('Sampai 24 jam')
  expect(lineLabel({ what: 'decision', value: 1, name: 'partly' }, 'en')).toBe('Decision: granted in part')
})
