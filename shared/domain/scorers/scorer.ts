import type { ScorerFigure } from './scorer-figures.ts'

/**
 * Who measures the regency by how it handles complaints and information, and what they ask (facts and their marks: docs/domain.md).
 * Data: what a questionnaire asks word for word changes each year, and is kept with the answers of that year.
 */
export type ScorerId = 'pemdi' | 'pekppp' | 'komisi-informasi' | 'ombudsman' | 'kemendagri'

export type Words = { id: string; en: string }

/** Papers that the desk makes from its own figures, where it makes them (`paper-addresses.ts`). */
export type Paper = 'ppid-report' | 'complaints-recap' | 'nothing-asked'

/** What the desk answers by itself: a figure with its counting rule, a page that can be shown, or a paper. */
export type DeskAnswer = { kind: 'figure'; figure: ScorerFigure } | { kind: 'page'; path: string } | { kind: 'paper'; paper: Paper }

/**
 * When an item without what a person adds is empty: always; never, because the desk answers it; or only where nobody has asked for
 * information, which has to be stated and signed.
 */
export type Needed = 'always' | 'never' | 'nothing-asked'

export type ScorerItem = {
  /** Part of an address and of what is stored: never given a second meaning. */
  id: string
  asks: Words
  desk: readonly DeskAnswer[]
  /** What a person adds, and whether it is empty without. */
  adds: Words
  needed: Needed
}

/** Months of a year, the first and the last. */
export type Months = { from: number; until: number }

export type Scorer = {
  id: ScorerId
  name: Words
  /** The rule it rests on, and whatever is not sure about it. */
  basis: Words
  /** When it comes, as far as it is known; null: the regency writes it down. */
  months: Months | null
  /** Answered once for the regency, or by each institution for itself. */
  by: 'region' | 'institution'
  items: readonly ScorerItem[]
}

/** In the place of an institution where the regency as a whole answers. */
export const wholeRegion = '@region'
