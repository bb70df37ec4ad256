import { type DeskLetterContent, Letter } from '../../shared/domain/letters/letter.ts'
import { renderScheduled } from '../../shared/letters/desk/scheduled-letters.ts'
import { localDay } from '../recount/own-days.ts'
import type { DumpLine } from '../recount/year-dump.ts'
import { jombang } from '../support/desk.ts'
import type { RawItem } from './raw.ts'
import type { YearEnd } from './year.ts'

/** What an independent recount is given of a year: its events, and what region file, decree and directory say, one JSON value a line. */
export function* dumpYear(
  { effects, items, settled, free }: YearEnd,
  viewers: readonly { id: string; role: string; institution: string | null }[],
) {
  const { name, institutions, categories, promises } = jombang
  const line = (it: DumpLine): string => JSON.stringify(it)
  yield line({ kind: 'region', name, institutions: institutions.map(named), categories: categories.map(named), promises })
  yield line({ kind: 'free', days: free })
  yield line({ kind: 'now', at: effects.now(), today: localDay(effects.now()) })
  for (const [day, at] of settled) yield line({ kind: 'settled', day, at })
  for (const { id, role, institution } of viewers) yield line({ kind: 'viewer', id, role, institution })
  for (const item of items) {
    const letter = calendarLetterOf(item)
    if (letter) yield line({ kind: 'letter', ...letter })
    if (!item.sk.startsWith('EVENT#')) continue
    const { caseId, seq, event, previous, hash } = item as unknown as Extract<DumpLine, { kind: 'event' }>
    yield line({ kind: 'event', caseId, seq, event, previous, hash })
  }
}

const named = ({ id, name }: { id: string; name: string }) => ({ id, name })

type Figured = Extract<DeskLetterContent, { kind: 'weekly-figures' | 'month-recap' }>
const isFigured = (content: { kind: string }): content is Figured => content.kind === 'weekly-figures' || content.kind === 'month-recap'

/** A letter with figures that leaves by the calendar, put into words as it was when it left. */
const calendarLetterOf = (item: RawItem) => {
  if (!item.pk.startsWith('LETTER-TO-DESK#')) return null
  const { to, content, createdAt } = Letter.parse(item.letter)
  if (!isFigured(content)) return null
  const institutionName = (id: string) => jombang.institutions.find((it) => it.id === id)?.name ?? id
  const around = { regionName: jombang.name, baseUrl: '', contact: jombang.contact, menders: [], institutionName }
  const { subject, text } = renderScheduled('Petugas', content, around)
  return { to: to.replace(/^officer:/, ''), subject, text, day: content.day, at: createdAt }
}
