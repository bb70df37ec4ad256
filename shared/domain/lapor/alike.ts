import type { OwedCase } from './import-plan.ts'
import type { NationalReport } from './read-export.ts'

/** Words as they are compared: what copying by hand may change (signs, capitals, blanks) says nothing. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Of the words of both, how many they share. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter((it) => other.has(it)).length
  return one.size + other.size === 0 ? 0 : shared / (one.size + other.size - shared)
}

/** What an officer copied is the same but for a contact that was left out of it, or a word that was mended. */
const enough = 0.8

/**
 * Looks a report up among cases of ours: the same title, and a text that is nearly the same, the nearest first. A title alone
 * says too little: "jalan rusak" is filed every day.
 */
export const alike = (cases: readonly OwedCase[]): ((report: Pick<NationalReport, 'title' | 'text' | 'edited'>) => OwedCase[]) => {
  // Made once: one title may be that of a thousand rows.
  const told = cases.map((it) => ({ it, words: new Set(wordsOf(it.text)) }))
  const byTitle = Map.groupBy(told, ({ it }) => wordsOf(it.title).join(' '))
  return ({ title, text, edited }) => {
    const said = [text, ...(edited === undefined ? [] : [edited])].map((it) => new Set(wordsOf(it)))
    return (byTitle.get(wordsOf(title).join(' ')) ?? [])
      .map(({ it, words }) => ({ it, near: Math.max(...said.map((its) => likeness(its, words))) }))
      .filter(({ near }) => near >= enough)
      .sort((a, b) => b.near - a.near)
      .map(({ it }) => it)
  }
}
