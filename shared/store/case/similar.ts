import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { similarAttributes } from '../keys.ts'
import type { Table } from '../table.ts'

/** Complaints of that category in that district since a day, the newest first. The index lags a little behind. */
export const readSimilar = async (
  { documents, tableName }: Table,
  category: string,
  district: string,
  since: LocalDate,
  limit: number,
): Promise<string[]> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: 'lists',
      KeyConditionExpression: 'listPk = :pk AND listSk >= :since',
      ExpressionAttributeValues: { ':pk': similarAttributes(category, district, '', '').listPk, ':since': since },
      ScanIndexForward: false,
      Limit: limit,
    }),
  )
  return (Items ?? []).map((item) => String(item.caseId))
}
