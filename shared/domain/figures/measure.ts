import { type Case, isEnded } from '../case/case.ts'
import { barOf, type Counts } from '../lists/counts.ts'
import type { Calendar } from '../time/calendar.ts'
import type { LocalDate } from '../time/local-date.ts'
import { waitingSince } from './waiting.ts'

/** In which form what happened is counted, by both channels. */

export type Judged = 'in-time' | 'late' | null

export const judged = (what: string, as: Judged): Counts => (as === null ? {} : { [`${what}${as === 'late' ? 'Late' : 'InTime'}`]: 1 })

export const counted = (what: string, value: string | null | undefined): Counts => (value ? { [`${what}.${value}`]: 1 } : {})

/** Name of the counters of those that wait for what a histogram measures. */
export const waitsFor = (what: string): string => `${what}Open`

/**
 * A bar of a histogram in working days; of a case that is open and in which it has not happened, since when it waits. What ended
 * another way is in neither.
 */
export const took = (state: Case, what: string, from: LocalDate | null, on: LocalDate | null, calendar: Calendar): Counts => {
  if (from === null) return {}
  if (on !== null) return { [`${what}.${barOf(calendar, from, on)}`]: 1 }
  return isEnded(state) ? {} : { [waitingSince(waitsFor(what), monthOf(state), from)]: 1 }
}

export const monthOf = ({ receivedOn }: Pick<Case, 'receivedOn'>): string => receivedOn.slice(0, 7)
