import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { createDocuments } from '../shared/desk/effects.ts'
import type { Table } from '../shared/store/table.ts'

type Item = Record<string, unknown>

/**
 * Brings back what is missing: items of a table that was restored to a moment (docs/operasi.md), all of them or those of
 * one case. An item that is there stays as it is, for a case that went on must not be turned back under its own log.
 */
export const bringBack = async (from: Table, to: Table, caseId: string | null): Promise<{ put: number; kept: number }> => {
  const counts = { put: 0, kept: 0 }
  let start: Item | undefined
  do {
    const page = await from.documents.send(new ScanCommand({ TableName: from.tableName, ExclusiveStartKey: start, ConsistentRead: true }))
    for (const item of page.Items ?? []) {
      if (caseId === null || belongsTo(item, caseId)) counts[(await putIfMissing(to, item)) ? 'put' : 'kept']++
    }
    start = page.LastEvaluatedKey
  } while (start)
  return counts
}

/** Snapshot, events, texts, identity, contacts, number and letters of a case; keys hold its id, or the item names it. */
const belongsTo = ({ pk, sk, caseId }: Item, id: string): boolean => String(pk).split('#').includes(id) || sk === id || caseId === id

const putIfMissing = async ({ documents, tableName }: Table, Item: Item): Promise<boolean> => {
  try {
    await documents.send(new PutCommand({ TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }))
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false
    throw error
  }
}

/** `npm run restore -- <restored table> <table in use> [case]`, with the credentials of the shell. */
if (import.meta.main) {
  const [from, to, caseId = null] = process.argv.slice(2)
  if (!from || !to) {
    console.error('Write: npm run restore -- <restored table> <table in use> [id of one case]')
    process.exit(1)
  }
  const documents = createDocuments()
  const { put, kept } = await bringBack({ documents, tableName: from }, { documents, tableName: to }, caseId)
  console.log(`${put} items were missing and are back; ${kept} were there and stay as they are.`)
}
