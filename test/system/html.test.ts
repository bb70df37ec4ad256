import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEveryPage } from './every-page.ts'
import { startSystem } from './support.ts'

let system: Awaited<ReturnType<typeof startSystem>>
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system.close())

/**
 * The rules of the HTML standard, as html-validate keeps them: it needs no Java, and on these pages it found what the Nu
 * HTML checker found. No rule is left out.
 */
const checker = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })

test('every page of citizens and officers is valid HTML, in both languages', async () => {
  const pages = await readEveryPage(system)
  const faults = new Map<string, string>()
  for (const { address, html } of pages) {
    const { results } = await checker.validateString(html)
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages))
      faults.set(`${ruleId}: ${message}`, `${address} ${line}:${column}`)
  }
  expect(Object.fromEntries(faults)).toEqual({})
  expect(pages.length).toBeGreaterThan(200)
  const kinds = new Set(pages.map(({ address }) => address.split('?')[0]?.split('/').slice(0, 3).join('/')))
  for (const kind of ['/', '/pengaduan', '/permohonan', '/lacak', '/tenggat', '/petugas', '/petugas/kasus', '/petugas/laporan'])
    expect(kinds).toContain(kind)
})
