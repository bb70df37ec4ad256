import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import type { CaseFile } from '../../domain/case/case.ts'
import { maxFileBytes } from '../../files/limits.ts'
import type { Removal } from '../../store/removals.ts'
import { isAbsent } from '../absent-object.ts'
import type { Tools } from '../tools.ts'
import { keptKey, thumbnailKey } from './kept-keys.ts'
import type { ProcessedUpload } from './process.ts'

/** An upload: its key in the bucket, whose it is (a case or an institution), and its id. */
export type Upload = { key: string; owner: string; fileId: string }

/**
 * The bytes of an upload, which nobody has judged, and no more than show that it is too large; null where it is gone: judged, told of once more.
 * `replaced` where others lie there now than those that `etag` names.
 */
export const readUpload = async ({ effects }: Tools, key: string, etag?: string): Promise<Uint8Array | 'replaced' | null> => {
  const s3 = await effects.s3()
  const asked = new GetObjectCommand({
    Bucket: effects.incomingName,
    Key: key,
    Range: `bytes=0-${maxFileBytes}`,
    IfMatch: etag && `"${etag}"`,
  })
  try {
    const { Body } = await s3.send(asked)
    return Body ? await Body.transformToByteArray() : new Uint8Array()
  } catch (error) {
    // An empty object has no first byte to ask for.
    if (error instanceof Error && error.name === 'InvalidRange') return new Uint8Array()
    if (isAbsent(error)) {
      // Most often it was told of once more; where every upload is denied, this line is how it shows.
      effects.log('upload-absent', { error: error instanceof Error ? error.name : 'unknown' })
      return null
    }
    if (error instanceof Error && error.name === 'PreconditionFailed') return 'replaced'
    throw error
  }
}

export const keepObject = async (
  { effects }: Tools,
  { owner, fileId }: Upload,
  { bytes, type }: Extract<ProcessedUpload, { kind: 'accepted' }>,
): Promise<void> => {
  const s3 = await effects.s3()
  const Key = keptKey(owner, fileId)
  await s3.send(new PutObjectCommand({ Bucket: effects.bucketName, Key, Body: bytes, ContentType: type }))
}

/** Keeps the small picture of a picture beside it; how the case's log knows it, or undefined where there is none. */
export const keepThumbnail = async (
  { effects }: Tools,
  { owner, fileId }: Upload,
  { thumbnail }: Extract<ProcessedUpload, { kind: 'accepted' }>,
): Promise<CaseFile['thumbnail']> => {
  if (!thumbnail) return undefined
  const { bytes, ...known } = thumbnail
  const [s3, Key] = [await effects.s3(), thumbnailKey(owner, fileId)]
  await s3.send(new PutObjectCommand({ Bucket: effects.bucketName, Key, Body: bytes, ContentType: 'image/jpeg' }))
  return known
}

/** What was judged goes at once: its bucket keeps no versions. */
export const removeUpload = async ({ effects }: Tools, key: string, _why: Extract<Removal, 'upload-judged'>): Promise<void> => {
  await (await effects.s3()).send(new DeleteObjectCommand({ Bucket: effects.incomingName, Key: key }))
}
