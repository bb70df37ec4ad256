import { isEnded } from '../../domain/case/case.ts'
import { theCoordinators } from '../../domain/case/other-desk.ts'
import { PersonalText } from '../../domain/case/personal-text.ts'
import { DeskRow } from '../../domain/lists/desk-row.ts'
import { apart, firstOfAll, urgentFirst } from '../../domain/lists/desks.ts'
import type { ListDays, QueueFilter, QueueList, QueueTurn } from '../../domain/lists/queue.ts'
import type { Onlooking } from '../../domain/lists/withheld.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { countItems, getItems, held, type Range, readPage, type Unseen } from '../access.ts'
import { deskPartition, idOf, keys, statusPartition } from '../keys.ts'
import type { Table } from '../table.ts'

/** Part of one index partition, in the order in which it is shown. Bounds are whole sort keys or their beginnings. */
export type DeskRange = {
  scope: string
  /** What is about them is not there for them; null for what no officer is shown: work over all cases. */
  officer: Onlooking | null
  index: 'desk' | 'lists'
  partition: string
  from?: string
  to?: string
  latestFirst: boolean
}

/**
 * Where the list lies, in the order in which it is read: what stands before everything else, open cases by due date, those
 * that wait for their reporter (`~`), those without a date. A list by date has what stands first in a range of its own, in
 * which not every row is due then (`isDueIn`).
 */
export const rangesOf = (
  scope: string,
  officer: Onlooking,
  { list, status, turn = null }: Pick<QueueFilter, 'list' | 'status'> & Partial<Pick<QueueFilter, 'turn'>>,
  days: ListDays,
): readonly DeskRange[] => {
  const ended = status === null ? list === 'ended' : isEnded({ status })
  const place =
    status === null
      ? ({ index: 'desk', partition: deskPartition(scope, !ended) } as const)
      : ({ index: 'lists', partition: statusPartition(scope, status) } as const)
  const range = { scope, officer, ...place, latestFirst: ended }
  const bounds = list === 'open' && turn !== null ? (turnBounds[turn] ?? boundsOf(list, days)) : boundsOf(list, days)
  return ended ? [range] : bounds.map((it) => ({ ...range, ...it }))
}

type Bounds = Pick<DeskRange, 'from' | 'to'>

const first: Bounds = { from: firstOfAll, to: `${firstOfAll}~` }

/** What stands before everything else lies close together; every other turn is looked for among all that is open. */
const turnBounds: Partial<Record<QueueTurn, readonly Bounds[]>> = {
  'given-back': [first],
  urgent: [
    { from: urgentFirst, to: `${urgentFirst}~` },
    { from: `~${firstOfAll}`, to: `~${firstOfAll}~` },
  ],
}

const boundsOf = (list: QueueList, { today, soonUntil }: ListDays): readonly Bounds[] => {
  switch (list) {
    case 'late':
      return [first, { from: '0', to: today }]
    case 'soon':
      return [first, { from: today, to: `${soonUntil}~` }]
    case 'waiting':
      return [{ from: '~', to: apart }]
    case 'storm':
      return [{ from: apart, to: `${apart}~` }]
    case 'open':
      return [{ from: firstOfAll, to: apart }]
    case 'ended':
    case 'escalated':
    case 'returned':
      return [{}]
    default:
      return list satisfies never
  }
}

/** The ranges that still have to be read after that place. */
export const rangesAfter = (ranges: readonly DeskRange[], cursor: string | null): readonly DeskRange[] => {
  const at = cursor === null ? -1 : ranges.findIndex((range) => isWithin(range, cursor))
  return ranges.slice(Math.max(0, at))
}

/** All of an open desk up to a day, of those that have a date. */
export const dueUntil = (scope: string, officer: Onlooking, day: LocalDate): DeskRange => ({
  scope,
  officer,
  index: 'desk',
  partition: deskPartition(scope, true),
  latestFirst: false,
  from: firstOfAll,
  to: `${day}~`,
})

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

const inIndex = ({ index, partition, from, to, latestFirst, officer }: DeskRange): Range => ({
  index,
  partition,
  sort: from === undefined ? null : { from, to: to ?? '' },
  latestFirst,
  ...(officer ? { unseen: aboutThem(officer) } : {}),
})

const aboutThem = ({ id, institution, role }: Onlooking): Unseen[] => [
  { list: ['row', 'reported', 'officers'], holding: id },
  ...(institution === null ? [] : [{ list: ['row', 'reported', 'institutions'], holding: institution }]),
  // Rows of an institution that coordinators look through may be of what it has as the other desk.
  ...(role === 'coordinator' ? [{ list: ['row', 'keptFrom'], holding: theCoordinators }] : []),
]

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
  const rows = await getItems(table, wanted, { parse: (item) => ('row' in item ? rowOf.parse(item) : null) })
  return new Map(rows.flatMap((row) => (row === null ? [] : [[row.caseId, row]])))
}

/** Words that lists show, by case and number of the text; one that was erased is missing. */
export type ListedWords = ReadonlyMap<string, string>

/** Titles, and why it was given back. */
export const readListedWords = async (
  table: Table,
  rows: readonly Pick<DeskRow, 'caseId' | 'titleText' | 'returned'>[],
): Promise<ListedWords> => {
  const wanted = rows.flatMap(({ caseId, titleText, returned }) =>
    [titleText, ...(returned ? [returned.reason] : [])].map((n) => keys.text(caseId, n)),
  )
  return new Map(await getItems(table, wanted, wordsOf))
}

export const wordsKey = (caseId: string, n: number): string => `${caseId}#${n}`

const wordsOf = {
  parse: (item: Record<string, unknown>) => {
    const { n, text } = PersonalText.parse(item)
    return [wordsKey(idOf(String(item.pk)), n), text] as const
  },
}
