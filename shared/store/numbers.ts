import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { keys } from './keys.ts'
import type { Table } from './table.ts'
import type { GuardedAction } from './transact.ts'

/** Points from a register number to its case. */
export const putNumber = ({ tableName }: Table, number: string, caseId: string): GuardedAction => ({
  guard: 'number',
  action: { Put: { TableName: tableName, Item: { ...keys.number(number), caseId }, ConditionExpression: 'attribute_not_exists(pk)' } },
})

/**
 * The id a number stands for. A complaint's number is its id and has no entry; asking for it all the same makes every
 * number cost the same calls, known or not.
 */
export const caseIdOf = async ({ documents, tableName }: Table, number: string): Promise<string> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.number(number), ConsistentRead: true }))
  return typeof Item?.caseId === 'string' ? Item.caseId : number
}
