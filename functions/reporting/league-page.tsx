import type { ReportsDesk } from '../../shared/desk/reports/open-reports.ts'
import { fewestRanked, type Standing } from '../../shared/domain/figures/league.ts'
import type { Measured } from '../../shared/domain/figures/measured.ts'
import type { Period } from '../../shared/domain/figures/period.ts'
import type { SelectionName } from '../../shared/domain/figures/selection.ts'
import type { Language } from '../../shared/web/language.ts'
import { absent, type OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../shared/web/replies.ts'
import { Table } from '../../shared/web/table.tsx'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { leadersFrame, namesOf, partPaths, periodAsked } from './leaders-frame.tsx'
import { Drill, lateOf, number, percentShown, quantileShown } from './performance-parts.tsx'
import { Covered, PeriodChooser } from './period-chooser.tsx'

/** Institutions by punctuality, with how certain that is and how much each has to do beside it. */
export const showLeague = async (request: OfficerRequest, desk: ReportsDesk): Promise<Reply> => {
  const { language, officer } = request
  if (officer.institution !== null) return absent(request, desk)
  const period = await periodAsked(request, desk)
  const league = await desk.league(period, officer)
  if (request.wants === 'json') return json({ period, league })
  const { performance: text } = officerTextOf(language)
  return page(
    await leadersFrame({
      request,
      desk,
      period,
      part: 'league',
      children: (
        <>
          <PeriodChooser path={partPaths.league} period={period} today={await desk.today()} language={language} />
          <Covered period={period} language={language} compares={false} />
          {league.length === 0 ? (
            <p class="panel empty">{text.empty}</p>
          ) : (
            <League league={league} period={period} language={language} nameOf={await namesOf(desk, language)} />
          )}
        </>
      ),
    }),
  )
}

type LeagueProps = { league: readonly Standing[]; period: Period; language: Language; nameOf: (id: string) => string }

const League = ({ league, period, language, nameOf }: LeagueProps) => {
  const { performance: text } = officerTextOf(language)
  const words = text.league
  const behind = (name: SelectionName, count: (it: Measured) => number) => (it: Standing) => (
    <Drill period={period} institution={it.institution} name={name}>
      {count(it.measured)}
    </Drill>
  )
  const percent =
    (share: (it: Measured) => Measured['answer']) =>
    ({ measured }: Standing) => {
      const it = share(measured)
      return it ? percentShown(it.percent, language) : '–'
    }
  const days =
    (pick: 'median' | 'p90') =>
    ({ measured: { answerDays: it } }: Standing) =>
      it ? quantileShown(it[pick], language) : '–'
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="hint">{words.about({ fewest: fewestRanked })}</p>
      <Table
        look="list"
        columns={[
          { head: words.rank, cell: ({ rank }) => rank ?? words.noRank, kind: 'number' },
          {
            head: words.institution,
            cell: ({ institution }) => (
              <a href={`/petugas/laporan/instansi/${institution}?periode=${period.name}`}>{nameOf(institution)}</a>
            ),
            kind: 'name',
          },
          {
            head: words.punctual,
            cell: ({ measured: { answer } }) => (answer ? percentShown(answer.percent, language) : '–'),
            kind: 'number',
          },
          {
            head: words.interval,
            cell: ({ measured: { answer } }) => (answer ? `${number(answer.from, language)}–${number(answer.to, language)}` : '–'),
            kind: 'number',
          },
          { head: words.due, cell: behind('answer-due', ({ answer }) => answer?.of ?? 0), kind: 'number' },
          { head: words.late, cell: behind('answer-late', lateOf), kind: 'number' },
          { head: words.median, cell: days('median'), kind: 'number' },
          { head: words.p90, cell: days('p90'), kind: 'number' },
          { head: words.cameIn, cell: behind('came-in', ({ cameIn }) => cameIn), kind: 'number' },
          { head: words.open, cell: behind('open', ({ open }) => open), kind: 'number' },
          { head: words.recordedThere, cell: percent((it) => it.recordedThere), kind: 'number' },
          { head: words.finishedThere, cell: percent((it) => it.finishedThere), kind: 'number' },
        ]}
        rows={league}
      />
    </section>
  )
}
