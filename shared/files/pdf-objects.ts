import { readToken, type Span } from './pdf-tokens.ts'

/** What is needed of one indirect object. */
export type PdfObject = {
  /** Number and generation, `5 0`. */
  id: string
  strings: (Span & { kind: 'string' | 'hex' })[]
  /** Ids of the objects it names. */
  references: string[]
  /** A stream of XMP (ISO 32000-1 section 14.3.2). */
  isMetadata: boolean
  stream: Span | null
}

/**
 * All objects that stand openly in the file, in order, and the ids that `/Info` names. One pass over the bytes; what lies
 * in a stream is skipped. `broken` if a string or a stream does not end.
 */
export const readObjects = (bytes: Buffer): { objects: PdfObject[]; information: string[] } | 'broken' => {
  const objects: PdfObject[] = []
  const information: string[] = []
  let current = objectOf('')
  /** The last three words. */
  let [third, second, last] = ['', '', '']
  let length = -1
  for (let at = 0; at < bytes.length; ) {
    const token = readToken(bytes, at)
    if (token === 'broken') return 'broken'
    at = token.end
    if (token.kind === 'nothing') continue
    if (token.kind !== 'word') {
      current.strings.push({ ...token.span, kind: token.kind })
      continue
    }
    const word = bytes.toString('latin1', token.span.from, Math.min(token.span.to, token.span.from + longestWord))
    if (word === 'obj') {
      objects.push(current)
      current = objectOf(`${second} ${last}`)
      length = -1
    } else if (word === 'endobj') {
      objects.push(current)
      current = objectOf('')
    } else if (word === 'R') {
      if (third === '/Info') information.push(`${second} ${last}`)
      // A length that is an object of its own is not looked up: the end of the stream is searched for.
      if (third === '/Length') length = -1
      current.references.push(`${second} ${last}`)
    } else if (word === 'stream' && current.id !== '') {
      current.stream = streamAt(bytes, at, length)
      if (!current.stream) return 'broken'
      at = current.stream.to
    } else if (last === '/Length') length = Number(word)
    else if (last === '/Type' && word === '/Metadata') current.isMetadata = true
    else if (last === '/Subtype' && word === '/XML') current.isMetadata = true
    ;[third, second, last] = [second, last, word]
  }
  return { objects: [...objects, current], information }
}

/** Longer than every word that is asked for. */
const longestWord = 32

/** Outside of objects (trailer, table of offsets) the id is empty. */
const objectOf = (id: string): PdfObject => ({ id, strings: [], references: [], isMetadata: false, stream: null })

/** Content of the stream whose keyword ends at `at`: as long as it says if it ends there, otherwise up to the next end; null without one. */
const streamAt = (bytes: Buffer, at: number, length: number): Span | null => {
  const from = at + (bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? 2 : 1)
  const said = from + length
  if (length >= 0 && /^\r?\n?endstream/.test(bytes.toString('latin1', said, said + 11))) return { from, to: said }
  const to = bytes.indexOf('endstream', from)
  return to < 0 ? null : { from, to }
}
