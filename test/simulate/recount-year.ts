import { comparePapers } from '../recount/compare-papers.ts'
import { comparePacks } from '../recount/compare-scorers.ts'
import { readerOf } from '../recount/desk-reader.ts'
import { type Recounted, recount } from '../recount/recount.ts'
import { readDump, type Viewer } from '../recount/year-dump.ts'
import { dumpYear } from './dump-year.ts'
import { serveYear } from './serve-year.ts'
import type { YearEnd } from './year.ts'

const everything = (id: string, role: string): Viewer => ({ id, role, institution: null })

/** Who looks: both coordinators and leaders, one of each complained about; the superior; the busiest heads; the other desk. */
const viewersOf = ({ items, officers }: YearEnd): Viewer[] => {
  const leads = new Map<string, number>()
  for (const { sk, event } of items) {
    const lead = sk.startsWith('EVENT#') ? (event as { holders?: { lead: string } }).holders?.lead : undefined
    if (lead !== undefined) leads.set(lead, (leads.get(lead) ?? 0) + 1)
  }
  const busiest = [...leads].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([id]) => id)
  const heads = busiest.map((id) => ({ id: `${id}-kepala`, role: 'head', institution: id })).filter(({ id }) => officers.has(id))
  return [
    everything('koordinator-1', 'coordinator'),
    everything('koordinator-2', 'coordinator'),
    everything('sekda', 'superior'),
    everything('pimpinan-1', 'leader'),
    everything('pimpinan-2', 'leader'),
    ...heads.slice(0, 2),
    { id: 'inspektorat-penghubung', role: 'liaison', institution: 'inspektorat' },
  ]
}

/** Opens the desks of a year that was lived and holds every figure on them against its events. */
export const recountYear = async (end: YearEnd, tell: (what: string) => void): Promise<Recounted> => {
  const dump = readDump(dumpYear(end, viewersOf(end)))
  const system = await serveYear(end)
  try {
    const found = await recount(dump, system, tell)
    const [keeper, leader] = [await system.signedIn('koordinator-1'), await system.signedIn('pimpinan-1')]
    await comparePapers(dump, readerOf(system.baseUrl, keeper), readerOf(system.baseUrl, leader), found.compare)
    tell('papers, as drafts, as issued and for Word')
    await comparePacks(dump, found.published, readerOf(system.baseUrl, keeper), found.compare)
    tell('evidence packs')
    return found
  } finally {
    await system.close()
  }
}

/** The line that a recount ends with, and what differs above it. */
export const reportOf = ({ faces, figures, lists, letters, differences }: Recounted): string =>
  [
    ...differences.slice(0, 200),
    ...(differences.length > 200 ? [`… and ${differences.length - 200} more`] : []),
    `${faces} faces, ${lists} of them lists behind a figure, ${letters.compared} letters of the calendar (${letters.left} written later in their day and left out); ` +
      `${figures} figures recounted from events; ${differences.length} differ`,
  ].join('\n')
