import { todayOf } from '../../domain/case/moves.ts'
import type { OfficerRights } from '../../domain/case/permissions.ts'
import type { DeskRow } from '../../domain/lists/desk-row.ts'
import { matches, mayList, type QueueFilter, type QueueList, soonDays, type TimeLeft, timeLeft } from '../../domain/lists/queue.ts'
import { addWorkingDays } from '../../domain/time/calendar.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { type BoundedCount, countDeskRows, type DeskRange, rangeOf, readDeskRows, readTitles } from '../../store/case/desk-lists.ts'
import { appealDesk, everyDesk } from '../../store/keys.ts'
import type { Tools } from '../tools.ts'

/** One line of the queue. A title that was erased is null. */
export type QueueEntry = { row: DeskRow; title: string | null; left: TimeLeft }

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

/** Coordinators may look at one institution's desk; everybody else has their own and no other. */
const scopeFor = (officer: OfficerRights, filter: Pick<QueueFilter, 'institution'>): string | null =>
  officer.role === 'coordinator' && filter.institution !== null ? filter.institution : scopeOf(officer)

/** Days between which lists lie. */
const daysOf = async (tools: Tools) => {
  const context = await tools.context()
  const today = todayOf(context)
  return { context, today, soonUntil: addWorkingDays(context.calendar, today, soonDays) }
}

/** A page of an officer's queue, after `cursor`. */
export const readQueue = async (tools: Tools, officer: OfficerRights, filter: QueueFilter, cursor: string | null): Promise<QueuePage> => {
  const scope = scopeFor(officer, filter)
  const { today, soonUntil } = await daysOf(tools)
  if (scope === null) return { entries: [], next: null, looked: 0, today }
  const wanted = (row: DeskRow) => mayList(row, officer) && matches(row, filter)
  const { rows, next, looked } = await sift(tools, rangeOf(scope, filter, { today, soonUntil }), wanted, cursor)
  return { entries: await entriesOf(tools, rows), next, looked, today }
}

/** Reads on until the page is full, the list ends, or the slice is used up. */
const sift = async ({ table }: Tools, range: DeskRange, wanted: (row: DeskRow) => boolean, cursor: string | null) => {
  const rows: DeskRow[] = []
  let [looked, after, size]: [number, string | null, number] = [0, cursor, pageRows]
  for (;;) {
    const page = await readDeskRows(table, range, after, size)
    for (const [i, { row, cursor: place }] of page.rows.entries()) {
      looked++
      after = place
      if (wanted(row)) rows.push(row)
      const isEnd = page.isLast && i === page.rows.length - 1
      if (rows.length === pageRows) return { rows, next: isEnd ? null : after, looked }
    }
    if (page.isLast || page.rows.length === 0) return { rows, next: null, looked }
    if (looked >= slice) return { rows, next: after, looked }
    size = Math.min(100, slice - looked)
  }
}

/** Titles and time left for rows, in their order. */
export const entriesOf = async (tools: Tools, rows: readonly DeskRow[]): Promise<QueueEntry[]> => {
  const [{ context, today }, titles] = await Promise.all([daysOf(tools), readTitles(tools.table, rows)])
  return rows.map((row) => ({
    row,
    title: titles.get(row.caseId) ?? null,
    left: timeLeft(row, today, context.calendar, context.statutes),
  }))
}

/** Counted up to this many; the page says "50+". */
export const countedUpTo = 50

export type QueueCounts = Record<Exclude<QueueList, 'ended'>, BoundedCount>

/** How much lies in each list of the officer's desk, whatever else is filtered. */
export const countQueue = async (
  tools: Tools,
  officer: OfficerRights,
  filter: Pick<QueueFilter, 'institution' | 'status'>,
): Promise<QueueCounts | null> => {
  const scope = scopeFor(officer, filter)
  if (scope === null) return null
  const days = await daysOf(tools)
  const counted = async (list: QueueList) => countDeskRows(tools.table, rangeOf(scope, { list, status: filter.status }, days), countedUpTo)
  const [open, late, soon, waiting] = await Promise.all([counted('open'), counted('late'), counted('soon'), counted('waiting')])
  return { open, late, soon, waiting }
}

/** Open cases at the desk of one institution: those it leads, and those it helps with or reads. `more`: not all were looked at. */
export type HeldCases = { leads: number; others: number; more: boolean }

/** How many it holds, looked at up to `countedUpTo`, for whoever is about to end it; a number tells nothing of a case. */
export const countHeld = async (tools: Tools, institution: string): Promise<HeldCases> => {
  const range = rangeOf(institution, { list: 'open', status: null }, await daysOf(tools))
  const { rows, isLast } = await readDeskRows(tools.table, range, null, countedUpTo)
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
  const range = rangeOf(scope, filter, await daysOf(tools))
  const { rows, isLast } = await readDeskRows(tools.table, range, cursor, 100)
  const ids = rows.flatMap(({ row }) => (mayList(row, officer) && matches(row, filter) ? [row.caseId] : []))
  return { ids, next: isLast ? null : (rows.at(-1)?.cursor ?? null) }
}
