import { startsWith, textAt, u32 } from './bytes.ts'
import { isPicture, jpegMarker, readSegments, type Segment } from './jpeg-segments.ts'
import { type Orientation, orientationOf, tiffOf } from './orientation.ts'

/**
 * A JPEG without anything about device, time and place: only what makes up the picture is taken over, byte for byte
 * (tables, frame, coded pixels, Adobe's colour transform, colour profile), plus the orientation if it is not upright. Gone are
 * EXIF, XMP, IPTC, comments, thumbnails, further pictures, and whatever stands behind the end (motion photos carry a
 * video there, with its own location). `broken`: cut short, or a picture no browser shows.
 */
export const stripJpeg = (bytes: Uint8Array): Uint8Array | 'broken' => {
  const { segments, complete } = readSegments(bytes)
  if (!complete || !isWhole(bytes, segments)) return 'broken'
  const kept = segments
    .filter((segment) => isPicture(bytes, segment) || isAdobe(bytes, segment))
    .map(({ start, end }) => bytes.subarray(start, end))
  const profile = colourProfile(bytes, segments)
  return Buffer.concat([Buffer.of(0xff, 0xd8), jfif(bytes, segments), exif(bytes, segments), ...profile, ...kept, Buffer.of(0xff, 0xd9)])
}

/** Markers of the picture itself; those that only carry something (APP0 to APP15, JPG0 to JPG13, comment) lie above. */
const isPictureMarker = ({ marker }: Segment): boolean => marker < 0xe0

const isWhole = (bytes: Uint8Array, segments: readonly Segment[]): boolean => {
  const frame = segments.findIndex(({ marker }) => marker >= 0xc0 && marker <= 0xc2)
  const scan = segments.findIndex(({ marker }) => marker === jpegMarker.startOfScan)
  return frame >= 0 && scan > frame && segments.every((segment) => !isPictureMarker(segment) || isPicture(bytes, segment))
}

/** Twelve bytes by which decoders know whether colours are YCbCr; anything longer is not that. */
const isAdobe = (bytes: Uint8Array, { marker, body, end }: Segment): boolean =>
  marker === jpegMarker.app14 && end - body === 12 && startsWith(bytes, 'Adobe', body)

/** The JFIF header with its density and without its thumbnail, which may show what was cropped away. */
const jfif = (bytes: Uint8Array, segments: readonly Segment[]): Uint8Array => {
  const found = segments.find(
    ({ marker, body, end }) => marker === jpegMarker.app0 && end - body >= 14 && startsWith(bytes, 'JFIF\0', body),
  )
  if (!found) return Buffer.of()
  return Buffer.concat([Buffer.of(0xff, jpegMarker.app0, 0, 16), bytes.subarray(found.body, found.body + 12), Buffer.of(0, 0)])
}

const exifPrefix = 'Exif\0\0'

const exif = (bytes: Uint8Array, segments: readonly Segment[]): Uint8Array => {
  const orientation = exifOrientation(bytes, segments)
  if (orientation === 1) return Buffer.of()
  const content = Buffer.concat([Buffer.from(exifPrefix, 'latin1'), tiffOf(orientation)])
  return Buffer.concat([Buffer.of(0xff, jpegMarker.app1, 0, content.length + 2), content])
}

const exifOrientation = (bytes: Uint8Array, segments: readonly Segment[]): Orientation => {
  const found = segments.find(({ marker, body }) => marker === jpegMarker.app1 && startsWith(bytes, exifPrefix, body))
  return found ? orientationOf(bytes.subarray(found.body + exifPrefix.length, found.end)) : 1
}

const profilePrefix = 'ICC_PROFILE\0'
/** The prefix, then number of this part and of all parts. */
const profileHead = profilePrefix.length + 2

/** The parts of an ICC profile, if together they are as long as the profile says of itself; otherwise none. */
const colourProfile = (bytes: Uint8Array, segments: readonly Segment[]): Uint8Array[] => {
  const parts = segments.filter(({ marker, body }) => marker === jpegMarker.app2 && startsWith(bytes, profilePrefix, body))
  const size = parts.reduce((sum, { body, end }) => sum + end - body - profileHead, 0)
  const first = parts[0]
  if (!first || size !== u32(bytes, first.body + profileHead) || textAt(bytes, first.body + profileHead + 36, 4) !== 'acsp') return []
  return parts.map(({ start, end }) => bytes.subarray(start, end))
}
