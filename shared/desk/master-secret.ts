import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { type MasterRing, readRing, writtenRing } from './master-ring.ts'

/** The ring in the secret of an account; until the first turn the bare secret that the deployment drew. */
export const readMasterSecret = async (secretId: string): Promise<MasterRing> => {
  const { SecretString = '' } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: secretId }))
  return readRing(SecretString, Buffer.from)
}

/** Twice: the value before is kept as `AWSPREVIOUS`, and a generation that was taken away must not lie there. */
export const writeMasterSecret = async (secretId: string, ring: MasterRing): Promise<void> => {
  const client = new SecretsManagerClient({})
  for (let times = 0; times < 2; times++)
    await client.send(new PutSecretValueCommand({ SecretId: secretId, SecretString: writtenRing(ring) }))
}
