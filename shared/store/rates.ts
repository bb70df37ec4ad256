import * as z from 'zod'
import { getItem, updatedItem } from './access.ts'
import { keys } from './keys.ts'
import type { Table } from './table.ts'

/** Counts how often something was done by somebody in a window of time. */
export type RateLimit = { name: string; windowSeconds: number }

const keyOf = (limit: RateLimit, who: string, nowSeconds: number) =>
  keys.rate(limit.name, who, String(Math.floor(nowSeconds / limit.windowSeconds)))

const CountItem = z.object({ count: z.number() })

/** Counts one more, or several, and tells how many there are now in this window. `who` is a hash, never an address. */
export const countUp = async (table: Table, limit: RateLimit, who: string, nowSeconds: number, more = 1): Promise<number> => {
  const change = {
    Key: keyOf(limit, who, nowSeconds),
    UpdateExpression: 'ADD #count :more SET expiresAt = :until',
    ExpressionAttributeNames: { '#count': 'count' },
    ExpressionAttributeValues: { ':more': more, ':until': nowSeconds + 2 * limit.windowSeconds },
  }
  return (await updatedItem(table, change, CountItem))?.count ?? more
}

/** Takes back what was counted at that time and then did not happen. */
export const countBack = async (table: Table, limit: RateLimit, who: string, nowSeconds: number): Promise<void> => {
  const change = {
    Key: keyOf(limit, who, nowSeconds),
    UpdateExpression: 'ADD #count :less',
    ConditionExpression: 'attribute_exists(#count)',
    ExpressionAttributeNames: { '#count': 'count' },
    ExpressionAttributeValues: { ':less': -1 },
  }
  await updatedItem(table, change, CountItem)
}

export const readCount = async (table: Table, limit: RateLimit, who: string, nowSeconds: number): Promise<number> =>
  (await getItem(table, keyOf(limit, who, nowSeconds), CountItem, { mayLag: true }))?.count ?? 0

/** Seconds until the window ends: how long a person is asked to wait. */
export const secondsLeft = (limit: RateLimit, nowSeconds: number): number => limit.windowSeconds - (nowSeconds % limit.windowSeconds)
