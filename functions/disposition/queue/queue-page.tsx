import type { DeskBase } from '../../../shared/desk/base.ts'
import type { QueueDesk } from '../../../shared/desk/officers/queue/open-queue-desk.ts'
import { pageRows, type QueueEntry, type QueuePage } from '../../../shared/desk/officers/queue/reading-queue.ts'
import { mayOpen } from '../../../shared/domain/case/permissions.ts'
import { isOnlyRead, isSifting, type QueueFilter } from '../../../shared/domain/lists/queue.ts'
import { hasEndedBy, isActiveOn } from '../../../shared/domain/office/directory.ts'
import { deskScriptPath } from '../../../shared/web/assets/assets.ts'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { Shortcuts } from '../../../shared/web/officers/shortcuts.tsx'
import { json, page, type Reply, seeOther } from '../../../shared/web/replies.ts'
import type { QueueText } from '../../../shared/web/text/id/queue.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { BulkChoice } from './bulk-parts.tsx'
import { packCursor, parametersOf, queueAddress, unpackCursor } from './queue-address.ts'
import { QueueTable } from './queue-list.tsx'
import { EmptyQueue, QueueFilters, SearchBox } from './queue-parts.tsx'
import { keptPlace, placeAsked } from './queue-place.ts'
import { countedViews, QueueChips, QueueTabs } from './queue-views.tsx'
import { showStart } from './start-page.tsx'

/** The front door of the desk: the queue for those who have one, else the list of what they can do here. */
export const showQueue = async (request: OfficerRequest, desk: QueueDesk): Promise<Reply> => {
  if (!mayOpen(request.officer, 'queue')) return showStart(request, desk)
  const { filter, cursor } = placeAsked(request, request.query)
  const isFirst = cursor === null
  const [{ page: found, counts }, region, institutions, names] = await Promise.all([
    isFirst
      ? desk.first(request.officer, filter, countedViews(request))
      : desk.queue(request.officer, filter, cursor).then((it) => ({ page: it, counts: null })),
    desk.region(),
    desk.recentInstitutions(),
    namesOf(desk),
  ])
  if (request.wants === 'json') return json({ ...queueFacts(found), filter: parametersOf(filter), counts: counts?.views ?? null })
  const text = officerTextOf(request.language).queue
  const onlyReads = isOnlyRead(filter.list)
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="queue" script={deskScriptPath}>
      <div class="head queue-head">
        <h1>
          {text.title} <small>{request.institution?.name ?? text.everyDesk}</small>
        </h1>
        <SearchBox request={request} />
      </div>
      <QueueTabs request={request} filter={filter} counts={counts} />
      <QueueChips request={request} filter={filter} counts={counts} named={(field, value) => filterInWords(field, value, names, text)} />
      <QueueFilters
        request={request}
        filter={filter}
        region={region}
        institutions={institutions.filter((it) => isActiveOn(it, found.today))}
        ended={institutions.filter((it) => hasEndedBy(it, found.today))}
      />
      {isOnlyRead(filter.list) ? (
        <>
          <h2>{text.lists[filter.list]}</h2>
          <p>{text.onlyRead[filter.list]}</p>
        </>
      ) : null}
      {filter.list === 'storm' ? <p>{text.aboutStorm}</p> : null}
      <form method="get" action="/petugas/massal" class="wide">
        {found.entries.length === 0 ? (
          <EmptyQueue request={request} filter={filter} hasMore={found.next !== null} />
        ) : (
          <QueueTable
            entries={found.entries}
            language={request.language}
            names={names}
            pickable={!onlyReads}
            own={request.officer.institution}
          />
        )}
        <Onward request={request} filter={filter} found={found} isFirst={isFirst} />
        {found.entries.length === 0 ? null : <AsFile request={request} filter={filter} />}
        {found.entries.length === 0 || filter.list === 'ended' || onlyReads ? null : <BulkChoice request={request} filter={filter} />}
      </form>
      <p class="noprint">
        <a href="/petugas/pekerjaan">{text.jobs.listTitle}</a>
      </p>
      <Shortcuts language={request.language} of="queue" />
    </OfficerLayout>,
    { cookies: keptPlace(request, { filter, cursor }) },
  )
}

/** A filter that is on, as its chip says it. */
const filterInWords = (
  field: keyof QueueFilter,
  value: string,
  names: Awaited<ReturnType<typeof namesOf>>,
  { filters, statuses, classes }: QueueText,
): string => {
  switch (field) {
    case 'institution':
      return names.institution(value)
    case 'category':
      return names.category(value)
    case 'status':
      return statuses[value as keyof typeof statuses]
    case 'class':
      return classes[value as keyof typeof classes]
    case 'number':
      return `${filters.number}: ${value}`
    default:
      return value
  }
}

