import * as z from 'zod'
import { LocalDate } from '../time/local-date.ts'

/**
 * What an address answered. `closed`: nobody was asked, because it leads into a network of ours, names a port or an account, or is
 * no address of the web.
 */
export const LinkFinding = z.object({
  state: z.enum(['alive', 'dead', 'closed']),
  /** `404`, `no-name`, `no-answer`, `certificate`, `redirects`, `private`; null of what is alive. */
  reason: z.string().nullable(),
})
export type LinkFinding = z.infer<typeof LinkFinding>

/** A link of an answer or of the public information list, with what it answered last. */
export const CheckedLink = LinkFinding.extend({ id: z.string(), address: z.string(), on: LocalDate })
export type CheckedLink = z.infer<typeof CheckedLink>
