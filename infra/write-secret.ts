import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { type MasterRing, readRing, writtenRing } from '../shared/desk/master-ring.ts'

/** What the keys are written over is not what was read. */
export class RingChanged extends Error {
  constructor() {
    super('Somebody else changed the keys at the same moment. Nothing of theirs was overwritten. Look with: npm run keys -- status')
  }
}

/** Where the next value lies until it is the current one. One name, so that of values that never were it at most one is kept. */
const writing = 'tanggap-writing'

/**
 * Puts a ring in the place of the one that was read: `AWSCURRENT` moves only from the version that holds it, so that of two who
 * turn keys at once one is told (docs/adr/0048). Twice: the value before stays as `AWSPREVIOUS`, and a generation that was taken
 * away must not lie there.
 */
export const replaceSecret = async (
  client: Pick<SecretsManagerClient, 'send'>,
  SecretId: string,
  { from, to }: { from: MasterRing; to: MasterRing },
): Promise<void> => {
  await move(client, SecretId, from, to)
  // Somebody turned them again since: then what lies there is ours, and they push it out.
  await move(client, SecretId, to, to).catch((error: unknown) => {
    if (!(error instanceof RingChanged)) throw error
  })
}

const move = async (client: Pick<SecretsManagerClient, 'send'>, SecretId: string, from: MasterRing, to: MasterRing): Promise<void> => {
  const { GetSecretValueCommand, PutSecretValueCommand, UpdateSecretVersionStageCommand } = await import('@aws-sdk/client-secrets-manager')
  const { SecretString = '', VersionId } = await client.send(new GetSecretValueCommand({ SecretId, VersionStage: 'AWSCURRENT' }))
  if (!isSame(readRing(SecretString, Buffer.from), from)) throw new RingChanged()
  const put = await client.send(new PutSecretValueCommand({ SecretId, SecretString: writtenRing(to), VersionStages: [writing] }))
  const stage = { SecretId, VersionStage: 'AWSCURRENT', MoveToVersionId: put.VersionId, RemoveFromVersionId: VersionId }
  try {
    await client.send(new UpdateSecretVersionStageCommand(stage))
  } catch (error) {
    // The label is not attached to that version any more.
    if (error instanceof Error && error.name === 'InvalidParameterException') throw new RingChanged()
    throw error
  }
}

/** Whether two rings are the same, however they were written. */
export const isSame = (one: MasterRing, other: MasterRing): boolean => writtenRing(one) === writtenRing(other)
