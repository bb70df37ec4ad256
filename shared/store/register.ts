import * as z from 'zod'
import { Instant, plusMillis } from '../domain/time/instant.ts'
import { getItem, updatedItem, updateItem } from './access.ts'
import type { Key } from './keys.ts'
import type { Table } from './table.ts'
import { type GuardedAction, updating } from './transact.ts'

/**
 * A register without gaps (UU 14/2008 Ps 22(4)): the counter moves in the same transaction as the case that gets the
 * number, so a number without a case cannot exist. Whoever loses a race takes a short lease on the counter and then
 * goes alone, so that a crowd queues up instead of trying over and over (docs/adr/0004).
 */
const RegisterState = z.object({
  last: z.int().default(0),
  leasedBy: z.string().nullable().default(null),
  leasedUntil: Instant.nullable().default(null),
})
export type RegisterState = z.infer<typeof RegisterState>

const leaseMillis = 5_000
/** Clocks of two processes may differ, and a decision is older than the moment it is weighed. */
const skewMillis = 60_000
const latestLease = (now: Instant): Instant => plusMillis(now, leaseMillis + skewMillis)

export const readRegister = async (table: Table, register: Key): Promise<RegisterState> =>
  (await getItem(table, register, RegisterState)) ?? { last: 0, leasedBy: null, leasedUntil: null }

/** A lease that a crashed holder left behind ends by itself; one from the future was set by a clock that was wrong. */
export const isLeased = ({ leasedUntil }: RegisterState, now: Instant): boolean =>
  leasedUntil !== null && leasedUntil > now && leasedUntil <= latestLease(now)

/** The last number given out, if the lease was free and is ours now; null otherwise. */
export const takeLease = async (table: Table, register: Key, holder: string, now: Instant): Promise<number | null> => {
  const change = {
    Key: register,
    UpdateExpression: 'SET leasedBy = :holder, leasedUntil = :until',
    ConditionExpression: freeLease,
    ExpressionAttributeValues: { ':holder': holder, ':until': plusMillis(now, leaseMillis), ':now': now, ':latest': latestLease(now) },
  }
  const taken = await nullIfContended(updatedItem(table, change, RegisterState))
  return taken?.last ?? null
}

/** Gives an unused lease back. A lease that is not ours any more stays as it is. */
export const releaseLease = async (table: Table, register: Key, holder: string): Promise<void> => {
  const change = {
    Key: register,
    UpdateExpression: 'REMOVE leasedBy, leasedUntil',
    ConditionExpression: 'leasedBy = :holder',
    ExpressionAttributeValues: { ':holder': holder },
  }
  await nullIfContended(updateItem(table, change))
}

/** Moves the counter from `last` to the next number and ends the lease. Fails while somebody else holds the lease. */
export const takeNumber = (table: Table, register: Key, last: number, holder: string, now: Instant): GuardedAction =>
  updating(table, 'register', {
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
  })

const freeLease = '(attribute_not_exists(leasedUntil) OR leasedUntil <= :now OR leasedUntil > :latest)'

/** A transaction on the counter at that moment takes it from us as a lease of somebody else would. */
const nullIfContended = async <T>(write: Promise<T>): Promise<T | null> => {
  try {
    return await write
  } catch (error) {
    if (error instanceof Error && error.name === 'TransactionConflictException') return null
    throw error
  }
}
