import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEveryPage } from './every-page.ts'
import { faultsByNu } from './nu-checker.ts'
import { startSystem } from './support.ts'

let system: Awaited<ReturnType<typeof startSystem>>
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())

test('the checker finds what a browser forgives', async () => {
  const faulty = '<!doctype html><html lang="id"><head><title>Uji</title></head><body><input autocomplete="street-address"></body></html>'
  expect(Object.keys(await faultsByNu([{ address: '/uji', html: faulty }]))).toEqual([
    'Bad value “street-address” for attribute “autocomplete” on element “input”: The autofill field name “street-address” is not allowed in this context.',
  ])
})

test('every page of citizens and officers is valid HTML, in both languages', async () => {
  const pages = await readEveryPage(system)
  expect(await faultsByNu(pages)).toEqual({})
  expect(pages.length).toBeGreaterThan(200)
  const kinds = new Set(pages.map(({ address }) => address.split('?')[0]?.split('/').slice(0, 3).join('/')))
  for (const kind of ['/', '/pengaduan', '/permohonan', '/lacak', '/tenggat', '/petugas', '/petugas/kasus', '/petugas/laporan'])
    expect(kinds).toContain(kind)
})
