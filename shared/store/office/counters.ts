import type { Counts } from '../../domain/lists/counts.ts'
import type { Condition } from '../access.ts'
import type { Key } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, updating } from '../transact.ts'

/** Adds to the counters of an item, which is there afterwards; perhaps only if they are so far. */
export const addCounts = (table: Table, key: Key, counts: Counts, condition: Condition = {}): GuardedAction => {
  const entries = Object.entries(counts)
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {}, ...only } = condition
  return updating(table, 'none', {
    ...only,
    Key: key,
    UpdateExpression: `ADD ${entries.map((_, i) => `#n${i} :n${i}`).join(', ')}`,
    ExpressionAttributeNames: { ...names, ...Object.fromEntries(entries.map(([name], i) => [`#n${i}`, name])) },
    ExpressionAttributeValues: { ...values, ...Object.fromEntries(entries.map(([, n], i) => [`:n${i}`, n])) },
  })
}

/** Counters that came to nothing stay in their item, and mean that there is none. */
export const nonZero = (counts: Counts): Counts => Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0))
