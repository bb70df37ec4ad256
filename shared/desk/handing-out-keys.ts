import { PutObjectCommand } from '@aws-sdk/client-s3'
import { type FunctionName, functionNames, functions, keysNameOf } from '../manifest.ts'
import type { Effects } from './effects.ts'
import { partOf } from './key-parts.ts'
import { keySetOf, type MasterRing } from './master-ring.ts'

const opens = (name: FunctionName): boolean => functions[name].keys.includes('open-identity')
const onlyCloses = (name: FunctionName): boolean => functions[name].keys.includes('close-identity') && !opens(name)

/** Where it stops half-way, whoever opens has the keys of whoever closes. */
const openersFirst: readonly FunctionName[] = [
  ...functionNames.filter(opens),
  ...functionNames.filter((name) => !opens(name) && !onlyCloses(name)),
  ...functionNames.filter(onlyCloses),
]

/** `replace`: what lies there goes; `if-none`: whoever has keys keeps them. */
type How = 'replace' | 'if-none'

/**
 * Gives every function the keys of its purposes: an object each, in the bucket that keeps no versions, so that nothing of a
 * generation that was taken away stays (docs/adr/0060). Done again it writes the same.
 */
export const handOutKeys = async (
  { s3, incomingName }: Pick<Effects, 's3' | 'incomingName'>,
  ring: MasterRing,
  how: How = 'replace',
): Promise<void> => {
  const keys = keySetOf(ring)
  for (const name of openersFirst) {
    const { keys: purposes } = functions[name]
    if (purposes.length === 0) continue
    const Body = partOf(keys, purposes)
    const object = { Bucket: incomingName, Key: keysNameOf(name), Body, ContentType: 'application/json' }
    const bucket = await s3()
    if (how === 'replace') await bucket.send(new PutObjectCommand(object))
    else await bucket.send(new PutObjectCommand({ ...object, IfNoneMatch: '*' })).catch(unlessThere)
  }
}

const unlessThere = (error: unknown): void => {
  if (!(error instanceof Error) || error.name !== 'PreconditionFailed') throw error
}
