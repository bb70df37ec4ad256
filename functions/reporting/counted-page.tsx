import type { ReportsDesk } from '../../shared/desk/reports/open-reports.ts'
import type { CountedAsk, CountedEntry } from '../../shared/desk/reports/reading-counted.ts'
import { nationalExemptions } from '../../shared/domain/case/national-duty.ts'
import { noInstitution } from '../../shared/domain/lists/tally.ts'
import type { Region } from '../../shared/region.ts'
import { shortDate } from '../../shared/web/format.ts'
import type { Language } from '../../shared/web/language.ts'
import { OfficerLayout } from '../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../shared/web/replies.ts'
import { type Column, Table } from '../../shared/web/table.tsx'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { CaseNumber, mayRead, Onward } from './case-number.tsx'
import { countedAddress, countedFrom, cursorFrom } from './counted-address.ts'
import { namesOf, partPaths } from './leaders-frame.tsx'
import { bandName } from './performance-trend.tsx'
import { periodName } from './period-chooser.tsx'

/** The cases that a figure counts, as far as they may stand in a list. */
export const showCounted = async (request: OfficerRequest, desk: ReportsDesk): Promise<Reply> => {
  const { language, officer } = request
  const cursor = cursorFrom(request.query)
  const asked = countedFrom(request.query, await desk.today())
  // Of an institution's officer the list is their own institution's, whatever the address names.
  const ask = { ...asked, group: { ...asked.group, lead: officer.institution ?? asked.group.lead } }
  const found = await desk.counted(ask, officer, cursor)
  const { period, selection, group } = ask
  const behind = { ...selection, group }
  const next = found.next && countedAddress(period, behind, found.next)
  if (request.wants === 'json') return json({ ...ask, looked: found.looked, cases: found.entries.map(factsOf), next })
  const { leaders, queue } = officerTextOf(language)
  const text = leaders.list
  const statuses: Readonly<Record<string, string>> = queue.statuses
  const classes: Readonly<Record<string, string>> = queue.classes
  const nameOf = await namesOf(desk, language)
  const names = groupNames(ask, await desk.region(), language, nameOf)
  // Where the figure is of the whole regency, it may hold more than any list.
  const isWhole =
    officer.institution === null && [group.lead, group.class, group.category, group.district, group.via].every((it) => it === null)
  const several: Column<CountedEntry>[] = found.entries.some(({ times }) => times > 1)
    ? [{ head: text.times, cell: ({ times }) => times, kind: 'number' }]
    : []
  return page(
    <OfficerLayout title={text.title} request={request} region={await desk.region()} current="overview">
      <div class="head">
        <h1>
          {selectionName(ask, language)}{' '}
          <small>
            {[group.channel === null ? text.ofBoth : text.of[group.channel], ...names, periodName(period.name, language)].join(' · ')}
          </small>
        </h1>
        <a href={`${partPaths.summary}?periode=${period.name}`} class="noprint">
          {text.back}
        </a>
      </div>
      {isWhole ? <p class="hint">{text.withheld}</p> : null}
      {found.entries.length === 0 ? (
        <p class="panel empty">{found.next === null && cursor === null ? text.none : text.noneYet}</p>
      ) : (
        <Table
          look="list"
          columns={[
            { head: text.number, cell: (it) => <CaseNumber number={it.number} mayOpen={mayRead(officer, it)} />, kind: 'name' },
            { head: text.institution, cell: ({ lead }) => nameOf(lead) },
            { head: text.receivedOn, cell: ({ receivedOn }) => shortDate(receivedOn, language) },
            { head: text.status, cell: ({ status }) => statuses[status] ?? status },
            { head: text.kind, cell: ({ class: klass }) => classes[klass] ?? text.of.request },
            ...several,
          ]}
          rows={found.entries}
        />
      )}
      {found.entries.every((it) => mayRead(officer, it)) ? null : <p class="hint">{text.closed}</p>}
      <Onward
        looked={found.looked}
        matching={found.entries.length}
        next={next}
        first={cursor === null ? null : countedAddress(period, behind)}
        language={language}
      />
    </OfficerLayout>,
  )
}

const factsOf = ({ counts: _, caseId: __, ...facts }: CountedEntry) => facts

/** What the list is of, as the figure that leads to it is called. */
const selectionName = ({ selection: { name, value } }: CountedAsk, language: Language): string => {
  const { leaders, report } = officerTextOf(language)
  const words = leaders.list.behind[name]
  if (typeof words === 'string') return words
  const decisions: Readonly<Record<string, string>> = report.register.decisions
  const given = value ?? '–'
  const exempt = nationalExemptions.find((it) => name === 'exempt-there' && it === given)
  if (exempt) return words({ value: officerTextOf(language).performance.national.reasons[exempt] })
  return words({ value: name === 'response-hours' ? bandName(given, language) : (decisions[given] ?? given) })
}

const groupNames = ({ group }: CountedAsk, { categories }: Region, language: Language, nameOf: (id: string | null) => string): string[] => {
  const { performance, queue } = officerTextOf(language)
  const classes: Readonly<Record<string, string>> = queue.classes
  const vias: Readonly<Record<string, string>> = performance.vias
  const { status, lead, class: klass, category, district, via } = group
  const statuses: Readonly<Record<string, string>> = queue.statuses
  return [
    ...(status === null ? [] : [statuses[status] ?? status]),
    ...(lead === null ? [] : [nameOf(lead === noInstitution ? null : lead)]),
    ...(klass === null ? [] : [classes[klass] ?? klass]),
    ...(category === null ? [] : [categories.find(({ id }) => id === category)?.name ?? category]),
    ...(district === null ? [] : [district]),
    ...(via === null ? [] : [vias[via] ?? via]),
  ]
}
