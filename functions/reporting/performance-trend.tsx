import { BarChart, ColumnChart, LineChart } from '../../shared/web/charts/charts.tsx'
import { Table } from '../../shared/web/table.tsx'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { monthShort, type Part, percentShown } from './performance-parts.tsx'

/** Month by month: what came in and was answered, and how much of it in time. */
export const Trend = ({ performance: { trend }, language }: Part) => {
  const { performance: text, report } = officerTextOf(language)
  const labels = trend.map(({ month }) => monthShort(month, language))
  const month = { head: report.month, cell: (it: (typeof trend)[number]) => monthShort(it.month, language), kind: 'name' } as const
  return (
    <section>
      <h2>{text.trend.title}</h2>
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
              { head: text.trend.cameIn, cell: ({ cameIn }) => cameIn, kind: 'number' },
              { head: text.trend.answered, cell: ({ answered }) => answered, kind: 'number' },
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
              { head: text.league.due, cell: ({ answer }) => answer?.of ?? 0, kind: 'number' },
              { head: text.league.punctual, cell: ({ answer }) => (answer ? percentShown(answer.percent, language) : '–'), kind: 'number' },
            ]}
            rows={trend}
          />
        </LineChart>
      </div>
    </section>
  )
}

/** The first response in the bands by which the ministry scores it. */
export const Hours = ({ performance: { complaints }, language }: Part) => {
  const { performance: text } = officerTextOf(language)
  const words = text.speed
  const { bands, waiting, unknown } = complaints.hours
  const bars = [
    ...bands.map(({ upTo, count }) => ({ name: upTo === null ? words.more : words.upTo({ hours: upTo }), value: count })),
    { name: words.waitingStill, value: waiting },
    { name: words.unknown, value: unknown },
  ]
  return (
    <>
      <BarChart title={words.hours} bars={bars.map((it) => ({ ...it, shown: String(it.value) }))} tableName={text.table}>
        <Table
          look="list"
          columns={[
            { head: words.hours, cell: ({ name }) => name, kind: 'name' },
            { head: text.count, cell: ({ value }) => value, kind: 'number' },
          ]}
          rows={bars}
        />
      </BarChart>
      <p class="hint">{words.hoursNote}</p>
    </>
  )
}
