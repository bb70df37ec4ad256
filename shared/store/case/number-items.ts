import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { keys, registerList, registerListAttributes } from '../keys.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'

/** Points from a register number to its case, and stands in the list of its register and year. */
export const putNumber = ({ tableName }: Table, number: string, caseId: string): GuardedAction => ({
  guard: 'number',
  action: {
    Put: {
      TableName: tableName,
      Item: { ...keys.number(number), ...registerListAttributes(number), number, caseId },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
})

/**
 * The id a number stands for. A complaint's number is its id and has no entry; asking for it all the same makes every
 * number cost the same calls, known or not.
 */
export const caseIdOf = async ({ documents, tableName }: Table, number: string): Promise<string> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.number(number), ConsistentRead: true }))
  return typeof Item?.caseId === 'string' ? Item.caseId : number
}

/** Entries of a register in the order of their numbers, after the number `after` (its last part). */
export const readRegisterList = async (
  { documents, tableName }: Table,
  { register, year, after, limit }: { register: string; year: string; after: string | null; limit: number },
): Promise<{ number: string; caseId: string }[]> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: 'lists',
      KeyConditionExpression: after === null ? 'listPk = :pk' : 'listPk = :pk AND listSk > :after',
      ExpressionAttributeValues: { ':pk': registerList(register, year), ...(after === null ? {} : { ':after': after.padStart(8, '0') }) },
      Limit: limit,
    }),
  )
  return (Items ?? []).map((item) => ({ number: String(item.number), caseId: String(item.caseId) }))
}
