/**
 * What people type or paste, as the characters they see: phones and word processors add marks without a width, dashes and
 * spaces of many lengths, and letters of double width.
 */

/** Nothing of it can be seen: marks of direction, joiners, fillers, variation selectors. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const dashes = /[\p{Pd}\u02d7\u2043\u2212\u2796]/gu
const blanks = /[\p{Z}\s]+/gu

/** One line of a number, code or address, with plain letters, hyphens and blanks. Never for text that is kept as written. */
export const plainLine = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(dashes, '-')
    .replace(blanks, ' ')
    .replace(/\p{Nd}/gu, digitOf)
    .trim()

/** Ten digits of a script follow one another: where this one stands among them is its value. */
const digitOf = (sign: string): string => {
  const at = sign.codePointAt(0) ?? 0
  let first = at
  while (first > at - 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--
  return String((at - first) % 10)
}

/** Whether anything of it can be seen. A blank of braille is drawn as nothing, though Unicode calls it a symbol. */
export const isVisible = (text: string): boolean => /[^\p{Cc}\p{Cf}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)

/** A full stop, comma or bracket that was copied along with what stands between them. */
export const withoutEdges = (text: string): string => text.replace(/^[\s"'<([{]+|[\s"'>)\]}.,:;!?]+$/g, '')

/** People read and say O as the digit and I or L as one; our numbers and codes have none of these letters. */
export const readable = (text: string): string => text.replaceAll('O', '0').replace(/[IL]/g, '1')
