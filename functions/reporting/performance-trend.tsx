import type { SelectionName } from '../../shared/domain/figures/selection.ts'
import { BarChart, ColumnChart, LineChart } from '../../shared/web/charts/charts.tsx'
import type { Language } from '../../shared/web/language.ts'
import { Table } from '../../shared/web/table.tsx'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { Drill, drillOf, lateOf, monthShort, type Part, percentShown } from './performance-parts.tsx'

type Row = Part['performance']['trend'][number]

/** Month by month: what came in and was answered, and how much of it in time. */
export const Trend = ({ performance, language }: Part) => {
  const { trend, institution } = performance
  const { performance: text, report } = officerTextOf(language)
  const labels = trend.map(({ month }) => monthShort(month, language))
  const behind = (name: SelectionName, count: (it: Row) => number) => (it: Row) => (
    <Drill period={{ name: it.month }} institution={institution} name={name}>
      {count(it)}
    </Drill>
  )
  const month = { head: report.month, cell: (it: Row) => monthShort(it.month, language), kind: 'name' } as const
  return (
    <section>
      <h2>{text.trend.title}</h2>
      {performance.complaints.endedThere === 0 ? null : (
        <p>{text.trend.endedThere({ count: performance.complaints.endedThere, of: performance.complaints.cameIn })}</p>
      )}
      <div class="charts">
        <ColumnChart
          title={text.trend.chart}
          labels={labels}
          series={[
            { name: text.trend.cameIn, values: trend.map(({ cameIn }) => cameIn) },
            { name: text.trend.answered, values: trend.map(({ answered }) => answered) },
          ]}
          tableName={text.table}
        >
          <Table
            look="list"
            columns={[
              month,
              { head: text.trend.cameIn, cell: behind('came-in', ({ cameIn }) => cameIn), kind: 'number' },
              { head: text.trend.answered, cell: behind('answered', ({ answered }) => answered), kind: 'number' },
            ]}
            rows={trend}
          />
        </ColumnChart>
        <LineChart
          title={text.trend.punctual}
          labels={labels}
          series={[{ name: text.punctuality.answer, values: trend.map(({ answer }) => answer?.percent ?? null) }]}
          upTo={100}
          unit=" %"
          tableName={text.table}
        >
          <Table
            look="list"
            columns={[
              month,
              { head: text.league.due, cell: behind('answer-due', ({ answer }) => answer?.of ?? 0), kind: 'number' },
              { head: text.league.late, cell: behind('answer-late', lateOf), kind: 'number' },
              { head: text.league.punctual, cell: ({ answer }) => (answer ? percentShown(answer.percent, language) : '–'), kind: 'number' },
            ]}
            rows={trend}
          />
        </LineChart>
      </div>
    </section>
  )
}

/** What a band of hours is called. */
export const bandName = (band: string, language: Language): string => {
  const words = officerTextOf(language).performance.speed
  return band === 'more' ? words.more : band === 'unknown' ? words.unknown : words.upTo({ hours: band })
}

/** The first response in the bands by which the ministry scores it. */
export const Hours = ({ performance, language }: Part) => {
  const drill = drillOf({ performance })
  const { performance: text } = officerTextOf(language)
  const words = text.speed
  const { bands, waiting, unknown } = performance.complaints.hours
  const bars = [
    ...bands.map(({ upTo, count }) => ({ name: bandName(String(upTo ?? 'more'), language), value: count, band: String(upTo ?? 'more') })),
    { name: words.waitingStill, value: waiting, band: null },
    { name: words.unknown, value: unknown, band: 'unknown' },
  ]
  return (
    <>
      <BarChart title={words.hours} bars={bars.map(({ name, value }) => ({ name, value, shown: String(value) }))} tableName={text.table}>
        <Table
          look="list"
          columns={[
            { head: words.hours, cell: ({ name }) => name, kind: 'name' },
            {
              head: text.count,
              cell: ({ value, band }) => drill(value, band === null ? { name: 'hours-waiting' } : { name: 'response-hours', value: band }),
              kind: 'number',
            },
          ]}
          rows={bars}
        />
      </BarChart>
      <p class="hint">{words.hoursNote}</p>
    </>
  )
}
