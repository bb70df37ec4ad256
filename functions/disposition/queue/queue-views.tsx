import { type Count, type QueueView, quickFilters, type ViewCounts } from '../../../shared/desk/officers/queue/counting-queue.ts'
import {
  listsOf,
  type QueueFilter,
  type QueueList,
  type QueueTurn,
  QueueTurn as Turns,
  turnsOf,
} from '../../../shared/domain/lists/queue.ts'
import { institutionRoles } from '../../../shared/domain/office/directory.ts'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { Tabs } from '../../../shared/web/officers/tabs.tsx'
import type { QueueText } from '../../../shared/web/text/id/queue.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { queueAddress } from './queue-address.ts'

const isTurn = (view: QueueView): view is QueueTurn => Turns.options.some((it) => it === view)

/** Lists by date are no tabs: they narrow the tab that is open. */
const byDate = ['late', 'soon'] as const satisfies readonly QueueList[]
const isByDate = (list: QueueList): boolean => byDate.some((it) => it === list)

/** Tabs by whose turn it is; what is this desk's to do stands first, and what has ended last. */
export const tabsOf = ({ officer, institution }: Pick<OfficerRequest, 'officer' | 'institution'>): QueueView[] => {
  const has: readonly QueueView[] = [...turnsOf(officer.role), ...listsOf(officer.role, institution)]
  return tabOrder.filter((view) => has.includes(view))
}

const tabOrder: readonly QueueView[] = [
  'mine',
  'others',
  'waiting',
  'drafts',
  'given-back',
  'urgent',
  'storm',
  'escalated',
  'returned',
  'open',
  'ended',
]

/** What is counted for the page: its tabs, and what narrows them by date. */
export const countedViews = (request: Pick<OfficerRequest, 'officer' | 'institution'>): QueueView[] => [...tabsOf(request), ...byDate]

/** The tab a filter stands in. */
export const viewOf = ({ list, turn }: Pick<QueueFilter, 'list' | 'turn'>): QueueView => turn ?? (isByDate(list) ? 'open' : list)

const withView = (filter: QueueFilter, view: QueueView): QueueFilter =>
  isTurn(view) ? { ...filter, list: 'open', turn: view } : { ...filter, list: view, turn: null }

export const viewName = (view: QueueView, { officer }: Pick<OfficerRequest, 'officer'>, text: QueueText): string =>
  isTurn(view) ? (institutionRoles.has(officer.role) ? text.turnsInInstitution : text.turns)[view] : text.lists[view]

const inWords = (count: Count | undefined): string | null =>
  count === undefined ? null : count.more ? `${count.count}+` : String(count.count)

type Props = { request: OfficerRequest; filter: QueueFilter; counts: ViewCounts | null }

export const QueueTabs = ({ request, filter, counts }: Props) => {
  const text = officerTextOf(request.language).queue
  return (
    <nav aria-label={text.listsLabel} class="lists">
      <Tabs
        tabs={tabsOf(request)
          .filter((view) => isShown(view, filter, counts))
          .map((view) => ({
            label: (
              <>
                {viewName(view, request, text)} <Counted count={counts?.views[view]} look={view === 'urgent' ? 'late' : ''} />
              </>
            ),
            href: queueAddress(withView(filter, view)),
            isCurrent: view === viewOf(filter),
          }))}
      />
    </nav>
  )
}

const Counted = ({ count, look }: { count: Count | undefined; look: string }) => {
  const said = inWords(count)
  return said === null ? null : <span class={`count ${said === '0' ? '' : look}`}>{said}</span>
}

/** A storm is rare: its list is a tab while something of one waits. */
const isShown = (view: QueueView, filter: QueueFilter, counts: ViewCounts | null): boolean =>
  view !== 'storm' || viewOf(filter) === view || counts?.views.storm?.count !== 0

type ChipProps = { label: string; to: string; isOn: boolean; off: string; count?: Count | undefined; look?: string }

/** A filter that is on says so to those who see no colour too, and is taken off by the same press. */
const Chip = ({ label, to, isOn, off, count, look = '' }: ChipProps) => (
  <li>
    <a class={`chip ${isOn ? 'on' : ''}`} href={to} aria-current={isOn ? 'true' : undefined}>
      {label}
      {isOn ? (
        <>
          <span aria-hidden="true"> ✕</span>
          <span class="unseen">{off}</span>
        </>
      ) : (
        <>
          {' '}
          <Counted count={count} look={look} />
        </>
      )}
    </a>
  </li>
)

/** What narrows the tab by one press, with what it would show; and whatever else narrows it now, to be taken off. */
export const QueueChips = ({ request, filter, counts, named }: Props & { named: (field: keyof QueueFilter, value: string) => string }) => {
  const { filters: words, ...text } = officerTextOf(request.language).queue
  const dated = isByDate(filter.list) || filter.list === 'open'
  const quick = Object.entries(quickFilters).flatMap(([name, { ...more }]) => {
    const [field, value] = Object.entries(more)[0] ?? []
    const isOn = field !== undefined && filter[field as keyof QueueFilter] === value
    const count = counts?.filters?.[name]
    if (!isOn && !count?.count) return []
    const to = queueAddress(isOn ? { ...filter, [field as string]: null } : { ...filter, ...more })
    return [{ label: words.quick[name as keyof typeof quickFilters], to, isOn, count }]
  })
  const others = (['institution', 'status', 'class', 'category', 'district', 'number'] as const).flatMap((field) => {
    const value = filter[field]
    const isQuick = Object.values(quickFilters).some((it) => (it as Record<string, unknown>)[field] === value)
    return value === null || isQuick ? [] : [{ label: named(field, value), to: queueAddress({ ...filter, [field]: null }), isOn: true }]
  })
  const dates = dated
    ? byDate.map((list) => ({
        label: text.lists[list],
        to: queueAddress({ ...filter, list: filter.list === list ? 'open' : list }),
        isOn: filter.list === list,
        count: counts?.views[list],
        look: list,
      }))
    : []
  const chips = [...dates, ...quick, ...others]
  return chips.length === 0 ? null : (
    <ul class="chips" aria-label={words.title}>
      {chips.map((it) => (
        <Chip {...it} off={words.off} />
      ))}
    </ul>
  )
}
