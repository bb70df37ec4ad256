import type { Durationed, Quantile } from '../../domain/figures/durations.ts'
import type { Share } from '../../domain/figures/interval.ts'
import { type MonthCounts, measuredOf, type PpidMeasured, ppidOf, type Reading, totalOf } from '../../domain/figures/measured.ts'
import type { Paper, PaperFigures } from '../../domain/papers/paper.ts'
import { paperKinds, type SectionName } from '../../domain/papers/paper-kinds.ts'
import { daysOf, monthsIn } from '../../domain/papers/paper-period.ts'
import { calendarOf } from '../../domain/time/calendar.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { PaperBlock } from '../official/document.ts'
import type { Letterhead, Signatory } from '../official/facts.ts'
import { heading, paragraph } from '../official/parts.ts'
import { erasedWords, monthNamed, percentWritten, sectionTitles } from './paper-words.ts'

/** What a paper is composed of. Pure: the same facts give the same words. */
export type PaperFacts = {
  paper: Pick<Paper, 'kind' | 'period' | 'asOf' | 'sections' | 'erased'>
  figures: PaperFigures
  letterhead: Letterhead
  signatory: Signatory
  /** Empty where the office gives it none. */
  number: string
  place: string
  date: LocalDate
}

export const readingOf = ({ days, asOf }: PaperFigures): Reading => ({ calendar: calendarOf(days), today: asOf })

export const requestsIn = (figures: PaperFigures): PpidMeasured => ppidOf(figures.rows, readingOf(figures))

export const complaintsIn = (figures: PaperFigures, rows: readonly MonthCounts[]) => measuredOf(rows, readingOf(figures))

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): PaperBlock => ({ kind: 'table', head, rows })

export const chart = (
  title: string,
  head: readonly [of: string, count: string],
  bars: readonly { name: string; value: number }[],
): PaperBlock => ({
  kind: 'chart',
  title,
  bars: bars.map((it) => ({ ...it, shown: String(it.value) })),
  behind: {
    head,
    rows: [...bars.map(({ name, value }) => [name, String(value)]), ['Jumlah', String(bars.reduce((sum, it) => sum + it.value, 0))]],
  },
})

export const totalsIn = totalOf

/** The days of its period that the paper looks at. */
export const coveredDays = ({ kind, period, asOf }: PaperFigures): { first: LocalDate; last: LocalDate } => {
  const days = daysOf(paperKinds[kind].span, period)
  return { first: days?.from ?? asOf, last: days && days.to < asOf ? days.to : asOf }
}

/** How many came in, month by month of the period; months to come are left out. */
export const byMonth = (
  { kind, period, asOf, rows }: PaperFigures,
  belongs: (group: string) => boolean,
): { name: string; value: number }[] => {
  const days = daysOf(paperKinds[kind].span, period)
  return (days ? monthsIn(days) : [])
    .filter((month) => month <= asOf.slice(0, 7))
    .map((month) => ({
      name: monthNamed(month),
      value: rows.reduce((sum, row) => sum + (row.month === month && belongs(row.group) ? (row.counts.in ?? 0) : 0), 0),
    }))
}

export const daysWritten = ({ days, atLeast }: Quantile): string => `${atLeast ? 'sedikitnya ' : ''}${days} hari kerja`

export const medianWritten = (it: Durationed | null): string => (it === null ? 'Belum ada' : daysWritten(it.median))
export const ninetiethWritten = (it: Durationed | null): string => (it === null ? 'Belum ada' : daysWritten(it.p90))

export const shareWritten = (share: Share | null, none = 'Belum ada yang jatuh tempo'): string =>
  share === null ? none : `${share.part} dari ${share.of} (${percentWritten(share.percent)})`

/** What people wrote, under its heading; of what they left empty nothing stands there. */
export const sectionBlocks = (
  { kind, sections, erased }: PaperFacts['paper'],
  names: readonly SectionName[] = paperKinds[kind].sections,
): PaperBlock[] =>
  names.flatMap((name) => {
    const isErased = erased.some(({ section }) => section === name)
    const words = isErased ? erasedWords : (sections[name] ?? '').trim()
    return words === '' ? [] : [heading(sectionTitles[name]), ...words.split(/\n{2,}/).map((it) => paragraph(it.trim()))]
  })
