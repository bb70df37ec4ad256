import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort, tableName } from '../../infra/local/dynamodb.ts'
import { startTanggap } from '../../infra/local/system.ts'
import { type PublishedMonth, type PublishedTotal, ripensOn } from '../../shared/domain/figures/published.ts'
import { putPublishedMonth } from '../../shared/store/office/published-figures.ts'
import { everyView, lookAs, type Pages, startPages } from './pages.ts'

/** The public figures with life in them: charts, tables, the choice of a quarter, and the files, narrow and wide. */

const folder = mkdtempSync(join(tmpdir(), 'tanggap-figures-'))
let documents: DynamoDBDocumentClient | undefined
const observe = (_: string, client: DynamoDBDocumentClient) => {
  documents = client
}
let pages: Pages<Awaited<ReturnType<typeof startTanggap>>>
beforeAll(async () => {
  pages = await startPages(async () => startTanggap({ port: await freePort(), dataFolder: folder, observe }))
  if (!documents) throw new Error('No table to write to')
  for (const [i, month] of monthsOfYear('2025').concat('2026-01', '2026-02', '2026-03').entries())
    await putPublishedMonth({ documents, tableName }, published(month, i))
}, 120_000)
afterAll(async () => {
  await pages?.close()
  rmSync(folder, { recursive: true, force: true })
})

const monthsOfYear = (year: string) => Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)
const names = ['dinas-pekerjaan-umum-dan-penataan-ruang', 'dinas-sosial', 'dinas-kesehatan', 'dinas-perhubungan', 'dinas-lingkungan-hidup']

const published = (month: string, i: number): PublishedMonth => {
  const total = (n: number): PublishedTotal => ({
    ...{ cameIn: n < 5 ? null : n, answered: n < 10 ? null : n - 5, inTime: 80 + (i % 17), followedUpInTime: 90 - (i % 13) },
    ...{ withinOneDay: 40 + ((i * 7) % 30), days: { median: 5 + (i % 4), p90: 12 + i, medianAtLeast: false, p90AtLeast: i % 3 === 0 } },
  })
  const quarter = names.map((institution, k) => ({
    ...{ institution, cameIn: 90 - 17 * k, inTime: k === 4 ? null : 95 - 9 * k },
    days: k === 4 ? null : { median: 4 + k, p90: 14 + k, medianAtLeast: false, p90AtLeast: k === 3 },
  }))
  const ends = Number(month.slice(5)) % 3 === 0
  return {
    ...{ month, on: ripensOn(month), complaints: total(60 + ((i * 11) % 40)), requests: total(i % 5 === 0 ? 3 : 11 + i) },
    quarter: ends ? { complaints: quarter, requests: [] } : null,
  }
}

const look = lookAs('statistik')

test.each(everyView)('statistics and open data have no barriers and fit ($width, script $javaScriptEnabled)', async (view) => {
  const page = await pages.open(view)
  for (const language of ['id', 'en']) {
    await page.goto(`${pages.url}/statistik?lang=${language}`)
    await look(page, `statistik-${language}`)
    await page.locator('summary').first().click()
    await look(page, `tabel-${language}`)
    await page.goto(`${pages.url}/data?lang=${language}`)
    await look(page, `data-${language}`)
  }
  await page.goto(`${pages.url}/?lang=id`)
  await page.getByRole('link', { name: 'Statistik layanan' }).click()
  await page.getByLabel('Triwulan', { exact: true }).selectOption('2025-Q3')
  await page.getByRole('button', { name: 'Tampilkan' }).click()
  expect(await page.locator('#instansi').textContent()).toBe('Instansi, triwulan 3 2025')
  await page.context().close()
})
