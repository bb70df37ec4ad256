import decode from 'heic-decode'
import { type Cleaned, refused } from './cleaned.ts'
import { maxMegapixels } from './limits.ts'
import { encodePixels } from './picture.ts'

/**
 * A photo of an iPhone becomes a JPEG. The size it claims is looked at before a pixel is decoded: 33 kB can ask for
 * gigabytes. The decoder turns it upright by its own box; an orientation beside that counts for nothing in this format.
 */
export const cleanHeic = async (bytes: Uint8Array): Promise<Cleaned> => {
  try {
    const images = await decode.all({ buffer: bytes })
    try {
      const [first] = images
      if (!first) return refused('broken')
      if (first.width * first.height > maxMegapixels * 1_000_000) return refused('too-many-pixels')
      const { data, width, height } = await first.decode()
      return await encodePixels(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), { width, height })
    } finally {
      images.dispose()
    }
  } catch {
    return refused('broken')
  }
}
