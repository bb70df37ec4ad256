import type { Child } from 'hono/jsx'
import type { Institution, Officer } from '../../../shared/domain/office/directory.ts'
import { institutionRoles, isAway } from '../../../shared/domain/office/directory.ts'
import type { DirectoryIssue } from '../../../shared/domain/office/directory-rules.ts'
import type { LocalDate } from '../../../shared/domain/time/local-date.ts'
import { DoneNote } from '../../../shared/web/forms/form.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { Tabs } from '../../../shared/web/officers/tabs.tsx'
import type { FieldProblem } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'

export const directoryWords = (request: Pick<OfficerRequest, 'language'>) => officerTextOf(request.language).directory

/** The two lists of the directory. */
export const DirectoryTabs = ({ request, current }: { request: OfficerRequest; current?: 'institutions' | 'officers' }) => {
  const words = directoryWords(request)
  const tabs = [
    ['institutions', '/petugas/direktori', words.institutions.tab],
    ['officers', '/petugas/direktori/petugas', words.officers.tab],
  ] as const
  return <Tabs tabs={tabs.map(([name, href, label]) => ({ label, href, isCurrent: name === current }))} />
}

/** After a form was saved and the page was loaded anew. */
export const SavedNote = ({ request }: { request: OfficerRequest }) =>
  request.query.tersimpan === 'ya' ? <DoneNote>{directoryWords(request).saved}</DoneNote> : null

/** What of an entry is now other than what was typed: somebody else has saved meanwhile. */
export const ChangedNote = ({ request, rows }: { request: OfficerRequest; rows: readonly (readonly [string, string])[] }) => {
  const words = directoryWords(request)
  return (
    <div class="note" role="alert">
      <h2>{words.changedTitle}</h2>
      <p>{words.changed}</p>
      <ul>
        {rows.map(([label, value]) => (
          <li>
            {label}: <strong>{value === '' ? words.empty : value}</strong>
          </li>
        ))}
      </ul>
      <p>{words.changedHow}</p>
    </div>
  )
}

export const issueProblems = (issues: readonly DirectoryIssue[], request: OfficerRequest): FieldProblem[] =>
  issues.map(({ field, code }) => ({ field, code, message: directoryWords(request).issues[code] }))

export const Tag = ({ kind, children }: { kind?: 'yes' | 'no'; children?: Child }) => (
  <span class={kind ? `tag ${kind}` : 'tag'}>{children}</span>
)

/** How an officer stands today. */
export const OfficerState = ({ officer, request, today }: { officer: Officer; request: OfficerRequest; today: LocalDate }) => {
  const words = directoryWords(request).officers
  if (!officer.active) return <Tag>{words.inactive}</Tag>
  if (isAway(officer, today)) return <Tag kind="no">{words.away}</Tag>
  return officer.linked ? <Tag kind="yes">{words.active}</Tag> : <Tag kind="no">{words.waiting}</Tag>
}

/** Role and, where it belongs to one, the institution. */
export const placeOf = (officer: Officer, institutions: readonly Institution[], request: OfficerRequest): string => {
  if (!institutionRoles.has(officer.role)) return directoryWords(request).allOfRegency
  return institutions.find(({ id }) => id === officer.institution)?.name ?? officer.institution ?? ''
}
