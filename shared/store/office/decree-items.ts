import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { DecreeFile, noDecreeFile } from '../../domain/office/decree.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'
import { readPartition } from './directory-items.ts'

export const readDecree = async ({ documents, tableName }: Table, institution: string): Promise<DecreeFile> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.decree(institution), ConsistentRead: true }))
  return Item ? DecreeFile.parse(Item) : noDecreeFile(institution)
}

/** By institution; those without an item have never sent a file. */
export const readDecrees = async (table: Table): Promise<ReadonlyMap<string, DecreeFile>> =>
  new Map((await readPartition(table, keys.decree(''))).map((item) => [String(item.sk), DecreeFile.parse(item)]))

/** Writes what was decided on the version before. */
export const putDecree = ({ tableName }: Table, decree: DecreeFile): GuardedAction => ({
  guard: 'decree',
  action: {
    Put: {
      TableName: tableName,
      Item: { ...keys.decree(decree.institution), ...decree },
      ...(decree.version === 1
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#version = :from',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':from': decree.version - 1 },
          }),
    },
  },
})
