import { startsWith, u16 } from './bytes.ts'

/** A marker segment of a JPEG (ITU-T T.81 annex B), or the coded pixels that follow a start of scan. */
export type Segment = {
  /** Second byte of the marker; 0 for coded pixels. */
  marker: number
  /** First byte, which is that of the marker. */
  start: number
  /** Where its own content begins, after marker and length. */
  body: number
  end: number
}

export const jpegMarker = {
  startOfImage: 0xd8,
  endOfImage: 0xd9,
  startOfScan: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  comment: 0xfe,
}

/** The segments in order, without start and end of the image; `complete` if the end was reached without a fault. */
export const readSegments = (bytes: Uint8Array): { segments: Segment[]; complete: boolean } => {
  const segments: Segment[] = []
  let at = 2
  if (!startsWith(bytes, '\xff\xd8')) return { segments, complete: false }
  for (;;) {
    // Any number of 0xff may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || at + 2 > bytes.length) return { segments, complete: false }
    if (marker === jpegMarker.endOfImage) return { segments, complete: true }
    const end = at + 2 + u16(bytes, at + 2)
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || end < at + 4 || end > bytes.length) return { segments, complete: false }
    segments.push({ marker, start: at, body: at + 4, end })
    at = end
    if (marker !== jpegMarker.startOfScan) continue
    const pixelsEnd = endOfPixels(bytes, at)
    if (pixelsEnd < 0) return { segments, complete: false }
    segments.push({ marker: 0, start: at, body: at, end: pixelsEnd })
    at = pixelsEnd
  }
}

/** Coded pixels go on until a marker that is neither a stuffed 0xff00 nor a restart; -1 if the bytes end before. */
const endOfPixels = (bytes: Uint8Array, from: number): number => {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2)
  }
  return -1
}

/** Whether a segment is part of the picture itself and as long as its own content says; what is merely carried is not. */
export const isPicture = (bytes: Uint8Array, { marker, body, end }: Segment): boolean => {
  const size = end - body
  switch (marker) {
    case 0: // coded pixels
      return true
    case 0xc0: // start of frame: baseline, extended, progressive; others no browser shows
    case 0xc1:
    case 0xc2:
      return size >= 9 && size === 6 + 3 * (bytes[body + 5] ?? 0)
    case jpegMarker.startOfScan:
      return size >= 6 && size === 4 + 2 * (bytes[body] ?? 0)
    case 0xc4: // Huffman tables: 16 counts, then as many values
      return fits(body, end, (at) => 17 + bytes.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0))
    case 0xdb: // quantization tables: 64 values of one or two bytes
      return fits(body, end, (at) => ((bytes[at] ?? 0) >> 4 === 0 ? 65 : 129))
    case 0xdc: // number of lines
    case 0xdd: // restart interval
      return size === 2
    default:
      return false
  }
}

/** Whether tables of these sizes fill the segment exactly. */
const fits = (body: number, end: number, sizeAt: (at: number) => number): boolean => {
  let at = body
  while (at < end) at += sizeAt(at)
  return at === end && at > body
}
