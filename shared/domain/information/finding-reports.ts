import { wordsBegin } from './finding-information.ts'
import type { ListedInformation } from './listed-information.ts'
import { isReport, type PublishedReport } from './published-report.ts'

/** What somebody looks for among the published reports; null asks for everything. */
export type ReportsAsked = { category: string | null; district: string | null; words: string }

/** Those that are shown: published, and not gone with their case. */
export const shownReports = (all: readonly ListedInformation[], withdrawn: ReadonlySet<string>): PublishedReport[] =>
  all.filter(isReport).filter(({ id }) => !withdrawn.has(id))

/** Those that fit, the latest first. Every word has to begin one of title, report or answer. */
export const findReports = (shown: readonly PublishedReport[], { category, district, words }: ReportsAsked): PublishedReport[] => {
  const fits = wordsBegin(words)
  return shown
    .filter(
      ({ facts: { report } }) => (category === null || report.category === category) && (district === null || report.district === district),
    )
    .filter(({ facts }) => fits(`${facts.title} ${facts.summary} ${facts.report.done}`))
    .toSorted((a, b) => (a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? 1 : -1))
}
