import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandOutput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { table as shape } from '../manifest.ts'
import type { Key } from './keys.ts'
import type { Removal } from './removals.ts'
import type { Table } from './table.ts'

/**
 * The few ways in which items are got from the table and put into it, one by one; what has to happen together goes through
 * `transact.ts`. What a way costs is written in docs/data.md: a read is consistent unless it is said that it may lag.
 */

export type StoredItem = Record<string, unknown>

/** Makes of an item what it is, or throws: a zod schema, as a rule. */
export type Reader<T> = { parse: (item: StoredItem) => T }

/** For items that hold what they are in one attribute. */
export const held = <T>(attribute: string, schema: { parse: (value: unknown) => T }): Reader<T> => ({
  parse: (item) => schema.parse(item[attribute]),
})

/** Half the units, for an answer that may be a moment old. Indexes always lag. */
type MayLag = { mayLag?: boolean }

export const getItem = async <T>(
  { documents, tableName }: Table,
  key: Key,
  reader: Reader<T>,
  { mayLag = false }: MayLag = {},
): Promise<T | null> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: !mayLag }))
  return Item ? reader.parse(Item) : null
}

/** Whether there is such an item; nothing of it leaves the table. */
export const isThere = async ({ documents, tableName }: Table, key: Key): Promise<boolean> => {
  const asked = { TableName: tableName, Key: key, ConsistentRead: true, ProjectionExpression: shape.partitionKey }
  return (await documents.send(new GetCommand(asked))).Item !== undefined
}

/** As many as the table gives at once. */
const gotAtOnce = 100

/** Those of the items that there are, in no order, read with a lag unless it is said otherwise. What the table leaves undone is asked for again. */
export const getItems = async <T>(
  { documents, tableName }: Table,
  wanted: readonly Key[],
  reader: Reader<T>,
  { mayLag = true }: MayLag = {},
): Promise<T[]> => {
  const items: T[] = []
  let left: StoredItem[] = [...wanted]
  while (left.length > 0) {
    const asked = { [tableName]: { Keys: left.slice(0, gotAtOnce), ConsistentRead: !mayLag } }
    const { Responses, UnprocessedKeys } = await documents.send(new BatchGetCommand({ RequestItems: asked }))
    items.push(...(Responses?.[tableName] ?? []).map((item) => reader.parse(item)))
    left = [...(UnprocessedKeys?.[tableName]?.Keys ?? []), ...left.slice(gotAtOnce)]
  }
  return items
}

/** Items of one partition, of the table or of an index, in the order of their sort keys. */
export type Range = MayLag & {
  index?: keyof typeof shape.indexes
  partition: string
  /** All of them, if left out. */
  sort?: Sort | null
  latestFirst?: boolean
  /** The others stay in the table, though they are paid for. */
  only?: { attribute: string; in: readonly number[] }
  /** Items with one of these in a list of theirs are as if they were not there: no count, page or end of a list tells of them. */
  unseen?: readonly Unseen[]
}

/** A list within an item, by its path, and what it must not hold. */
export type Unseen = { list: readonly string[]; holding: string }
type Sort = { startsWith: string } | { from: string; to: string } | { is: '<' | '<=' | '>' | '>='; than: string }

const ofSort = (name: string, sort: Sort | null): { condition: string; values: Record<string, string> } => {
  if (sort === null) return { condition: '', values: {} }
  if ('startsWith' in sort) return { condition: ` AND begins_with(${name}, :start)`, values: { ':start': sort.startsWith } }
  if ('from' in sort) return { condition: ` AND ${name} BETWEEN :from AND :to`, values: { ':from': sort.from, ':to': sort.to } }
  return { condition: ` AND ${name} ${sort.is} :than`, values: { ':than': sort.than } }
}

