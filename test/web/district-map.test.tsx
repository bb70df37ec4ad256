import { describe, expect, test } from 'vitest'
import type { Boundaries } from '../../shared/boundaries.ts'
import { classesOf, DistrictMap } from '../../shared/web/charts/district-map.tsx'

describe('classes of colour', () => {
  test('hold about as many kecamatan each, and never part two of the same number', () => {
    expect([
      classesOf([]),
      classesOf([0, 0]),
      classesOf([0, 7]),
      classesOf([3, 3, 3]),
      classesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 100]),
      classesOf([1, 1, 1, 1, 1, 1, 1, 2, 40]),
    ]).toEqual([
      [],
      [],
      [{ from: 7, to: 7 }],
      [{ from: 3, to: 3 }],
      [
        { from: 1, to: 2 },
        { from: 3, to: 4 },
        { from: 5, to: 6 },
        { from: 7, to: 8 },
        { from: 9, to: 100 },
      ],
      [
        { from: 1, to: 1 },
        { from: 2, to: 40 },
      ],
    ])
  })
  test('hold every number exactly once', () => {
    for (let n = 1; n < 200; n++) {
      const values = Array.from({ length: n % 23 }, (_, i) => (i * i * n) % 17)
      const classes = classesOf(values)
      expect(classes.length).toBeLessThanOrEqual(5)
      for (const value of values) expect(classes.filter(({ from, to }) => from <= value && value <= to).length).toBe(value === 0 ? 0 : 1)
    }
  })
})

test('each kecamatan has its colour, its number, and its name or a letter for it', () => {
  const shape = (district: string, room: number, x: number) => ({ district, path: `M${x} 0L9 9L0 9Z`, label: { x, y: 20, room } })
  const boundaries: Boundaries = { height: 100, shapes: [shape('Diwek', 90, 1), shape('Bandarkedungmulyo', 30, 2), shape('Gudo', 90, 3)] }
  const values = new Map([
    ['Diwek', 4],
    ['Bandarkedungmulyo', 9],
  ])
  const shown = String(
    <DistrictMap title="Kecamatan" boundaries={boundaries} values={values} none="tidak ada" tableName="Tabel">
      <table />
    </DistrictMap>,
  )
  expect(shown).toBe(
    '<figure class="chart"><figcaption>Kecamatan</figcaption>' +
      '<ul class="legend"><li class="m0">tidak ada</li><li class="m3">4</li><li class="m5">9</li></ul>' +
      '<svg viewBox="0 0 360 100" role="img" aria-label="Kecamatan">' +
      '<path class="m3" d="M1 0L9 9L0 9Z" fill-rule="evenodd"><title>Diwek: 4</title></path>' +
      '<path class="m5" d="M2 0L9 9L0 9Z" fill-rule="evenodd"><title>Bandarkedungmulyo: 9</title></path>' +
      '<path class="m0" d="M3 0L9 9L0 9Z" fill-rule="evenodd"><title>Gudo: 0</title></path>' +
      '<text class="place" x="1" y="18">Diwek</text><text class="place" x="1" y="31">4</text>' +
      '<text class="place" x="2" y="18">a</text><text class="place" x="2" y="31">9</text>' +
      '<text class="place" x="3" y="18">Gudo</text><text class="place" x="3" y="31">0</text></svg>' +
      '<p class="hint">a: Bandarkedungmulyo</p><details><summary>Tabel</summary><table></table></details></figure>',
  )
})
