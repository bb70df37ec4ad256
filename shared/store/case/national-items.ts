import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'

/** Claims a tracking id of SP4N-LAPOR! for a case: no other case can have it. */
export const putNational = ({ tableName }: Table, trackingId: string, caseId: string): GuardedAction => ({
  guard: 'national',
  action: {
    Put: {
      TableName: tableName,
      Item: { ...keys.national(trackingId), caseId },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
})

/** The case that has this tracking id, if any. */
export const caseOfNational = async ({ documents, tableName }: Table, trackingId: string): Promise<string | null> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.national(trackingId), ConsistentRead: true }))
  return Item ? String(Item.caseId) : null
}
