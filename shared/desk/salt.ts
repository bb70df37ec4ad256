import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import * as z from 'zod'
import { Instant, instant, plusMillis } from '../domain/time/instant.ts'
import { bucket } from '../manifest.ts'
import { isAbsent } from './absent-object.ts'
import type { Effects } from './effects.ts'
import { keepRecent, type Recent } from './recent.ts'

/**
 * The salt of a day, with which networks are counted (docs/adr/0053). It lies outside the table and everything that is copied
 * from it, in the bucket that keeps no versions, and is written over every day: what the table, its stream and its backups hold
 * leads back to no address from then on, not even for whoever has the secret of the installation.
 */
const Salt = z.object({
  day: z.string(),
  salt: z.string().min(20),
  /** The one of the day that follows, and from when it counts: laid down early enough that every process knows it by then. */
  next: z.object({ from: Instant, salt: z.string().min(20) }).optional(),
})
type Salt = z.infer<typeof Salt>

const Key = `${bucket.salt}networks`

const readSalt = async ({ s3, incomingName }: Effects): Promise<Salt | null> => {
  if (incomingName === '') throw new Error('This function has no bucket without versions')
  try {
    const { Body } = await (await s3()).send(new GetObjectCommand({ Bucket: incomingName, Key }))
    return Salt.parse(JSON.parse((await Body?.transformToString()) ?? 'null'))
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

/** A new salt in the place of the old one, once a day of UTC. Two at once do no harm: the last one counts. */
export const turnSalt = async (effects: Effects): Promise<'turned' | 'prepared' | 'of-today' | 'failed'> => {
  try {
    return await turn(effects)
  } catch (error) {
    // What waits for the sweep does not wait for this; the next run tries again.
    effects.log('salt-not-turned', { error: error instanceof Error ? error.name : 'unknown' })
    return 'failed'
  }
}

const turn = async (effects: Effects): Promise<'turned' | 'prepared' | 'of-today'> => {
  const now = effects.now()
  const day = now.slice(0, 10)
  const before = await readSalt(effects)
  if (before?.day === day) {
    const midnight = plusMillis(instant(`${day}T00:00:00.000Z`), dayMillis)
    if (before.next || !isPreparing(now, midnight)) return 'of-today'
    await writeSalt(effects, { ...before, next: { from: midnight, salt: newSalt(effects) } })
    return 'prepared'
  }
  // The one that counts since midnight takes its place, and the old one is gone.
  const isNext = before?.next?.from.slice(0, 10) === day
  await writeSalt(effects, { day, salt: isNext && before?.next ? before.next.salt : newSalt(effects) })
  // What was absent could have been denied: then each process would count alone for good, and nobody would hear of it.
  if (before === null && (await readSalt(effects)) === null) throw new Error('The new salt cannot be read')
  return 'turned'
}

const newSalt = (effects: Effects): string => effects.randomBytes(32).toString('base64url')

const writeSalt = async ({ s3, incomingName }: Effects, salt: Salt): Promise<void> => {
  const Body = JSON.stringify(salt)
  await (await s3()).send(new PutObjectCommand({ Bucket: incomingName, Key, Body, ContentType: 'application/json' }))
}

/** How long a process works on with what it read. */
const keptMillis = 5 * 60_000
const dayMillis = 24 * 60 * 60_000
/**
 * In the last hour of the day, so that tomorrow's lies there no longer than it has to; and not in its last ten minutes, in which a
 * process may have read the salt for the last time before midnight: then the new one begins with the first sweep.
 */
const isPreparing = (now: Instant, midnight: Instant): boolean => {
  const left = Date.parse(midnight) - Date.parse(now)
  return left <= 60 * 60_000 && left >= 2 * keptMillis
}

const kept = new WeakMap<Effects, Recent<Salt>>()

/**
 * The salt as it is now: read at most every five minutes, and the next one from its own instant on, so that all processes change at
 * once. Where there is none, or the bucket does not answer, a process counts with one of its own, which nobody else ever knows:
 * limits are looser for a while, and no citizen is sent away.
 */
export const saltNow = async (effects: Effects): Promise<string> => {
  const recent =
    kept.get(effects) ??
    keepRecent(effects, keptMillis, async () => {
      const read = await readSalt(effects).catch((error: unknown) => {
        effects.log('salt-unread', { error: error instanceof Error ? error.name : 'unknown' })
        return null
      })
      return read ?? { day: effects.now().slice(0, 10), salt: newSalt(effects) }
    })
  kept.set(effects, recent)
  const { salt, next } = await recent.get()
  return next && next.from <= effects.now() ? next.salt : salt
}
