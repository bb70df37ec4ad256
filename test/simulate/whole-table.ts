import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { dynamoClient } from '../../infra/local/dynamodb.ts'
import { startBusyTable } from '../support/table.ts'
import { atOnce } from './at-once.ts'
import { isCounted } from './count.ts'
import type { RawItem } from './raw.ts'

type Sent = { constructor: { name: string }; input: unknown }

/**
 * A table that can be read in whole, by the partitions that anybody wrote to. A scan would say the same, but the local server
 * sorts the whole table for each of its pages: 35 minutes in a year of 20,000 cases.
 */
export const startWholeTable = async () => {
  const table = await startBusyTable()
  const partitions = new Set<string>()
  const send = async (command: Sent) => {
    for (const pk of partitionsIn(command.input)) partitions.add(pk)
    return table.documents.send(command as never)
  }
  const documents = { send } as unknown as DynamoDBDocumentClient

  const readPartition = async (pk: string, take: (items: RawItem[]) => void): Promise<void> => {
    let from: Record<string, unknown> | undefined
    do {
      const page = await table.documents.send(
        new QueryCommand({
          TableName: table.tableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
          ExclusiveStartKey: from,
        }),
      )
      take((page.Items ?? []) as RawItem[])
      from = page.LastEvaluatedKey
    } while (from)
  }

  /** Items that are counted, for all would fill the memory; and how many the table holds that nobody read. */
  const readAll = async (): Promise<{ items: RawItem[]; unread: number }> => {
    const counted: RawItem[] = []
    let read = 0
    await atOnce(8, [...partitions], (pk) =>
      readPartition(pk, (items) => {
        read += items.length
        for (const item of items) if (isCounted(item)) counted.push(item)
      }),
    )
    const described = await dynamoClient(table.endpoint).send(new DescribeTableCommand({ TableName: table.tableName }))
    return { items: counted, unread: (described.Table?.ItemCount ?? Number.NaN) - read }
  }
  return { ...table, documents, readAll }
}

/** Partitions that a call writes to: every key or item in it, however deep; reads add only what may be empty. */
const partitionsIn = (input: unknown): string[] => {
  const { Item, Key, TransactItems, RequestItems } = input as Record<string, unknown>
  const pk = ((Item ?? Key) as { pk?: string } | undefined)?.pk
  const parts = [
    ...((TransactItems as object[]) ?? []),
    ...Object.values(RequestItems ?? {}).flatMap((it) => (Array.isArray(it) ? it : [])),
  ]
  return [...(pk ? [pk] : []), ...parts.flatMap((part) => Object.values(part).flatMap(partitionsIn))]
}
