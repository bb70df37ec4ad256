import { textAt } from './bytes.ts'
import { type BoxTree, boxAt, readTree } from './mp4-boxes.ts'
import { type Span, sampleSpans } from './mp4-samples.ts'

/** More media boxes than any camera writes; keeps the search for a chunk's box short. */
const maxMediaBoxes = 64

/**
 * An MP4 of the same length in which only what takes part in playing is left; offsets stay valid, pictures and sounds stay
 * byte for byte. Boxes that carry anything else (`udta` with `©xyz` and `loci`, `meta`, `uuid`, ...) become `free`, filled with
 * zeros. So do tracks that are neither picture nor sound: cameras write the way they went into them, and into subtitles.
 * Media bytes that no picture or sound uses become zero, times of recording too.
 *
 * Not covered: what is hidden inside a coded picture or sound (H.264 user data of some dashboard cameras). `broken`: cut
 * short, no picture and no sound, contradictory tables, or a fragmented file with a track of another kind.
 */
export const stripMp4 = (bytes: Uint8Array): Uint8Array | 'broken' => {
  const tree = readTree(bytes)
  if (tree === 'broken' || tree.filter(({ type }) => type === 'mdat').length > maxMediaBoxes) return 'broken'
  const movie = boxAt(tree, 'moov')?.inside ?? []
  const tracks = movie.filter(({ type, blank }) => type === 'trak' && !blank)
  const played = tracks.filter((track) => isPlayed(bytes, track))
  const fragmented = boxAt(movie, 'mvex') !== undefined || boxAt(tree, 'moof') !== undefined
  if (played.length === 0 || !boxAt(tree, 'mdat') || tree.filter(({ type }) => type === 'moov').length > 1) return 'broken'
  if (fragmented && played.length < tracks.length) return 'broken'

  const stripped = Uint8Array.from(bytes)
  blankUnplayed(stripped, tree)
  for (const track of tracks) if (!played.includes(track)) blankBox(stripped, track)
  if (fragmented) return stripped
  const spans = spansOf(bytes, played)
  return spans === 'broken' ? 'broken' : keepOnly(bytes, stripped, tree, spans)
}

/** Handler types (ISO 14496-12 section 8.4.3) of picture and sound. */
const isPlayed = (bytes: Uint8Array, track: BoxTree): boolean => {
  const handler = boxAt(track.inside, 'mdia', 'hdlr')
  return handler !== undefined && ['vide', 'soun'].includes(textAt(bytes, handler.body + 8, 4))
}

const blankUnplayed = (stripped: Uint8Array, tree: readonly BoxTree[]): void => {
  for (const box of tree) {
    if (box.blank) blankBox(stripped, box)
    else if (box.type === 'hdlr')
      stripped.fill(0, Math.min(box.body + 24, box.end), box.end) // its name, a free text
    else if (timed.has(box.type)) stripped.fill(0, Math.min(box.body + 4, box.end), Math.min(timesEnd(stripped, box), box.end))
    blankUnplayed(stripped, box.inside)
  }
}

/** Boxes that begin with version, flags, and the moments of creation and change; these are longer in version 1. */
const timed = new Set(['mvhd', 'tkhd', 'mdhd'])
const timesEnd = (bytes: Uint8Array, { body }: BoxTree): number => body + (bytes[body] === 1 ? 20 : 12)

const blankBox = (stripped: Uint8Array, { start, body, end }: BoxTree): void => {
  stripped.set([0x66, 0x72, 0x65, 0x65], start + 4) // "free"
  stripped.fill(0, body, end)
}

const spansOf = (bytes: Uint8Array, tracks: readonly BoxTree[]): Span[] | 'broken' => {
  const all: Span[] = []
  // A sample is used by one track, once or a few times; more is a trap for whoever copies.
  let budget = bytes.length * 4
  for (const track of tracks) {
    const spans = sampleSpans(bytes, track, budget)
    if (spans === 'broken') return 'broken'
    for (const span of spans) {
      budget -= span.to - span.from
      all.push(span)
    }
  }
  return all
}

/** Media boxes with nothing in them but these spans. */
const keepOnly = (bytes: Uint8Array, stripped: Uint8Array, tree: readonly BoxTree[], spans: readonly Span[]): Uint8Array | 'broken' => {
  const media = tree.filter(({ type }) => type === 'mdat')
  for (const { body, end } of media) stripped.fill(0, body, end)
  for (const { from, to } of spans) {
    if (!media.some(({ body, end }) => body <= from && to <= end)) return 'broken'
    stripped.set(bytes.subarray(from, to), from)
  }
  return stripped
}
