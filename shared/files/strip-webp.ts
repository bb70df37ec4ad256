import { startsWith, textAt, u32le } from './bytes.ts'
import { orientationOf, tiffOf } from './orientation.ts'

/** A chunk of the container (RFC 9649): four letters, length, content, a filling byte if the length is odd. */
type Chunk = { type: string; start: number; body: number; bodyEnd: number; end: number }

const pictureChunks = new Set(['VP8 ', 'VP8L', 'ALPH'])
const kept = new Set([...pictureChunks, 'VP8X', 'ICCP', 'ANIM', 'ANMF'])

/** Bits of the first byte of VP8X that promise a chunk. */
const promises = { 'XMP ': 0x04, EXIF: 0x08 } as const

/** Position, size, time and blending of a frame stand before the chunks inside it. */
const frameHead = 16

/**
 * A WebP with the chunks that make up the picture, byte for byte, and its orientation if it is not upright. Gone are EXIF, XMP,
 * unknown chunks, and what stands behind the end. `broken`: cut short, or the chunks contradict what the file says of itself.
 */
export const stripWebp = (bytes: Uint8Array): Uint8Array | 'broken' => {
  const chunks = readChunks(bytes, 12, 8 + u32le(bytes, 4))
  const first = chunks === 'broken' ? undefined : chunks[0]
  if (chunks === 'broken' || !first || !isConsistent(bytes, chunks, first)) return 'broken'
  const turned = orientationChunk(bytes, chunks)
  const parts: Uint8Array[] = []
  for (const chunk of chunks) {
    if (!kept.has(chunk.type)) continue
    if (chunk.type === 'ANMF' && !isFrame(bytes, chunk)) return 'broken'
    parts.push(
      chunk.type === 'VP8X'
        ? withoutPromises(bytes.subarray(chunk.start, chunk.end), turned.length > 0)
        : bytes.subarray(chunk.start, chunk.end),
    )
  }
  const content = Buffer.concat([...parts, turned])
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(content.length + 4, 4)
  return Buffer.concat([head, content])
}

const readChunks = (bytes: Uint8Array, from: number, to: number): Chunk[] | 'broken' => {
  if (to > bytes.length) return 'broken'
  const chunks: Chunk[] = []
  for (let at = from; at < to; ) {
    const bodyEnd = at + 8 + u32le(bytes, at + 4)
    const end = bodyEnd + (bodyEnd & 1)
    const type = textAt(bytes, at, 4)
    // Chunks this reader does not know are left out, but letters that are none mean that a length was wrong.
    if (at + 8 > to || end > to || !/^[A-Z0-9 ]{4}$/.test(type)) return 'broken'
    chunks.push({ type, start: at, body: at + 8, bodyEnd, end })
    at = end
  }
  return chunks
}

/** A picture is there, and each promise of VP8X is kept: a missing chunk may have been swallowed by a wrong length. */
const isConsistent = (bytes: Uint8Array, chunks: readonly Chunk[], first: Chunk): boolean => {
  const has = (type: string) => chunks.some((chunk) => chunk.type === type)
  if (!has('VP8 ') && !has('VP8L') && !has('ANMF')) return false
  if (chunks.filter(({ type }) => type === 'VP8X').length > (first.type === 'VP8X' ? 1 : 0)) return false
  if (first.type === 'VP8X') {
    const flags = bytes[first.body] ?? 0
    if (first.bodyEnd - first.body !== 10) return false
    if (Object.entries(promises).some(([type, bit]) => (flags & bit) !== 0 && !has(type))) return false
  } else if (first.type !== 'VP8 ' && first.type !== 'VP8L') return false
  return chunks.every((chunk) => chunk.type !== 'ANIM' || chunk.bodyEnd - chunk.body === 6)
}

/** Frames hold a picture and nothing else. */
const isFrame = (bytes: Uint8Array, { body, bodyEnd }: Chunk): boolean => {
  const inside = body + frameHead > bodyEnd ? 'broken' : readChunks(bytes, body + frameHead, bodyEnd)
  return inside !== 'broken' && inside.length > 0 && inside.every(({ type }) => pictureChunks.has(type))
}

const withoutPromises = (chunk: Uint8Array, turned: boolean): Uint8Array => {
  const copy = Uint8Array.from(chunk)
  copy[8] = ((copy[8] ?? 0) & ~(promises['XMP '] | promises.EXIF)) | (turned ? promises.EXIF : 0)
  return copy
}

/** An EXIF chunk that says how the picture is turned; none if it is upright, or if no VP8X can announce it. */
const orientationChunk = (bytes: Uint8Array, chunks: readonly Chunk[]): Uint8Array => {
  const found = chunks.find(({ type }) => type === 'EXIF')
  if (!found || chunks[0]?.type !== 'VP8X') return Buffer.of()
  // Some writers put the prefix of JPEG in front.
  const tiff = bytes.subarray(found.body + (startsWith(bytes, 'Exif\0\0', found.body) ? 6 : 0), found.bodyEnd)
  const orientation = orientationOf(tiff)
  if (orientation === 1) return Buffer.of()
  const content = tiffOf(orientation)
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content])
}
