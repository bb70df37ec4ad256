import { fewestRanked } from './league.ts'

/** Which numbers can stand beside each other, so that no subtraction tells of a few cases (docs/adr/0066). */

/** Fewer cases than these are not told apart from others. */
export const fewestShown = 5
/** A share or a median of fewer would be about each of them. */
export const fewestMeasured = fewestRanked

const isShown = (n: number): boolean => n === 0 || n >= fewestShown

/** A part is shown only where neither it nor what is left of the whole is a few. */
export const countsShown = (whole: number, part: number): { whole: number | null; part: number | null } => ({
  whole: isShown(whole) ? whole : null,
  part: isShown(whole) && isShown(part) && isShown(whole - part) ? part : null,
})

type Cell = { value: string; n: number }

/**
 * Which cells can stand beside their total. Never those of a few; and what is left of the total without the others is always at
 * least two cells and not a few cases together, whether or not any was small: so nobody gets one of them by subtraction, and what
 * is left out says nothing. Chosen by the cells alone, never by what is withheld (docs/adr/0051).
 */
export const apartOf = (cells: readonly Cell[]): Cell[] => {
  const smallestFirst = cells.toSorted((a, b) => a.n - b.n || (a.value < b.value ? -1 : 1))
  let together = 0
  const kept = smallestFirst.findIndex((it, i) => {
    if (it.n >= fewestShown && i >= 2 && together >= fewestShown) return true
    together += it.n
    return false
  })
  return (kept < 0 ? [] : smallestFirst.slice(kept)).toSorted((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1))
}
