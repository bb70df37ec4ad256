import { localDay } from '../recount/own-days.ts'
import type { DumpLine } from '../recount/year-dump.ts'
import { jombang } from '../support/desk.ts'
import type { YearEnd } from './year.ts'

/** What an independent recount is given of a year: its events, and what region file, decree and directory say, one JSON value a line. */
export function* dumpYear(
  { effects, items, settled, free }: YearEnd,
  viewers: readonly { id: string; role: string; institution: string | null }[],
) {
  const { institutions, categories, promises } = jombang
  const line = (it: DumpLine): string => JSON.stringify(it)
  yield line({ kind: 'region', institutions: institutions.map(named), categories: categories.map(named), promises })
  yield line({ kind: 'free', days: free })
  yield line({ kind: 'now', at: effects.now(), today: localDay(effects.now()) })
  for (const [day, at] of settled) yield line({ kind: 'settled', day, at })
  for (const { id, role, institution } of viewers) yield line({ kind: 'viewer', id, role, institution })
  for (const item of items) {
    if (!item.sk.startsWith('EVENT#')) continue
    const { caseId, seq, event, previous, hash } = item as unknown as Extract<DumpLine, { kind: 'event' }>
    yield line({ kind: 'event', caseId, seq, event, previous, hash })
  }
}

const named = ({ id, name }: { id: string; name: string }) => ({ id, name })
