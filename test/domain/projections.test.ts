import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plus } from '../../shared/domain/lists/counts.ts'
import { maxTokens, tokensOf } from '../../shared/domain/lists/search-tokens.ts'
import { type Contribution, difference, histogramOf, percentOf, spreadOf } from '../../shared/domain/lists/tally.ts'

test('words are lower case, without diacritics, stop words or short ones, each once', () => {
  expect(tokensOf('Jalan BERLUBANG di Pasar Cukír, dan jalan itu', 'RT 02 dekat SMPN-1')).toEqual([
    'jalan',
    'berlubang',
    'pasar',
    'cukir',
    'smpn',
  ])
})

test('tokens of tokens are the same tokens, and never more than twenty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const tokens = tokensOf(text)
      expect(tokens.length).toBeLessThanOrEqual(maxTokens)
      expect(tokensOf(tokens.join(' '))).toEqual(tokens)
      for (const token of tokens) expect(token).not.toMatch(/[#\s|=]/)
    }),
  )
})

const counts = fc.dictionary(fc.constantFrom('in', 'open', 'answered', 'answerDays.3', 'status.closed'), fc.integer({ min: 1, max: 5 }))
const contributions = fc.record({
  key: fc.record({
    month: fc.constantFrom('2026-10', '2026-11'),
    institution: fc.constantFrom('-', 'dinas-sosial'),
    class: fc.constantFrom('ordinary' as const, 'request' as const),
  }),
  counts,
})

test('the sum of all differences is what the last states count together', () => {
  const nameOf = ({ key }: Contribution) => `${key.month} ${key.institution} ${key.class}`
  fc.assert(
    fc.property(fc.array(fc.array(contributions, { minLength: 1, maxLength: 6 }), { maxLength: 6 }), (lives) => {
      const sums = new Map<string, Contribution['counts']>()
      const add = (it: Contribution) => sums.set(nameOf(it), plus(sums.get(nameOf(it)) ?? {}, it.counts))
      const lasts = new Map<string, Contribution['counts']>()
      for (const life of lives) {
        for (const [i, after] of life.entries()) for (const it of difference(life[i - 1] ?? null, after)) add(it)
        const last = life.at(-1)
        if (last) lasts.set(nameOf(last), plus(lasts.get(nameOf(last)) ?? {}, last.counts))
      }
      const present = (map: Map<string, Contribution['counts']>) => [...map].filter(([, it]) => Object.keys(it).length > 0).sort()
      expect(present(sums)).toEqual(present(lasts))
    }),
  )
})

test('mean, median and p90 come from the bars', () => {
  const bars = histogramOf({ 'answerDays.0': 1, 'answerDays.10': 1, 'answerDays.2': 7, 'answerDays.30': 1, in: 4 }, 'answerDays')
  expect(bars).toEqual([
    [0, 1],
    [2, 7],
    [10, 1],
    [30, 1],
  ])
  expect(spreadOf(bars)).toEqual({ count: 10, mean: 5.4, median: 2, p90: 10 })
  expect([spreadOf([]), percentOf(1, 0), percentOf(1, 4)]).toEqual([null, null, 25])
})
