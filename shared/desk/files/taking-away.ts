import { type Removal, removals } from '../../store/removals.ts'
import type { Effects } from '../effects.ts'
import { thumbnailEnding } from './kept-keys.ts'

/**
 * Takes a kept file away: for good, in every version and with its markers, its small picture too, or so that it may come back with a restored table
 * (`shared/store/removals.ts`). What is gone already is no fault.
 */
export const takeAway = async ({ s3: open, bucketName }: Pick<Effects, 's3' | 'bucketName'>, key: string, why: Removal): Promise<void> => {
  const [{ DeleteObjectCommand, ListObjectVersionsCommand }, s3] = await Promise.all([import('@aws-sdk/client-s3'), open()])
  if (removals[why] === 'kept') {
    await s3.send(new DeleteObjectCommand({ Bucket: bucketName, Key: key }))
    return
  }
  const keys = [key, `${key}${thumbnailEnding}`]
  let after: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | null = {}
  while (after) {
    const {
      Versions = [],
      DeleteMarkers = [],
      ...page
    } = await s3.send(new ListObjectVersionsCommand({ Bucket: bucketName, Prefix: key, ...after }))
    // A prefix is not a key: `F-1` begins `F-10` too.
    for (const { Key, VersionId } of [...Versions, ...DeleteMarkers])
      if (Key && keys.includes(Key)) await s3.send(new DeleteObjectCommand({ Bucket: bucketName, Key, VersionId }))
    after = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker } : null
  }
}
