import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apartOf, fewestShown } from '../../shared/domain/figures/apart.ts'
import type { Group } from '../../shared/domain/figures/groups.ts'
import { type PublishedMonth, publishedOf } from '../../shared/domain/figures/published.ts'
import type { Counts } from '../../shared/domain/lists/counts.ts'
import { calendarOf } from '../../shared/domain/time/calendar.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'

/** No subtraction of what is published tells of a few cases, whatever the cases are (docs/adr/0066). */

const reading = { calendar: calendarOf([]), today: localDate('2026-11-02') }
const months = ['2026-07', '2026-08', '2026-09'] as const

/** A case as it counts: in which month, who leads it, whether it was answered, and whether it is withheld. */
type Counted = {
  month: string
  channel: 'complaint' | 'request'
  lead: string
  answered: boolean
  there?: boolean
  withheld: 'no' | 'nobody' | 'somebody'
}
const aCase: fc.Arbitrary<Counted> = fc.record({
  month: fc.constantFrom(...months),
  channel: fc.constantFrom('complaint' as const, 'complaint' as const, 'request' as const),
  lead: fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', 'd', 'e', '-'),
  answered: fc.boolean(),
  there: fc.boolean(),
  withheld: fc.constantFrom('no' as const, 'no' as const, 'no' as const, 'no' as const, 'nobody' as const, 'somebody' as const),
})

const rowsOf = (cases: readonly Counted[]) => {
  const rows = new Map<string, { month: string; group: Group; counts: Record<string, number> }>()
  const add = (month: string, group: Group, more: Counts) => {
    const key = `${month}#${group.kind}#${group.value}#${group.of}`
    const row = rows.get(key) ?? { month, group, counts: {} }
    for (const [name, n] of Object.entries(more)) row.counts[name] = (row.counts[name] ?? 0) + n
    rows.set(key, row)
  }
  for (const { month, channel, lead, answered, there = false, withheld } of cases) {
    const of = channel === 'request' ? 'request' : withheld === 'nobody' ? 'oversight' : 'ordinary'
    const counts = { in: 1, ...(answered ? { answered: 1, answerInTime: 1, 'answerDays.3': 1 } : there ? { endedThere: 1 } : {}) }
    if (withheld === 'nobody') add(month, { kind: 'withheld', value: 'withheld', of }, counts)
    else if (withheld === 'somebody')
      add(month, { kind: 'withheld', value: `withheld.${lead}`, of }, { ...counts, [`keptFrom.${lead}`]: 1 })
    else {
      add(month, { kind: 'class', value: 'all', of }, counts)
      add(month, { kind: 'lead', value: lead, of: channel }, counts)
    }
  }
  return [...rows.values()]
}

const nobodyAsked = { asked: 0, answered: 0, index: null, elements: [], institutions: [] }

const publish = (cases: readonly Counted[]): PublishedMonth[] => {
  const rows = rowsOf(cases)
  return months.map((month, i) =>
    publishedOf(
      month,
      rows.filter((it) => (i === 2 ? true : it.month === month)),
      reading,
    ),
  )
}

/** Every set of cases of which the public reads how many there are. */
const populations = (cases: readonly Counted[], published: readonly PublishedMonth[]) => {
  const found: { name: string; shown: number; of: ReadonlySet<Counted> }[] = []
  const note = (name: string, shown: number | null, is: (it: Counted) => boolean) => {
    if (shown !== null) found.push({ name, shown, of: new Set(cases.filter(is)) })
  }
  for (const { month, complaints, requests, quarter } of published) {
    for (const [channel, total] of [
      ['complaint', complaints],
      ['request', requests],
    ] as const) {
      const isOf = (it: Counted) => it.channel === channel && it.withheld !== 'somebody'
      note(`${month} ${channel}`, total.cameIn, (it) => isOf(it) && it.month === month)
      if (channel === 'complaint')
        note(
          `${month} ended there`,
          complaints.endedThere ?? null,
          (it) => isOf(it) && it.month === month && it.there === true && !it.answered,
        )
      note(`${month} ${channel} answered`, total.answered, (it) => isOf(it) && it.month === month && it.answered)
      const cells = quarter?.[channel === 'complaint' ? 'complaints' : 'requests'] ?? []
      for (const { institution, cameIn } of cells)
        note(`${institution} ${channel}`, cameIn, (it) => isOf(it) && it.withheld === 'no' && it.lead === institution)
    }
  }
  // Sums of what is disjoint are obtainable too: the quarter, and all institutions of a channel together.
  for (const channel of ['complaint', 'request'] as const) {
    const sum = (name: string, parts: typeof found) =>
      parts.length > 0 &&
      found.push({ name, shown: parts.reduce((n, it) => n + it.shown, 0), of: new Set(parts.flatMap((it) => [...it.of])) })
    const ofMonths = found.filter(({ name }) => months.some((month) => name === `${month} ${channel}`))
    if (ofMonths.length === 3) sum(`quarter ${channel}`, ofMonths)
    sum(
      `institutions ${channel}`,
      found.filter(({ name }) => /^[a-e] /.test(name) && name.endsWith(channel)),
    )
  }
  return found
}

