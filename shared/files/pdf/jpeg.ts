const startOfScan = 0xda
const endOfImage = 0xd9

const isScanned = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7)

/** Text at the beginning of what a JFIF header and Adobe's note of the colours hold; with how much of them is needed. */
const needed: Readonly<Record<number, { begins: string; length: number }>> = {
  224: { begins: 'JFIF\0', length: 12 },
  238: { begins: 'Adobe', length: 12 },
}

/**
 * A JPEG without what it carries beside its picture (EXIF, XMP, comments, thumbnails, what stands behind its end), the picture
 * byte for byte; null where it has none. For photos inside documents alone: others are encoded anew.
 */
export const plainJpeg = (given: Uint8Array): Uint8Array | null => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let hasPixels = false
  let at = bytes.indexOf(0xff, 2)
  while (at >= 0 && at + 4 <= bytes.length && bytes[at + 1] !== endOfImage) {
    const marker = bytes[at + 1] ?? 0
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (marker === 0xff || end < at + 4) at = bytes.indexOf(0xff, at + 1)
    else if (end > bytes.length) break
    else {
      const until = marker === startOfScan ? endOfScan(bytes, end) : end
      hasPixels ||= marker === startOfScan
      kept.push(...segment(bytes.subarray(at, until), marker))
      at = bytes.indexOf(0xff, until)
    }
  }
  return hasPixels ? Buffer.concat([...kept, Buffer.of(0xff, endOfImage)]) : null
}

/** Coded pixels go on until a marker that is none of theirs. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0xff && !isScanned(next)) return at
  }
  return bytes.length
}

const segment = (whole: Buffer, marker: number): Uint8Array[] => {
  const carries = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe
  if (!carries) return [whole]
  const rule = needed[marker]
  if (!rule || whole.length < 4 + rule.length || !whole.toString('latin1', 4).startsWith(rule.begins)) return []
  const body = Buffer.concat([whole.subarray(4, 4 + rule.length), marker === 0xe0 ? Buffer.of(0, 0) : Buffer.of()])
  return [Buffer.of(0xff, marker, 0, body.length + 2), body]
}
