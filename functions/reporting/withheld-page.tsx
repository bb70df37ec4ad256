import type { ReportsDesk } from '../../shared/desk/reports/open-reports.ts'
import { OfficerLayout } from '../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../shared/web/replies.ts'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { days, Figure, Months, monthsAsked, Periods, percent, Statuses, spread } from './figure-parts.tsx'

/** Leaders and overseers: what is berkadar or names somebody, as figures of the whole regency (docs/adr/0051). */
export const showWithheld = async (request: OfficerRequest, desk: ReportsDesk): Promise<Reply> => {
  const { language } = request
  const months = monthsAsked(request)
  const withheld = await desk.withheld(months, request.officer)
  if (request.wants === 'json') return json(withheld)
  const { report: text } = officerTextOf(language)
  const { all } = withheld
  return page(
    <OfficerLayout title={text.withheld.title} request={request} region={await desk.region()} current="overview">
      <h1>{text.withheld.title}</h1>
      <Periods path="/petugas/laporan/pengawasan" months={months} language={language} />
      <p>{text.withheld.about({ months })}</p>
      {all.cameIn === 0 ? (
        <p class="panel empty">{text.withheld.empty}</p>
      ) : (
        <>
          <div class="figures">
            <Figure label={text.figures.cameIn} value={String(all.cameIn)} />
            <Figure label={text.figures.open} value={String(all.open)} />
            <Figure label={text.figures.inTime} value={percent(all.inTimePercent, language)} note={text.inTimeNote} />
            <Figure label={text.figures.answer} value={days(all.answerDays?.median, language)} note={spread(all.answerDays, language)} />
          </div>
          <Months byMonth={withheld.byMonth} language={language} />
          <Statuses statuses={all.statuses} language={language} />
        </>
      )}
    </OfficerLayout>,
  )
}
