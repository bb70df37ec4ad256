import { scaleBand, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { Child } from 'hono/jsx'

/**
 * Charts as plain SVG from the server: no script, no style of their own (the CSP knows none), colours of the style sheet. Whoever
 * does not see them, and whoever wants the numbers, has the table behind each.
 */

const width = 360
const left = 44
const bottom = 22
const top = 8

export type Series = { name: string; values: readonly (number | null)[] }

type ChartProps = {
  title: string
  /** What stands below: months as they are named, short. */
  labels: readonly string[]
  series: readonly Series[]
  /** The end of the axis, where it has one: 100 of percents. */
  upTo?: number
  /** Written behind the numbers of the axis. */
  unit?: string
  /** The same as a table. */
  children: Child
  tableName: string
}

/** What a colour means; `kind` is its class in the style sheet. */
export type LegendEntry = { name: string; kind: string }

/** One series needs no name beside the title. */
const legendOf = (series: readonly Series[]): LegendEntry[] =>
  series.length < 2 ? [] : series.map(({ name }, i) => ({ name, kind: `s${i}` }))

/** `below`: between the picture and its table. */
export const ChartFigure = ({
  title,
  height,
  legend,
  tableName,
  below = null,
  children,
  table,
}: {
  title: string
  height: number
  legend: readonly LegendEntry[]
  tableName: string
  below?: Child
  children: Child
  table: Child
}) => (
  <figure class="chart">
    <figcaption>{title}</figcaption>
    {legend.length === 0 ? null : (
      <ul class="legend">
        {legend.map(({ name, kind }) => (
          <li class={kind}>{name}</li>
        ))}
      </ul>
    )}
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      {children}
    </svg>
    {below}
    <details>
      <summary>{tableName}</summary>
      {table}
    </details>
  </figure>
)

const height = 190

/** A tenth of a unit is less than can be seen, and a third of the bytes. */
const fine = (value: number): number => Math.round(value * 10) / 10

/** Every so many labels, so that they do not run into each other. */
const stepOf = (count: number): number => Math.ceil(count / 8)

const frameOf = ({ labels, series, upTo }: Pick<ChartProps, 'labels' | 'series' | 'upTo'>) => {
  const most = upTo ?? Math.max(1, ...series.flatMap(({ values }) => values.map((it) => it ?? 0)))
  const y = scaleLinear([0, most], [height - bottom, top])
  return {
    x: scaleBand(
      labels.map((_, i) => i),
      [left, width],
    ).padding(0.2),
    y: upTo === undefined ? y.nice(4) : y,
  }
}

const Axes = ({ labels, unit, x, y }: { labels: readonly string[]; unit: string } & ReturnType<typeof frameOf>) => (
  <>
    {y
      .ticks(4)
      .filter(Number.isInteger)
      .map((tick) => (
        <>
          <line class="grid" x1={left} x2={width} y1={fine(y(tick))} y2={fine(y(tick))} />
          <text class="end" x={left - 4} y={fine(y(tick)) + 4}>{`${tick}${unit}`}</text>
        </>
      ))}
    {labels.map((label, i) =>
      i % stepOf(labels.length) === 0 ? (
        <text class="middle" x={fine((x(i) ?? 0) + x.bandwidth() / 2)} y={height - 6}>
          {label}
        </text>
      ) : null,
    )}
  </>
)

/** Columns side by side for each label. */
export const ColumnChart = (props: ChartProps) => {
  const { x, y } = frameOf(props)
  const one = x.bandwidth() / props.series.length
  return (
    <ChartFigure title={props.title} height={height} legend={legendOf(props.series)} tableName={props.tableName} table={props.children}>
      <Axes labels={props.labels} unit={props.unit ?? ''} x={x} y={y} />
      {props.series.flatMap(({ values }, s) =>
        values.map((value, i) =>
          value === null || value === 0 ? null : (
            <rect
              class={`s${s}`}
              x={fine((x(i) ?? 0) + s * one)}
              y={fine(y(value))}
              width={fine(one)}
              height={fine(height - bottom - y(value))}
            />
          ),
        ),
      )}
    </ChartFigure>
  )
}

/** A line over the labels, with a gap where there is nothing to say. */
export const LineChart = (props: ChartProps) => {
  const { x, y } = frameOf(props)
  const at = (i: number) => (x(i) ?? 0) + x.bandwidth() / 2
  const path = line<number | null>()
    .defined((it) => it !== null)
    .x((_, i) => at(i))
    .y((it) => y(it ?? 0))
  return (
    <ChartFigure title={props.title} height={height} legend={legendOf(props.series)} tableName={props.tableName} table={props.children}>
      <Axes labels={props.labels} unit={props.unit ?? ''} x={x} y={y} />
      {props.series.map(({ values }, s) => (
        <>
          <path class={`line s${s}`} d={path([...values]) ?? ''} />
          {values.map((value, i) => (value === null ? null : <circle class={`s${s}`} cx={fine(at(i))} cy={fine(y(value))} r="3" />))}
        </>
      ))}
    </ChartFigure>
  )
}

const row = 34

/** Bars across, each with its name above and its number at its end: for names that are long. */
export const BarChart = ({
  title,
  bars,
  tableName,
  children,
}: {
  title: string
  bars: readonly { name: string; value: number; shown: string }[]
  tableName: string
  children: Child
}) => {
  const x = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [0, width - 60])
  const tall = bars.length * row + 4
  return (
    <ChartFigure title={title} height={tall} legend={[]} tableName={tableName} table={children}>
      {bars.map(({ name, value, shown }, i) => (
        <>
          <text x="0" y={i * row + 12}>
            {name}
          </text>
          <rect class="s0" x="0" y={i * row + 16} width={fine(Math.max(1, x(value)))} height="10" />
          <text x={fine(Math.max(1, x(value)) + 5)} y={i * row + 25}>
            {shown}
          </text>
        </>
      ))}
    </ChartFigure>
  )
}
