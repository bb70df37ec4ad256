import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { oneAfterAnother } from './under-way.ts'

/** One version of an object; `type` is null of the marker that stands for having been deleted. */
type Version = { id: string; at: string; type: string | null; size: number }

export type KeptObject = { content: Buffer; type: string; versionId: string }

/**
 * How a bucket of this machine is kept: in which folder, and for how many days what was written over or deleted stays. None
 * means that it keeps no versions; with null they stay for good. `isListed`: whether those who read it by themselves may also list
 * it, and so are told that something is absent. To everybody else S3 says no more than that it is denied.
 */
export type BucketOptions = { folder: string; olderDays: number | null; isListed: boolean }

/**
 * A bucket in a folder. The newest version of an object lies under the hash of its key, as all did before there were versions;
 * beside it the older ones, and a list that names the key.
 */
export const openBucket = ({ folder, olderDays, isListed }: BucketOptions, now: () => number = Date.now) => {
  const isVersioned = olderDays !== 0
  const fileOf = (key: string): string => join(folder, createHash('sha256').update(key).digest('hex'))
  const olderOf = (key: string, { id }: Version): string => `${fileOf(key)}.v-${id}`
  const listOf = (key: string): string => `${fileOf(key)}.versions`

  /** The newest first. */
  const versionsOf = async (key: string): Promise<Version[]> => {
    const list = await readList(listOf(key))
    if (list) return list.versions
    const content = await readFile(fileOf(key)).catch(() => null)
    if (!content) return []
    const type = await readFile(`${fileOf(key)}.type`, 'utf8').catch(() => 'application/octet-stream')
    return [{ id: 'null', at: new Date(now()).toISOString(), type, size: content.length }]
  }

  const readList = async (file: string): Promise<{ key: string; versions: Version[] } | null> =>
    readFile(file, 'utf8').then(JSON.parse, () => null)

  /** Writes down which versions there are; those that have been old for too long go. */
  const keepList = async (key: string, versions: readonly Version[]): Promise<void> => {
    const since = olderDays === null ? 0 : now() - olderDays * 86_400_000
    // A version is old since the next one came.
    const stays = versions.filter((_, i) => i === 0 || Date.parse(versions[i - 1]?.at ?? '') > since)
    for (const gone of versions.filter((it) => !stays.includes(it))) await rm(olderOf(key, gone), { force: true })
    // A marker that stands before nothing.
    if (stays.every(({ type }) => type === null)) await rm(listOf(key), { force: true })
    else await writeFile(listOf(key), JSON.stringify({ key, versions: stays }))
  }

  const layNewest = async (key: string, content: Buffer, type: string): Promise<void> => {
    await mkdir(folder, { recursive: true })
    await writeFile(fileOf(key), content)
    await writeFile(`${fileOf(key)}.type`, type)
  }
  const clearNewest = async (key: string): Promise<void> => {
    await rm(fileOf(key), { force: true })
    await rm(`${fileOf(key)}.type`, { force: true })
  }

  /** The newest becomes an older one, if it has content. */
  const setAside = async (key: string, before: readonly Version[]): Promise<void> => {
    const newest = before[0]
    if (newest && newest.type !== null) await rename(fileOf(key), olderOf(key, newest))
    await clearNewest(key)
  }

  const versionOf = (type: string | null, size: number): Version => ({
    id: randomBytes(16).toString('hex'),
    at: new Date(now()).toISOString(),
    type,
    size,
  })

  const put = async ({ key, content, type }: { key: string; content: Buffer; type: string }): Promise<void> => {
    const before = await versionsOf(key)
    if (isVersioned) await setAside(key, before)
    await layNewest(key, content, type)
    if (isVersioned) await keepList(key, [versionOf(type, content.length), ...before])
  }

  /** Without a version the object is deleted, which of a bucket with versions can be undone; with one, that is gone for good. */
  const remove = async ({ key, versionId }: { key: string; versionId: string | null }): Promise<void> => {
    const before = await versionsOf(key)
    if (!isVersioned) return clearNewest(key)
    if (versionId === null) {
      if (before.length === 0) return
      await setAside(key, before)
      return keepList(key, [versionOf(null, 0), ...before])
    }
    const [newest, next] = before
    const gone = before.find(({ id }) => id === versionId)
    if (!gone) return
    await rm(olderOf(key, gone), { force: true })
    if (gone === newest) {
      await clearNewest(key)
      if (next && next.type !== null) await layNewest(key, await readFile(olderOf(key, next)), next.type)
      if (next) await rm(olderOf(key, next), { force: true })
    }
    await keepList(
      key,
      before.filter((it) => it !== gone),
    )
  }

  const read = async (key: string, versionId: string | null): Promise<KeptObject | null> => {
    const versions = await versionsOf(key)
    const version = versionId === null ? versions[0] : versions.find(({ id }) => id === versionId)
    if (!version || version.type === null) return null
    const content = await readFile(version === versions[0] ? fileOf(key) : olderOf(key, version))
    return { content, type: version.type, versionId: version.id }
  }

  /** Keys that begin so, with their versions. One that was kept before there were versions is found by its whole key. */
  const list = async (prefix: string): Promise<{ key: string; versions: Version[] }[]> => {
    const names = (await readdir(folder).catch(() => [])).filter((it) => it.endsWith('.versions'))
    const lists = (await Promise.all(names.map((it) => readList(join(folder, it))))).filter((it) => it !== null)
    const whole = lists.some(({ key }) => key === prefix) ? [] : [{ key: prefix, versions: await versionsOf(prefix) }]
    return [...lists, ...whole]
      .filter(({ key, versions }) => key.startsWith(prefix) && versions.length > 0)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  const inTurn = oneAfterAnother((write: () => Promise<void>) => write())
  return {
    isListed,
    put: (object: Parameters<typeof put>[0]) => inTurn(() => put(object)),
    remove: (object: Parameters<typeof remove>[0]) => inTurn(() => remove(object)),
    read,
    list,
  }
}

export type LocalBucket = ReturnType<typeof openBucket>
