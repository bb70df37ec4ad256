import { Channel, ComplaintClass, ComplaintStatus, RequestStatus } from '../../../shared/domain/case/case.ts'
import { isSifting, type QueueFilter } from '../../../shared/domain/lists/queue.ts'
import type { Institution } from '../../../shared/domain/office/directory.ts'
import type { Region } from '../../../shared/region.ts'
import { Hidden } from '../../../shared/web/forms/form.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import type { QueueText } from '../../../shared/web/text/id/queue.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { nameOf, parametersOf, queueAddress } from './queue-address.ts'

/** One box for a number, a contact or words; `/` reaches it where there is script. */
export const SearchBox = ({ request, typed = '' }: { request: OfficerRequest; typed?: string }) => {
  const { search } = officerTextOf(request.language).queue
  return (
    <search>
      <form method="get" action="/petugas/cari" class="search">
        <label for="cari">{search.label}</label>
        <div>
          <input id="cari" name="cari" type="search" value={typed} autocomplete="off" data-key="/" />
          <button type="submit">{search.button}</button>
        </div>
      </form>
    </search>
  )
}

type Option = readonly [value: string, label: string]

/** All filters in one GET form, folded away until one is in use. */
export const QueueFilters = ({
  request,
  filter,
  region,
  institutions,
  ended,
}: {
  request: OfficerRequest
  filter: QueueFilter
  region: Region
  institutions: readonly Institution[]
  /** Those that have ended still hold cases: open ones to be passed on, and all that were closed there. */
  ended: readonly Institution[]
}) => {
  const { filters: words, ...text } = officerTextOf(request.language).queue
  const { list: _, turn: __, ...given } = filter
  const active = Object.values(given).filter((it) => it !== null).length
  const statuses = [...new Set([...ComplaintStatus.options, ...RequestStatus.options])]
  const choice = (field: keyof QueueFilter, label: string, options: readonly Option[]) => (
    <div class="field">
      <label for={nameOf(field)}>{label}</label>
      <select id={nameOf(field)} name={nameOf(field)}>
        <option value="">{words.any}</option>
        {options.map(([value, name]) => (
          <option value={value} selected={filter[field] === value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <details class="filters">
      <summary>{active > 0 ? words.active({ count: active }) : words.title}</summary>
      <form method="get" action="/petugas">
        <Hidden values={parametersOf({ ...emptyFilter, list: filter.list, turn: filter.turn })} />
        <div class="grid">
          {request.officer.role === 'coordinator'
            ? choice('institution', words.institution, [
                ...institutions.map(({ id, name }): Option => [id, name]),
                ...ended.map(({ id, name }): Option => [id, words.ended({ name })]),
              ])
            : null}
          {choice(
            'status',
            words.status,
            statuses.map((it) => [it, text.statuses[it]]),
          )}
          {choice(
            'channel',
            words.channel,
            Channel.options.map((it) => [it, text.channels[it]]),
          )}
          {choice(
            'class',
            words.class,
            ComplaintClass.options.map((it) => [it, text.classes[it]]),
          )}
          {choice(
            'category',
            words.category,
            region.categories.map(({ id, name }) => [id, name]),
          )}
          {choice(
            'district',
            words.district,
            region.districts.map(({ name }) => [name, name]),
          )}
          {choice('trait', words.trait, Object.entries(words.traits))}
          <div class="field">
            <label for={nameOf('number')}>{words.number}</label>
            <input id={nameOf('number')} name={nameOf('number')} value={filter.number ?? ''} autocomplete="off" />
          </div>
        </div>
        <p class="hint">{words.note}</p>
        <div class="actions">
          <button type="submit">{words.apply}</button>
          {active > 0 ? (
            <a class="button second" href={queueAddress({ ...emptyFilter, list: filter.list, turn: filter.turn })}>
              {words.clear}
            </a>
          ) : null}
        </div>
      </form>
    </details>
  )
}

export const emptyFilter: QueueFilter = {
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

const emptyOf = ({ list, turn }: QueueFilter, text: QueueText): string =>
  turn === null || list !== 'open' ? text.empty[list] : text.emptyTurn[turn]

/** Why there is nothing to see, and what to do about it. */
export const EmptyQueue = ({ request, filter, hasMore }: { request: OfficerRequest; filter: QueueFilter; hasMore: boolean }) => {
  const text = officerTextOf(request.language).queue
  const isFiltered = isSifting(filter) || filter.status !== null || filter.institution !== null
  return (
    <div class="panel empty">
      <p>{hasMore ? text.emptySlice : isFiltered ? text.emptyFiltered : emptyOf(filter, text)}</p>
      {isFiltered ? (
        <p>
          <a href={queueAddress({ ...emptyFilter, list: filter.list, turn: filter.turn })}>{text.filters.clear}</a>
        </p>
      ) : null}
    </div>
  )
}
