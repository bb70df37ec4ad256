import type { Clue } from './clues.ts'

/** What was decided about a report, as others learn from it. */
export type Lesson = { institution: string; category: string | null }

/** In how many reports something was so, and how loudly they said it. */
export type Count = { cases: number; weight: number }

/** What is known about one clue, or about all reports: altogether, and by what was decided of them. */
export type Learned = Count & { institution: Readonly<Record<string, Count>>; category: Readonly<Record<string, Count>> }

/** What is suggested: to whom a report goes, and under what it is kept. */
export type Question = 'institution' | 'category'

export const nothing: Count = { cases: 0, weight: 0 }
export const nothingLearned: Learned = { ...nothing, institution: {}, category: {} }

/** How loud one word of a title or text is: long reports have more words, each of which says less; titles say it twice. */
export const weightOf = ({ inTitle }: Clue, clues: number): number => (inTitle ? 2 : 1) * Math.round(oneWord / Math.sqrt(clues))

/** The weight of a word that is a whole report. */
export const oneWord = 100

/** The same with one more report that was decided so; `times` -1 takes it back. */
export const taught = (before: Learned, { institution, category }: Lesson, weight: number, times: 1 | -1 = 1): Learned => {
  const more = ({ cases, weight: before }: Count): Count => ({ cases: cases + times, weight: before + times * weight })
  const moreOf = (counts: Readonly<Record<string, Count>>, id: string | null) =>
    id === null ? counts : { ...counts, [id]: more(counts[id] ?? nothing) }
  return { ...more(before), institution: moreOf(before.institution, institution), category: moreOf(before.category, category) }
}
