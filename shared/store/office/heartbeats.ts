import * as z from 'zod'
import { PageFailure } from '../../domain/office/self-check.ts'
import { Instant } from '../../domain/time/instant.ts'
import { LocalDate } from '../../domain/time/local-date.ts'
import { putItem, readAll } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'

/**
 * Signs of life. `sweep`: the last that was completed; `digests`: the last morning whose digests were all put into the outbox;
 * `letters`: the same of letters by the calendar; `figures`: the latest month that was looked at for publishing.
 */
export const Heartbeats = z.object({
  sweep: z.object({ at: Instant, ticked: z.int(), failed: z.int() }).optional(),
  digests: z.object({ at: Instant, day: LocalDate }).optional(),
  letters: z.object({ at: Instant, day: LocalDate }).optional(),
  outbox: z.object({ at: Instant, sent: z.int() }).optional(),
  /** When the secret was last held against the table, and which generations of the table it lacks or has otherwise. */
  keys: z.object({ at: Instant, missing: z.array(z.string()) }).optional(),
  figures: z.object({ at: Instant, month: z.string() }).optional(),
  /** When the desk last read its own pages from outside, and which did not answer. */
  pages: z.object({ at: Instant, failures: z.array(PageFailure) }).optional(),
})
export type Heartbeats = z.infer<typeof Heartbeats>

export const writeHeartbeat = async <Name extends keyof Heartbeats>(
  table: Table,
  name: Name,
  beat: NonNullable<Heartbeats[Name]>,
): Promise<void> => {
  await putItem(table, { ...keys.heartbeat(name), beat })
}

export const readHeartbeats = async (table: Table): Promise<Heartbeats> => {
  const named = { parse: ({ sk, beat }: Record<string, unknown>) => [String(sk), beat] as const }
  return Heartbeats.parse(Object.fromEntries(await readAll(table, { partition: keys.heartbeat('').pk }, named)))
}
