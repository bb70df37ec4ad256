import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Somebody who has no mouse: goes on with Tab, chooses with arrows, and sees at every step where they are. */

type Stop = { name: string; group: string; kind: string; isSeen: boolean }

/** Where the keyboard is: what a reader would call it, and whether somebody who looks can see it. */
const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(`(() => {
    const at = document.activeElement
    const text = (it) => (it?.innerText ?? '').replace(/\\s+/g, ' ').trim().slice(0, 60)
    const box = at.getBoundingClientRect()
    const style = getComputedStyle(at)
    // Within a date the browser marks its own parts.
    const marked = at.type === 'date' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
    return {
      name: at.getAttribute('aria-label') ?? (at.labels?.length ? text(at.labels[0]) : text(at)),
      group: text(at.closest('fieldset')?.querySelector('legend')),
      kind: at === document.body ? 'body' : at.type || at.tagName.toLowerCase(),
      isSeen: marked && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    }
  })()`)

const mostStops = 400

/** Presses Tab until that is reached; each stop on the way can be seen. */
export const tabTo = async (page: Page, name: string, { group, kind }: { group?: string; kind?: string } = {}): Promise<void> => {
  const passed: string[] = []
  await page.waitForLoadState()
  for (let i = 0; i < mostStops; i++) {
    await page.keyboard.press('Tab')
    const stop = await stopOf(page)
    if (stop.kind === 'body') continue
    expect([page.url(), stop.name, stop.isSeen]).toEqual([page.url(), stop.name, true])
    const isThere = stop.name.startsWith(name) && (!group || stop.group.includes(group)) && (!kind || stop.kind === kind)
    if (isThere) return
    passed.push(stop.name)
  }
  throw new Error(`No "${name}" on ${page.url()} among ${[...new Set(passed)].join(', ')}`)
}

/** Of several answers Tab reaches one; arrows go round them. */
export const choose = async (page: Page, group: string, answer: string): Promise<void> => {
  const passed: string[] = []
  for (let i = 0; i < mostStops; i++) {
    await page.keyboard.press('Tab')
    const stop = await stopOf(page)
    if (stop.kind === 'radio' && stop.group.includes(group)) break
    passed.push(`${stop.kind} ${stop.group}: ${stop.name}`)
    if (i === mostStops - 1) throw new Error(`No question "${group}" on ${page.url()} among ${[...new Set(passed)].join(', ')}`)
  }
  // Space takes the answer that Tab reached, if none was chosen yet.
  await page.keyboard.press('Space')
  for (let i = 0; i < 20; i++) {
    if ((await stopOf(page)).name.startsWith(answer)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No answer "${answer}" to "${group}" on ${page.url()}`)
}

/** Writes into a field, or picks from a list by its first letters. */
export const write = async (page: Page, field: string, text: string): Promise<void> => {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

/** Follows a link or presses a button, and waits for the page it leads to; or opens what is folded. */
export const press = async (page: Page, name: string, kind?: string): Promise<void> => {
  await tabTo(page, name, kind ? { kind } : {})
  const leads = ['a', 'submit'].includes((await stopOf(page)).kind)
  if (leads) await page.evaluate('document.documentElement.dataset.left = ""')
  await page.keyboard.press('Enter')
  if (leads) await expect.poll(() => hasArrived(page), { timeout: 15_000, interval: 100 }).toBe(true)
}

/** In another document than the one that was left, and all of it. */
const hasArrived = async (page: Page): Promise<boolean> => {
  try {
    return await page.evaluate<boolean>('document.documentElement.dataset.left === undefined && document.readyState === "complete"')
  } catch {
    // Between two pages.
    return false
  }
}
