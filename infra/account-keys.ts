import { GetBucketVersioningCommand } from '@aws-sdk/client-s3'
import type { Effects } from '../shared/desk/effects.ts'
import { handOutKeys } from '../shared/desk/handing-out-keys.ts'
import { readPart } from '../shared/desk/key-parts.ts'
import { keySetOf, type MasterRing } from '../shared/desk/master-ring.ts'
import { readMasterSecret } from '../shared/desk/master-secret.ts'
import { keysNameOf } from '../shared/manifest.ts'
import type { RingPlace } from './turn-keys.ts'
import { replaceSecret } from './write-secret.ts'

type Where = Pick<Effects, 's3' | 'incomingName'>

/** The ring of an account, and the bucket from which its functions read their keys. */
export const accountPlace = (where: Where, secret: string): RingPlace => ({
  read: () => readMasterSecret(secret),
  write: async (to, from) => {
    const { SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager')
    await replaceSecret(new SecretsManagerClient({}), secret, { from, to })
  },
  handOut: (ring) => handOutKeys(where, ring),
})

/**
 * What is wrong with the bucket into which keys of that ring are to be written; null when it is that of their functions.
 * `mayBeEmpty`: whoever asks knows that those are gone, or of another secret.
 */
export const bucketFault = async (where: Where, ring: MasterRing, mayBeEmpty: boolean): Promise<string | null> => {
  const { incomingName: bucket } = where
  const { Status } = await (await where.s3()).send(new GetBucketVersioningCommand({ Bucket: bucket }))
  // A key that was taken away would stay as an older version, and with it all that it opens.
  if (Status) return `${bucket} keeps or kept versions: it is not the bucket of incoming files. Nothing was changed.`
  return mayBeEmpty ? null : notOfFunctions(where, ring)
}

const notOfFunctions = async (where: Where, ring: MasterRing): Promise<string | null> => {
  const name = keysNameOf('intake')
  try {
    const held = keySetOf(ring)
    const there = await readPart(where, name)
    const differs = there.some(({ id, key }) => held.some((it) => it.id === id && !it.key(sample).equals(key(sample))))
    return differs ? `${name} in ${where.incomingName} holds keys of another secret. ${elsewhere}` : null
  } catch (error) {
    return `${name} cannot be read in ${where.incomingName} (${error instanceof Error ? error.name : 'unknown'}). ${elsewhere}`
  }
}

/** A key that the public function holds; two secrets never agree in it. */
const sample = 'form-time'
const elsewhere = 'Is it the bucket of incoming files of this installation? Nothing was changed.'
