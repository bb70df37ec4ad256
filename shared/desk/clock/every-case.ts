import type { DeskRow } from '../../domain/lists/desk-row.ts'
import { readDeskRows } from '../../store/case/desk-lists.ts'
import { deskPartition, everyDesk, otherDeskCases } from '../../store/keys.ts'
import type { Tools } from '../tools.ts'

const casesAtOnce = 100
/** Open, ended, and open once more: a case that ends, begins anew or changes desks meanwhile is met all the same. */
const lists = [true, false, true].flatMap((open) => [everyDesk, otherDeskCases].map((scope) => ({ scope, open })))

/**
 * All cases there are, page by page, for a job over all of them, or over those that it wants. A case may come up twice. `endedAt`:
 * since when an ended one stands as it does.
 */
export const everyCase = async (
  tools: Tools,
  cursor: string | null,
  wanted: (row: DeskRow, endedAt: string | null) => boolean = () => true,
): Promise<{ ids: string[]; next: string | null }> => {
  const [at = '0', place = ''] = cursor?.split('|', 2) ?? []
  const list = Number(at)
  const { scope, open } = lists[list] ?? { scope: everyDesk, open: true }
  const range = { scope, officer: null, index: 'desk', partition: deskPartition(scope, open), latestFirst: false } as const
  const { rows, isLast } = await readDeskRows(tools.table, range, place === '' ? null : place, casesAtOnce)
  const next = isLast ? (list + 1 < lists.length ? `${list + 1}|` : null) : `${list}|${rows.at(-1)?.cursor ?? ''}`
  return { ids: rows.flatMap(({ row, cursor }) => (wanted(row, open ? null : cursor) ? [row.caseId] : [])), next }
}
