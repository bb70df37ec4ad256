import { deflateSync } from 'node:zlib'
import { startsWith } from './bytes.ts'
import { isPicture, jpegMarker, readSegments } from './jpeg-segments.ts'
import { type PdfObject, readObjects } from './pdf-objects.ts'
import type { Span } from './pdf-tokens.ts'

/** The end mark stands in the last bytes (ISO 32000-1 annex H.3 note 18). */
const tail = 1024
const endMark = '%%EOF'

/**
 * A PDF of the same length in which these are overwritten with blanks: the strings of the information dictionary (author,
 * title, program, times) and of the objects it names, streams of XMP, XMP that stands openly anywhere else, metadata of
 * JPEG pictures inside (scanning applications take over the place from the camera), and what stands behind the end. Pages
 * stay byte for byte. `broken`: no end mark, or a string or stream without end.
 *
 * Not covered: whatever is compressed or encrypted, above all information dictionaries inside object streams
 * (`/ObjStm`) and pictures that are compressed once more; attached files; annotations and their authors; layers, scripts, and data of
 * programs (`/PieceInfo`). A document is therefore "reduced", not clean, and pages say so.
 */
export const stripPdf = (bytes: Uint8Array): Uint8Array | 'broken' => {
  const stripped = Buffer.from(bytes)
  const end = stripped.lastIndexOf(endMark)
  const found = end < stripped.length - tail || !stripped.includes('startxref') ? 'broken' : readObjects(stripped)
  if (found === 'broken' || found.objects.length < 2) return 'broken'
  const informing = new Set(found.information)
  const informed = new Set(found.objects.filter(({ id }) => informing.has(id)).flatMap(({ references }) => references))
  for (const object of found.objects) {
    if (object.id !== '' && (informing.has(object.id) || informed.has(object.id))) blankStrings(stripped, object)
    if (object.stream && object.isMetadata) blankStream(stripped, object.stream)
    else if (object.stream) blankPicture(stripped, object.stream)
  }
  blankBetween(stripped, '<?xpacket begin', '<?xpacket end')
  blankBetween(stripped, '<x:xmpmeta', '</x:xmpmeta>')
  stripped.fill('\n', end + endMark.length)
  return stripped
}

/** Blanks in hexadecimal are written `20`. */
const blankStrings = (stripped: Buffer, { strings }: PdfObject): void => {
  for (const { from, to, kind } of strings) stripped.fill(kind === 'hex' ? '20' : ' ', from, to)
}

/** Nothing but a blank, as the filter expects it: readers complain of a compressed stream that does not decompress. */
const blankStream = (stripped: Buffer, { from, to }: Span): void => {
  const compressed = stripped[from] === 0x78 && deflatedBlank.length <= to - from
  stripped.fill(' ', from, to)
  if (compressed) stripped.set(deflatedBlank, from)
}
const deflatedBlank = deflateSync(' ')

/** A picture in JPEG stays where it is; what it carries becomes a comment of blanks. */
const blankPicture = (stripped: Buffer, { from, to }: Span): void => {
  if (!startsWith(stripped, '\xff\xd8\xff', from)) return
  const picture = stripped.subarray(from, to)
  for (const segment of readSegments(picture).segments) {
    if (isPicture(picture, segment) || isNeeded(segment.marker)) continue
    picture[segment.start + 1] = jpegMarker.comment
    picture.fill(' ', segment.body, segment.end)
  }
}

/** JFIF, colour profile and Adobe's transform take part in the colours. */
const isNeeded = (marker: number): boolean => marker < 0xe0 || [jpegMarker.app0, jpegMarker.app2, jpegMarker.app14].includes(marker)

const blankBetween = (stripped: Buffer, opening: string, closing: string): void => {
  for (let from = stripped.indexOf(opening); from >= 0; ) {
    const to = stripped.indexOf(closing, from)
    if (to < 0) return
    // A packet lies within one object; text that merely mentions it must not cost the objects behind it.
    if (!stripped.subarray(from, to).includes('endobj')) stripped.fill(' ', from, to)
    from = stripped.indexOf(opening, to)
  }
}
