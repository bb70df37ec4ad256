import { PutObjectCommand } from '@aws-sdk/client-s3'
import { functionNames, functions, keysNameOf } from '../manifest.ts'
import type { Effects } from './effects.ts'
import { partOf } from './key-parts.ts'
import { keySetOf, type MasterRing } from './master-ring.ts'

/**
 * Gives every function the keys of its purposes: an object each, in the bucket that keeps no versions, so that nothing of a
 * generation that was taken away stays (docs/adr/0060). Done again it writes the same.
 */
export const handOutKeys = async ({ s3, incomingName }: Pick<Effects, 's3' | 'incomingName'>, ring: MasterRing): Promise<void> => {
  const keys = keySetOf(ring)
  for (const name of functionNames) {
    const { keys: purposes } = functions[name]
    if (purposes.length === 0) continue
    const Body = partOf(keys, purposes)
    await (await s3()).send(new PutObjectCommand({ Bucket: incomingName, Key: keysNameOf(name), Body, ContentType: 'application/json' }))
  }
}
