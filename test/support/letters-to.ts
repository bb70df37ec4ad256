import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { Letter } from '../../shared/domain/letters/letter.ts'
import type { Table } from '../../shared/store/table.ts'

/** Letters to an officer, the oldest first: no page lists them, so that only a scan does. */
export const lettersTo = async ({ documents, tableName }: Table, to: string): Promise<Letter[]> => {
  const { Items = [] } = await documents.send(
    new ScanCommand({
      TableName: tableName,
      FilterExpression: 'letter.#to = :to',
      ExpressionAttributeNames: { '#to': 'to' },
      ExpressionAttributeValues: { ':to': to },
    }),
  )
  return Items.map((item) => Letter.parse(item.letter)).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
}
