import type { OfficerRights } from '../../../domain/case/permissions.ts'
import type { DeskRow } from '../../../domain/lists/desk-row.ts'
import { firstOfAll, urgentFirst } from '../../../domain/lists/desks.ts'
import { isDueIn, type ListDays, matches, mayList, type QueueFilter, type QueueList, type QueueTurn } from '../../../domain/lists/queue.ts'
import type { TurnViewer } from '../../../domain/lists/turn.ts'
import { countDeskRows, type DeskPage, type DeskRange, rangesOf, readDeskRows } from '../../../store/case/desk-lists.ts'
import type { Tools } from '../../tools.ts'
import { daysOf, scopeFor, turnViewer } from './queue-scope.ts'

/** A tab of the queue: one of its lists, or all that is open by whose turn it is. */
export type QueueView = QueueList | QueueTurn

/** What a view or a filter would show. `more`: not all were looked at, so there are at least as many. */
export type Count = { count: number; more: boolean }

export type ViewCounts = {
  views: Partial<Record<QueueView, Count>>
  /** The list as it is filtered now, and one thing more. */
  filters: Readonly<Record<string, Count>> | null
}

/** The beginning of a desk's open cases, by what is due first: counted, and the first page of most views. */
export type DeskHead = DeskPage & { range: DeskRange }

/** Looked at up to this many; the page says "34+" where there are more. */
const headRows = 100
/** What lies elsewhere is counted up to this many. */
const countedElsewhere = 50

/** Null for an officer without a desk. */
export const readHead = async (tools: Tools, officer: OfficerRights, filter: QueueFilter): Promise<DeskHead | null> => {
  const scope = scopeFor(officer, { ...filter, list: 'open' })
  const [range] = scope === null ? [] : rangesOf(scope, officer, { list: 'open', status: filter.status }, await daysOf(tools))
  return range ? { range, ...(await readDeskRows(tools.table, range, null, headRows)) } : null
}

export const isSameRange = (one: DeskRange, other: DeskRange): boolean =>
  one.partition === other.partition && one.from === other.from && one.to === other.to

/** One thing more to ask of a list by a press. */
export const quickFilters = {
  complaint: { channel: 'complaint' },
  request: { channel: 'request' },
  oversight: { class: 'oversight' },
  anonymous: { trait: 'anonymous' },
  confidential: { trait: 'confidential' },
} as const satisfies Record<string, Partial<QueueFilter>>

/** How much lies in each of those views, whatever else is filtered but institution and status; what has ended is not counted. */
export const countViews = async (
  tools: Tools,
  officer: OfficerRights,
  filter: QueueFilter,
  views: readonly QueueView[],
  head: DeskHead,
): Promise<ViewCounts> => {
  const days = await daysOf(tools)
  const viewer = await turnViewer(tools, officer)
  const rows = head.rows.flatMap(({ row }) => (mayList(row, officer) ? [row] : []))
  const elsewhere = (list: QueueList, at = -1) => countElsewhere(tools, officer, filter, { list, turn: null }, days, at)
  const counted = async (view: QueueView): Promise<Count> => {
    switch (view) {
      case 'storm':
      case 'escalated':
      case 'returned':
        return elsewhere(view)
      case 'waiting':
        return head.isLast ? exactly(rows.filter((it) => it.waitsForReporter).length) : elsewhere(view)
      case 'urgent':
        return countUrgent(rows, head, () => countElsewhere(tools, officer, filter, { list: 'open', turn: 'urgent' }, days, 1))
      case 'late':
      case 'soon': {
        const asked = { ...filter, list: view }
        return { count: rows.filter((row) => isIn(row, asked, viewer, days)).length, more: goesOn(head, view, days) }
      }
      case 'given-back':
        return { count: inTurn(rows, view, viewer), more: !head.isLast && lastPlace(head).startsWith(firstOfAll) }
      case 'open':
        return { count: rows.length, more: !head.isLast }
      case 'ended':
        return exactly(0)
      default:
        return { count: inTurn(rows, view, viewer), more: !head.isLast }
    }
  }
  const asked = views.filter((it) => it !== 'ended')
  const counts = await Promise.all(asked.map(async (view) => [view, await counted(view)] as const))
  return { views: Object.fromEntries(counts), filters: countFilters(rows, viewer, filter, head, days) }
}

const exactly = (count: number): Count => ({ count, more: false })

const isIn = (row: DeskRow, filter: QueueFilter, viewer: TurnViewer, days: ListDays): boolean =>
  isDueIn(row, filter.list, days) && matches(row, filter, viewer)

const inTurn = (rows: readonly DeskRow[], turn: QueueTurn, viewer: TurnViewer): number =>
  rows.filter((row) => matches(row, { ...everything, turn }, viewer)).length

const everything: QueueFilter = {
  list: 'open',
  turn: null,
  institution: null,
  status: null,
  channel: null,
  class: null,
  category: null,
  district: null,
  trait: null,
  number: null,
}

const lastPlace = ({ rows }: DeskHead): string => rows.at(-1)?.cursor ?? ''

/** The urgent ones stand first of all, and first among those that wait for their reporter, which the head need not reach. */
const countUrgent = async (rows: readonly DeskRow[], head: DeskHead, waiting: () => Promise<Count>): Promise<Count> => {
  const urgent = rows.filter((row) => row.urgent)
  if (head.isLast) return exactly(urgent.length)
  const further = await waiting()
  const count = urgent.filter((row) => !row.waitsForReporter).length + further.count
  return { count, more: further.more || lastPlace(head).startsWith(urgentFirst) }
}

/** Whether a list by date may go on behind the head: it lies by date, after what stands before everything else. */
const goesOn = (head: DeskHead, list: QueueList, { today, soonUntil }: ListDays): boolean => {
  const place = lastPlace(head)
  if (head.isLast) return false
  return place.startsWith(firstOfAll) || (list === 'late' ? place < today : list === 'soon' ? place < `${soonUntil}~` : true)
}

/** Lists that lie within the head; of others nothing is said. */
const inHead: ReadonlySet<QueueList> = new Set<QueueList>(['open', 'late', 'soon'])

const countFilters = (
  rows: readonly DeskRow[],
  viewer: TurnViewer,
  filter: QueueFilter,
  head: DeskHead,
  days: ListDays,
): ViewCounts['filters'] => {
  if (!inHead.has(filter.list)) return null
  const counts = Object.entries(quickFilters).map(([name, more]) => {
    const count = rows.filter((row) => isIn(row, { ...filter, ...more }, viewer, days)).length
    return [name, { count, more: goesOn(head, filter.list, days) }] as const
  })
  return Object.fromEntries(counts)
}

const countElsewhere = async (
  { table }: Tools,
  officer: OfficerRights,
  { institution, status }: Pick<QueueFilter, 'institution' | 'status'>,
  { list, turn }: Pick<QueueFilter, 'list' | 'turn'>,
  days: ListDays,
  at: number,
): Promise<Count> => {
  const scope = scopeFor(officer, { institution, list })
  const range = scope === null ? undefined : rangesOf(scope, officer, { list, turn, status }, days).at(at)
  if (!range) return exactly(0)
  const { count, more } = await countDeskRows(table, range, countedElsewhere)
  return { count, more }
}
