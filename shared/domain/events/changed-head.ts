import * as z from 'zod'

/** Where a case's chain stood after its last event of a day. */
export const ChangedHead = z.object({ caseId: z.string(), version: z.int().positive(), head: z.string() })
export type ChangedHead = z.infer<typeof ChangedHead>
