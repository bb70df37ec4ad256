import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Instant } from '../domain/instant.ts'
import { deskPartition, everyDesk } from './keys.ts'
import type { Table } from './table.ts'

const Cursor = z.object({ pk: z.string(), sk: z.string(), deskPk: z.string(), deskSk: z.string() })

/** A place in this very list, or nothing: then it is read from its beginning. */
const placeIn = (cursor: string | null, deskPk: string, before: Instant): z.infer<typeof Cursor> | undefined => {
  if (cursor === null) return undefined
  try {
    const place = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return place.deskPk === deskPk && place.deskSk < before ? place : undefined
  } catch {
    return undefined
  }
}

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
      ExclusiveStartKey: placeIn(cursor, partition, before),
    }),
  )
  const ids = (Items ?? []).map(({ pk }) => String(pk).slice('CASE#'.length))
  return { ids, next: LastEvaluatedKey ? Buffer.from(JSON.stringify(LastEvaluatedKey)).toString('base64url') : null }
}
