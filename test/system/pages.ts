import { mkdirSync } from 'node:fs'
import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { startBrowser, type startSystem } from './support.ts'

/** The window somebody looks through; with script unless it says otherwise. */
export type View = { width: number; javaScriptEnabled?: boolean }

/** Narrow and wide, with and without script. */
export const everyView: readonly View[] = [
  { width: 360, javaScriptEnabled: false },
  { width: 1280, javaScriptEnabled: true },
  { width: 360, javaScriptEnabled: true },
  { width: 1280, javaScriptEnabled: false },
]

export const nameOf = ({ width, javaScriptEnabled = true }: View): string => `${width}${javaScriptEnabled ? '' : '-nojs'}`

/** Kinds of a browser's elements that wait already. */
const waiting = new WeakSet<object>()

/**
 * A press that opens another page ends when that page has come in whole. By itself it ends when the first byte is there, and what is
 * read at once, without waiting for it, is read on half a page when the machine is busy: a list of errors was found empty.
 */
const seeWholePages = (page: Page): void => {
  const kind = Object.getPrototypeOf(page.locator('html')) as Locator
  if (waiting.has(kind)) return
  waiting.add(kind)
  for (const way of ['click', 'press'] as const) {
    const press = kind[way] as (...options: unknown[]) => Promise<void>
    kind[way] = async function (this: Locator, ...options: unknown[]) {
      await press.apply(this, options)
      await this.page().waitForLoadState('domcontentloaded')
    }
  }
}

type Running = { url: string; close: () => Promise<unknown> }
type System = Awaited<ReturnType<typeof startSystem>>
export type Pages<Started extends Running = System> = Awaited<ReturnType<typeof startPages<Started>>>

/** Windows without script. */
const scriptless = new WeakSet<Page>()
export const hasScript = (page: Page): boolean => !scriptless.has(page)

/** The running system and a browser, with people who come one after the other, each in a window of their own. */
export const startPages = async <Started extends Running>(start: () => Promise<Started>) => {
  const browser = await startBrowser()
  const system = await start()

  const open = async ({ width, javaScriptEnabled = true }: View): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 800 }, locale: 'id-ID' })
    const page = await context.newPage()
    seeWholePages(page)
    if (!javaScriptEnabled) scriptless.add(page)
    return page
  }
  /** "Masuk sebagai" on the control page; then the front door of the desk, wherever they arrived. */
  const enter = async (view: View, label: string): Promise<Page> => {
    const page = await open(view)
    await page.goto(`${system.url}/__local`)
    await page.getByRole('link', { name: `Masuk sebagai ${label}`, exact: true }).click()
    expect(['/petugas', '/petugas/laporan/kinerja']).toContain(new URL(page.url()).pathname)
    await page.goto(`${system.url}/petugas`)
    return page
  }
  const close = async () => {
    await browser.close()
    await system.close()
  }
  return { system, url: system.url, open, enter, close }
}

/** Looks at the pages of one test: a picture of each, and where script runs (axe is script), no barrier on it. */
export const lookAs =
  (series: string) =>
  async (page: Page, name: string, rules?: string[]): Promise<void> => {
    await takePicture(page, series, name)
    if (!hasScript(page)) return
    await expectNoBarriers(page, name, rules)
    await expectFits(page, name)
  }

/** A quarter of the bytes and half the time of a lossless one, and good enough to look at. */
export const takePicture = async (page: Page, series: string, name: string): Promise<void> => {
  const folder = '.local/screenshots'
  mkdirSync(folder, { recursive: true })
  const view = nameOf({ width: page.viewportSize()?.width ?? 0, javaScriptEnabled: hasScript(page) })
  await page.screenshot({ path: `${folder}/${series}-${view}-${name}.jpg`, fullPage: true, type: 'jpeg', quality: 75 })
}

/**
 * Axe finds nothing, by all of its rules or by those that have such a tag. It is run here and asked for violations alone: what it
 * would tell of the rules that hold costs three times as much as the rules, and our pages have no frames to gather it from.
 */
export const expectNoBarriers = async (page: Page, name: string, rules?: string[]): Promise<void> => {
  const options: RunOptions = { resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'tag', values: rules } } : {}) }
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults
  expect([name, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([name, []])
}

/** Nothing is wider than the window. */
export const expectFits = async (page: Page, name: string): Promise<void> => {
  const width = page.viewportSize()?.width ?? 0
  expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width])
}

/** A person reads before sending; whoever sends a form within two seconds is taken for a robot. */
export const readForAWhile = (page: Page): Promise<void> => page.waitForTimeout(2100)
