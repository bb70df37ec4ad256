import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readRegion, readRegionFile } from '../../infra/region-files.ts'
import type { Boundaries } from '../../shared/boundaries.ts'
import { regionJsonSchema } from '../../shared/region.ts'

/** Boundaries of kecamatan beside the region file: what is drawn of them, and what is told of a wrong file (docs/adr/0080). */

const folder = mkdtempSync(join(tmpdir(), 'tanggap-batas-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Ring = readonly (readonly number[])[]
const square = (x: number, y: number, side = 0.1): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]
const feature = (name: string, ...rings: Ring[]) => ({
  type: 'Feature',
  properties: { name },
  geometry: { type: 'Polygon', coordinates: rings },
})
const [bay, hill] = [feature('Teluk Jernih', square(110, -7)), feature('Bukit Angin', square(110.1, -7))]
const collection = (features: readonly object[], more: object = {}) => JSON.stringify({ type: 'FeatureCollection', features, ...more })

/** The region of the example with that file beside it. */
const read = (content: string | null, name = 'batas.geojson'): Boundaries | undefined => {
  const contoh = JSON.parse(readFileSync(new URL('../../infra/regions/contoh.json', import.meta.url), 'utf8'))
  writeFileSync(join(folder, 'daerah.json'), JSON.stringify({ ...contoh, boundaries: name }))
  rmSync(join(folder, name), { force: true })
  if (content !== null) writeFileSync(join(folder, name), content)
  return readRegionFile(join(folder, 'daerah.json')).boundaries
}

test('shapes are drawn to scale in one frame, north above, with a place for the number inside of each', () => {
  const drawn = read(collection([bay, hill]))
  // Two squares side by side near the equator: twice as wide as tall, less by the cosine of the parallel.
  expect(drawn).toEqual({
    height: 184,
    shapes: [
      { district: 'Teluk Jernih', path: 'M2 181.3L180 181.3L180 2L2 2Z', label: { x: 91, y: 91.7, room: 178 } },
      { district: 'Bukit Angin', path: 'M180 181.3L358 181.3L358 2L180 2Z', label: { x: 269, y: 91.7, room: 178 } },
    ],
  })
})

test('islands and holes are drawn, points that nobody can tell apart are not, and a number stands beside a hole', () => {
  const [ring, hole] = [square(110, -7), square(110.04, -6.96, 0.02)]
  const close = [...ring.slice(0, 1), [110.000001, -7], ...ring.slice(1)]
  const islands = {
    type: 'Feature',
    properties: { name: 'Bukit Angin' },
    geometry: { type: 'MultiPolygon', coordinates: [[square(110.1, -7)], [square(110.11, -6.88, 0.01)]] },
  }
  const [one, two] = read(collection([feature('Teluk Jernih', close, hole), islands]))?.shapes ?? []
  expect([one?.path.match(/M/g)?.length, one?.path.split('Z')[0], two?.path.match(/M/g)?.length]).toEqual([
    2,
    'M2 235.1L180 235.1L180 55.8L2 55.8',
    2,
  ])
})

test('a wrong file is told in words', () => {
  const said = (content: string | null, name?: string) => {
    try {
      return read(content, name)
    } catch (error) {
      return (error as Error).message.split('\n').slice(1)
    }
  }
  expect(said(null)).toEqual(['  boundaries: name a GeoJSON file that lies beside the region file'])
  expect(said('{}', 'batas.json')).toEqual(['  boundaries: name a GeoJSON file that lies beside the region file'])
  expect(said('{ "type": ')).toEqual(['  boundaries: name a GeoJSON file that lies beside the region file'])
  const wrong =
    '  boundaries: write a GeoJSON FeatureCollection in which each feature is a Polygon or MultiPolygon with the name of its kecamatan as properties.name'
  expect(said('{}')).toEqual([`${wrong} (type is not so)`])
  expect(said(collection([{ ...bay, properties: { NAMOBJ: 'Teluk Jernih' } }]))).toEqual([
    `${wrong} (features.0.properties.name is not so)`,
  ])
  expect(said(collection([{ ...bay, geometry: { type: 'Point', coordinates: [110, -7] } }]))).toEqual([
    `${wrong} (features.0.geometry.type is not so)`,
  ])
  const degrees = ['  boundaries: write positions as longitude and latitude in degrees (WGS 84): the file is in another projection']
  expect(said(collection([feature('Teluk Jernih', square(612_000, 9_170_000, 1000)), hill]))).toEqual(degrees)
  expect(said(collection([bay, hill], { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32749' } } }))).toEqual(degrees)
  expect(read(collection([bay, hill], { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } }))).toBeDefined()
  expect(said(collection([bay, bay, hill]))).toEqual(['  boundaries: Teluk Jernih has two features: make one MultiPolygon of them'])
  expect(said(collection([bay, feature('Bukit Angin', square(110.1, -7, 1e-6))]))).toEqual([
    '  boundaries: Bukit Angin is smaller than can be drawn',
  ])
  expect(said(collection([bay, feature('Bukit angin', square(110.1, -7))]))).toEqual([
    '  boundaries: no shape is named Bukit Angin; no kecamatan of districts is named Bukit angin',
  ])
  expect(said(collection([bay]))).toEqual(['  boundaries: no shape is named Bukit Angin'])
  const wild = Array.from({ length: 7000 }, (_, i) => [110.05 + 0.05 * Math.cos(i * 2.4), -6.95 + 0.05 * Math.sin(i * 2.4)])
  const round = (digits: number) => [...wild, wild[0] ?? []].map((it) => it.map((n) => Number(n.toFixed(digits))))
  expect(said(collection([feature('Teluk Jernih', round(4)), hill]))).toEqual([
    '  boundaries: drawn, the shapes are larger than 60 kB: simplify them',
  ])
  expect(said(collection([feature('Teluk Jernih', round(15)), hill, { padding: 'x'.repeat(100_000) }]))).toEqual([
    '  boundaries: the file is larger than 200 kB: simplify the shapes, for example with mapshaper -simplify 5% keep-shapes',
  ])
})

test('the example has invented boundaries, Jombang none; editors are told of a file name', () => {
  expect([readRegion('contoh').boundaries?.shapes.map(({ district }) => district), readRegion('jombang').boundaries]).toEqual([
    ['Teluk Jernih', 'Bukit Angin'],
    undefined,
  ])
  expect(regionJsonSchema()).toMatchObject({ properties: { boundaries: { type: 'string' } } })
})
