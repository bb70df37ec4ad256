import * as z from 'zod'
import { Instant } from '../time/instant.ts'

/**
 * What SP4N-LAPOR! said of a report when its export was last read here, in its own words: an open list, of which nothing is
 * lost because we do not know it (docs/adr/0069). Null is what it left empty.
 */
export const NationalView = z.object({
  status: z.string(),
  class: z.string().nullable(),
  category: z.string().nullable(),
  institution: z.string().nullable(),
  source: z.string().nullable(),
  rating: z.int().min(1).max(5).nullable(),
  /** When it came in there; its day is the case's `receivedOn`. */
  receivedAt: Instant,
  /** Absent of what was imported before they were kept. */
  anonymous: z.boolean().optional(),
  confidential: z.boolean().optional(),
})
export type NationalView = z.infer<typeof NationalView>
