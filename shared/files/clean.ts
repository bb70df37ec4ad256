import { fileTypeFromBuffer } from 'file-type'
import { type Cleaned, refused } from './cleaned.ts'

/** Media type by the content; what the browser or the file name claims is never asked. Undefined: none that is known. */
export const typeOf = async (bytes: Uint8Array): Promise<string | undefined> => (await fileTypeFromBuffer(bytes))?.mime

/**
 * What is kept of a file of that type (shared/files/kinds.ts): what is seen, heard and read, and nothing that tells of place,
 * device and person, nothing that acts. `keepSigned`: a signed document may keep its bytes. Each library is loaded when a
 * file first needs it.
 */
export const clean = async (bytes: Uint8Array, type: string, wish: { keepSigned: boolean }): Promise<Cleaned> => {
  switch (type) {
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
      return (await import('./picture.ts')).cleanPicture(bytes, type)
    case 'image/heic':
    case 'image/heif':
      return (await import('./heic.ts')).cleanHeic(bytes)
    case 'application/pdf':
      return (await import('./pdf/document.ts')).cleanPdf(bytes, wish)
    case 'video/mp4':
    case 'video/quicktime':
    case 'video/x-m4v':
      return (await import('./video.ts')).cleanVideo(bytes)
    default:
      return refused('type-not-allowed')
  }
}