/** Names behind the ids of rows, and which institutions have ended. */
export const namesOf = async (desk: DeskBase) => {
  const [institutions, { categories }, today] = await Promise.all([desk.recentInstitutions(), desk.region(), desk.today()])
  const institutionNames = new Map(institutions.map(({ id, name }) => [id, name]))
  const categoryNames = new Map(categories.map(({ id, name }) => [id, name]))
  const ended = new Set(institutions.filter((it) => hasEndedBy(it, today)).map(({ id }) => id))
  return {
    institution: (id: string) => institutionNames.get(id) ?? id,
    hasEnded: (id: string) => ended.has(id),
    category: (id: string) => categoryNames.get(id) ?? id,
    today,
  }
}

type OnwardProps = { request: OfficerRequest; filter: QueueFilter; found: QueuePage; isFirst: boolean }

/** How many were looked at, where that is more than are shown, and where the list goes on. */
const Onward = ({ request, filter, found, isFirst }: OnwardProps) => {
  const text = officerTextOf(request.language).queue
  const sifts = isSifting(filter) || (filter.turn !== null && found.next !== null && found.entries.length < pageRows)
  if (!sifts && isFirst && found.next === null) return null
  return (
    <nav class="onward" aria-label={text.nextPage}>
      {sifts ? <p>{text.looked({ looked: found.looked, matching: found.entries.length })}</p> : null}
      {found.next === null ? null : (
        <a class="button second" rel="next" href={queueAddress(filter, { dari: packCursor(found.next) })}>
          {sifts ? text.goOn : text.nextPage}
        </a>
      )}
      {isFirst ? null : <a href={queueAddress(filter)}>{text.firstPage}</a>}
    </nav>
  )
}

/** The whole list behind this page, whatever page is shown. */
const AsFile = ({ request, filter }: Pick<OnwardProps, 'request' | 'filter'>) => {
  const { file } = officerTextOf(request.language).queue
  return (
    <p class="noprint">
      {file.take} <a href={queueAddress(filter, {}, '/petugas/daftar/xlsx')}>{file.xlsx}</a> ·{' '}
      <a href={queueAddress(filter, {}, '/petugas/daftar/csv')}>{file.csv}</a>
      <br />
      <small>{file.limit}</small>
    </p>
  )
}

/** Looks for a number, a contact or words; a number leads straight to its case. */
export const showSearch = async (request: OfficerRequest, desk: QueueDesk): Promise<Reply> => {
  const typed = (request.query.cari ?? '').slice(0, 300)
  const found = await desk.search(request.officer, typed, unpackCursor(request.query.dari))
  if (found.kind === 'case' && request.wants === 'html') return seeOther(`/petugas/kasus/${found.number}`)
  if (request.wants === 'json') return json(found.kind === 'list' ? { ...queueFacts(found), words: found.words, by: found.by } : found)
  const text = officerTextOf(request.language).queue
  const words = text.search
  return page(
    <OfficerLayout title={words.title} request={request} region={await desk.region()} current="queue">
      <h1>{words.found({ typed })}</h1>
      <SearchBox request={request} typed={typed} />
      {found.kind !== 'list' ? (
        <p class="panel empty">{words.nothing}</p>
      ) : (
        <>
          <p>{found.by === 'contact' ? words.byContact : words.byWords({ words: found.words.join(', ') })}</p>
          {found.entries.length === 0 ? (
            <p class="panel empty">{found.next === null ? words.none : text.emptySlice}</p>
          ) : (
            <QueueTable
              entries={found.entries}
              language={request.language}
              names={await namesOf(desk)}
              pickable={false}
              own={request.officer.institution}
            />
          )}
          {found.next === null ? null : (
            <p>
              <a class="button second" href={`/petugas/cari?${new URLSearchParams({ cari: typed, dari: packCursor(found.next) })}`}>
                {text.goOn}
              </a>
            </p>
          )}
        </>
      )}
      <p>
        <a href="/petugas">{words.back}</a>
      </p>
    </OfficerLayout>,
  )
}

const queueFacts = ({ entries, next, looked }: { entries: QueueEntry[]; next: string | null; looked?: number }) => ({
  cases: entries.map(({ row: { reported: _, titleText: __, returned, ...row }, title, reason = null, left }) => ({
    ...row,
    ...(returned ? { returned: { by: returned.by, reason } } : {}),
    title,
    left,
  })),
  next: next === null ? null : packCursor(next),
  ...(looked === undefined ? {} : { looked }),
})
