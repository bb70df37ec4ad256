import { textAt, u32 } from './bytes.ts'

/** A box of an MP4 (ISO 14496-12 section 4.2). `start` is its first byte, `body` the first after size and type. */
export type Box = { type: string; start: number; body: number; end: number }

/** The boxes that fill these bytes exactly; `broken` if they do not. A size of 0, "to the end", is taken only from the file's last box. */
export const readBoxes = (bytes: Uint8Array, from: number, to: number): Box[] | 'broken' => {
  const boxes: Box[] = []
  for (let at = from; at < to; ) {
    const size = u32(bytes, at)
    const body = at + (size === 1 ? 16 : 8)
    const end = size === 0 && to === bytes.length ? to : at + (size === 1 ? u32(bytes, at + 8) * 2 ** 32 + u32(bytes, at + 12) : size)
    if (end < body || end > to) return 'broken'
    boxes.push({ type: textAt(bytes, at + 4, 4), start: at, body, end })
    at = end
  }
  return boxes
}

/**
 * What of each container takes part in playing. Everything else (`udta`, `meta`, `uuid`, `free`, what phones append)
 * is blanked. A type that is a key here is a container; names occur on one level only, so that nothing nests without end.
 */
const playing: Readonly<Record<string, readonly string[]>> = {
  file: ['ftyp', 'styp', 'moov', 'mdat', 'moof', 'mfra', 'sidx'],
  moov: ['mvhd', 'trak', 'mvex'],
  trak: ['tkhd', 'edts', 'mdia'],
  edts: ['elst'],
  mdia: ['mdhd', 'hdlr', 'minf'],
  minf: ['vmhd', 'smhd', 'dinf', 'stbl'],
  dinf: ['dref'],
  stbl: ['stsd', 'stts', 'ctts', 'cslg', 'stss', 'stps', 'stsc', 'stsz', 'stco', 'co64', 'sdtp', 'sbgp', 'sgpd', 'subs'],
  mvex: ['mehd', 'trex'],
  moof: ['mfhd', 'traf'],
  traf: ['tfhd', 'tfdt', 'trun', 'sdtp', 'sbgp', 'sgpd', 'subs'],
  mfra: ['tfra', 'mfro'],
}

/** A box with the boxes inside it; `blank` boxes take no part in playing. */
export type BoxTree = Box & { blank: boolean; inside: readonly BoxTree[] }

/** All boxes of a file, or `broken`. Deeper than the table above nothing is read. */
export const readTree = (bytes: Uint8Array): readonly BoxTree[] | 'broken' => readInside(bytes, 'file', 0, bytes.length)

const readInside = (bytes: Uint8Array, container: string, from: number, to: number): readonly BoxTree[] | 'broken' => {
  const boxes = readBoxes(bytes, from, to)
  if (boxes === 'broken') return 'broken'
  const trees: BoxTree[] = []
  for (const box of boxes) {
    const blank = !playing[container]?.includes(box.type)
    const inside = blank || !Object.hasOwn(playing, box.type) ? [] : readInside(bytes, box.type, box.body, box.end)
    if (inside === 'broken') return 'broken'
    trees.push({ ...box, blank, inside })
  }
  return trees
}

/** The box one reaches by these types, the first of each. */
export const boxAt = (tree: readonly BoxTree[], ...path: readonly string[]): BoxTree | undefined => {
  const [type, ...rest] = path
  const found = tree.find((box) => box.type === type && !box.blank)
  return rest.length === 0 ? found : found && boxAt(found.inside, ...rest)
}
