import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { duplicateAttributes } from '../keys.ts'
import type { Table } from '../table.ts'

/** Ids of the cases that repeat this one. The index lags a little behind. */
export const readDuplicatesOf = async ({ documents, tableName }: Table, mainCaseId: string): Promise<string[]> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: 'lists',
      KeyConditionExpression: 'listPk = :pk',
      ExpressionAttributeValues: { ':pk': duplicateAttributes(mainCaseId, '').listPk },
      Limit: 25,
    }),
  )
  return (Items ?? []).map((item) => String(item.caseId))
}
