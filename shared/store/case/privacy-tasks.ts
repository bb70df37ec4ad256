import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { keys, privacyTasks } from '../keys.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'

/** Cases whose reporter waits for an answer about their data, the longest waiting first. The index lags a little behind. */
export const readPrivacyTasks = async ({ documents, tableName }: Table, limit: number): Promise<string[]> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: 'desk',
      KeyConditionExpression: 'deskPk = :pk',
      ExpressionAttributeValues: { ':pk': privacyTasks },
      Limit: limit,
    }),
  )
  return (Items ?? []).map((item) => String(item.caseId))
}

/** Deletes a text with its salt: what the log holds of it can no longer be matched with anything (UU 27/2022 Ps 8). */
export const eraseText = ({ tableName }: Table, caseId: string, n: number): GuardedAction => ({
  guard: 'none',
  action: { Delete: { TableName: tableName, Key: keys.text(caseId, n) } },
})
