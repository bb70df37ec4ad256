import type { PutCommandOutput, TransactWriteCommandInput, TransactWriteCommandOutput } from '@aws-sdk/lib-dynamodb'
import { type DynamoDBDocumentClient, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Change, Condition, StoredItem } from './access.ts'
import type { Key } from './keys.ts'
import type { Removal } from './removals.ts'
import type { Table } from './table.ts'

type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** What a guard of a transaction is called, so that its failure can be told from others. */
export type Guard =
  | 'case'
  | 'event'
  | 'submission'
  | 'register'
  | 'number'
  | 'letter'
  | 'hand-over'
  | 'link'
  | 'national'
  | 'national-import'
  | 'officer'
  | 'officers'
  | 'institution'
  | 'readiness'
  | 'decree'
  | 'template'
  | 'information'
  | 'paper'
  | 'scoring'
  | 'restored'
  | 'none'

export type GuardedAction = { guard: Guard; action: Action }

export const putting = ({ tableName }: Table, guard: Guard, item: Key & StoredItem, condition: Condition = {}): GuardedAction => ({
  guard,
  action: { Put: { TableName: tableName, Item: item, ...condition } },
})

export const updating = ({ tableName }: Table, guard: Guard, change: Change): GuardedAction => ({
  guard,
  action: { Update: { TableName: tableName, ...change } },
})

/** `why` decides whether a restore may bring it back (`removals.ts`). */
export const deleting = (
  { tableName }: Table,
  key: Key,
  _why: Removal,
  guard: Guard = 'none',
  condition: Condition = {},
): GuardedAction => ({
  guard,
  action: { Delete: { TableName: tableName, Key: key, ...condition } },
})

export type TransactOutcome =
  | { committed: true; writeUnits: number }
  /** Which guards did not hold; `contended` when another transaction was on the same item at that moment. */
  | { committed: false; failed: ReadonlySet<Guard>; contended: boolean }

/**
 * More is a bug, long before DynamoDB's own limit of 100. A case that passes from ten institutions to ten others changes
 * twenty rows besides its snapshot, events, texts and letters (docs/adr/0014); a rung of ten institutions' case that speaks
 * to everybody adds a reminder for each officer (docs/adr/0020).
 */
const maxActions = 80

/** All or nothing. Failed conditions and contention are outcomes; anything else throws. */
export const transact = async (documents: DynamoDBDocumentClient, actions: readonly GuardedAction[]): Promise<TransactOutcome> => {
  if (actions.length > maxActions) throw new Error(`A transaction of ${actions.length} actions`)
  try {
    return { committed: true, writeUnits: await write(documents, actions) }
  } catch (error) {
    const codes = cancellationCodes(error)
    if (!codes) throw error
    const failed = new Set(actions.flatMap(({ guard }, i) => (codes[i] === 'ConditionalCheckFailed' ? [guard] : [])))
    const contended = codes.includes('TransactionConflict')
    if (failed.size === 0 && !contended) throw error
    return { committed: false, failed, contended }
  }
}

/** Units written. One action alone is all or nothing by itself, for half the units of a transaction. */
const write = async (documents: DynamoDBDocumentClient, actions: readonly GuardedAction[]): Promise<number> => {
  const [single, another] = actions.map(({ action }) => action)
  if (single?.Put && !another) return unitsOf(await documents.send(new PutCommand({ ...single.Put, ReturnConsumedCapacity: 'TOTAL' })))
  const TransactItems = actions.map(({ action }) => action)
  return unitsOf(await documents.send(new TransactWriteCommand({ TransactItems, ReturnConsumedCapacity: 'TOTAL' })))
}

const unitsOf = ({ ConsumedCapacity }: PutCommandOutput | TransactWriteCommandOutput): number =>
  [ConsumedCapacity ?? []].flat().reduce((sum, it) => sum + (it.CapacityUnits ?? 0), 0)

const cancellationCodes = (error: unknown): string[] | null => {
  if (!(error instanceof Error)) return null
  // Of a single write.
  if (error.name === 'ConditionalCheckFailedException') return ['ConditionalCheckFailed']
  // Thrown when a transaction meets another one before it could be weighed.
  if (error.name === 'TransactionInProgressException' || error.name === 'TransactionConflictException') return ['TransactionConflict']
  if (error.name !== 'TransactionCanceledException' || !('CancellationReasons' in error)) return null
  const reasons = error.CancellationReasons
  return Array.isArray(reasons) ? reasons.map((reason: { Code?: string }) => reason.Code ?? 'None') : null
}
