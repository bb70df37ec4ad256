import type { PublicFiguresDesk } from '../../../shared/desk/citizens/open-public-figures.ts'
import { fewestMeasured, fewestShown } from '../../../shared/domain/figures/apart.ts'
import { quarterOf, ripensOn } from '../../../shared/domain/figures/published.ts'
import { workingDayFrom } from '../../../shared/domain/time/calendar.ts'
import { addDays, type LocalDate, localDate } from '../../../shared/domain/time/local-date.ts'
import { shortDate } from '../../../shared/web/format.ts'
import { Layout } from '../../../shared/web/layout.tsx'
import { json, page, type Reply, type Request } from '../../../shared/web/replies.ts'
import { statisticsTextOf } from '../../../shared/web/text/statistics-text.ts'
import { cacheable } from './cacheable.ts'
import { figuresAsData } from './statistics-files.ts'
import { Institutions } from './statistics-institutions.tsx'
import { monthShown, Punctuality, Speed, Volume } from './statistics-parts.tsx'
import { Survey } from './statistics-survey.tsx'

const monthBefore = (today: LocalDate): string => addDays(localDate(`${today.slice(0, 7)}-01`), -1).slice(0, 7)

/** As many months as a telephone shows beside each other. */
const onPage = 12
/** Quarters that can be chosen; all are in the open data. */
const quartersOnPage = 8

/** GET /statistik: how many, how punctually, how quickly; by institution for a quarter (`?triwulan=2026-Q3`, the latest without it). */
export const showStatistics = async (request: Request, desk: PublicFiguresDesk): Promise<Reply> => {
  const { language } = request
  const [published, institutions] = await Promise.all([desk.published(), desk.recentInstitutions()])
  const names = new Map(institutions.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  if (request.wants === 'json') return json(figuresAsData(published, nameOf), { headers: cacheable(request) })
  const text = statisticsTextOf(language)
  const [region, today, calendar] = await Promise.all([desk.region(), desk.today(), desk.calendar()])
  const months = published.slice(-onPage)
  const latest = months.at(-1)
  const ending = published.filter(({ quarter }) => quarter !== null).slice(-quartersOnPage)
  const shown = ending.find(({ month }) => quarterOf(month) === request.query.triwulan) ?? ending.at(-1)
  const parts = (of: 'complaints' | 'requests') => ({ months, of, language })
  return page(
    <Layout
      title={text.title}
      language={language}
      path="/statistik"
      region={region}
      hasCharts
      listed={{ description: text.lead, baseUrl: desk.baseUrl }}
    >
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {latest === undefined ? (
        <p class="panel empty">{text.none({ on: shortDate(workingDayFrom(calendar, ripensOn(monthBefore(today))), language) })}</p>
      ) : (
        <>
          <p>
            {text.published({ month: monthShown(latest.month, language), on: shortDate(latest.on, language) })} {text.moves}
          </p>
          <h2>{text.complaints}</h2>
          <p class="hint">{text.apart}</p>
          <div class="charts">
            <Volume {...parts('complaints')} />
            <Punctuality {...parts('complaints')} />
            <Speed {...parts('complaints')} />
          </div>
          {shown === undefined ? null : <Institutions ending={ending} shown={shown} language={language} nameOf={nameOf} />}
          <h2>{text.requests}</h2>
          <div class="charts">
            <Volume {...parts('requests')} />
            <Punctuality {...parts('requests')} />
            <Speed {...parts('requests')} />
          </div>
          <Survey shown={shown} language={language} nameOf={nameOf} />
        </>
      )}
      <p class="hint">{text.small({ fewest: fewestShown, measured: fewestMeasured })}</p>
      <p>
        <a class="button second" href="/data">
          {text.data}
        </a>
      </p>
    </Layout>,
    { headers: cacheable(request) },
  )
}
