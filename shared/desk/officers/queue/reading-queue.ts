import { todayOf } from '../../../domain/case/moves.ts'
import type { OfficerRights } from '../../../domain/case/permissions.ts'
import type { DeskRow } from '../../../domain/lists/desk-row.ts'
import {
  isDueIn,
  type ListDays,
  matches,
  mayList,
  type QueueFilter,
  type QueueList,
  soonDays,
  type TimeLeft,
  timeLeft,
} from '../../../domain/lists/queue.ts'
import type { Onlooking } from '../../../domain/lists/withheld.ts'
import { addWorkingDays } from '../../../domain/time/calendar.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import {
  type BoundedCount,
  countDeskRows,
  type DeskRange,
  rangesAfter,
  rangesOf,
  readDeskRows,
  readListedWords,
  wordsKey,
} from '../../../store/case/desk-lists.ts'
import { appealDesk, escalatedDesk, everyDesk, returnedDesk } from '../../../store/keys.ts'
import type { Tools } from '../../tools.ts'

/** One line of the queue. A title that was erased is null; `reason` is why it was given back, absent where it was not. */
export type QueueEntry = { row: DeskRow; title: string | null; reason?: string; left: TimeLeft }

export type QueuePage = {
  entries: QueueEntry[]
  /** Where the list goes on; null at its end. */
  next: string | null
  /** Rows looked at for this page: more than are shown where a filter has no index of its own. */
  looked: number
  today: LocalDate
}

export const pageRows = 20
/** A filter without an index looks at this many rows a page, no matter how few it finds. */
const slice = 200

/** The desk whose cases an officer sees; null when they have none. */
export const scopeOf = ({ role, institution }: Pick<OfficerRights, 'role' | 'institution'>): string | null => {
  switch (role) {
    case 'coordinator':
      return everyDesk
    case 'superior':
      return appealDesk
    case 'liaison':
    case 'head':
      return institution
    case 'leader':
    case 'administrator':
      return null
    default:
      return role satisfies never
  }
}

/**
 * Coordinators may look at one institution's desk; everybody else has their own and no other. What a desk only reads lies
 * apart from its work.
 */
const scopeFor = (officer: OfficerRights, { institution, list }: Pick<QueueFilter, 'institution' | 'list'>): string | null => {
  const own = officer.role === 'coordinator' && institution !== null ? institution : scopeOf(officer)
  if (own === null) return null
  return list === 'escalated' ? escalatedDesk(own) : list === 'returned' ? returnedDesk(own) : own
}

const daysOf = async (tools: Tools) => {
  const context = await tools.context()
  const today = todayOf(context)
  return { context, today, soonUntil: addWorkingDays(context.calendar, today, soonDays) }
}

/** A page of an officer's queue, after `cursor`. */
export const readQueue = async (tools: Tools, officer: OfficerRights, filter: QueueFilter, cursor: string | null): Promise<QueuePage> => {
  const scope = scopeFor(officer, filter)
  const days = await daysOf(tools)
  const { today } = days
  if (scope === null) return { entries: [], next: null, looked: 0, today }
  const wanted = (row: DeskRow) => mayList(row, officer) && isDueIn(row, filter.list, days) && matches(row, filter)
  const { rows, next, looked } = await sift(tools, rangesOf(scope, officer, filter, days), wanted, cursor)
  return { entries: await entriesOf(tools, rows), next, looked, today }
}

/** Reads on until the page is full, the list ends, or the slice is used up. */
const sift = async ({ table }: Tools, ranges: readonly DeskRange[], wanted: (row: DeskRow) => boolean, cursor: string | null) => {
  const rows: DeskRow[] = []
  const toRead = rangesAfter(ranges, cursor)
  let [looked, after, size]: [number, string | null, number] = [0, cursor, pageRows]
  for (const [i, range] of toRead.entries()) {
    const isLastRange = i === toRead.length - 1
    for (;;) {
      const page = await readDeskRows(table, range, after, size)
      for (const [j, { row, cursor: place }] of page.rows.entries()) {
        looked++
        after = place
        if (wanted(row)) rows.push(row)
        const isEnd = isLastRange && page.isLast && j === page.rows.length - 1
        if (rows.length === pageRows) return { rows, next: isEnd ? null : after, looked }
      }
      if (page.isLast || page.rows.length === 0) break
      if (looked >= slice) return { rows, next: after, looked }
      size = Math.min(100, slice - looked)
    }
    if (!isLastRange && looked >= slice) return { rows, next: after, looked }
  }
  return { rows, next: null, looked }
}

