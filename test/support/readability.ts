/**
 * How hard Indonesian text is to read, by LIX (C. H. Björnsson, Läsbarhet, 1968): words in a sentence, plus long words (more than six
 * letters) of a hundred. It knows no language: Indonesian builds long words with affixes, so its figures lie about ten above those of
 * Swedish, for which 40 is ordinary and 60 is what offices write. Formulas by syllables (Flesch, Fry) want a factor that nobody
 * measured on letters of offices. What it cannot tell is whether a sentence is true or of use (docs/adr/0096).
 */
export type Readability = {
  sentences: number
  words: number
  lix: number
  /** The longest sentence, for whoever has to shorten one. */
  longest: { words: number; sentence: string }
}

const wordsOf = (sentence: string): string[] => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.@/-]*/gu) ?? []

/** Sentences of a text whose paragraphs are lines. A line without an end sign is a label or a value, and no sentence. */
export const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.trim().split(/(?<=[.!?])["”)]?\s+(?=["“(]?\p{Lu})/u))
    .filter((it) => /[.!?]["”)]?$/.test(it) && wordsOf(it).length >= 3)

export const readabilityOf = (sentences: readonly string[]): Readability => {
  const counted = sentences.map((sentence) => ({ sentence, words: wordsOf(sentence).length }))
  const words = sentences.flatMap(wordsOf)
  const long = words.filter((it) => it.replace(/[^\p{L}]/gu, '').length > 6)
  const longest = counted.toSorted((a, b) => b.words - a.words)[0] ?? { words: 0, sentence: '' }
  const lix = words.length === 0 ? 0 : words.length / sentences.length + (long.length * 100) / words.length
  return { sentences: sentences.length, words: words.length, lix: Math.round(lix * 10) / 10, longest }
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' }

/** What a page says in its middle, a line for each paragraph, list item or label; what stands in another language is left out. */
export const proseOf = (html: string): string =>
  (html.match(/<main[\s\S]*<\/main>/)?.[0] ?? '')
    .replace(/<(\w+)[^>]*\slang="en"[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<(?:select|option|textarea|svg|table)\b[\s\S]*?<\/(?:select|option|textarea|svg|table)>/g, '\n')
    .replace(
      /<\/?(?:p|li|ul|ol|dl|dt|dd|div|h\d|label|legend|fieldset|section|article|summary|details|form|button|br|main|aside|strong class)\b[^>]*>/g,
      '\n',
    )
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (it) => entities[it] ?? it)
    .replace(/[ \t]+/g, ' ')
