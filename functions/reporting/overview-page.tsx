import type { ReportsDesk } from '../../shared/desk/reports/open-reports.ts'
import type { Overview } from '../../shared/desk/reports/reading-overview.ts'
import { mayOpen } from '../../shared/domain/case/permissions.ts'
import type { Language } from '../../shared/web/language.ts'
import { OfficerLayout } from '../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../shared/web/replies.ts'
import { Table } from '../../shared/web/table.tsx'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { CountedUntil, dueShown } from './due-shown.tsx'
import { days, Figure, figureColumns, Months, monthsAsked, Periods, percent, Statuses, spread } from './figure-parts.tsx'

/** What came in, what became of it, what is late. Institutions see their own figures, all others those of the regency. */
export const showOverview = async (request: OfficerRequest, desk: ReportsDesk): Promise<Reply> => {
  const count = monthsAsked(request)
  const overview = await desk.overview(count, request.officer)
  if (request.wants === 'json') return json(overview)
  const { report: text } = officerTextOf(request.language)
  return page(
    <OfficerLayout title={text.title} request={request} region={await desk.region()} current="overview">
      <div class="head">
        <h1>
          {text.title} <small>{request.institution?.name ?? text.whole}</small>
        </h1>
        <a href={`/petugas/laporan/kinerja?bulan=${count}`}>{officerTextOf(request.language).performance.open}</a>
        {mayOpen(request.officer, 'registers') ? <a href="/petugas/register/PPID">{text.registers}</a> : null}
      </div>
      <Periods path="/petugas/laporan" months={count} language={request.language} />
      <p>{text.about({ months: count })}</p>
      <p class="hint">
        {request.officer.institution === null ? text.withheldWhole : text.withheldOwn}{' '}
        {mayOpen(request.officer, 'withheld') ? <a href={`/petugas/laporan/pengawasan?bulan=${count}`}>{text.withheld.open}</a> : null}
      </p>
      <CountedUntil cut={overview.cut} language={request.language} />
      <Headline overview={overview} language={request.language} />
      {overview.all.cameIn === 0 ? (
        <p class="panel empty">{text.empty}</p>
      ) : (
        <>
          <Institutions overview={overview} language={request.language} nameOf={await namesOf(desk)} />
          <Months byMonth={overview.byMonth} language={request.language} />
          <Statuses statuses={overview.all.statuses} language={request.language} months={count} />
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

const Headline = ({ overview: { all, late, soon, cut, today }, language }: Part) => {
  const { report: text } = officerTextOf(language)
  const words = text.figures
  const due = dueShown({ cut, today, language })
  return (
    <div class="figures">
      <Figure label={words.cameIn} value={String(all.cameIn)} />
      <Figure label={words.open} value={String(all.open)} />
      <Figure label={words.late} value={due.late(late)} late={late > 0} />
      <Figure label={words.soon} value={due.soon(soon)} />
      <Figure label={words.inTime} value={percent(all.inTimePercent, language)} note={text.inTimeNote} />
      <Figure label={words.bySystem} value={percent(all.bySystemPercent, language)} note={text.bySystemNote} />
      <Figure label={words.followUp} value={days(all.followUpDays?.median, language)} note={spread(all.followUpDays, language)} />
      {all.endedThere === undefined ? null : <Figure label={words.endedThere} value={String(all.endedThere)} note={text.endedThereNote} />}
      {all.acceptedInPlace === undefined ? null : (
        <Figure label={words.acceptedInPlace} value={String(all.acceptedInPlace)} note={text.acceptedInPlaceNote} />
      )}
      {all.inStorm === undefined ? null : <Figure label={words.inStorm} value={String(all.inStorm)} />}
      {all.recorded === undefined ? null : <Figure label={words.recorded} value={String(all.recorded)} note={text.recordedNote} />}
      {all.objectedByRecord === undefined ? null : <Figure label={words.objectedByRecord} value={String(all.objectedByRecord)} />}
      {all.endedByRecord === undefined ? null : (
        <Figure label={words.endedByRecord} value={String(all.endedByRecord)} note={text.endedByRecordNote} />
      )}
      <Figure label={words.answer} value={days(all.answerDays?.median, language)} note={spread(all.answerDays, language)} />
    </div>
  )
}

const Institutions = ({ overview, language, nameOf }: Part & { nameOf: (id: string) => string }) => {
  const { report: text } = officerTextOf(language)
  const words = text.figures
  const due = dueShown({ ...overview, language })
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
          ...figureColumns(language, overview.byInstitution),
          {
            head: words.late,
            cell: ({ late }) => (late > 0 ? <span class="late">{due.late(late)}</span> : due.late(late)),
            kind: 'number',
          },
          { head: words.soon, cell: ({ soon }) => due.soon(soon), kind: 'number' },
        ]}
        rows={overview.byInstitution}
      />
    </section>
  )
}
