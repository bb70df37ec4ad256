import { u32 } from './bytes.ts'
import { type BoxTree, boxAt } from './mp4-boxes.ts'

/** Bytes of the file, `to` excluded. */
export type Span = { from: number; to: number }

/**
 * Where the pictures and sounds of a track lie, one span a chunk (ISO 14496-12 section 8.7): sizes of samples, samples of
 * each chunk, place of each chunk. `broken` if the tables contradict themselves or claim more than `budget` bytes; so the
 * work is bounded by the length of the file, whatever they say.
 */
export const sampleSpans = (bytes: Uint8Array, track: BoxTree, budget: number): Span[] | 'broken' => {
  const tables = boxAt(track.inside, 'mdia', 'minf', 'stbl')?.inside ?? []
  const places = placesOf(bytes, tables)
  const sizes = sizesOf(bytes, tables)
  const perChunk = perChunkOf(bytes, tables)
  if (places === 'broken' || sizes === 'broken' || perChunk === 'broken') return 'broken'
  const spans: Span[] = []
  let sample = 0
  let claimed = 0
  for (let chunk = 0; chunk < places.count; chunk++) {
    const next = sample + perChunk(chunk)
    if (next > sizes.count) return 'broken'
    const from = places.at(chunk)
    const length = sizes.sum(sample, next)
    claimed += length
    if (claimed > budget || from + length > bytes.length) return 'broken'
    if (length > 0) spans.push({ from, to: from + length })
    sample = next
  }
  return spans
}

/** Entries of a table whose box is as long as it says: version and flags, further fields, count, entries. */
const countOf = (bytes: Uint8Array, box: BoxTree, countAt: number, entrySize: number): number | 'broken' => {
  const count = u32(bytes, box.body + countAt)
  return box.end === box.body + countAt + 4 + count * entrySize ? count : 'broken'
}

const placesOf = (bytes: Uint8Array, tables: readonly BoxTree[]): { count: number; at: (chunk: number) => number } | 'broken' => {
  const short = boxAt(tables, 'stco')
  const box = short ?? boxAt(tables, 'co64')
  const count = box ? countOf(bytes, box, 4, short ? 4 : 8) : 'broken'
  if (!box || count === 'broken') return 'broken'
  const table = box.body + 8
  if (short) return { count, at: (chunk) => u32(bytes, table + chunk * 4) }
  return { count, at: (chunk) => u32(bytes, table + chunk * 8) * 2 ** 32 + u32(bytes, table + chunk * 8 + 4) }
}

const sizesOf = (
  bytes: Uint8Array,
  tables: readonly BoxTree[],
): { count: number; sum: (from: number, to: number) => number } | 'broken' => {
  const box = boxAt(tables, 'stsz')
  if (!box) return 'broken'
  const size = u32(bytes, box.body + 4)
  if (size > 0) return { count: u32(bytes, box.body + 8), sum: (from, to) => (to - from) * size }
  const count = countOf(bytes, box, 8, 4)
  if (count === 'broken') return 'broken'
  const sum = (from: number, to: number): number => {
    let total = 0
    for (let sample = from; sample < to; sample++) total += u32(bytes, box.body + 12 + sample * 4)
    return total
  }
  return { count, sum }
}

/** How many samples a chunk has. To be asked chunk after chunk, from the first on. */
const perChunkOf = (bytes: Uint8Array, tables: readonly BoxTree[]): ((chunk: number) => number) | 'broken' => {
  const box = boxAt(tables, 'stsc')
  const count = box ? countOf(bytes, box, 4, 12) : 'broken'
  if (!box || count === 'broken') return 'broken'
  let run = 0
  const firstOf = (entry: number) => u32(bytes, box.body + 8 + entry * 12) - 1
  return (chunk) => {
    while (run + 1 < count && firstOf(run + 1) <= chunk) run++
    return count === 0 ? 0 : u32(bytes, box.body + 12 + run * 12)
  }
}
