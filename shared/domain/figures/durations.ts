/** How long something took, of those in which it happened, and how long the others have waited for it by now. */
export type Durations = {
  /** Days to how often, in any order. */
  done: readonly Bar[]
  /** The same of open ages. */
  waiting: readonly Bar[]
}

export type Bar = readonly [days: number, count: number]

/** `atLeast`: it may turn out to be more, for some of those that wait have not waited as long yet. */
export type Quantile = { days: number; atLeast: boolean }

export type Durationed = { done: number; waiting: number; median: Quantile; p90: Quantile }

/** Bars beyond this are one: what fell into it took at least that long. */
type Longest = number

/**
 * Median and the day by which nine of ten were done (nearest rank), over those that wait too, each with its open age. The true
 * value, known when all have ended, is never less; it is certain where enough are done by that day, however the others end.
 * Null of nothing.
 */
export const quantilesOf = ({ done, waiting }: Durations, longest: Longest): Durationed | null => {
  const [ended, open] = [total(done), total(waiting)]
  if (ended + open === 0) return null
  const at = (share: number): Quantile => {
    const rank = Math.max(1, Math.ceil(share * (ended + open)))
    const days = atRank([...done, ...waiting], rank)
    return { days, atLeast: days >= longest || upTo(done, days) < rank }
  }
  return { done: ended, waiting: open, median: at(0.5), p90: at(0.9) }
}

/** Of those that ended, or have waited longer already: how many within so many days. A case that still may is in neither. */
export const shareWithin = ({ done, waiting }: Durations, days: number): { within: number; of: number } => {
  const within = upTo(done, days)
  return { within, of: total(done) + total(waiting) - upTo(waiting, days) }
}

/** The same bars together: figures of months, institutions or categories add up. */
export const merged = (parts: readonly Durations[]): Durations => ({
  done: together(parts.flatMap(({ done }) => done)),
  waiting: together(parts.flatMap(({ waiting }) => waiting)),
})

const together = (bars: readonly Bar[]): Bar[] => {
  const sums = new Map<number, number>()
  for (const [days, count] of bars) sums.set(days, (sums.get(days) ?? 0) + count)
  return [...sums].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b)
}

const total = (bars: readonly Bar[]): number => bars.reduce((sum, [, count]) => sum + count, 0)
const upTo = (bars: readonly Bar[], limit: number): number => total(bars.filter(([days]) => days <= limit))

const atRank = (bars: readonly Bar[], rank: number): number => {
  let seen = 0
  for (const [days, count] of [...bars].sort(([a], [b]) => a - b)) {
    seen += count
    if (seen >= rank) return days
  }
  return 0
}
