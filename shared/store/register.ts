import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { type Instant, plusMillis } from '../domain/time/instant.ts'
import type { Key } from './keys.ts'
import type { Table } from './table.ts'
import type { GuardedAction } from './transact.ts'

/**
 * A register without gaps (UU 14/2008 Ps 22(4)): the counter moves in the same transaction as the case that gets the
 * number, so a number without a case cannot exist. Whoever loses a race takes a short lease on the counter and then
 * goes alone, so that a crowd queues up instead of trying over and over (docs/adr/0004).
 */
export type RegisterState = { last: number; leasedBy: string | null; leasedUntil: Instant | null }

const leaseMillis = 5_000
/** Clocks of two processes may differ, and a decision is older than the moment it is weighed. */
const skewMillis = 60_000
const latestLease = (now: Instant): Instant => plusMillis(now, leaseMillis + skewMillis)

export const readRegister = async ({ documents, tableName }: Table, register: Key): Promise<RegisterState> => {
  const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: register, ConsistentRead: true }))
  return { last: Number(Item?.last ?? 0), leasedBy: Item?.leasedBy ?? null, leasedUntil: Item?.leasedUntil ?? null }
}

/** A lease that a crashed holder left behind ends by itself; one from the future was set by a clock that was wrong. */
export const isLeased = ({ leasedUntil }: RegisterState, now: Instant): boolean =>
  leasedUntil !== null && leasedUntil > now && leasedUntil <= latestLease(now)

/** The last number given out, if the lease was free and is ours now; null otherwise. */
export const takeLease = async ({ documents, tableName }: Table, register: Key, holder: string, now: Instant): Promise<number | null> => {
  try {
    const { Attributes } = await documents.send(
      new UpdateCommand({
        TableName: tableName,
        Key: register,
        UpdateExpression: 'SET leasedBy = :holder, leasedUntil = :until',
        ConditionExpression: freeLease,
        ExpressionAttributeValues: {
          ':holder': holder,
          ':until': plusMillis(now, leaseMillis),
          ':now': now,
          ':latest': latestLease(now),
        },
        ReturnValues: 'ALL_NEW',
      }),
    )
    return Number(Attributes?.last ?? 0)
  } catch (error) {
    if (isLost(error)) return null
    throw error
  }
}

/** Gives an unused lease back. A lease that is not ours any more stays as it is. */
export const releaseLease = async ({ documents, tableName }: Table, register: Key, holder: string): Promise<void> => {
  try {
    await documents.send(
      new UpdateCommand({
        TableName: tableName,
        Key: register,
        UpdateExpression: 'REMOVE leasedBy, leasedUntil',
        ConditionExpression: 'leasedBy = :holder',
        ExpressionAttributeValues: { ':holder': holder },
      }),
    )
  } catch (error) {
    if (!isLost(error)) throw error
  }
}

/** Moves the counter from `last` to the next number and ends the lease. Fails while somebody else holds the lease. */
export const takeNumber = ({ tableName }: Table, register: Key, last: number, holder: string, now: Instant): GuardedAction => ({
  guard: 'register',
  action: {
    Update: {
      TableName: tableName,
      Key: register,
      UpdateExpression: 'SET #last = :next REMOVE leasedBy, leasedUntil',
      ConditionExpression: `${last === 0 ? 'attribute_not_exists(#last)' : '#last = :last'} AND (leasedBy = :holder OR ${freeLease})`,
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: {
        ':next': last + 1,
        ...(last === 0 ? {} : { ':last': last }),
        ':holder': holder,
        ':now': now,
        ':latest': latestLease(now),
      },
    },
  },
})

const freeLease = '(attribute_not_exists(leasedUntil) OR leasedUntil <= :now OR leasedUntil > :latest)'

const isLost = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'ConditionalCheckFailedException' || error.name === 'TransactionConflictException')
