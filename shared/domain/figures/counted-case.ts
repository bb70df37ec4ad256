import type { Case } from '../case/case.ts'
import { noInstitution } from '../lists/tally.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { CaseFigures } from './case-figures.ts'
import { type GroupKind, groupNamed } from './groups.ts'

/**
 * One case as figures count it: what tells which figures it is in, and what a list says of it. Facts alone, and only of what
 * counts under its institution: what is withheld has no such line, so that no list can hold it (docs/adr/0064).
 */
export type CountedCase = {
  caseId: string
  number: string
  receivedOn: LocalDate
  status: Case['status']
  /** Who leads it, its class, and, as soon as it counts under them, its category, district and channel of entry. */
  lead: string | null
  class: string
  category: string | null
  district: string | null
  via: string | null
  counts: CaseFigures['counts']
}

export const countedCaseOf = ({ id, number, receivedOn, status }: Case, { groups, counts }: CaseFigures): CountedCase | null => {
  const named = groups.flatMap((it) => groupNamed(it) ?? [])
  const valueIn = (kind: GroupKind) => named.find((it) => it.kind === kind)?.value ?? null
  const klass = named.find(({ kind }) => kind === 'class')?.of
  const lead = valueIn('lead')
  if (klass === undefined || lead === null) return null
  return {
    caseId: id,
    number,
    receivedOn,
    status,
    lead: lead === noInstitution ? null : lead,
    class: klass,
    category: valueIn('category'),
    district: valueIn('district'),
    via: valueIn('via'),
    counts,
  }
}

/** Of which cases a list is: of one channel or both, and of whatever else is named. */
export type CountedGroup = {
  channel: 'complaint' | 'request' | null
  status: string | null
  /** An institution by its id; `-` for what nobody leads yet. */
  lead: string | null
  class: string | null
  category: string | null
  district: string | null
  via: string | null
}

export const isIn = (it: CountedCase, group: CountedGroup): boolean =>
  (group.channel === null || (it.class === 'request') === (group.channel === 'request')) &&
  (group.status === null || it.status === group.status) &&
  (group.lead === null || (it.lead ?? noInstitution) === group.lead) &&
  (group.class === null || it.class === group.class) &&
  (group.category === null || it.category === group.category) &&
  (group.district === null || it.district === group.district) &&
  (group.via === null || it.via === group.via)
