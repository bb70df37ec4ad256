import { startsWith, u16, u16le, u32, u32le } from './bytes.ts'

/**
 * How the camera was held (EXIF tag 0x0112): 1 is upright, 2 to 8 are turned or mirrored. The one fact of EXIF that is
 * kept, since without it a picture taken upright lies on its side.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8]
const orientationTag = 0x0112

/** Orientation in a TIFF structure, as EXIF carries it (its first directory); upright where it says nothing readable. */
export const orientationOf = (tiff: Uint8Array): Orientation => {
  const little = startsWith(tiff, 'II*\0')
  if (!little && !startsWith(tiff, 'MM\0*')) return 1
  const short = little ? u16le : u16
  const directory = (little ? u32le : u32)(tiff, 4)
  const entries = short(tiff, directory)
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + i * 12
    if (at + 12 > tiff.length) return 1
    if (short(tiff, at) === orientationTag) return orientations.find((known) => known === short(tiff, at + 8)) ?? 1
  }
  return 1
}

/** The smallest TIFF structure that says this and nothing else. */
export const tiffOf = (orientation: Orientation): Uint8Array => {
  const tiff = new Uint8Array(26)
  tiff.set([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, orientationTag >> 8, orientationTag & 255, 0, 3, 0, 0, 0, 1, 0, orientation])
  return tiff
}
