/** Bytes of the file, `to` excluded. */
export type Span = { from: number; to: number }

/** A string's span is its content without parentheses or angle brackets. */
export type Token = { kind: 'string' | 'hex' | 'word'; span: Span; end: number } | { kind: 'nothing'; end: number }

/** What stands at `at` (ISO 32000-1 section 7.2): a string, a word (name, number, keyword), or nothing of interest. `broken` if a string does not end. */
export const readToken = (bytes: Buffer, at: number): Token | 'broken' => {
  const byte = bytes[at]
  if (byte === percent) return { kind: 'nothing', end: endOfLine(bytes, at) }
  if (byte === openingParenthesis) {
    const end = endOfString(bytes, at)
    return end < 0 ? 'broken' : { kind: 'string', span: { from: at + 1, to: end - 1 }, end }
  }
  if (byte === openingAngle && bytes[at + 1] === openingAngle) return { kind: 'nothing', end: at + 2 }
  if (byte === openingAngle) {
    const end = bytes.indexOf('>', at)
    return end < 0 ? 'broken' : { kind: 'hex', span: { from: at + 1, to: end }, end: end + 1 }
  }
  const end = endOfWord(bytes, at + 1)
  return byte === slash || isRegular[byte ?? 0] ? { kind: 'word', span: { from: at, to: end }, end } : { kind: 'nothing', end: at + 1 }
}

const [percent, openingParenthesis, closingParenthesis, openingAngle, slash, backslash] = [0x25, 0x28, 0x29, 0x3c, 0x2f, 0x5c]
const isRegular = Uint8Array.from({ length: 256 }, (_, byte) => ('\0\t\n\f\r ()<>[]{}/%'.includes(String.fromCharCode(byte)) ? 0 : 1))

const endOfLine = (bytes: Buffer, at: number): number => {
  let end = at
  while (end < bytes.length && bytes[end] !== 0x0a && bytes[end] !== 0x0d) end++
  return end
}

const endOfWord = (bytes: Buffer, at: number): number => {
  let end = at
  while (end < bytes.length && isRegular[bytes[end] ?? 0]) end++
  return end
}

/** One past the closing parenthesis; balanced ones belong to the string, escaped ones do not count. */
const endOfString = (bytes: Buffer, at: number): number => {
  let depth = 0
  for (let end = at; end < bytes.length; end++) {
    const byte = bytes[end]
    if (byte === backslash) end++
    else if (byte === openingParenthesis) depth++
    else if (byte === closingParenthesis && --depth === 0) return end + 1
  }
  return -1
}
