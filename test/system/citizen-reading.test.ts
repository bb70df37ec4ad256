import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAs, type Pages, startPages } from './pages.ts'
import { startSystem } from './support.ts'

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const look = lookAs('warga')

test('pages for reading have no barriers, in both languages', async () => {
  const page = await pages.open({ width: 360 })
  for (const path of [
    '/',
    '/pengaduan/sebelum',
    '/pengaduan',
    '/permohonan',
    '/tenggat?mulai=2026-03-13&hari=10&satuan=kerja',
    '/tenggat?hari=x',
    '/statistik',
    '/data',
    '/informasi',
    '/laporan',
    '/pengumuman',
    '/dasar-hukum',
    '/privasi',
    '/tidak-ada',
  ]) {
    for (const language of ['id', 'en']) {
      await page.goto(`${pages.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      await look(page, `lain-${language}-${path.replace(/\W+/g, '-')}`)
    }
  }
  await page.context().close()
})
