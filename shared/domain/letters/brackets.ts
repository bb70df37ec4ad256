import { plainLine } from '../typed/characters.ts'
import { type AnswerTemplate, builtInTemplates } from './templates.ts'

/** What stands in square brackets, as it was written. */
export const bracketsIn = (text: string): string[] => [...new Set(text.match(/\[[^[\]]+\]/g) ?? [])]

const compared = (bracket: string): string => plainLine(bracket.slice(1, -1)).toLowerCase()

/**
 * Places of a sample text that somebody was to fill in and did not: "Pada [tanggal] petugas kami [apa yang dilakukan]".
 * Known by the samples themselves, the built-in ones and those written here, offered or not, so that what a person means
 * ("[sic]", "[Pasal 17]", "[dihitamkan]") is never taken for one.
 */
export const unfilledIn = (text: string, samples: readonly Pick<AnswerTemplate, 'text'>[]): string[] => {
  const written = bracketsIn(text)
  if (written.length === 0) return []
  const places = new Set([...builtInTemplates, ...samples].flatMap((it) => bracketsIn(it.text)).map(compared))
  return written.filter((it) => places.has(compared(it)))
}
