import sharp, { type Sharp } from 'sharp'
import { type Cleaned, refused, type Thumbnail } from './cleaned.ts'
import { keptPixels, maxMegapixels, thumbnailEdge } from './limits.ts'

// One picture at a time, nothing remembered of it.
sharp.cache(false)
sharp.concurrency(1)
// Whatever else the library can read (SVG with its references, for one) is not for strangers.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })

const limitInputPixels = maxMegapixels * 1_000_000
/** A progressive picture may have scans without end. */
const seconds = 20

/** Decodes the picture and encodes its pixels anew, upright and in sRGB: nothing else of the file is taken over. */
export const cleanPicture = async (bytes: Uint8Array, type: string): Promise<Cleaned> => {
  try {
    const image = sharp(bytes, { limitInputPixels, failOn: 'error' }).timeout({ seconds })
    // Throws where the head of the file claims more pixels than that: none of them is decoded.
    const { autoOrient, hasAlpha } = await image.metadata()
    // Drawings and screenshots stay sharp; photographs become JPEG.
    return await encode(image.autoOrient(), autoOrient, type === 'image/png' || (type === 'image/webp' && hasAlpha))
  } catch (error) {
    return refused(error instanceof Error && /pixel limit/.test(error.message) ? 'too-many-pixels' : 'broken')
  }
}

/** The pixels of a picture that another library decoded, four bytes each. */
export const encodePixels = (data: Uint8Array, size: { width: number; height: number }): Promise<Cleaned> =>
  encode(sharp(data, { raw: { ...size, channels: 4 }, limitInputPixels }), size, false)

const encode = async (image: Sharp, { width, height }: { width: number; height: number }, asPng: boolean): Promise<Cleaned> => {
  const part = Math.min(1, Math.sqrt(keptPixels / (width * height)))
  const scaled =
    part < 1 ? image.resize(Math.max(1, Math.floor(width * part)), Math.max(1, Math.floor(height * part)), { fit: 'fill' }) : image
  const bytes = await (asPng ? scaled.png() : scaled.flatten({ background: '#fff' }).jpeg({ quality: 85 })).toBuffer()
  return { kind: 'clean', type: asPng ? 'image/png' : 'image/jpeg', bytes, thumbnail: await thumbnailOf(bytes) }
}

const thumbnailOf = async (kept: Uint8Array): Promise<Thumbnail> => {
  const small = sharp(kept).timeout({ seconds }).resize(thumbnailEdge, thumbnailEdge, { fit: 'inside', withoutEnlargement: true })
  const { data, info } = await small.flatten({ background: '#fff' }).jpeg({ quality: 70 }).toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}
