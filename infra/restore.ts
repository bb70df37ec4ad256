import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { createDocuments } from '../shared/desk/effects.ts'
import type { Table } from '../shared/store/table.ts'

type Item = Record<string, unknown>

/** A batch of DynamoDB holds so many. */
const batchSize = 25

/**
 * Puts items of a table that was restored to a moment (docs/operasi.md) over those of the table in use: all of them, or
 * those of one case. What came after that moment and is not in the restored table stays. How many were put.
 */
export const copyItems = async (from: Table, to: Table, caseId: string | null): Promise<number> => {
  let copied = 0
  let start: Item | undefined
  do {
    const page = await from.documents.send(new ScanCommand({ TableName: from.tableName, ExclusiveStartKey: start, ConsistentRead: true }))
    const wanted = (page.Items ?? []).filter((item) => caseId === null || belongsTo(item, caseId))
    for (let i = 0; i < wanted.length; i += batchSize) await putAll(to, wanted.slice(i, i + batchSize))
    copied += wanted.length
    start = page.LastEvaluatedKey
  } while (start)
  return copied
}

/** Snapshot, events, texts, identity, contacts, number and letters of a case; keys hold its id, or the item names it. */
const belongsTo = ({ pk, sk, listPk, caseId }: Item, id: string): boolean =>
  String(pk).split('#').includes(id) || sk === id || listPk === `LETTERS#${id}` || caseId === id

const putAll = async ({ documents, tableName }: Table, items: Item[]): Promise<void> => {
  let open: NonNullable<BatchWriteCommand['input']['RequestItems']> | undefined = {
    [tableName]: items.map((Item) => ({ PutRequest: { Item } })),
  }
  while (open?.[tableName]?.length) open = (await documents.send(new BatchWriteCommand({ RequestItems: open }))).UnprocessedItems
}

/** `npm run restore -- <restored table> <table in use> [case]`, with the credentials of the shell. */
if (import.meta.main) {
  const [from, to, caseId = null] = process.argv.slice(2)
  if (!from || !to) {
    console.error('Write: npm run restore -- <restored table> <table in use> [id of one case]')
    process.exit(1)
  }
  const documents = createDocuments()
  console.log(`${await copyItems({ documents, tableName: from }, { documents, tableName: to }, caseId)} items were put.`)
}