/** Titles and time left for rows, in their order. */
export const entriesOf = async (tools: Tools, rows: readonly DeskRow[]): Promise<QueueEntry[]> => {
  const [{ context, today }, words] = await Promise.all([daysOf(tools), readListedWords(tools.table, rows)])
  return rows.map((row) => {
    const reason = row.returned && words.get(wordsKey(row.caseId, row.returned.reason))
    return {
      row,
      title: words.get(wordsKey(row.caseId, row.titleText)) ?? null,
      ...(reason === undefined ? {} : { reason }),
      left: timeLeft(row, today, context.calendar, context.statutes),
    }
  })
}

/** Counted up to this many; the page says "50+". */
export const countedUpTo = 50

/** What was read for it is not said: it tells how many rows there are that are not shown. */
export type QueueCounts = Partial<Record<QueueList, Pick<BoundedCount, 'count' | 'more'>>>

/** How much lies in each of those lists of the officer's desk, whatever else is filtered; what has ended is not counted. */
export const countQueue = async (
  tools: Tools,
  officer: OfficerRights,
  filter: Pick<QueueFilter, 'institution' | 'status'>,
  lists: readonly QueueList[],
): Promise<QueueCounts | null> => {
  if (scopeOf(officer) === null) return null
  const days = await daysOf(tools)
  const first = await countFirst(tools, officer, filter, days)
  const counted = async (list: QueueList): Promise<readonly [QueueList, Pick<BoundedCount, 'count' | 'more'>]> => {
    const scope = scopeFor(officer, { ...filter, list }) ?? ''
    const range = rangesOf(scope, officer, { list, status: filter.status }, days).at(-1)
    const { count, more } = range ? await countDeskRows(tools.table, range, countedUpTo) : { count: 0, more: false }
    const all = count + (list === 'late' || list === 'soon' ? first(list) : 0)
    return [list, { count: Math.min(all, countedUpTo), more: more || all > countedUpTo }]
  }
  return Object.fromEntries(await Promise.all(lists.filter((it) => it !== 'ended').map(counted)))
}

/** Of what stands before everything else, how much belongs to a list by its date. */
const countFirst = async (tools: Tools, officer: OfficerRights, filter: Pick<QueueFilter, 'institution' | 'status'>, days: ListDays) => {
  const [range] = rangesOf(scopeFor(officer, { ...filter, list: 'late' }) ?? '', officer, { list: 'late', status: filter.status }, days)
  const { rows } = range ? await readDeskRows(tools.table, range, null, countedUpTo) : { rows: [] }
  return (list: QueueList): number => rows.filter(({ row }) => isDueIn(row, list, days)).length
}

/** Open cases at the desk of one institution: those it leads, and those it helps with or reads. `more`: not all were looked at. */
export type HeldCases = { leads: number; others: number; more: boolean }

/** How many it holds, looked at up to `countedUpTo`, for whoever is about to end it, without what is about themselves. */
export const countHeld = async (tools: Tools, officer: Onlooking, institution: string): Promise<HeldCases> => {
  const [range] = rangesOf(institution, officer, { list: 'open', status: null }, await daysOf(tools))
  const { rows, isLast } = range ? await readDeskRows(tools.table, range, null, countedUpTo) : { rows: [], isLast: true }
  const leads = rows.filter(({ row }) => row.lead === institution).length
  return { leads, others: rows.length - leads, more: !isLast }
}

/** The next cases of a filter, for a job: ids only, in slices of the same size. */
export const matchingCases = async (
  tools: Tools,
  officer: OfficerRights,
  filter: QueueFilter,
  cursor: string | null,
): Promise<{ ids: string[]; next: string | null }> => {
  const scope = scopeFor(officer, filter)
  if (scope === null) return { ids: [], next: null }
  const days = await daysOf(tools)
  const ids: string[] = []
  for (const range of rangesAfter(rangesOf(scope, officer, filter, days), cursor)) {
    const { rows, isLast } = await readDeskRows(tools.table, range, cursor, 100)
    ids.push(
      ...rows.flatMap(({ row }) => (mayList(row, officer) && isDueIn(row, filter.list, days) && matches(row, filter) ? [row.caseId] : [])),
    )
    if (!isLast) return { ids, next: rows.at(-1)?.cursor ?? null }
  }
  return { ids, next: null }
}
