import * as z from 'zod'

/**
 * Boundaries of kecamatan: a GeoJSON file beside the region file, projected once, as the region file is read (docs/adr/0080). What goes
 * with the functions is drawn already: an SVG path of each, in a frame as wide as every chart (360) and so tall.
 */
export type Boundaries = { height: number; shapes: Shape[] }

/** `label`: where its number stands, and how much room there is across. */
export type Shape = { district: string; path: string; label: { x: number; y: number; room: number } }

const mostCharacters = 200_000
const mostDrawn = 60_000
const [width, mostTall] = [360, 420]

const Position = z.tuple([z.number(), z.number()]).rest(z.number())
const Ring = z.array(Position).min(4)
const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring).min(1)).min(1) }),
])
const Features = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.object({ properties: z.object({ name: z.string() }) }).optional(),
  features: z.array(z.object({ properties: z.object({ name: z.string() }), geometry: Geometry })).min(1),
})
type Features = z.infer<typeof Features>

type Point = readonly [x: number, y: number]

const wrongShape =
  'write a GeoJSON FeatureCollection in which each feature is a Polygon or MultiPolygon with the name of its kecamatan as properties.name'

/** GeoJSON as text: `readRegion` puts the file in the place of its name. */
export const BoundariesFile = z.string().transform((text, { addIssue }): Boundaries => {
  const drawn = draw(text)
  if (typeof drawn !== 'string') return drawn
  addIssue({ code: 'custom', message: drawn })
  return z.NEVER
})

/** What is wrong in words, where it cannot be drawn. */
const draw = (text: string): Boundaries | string => {
  if (text.length > mostCharacters)
    return `the file is larger than ${mostCharacters / 1000} kB: simplify the shapes, for example with mapshaper -simplify 5% keep-shapes`
  const json = parsed(text)
  if (json === undefined) return 'name a GeoJSON file that lies beside the region file'
  const read = Features.safeParse(json)
  if (!read.success) return `${wrongShape} (${read.error.issues[0]?.path.join('.') || 'the whole file'} is not so)`
  if (!isDegrees(read.data)) return 'write positions as longitude and latitude in degrees (WGS 84): the file is in another projection'
  const { features } = read.data
  const names = features.map(({ properties }) => properties.name)
  const twice = names.find((it, i) => names.indexOf(it) !== i)
  if (twice !== undefined) return `${twice} has two features: make one MultiPolygon of them`
  const { project, height } = projectionOf(features.flatMap(({ geometry }) => ringsOf(geometry).flat()))
  const shapes: Shape[] = []
  for (const { properties, geometry } of features) {
    const rings = ringsOf(geometry)
      .map((ring) => thinned(ring.map(project)))
      .filter((ring) => ring.length >= 3)
    const [largest] = rings.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))
    if (!largest) return `${properties.name} is smaller than can be drawn`
    shapes.push({ district: properties.name, path: rings.map(pathOf).join(''), label: labelOf(largest) })
  }
  if (JSON.stringify(shapes).length > mostDrawn) return `drawn, the shapes are larger than ${mostDrawn / 1000} kB: simplify them`
  return { height, shapes }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const ringsOf = (geometry: z.infer<typeof Geometry>): z.infer<typeof Ring>[] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()

/** Also where the file names another projection but its numbers could be degrees. */
const isDegrees = ({ crs, features }: Features): boolean =>
  (crs === undefined || /CRS84|EPSG:+4326$/.test(crs.properties.name)) &&
  features.every(({ geometry }) => ringsOf(geometry).every((ring) => ring.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)))

/**
 * Equirectangular, true along the middle parallel: over the forty kilometres of a regency it is off by less than the width of a line.
 */
const projectionOf = (positions: readonly (readonly number[])[]): { project: (at: readonly number[]) => Point; height: number } => {
  const [xs, ys] = [0, 1].map((i) => positions.map((it) => it[i] ?? 0)) as [number[], number[]]
  const [west, east] = [least(xs), most(xs)]
  const [south, north] = [least(ys), most(ys)]
  const narrower = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const [across, up] = [Math.max((east - west) * narrower, 1e-9), Math.max(north - south, 1e-9)]
  const edge = 2
  const scale = Math.min((width - 2 * edge) / across, (mostTall - 2 * edge) / up)
  const left = (width - across * scale) / 2
  return {
    project: ([x = 0, y = 0]) => [fine(left + (x - west) * narrower * scale), fine(edge + (north - y) * scale)],
    height: Math.ceil(up * scale + 2 * edge),
  }
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)

/** A tenth of a unit is less than can be seen. */
const fine = (value: number): number => Math.round(value * 10) / 10

/** Without points that are drawn at the same place, and without the last one, which closes the ring. */
const thinned = (ring: readonly Point[]): Point[] => {
  const points = ring.filter(([x, y], i) => i === 0 || x !== ring[i - 1]?.[0] || y !== ring[i - 1]?.[1])
  const [first, last] = [points[0], points.at(-1)]
  return points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1] ? points.slice(0, -1) : points
}

const pathOf = (ring: readonly Point[]): string => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`

const areaOf = (ring: readonly Point[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y]
    return sum + (x * nextY - nextX * y) / 2
  }, 0)

/** The middle of the widest stretch inside, of some lines across: a centre of gravity may lie outside of a crescent. */
const labelOf = (ring: readonly Point[]): Shape['label'] => {
  const ys = ring.map(([, y]) => y)
  const [top, bottom] = [least(ys), most(ys)]
  let best = { x: ring[0]?.[0] ?? 0, y: top, room: 0 }
  for (const part of [0.5, 0.42, 0.58, 0.34, 0.66]) {
    const y = top + (bottom - top) * part
    const crossed = ring
      .flatMap(([x1, y1], i) => {
        const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1]
        return y1 <= y !== y2 <= y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : []
      })
      .sort((a, b) => a - b)
    for (let i = 0; i + 1 < crossed.length; i += 2) {
      const [from, to] = [crossed[i] ?? 0, crossed[i + 1] ?? 0]
      if (to - from > best.room * 1.15) best = { x: fine((from + to) / 2), y: fine(y), room: fine(to - from) }
    }
  }
  return best
}

/** Why the names of the shapes are not those of the kecamatan; null where they are. */
export const namesAtOdds = ({ shapes }: Boundaries, districts: readonly { name: string }[]): string | null => {
  const drawn = shapes.map(({ district }) => district)
  const named = districts.map(({ name }) => name)
  const missing = named.filter((it) => !drawn.includes(it))
  const unknown = drawn.filter((it) => !named.includes(it))
  if (missing.length === 0 && unknown.length === 0) return null
  return [
    ...(missing.length > 0 ? [`no shape is named ${missing.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`no kecamatan of districts is named ${unknown.join(', ')}`] : []),
  ].join('; ')
}
