import * as z from 'zod'
import { Instant } from '../time/instant.ts'

/**
 * Somebody of the office whose address takes no letters any more: an officer by their id, `operators` or `overseer`. It holds
 * for that address alone, so that a new one begins clean; and until somebody who keeps the directory says that it is good.
 */
export const Unreachable = z.object({
  who: z.string(),
  email: z.string(),
  /** `not-known`: of letters to them nobody could say whether they arrived; nothing was held back. */
  state: z.enum(['bounced', 'complained', 'not-known']),
  at: Instant,
  restored: z.object({ by: z.string(), reason: z.string(), at: Instant }).nullable(),
})
export type Unreachable = z.infer<typeof Unreachable>

/** Who of these people is not to be reached by letter, at the addresses they have now. */
export const unreachableOf = (noted: readonly Unreachable[], people: readonly { id: string; email: string }[]): Unreachable[] =>
  noted.filter((it) => it.restored === null && people.some(({ id, email }) => id === it.who && email === it.email))
