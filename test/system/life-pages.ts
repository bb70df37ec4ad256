import type { Page } from 'playwright-core'
import { expectFits, expectNoBarriers, hasScript, takePicture } from './pages.ts'

/** A picture, no finding of axe, nothing wider than the window; without script too. */
export const look = async (page: Page, name: string): Promise<void> => {
  await takePicture(page, 'hidup', name)
  const judged = hasScript(page) ? page : await copyWithScript(page)
  await expectNoBarriers(judged, name)
  if (judged !== page) await judged.context().close()
  await expectFits(page, name)
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
