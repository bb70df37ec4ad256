import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { keys } from './keys.ts'
import type { Table } from './table.ts'

/** Counts how often something was done by somebody in a window of time. */
export type RateLimit = { name: string; windowSeconds: number }

const windowOf = (limit: RateLimit, nowSeconds: number): string => String(Math.floor(nowSeconds / limit.windowSeconds))

/** Counts one more and tells how many there are now in this window. `who` is a hash, never an address. */
export const countUp = async ({ documents, tableName }: Table, limit: RateLimit, who: string, nowSeconds: number): Promise<number> => {
  const { Attributes } = await documents.send(
    new UpdateCommand({
      TableName: tableName,
      Key: keys.rate(limit.name, who, windowOf(limit, nowSeconds)),
      UpdateExpression: 'ADD #count :one SET expiresAt = :until',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':one': 1, ':until': nowSeconds + 2 * limit.windowSeconds },
      ReturnValues: 'UPDATED_NEW',
    }),
  )
  return Number(Attributes?.count ?? 1)
}

export const readCount = async ({ documents, tableName }: Table, limit: RateLimit, who: string, nowSeconds: number): Promise<number> => {
  const { Item } = await documents.send(
    new GetCommand({ TableName: tableName, Key: keys.rate(limit.name, who, windowOf(limit, nowSeconds)) }),
  )
  return Number(Item?.count ?? 0)
}

/** Seconds until the window ends: how long a person is asked to wait. */
export const secondsLeft = (limit: RateLimit, nowSeconds: number): number => limit.windowSeconds - (nowSeconds % limit.windowSeconds)
