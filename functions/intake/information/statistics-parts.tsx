import { fewestShown } from '../../../shared/domain/figures/apart.ts'
import type { PublishedMonth, PublishedTotal } from '../../../shared/domain/figures/published.ts'
import { ColumnChart, LineChart } from '../../../shared/web/charts/charts.tsx'
import type { Language } from '../../../shared/web/language.ts'
import { type Column, Table } from '../../../shared/web/table.tsx'
import { statisticsTextOf } from '../../../shared/web/text/statistics-text.ts'

/** How many, how punctually and how quickly, month by month: a chart with its table behind it, and how it is counted beside it. */

export type MonthsShown = { months: readonly PublishedMonth[]; of: 'complaints' | 'requests'; language: Language }

/** `Nov 26`: short enough to stand below a column. */
export const monthShown = (month: string, language: Language): string =>
  `${statisticsTextOf(language).months[Number(month.slice(5)) - 1] ?? ''} ${month.slice(2, 4)}`

export const percentShown = (value: number | null, language: Language): string =>
  value === null ? statisticsTextOf(language).notShown : `${value} %`

export const daysShown = (days: PublishedTotal['days'], what: 'median' | 'p90', language: Language): string => {
  const text = statisticsTextOf(language)
  if (days === null) return text.notShown
  return days[`${what}AtLeast`] ? text.atLeast({ days: days[what] }) : String(days[what])
}

const monthColumn = (language: Language): Column<PublishedMonth> => ({
  head: statisticsTextOf(language).month,
  cell: ({ month }) => monthShown(month, language),
  kind: 'name',
})

export const Volume = ({ months, of, language }: MonthsShown) => {
  const text = statisticsTextOf(language)
  const kinds = ['cameIn', 'answered'] as const
  const hasEndedThere = months.some((it) => (it[of].endedThere ?? 0) > 0)
  const count = (value: number | null) => value ?? text.fewer({ fewest: fewestShown })
  return (
    <div>
      <ColumnChart
        title={text.volume}
        labels={months.map(({ month }) => monthShown(month, language))}
        series={kinds.map((kind) => ({ name: text[kind], values: months.map((it) => it[of][kind]) }))}
        tableName={text.asTable}
      >
        <Table
          look="list"
          columns={[
            monthColumn(language),
            { head: text.cameIn, cell: (it) => count(it[of].cameIn), kind: 'number' },
            { head: text.answered, cell: (it) => it[of].answered ?? text.notShown, kind: 'number' },
            ...(hasEndedThere
              ? [{ head: text.endedThere, cell: (it: PublishedMonth) => it[of].endedThere ?? text.notShown, kind: 'number' as const }]
              : []),
          ]}
          rows={months}
        />
      </ColumnChart>
      <p class="hint">{hasEndedThere ? `${text.volumeMeans} ${text.endedThereMeans}` : text.volumeMeans}</p>
    </div>
  )
}

export const Punctuality = ({ months, of, language }: MonthsShown) => {
  const text = statisticsTextOf(language)
  const kinds = of === 'complaints' ? (['inTime', 'followedUpInTime', 'withinOneDay'] as const) : (['inTime'] as const)
  return (
    <div>
      <LineChart
        title={text.punctuality}
        labels={months.map(({ month }) => monthShown(month, language))}
        series={kinds.map((kind) => ({ name: text[kind], values: months.map((it) => it[of][kind]) }))}
        upTo={100}
        unit=" %"
        tableName={text.asTable}
      >
        <Table
          look="list"
          columns={[
            monthColumn(language),
            ...kinds.map(
              (kind): Column<PublishedMonth> => ({ head: text[kind], cell: (it) => percentShown(it[of][kind], language), kind: 'number' }),
            ),
          ]}
          rows={months}
        />
      </LineChart>
      <p class="hint">{text.punctualityMeans}</p>
    </div>
  )
}

export const Speed = ({ months, of, language }: MonthsShown) => {
  const text = statisticsTextOf(language)
  const kinds = ['median', 'p90'] as const
  return (
    <div>
      <LineChart
        title={text.speed}
        labels={months.map(({ month }) => monthShown(month, language))}
        series={kinds.map((kind) => ({ name: text[kind], values: months.map((it) => it[of].days?.[kind] ?? null) }))}
        tableName={text.asTable}
      >
        <Table
          look="list"
          columns={[
            monthColumn(language),
            ...kinds.map(
              (kind): Column<PublishedMonth> => ({
                head: text[kind],
                cell: (it) => daysShown(it[of].days, kind, language),
                kind: 'number',
              }),
            ),
          ]}
          rows={months}
        />
      </LineChart>
      <p class="hint">{text.speedMeans}</p>
    </div>
  )
}
