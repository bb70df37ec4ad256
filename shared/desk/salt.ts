import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import * as z from 'zod'
import { bucket } from '../manifest.ts'
import { isAbsent } from './absent-object.ts'
import type { Effects } from './effects.ts'
import { keepRecent, type Recent } from './recent.ts'

/**
 * The salt of a day, with which networks are counted (docs/adr/0053). It lies outside the table and everything that is copied
 * from it, in the bucket that keeps no versions, and is written over every day: what the table, its stream and its backups hold
 * leads back to no address from then on, not even for whoever has the secret of the installation.
 */
const Salt = z.object({ day: z.string(), salt: z.string().min(20) })
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
export const turnSalt = async (effects: Effects): Promise<'turned' | 'of-today' | 'failed'> => {
  try {
    return await turn(effects)
  } catch (error) {
    // What waits for the sweep does not wait for this; the next run tries again.
    effects.log('salt-not-turned', { error: error instanceof Error ? error.name : 'unknown' })
    return 'failed'
  }
}

const turn = async (effects: Effects): Promise<'turned' | 'of-today'> => {
  const day = effects.now().slice(0, 10)
  const before = await readSalt(effects)
  if (before?.day === day) return 'of-today'
  const salt: Salt = { day, salt: effects.randomBytes(32).toString('base64url') }
  await (await effects.s3()).send(
    new PutObjectCommand({ Bucket: effects.incomingName, Key, Body: JSON.stringify(salt), ContentType: 'application/json' }),
  )
  // What was absent could have been denied: then each process would count alone for good, and nobody would hear of it.
  if (before === null && (await readSalt(effects)) === null) throw new Error('The new salt cannot be read')
  return 'turned'
}

/** How long a process works on with the salt that it read. */
const keptMillis = 5 * 60_000
const kept = new WeakMap<Effects, Recent<string>>()

/**
 * The salt as it is now. Where there is none, or the bucket does not answer, a process counts with one of its own, which nobody
 * else ever knows: limits are looser for a while, and no citizen is sent away.
 */
export const saltNow = (effects: Effects): Promise<string> => {
  const recent =
    kept.get(effects) ??
    keepRecent(effects, keptMillis, async () => {
      const read = await readSalt(effects).catch((error: unknown) => {
        effects.log('salt-unread', { error: error instanceof Error ? error.name : 'unknown' })
        return null
      })
      return read?.salt ?? effects.randomBytes(32).toString('base64url')
    })
  kept.set(effects, recent)
  return recent.get()
}
