import * as z from 'zod'
import type { Instant } from '../time/instant.ts'

/** Bands of the first response in hours as PEKPPP scores them, 5 points to 1 (PermenPANRB 29/2022). */
export const hourBands = [24, 72, 120, 168, 336] as const

export const HourBand = z.enum(['24', '72', '120', '168', '336', 'more', 'unknown'])
export type HourBand = z.infer<typeof HourBand>

export const bandOf = (from: Instant, to: Instant): HourBand => {
  const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000
  const band = hourBands.find((it) => hours <= it)
  return band === undefined ? 'more' : `${band}`
}

/** Whole days since a day have surely lasted longer than so many hours, whatever the hour of that day. */
export const surelyLonger = (wholeDays: number, hours: number): boolean => (wholeDays - 1) * 24 >= hours
