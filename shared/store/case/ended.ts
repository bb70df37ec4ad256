import type { Instant } from '../../domain/time/instant.ts'
import { type Place, readPage } from '../access.ts'
import { deskPartition, everyDesk, idOf } from '../keys.ts'
import type { Table } from '../table.ts'

/** Cases that ended before a moment, the longest ago first, a page at a time. `cursor` is the `next` of the page before. */
export const readEndedBefore = async (
  table: Table,
  before: Instant,
  cursor: string | null,
  limit: number,
): Promise<{ ids: string[]; next: string | null }> => {
  const range = { index: 'desk', partition: deskPartition(everyDesk, false), sort: { is: '<', than: before } } as const
  const after = cursor === null ? null : (JSON.parse(cursor) as Place)
  const { items, next } = await readPage(table, range, { parse: ({ pk }) => idOf(String(pk)) }, { limit, after })
  return { ids: items, next: next && JSON.stringify(next) }
}
