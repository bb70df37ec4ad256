import type { Child } from 'hono/jsx'
import type { Boundaries, Shape } from '../../boundaries.ts'
import { ChartFigure } from './charts.tsx'

const mostClasses = 5

/** A class of colour: from one number to another, both within. */
export type ColourClass = { from: number; to: number }

/**
 * At most five classes with about as many kecamatan each; those of the same number share theirs. Equal steps would put one busy
 * kecamatan alone and all others into the lightest. Nothing at all is a class of its own, below them.
 */
export const classesOf = (values: readonly number[]): ColourClass[] => {
  const sorted = values.filter((it) => it > 0).sort((a, b) => a - b)
  const distinct = [...new Set(sorted)]
  const count = Math.min(mostClasses, distinct.length)
  const ends = new Set(Array.from({ length: count }, (_, i) => sorted[Math.ceil(((i + 1) * sorted.length) / count) - 1] ?? 0))
  let after = 0
  return [...ends].map((to) => {
    const from = distinct.find((it) => it > after) ?? to
    after = to
    return { from, to }
  })
}

const spanOf = ({ from, to }: ColourClass): string => (from === to ? `${from}` : `${from}–${to}`)

/** So wide is a letter of a name at most. */
const letter = 5.2

const hasRoom = ({ district, label }: Shape): boolean => district.length * letter <= label.room

/** `a`, `b`, …, `z`, `aa`: for a kecamatan whose name has no room. */
const keyOf = (i: number): string => (i < 26 ? String.fromCharCode(97 + i) : keyOf(Math.floor(i / 26) - 1) + keyOf(i % 26))

const Keys = ({ shapes }: { shapes: readonly Shape[] }) =>
  shapes.length === 0 ? null : <p class="hint">{shapes.map(({ district }, i) => `${keyOf(i)}: ${district}`).join(' · ')}</p>

type Props = {
  title: string
  boundaries: Boundaries
  values: ReadonlyMap<string, number>
  /** How a kecamatan is called of which nothing is counted. */
  none: string
  tableName: string
  children: Child
}

/** Kecamatan by their shapes, darker where the number is greater; names where they have room, numbers everywhere. */
export const DistrictMap = ({ title, boundaries: { height, shapes }, values, none, tableName, children }: Props) => {
  const countOf = (district: string) => values.get(district) ?? 0
  const classes = classesOf(shapes.map(({ district }) => countOf(district)))
  /** The lightest and the darkest are far apart where there are few. */
  const classAt = (count: number): number =>
    count === 0 ? 0 : Math.round(((classes.findIndex(({ to }) => count <= to) + 1) * mostClasses) / classes.length)
  const hasNone = shapes.some(({ district }) => countOf(district) === 0)
  const keyed = shapes.filter((it) => !hasRoom(it))
  const legend = [
    ...(hasNone ? [{ name: none, kind: 'm0' }] : []),
    ...classes.map((it) => ({ name: spanOf(it), kind: `m${classAt(it.to)}` })),
  ]
  return (
    <ChartFigure title={title} height={height} legend={legend} tableName={tableName} below={<Keys shapes={keyed} />} table={children}>
      {shapes.map(({ district, path }) => (
        <path class={`m${classAt(countOf(district))}`} d={path} fill-rule="evenodd">
          <title>{`${district}: ${countOf(district)}`}</title>
        </path>
      ))}
      {shapes.map((shape) => {
        const { x, y } = shape.label
        return (
          <>
            <text class="place" x={x} y={y - 2}>
              {hasRoom(shape) ? shape.district : keyOf(keyed.indexOf(shape))}
            </text>
            <text class="place" x={x} y={y + 11}>
              {countOf(shape.district)}
            </text>
          </>
        )
      })}
    </ChartFigure>
  )
}
