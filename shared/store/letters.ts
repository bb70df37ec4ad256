import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '../domain/instant.ts'
import { Letter } from '../domain/letter.ts'
import { keys, letterListAttributes, type WakeKind, wakeAttributes, wakePartition, wakeShards } from './keys.ts'
import type { Table } from './table.ts'
import type { Action } from './transact.ts'

const itemOf = (letter: Letter) => ({
  ...keys.letter(letter.id),
  ...letterListAttributes(letter.caseId, letter.createdAt, letter.id),
  ...wakeAttributes('LETTER', letter.id, letter.nextAt),
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
  const {
    pk: _pk,
    sk: _sk,
    listPk: _listPk,
    listSk: _listSk,
    wakeShard,
    wakeAt,
    attempts,
    letter,
  } = {
    wakeShard: undefined,
    wakeAt: undefined,
    ...itemOf(to),
  }
  const sets = ['letter = :letter', 'attempts = :attempts', ...(wakeAt ? ['wakeShard = :shard', 'wakeAt = :wakeAt'] : [])]
  try {
    await documents.send(
      new UpdateCommand({
        TableName: tableName,
        Key: keys.letter(to.id),
        UpdateExpression: `SET ${sets.join(', ')}${wakeAt ? '' : ' REMOVE wakeShard, wakeAt'}`,
        ConditionExpression: 'letter.#status = :status AND attempts = :before',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':letter': letter,
          ':attempts': attempts,
          ':status': from.status,
          ':before': from.attempts,
          ...(wakeAt ? { ':shard': wakeShard, ':wakeAt': wakeAt } : {}),
        },
      }),
    )
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false
    throw error
  }
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
