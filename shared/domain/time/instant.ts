import * as z from 'zod'

/** A moment in UTC, written as `Date.prototype.toISOString` writes it: `2026-11-24T02:15:00.000Z`. Sorts as text. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** Reads a moment from a `Date` or from text that `Date` understands. Throws RangeError when it is no moment. */
export const instant = (value: string | Date): Instant => new Date(value).toISOString() as Instant

/** The moment `ms` milliseconds later; earlier when negative. */
export const plusMillis = (from: Instant, ms: number): Instant => instant(new Date(Date.parse(from) + ms))

export const minInstant = (a: Instant, b: Instant): Instant => (a < b ? a : b)
