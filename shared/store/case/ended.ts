import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '../../domain/time/instant.ts'
import { deskPartition, everyDesk } from '../keys.ts'
import type { Table } from '../table.ts'

/** Cases that ended before a moment, the longest ago first, a page at a time. `cursor` is the `next` of the page before. */
export const readEndedBefore = async (
  { documents, tableName }: Table,
  before: Instant,
  cursor: string | null,
  limit: number,
): Promise<{ ids: string[]; next: string | null }> => {
  const partition = deskPartition(everyDesk, false)
  const { Items, LastEvaluatedKey } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: 'desk',
      KeyConditionExpression: 'deskPk = :pk AND deskSk < :before',
      ExpressionAttributeValues: { ':pk': partition, ':before': before },
      Limit: limit,
      ExclusiveStartKey: cursor === null ? undefined : (JSON.parse(cursor) as Record<string, string>),
    }),
  )
  const ids = (Items ?? []).map(({ pk }) => String(pk).slice('CASE#'.length))
  return { ids, next: LastEvaluatedKey ? JSON.stringify(LastEvaluatedKey) : null }
}
