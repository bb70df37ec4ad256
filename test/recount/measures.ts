import { type Lengths, type Share, shareOf } from './arithmetic.ts'
import { bandOf, daysOf, type Judged, type Took } from './case-facts.ts'
import type { OwnDays } from './own-days.ts'
import { dayAfter } from './own-days.ts'
import type { CountedCase } from './year-dump.ts'

/** Figures of a set of cases, counted one case after the other as the rule beside the figure says. */

export type At = { days: OwnDays; today: string }

export const kept = (cases: readonly CountedCase[], judged: (it: CountedCase) => Judged): Share => {
  const all = cases.map(judged).filter((it) => it !== null)
  return shareOf(all.filter((it) => it === 'in time').length, all.length)
}

/** "Yang belum terjadi dihitung dengan lamanya menunggu sampai hari ini." */
export const lengthsOf = (cases: readonly CountedCase[], took: (it: CountedCase) => Took, { days, today }: At): Lengths => {
  const some = cases.map(took).filter((it) => it !== null)
  return {
    done: some.filter(({ on }) => on !== null).map((it) => daysOf(it, days, today)),
    waiting: some.filter(({ on }) => on === null).map((it) => daysOf(it, days, today)),
  }
}

/** Within so many working days, of those that were done or have waited longer: whoever still may be in time is in neither part. */
export const within = ({ done, waiting }: Lengths, limit: number): Share => {
  const inTime = done.filter((it) => it <= limit).length
  return shareOf(inTime, done.length + waiting.filter((it) => it > limit).length)
}

export const bands = ['24', '72', '120', '168', '336', 'more'] as const

/** Of a case that waits the hour at which it came is kept nowhere in figures: it is surely late when a whole day more has passed. */
export const isSurelyBeyondADay = ({ responseTook, identity }: CountedCase, today: string): boolean =>
  identity !== 'none' && responseTook !== null && responseTook.on === null && dayAfter(responseTook.from, 2) <= today

/** Waits for its first response, and somebody could count the hours. */
export const waitsInHours = ({ responseTook, identity }: CountedCase): boolean =>
  identity !== 'none' && responseTook !== null && responseTook.on === null

export const within24 = (cases: readonly CountedCase[], today: string): Share => {
  const known = cases.map(bandOf).filter((it) => it !== null && it !== 'unknown')
  const longer = cases.filter((it) => isSurelyBeyondADay(it, today)).length
  return shareOf(known.filter((it) => it === '24').length, known.length + longer)
}

export const count = (cases: readonly CountedCase[], is: (it: CountedCase) => boolean): number => cases.filter(is).length
export const sum = (cases: readonly CountedCase[], of: (it: CountedCase) => number): number => cases.reduce((all, it) => all + of(it), 0)

export const isHidden = ({ identity }: CountedCase): boolean => identity !== 'named'

/** Opened again, of what is closed or was opened again, each case once. */
export const reopenedOf = (cases: readonly CountedCase[]): Share => {
  const [again, closed] = [count(cases, (it) => it.reopened > 0), count(cases, (it) => it.status === 'closed')]
  return shareOf(again, closed + again - count(cases, (it) => it.reopened > 0 && it.status === 'closed'))
}

export const bySystemOf = (cases: readonly CountedCase[]): Share =>
  shareOf(
    count(cases, (it) => it.closedBy === 'system'),
    count(cases, (it) => it.status === 'closed'),
  )

/** How often each value is there, by value. */
export const tallied = (cases: readonly CountedCase[], valuesOf: (it: CountedCase) => readonly string[]): [value: string, n: number][] => {
  const counts = new Map<string, number>()
  for (const it of cases) for (const value of valuesOf(it)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}
