import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { Instant } from '../../domain/time/instant.ts'
import { LocalDate } from '../../domain/time/local-date.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'

/** Signs of life. `sweep`: the last that was completed; `digests`: the last morning whose digests were all put into the outbox. */
export const Heartbeats = z.object({
  sweep: z.object({ at: Instant, ticked: z.int(), failed: z.int() }).optional(),
  digests: z.object({ at: Instant, day: LocalDate }).optional(),
  outbox: z.object({ at: Instant, sent: z.int() }).optional(),
})
export type Heartbeats = z.infer<typeof Heartbeats>

export const writeHeartbeat = async <Name extends keyof Heartbeats>(
  { documents, tableName }: Table,
  name: Name,
  beat: NonNullable<Heartbeats[Name]>,
): Promise<void> => {
  await documents.send(new PutCommand({ TableName: tableName, Item: { ...keys.heartbeat(name), beat } }))
}

export const readHeartbeats = async ({ documents, tableName }: Table): Promise<Heartbeats> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.heartbeat('').pk },
      ConsistentRead: true,
    }),
  )
  return Heartbeats.parse(Object.fromEntries((Items ?? []).map((item) => [item.sk, item.beat])))
}
