import type { Instant } from '../../shared/domain/time/instant.ts'
import { table } from '../../shared/manifest.ts'

/** Bytes that are paid for: in the table, which is kept a second time for restoring, and in its indexes, which are not. */
export type Stored = { table: number; indexes: number }

/** DynamoDB counts this much beside each item, and beside each copy in an index. */
const besideItem = 100

type Item = Record<string, unknown>

/** As DynamoDB sizes items: names and values, a byte for each element and three for each list or map. */
export const storedOf = (items: readonly Item[], now: Instant): Stored => ({
  table: items.reduce((sum, item) => sum + shareOfYear(item, now) * (sizeOfItem(item) + besideItem), 0),
  indexes: items.reduce((sum, item) => sum + shareOfYear(item, now) * sizeOfCopies(item), 0),
})

const sizeOfCopies = (item: Item): number => copiesOf(item).reduce((sum, copy) => sum + sizeOfItem(copy) + besideItem, 0)

/** What goes by itself is paid for until then. */
const shareOfYear = ({ expiresAt }: Item, now: Instant): number =>
  typeof expiresAt === 'number' ? Math.min(1, Math.max(0, expiresAt - Date.parse(now) / 1000) / (365 * 86_400)) : 1

/** What of an item lies in the indexes. */
const copiesOf = (item: Item): Item[] =>
  Object.values(table.indexes)
    .filter(({ partitionKey, sortKey }) => partitionKey in item && sortKey in item)
    .map(({ partitionKey, sortKey, projection }) => {
      const keys = [table.partitionKey, table.sortKey, partitionKey, sortKey]
      return projection === 'ALL' ? item : Object.fromEntries(keys.map((name) => [name, item[name]]))
    })

const sizeOfItem = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOf(value), 0)

const sizeOf = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value)
  // Up to 38 digits, two in a byte, and one more.
  if (typeof value === 'number') return 1 + Math.ceil(String(value).length / 2)
  if (Array.isArray(value)) return value.reduce((sum: number, it) => sum + 1 + sizeOf(it), 3)
  if (typeof value === 'object' && value !== null) return Object.entries(value).reduce((sum, [k, v]) => sum + 1 + k.length + sizeOf(v), 3)
  return 1
}
