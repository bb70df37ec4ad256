/** Stands for a character that the font cannot show. */
export const missingMark = '\uFFFD'

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

/** Line ends of any system; tabs and other spaces become plain ones. */
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[^\S\n\u00A0]/g, ' ')

/** Invisible characters: controls but the line feed, and format characters, among them those that turn the direction of text. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu

/**
 * The text with only characters that can be shown. A letter whose accented form is missing keeps its base (ḋ as d); of what
 * has no such form, one mark stands for each character as people count them, so that a reader sees that something is missing.
 */
export const toPrintable = (text: string, has: (character: string) => boolean): string => {
  const tidied = tidy(text)
  if ([...tidied].every((it) => it === '\n' || (has(it) && !/[\p{Cc}\p{Cf}]/u.test(it)))) return tidied
  return [...graphemes.segment(tidied)].map(({ segment }) => shown(segment, has)).join('')
}

const shown = (grapheme: string, has: (character: string) => boolean): string => {
  const visible = grapheme.replace(invisible, '')
  if (visible === '' || visible === '\n') return visible
  if ([...visible].every(has)) return visible
  const base = visible.normalize('NFKD').replace(/\p{M}/gu, '')
  return base !== '' && [...base].every(has) ? base : missingMark
}
