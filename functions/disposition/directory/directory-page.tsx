import type { ListedInstitution } from '../../../shared/desk/directory.ts'
import type { DirectoryDesk } from '../../../shared/desk/officers/directory/open-directory-desk.ts'
import { isActiveOn, type Officer } from '../../../shared/domain/office/directory.ts'
import type { LocalDate } from '../../../shared/domain/time/local-date.ts'
import { shortDate, shortMoment } from '../../../shared/web/format.ts'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../../shared/web/replies.ts'
import { Table } from '../../../shared/web/table.tsx'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { DirectoryTabs, directoryWords, OfficerState, placeOf, SavedNote, Tag } from './directory-parts.tsx'

/** Institutions of the regency: which exist, what belongs to what, and how many officers serve there. */
export const showInstitutions = async (request: OfficerRequest, desk: DirectoryDesk): Promise<Reply> => {
  const [institutions, officers, region, today] = await Promise.all([desk.institutions(), desk.officers(), desk.region(), desk.today()])
  const officersOf = (id: string) => officers.filter((it) => it.active && it.institution === id).length
  if (request.wants === 'json') return json({ institutions: institutions.map((it) => ({ ...it, officers: officersOf(it.id) })) })
  const text = directoryWords(request)
  const words = text.institutions
  const nameOf = (id: string) => institutions.find((it) => it.id === id)?.name ?? id
  const categoryOf = (id: string) => region.categories.find((it) => it.id === id)?.name ?? id
  const active = institutions.filter((it) => isActiveOn(it, today))
  return page(
    <OfficerLayout title={`${text.title}: ${words.tab}`} request={request} region={region} current="directory">
      <div class="head">
        <h1>{text.title}</h1>
        <a class="button" href="/petugas/direktori/instansi-baru">
          {words.add}
        </a>
      </div>
      <DirectoryTabs request={request} current="institutions" />
      <SavedNote request={request} />
      <p>{words.count({ count: active.length })}</p>
      <Table
        look="list"
        columns={[
          {
            head: words.tab,
            cell: (it) => (
              <>
                <a href={`/petugas/direktori/instansi/${it.id}`}>{it.name}</a>
                <small>
                  {text.kinds[it.kind]}
                  {it.parent ? `, ${words.under} ${nameOf(it.parent)}` : ''}
                </small>
              </>
            ),
            kind: 'name',
          },
          { head: words.officers, cell: ({ id }) => officersOf(id) },
          { head: words.active, cell: (it) => <Period institution={it} request={request} today={today} /> },
          { head: words.categories, cell: ({ categories }) => categories.map(categoryOf).join(', ') || '–' },
        ]}
        rows={[...active, ...institutions.filter((it) => !active.includes(it))]}
        rowLook={(it) => (isActiveOn(it, today) ? undefined : 'off')}
      />
    </OfficerLayout>,
  )
}

const Period = ({ institution, request, today }: { institution: ListedInstitution; request: OfficerRequest; today: LocalDate }) => {
  const words = directoryWords(request).institutions
  const { activeFrom, activeUntil } = institution
  return (
    <>
      {words.activeFrom} {shortDate(activeFrom, request.language)}
      {activeUntil ? ` ${words.activeUntil} ${shortDate(activeUntil, request.language)} ` : ' '}
      {isActiveOn(institution, today) ? null : <Tag>{activeFrom > today ? words.notYet : words.ended}</Tag>}
    </>
  )
}

/** Everybody who can work here: active ones first, by institution and name. */
export const showOfficers = async (request: OfficerRequest, desk: DirectoryDesk): Promise<Reply> => {
  const [officers, institutions, region, today] = await Promise.all([desk.officers(), desk.institutions(), desk.region(), desk.today()])
  if (request.wants === 'json') return json({ officers })
  const text = directoryWords(request)
  const words = text.officers
  const { roles } = officerTextOf(request.language).frame
  const order = (it: Officer) => `${it.active ? 0 : 1}${it.institution ? 1 : 0}${placeOf(it, institutions, request)} ${it.name}`
  const listed = officers.toSorted((a, b) => order(a).localeCompare(order(b), 'id'))
  return page(
    <OfficerLayout title={`${text.title}: ${words.tab}`} request={request} region={region} current="directory">
      <div class="head">
        <h1>{text.title}</h1>
        <a class="button" href="/petugas/direktori/undang">
          {words.add}
        </a>
      </div>
      <DirectoryTabs request={request} current="officers" />
      <SavedNote request={request} />
      <p>{words.count({ count: officers.filter(({ active }) => active).length })}</p>
      <Table
        look="list"
        columns={[
          {
            head: words.tab,
            cell: (it) => (
              <>
                <a href={`/petugas/direktori/petugas/${it.id}`}>{it.name}</a>
                <small>{it.email}</small>
              </>
            ),
            kind: 'name',
          },
          {
            head: words.role,
            cell: (it) => (
              <>
                {roles[it.role]}
                <small>{placeOf(it, institutions, request)}</small>
                {it.mayOpenIdentities ? <small>{words.identities}</small> : null}
              </>
            ),
          },
          { head: words.state, cell: (it) => <OfficerState officer={it} request={request} today={today} /> },
          {
            head: words.lastOpened,
            cell: ({ lastOpenedAt }) => (lastOpenedAt ? shortMoment(lastOpenedAt, request.language, region.timeZone) : words.never),
          },
        ]}
        rows={listed}
        rowLook={({ active }) => (active ? undefined : 'off')}
      />
    </OfficerLayout>,
  )
}
