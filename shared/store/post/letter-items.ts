import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { isUndelivered, Letter, mustBeReached } from '../../domain/letters/letter.ts'
import type { Instant } from '../../domain/time/instant.ts'
import {
  keys,
  lettersPartition,
  reachAttributes,
  undeliveredAttributes,
  type WakeKind,
  wakeAttributes,
  wakePartition,
  wakeShards,
} from '../keys.ts'
import type { Table } from '../table.ts'
import type { GuardedAction } from '../transact.ts'

const itemOf = (letter: Letter): Record<string, unknown> => ({
  ...keys.letter(letter.id),
  ...wakeAttributes('LETTER', letter.id, letter.nextAt),
  ...(mustBeReached(letter) ? reachAttributes(letter.createdAt, letter.id) : {}),
  ...(isUndelivered(letter) ? undeliveredAttributes(letter.createdAt, letter.id) : {}),
  attempts: letter.attempts,
  letter,
})

/** Attributes by which a letter is in an index or is not. */
const wakePlace = ['wakeShard', 'wakeAt'] as const
const deskPlace = ['deskPk', 'deskSk'] as const

/**
 * A lease leaves a letter where it stands in the wake index, which saves moving it there and back: the outbox meets it
 * again, sees that it is not due, and takes it over when its sender has died.
 */
const placesOf = ({ status }: Letter) => (status === 'sending' ? deskPlace : [...wakePlace, ...deskPlace])

/** Puts a new letter into the outbox. */
export const putLetter = ({ tableName }: Table, letter: Letter) => ({
  Put: { TableName: tableName, Item: itemOf(letter), ConditionExpression: 'attribute_not_exists(pk)' },
})

/** Puts a letter to the desk into the outbox; false when that recipient was sent one on the same occasion. */
export const putLetterOnce = async (table: Table, letter: Letter): Promise<boolean> => {
  try {
    await table.documents.send(new PutCommand(putLetter(table, letter).Put))
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false
    throw error
  }
}

export const readLetter = async ({ documents, tableName }: Table, id: string): Promise<Letter | null> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: keys.letter(id), ConsistentRead: true }))
  return Item ? Letter.parse(Item.letter) : null
}

/** Action that replaces a letter if it is still as `from` says. */
export const replaceLetterAction = ({ tableName }: Table, from: Letter, to: Letter) => {
  const item = itemOf(to)
  const present = placesOf(to).filter((name) => item[name] !== undefined)
  const gone = placesOf(to).filter((name) => item[name] === undefined)
  const sets = ['letter = :letter', 'attempts = :attempts', ...present.map((name) => `${name} = :${name}`)]
  return {
    TableName: tableName,
    Key: keys.letter(to.id),
    UpdateExpression: `SET ${sets.join(', ')}${gone.length > 0 ? ` REMOVE ${gone.join(', ')}` : ''}`,
    ConditionExpression: 'letter.#status = :status AND attempts = :before',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':letter': to,
      ':attempts': to.attempts,
      ':status': from.status,
      ':before': from.attempts,
      ...Object.fromEntries(present.map((name) => [`:${name}`, item[name]])),
    },
  }
}

/**
 * Replaces a letter if it is still as `from` says; false when somebody else was quicker. Status and attempts together
 * change with every step of a letter's life, so they are its version.
 */
export const replaceLetter = async (table: Table, from: Letter, to: Letter): Promise<boolean> => {
  try {
    await table.documents.send(new UpdateCommand(replaceLetterAction(table, from, to)))
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false
    throw error
  }
}

/** The person was reached in another way, or not yet: who was not reached is tried again. Goes with the event of the case. */
export const noteReached = (table: Table, letter: Letter, reached: Letter['reached']): GuardedAction => ({
  guard: 'letter',
  action: { Update: replaceLetterAction(table, letter, { ...letter, reached }) },
})

/** Letters that did not arrive, the oldest first: reporters to reach in another way, or letters to officers. */
export const readNotArrived = async ({ documents, tableName }: Table, kind: 'reach' | 'undelivered', limit: number): Promise<Letter[]> => {
  const { deskPk } = kind === 'reach' ? reachAttributes('', '') : undeliveredAttributes('', '')
  const { Items } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: 'desk',
      KeyConditionExpression: 'deskPk = :pk',
      ExpressionAttributeValues: { ':pk': deskPk },
      Limit: limit,
    }),
  )
  return (Items ?? []).map((item) => Letter.parse(item.letter))
}

/** Letters to the reporter of a case, oldest first, read consistently. */
export const readLettersOf = async ({ documents, tableName }: Table, caseId: string): Promise<Letter[]> => {
  const letters: Letter[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': lettersPartition(caseId) },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    )
    letters.push(...(page.Items ?? []).map((item) => Letter.parse(item.letter)))
    from = page.LastEvaluatedKey
  } while (from)
  return letters.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0))
}

/** Where a walk through the wake index goes on, for each shard that has more. */
export type AwakeCursor = Partial<Record<string, Record<string, unknown>>>

/** Ids of what has to wake by now, the longest waiting first in each shard; `next` is undefined after the last page. */
export const readAwakePage = async (
  { documents, tableName }: Table,
  kind: WakeKind,
  now: Instant,
  limit: number,
  cursor?: AwakeCursor,
): Promise<{ ids: string[]; next: AwakeCursor | undefined }> => {
  const shards = wakeShards.filter((shard) => cursor === undefined || cursor[shard] !== undefined)
  const next: AwakeCursor = {}
  const pages = await Promise.all(
    shards.map(async (shard) => {
      const { Items, LastEvaluatedKey } = await documents.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: 'wake',
          KeyConditionExpression: 'wakeShard = :shard AND wakeAt <= :now',
          ExpressionAttributeValues: { ':shard': wakePartition(kind, shard), ':now': now },
          Limit: limit,
          ExclusiveStartKey: cursor?.[shard],
        }),
      )
      if (LastEvaluatedKey) next[shard] = LastEvaluatedKey
      return (Items ?? []).map(({ pk, sk }) => (kind === 'LETTER' ? String(sk) : String(pk).slice(kind.length + 1)))
    }),
  )
  return { ids: pages.flat(), next: Object.keys(next).length > 0 ? next : undefined }
}

/** The first page only; at most `limit` a shard. */
export const readAwake = async (table: Table, kind: WakeKind, now: Instant, limit: number): Promise<string[]> =>
  (await readAwakePage(table, kind, now, limit)).ids
