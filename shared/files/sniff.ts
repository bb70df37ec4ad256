import { startsWith, textAt, u32 } from './bytes.ts'

/** What a citizen may send: picture, document, video. */
export type FileType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf' | 'video/mp4'

/**
 * The type by content; what the browser or the file name claims is never asked (docs/adr/0006). Signatures are
 * looked for at the very first byte only, so that a file which hides behind another one's beginning is not taken for it.
 */
export const sniff = (bytes: Uint8Array): FileType | null => {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg'
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'image/webp'
  if (startsWith(bytes, '%PDF-')) return 'application/pdf'
  if (startsWith(bytes, 'ftyp', 4) && isMp4(brandsOf(bytes))) return 'video/mp4'
  return null
}

/** ISO 14496-12 section 4.3: the major brand, four bytes of version, compatible brands up to the end of the box. */
const brandsOf = (bytes: Uint8Array): string[] => {
  const end = Math.min(u32(bytes, 0), bytes.length, 256)
  const brands = [textAt(bytes, 8, 4)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(textAt(bytes, at, 4))
  return brands
}

const videoBrand = /^(iso[m2-9a-c]|mp4[12]|avc1|M4VP?|M4V |MSNV)$/
/** HEIF and AVIF stand in the same container, with the brands of a video among their own. */
const pictureBrand = /^(hei[cxms]|hev[cxms]|mif[12]|msf1|avi[fs])$/

const isMp4 = (brands: readonly string[]): boolean =>
  brands.some((brand) => videoBrand.test(brand)) && !brands.some((brand) => pictureBrand.test(brand))
