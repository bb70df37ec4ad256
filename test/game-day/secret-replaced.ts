import { randomBytes } from 'node:crypto'
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { startReminders } from '../reminders/support.ts'
import { guideSays, must, type Played } from './guide.ts'
import type { Stage } from './stage.ts'

/** Somebody puts another value into the secret, and the next deployment meets it. */
export const secretReplaced = async (stage: Stage): Promise<Played> => {
  const { reporters } = stage
  const receipt = await reporters.file('Lampu taman mati')
  const SecretId = await stage.physical('AWS::SecretsManager::Secret', 'SecretMaster')
  const client = new SecretsManagerClient(stage.clientSettings)
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }))
  await client.send(new PutSecretValueCommand({ SecretId, SecretString: randomBytes(32).toString('hex') }))
  // What a deployment asks of that function.
  const deployed = await stage.invoke('keys', { RequestType: 'Update' }, { qualifier: '' })
  must(deployed.status === 'SUCCESS', `The deployment ended with ${JSON.stringify(deployed)}`)
  const ill = await stage.healthOnce(({ status }) => status === 503)
  must(ill.parts.includes('"secret":false'), `Health says ${ill.parts}`)
  must(await selfCheckFails(), 'The self-check is content with a page that answers 503')
  const opened = await reporters.statusOf(receipt)
  must(opened === 'received', `Working keys were replaced: a code of before opens with ${opened}`)
  const where = ['--table', await stage.physical('AWS::DynamoDB::Table', 'StorageTable'), '--secret', SecretId]
  const bucket = ['--bucket', await stage.physical('AWS::S3::Bucket', 'StorageIncoming')]
  const refused = await stage.command('infra/keys.ts', 'turn', ...where, ...bucket)
  must(refused.code !== 0, 'Keys were turned with a secret that is not of this table')

  await client.send(new PutSecretValueCommand({ SecretId, SecretString }))
  const back = await stage.command('infra/keys.ts', 'hand-out', ...where, ...bucket)
  must(back.code === 0, `hand-out said: ${back.said}`)
  await stage.invoke('keys', { RequestType: 'Update' }, { qualifier: '' })
  await stage.healthOnce(({ status }) => status === 200)
  const alarm = await stage.alarm('Errors')
  return {
    rings: 'Errors, by the self-check that reads /healthz/deep (503, "secret":false); the operators\' morning letter names it too',
    hears: await stage.hearersOf(alarm),
    guide: guideSays('Alarms', 'The secret was replaced', 'npm run keys -- hand-out'),
    worked: 'codes of before opened all the while; with the old value back /healthz/deep is well',
  }
}

/** What reads the pages from outside meets 503 there; on the local system, for functions on the emulator cannot reach their own address. */
const selfCheckFails = async (): Promise<boolean> => {
  const system = await startReminders({ statusOf: async (address) => (address.endsWith('/healthz/deep') ? 503 : 200) })
  try {
    return await system.reminders({ schedule: 'self-check' }).then(
      () => false,
      (error: Error) => error.message.startsWith('Pages do not answer'),
    )
  } finally {
    await system.close()
  }
}
