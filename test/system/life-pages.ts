import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { startBrowser, startSystem } from './support.ts'

export type View = { width: number; javaScriptEnabled: boolean }
export type Pages = Awaited<ReturnType<typeof startPages>>

/** Windows without script. */
const scriptless = new WeakSet<Page>()

/** The running system and a browser, with people who come one after the other, each in a window of their own. */
export const startPages = async () => {
  const system = await startSystem()
  const browser: Browser = await startBrowser()
  mkdirSync('.local/screenshots', { recursive: true })

  const open = async ({ width, javaScriptEnabled }: View): Promise<Page> => {
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: { width, height: 800 },
      locale: 'id-ID',
      acceptDownloads: true,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    if (!javaScriptEnabled) scriptless.add(page)
    return page
  }
  /** "Masuk sebagai" on the control page. */
  const enter = async (view: View, label: string): Promise<Page> => {
    const page = await open(view)
    await page.goto(`${system.url}/__local`)
    await page.getByRole('link', { name: `Masuk sebagai ${label}`, exact: true }).click()
    expect(new URL(page.url()).pathname).toBe('/petugas')
    return page
  }
  const close = async () => {
    await browser.close()
    await system.close()
  }
  return { system, url: system.url, open, enter, close }
}

/** A picture, no finding of axe, nothing wider than the window. */
export const look = async (page: Page, name: string): Promise<void> => {
  const width = page.viewportSize()?.width ?? 0
  await page.screenshot({ path: `.local/screenshots/hidup-${width}-${name}.png`, fullPage: true })
  const judged = scriptless.has(page) ? await copyWithScript(page) : page
  const { violations } = await new AxeBuilder({ page: judged }).analyze()
  if (judged !== page) await judged.context().close()
  expect([name, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([name, []])
  expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width])
}

/** axe needs script of its own: what the page shows, in a window that has it. */
const copyWithScript = async (page: Page): Promise<Page> => {
  const context = await page.context().browser()?.newContext({ viewport: page.viewportSize() })
  if (!context) throw new Error('The browser has gone')
  const copy = await context.newPage()
  // Any page of ours, for its address and its policy; then the content.
  await copy.goto(new URL('/dasar-hukum', page.url()).href)
  await copy.setContent(await page.content())
  return copy
}

/** Opens the form of that action on the page of a case, and gives it to be filled in. */
export const formOf = async (page: Page, slug: string) => {
  const form = page.locator(`#${slug}`)
  const summary = form.locator('> summary')
  if ((await summary.count()) > 0 && (await form.getAttribute('open')) === null) await summary.click()
  return form
}

/** Sends the form that was filled in, through its preview if it has one; what the desk says when it is done. */
export const send = async (page: Page, slug: string, name?: string): Promise<string> => {
  const button = page.locator(`#${slug}`).locator('button[type=submit]')
  await button.click()
  const onwards = page.locator('button[name=step][value=send]')
  if ((await onwards.count()) > 0) {
    if (name) await look(page, name)
    await onwards.click()
  }
  const said = page.getByRole('status')
  return (await said.count()) > 0 ? said.first().innerText() : new URL(page.url()).pathname
}
