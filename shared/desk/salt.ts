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
  /** The one of the day before, for as long as a sending that began with it may be tried again (`crowding.ts`). */
  before: z.object({ until: Instant, salt: z.string().min(20) }).optional(),
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
    const { before: old, ...ofToday } = before
    const isOver = old !== undefined && old.until <= now
    const isDue = !before.next && isPreparing(now, midnight)
    if (!isOver && !isDue) return 'of-today'
    const next = isDue ? { next: { from: midnight, salt: newSalt(effects) } } : {}
    await writeSalt(effects, { ...(isOver ? ofToday : before), ...next })
    return isDue ? 'prepared' : 'turned'
  }
  // The one that counts since midnight takes its place, and the old one is gone a quarter of an hour later.
  const isNext = before?.next?.from.slice(0, 10) === day
  const next = isNext && before?.next ? before.next : null
  await writeSalt(effects, { day, salt: next?.salt ?? newSalt(effects), ...stillTried(before, day, now) })
  // What was absent could have been denied: then each process would count alone for good, and nobody would hear of it.
  if (before === null && (await readSalt(effects)) === null) throw new Error('The new salt cannot be read')
  return 'turned'
}

/** A program whose answer was lost tries again within minutes, also around midnight; older ones are of no use to anybody. */
const triedAgainMillis = 15 * 60_000

const stillTried = (old: Salt | null, day: string, now: Instant): Pick<Salt, 'before'> => {
  const isOfYesterday = old !== null && plusMillis(instant(`${old.day}T00:00:00.000Z`), dayMillis).slice(0, 10) === day
  return isOfYesterday ? { before: { until: plusMillis(now, triedAgainMillis), salt: old.salt } } : {}
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
export const saltNow = async (effects: Effects): Promise<string> => (await saltsNow(effects)).salt

/** With the one of before, as long as a sending may be tried again that began with it. */
export const saltsNow = async (effects: Effects): Promise<{ salt: string; before: string | null }> => {
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
  const { salt, next, before } = await recent.get()
  const now = effects.now()
  if (next && next.from <= now) return { salt: next.salt, before: now < plusMillis(next.from, triedAgainMillis) ? salt : null }
  return { salt, before: before && now < before.until ? before.salt : null }
}
