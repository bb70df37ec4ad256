import { crc32 } from 'node:zlib'
import { textAt, u32 } from './bytes.ts'
import { orientationOf, tiffOf } from './orientation.ts'

/** The signature that sniff.ts has seen. */
const signatureLength = 8

/** Chunks that change what is seen (PNG, third edition, section 11): picture, palette, colours, transparency, animation. */
const kept = new Set('IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '))

/**
 * A PNG with the chunks that make up the picture, byte for byte, and its orientation if it is not upright. Gone are EXIF, texts
 * (XMP among them), times, private chunks, and what stands behind the end. `broken`: cut short, or a checksum is wrong.
 */
export const stripPng = (bytes: Uint8Array): Uint8Array | 'broken' => {
  const parts: Uint8Array[] = [bytes.subarray(0, signatureLength)]
  let seen = ''
  for (let at = signatureLength; seen !== 'IEND'; ) {
    const length = u32(bytes, at)
    const end = at + 12 + length
    if (at + 12 > bytes.length || end > bytes.length) return 'broken'
    if (crc32(bytes.subarray(at + 4, end - 4)) !== u32(bytes, end - 4)) return 'broken'
    const type = textAt(bytes, at + 4, 4)
    if (seen === '' && (type !== 'IHDR' || length !== 13)) return 'broken'
    if (kept.has(type)) parts.push(bytes.subarray(at, end))
    if (type === 'eXIf') parts.push(orientationChunk(bytes.subarray(at + 8, end - 4)))
    seen = type
    at = end
  }
  return parts.some((part) => textAt(part, 4, 4) === 'IDAT') ? Buffer.concat(parts) : 'broken'
}

/** An eXIf chunk that says how the picture is turned; none if it is upright. */
const orientationChunk = (tiff: Uint8Array): Uint8Array => {
  const orientation = orientationOf(tiff)
  if (orientation === 1) return Buffer.of()
  const content = Buffer.concat([Buffer.from('eXIf'), tiffOf(orientation)])
  const chunk = Buffer.alloc(8 + content.length)
  chunk.writeUInt32BE(content.length - 4, 0)
  chunk.set(content, 4)
  chunk.writeUInt32BE(crc32(content), chunk.length - 4)
  return chunk
}
