import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bar, merged, quantilesOf, shareWithin } from '../../shared/domain/figures/durations.ts'
import { bandOf, surelyLonger } from '../../shared/domain/figures/hour-bands.ts'
import { shareOf } from '../../shared/domain/figures/interval.ts'
import { waitingIn, waitingSince } from '../../shared/domain/figures/waiting.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'

const longest = 120
const bars = (days: readonly number[]): Bar[] => {
  const counts = new Map<number, number>()
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  return [...counts]
}

/** Nearest rank, written down once more. */
const trueQuantile = (days: readonly number[], share: number): number =>
  [...days].sort((a, b) => a - b)[Math.max(1, Math.ceil(share * days.length)) - 1] ?? 0

const days = fc.array(fc.integer({ min: 0, max: longest - 1 }), { maxLength: 40 })

test('those that wait count with their open age: whatever becomes of them, the true value is never less, and certain where it says so', () => {
  fc.assert(
    fc.property(days, days, fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 40, maxLength: 40 }), (done, waiting, more) => {
      fc.pre(done.length + waiting.length > 0)
      const found = quantilesOf({ done: bars(done), waiting: bars(waiting) }, longest)
      const ended = [...done, ...waiting.map((age, i) => age + (more[i] ?? 0))]
      for (const [share, quantile] of [
        [0.5, found?.median],
        [0.9, found?.p90],
      ] as const) {
        const truth = trueQuantile(ended, share)
        expect(truth).toBeGreaterThanOrEqual(quantile?.days ?? Number.NaN)
        if (!quantile?.atLeast) expect(truth).toBe(quantile?.days)
      }
      expect([found?.done, found?.waiting]).toEqual([done.length, waiting.length])
    }),
  )
})

test('"at least" is said only where it may be more: with all that wait never ending, it is', () => {
  fc.assert(
    fc.property(days, days, (done, waiting) => {
      const found = quantilesOf({ done: bars(done), waiting: bars(waiting) }, longest)
      const never = [...done, ...waiting.map(() => 10_000)]
      expect(found?.median.atLeast ?? false).toBe(never.length > 0 && trueQuantile(never, 0.5) !== found?.median.days)
    }),
  )
})

test('figures of parts add up: merged they are those of the whole, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(days, days), { maxLength: 5 }), (parts) => {
      const each = parts.map(([done, waiting]) => ({ done: bars(done), waiting: bars(waiting) }))
      const whole = { done: bars(parts.flatMap(([it]) => it)), waiting: bars(parts.flatMap(([, it]) => it)) }
      expect(quantilesOf(merged(each), longest)).toEqual(quantilesOf(whole, longest))
      expect(merged([...each].reverse())).toEqual(merged(each))
    }),
  )
})

test('figures of a few cases', () => {
  const half = { done: bars([1, 2, 3]), waiting: bars([2, 30]) }
  expect(quantilesOf(half, longest)).toEqual({
    done: 3,
    waiting: 2,
    median: { days: 2, atLeast: true },
    p90: { days: 30, atLeast: true },
  })
  expect(quantilesOf({ done: bars([1, 1, 2, 3]), waiting: bars([9]) }, longest)?.median).toEqual({ days: 2, atLeast: false })
  // The last bar holds whatever took longer.
  expect(quantilesOf({ done: bars([120, 120, 1]), waiting: [] }, longest)?.median).toEqual({ days: 120, atLeast: true })
  expect(quantilesOf({ done: [], waiting: [] }, longest)).toBe(null)
  // Who still may be in time is in neither part of the share.
  expect(shareWithin(half, 2)).toEqual({ within: 2, of: 4 })
  expect(shareWithin(half, 1)).toEqual({ within: 1, of: 5 })
})

test('bands of hours as PEKPPP has them, and what has surely lasted longer', () => {
  const from = instant('2026-11-24T02:00:00.000Z')
  const after = (hours: number) => bandOf(from, instant(new Date(Date.parse(from) + hours * 3_600_000)))
  expect([0, 24, 24.1, 72, 120, 168, 336, 336.1].map(after)).toEqual(['24', '24', '72', '72', '120', '168', '336', 'more'])
  // Received in the last minute of the 24th: on the 25th it may be an hour old, on the 26th it has been longer than 24.
  expect([surelyLonger(1, 24), surelyLonger(2, 24), surelyLonger(3, 72), surelyLonger(4, 72)]).toEqual([false, true, false, true])
})

test('an interval holds the share, is wide for few and narrow for many', () => {
  expect(shareOf(0, 0)).toBe(null)
  const [few, many] = [shareOf(9, 10), shareOf(900, 1000)]
  expect([few?.from.toFixed(1), few?.percent, few?.to.toFixed(1)]).toEqual(['59.6', 90, '98.2'])
  expect([many?.from.toFixed(1), many?.to.toFixed(1)]).toEqual(['88.0', '91.7'])
  expect([shareOf(0, 5)?.from, shareOf(5, 5)?.to]).toEqual([0, 100])
  // Shown with one decimal, this is 28,8 % wherever it stands.
  expect(shareOf(23, 80)?.percent).toBe(28.75)
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (part, more) => {
      const share = shareOf(part, part + more)
      expect(share && share.from <= share.percent && share.percent <= share.to && share.from >= 0 && share.to <= 100).toBe(true)
    }),
  )
})

test('since when somebody waits is kept as days after the first of the month, also where it began months later', () => {
  const name = waitingSince('answerDaysOpen', '2026-11', localDate('2027-01-02'))
  expect(name).toBe('answerDaysOpen.62')
  expect(waitingIn({ [name]: 2, 'answerDaysOpen.0': 1, 'answerDaysOpen.3': 0, 'answerDays.5': 4 }, 'answerDaysOpen', '2026-11')).toEqual([
    { since: '2026-11-01', count: 1 },
    { since: '2027-01-02', count: 2 },
  ])
})