test('of all pairs of obtainable figures, none tells by its difference of fewer than five cases', () => {
  let differences = 0
  fc.assert(
    fc.property(fc.array(aCase, { maxLength: 160 }), (cases) => {
      const known = populations(cases, publish(cases))
      for (const one of known) {
        // What is said is what there is.
        expect([one.name, one.shown]).toEqual([one.name, one.of.size])
        expect(one.shown === 0 || one.shown >= fewestShown).toBe(true)
        for (const other of known) {
          if ([...other.of].some((it) => !one.of.has(it))) continue
          const rest = one.of.size - other.of.size
          differences++
          expect([one.name, other.name, rest === 0 || rest >= fewestShown]).toEqual([one.name, other.name, true])
        }
      }
    }),
    { numRuns: 300 },
  )
  expect(differences).toBeGreaterThan(10_000)
})

test('a case that names somebody changes nothing that is published, and one that names nobody only totals', () => {
  fc.assert(
    fc.property(fc.array(aCase, { maxLength: 120 }), aCase, (cases, one) => {
      const before = publish(cases)
      expect(publish([...cases, { ...one, withheld: 'somebody' }])).toEqual(before)
      const quarters = (of: readonly PublishedMonth[]) => of.map(({ quarter }) => quarter)
      expect(quarters(publish([...cases, { ...one, withheld: 'nobody' }]))).toEqual(quarters(before))
    }),
  )
})

test('what is left out is at least two institutions and five cases, and of the others each has its figure', () => {
  const cell = (value: string, n: number) => ({ value, n })
  const shown = (...ns: number[]) => apartOf(ns.map((n, i) => cell(`i${i}`, n))).map(({ n }) => n)
  expect([
    shown(),
    shown(50),
    shown(50, 40),
    shown(50, 40, 30),
    shown(50, 1, 30, 20),
    shown(50, 1, 1, 30),
    shown(50, 1, 1, 1, 1, 1, 30),
    shown(4, 4, 4),
    shown(9, 5, 5, 5),
  ]).toEqual([[], [], [], [50], [50, 30], [50], [50, 30], [], [9, 5]])
})

test('a month in whole: totals, shares of ten and more, medians, and null for the few', () => {
  const many = (n: number, of: Partial<Counted>): Counted[] =>
    Array.from({ length: n }, () => ({ month: '2026-09', channel: 'complaint', lead: 'a', answered: true, withheld: 'no', ...of }))
  const published = publish([
    ...many(20, {}),
    ...many(12, { lead: 'b', answered: false }),
    ...many(6, { lead: 'c' }),
    ...many(3, { lead: 'd' }),
    ...many(2, { withheld: 'nobody' }),
    ...many(9, { withheld: 'somebody' }),
    ...many(4, { channel: 'request' }),
  ])
  const [, , september] = published
  expect(september).toEqual({
    month: '2026-09',
    on: '2026-11-02',
    complaints: {
      ...{ cameIn: 43, answered: 31, endedThere: 0, inTime: 100, followedUpInTime: null, withinOneDay: null },
      days: { median: 3, medianAtLeast: false, p90: 3, p90AtLeast: false },
    },
    requests: { cameIn: null, answered: null, inTime: null, followedUpInTime: null, withinOneDay: null, days: null },
    quarter: {
      complaints: [
        { institution: 'a', cameIn: 20, inTime: 100, days: { median: 3, medianAtLeast: false, p90: 3, p90AtLeast: false } },
        { institution: 'b', cameIn: 12, inTime: null, days: null },
      ],
      survey: { complaints: nobodyAsked, requests: nobodyAsked },
      requests: [],
    },
  })
  expect(published.map(({ complaints, quarter }) => [complaints.cameIn, quarter === null])).toEqual([
    [0, true],
    [0, true],
    [43, false],
  ])
})