const queryOf = ({ tableName }: Table, range: Range) => {
  const { index, partition, sort = null, latestFirst = false, only, unseen = [], mayLag = false } = range
  const { partitionKey, sortKey } = index ? shape.indexes[index] : shape
  const { condition, values } = ofSort(sortKey, sort)
  const wanted = only?.in.map((value, i) => [`:only${i}`, value] as const) ?? []
  const hidden = unseen.map(({ holding }, i) => [`:unseen${i}`, holding] as const)
  const names = [...new Set(unseen.flatMap(({ list }) => list))].map((it) => [`#${it}`, it] as const)
  const filters = [
    ...(only ? [`${only.attribute} IN (${wanted.map(([name]) => name).join()})`] : []),
    ...unseen.map(({ list }, i) => `NOT contains(${list.map((it) => `#${it}`).join('.')}, :unseen${i})`),
  ]
  return {
    TableName: tableName,
    ...(index ? { IndexName: index } : { ConsistentRead: !mayLag }),
    KeyConditionExpression: `${partitionKey} = :partition${condition}`,
    ...(filters.length > 0 ? { FilterExpression: filters.join(' AND ') } : {}),
    ...(names.length > 0 ? { ExpressionAttributeNames: Object.fromEntries(names) } : {}),
    ExpressionAttributeValues: { ':partition': partition, ...values, ...Object.fromEntries([...wanted, ...hidden]) },
    ScanIndexForward: !latestFirst,
  }
}

/** Where a reading goes on; it may be kept, and given back another day. */
export type Place = StoredItem

export type Page<T> = { items: T[]; next: Place | null; readUnits: number }

/**
 * One page of a range: as many as the table gives at once, and not more than `limit`. What is unseen leaves no gap: the page is
 * as full as it would be without.
 */
export const readPage = async <T>(
  table: Table,
  range: Range,
  reader: Reader<T>,
  { limit, after = null }: { limit?: number; after?: Place | null },
): Promise<Page<T>> => {
  const items: T[] = []
  let [next, readUnits]: [Place | null, number] = [after, 0]
  do {
    const { Items, LastEvaluatedKey, ConsumedCapacity }: QueryCommandOutput = await table.documents.send(
      new QueryCommand({
        ...queryOf(table, range),
        ...(limit === undefined ? {} : { Limit: limit - items.length }),
        ...(next === null ? {} : { ExclusiveStartKey: next }),
        ReturnConsumedCapacity: 'TOTAL',
      }),
    )
    items.push(...(Items ?? []).map((item) => reader.parse(item)))
    next = LastEvaluatedKey ?? null
    readUnits += ConsumedCapacity?.CapacityUnits ?? 0
  } while (range.unseen && next !== null && limit !== undefined && items.length < limit)
  return { items, next, readUnits }
}

/** The first `limit` items of a range. */
export const readFirst = async <T>(table: Table, range: Range, reader: Reader<T>, limit: number): Promise<T[]> =>
  (await readPage(table, range, reader, { limit })).items

/** All items of a range, page after page. */
export const readAll = async <T>(table: Table, range: Range, reader: Reader<T>): Promise<T[]> => {
  const found: T[] = []
  let after: Place | null = null
  do {
    const page: Page<T> = await readPage(table, range, reader, { after })
    found.push(...page.items)
    after = page.next
  } while (after)
  return found
}

/** How many items a range has, looked at up to `limit`: a count that stays cheap. */
export const countItems = async (table: Table, range: Range, limit: number) => {
  let [count, next, readUnits]: [number, Place | undefined, number] = [0, undefined, 0]
  do {
    const { Count, LastEvaluatedKey, ConsumedCapacity }: QueryCommandOutput = await table.documents.send(
      new QueryCommand({
        ...queryOf(table, range),
        ...(next ? { ExclusiveStartKey: next } : {}),
        Select: 'COUNT',
        Limit: limit - count,
        ReturnConsumedCapacity: 'TOTAL',
      }),
    )
    count += Count ?? 0
    next = LastEvaluatedKey
    readUnits += ConsumedCapacity?.CapacityUnits ?? 0
  } while (range.unseen && next && count < limit)
  return { count, more: next !== undefined, readUnits }
}

/** On which a write depends. */
export type Condition = {
  ConditionExpression?: string
  ExpressionAttributeNames?: Record<string, string>
  ExpressionAttributeValues?: Record<string, unknown>
}

export const ifAbsent = { ConditionExpression: 'attribute_not_exists(pk)' } as const satisfies Condition

/** If the item still has the version `from` that something was decided on; 0 when there was none. */
export const ifVersion = (from: number, attribute = 'version'): Condition =>
  from === 0
    ? ifAbsent
    : {
        ConditionExpression: '#version = :from',
        ExpressionAttributeNames: { '#version': attribute },
        ExpressionAttributeValues: { ':from': from },
      }

/** A change of some attributes; those that are not named stay as they are. */
export type Change = Condition & { Key: Key; UpdateExpression: string }

/** Puts an item in the place of what was there; false when the condition did not hold, and nothing was done. */
export const putItem = async ({ documents, tableName }: Table, item: Key & StoredItem, condition: Condition = {}): Promise<boolean> =>
  (await ifHolds(documents.send(new PutCommand({ TableName: tableName, Item: item, ...condition })))) !== null

/** False when the condition did not hold, and nothing was done. */
export const updateItem = async ({ documents, tableName }: Table, change: Change): Promise<boolean> =>
  (await ifHolds(documents.send(new UpdateCommand({ TableName: tableName, ...change })))) !== null

/** The item as it is after the change; null when the condition did not hold, and nothing was done. */
export const updatedItem = async <T>({ documents, tableName }: Table, change: Change, reader: Reader<T>): Promise<T | null> => {
  const updated = await ifHolds(documents.send(new UpdateCommand({ TableName: tableName, ...change, ReturnValues: 'ALL_NEW' })))
  return updated ? reader.parse(updated.Attributes ?? {}) : null
}

/** `why` decides whether a restore may bring it back (`removals.ts`). */
export const deleteItem = async ({ documents, tableName }: Table, key: Key, _why: Removal): Promise<void> => {
  await documents.send(new DeleteCommand({ TableName: tableName, Key: key }))
}

/** Takes an item away, once: whoever comes later gets null. */
export const takeItem = async <T>({ documents, tableName }: Table, key: Key, _why: Removal, reader: Reader<T>): Promise<T | null> => {
  const { Attributes } = await documents.send(new DeleteCommand({ TableName: tableName, Key: key, ReturnValues: 'ALL_OLD' }))
  return Attributes ? reader.parse(Attributes) : null
}

const ifHolds = async <T>(write: Promise<T>): Promise<T | null> => {
  try {
    return await write
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return null
    throw error
  }
}
