import type { Instant } from '../../domain/time/instant.ts'
import { type Place, readPage } from '../access.ts'
import { deskPartition, everyDesk, idOf, otherDeskCases } from '../keys.ts'
import type { Table } from '../table.ts'

/** Cases that ended before a moment, the longest ago first, a page at a time. `cursor` is the `next` of the page before. */
export const readEndedBefore = async (
  table: Table,
  before: Instant,
  cursor: string | null,
  limit: number,
): Promise<{ ids: string[]; next: string | null }> => {
  const place = cursor === null ? null : (JSON.parse(cursor) as Place)
  const scope = isAtOtherDesk(place) ? otherDeskCases : everyDesk
  const range = { index: 'desk', partition: deskPartition(scope, false), sort: { is: '<', than: before } } as const
  const after = place === null || place.begin ? null : place
  const { items, next } = await readPage(table, range, { parse: ({ pk }) => idOf(String(pk)) }, { limit, after })
  // Behind the coordinators' cases come those of the other desk.
  const then = next ?? (scope === everyDesk ? { deskPk: deskPartition(otherDeskCases, false), begin: true } : null)
  return { ids: items, next: then && JSON.stringify(then) }
}

const isAtOtherDesk = (place: Place | null): boolean => place?.deskPk === deskPartition(otherDeskCases, false)
