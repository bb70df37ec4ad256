import type { Child } from 'hono/jsx'
import type { Performance } from '../../shared/desk/reports/reading-performance.ts'
import type { Durationed, Quantile } from '../../shared/domain/figures/durations.ts'
import type { Share } from '../../shared/domain/figures/interval.ts'
import type { Measured } from '../../shared/domain/figures/measured.ts'
import type { Period } from '../../shared/domain/figures/period.ts'
import type { Region } from '../../shared/region.ts'
import type { Language } from '../../shared/web/language.ts'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { type Behind, countedAddress } from './counted-address.ts'
import { Figure } from './figure-parts.tsx'

/** How figures of the page of leaders are written. */

export type Part = {
  performance: Performance
  language: Language
  region: Region
  nameOf: (institution: string | null) => string
}

type BehindProps = Behind & { period: Pick<Period, 'name'>; institution?: string | null; children: Child }

/** A figure as the way to its cases. */
export const Drill = ({ period, institution = null, name, value, group, children }: BehindProps) => (
  <a href={countedAddress(period, { name, ...(value === undefined ? {} : { value }), group: { lead: institution, ...group } })}>
    {children}
  </a>
)

/** The same of a figure of this page. */
export const drillOf =
  ({ performance: { period, institution } }: Pick<Part, 'performance'>) =>
  (shown: Child, behind: Behind) => (
    <Drill period={period} institution={institution} {...behind}>
      {shown}
    </Drill>
  )

/** Notes of one figure beside each other. */
export const Notes = ({ notes }: { notes: readonly Child[] }) => (
  <>
    {notes
      .filter((it) => it !== null)
      .map((it, i) => (
        <>
          {i > 0 ? '; ' : ''}
          {it}
        </>
      ))}
  </>
)

/** What the same figure was before, and in the year before where that is another. */
export const earlier = (
  { performance: { before, yearBefore }, language }: Pick<Part, 'performance' | 'language'>,
  shown: (it: Measured) => string,
): string[] => {
  const { performance: text, leaders } = officerTextOf(language)
  return [text.before({ value: shown(before) }), ...(yearBefore ? [leaders.yearBefore({ value: shown(yearBefore) })] : [])]
}

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

export const number = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(value)

export const percentShown = (value: number, language: Language): string => `${number(value, language)} %`

export const shareShown = (share: Share | null, language: Language): { percent: string; note: string | null } => {
  if (share === null) return { percent: '–', note: null }
  const { part, of, percent, from, to } = share
  const words = officerTextOf(language).performance.punctuality
  return {
    percent: percentShown(percent, language),
    note: words.of({ part, of, from: number(from, language), to: number(to, language) }),
  }
}

type ShareProps = Pick<Part, 'performance' | 'language'> & {
  label: string
  of: (it: Measured) => Share | null
  /** The cases that are in the share, and those that are in the rest. */
  part: Behind
  rest: Behind
}

/** A share with its interval, both sides of it as ways to their cases, beside what it was before. */
export const ShareFigure = ({ label, of, part, rest, performance, language }: ShareProps) => {
  const share = of(performance.complaints)
  const { percent, note } = shareShown(share, language)
  const drill = drillOf({ performance })
  const words = officerTextOf(language).leaders
  return (
    <Figure
      label={label}
      value={share ? drill(percent, part) : percent}
      note={
        <Notes
          notes={[
            note,
            share && share.of > share.part ? drill(words.rest({ count: share.of - share.part }), rest) : null,
            ...earlier({ performance, language }, (it) => shareShown(of(it), language).percent),
          ]}
        />
      }
    />
  )
}

export const quantileShown = ({ days, atLeast }: Quantile, language: Language): string =>
  atLeast ? officerTextOf(language).performance.speed.atLeast({ days }) : String(days)

type DurationProps = Pick<Part, 'performance' | 'language'> & {
  label: string
  of: (it: Measured) => Durationed | null
  done: Behind
  waiting: Behind
}

/** A median, with those in which it happened and those that wait for it as ways to their cases. */
export const DurationFigure = ({ label, of, done, waiting, performance, language }: DurationProps) => {
  const durations = of(performance.complaints)
  const words = officerTextOf(language).performance.speed
  const drill = drillOf({ performance })
  return (
    <Figure
      label={label}
      value={durationShown(durations, language).median}
      note={
        <Notes
          notes={[
            durations && quantilesShown(durations, language),
            durations && drill(words.done({ count: durations.done }), done),
            durations && drill(words.stillWaiting({ count: durations.waiting }), waiting),
            ...earlier({ performance, language }, (it) => durationShown(of(it), language).median),
          ]}
        />
      }
    />
  )
}

export const quantilesShown = ({ median, p90 }: Durationed, language: Language): string =>
  officerTextOf(language).performance.speed.median({ median: quantileShown(median, language), p90: quantileShown(p90, language) })

export const durationShown = (it: Durationed | null, language: Language): { median: string; note: string | null } => {
  if (it === null) return { median: '–', note: null }
  const words = officerTextOf(language).performance.speed
  const waiting = [words.done({ count: it.done }), words.stillWaiting({ count: it.waiting })]
  return { median: quantileShown(it.median, language), note: [quantilesShown(it, language), ...waiting].join('; ') }
}

/** Answers that came late, or are overdue. */
export const lateOf = ({ answer }: Pick<Measured, 'answer'>): number => (answer ? answer.of - answer.part : 0)

/** `Nov 26`: short enough to stand below a column. */
export const monthShort = (month: string, language: Language): string =>
  `${officerTextOf(language).performance.months[Number(month.slice(5)) - 1] ?? ''} ${month.slice(2, 4)}`
