import { GetObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3'
import { journalIn } from '../shared/desk/effects.ts'
import { isEntryAt, type Journal, type Journaled, journalOf } from './restore-journal.ts'

const readAtOnce = 20

/**
 * Reads the whole journal from its bucket. Of each object the first version counts: functions may put, so that one which was
 * broken into can lay another on top or a marker over it, but it cannot take away what stood there first.
 */
export const readJournal = async (s3: S3Client, bucketName: string): Promise<Journal> => {
  const versions = await versionsIn(s3, bucketName)
  const read = async (Key: string, VersionId: string): Promise<string> => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucketName, Key, VersionId }))
    return (await Body?.transformToString()) ?? ''
  }
  const firstOf = async ([name, ids]: [string, string[]]): Promise<Journaled> => {
    for (const id of ids) {
      const text = await read(name, id).catch(() => '')
      if (isEntryAt(name, text)) return [name, text]
    }
    return [name, '']
  }
  const names = [...versions]
  const objects: Journaled[] = []
  for (let i = 0; i < names.length; i += readAtOnce) objects.push(...(await Promise.all(names.slice(i, i + readAtOnce).map(firstOf))))
  return journalOf(
    objects,
    journalIn(bucketName, async () => s3),
  )
}

/** By name, the oldest first. */
const versionsIn = async (s3: S3Client, Bucket: string): Promise<ReadonlyMap<string, string[]>> => {
  const versions = new Map<string, string[]>()
  let after: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | null = {}
  while (after) {
    const { Versions = [], ...page } = await s3.send(new ListObjectVersionsCommand({ Bucket, ...after }))
    // S3 names the newest of an object first.
    for (const { Key = '', VersionId = '' } of Versions) versions.set(Key, [VersionId, ...(versions.get(Key) ?? [])])
    after = page.IsTruncated ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker } : null
  }
  return versions
}
