import { stopWords, wordsIn } from '../lists/search-tokens.ts'

/** What a report is judged by: where it is, and what it says. */
export type Report = { title: string; text: string; district: string | null }

/** One thing by which a report resembles others: a word, or the kecamatan (`@Diwek`, which no word looks like). */
export type Clue = { name: string; inTitle: boolean }

/** In which form clues are told from a report. Another one has all cases teach anew, and what was suggested before is shown no more. */
export const cluesForm = 1

/** More would make a lesson dear and an answer hardly better (docs/benchmarks.md). */
export const maxClues = 40
const [minLetters, maxLetters] = [3, 40]

/** How letters begin and end says nothing about them. */
const courtesies: ReadonlySet<string> = new Set(
  `assalamualaikum assalamu alaikum wassalam wassalamualaikum wabarakatuh warahmatullahi terhormat hormat yth selamat pagi siang sore malam
   terima kasih terimakasih salam admin lapor izin maaf`.split(/\s+/),
)
const isTelling = (word: string): boolean =>
  word.length >= minLetters && word.length <= maxLetters && !stopWords.has(word) && !courtesies.has(word) && !/\p{N}/u.test(word)

/** Words that say something. Numbers never do: they are telephones, dates and NIK. */
const tellingWords = (text: string): string[] => wordsIn(text).filter(isTelling)

/** The clues of a report in a fixed order, each once: its title, where it is, then what comes first in its text. */
export const cluesOf = ({ title, text, district }: Report): Clue[] => {
  const inTitle = new Set(tellingWords(title))
  const names = new Set([...inTitle, ...(district === null ? [] : [placeClue(district)]), ...tellingWords(text)])
  return [...names].slice(0, maxClues).map((name) => ({ name, inTitle: inTitle.has(name) }))
}

const placeClue = (district: string): string => `@${district}`

/** The kecamatan that a clue names; null for a word. */
export const districtOf = ({ name }: Clue): string | null => (name.startsWith('@') ? name.slice(1) : null)
