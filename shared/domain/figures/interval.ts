/** A share with the interval in which it lies with 95 % (Wilson's score): of few cases it is wide, and says so. */
export type Share = { part: number; of: number; percent: number; from: number; to: number }

const z = 1.96

export const shareOf = (part: number, of: number): Share | null => {
  if (of === 0) return null
  const p = part / of
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))
  // Where all or none are, the interval ends there; arithmetic alone would miss it by a hair.
  const from = part === 0 ? 0 : 100 * Math.max(0, middle - half)
  const to = part === of ? 100 : 100 * Math.min(1, middle + half)
  // Of whole numbers, so that it rounds as the share itself does: 100 times 23/80 is less than 28,75 in a computer.
  return { part, of, percent: (100 * part) / of, from, to }
}
