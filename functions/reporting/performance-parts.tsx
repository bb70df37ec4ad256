import type { Performance } from '../../shared/desk/reports/reading-performance.ts'
import type { Durationed, Quantile } from '../../shared/domain/figures/durations.ts'
import type { Share } from '../../shared/domain/figures/interval.ts'
import type { Region } from '../../shared/region.ts'
import type { Language } from '../../shared/web/language.ts'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'

/** How figures of the page of leaders are written. */

export type Part = { performance: Performance; language: Language; region: Region; nameOf: (institution: string | null) => string }

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

export const quantileShown = ({ days, atLeast }: Quantile, language: Language): string =>
  atLeast ? officerTextOf(language).performance.speed.atLeast({ days }) : String(days)

export const durationShown = (it: Durationed | null, language: Language): { median: string; note: string | null } => {
  if (it === null) return { median: '–', note: null }
  const words = officerTextOf(language).performance.speed
  const [median, p90] = [quantileShown(it.median, language), quantileShown(it.p90, language)]
  return { median, note: `${words.median({ median, p90 })}; ${words.waiting({ done: it.done, waiting: it.waiting })}` }
}

/** `Nov 26`: short enough to stand below a column. */
export const monthShort = (month: string, language: Language): string =>
  `${officerTextOf(language).performance.months[Number(month.slice(5)) - 1] ?? ''} ${month.slice(2, 4)}`
