import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Instant } from '../domain/instant.ts'
import { deskPartition, everyDesk } from './keys.ts'
import type { Table } from './table.ts'

const Cursor = z.object({ pk: z.string(), sk: z.string(), deskPk: z.string(), deskSk: z.string() })

/** Cases that ended before a moment, the longest ago first, a page at a time. `cursor` is the `next` of the page before. */
export const readEndedBefore = async (
  { documents, tableName }: Table,
  before: Instant,
  cursor: string | null,
  limit: number,
): Promise<{ ids: string[]; next: string | null }> => {
  const { Items, LastEvaluatedKey } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: 'desk',
      KeyConditionExpression: 'deskPk = :pk AND deskSk < :before',
      ExpressionAttributeValues: { ':pk': deskPartition(everyDesk, false), ':before': before },
      Limit: limit,
      ...(cursor ? { ExclusiveStartKey: Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))) } : {}),
    }),
  )
  const ids = (Items ?? []).map(({ pk }) => String(pk).slice('CASE#'.length))
  return { ids, next: LastEvaluatedKey ? Buffer.from(JSON.stringify(LastEvaluatedKey)).toString('base64url') : null }
}
