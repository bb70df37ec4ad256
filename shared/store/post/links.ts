import * as z from 'zod'
import { Instant } from '../../domain/time/instant.ts'
import { getItem } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting, updating } from '../transact.ts'

/** A one-time link to a case. Its address is derived from the id and never stored. `caseId` null: made for nobody. */
const Link = z.object({
  id: z.string(),
  caseId: z.string().nullable(),
  validUntil: Instant,
  /** To which address of the case it went, by the number of its correction; absent where that is the one that was filed. */
  held: z.int().positive().optional(),
})
export type Link = z.infer<typeof Link>
const LinkItem = Link.extend({ used: z.boolean() })

const seconds = (at: Instant): number => Math.floor(Date.parse(at) / 1000)

export const putLink = (table: Table, link: Link): GuardedAction =>
  putting(table, 'link', { ...keys.link(link.id), ...link, used: false, expiresAt: seconds(link.validUntil) + 86_400 })

/** The case of a link that can still be used, and to which of its addresses it went; null for any other. */
export const readLink = async (table: Table, linkId: string, now: Instant): Promise<{ caseId: string; held: number } | null> => {
  const link = await getItem(table, keys.link(linkId), LinkItem)
  if (link === null || link.used || link.validUntil <= now || link.caseId === null) return null
  return { caseId: link.caseId, held: link.held ?? 0 }
}

/** Uses the link up, together with what it is used for. */
export const useLink = (table: Table, linkId: string, now: Instant): GuardedAction =>
  updating(table, 'link', {
    Key: keys.link(linkId),
    UpdateExpression: 'SET used = :yes',
    ConditionExpression: 'used = :no AND validUntil > :now',
    ExpressionAttributeValues: { ':yes': true, ':no': false, ':now': now },
  })
