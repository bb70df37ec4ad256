import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { type MasterRing, readRing } from './master-ring.ts'

/** The ring in the secret of an account; until the first turn the bare secret that the deployment drew. */
export const readMasterSecret = async (secretId: string): Promise<MasterRing> => {
  const { SecretString = '' } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: secretId }))
  return readRing(SecretString, Buffer.from)
}
