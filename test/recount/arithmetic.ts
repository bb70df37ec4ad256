/** Shares, intervals and medians written down once more, and how numbers stand on Indonesian pages. */

/** A whole number, or one decimal, with a comma. */
export const shown = (value: number): string => new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 }).format(value)

export type Share = { part: number; of: number } | null

export const shareOf = (part: number, of: number): Share => (of === 0 ? null : { part, of })
export const percentOf = ({ part, of }: NonNullable<Share>): number => (100 * part) / of
export const percentShown = (share: Share): string => (share === null ? '–' : `${shown(percentOf(share))} %`)

/** Wilson's interval of 95 %, in percent: the two p at which the share found is 1.96 standard errors away. */
export const intervalOf = ({ part, of }: NonNullable<Share>): [from: number, to: number] => {
  const [found, square] = [part / of, (1.96 * 1.96) / of]
  // Roots of (found - p)^2 = square * p (1 - p).
  const [a, b, c] = [1 + square, -(2 * found + square), found * found]
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c))
  return [part === 0 ? 0 : (100 * (-b - root)) / (2 * a), part === of ? 100 : (100 * (-b + root)) / (2 * a)]
}

export const rangeShown = (share: Share): string => {
  if (share === null) return '–'
  const [from, to] = intervalOf(share)
  return `${shown(from)}–${shown(to)}`
}

/** How long something took where it happened, and how long the others have waited. */
export type Lengths = { done: readonly number[]; waiting: readonly number[] }
export type Quantile = { days: number; atLeast: boolean }

const longest = 120

/**
 * The value at that rank of all of them. It is certain where it would be the same if everybody who waits waited for ever; beyond
 * the last bar nothing is.
 */
export const quantileOf = ({ done, waiting }: Lengths, share: number): Quantile | null => {
  const all = done.length + waiting.length
  if (all === 0) return null
  const rank = Math.max(1, Math.ceil(share * all))
  const at = (values: readonly number[]) => [...values].sort((a, b) => a - b)[rank - 1] ?? Number.POSITIVE_INFINITY
  const days = at([...done, ...waiting])
  return { days, atLeast: days >= longest || at(done) !== days }
}

export const quantileShown = (it: Quantile | null): string => (it === null ? '–' : it.atLeast ? `sedikitnya ${it.days}` : String(it.days))

/** The plain mean, median and ninth tenth of what is done, as the older report has them. */
export const spreadOf = (values: readonly number[]): { mean: number; median: number; p90: number } | null => {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
  return { mean: values.reduce((sum, it) => sum + it, 0) / values.length, median: at(0.5), p90: at(0.9) }
}
