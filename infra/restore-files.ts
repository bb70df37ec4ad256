import { createHash } from 'node:crypto'
import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import type { Effects } from '../shared/desk/effects.ts'
import { keptKey, thumbnailKey } from '../shared/desk/files/kept-keys.ts'
import { takeAway } from '../shared/desk/files/taking-away.ts'
import type { Tools } from '../shared/desk/tools.ts'
import type { Case } from '../shared/domain/case/case.ts'
import type { RecordedEvent } from '../shared/domain/events/chain.ts'
import { rebuild } from '../shared/domain/events/evolve.ts'
import { readCase, readLog } from '../shared/store/case/case-items.ts'

/** A file that a case names, as its log knows it. */
export type Named = { key: string; sha256: string }

export const filesOf = ({ id, files, letters }: Case): Named[] => {
  const key = (name: string) => keptKey(id, name)
  return [
    ...files.flatMap(({ fileId, sha256, thumbnail }) => [
      { key: key(fileId), sha256 },
      ...(thumbnail ? [{ key: thumbnailKey(id, fileId), sha256: thumbnail.sha256 }] : []),
    ]),
    ...letters.flatMap(({ letterId, sha256, signed }) => [
      { key: key(letterId), sha256 },
      ...(signed ? [{ key: key(signed.fileId), sha256: signed.sha256 }] : []),
    ]),
  ]
}

/**
 * The files that were erased from a case, by its own log, and that it does not name any more. Only the log says that a try to
 * erase came about: a file of one that was overtaken is still in its place.
 */
const erasedFilesOf = (state: Case, log: readonly RecordedEvent[]): ReadonlySet<string> => {
  const isWhole = log.every(({ seq }, i) => seq === i + 1)
  const erased = log.flatMap(({ event }, i) => {
    if (event.type !== 'erased') return []
    // A letter that was signed has two files.
    const before = isWhole && i > 0 ? filesOf(rebuild(log.slice(0, i))) : []
    const after = new Set(isWhole ? filesOf(rebuild(log.slice(0, i + 1))).map(({ key }) => key) : [])
    const named = (event.files ?? []).map((it) => keptKey(state.id, it))
    return [...named, ...before.map(({ key }) => key).filter((it) => !after.has(it))]
  })
  const kept = new Set(filesOf(state).map(({ key }) => key))
  return new Set(erased.filter((it) => !kept.has(it)))
}

/** Every version of what was erased from this case: a bucket that was restored, or an erasure that was cut off, has them still. */
export const dropErasedFiles = async ({ table, effects }: Pick<Tools, 'table' | 'effects'>, caseId: string): Promise<void> => {
  const [state, log] = [await readCase(table, caseId), await readLog(table, caseId)]
  if (state) for (const key of erasedFilesOf(state, log)) await takeAway(effects, key, 'file-erased')
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
