import type { OfficerRights } from '../../shared/domain/case/permissions.ts'
import type { Language } from '../../shared/web/language.ts'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'

/**
 * Whether the number leads to a page that opens: a list may go by what it shows, and the case is weighed again when it is opened.
 * Coordinators read what is not withheld, institutions what they lead, the superior requests; leaders read no case.
 */
export const mayRead = (officer: Pick<OfficerRights, 'role' | 'institution'>, it: { lead: string | null; class: string }): boolean => {
  switch (officer.role) {
    case 'coordinator':
      return true
    case 'liaison':
    case 'head':
      return it.lead !== null && it.lead === officer.institution
    case 'superior':
      return it.class === 'request'
    case 'leader':
    case 'administrator':
      return false
    default:
      return officer.role satisfies never
  }
}

export const CaseNumber = ({ number, mayOpen }: { number: string; mayOpen: boolean }) =>
  mayOpen ? (
    <a href={`/petugas/kasus/${number}`} class="number">
      {number}
    </a>
  ) : (
    <span class="number">{number}</span>
  )

type OnwardProps = { looked: number; matching: number; next: string | null; first: string | null; language: Language }

/** How many were looked at, and where the list goes on. */
export const Onward = ({ looked, matching, next, first, language }: OnwardProps) => {
  const text = officerTextOf(language).leaders.list
  if (next === null && first === null) return null
  return (
    <nav class="onward" aria-label={text.goOn}>
      <p>{text.looked({ looked, matching })}</p>
      {next === null ? null : (
        <a class="button second" rel="next" href={next}>
          {text.goOn}
        </a>
      )}
      {first === null ? null : <a href={first}>{text.first}</a>}
    </nav>
  )
}
