import type { ReportsDesk } from '../../shared/desk/reports/open-reports.ts'
import type { Figures, Overview } from '../../shared/desk/reports/reading-overview.ts'
import { mayOpen } from '../../shared/domain/case/permissions.ts'
import type { Spread } from '../../shared/domain/lists/tally.ts'
import type { Language } from '../../shared/web/language.ts'
import { OfficerLayout } from '../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { Tabs } from '../../shared/web/officers/tabs.tsx'
import { json, page, type Reply } from '../../shared/web/replies.ts'
import { type Column, Table } from '../../shared/web/table.tsx'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'

const periods = [1, 3, 6, 12, 24] as const

/** What came in, what became of it, what is late. Institutions see their own figures, all others those of the regency. */
export const showOverview = async (request: OfficerRequest, desk: ReportsDesk): Promise<Reply> => {
  const count = periods.find((it) => String(it) === request.query.bulan) ?? 12
  const overview = await desk.overview(count, request.officer.institution)
  if (request.wants === 'json') return json(overview)
  const { report: text } = officerTextOf(request.language)
  return page(
    <OfficerLayout title={text.title} request={request} region={await desk.region()} current="overview">
      <div class="head">
        <h1>
          {text.title} <small>{request.institution?.name ?? text.whole}</small>
        </h1>
        {mayOpen(request.officer, 'registers') ? <a href="/petugas/register/PPID">{text.registers}</a> : null}
      </div>
      <nav aria-label={text.periods.label} class="lists">
        <Tabs
          tabs={periods.map((it) => ({
            label: text.periods.month({ months: it }),
            href: `/petugas/laporan?bulan=${it}`,
            isCurrent: it === count,
          }))}
        />
      </nav>
      <p>{text.about({ months: count })}</p>
      <Headline overview={overview} language={request.language} />
      {overview.all.cameIn === 0 ? (
        <p class="panel empty">{text.empty}</p>
      ) : (
        <>
          <Institutions overview={overview} language={request.language} nameOf={await namesOf(desk)} />
          <Months overview={overview} language={request.language} />
          <Statuses overview={overview} language={request.language} />
        </>
      )}
    </OfficerLayout>,
  )
}

const namesOf = async (desk: ReportsDesk) => {
  const names = new Map((await desk.recentInstitutions()).map(({ id, name }) => [id, name]))
  return (id: string) => names.get(id) ?? id
}

type Part = { overview: Overview; language: Language }

const Headline = ({ overview: { all, late, soon, dueIsPartial }, language }: Part) => {
  const { report: text } = officerTextOf(language)
  const words = text.figures
  const due = (n: number) => (dueIsPartial ? text.atLeast({ count: n }) : String(n))
  return (
    <div class="figures">
      <Figure label={words.cameIn} value={String(all.cameIn)} />
      <Figure label={words.open} value={String(all.open)} />
      <Figure label={words.late} value={due(late)} late={late > 0} />
      <Figure label={words.soon} value={due(soon)} />
      <Figure label={words.inTime} value={percent(all.inTimePercent, language)} />
      <Figure label={words.bySystem} value={percent(all.bySystemPercent, language)} note={text.bySystemNote} />
      <Figure label={words.followUp} value={days(all.followUpDays?.median, language)} note={spread(all.followUpDays, language)} />
      {all.acceptedInPlace === undefined ? null : (
        <Figure label={words.acceptedInPlace} value={String(all.acceptedInPlace)} note={text.acceptedInPlaceNote} />
      )}
      {all.recorded === undefined ? null : <Figure label={words.recorded} value={String(all.recorded)} note={text.recordedNote} />}
      {all.objectedByRecord === undefined ? null : <Figure label={words.objectedByRecord} value={String(all.objectedByRecord)} />}
      {all.endedByRecord === undefined ? null : (
        <Figure label={words.endedByRecord} value={String(all.endedByRecord)} note={text.endedByRecordNote} />
      )}
      <Figure label={words.answer} value={days(all.answerDays?.median, language)} note={spread(all.answerDays, language)} />
    </div>
  )
}

const Figure = ({ label, value, note, late = false }: { label: string; value: string; note?: string | null; late?: boolean }) => (
  <div class="panel">
    <p>{label}</p>
    <p class={late ? 'figure late' : 'figure'}>{value}</p>
    {note ? <small>{note}</small> : null}
  </div>
)

const Institutions = ({ overview, language, nameOf }: Part & { nameOf: (id: string) => string }) => {
  const { report: text } = officerTextOf(language)
  const words = text.figures
  return (
    <section>
      <h2>{text.institutions}</h2>
      <Table
        look="list"
        columns={[
          {
            head: text.institution,
            cell: ({ institution }) => (institution === null ? text.notPassedOn : nameOf(institution)),
            kind: 'name',
          },
          ...figureColumns(language),
          { head: words.late, cell: ({ late }) => (late > 0 ? <span class="late">{late}</span> : late), kind: 'number' },
          { head: words.soon, cell: ({ soon }) => soon, kind: 'number' },
        ]}
        rows={overview.byInstitution}
      />
    </section>
  )
}

const Months = ({ overview, language }: Part) => {
  const { report: text } = officerTextOf(language)
  return (
    <section>
      <h2>{text.months}</h2>
      <Table
        look="list"
        columns={[{ head: text.month, cell: ({ month }) => monthName(month, language), kind: 'name' }, ...figureColumns(language)]}
        rows={overview.byMonth.filter(({ figures }) => figures.cameIn > 0)}
      />
    </section>
  )
}

const figureColumns = (language: Language): Column<{ figures: Figures }>[] => {
  const { report: text } = officerTextOf(language)
  const words = text.figures
  const column = (head: string, value: (figures: Figures) => string): Column<{ figures: Figures }> => ({
    head,
    cell: ({ figures }) => value(figures),
    kind: 'number',
  })
  return [
    column(words.cameIn, (it) => String(it.cameIn)),
    column(words.open, (it) => String(it.open)),
    column(words.answered, (it) => String(it.answered)),
    column(words.inTime, (it) => percent(it.inTimePercent, language)),
    column(text.followUpShort, ({ followUpDays: it }) => (it === null ? '–' : [decimal(it.mean, language), it.median, it.p90].join(' / '))),
    column(words.returned, (it) => String(it.returned)),
    column(words.bySystem, (it) => percent(it.bySystemPercent, language)),
  ]
}

const Statuses = ({ overview, language }: Part) => {
  const { report: text, queue } = officerTextOf(language)
  const statuses: Readonly<Record<string, string>> = queue.statuses
  return (
    <section>
      <h2>{text.statuses}</h2>
      <Table
        look="list"
        columns={[
          { head: text.status, cell: ([status]) => statuses[status] ?? status, kind: 'name' },
          { head: text.count, cell: ([, count]) => count, kind: 'number' },
        ]}
        rows={Object.entries(overview.all.statuses).sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))}
      />
    </section>
  )
}

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

const decimal = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(value)

const percent = (value: number | null, language: Language): string => (value === null ? '–' : `${decimal(value, language)} %`)
const days = (value: number | undefined, language: Language): string => (value === undefined ? '–' : decimal(value, language))

const spread = (it: Spread | null, language: Language): string | null =>
  it && officerTextOf(language).report.spread({ mean: decimal(it.mean, language), median: it.median, p90: it.p90 })

const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))
