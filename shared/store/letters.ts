import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '../domain/instant.ts'
import { Letter } from '../domain/letter.ts'
import {
  keys,
  letterListAttributes,
  reachAttributes,
  reachTasks,
  type WakeKind,
  wakeAttributes,
  wakePartition,
  wakeShards,
} from './keys.ts'
import type { Table } from './table.ts'
import type { Action, GuardedAction } from './transact.ts'

/** Nobody could be mailed, and nobody has called yet. Somebody who was not reached is tried again. */
const isReachTask = ({ status, reached }: Letter): boolean => status === 'by-phone' && (reached === null || reached === 'not-reached')

const itemOf = (letter: Letter) => ({
  ...keys.letter(letter.id),
  ...letterListAttributes(letter.caseId, letter.createdAt, letter.id),
  ...wakeAttributes('LETTER', letter.id, letter.nextAt),
  ...(isReachTask(letter) ? reachAttributes(letter.createdAt, letter.id) : {}),
  attempts: letter.attempts,
  letter,
})

/** Puts a new letter into the outbox. */
export const putLetter = ({ tableName }: Table, letter: Letter): Action => ({
  Put: { TableName: tableName, Item: itemOf(letter), ConditionExpression: 'attribute_not_exists(pk)' },
})

export const readLetter = async ({ documents, tableName }: Table, id: string): Promise<Letter | null> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.letter(id), ConsistentRead: true }))
  return Item ? Letter.parse(Item.letter) : null
}

/**
 * Replaces a letter if it is still as `from` says; false when somebody else was quicker. Status and attempts together
 * change with every step of a letter's life, so they are its version.
 */
export const replaceLetter = async ({ documents, tableName }: Table, from: Letter, to: Letter): Promise<boolean> => {
  try {
    await documents.send(new UpdateCommand({ TableName: tableName, ...replacement(from, to) }))
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false
    throw error
  }
}

/** Attributes that a letter has only while it waits for somebody: for the outbox, or for an officer at the telephone. */
const passing = ['wakeShard', 'wakeAt', 'deskPk', 'deskSk'] as const

const replacement = (from: Letter, to: Letter) => {
  const item: Record<string, unknown> = itemOf(to)
  const set = ['letter', 'attempts', ...passing.filter((name) => name in item)]
  const gone = passing.filter((name) => !(name in item))
  const remove = gone.length > 0 ? ` REMOVE ${gone.join(', ')}` : ''
  return {
    Key: keys.letter(to.id),
    UpdateExpression: `SET ${set.map((name) => `${name} = :${name}`).join(', ')}${remove}`,
    ConditionExpression: 'letter.#status = :status AND attempts = :before',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ...Object.fromEntries(set.map((name) => [`:${name}`, item[name]])),
      ':status': from.status,
      ':before': from.attempts,
    },
  }
}

/** The same within a transaction: the person was reached in another way. */
export const noteReached = ({ tableName }: Table, letter: Letter, reached: Letter['reached']): GuardedAction => ({
  guard: 'letter',
  action: { Update: { TableName: tableName, ...replacement(letter, { ...letter, reached }) } },
})

/** Letters that wait for an officer at the telephone, the oldest first. The index lags a little behind. */
export const readReachTasks = async ({ documents, tableName }: Table, limit: number): Promise<Letter[]> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: 'desk',
      KeyConditionExpression: 'deskPk = :pk',
      ExpressionAttributeValues: { ':pk': reachTasks },
      Limit: limit,
    }),
  )
  return (Items ?? []).map((item) => Letter.parse(item.letter))
}

/** Letters of a case, oldest first. The index lags a little behind. */
export const readLettersOf = async ({ documents, tableName }: Table, caseId: string): Promise<Letter[]> => {
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: 'lists',
      KeyConditionExpression: 'listPk = :pk',
      ExpressionAttributeValues: { ':pk': letterListAttributes(caseId, '', '').listPk },
    }),
  )
  return (Items ?? []).map((item) => Letter.parse(item.letter))
}

/** Ids of cases or letters whose moment has come, the longest waiting first in each shard; at most `limit` a shard. */
export const readAwake = async ({ documents, tableName }: Table, kind: WakeKind, now: Instant, limit: number): Promise<string[]> => {
  const shards = await Promise.all(
    wakeShards.map((shard) =>
      documents.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: 'wake',
          KeyConditionExpression: 'wakeShard = :shard AND wakeAt <= :now',
          ExpressionAttributeValues: { ':shard': wakePartition(kind, shard), ':now': now },
          Limit: limit,
        }),
      ),
    ),
  )
  return shards.flatMap(({ Items }) => (Items ?? []).map(({ pk }) => String(pk).slice(kind.length + 1)))
}
