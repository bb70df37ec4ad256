import type { Counts } from '../lists/counts.ts'
import { addDays, daysBetween, LocalDate } from '../time/local-date.ts'

/**
 * What never happened counts as open age: a case that waits adds, in the place of the days it took, the day since when it waits.
 * That day is kept as days after the first of its row's month, so that nothing has to be counted anew as days go by.
 */

export const firstOf = (month: string): LocalDate => LocalDate.parse(`${month}-01`)

/** Name of the counter of those that wait for something since that day. */
export const waitingSince = (what: string, month: string, since: LocalDate): string => `${what}.${daysBetween(firstOf(month), since)}`

/** The day that stands behind the dot of such a counter. */
export const sinceOf = (month: string, days: string): LocalDate => addDays(firstOf(month), Number(days))

/** How many wait since when, the longest first. */
export const waitingIn = (counts: Counts, what: string, month: string): { since: LocalDate; count: number }[] =>
  Object.entries(counts)
    .flatMap(([name, count]) =>
      name.startsWith(`${what}.`) && count > 0 ? [{ since: sinceOf(month, name.slice(what.length + 1)), count }] : [],
    )
    .sort((a, b) => (a.since < b.since ? -1 : 1))
