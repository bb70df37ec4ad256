import type { ReportsDesk } from '../../shared/desk/reports/open-reports.ts'
import type { DueAsk } from '../../shared/desk/reports/reading-due-list.ts'
import type { DeskRow } from '../../shared/domain/lists/desk-row.ts'
import { noInstitution } from '../../shared/domain/lists/tally.ts'
import { shortDate } from '../../shared/web/format.ts'
import { OfficerLayout } from '../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../shared/web/replies.ts'
import { Table } from '../../shared/web/table.tsx'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { CaseNumber, mayRead, Onward } from './case-number.tsx'
import { namesOf } from './leaders-frame.tsx'

const listWords = { late: 'terlambat', soon: 'segera' } as const

/** Where what is late, or due soon, is listed. */
export const dueAddress = ({ list, institution }: DueAsk, cursor?: string): string => {
  const given: [string, string][] = [
    ['daftar', listWords[list]],
    ...(institution === null ? [] : [['instansi', institution] as [string, string]]),
    ...(cursor === undefined ? [] : [['dari', Buffer.from(cursor).toString('base64url')] as [string, string]]),
  ]
  return `/petugas/laporan/tenggat?${new URLSearchParams(given)}`
}

/** A place in a list of desk rows; anything else is its beginning. */
const cursorOf = (packed: string | undefined): string | null => {
  const cursor = Buffer.from((packed ?? '').slice(0, 200), 'base64url').toString()
  return /^[\x20-\x7e]{1,120}$/.test(cursor) && cursor.includes('#') ? cursor : null
}

/** What is late now, or due in the next days: the cases behind these two figures. */
export const showDue = async (request: OfficerRequest, desk: ReportsDesk): Promise<Reply> => {
  const { language, officer, query } = request
  const institution = officer.institution ?? (query.instansi?.slice(0, 80) || null)
  const ask: DueAsk = { list: query.daftar === listWords.soon ? 'soon' : 'late', institution }
  const cursor = cursorOf(query.dari)
  const found = await desk.due(ask, officer, cursor)
  const next = found.next === null ? null : dueAddress(ask, found.next)
  if (request.wants === 'json') return json({ ...ask, looked: found.looked, cases: found.rows.map(factsOf), next })
  const { leaders, queue } = officerTextOf(language)
  const text = leaders.list
  const nameOf = await namesOf(desk, language)
  const isWhole = officer.institution === null && institution === null
  return page(
    <OfficerLayout title={text[ask.list]} request={request} region={await desk.region()} current="overview">
      <h1>
        {text[ask.list]} {institution === null ? null : <small>{nameOf(institution === noInstitution ? null : institution)}</small>}
      </h1>
      {isWhole ? <p class="hint">{text.withheld}</p> : null}
      {found.rows.length === 0 ? (
        <p class="panel empty">{found.next === null && cursor === null ? text.none : text.noneYet}</p>
      ) : (
        <Table
          look="list"
          columns={[
            { head: text.number, cell: (it) => <CaseNumber number={it.number} mayOpen={mayRead(officer, rightsOf(it))} />, kind: 'name' },
            { head: text.institution, cell: ({ lead }) => nameOf(lead) },
            { head: text.receivedOn, cell: ({ receivedOn }) => shortDate(receivedOn, language) },
            { head: text.due, cell: ({ due }) => (due === null ? '–' : shortDate(due, language)) },
            { head: text.status, cell: ({ status }) => queue.statuses[status] },
          ]}
          rows={found.rows}
        />
      )}
      {found.rows.every((it) => mayRead(officer, rightsOf(it))) ? null : <p class="hint">{text.closed}</p>}
      <Onward
        looked={found.looked}
        matching={found.rows.length}
        next={next}
        first={cursor === null ? null : dueAddress(ask)}
        language={language}
      />
    </OfficerLayout>,
  )
}

const rightsOf = ({ lead, channel, class: klass }: DeskRow) => ({ lead, class: channel === 'request' ? 'request' : (klass ?? '') })

const factsOf = ({ number, channel, lead, receivedOn, due, status }: DeskRow) => ({ number, channel, lead, receivedOn, due, status })
