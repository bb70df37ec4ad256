import { endsQuarter, type PublishedMonth, publishedOf, ripensOn } from '../../domain/figures/published.ts'
import { type LocalDate, localDate } from '../../domain/time/local-date.ts'
import { readFigures } from '../../store/office/figure-items.ts'
import { readHeartbeats, writeHeartbeat } from '../../store/office/heartbeats.ts'
import { putPublishedMonth, readPublishedMonth } from '../../store/office/published-figures.ts'
import { lastMonths } from '../reports/reading-overview.ts'
import type { Tools } from '../tools.ts'
import { isHalfCounted } from './recounting.ts'

/** How far back figures are published that nobody published yet. */
const furthest = 24

/**
 * Publishes what has ripened since the last working morning, oldest first: as a rule nothing, and one month with the first morning of
 * a month. Months before the first case are no figures (docs/adr/0066).
 */
export const publishFigures = async (tools: Tools, today: LocalDate): Promise<number> => {
  const ripe = lastMonths(today, furthest).filter((month) => ripensOn(month) <= today)
  const latest = ripe[0] ?? ''
  // Once a month: every other morning asks no more than this.
  if ((await readHeartbeats(tools.table)).figures?.month === latest) return 0
  // What is published stays for ever: no month while cases are counted anew. The next morning asks again, for nothing is noted.
  if (await isHalfCounted(tools)) return 0
  const missing: string[] = []
  let hasBefore = false
  for (const month of ripe) {
    hasBefore = (await readPublishedMonth(tools.table, month)) !== null
    if (hasBefore) break
    missing.unshift(month)
  }
  let published = 0
  for (const month of missing) {
    const figures = await figuresOf(tools, month, today)
    if (!hasBefore && figures === null) continue
    hasBefore = true
    if (await putPublishedMonth(tools.table, figures ?? publishedOf(month, [], await readingOf(tools, today)))) published++
  }
  await writeHeartbeat(tools.table, 'figures', { at: tools.effects.now(), month: latest })
  if (published > 0) tools.effects.log('figures-published', { published })
  return published
}

const readingOf = async ({ calendar }: Tools, today: LocalDate) => ({ calendar: await calendar(), today })

/** Null of a month, and of the quarter that it ends, in which nothing came in. */
const figuresOf = async (tools: Tools, month: string, today: LocalDate): Promise<PublishedMonth | null> => {
  const months = endsQuarter(month) ? lastMonths(localDate(`${month}-01`), 3) : [month]
  const rows = (await Promise.all(months.map((it) => readFigures(tools.table, it)))).flat()
  return rows.every(({ counts }) => (counts.in ?? 0) === 0) ? null : publishedOf(month, rows, await readingOf(tools, today))
}
