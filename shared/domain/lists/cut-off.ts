import { addDays, type LocalDate } from '../time/local-date.ts'
import { firstOfAll } from './desks.ts'

/**
 * Where a count of what is due ends, because more was due than is looked at for a page. What is due up to `until` is counted in whole,
 * the rest not at all: so a reader knows what a figure is of, and somebody else can count the same. Null where not even one day was
 * looked at in whole.
 */
export type CutOff = { looked: number; until: LocalDate | null }

/** After so many rows, of which the last one stands at that place in its list and is due on that day. */
export const cutOffAt = (looked: number, last: { place: string; due: LocalDate | null }): CutOff => ({
  looked,
  // What is urgent or was given back stands before everything else, whatever its date.
  until: last.due === null || last.place.startsWith(firstOfAll) ? null : addDays(last.due, -1),
})

/** Of several lists together: the earliest. */
export const earliestCut = (cuts: readonly (CutOff | null)[]): CutOff | null =>
  cuts.reduce((a, b) => (a === null || b === null ? (a ?? b) : (a.until ?? '') <= (b.until ?? '') ? a : b), null)

export const isBefore = (cut: CutOff | null, due: LocalDate): boolean => cut === null || (cut.until !== null && due <= cut.until)

/** Everything that was due before today was counted: then only what is due soon is more than that. */
export const isLateWhole = (cut: CutOff | null, today: LocalDate): boolean => isBefore(cut, addDays(today, -1))
