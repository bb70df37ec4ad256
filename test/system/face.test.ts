import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectFits, expectNoBarriers, type Pages, startPages, takePicture } from './pages.ts'
import { startSystem } from './support.ts'

/** How every page looks before anything is done on it: the head, what comes first, both lights, large type (docs/adr/0056). */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const box = async (page: Page, selector: string): Promise<{ top: number; bottom: number; height: number }> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom, height } = element.getBoundingClientRect()
      return { top, bottom, height }
    })

test.each([320, 360])(
  'the head is at most 96 px on a phone of %i, in both languages, and what people come for is above the fold',
  async (width) => {
    const page = await pages.open({ width })
    await page.setViewportSize({ width, height: 640 })
    for (const language of ['id', 'en']) {
      await page.goto(`${pages.url}/?lang=${language}`)
      expect((await box(page, 'header')).height).toBeLessThanOrEqual(96)
      expect((await box(page, '.tasks a')).bottom).toBeLessThanOrEqual(640)
      await expectFits(page, `beranda ${language}`)
    }
    await page.context().close()
  },
)

const looked = [
  '/',
  '/pengaduan/sebelum',
  '/pengaduan',
  '/permohonan',
  '/lacak',
  '/bantuan',
  '/aksesibilitas',
  '/privasi',
  '/__local/bagian',
]

test('in the dark every page has text that can be read, and no barrier', async () => {
  const page = await pages.open({ width: 360 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const path of looked) {
    await page.goto(`${pages.url}${path}`)
    await takePicture(page, 'gelap', path.replace(/\W+/g, '-'))
    await expectNoBarriers(page, `gelap ${path}`)
  }
  await page.context().close()
})

test('with type twice as large nothing is wider than a phone', async () => {
  const page = await pages.open({ width: 360 })
  for (const path of looked) {
    await page.goto(`${pages.url}${path}`)
    await page.evaluate("document.documentElement.style.fontSize = '200%'")
    await expectFits(page, `huruf besar ${path}`)
  }
  await page.context().close()
})

test('colours that the reader forces leave edges where there were grounds', async () => {
  const page = await pages.open({ width: 360 })
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`${pages.url}/`)
  const widths = "[...document.querySelectorAll('header, footer')].map((it) => getComputedStyle(it).borderTopWidth !== '0px')"
  const edges = await page.evaluate(widths)
  expect(edges).toEqual([true, true])
  await page.context().close()
})
