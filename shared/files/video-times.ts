const boxes = (bytes: Buffer, from: number, to: number): { type: string; at: number; end: number }[] => {
  const found: { type: string; at: number; end: number }[] = []
  for (let at = from; at + 8 <= to; ) {
    const size = bytes.readUInt32BE(at)
    if (size < 8 || at + size > to) break
    found.push({ type: bytes.toString('latin1', at + 4, at + 8), at: at + 8, end: at + size })
    at += size
  }
  return found
}

const within = new Set(['moov', 'trak', 'mdia'])
const timed = new Set(['mvhd', 'tkhd', 'mdhd'])

/**
 * The movie without the moment at which the library wrote it: the same video comes out the same twice, and is known again.
 * Only what that library has just written is read here: its header box `moov`.
 */
export const withoutTimes = (movie: Uint8Array, { at, length }: { at: number; length: number }): Uint8Array => {
  const bytes = Buffer.from(movie.buffer, movie.byteOffset, movie.byteLength)
  const visit = (from: number, to: number): void => {
    for (const box of boxes(bytes, from, to)) {
      if (within.has(box.type)) visit(box.at, box.end)
      // Version and flags, then made and changed: of eight bytes each in version 1, of four in version 0.
      if (timed.has(box.type)) bytes.fill(0, box.at + 4, box.at + 4 + (bytes[box.at] === 1 ? 16 : 8))
    }
  }
  visit(at, at + length)
  return movie
}
