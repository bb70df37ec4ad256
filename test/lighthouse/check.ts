import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'
import { freePort } from '../../infra/local/dynamodb.ts'
import { complaintFields } from '../support/event.ts'
import { startSystem } from '../system/support.ts'
import { lighthouse, type Report } from './tool.ts'

/**
 * `npm run lighthouse`: what Lighthouse says of the pages that citizens meet first, on its mobile preset (a slow phone on a slow
 * network), the median of three. A page of a case is listed by no search engine, so nobody asks how well one finds it (docs/adr/0082).
 */
const rounds = 3
const least = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof least
const categories = Object.keys(least) as Category[]
const pages: readonly { path: string; own?: true }[] = [
  { path: '/' },
  { path: '/pengaduan' },
  { path: '/statistik' },
  { path: '/informasi' },
  { path: 'the page of a case', own: true },
]

const [measure, system] = [await lighthouse(), await startSystem()]
const port = await freePort()
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--headless=shell', `--remote-debugging-port=${port}`],
})

/** A case, and the session of whoever filed it. */
const openCase = async (): Promise<{ path: string; cookie: string }> => {
  const filed = await fetch(`${system.url}/pengaduan`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': 'lighthouse' },
    body: JSON.stringify(complaintFields),
  })
  const { number, accessCode } = (await filed.json()) as { number: string; accessCode: string }
  const page = await browser.newPage()
  await page.goto(`${system.url}/lacak`)
  await page.getByLabel('Nomor').fill(number)
  await page.getByLabel('Kode akses').fill(accessCode)
  await Promise.all([page.waitForURL(`**/kasus/${number}`), page.getByRole('button', { name: 'Buka kasus' }).click()])
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await page.context().close()
  return { path: `/kasus/${number}`, cookie }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const scoresOf = (report: Report, category: Category): number => Math.round((report.categories[category]?.score ?? 0) * 100)

/** What keeps a page from all that it could have. */
const lackingOf = ({ audits }: Report): string[] =>
  Object.entries(audits)
    .filter(
      ([, { score, scoreDisplayMode }]) =>
        score !== null && score < 0.9 && ['binary', 'numeric', 'metricSavings'].includes(scoreDisplayMode),
    )
    .map(([id, { title }]) => `${id}: ${title}`)

let faults = 0
try {
  const own = await openCase()
  for (const page of pages) {
    const asked = page.own ? categories.filter((it) => it !== 'seo') : categories
    const reports: Report[] = []
    for (let round = 0; round < rounds; round++) {
      const measured = await measure(`${system.url}${page.own ? own.path : page.path}`, {
        port,
        onlyCategories: asked,
        output: 'json',
        logLevel: 'error',
        ...(page.own ? { extraHeaders: { cookie: own.cookie } } : {}),
      })
      if (!measured) throw new Error(`Lighthouse said nothing of ${page.path}`)
      reports.push(measured.lhr)
    }
    const scores = asked.map((category) => [category, median(reports.map((it) => scoresOf(it, category)))] as const)
    const low = scores.filter(([category, score]) => score < least[category])
    console.log(`${page.path.padEnd(24)} ${scores.map(([category, score]) => `${category} ${score}`).join('  ')}`)
    if (low.length === 0) continue
    faults++
    console.error(`FAILED ${page.path}:\n  ${[...new Set(reports.flatMap(lackingOf))].join('\n  ')}`)
  }
} finally {
  await browser.close()
  await system.close()
}
process.exitCode = faults === 0 ? 0 : 1
