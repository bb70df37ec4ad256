import { createHash } from 'node:crypto'
import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import type { Effects } from '../shared/desk/effects.ts'
import type { Case } from '../shared/domain/case/case.ts'
import { bucket } from '../shared/manifest.ts'

/** A file that a case names, as its log knows it. */
export type Named = { key: string; sha256: string }

export const filesOf = ({ id, files, letters }: Case): Named[] => {
  const key = (name: string) => `${bucket.kept}${id}/${name}`
  return [
    ...files.map(({ fileId, sha256 }) => ({ key: key(fileId), sha256 })),
    ...letters.flatMap(({ letterId, sha256, signed }) => [
      { key: key(letterId), sha256 },
      ...(signed ? [{ key: key(signed.fileId), sha256: signed.sha256 }] : []),
    ]),
  ]
}

type Files = Pick<Effects, 's3' | 'bucketName'>

/**
 * `there`: the bytes that the log knows lie there. `back`: they did not, and an older version that has them was laid on top.
 * `lost`: none has them any more.
 */
export const bringFileBack = async (
  { s3: open, bucketName: Bucket }: Files,
  { key: Key, sha256 }: Named,
): Promise<'there' | 'back' | 'lost'> => {
  const s3 = await open()
  const read = async (VersionId?: string) => {
    try {
      const { Body, ContentType } = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }))
      const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array()
      return createHash('sha256').update(bytes).digest('hex') === sha256 ? { bytes, ContentType } : null
    } catch (error) {
      if (error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NoSuchVersion')) return null
      throw error
    }
  }
  if (await read()) return 'there'
  const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: Key }))
  for (const { VersionId } of Versions.filter((it) => it.Key === Key)) {
    const found = await read(VersionId)
    if (!found) continue
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: found.bytes, ContentType: found.ContentType }))
    return 'back'
  }
  return 'lost'
}
