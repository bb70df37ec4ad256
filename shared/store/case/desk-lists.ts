import { isEnded } from '../../domain/case/case.ts'
import { PersonalText } from '../../domain/case/personal-text.ts'
import { DeskRow } from '../../domain/lists/desk-row.ts'
import type { QueueFilter, QueueList } from '../../domain/lists/queue.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { countItems, getItems, held, type Range, readPage } from '../access.ts'
import { deskPartition, idOf, keys, statusPartition } from '../keys.ts'
import type { Table } from '../table.ts'

/** Part of one index partition, in the order in which it is shown. Bounds are whole sort keys or their beginnings. */
export type DeskRange = {
  scope: string
  index: 'desk' | 'lists'
  partition: string
  from?: string
  to?: string
  latestFirst: boolean
}

/** Where the list lies: open cases by due date, then those that wait for their reporter (`~`), then those without a date. */
export const rangeOf = (
  scope: string,
  { list, status }: Pick<QueueFilter, 'list' | 'status'>,
  { today, soonUntil }: { today: LocalDate; soonUntil: LocalDate },
): DeskRange => {
  const ended = status === null ? list === 'ended' : isEnded({ status })
  const place =
    status === null
      ? ({ index: 'desk', partition: deskPartition(scope, !ended) } as const)
      : ({ index: 'lists', partition: statusPartition(scope, status) } as const)
  return { scope, ...place, latestFirst: ended, ...(ended ? {} : bounds(list, today, soonUntil)) }
}

const bounds = (list: QueueList, today: LocalDate, soonUntil: LocalDate): Pick<DeskRange, 'from' | 'to'> => {
  switch (list) {
    case 'late':
      return { from: '0', to: today }
    case 'soon':
      return { from: today, to: `${soonUntil}~` }
    case 'waiting':
      return { from: '~', to: '~~' }
    case 'open':
    case 'ended':
      return {}
    default:
      return list satisfies never
  }
}

export type DeskPage = { rows: { row: DeskRow; cursor: string }[]; isLast: boolean; readUnits: number }

/** Rows of a range, `limit` at most, after `cursor`; a row's cursor is its place in the list. */
export const readDeskRows = async (table: Table, range: DeskRange, cursor: string | null, limit: number): Promise<DeskPage> => {
  const sortKey = range.index === 'desk' ? 'deskSk' : 'listSk'
  const row = { parse: (item: Record<string, unknown>) => ({ row: rowOf.parse(item), cursor: String(item[sortKey]) }) }
  const after = cursor === null || !isWithin(range, cursor) ? null : placeOf(range, cursor)
  const { items, next, readUnits } = await readPage(table, inIndex(range), row, { limit, after })
  return { rows: items, isLast: next === null, readUnits }
}

export type BoundedCount = { count: number; more: boolean; readUnits: number }

/** How many there are, looked at up to `limit`: a count that stays cheap. */
export const countDeskRows = (table: Table, range: DeskRange, limit: number): Promise<BoundedCount> =>
  countItems(table, inIndex(range), limit)

const rowOf = held('row', DeskRow)

const inIndex = ({ index, partition, from, to, latestFirst }: DeskRange): Range => ({
  index,
  partition,
  sort: from === undefined ? null : { from, to: to ?? '' },
  latestFirst,
})

/** An address kept from another day may name a place before this list begins: then it is read from its beginning. */
const isWithin = ({ from, to }: DeskRange, cursor: string): boolean =>
  from === undefined || (cursor >= from && cursor <= (to ?? '') && cursor.includes('#'))

/** A cursor is only ever a place within the list asked for: it ends with the case, and everything else follows from it. */
const placeOf = ({ scope, index, partition }: DeskRange, cursor: string) => ({
  ...keys.desk(caseOfCursor(cursor), scope),
  ...(index === 'desk' ? { deskPk: partition, deskSk: cursor } : { listPk: partition, listSk: cursor }),
})

const caseOfCursor = (cursor: string): string => cursor.slice(cursor.lastIndexOf('#') + 1)

/** Rows of those cases at that desk; cases that it does not hold are missing. */
export const readRowsOf = async (table: Table, scope: string, caseIds: readonly string[]): Promise<Map<string, DeskRow>> => {
  const wanted = [...new Set(caseIds)].map((id) => keys.desk(id, scope))
  return new Map((await getItems(table, wanted, rowOf)).map((row) => [row.caseId, row]))
}

/** Titles by case; one that was erased is missing. */
export const readTitles = async (table: Table, rows: readonly Pick<DeskRow, 'caseId' | 'titleText'>[]): Promise<Map<string, string>> => {
  const wanted = rows.map(({ caseId, titleText }) => keys.text(caseId, titleText))
  return new Map(await getItems(table, wanted, titleOf))
}

const titleOf = { parse: (item: Record<string, unknown>) => [idOf(String(item.pk)), PersonalText.parse(item).text] as const }
