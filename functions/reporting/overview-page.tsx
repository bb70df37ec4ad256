import type { Desk } from '../../shared/desk/desk.ts'
import { type Figures, lastMonths, type Overview, readOverview } from '../../shared/desk/reports/reading-overview.ts'
import { todayOf } from '../../shared/domain/case/moves.ts'
import { mayOpen } from '../../shared/domain/case/permissions.ts'
import type { Spread } from '../../shared/domain/lists/tally.ts'
import type { Language } from '../../shared/web/language.ts'
import { OfficerLayout } from '../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../shared/web/replies.ts'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'

const periods = [1, 3, 6, 12, 24] as const

/** What came in, what became of it, what is late. Institutions see their own figures, all others those of the regency. */
export const showOverview = async (request: OfficerRequest, desk: Desk): Promise<Reply> => {
  const count = periods.find((it) => String(it) === request.query.bulan) ?? 12
  const months = lastMonths(todayOf(await desk.context()), count)
  const overview = await readOverview(desk, months, request.officer.institution)
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
        <ul class="tabs">
          {periods.map((it) => (
            <li>
              <a href={`/petugas/laporan?bulan=${it}`} aria-current={it === count ? 'page' : undefined}>
                {text.periods.month({ months: it })}
              </a>
            </li>
          ))}
        </ul>
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

const namesOf = async (desk: Desk) => {
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
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{text.institution}</th>
            <Heads language={language} />
            <th scope="col" class="n">
              {words.late}
            </th>
            <th scope="col" class="n">
              {words.soon}
            </th>
          </tr>
        </thead>
        <tbody>
          {overview.byInstitution.map(({ institution, figures, late, soon }) => (
            <tr>
              <th scope="row">{institution === null ? text.notPassedOn : nameOf(institution)}</th>
              <Cells figures={figures} language={language} />
              <td class="n" data-label={words.late}>
                {late > 0 ? <span class="late">{late}</span> : late}
              </td>
              <td class="n" data-label={words.soon}>
                {soon}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Months = ({ overview, language }: Part) => {
  const { report: text } = officerTextOf(language)
  return (
    <section>
      <h2>{text.months}</h2>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{text.month}</th>
            <Heads language={language} />
          </tr>
        </thead>
        <tbody>
          {overview.byMonth
            .filter(({ figures }) => figures.cameIn > 0)
            .map(({ month, figures }) => (
              <tr>
                <th scope="row">{monthName(month, language)}</th>
                <Cells figures={figures} language={language} />
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}

const columnsOf = (language: Language) => {
  const { report: text } = officerTextOf(language)
  const { cameIn, open, answered, inTime, returned, bySystem } = text.figures
  return [cameIn, open, answered, inTime, text.followUpShort, returned, bySystem]
}

const Heads = ({ language }: { language: Language }) => (
  <>
    {columnsOf(language).map((label) => (
      <th scope="col" class="n">
        {label}
      </th>
    ))}
  </>
)

const Cells = ({ figures, language }: { figures: Figures; language: Language }) => {
  const { followUpDays: it } = figures
  const values = [
    String(figures.cameIn),
    String(figures.open),
    String(figures.answered),
    percent(figures.inTimePercent, language),
    it === null ? '–' : [decimal(it.mean, language), it.median, it.p90].join(' / '),
    String(figures.returned),
    percent(figures.bySystemPercent, language),
  ]
  const labels = columnsOf(language)
  return (
    <>
      {values.map((value, i) => (
        <td class="n" data-label={labels[i]}>
          {value}
        </td>
      ))}
    </>
  )
}

const Statuses = ({ overview, language }: Part) => {
  const { report: text, queue } = officerTextOf(language)
  const statuses: Readonly<Record<string, string>> = queue.statuses
  return (
    <section>
      <h2>{text.statuses}</h2>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{text.status}</th>
            <th scope="col" class="n">
              {text.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(overview.all.statuses)
            .sort(([, a], [, b]) => b - a)
            .map(([status, count]) => (
              <tr>
                <th scope="row">{statuses[status] ?? status}</th>
                <td class="n" data-label={text.count}>
                  {count}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
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
