import { GetObjectCommand } from '@aws-sdk/client-s3'
import * as z from 'zod'
import { Instant } from '../domain/time/instant.ts'
import type { KeyPurpose } from '../manifest.ts'
import type { Effects } from './effects.ts'
import type { KeyGeneration, KeySet } from './sub-keys.ts'

const Generation = z.object({ id: z.string(), made: Instant, leaked: z.boolean(), keys: z.record(z.string(), z.string()) })

/** The keys of one function: of each generation those of its purposes, in base64url, and nothing from which others follow. */
const KeyPart = z.object({ generations: z.tuple([Generation], Generation) })

/** What a function with these purposes is given of the keys that there are. */
export const partOf = (keys: KeySet, purposes: readonly KeyPurpose[]): string => {
  const generations = keys.map(({ id, made, leaked, key }) => ({
    ...{ id, made, leaked },
    keys: Object.fromEntries(purposes.map((it) => [it, key(it).toString('base64url')])),
  }))
  return JSON.stringify({ generations })
}

/** The keys as a function holds them. Asking for one of another purpose is a mistake of ours, and fails. */
export const heldIn = (part: string): KeySet => {
  const [oldest, ...later] = KeyPart.parse(JSON.parse(part)).generations
  return [generationOf(oldest), ...later.map(generationOf)]
}

const generationOf = ({ id, made, leaked, keys }: z.infer<typeof Generation>): KeyGeneration => {
  const held = new Map(Object.entries(keys).map(([purpose, key]) => [purpose, Buffer.from(key, 'base64url')]))
  const key = (purpose: KeyPurpose): Buffer => {
    const found = held.get(purpose)
    if (!found) throw new Error(`This function holds no key for ${purpose} (shared/manifest.ts)`)
    return found
  }
  return { id, made, leaked, key }
}

/** The keys that lie under that name for a function. */
export const readPart = async ({ s3, incomingName }: Pick<Effects, 's3' | 'incomingName'>, name: string | undefined): Promise<KeySet> => {
  if (!name) throw new Error('This function holds no keys (shared/manifest.ts)')
  const { Body } = await (await s3()).send(new GetObjectCommand({ Bucket: incomingName, Key: name }))
  return heldIn((await Body?.transformToString()) ?? '')
}
