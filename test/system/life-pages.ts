import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectFits, expectNoBarriers, hasScript, type Pages, readForAWhile, takePicture, type View } from './pages.ts'

export const lifeViews: readonly View[] = [
  { width: 1280, javaScriptEnabled: true },
  { width: 360, javaScriptEnabled: false },
]
export const works = 'Dinas Pekerjaan Umum dan Penataan Ruang'

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

/** What tells a citizen's case again. */
export type Receipt = { number: string; code: string }

/** Checks and sends what was filled in; the receipt. */
export const fileAndKeep = async (page: Page, name: string): Promise<Receipt> => {
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  await readForAWhile(page)
  await page.locator('button[name=step][value=send]').click()
  const [number = '', code = ''] = await page.locator('.code').allInnerTexts()
  await look(page, name)
  return { number, code }
}

/** Opens the case with number and code, as somebody does who comes from a letter. */
export const track = async (page: Page, { number, code }: Receipt) => {
  await page.goto(new URL('/lacak', page.url()).href)
  await page.getByLabel('Nomor').fill(number)
  await page.getByLabel('Kode akses').fill(code)
  await page.getByRole('button', { name: 'Buka kasus' }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(number)
}

/** From the inbox on the control page through the letter's link, without a session. */
export const followLetter = async (pages: Pages, view: View, subject: string): Promise<Page> => {
  const page = await pages.open(view)
  await page.goto(`${pages.url}/__local`)
  await page.getByRole('link', { name: subject, exact: true }).first().click()
  await page.locator('pre a').first().click()
  return page
}
