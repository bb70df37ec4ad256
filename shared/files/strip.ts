import type { FileType } from './sniff.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripMp4 } from './strip-mp4.ts'
import { stripPdf } from './strip-pdf.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

/**
 * Removes, without loss to what is seen and heard, what a file tells of place, device and person; each format says in its
 * own file what that covers. Takes time linear in the length, throws for no input, leaves the input as it is.
 */
export const strip: Record<FileType, (bytes: Uint8Array) => Uint8Array | 'broken'> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'application/pdf': stripPdf,
  'video/mp4': stripMp4,
}
