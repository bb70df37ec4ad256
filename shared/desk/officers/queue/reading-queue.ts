import type { OfficerRights } from '../../../domain/case/permissions.ts'
import type { DeskRow } from '../../../domain/lists/desk-row.ts'
import { isDueIn, matches, mayList, type QueueFilter, type TimeLeft, timeLeft } from '../../../domain/lists/queue.ts'
import type { Onlooking } from '../../../domain/lists/withheld.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { type DeskRange, rangesAfter, rangesOf, readDeskRows, readListedWords, wordsKey } from '../../../store/case/desk-lists.ts'
import type { Tools } from '../../tools.ts'
import { countViews, type DeskHead, isSameRange, type QueueView, readHead, type ViewCounts } from './counting-queue.ts'
import { daysOf, scopeFor, turnViewer } from './queue-scope.ts'

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

/** A list of one line a case is read as one screen (docs/adr/0089). */
export const pageRows = 30
/** A filter without an index looks at this many rows a page, no matter how few it finds. */
const slice = 200

/** A page of an officer's queue, after `cursor`. */
export const readQueue = async (
  tools: Tools,
  officer: OfficerRights,
  filter: QueueFilter,
  cursor: string | null,
  atMost = pageRows,
): Promise<QueuePage> => readAfter(tools, officer, filter, cursor, null, atMost)

/** The first page, and how much lies in each view of the desk: what is looked at for one serves the other. */
export const openQueue = async (
  tools: Tools,
  officer: OfficerRights,
  filter: QueueFilter,
  views: readonly QueueView[],
): Promise<{ page: QueuePage; counts: ViewCounts | null }> => {
  const head = await readHead(tools, officer, filter)
  const [page, counts] = await Promise.all([
    readAfter(tools, officer, filter, null, head, pageRows),
    head === null ? null : countViews(tools, officer, filter, views, head),
  ])
  return { page, counts }
}

const readAfter = async (
  tools: Tools,
  officer: OfficerRights,
  filter: QueueFilter,
  cursor: string | null,
  head: DeskHead | null,
  atMost: number,
): Promise<QueuePage> => {
  const [{ rows, next, looked }, { today }] = await Promise.all([rowsAfter(tools, officer, filter, cursor, head, atMost), daysOf(tools)])
  return { entries: await entriesOf(tools, rows), next, looked, today }
}

const rowsAfter = async (
  tools: Tools,
  officer: OfficerRights,
  filter: QueueFilter,
  cursor: string | null,
  head: DeskHead | null,
  atMost: number,
) => {
  const scope = scopeFor(officer, filter)
  if (scope === null) return { rows: [], next: null, looked: 0 }
  const [days, viewer] = await Promise.all([daysOf(tools), turnViewer(tools, officer)])
  const wanted = (row: DeskRow) => mayList(row, officer) && isDueIn(row, filter.list, days) && matches(row, filter, viewer)
  return sift(tools, rangesOf(scope, officer, filter, days), wanted, cursor, head, atMost)
}

/**
 * The number of the case that follows `number` in a list, on the page after `cursor` or at the head of the next one; the first of
 * the page where that case has left the list, as it does when it was worked off. Null where none is left.
 */
export const nextInQueue = async (
  tools: Tools,
  officer: OfficerRights,
  filter: QueueFilter,
  cursor: string | null,
  number: string,
): Promise<string | null> => {
  const { rows, next } = await rowsAfter(tools, officer, filter, cursor, null, pageRows)
  const following = rows[rows.findIndex((row) => row.number === number) + 1]
  if (following) return following.number
  if (next === null) return null
  const further = await rowsAfter(tools, officer, filter, next, null, pageRows)
  return further.rows[0]?.number ?? null
}

/** Reads on until the page is full, the list ends, or the slice is used up. */
const sift = async (
  { table }: Tools,
  ranges: readonly DeskRange[],
  wanted: (row: DeskRow) => boolean,
  cursor: string | null,
  head: DeskHead | null,
  atMost: number,
) => {
  const rows: DeskRow[] = []
  const toRead = rangesAfter(ranges, cursor)
  let [looked, after, size]: [number, string | null, number] = [0, cursor, atMost]
  for (const [i, range] of toRead.entries()) {
    const isLastRange = i === toRead.length - 1
    for (;;) {
      const page = looked === 0 && head && isSameRange(head.range, range) ? head : await readDeskRows(table, range, after, size)
      for (const [j, { row, cursor: place }] of page.rows.entries()) {
        looked++
        after = place
        if (wanted(row)) rows.push(row)
        const isEnd = isLastRange && page.isLast && j === page.rows.length - 1
        if (rows.length === atMost) return { rows, next: isEnd ? null : after, looked }
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

/** Open cases at the desk of one institution: those it leads, and those it helps with or reads. `more`: not all were looked at. */
export type HeldCases = { leads: number; others: number; more: boolean }

/** Looked at up to this many, where a page says how many an institution holds. */
export const countedUpTo = 50

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
  const viewer = await turnViewer(tools, officer)
  const ids: string[] = []
  for (const range of rangesAfter(rangesOf(scope, officer, filter, days), cursor)) {
    const { rows, isLast } = await readDeskRows(tools.table, range, cursor, 100)
    ids.push(
      ...rows.flatMap(({ row }) =>
        mayList(row, officer) && isDueIn(row, filter.list, days) && matches(row, filter, viewer) ? [row.caseId] : [],
      ),
    )
    if (!isLast) return { ids, next: rows.at(-1)?.cursor ?? null }
  }
  return { ids, next: null }
}
