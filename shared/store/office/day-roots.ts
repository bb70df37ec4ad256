import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { ChangedHead, DayRoot } from '../../domain/events/day-root.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'

/** Written with every change of a case, over the one of an earlier change of that day (docs/adr/0022). */
export const putChanged = ({ tableName }: Table, day: LocalDate, { caseId, version, head }: ChangedHead): GuardedAction => ({
  guard: 'none',
  action: { Put: { TableName: tableName, Item: { ...keys.changed(day, caseId), version, head } } },
})

/** Heads of all cases that changed on a day, read consistently. */
export const readChanged = async ({ documents, tableName }: Table, day: LocalDate): Promise<ChangedHead[]> => {
  const heads: ChangedHead[] = []
  let from: Record<string, unknown> | undefined
  do {
    const { Items, LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.changed(day, '').pk },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    )
    heads.push(...(Items ?? []).map((item) => ChangedHead.parse({ ...item, caseId: item.sk })))
    from = LastEvaluatedKey
  } while (from)
  return heads
}

/** Puts the root of a day; false when it stands already: an anchor is never moved. */
export const putRoot = async ({ documents, tableName }: Table, root: DayRoot): Promise<boolean> => {
  try {
    await documents.send(
      new PutCommand({
        TableName: tableName,
        Item: { ...keys.root(root.day), root },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false
    throw error
  }
}

export const readRoot = async ({ documents, tableName }: Table, day: LocalDate): Promise<DayRoot | null> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.root(day), ConsistentRead: true }))
  return Item ? DayRoot.parse(Item.root) : null
}

/** The last root, or null before the first. */
export const readLastRoot = async ({ documents, tableName }: Table): Promise<DayRoot | null> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.root('').pk },
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  )
  return Items?.[0] ? DayRoot.parse(Items[0].root) : null
}
