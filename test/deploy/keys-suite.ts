import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { GetObjectCommand, ListBucketsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { describe, expect, test } from 'vitest'
import { heldIn } from '../../shared/desk/key-parts.ts'
import type { KeyGeneration, KeySet } from '../../shared/desk/sub-keys.ts'
import { type FunctionName, functionNames, functions, type KeyPurpose, keysNameOf } from '../../shared/manifest.ts'
import { KeptIdentity, openIdentity } from '../../shared/store/case/kept-identity.ts'

type Item = { pk: string; sk: string }
type Account = { environment: Record<string, string>; tableName: string; items: readonly Item[] }

const holders = functionNames.filter((name) => functions[name].keys.length > 0)

/** What a deployment does with the keys, in an account in which people have filed: docs/adr/0060, from the secret to the command. */
export const keysSuite = (accountOf: () => Promise<Account>) => {
  const here = async () => {
    const account = await accountOf()
    const { AWS_ENDPOINT_URL: endpoint = '', AWS_REGION: region = '' } = account.environment
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
    const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true })
    const { Buckets = [] } = await s3.send(new ListBucketsCommand({}))
    const bucket = Buckets.map(({ Name = '' }) => Name).find((it) => it.toLowerCase().includes('storageincoming')) ?? ''
    const secrets = await new SecretsManagerClient({ endpoint, region, credentials }).send(new ListSecretsCommand({}))
    const secret = secrets.SecretList?.find(({ Name }) => Name?.includes('SecretMaster'))
    return { ...account, s3, bucket, secret: secret?.ARN ?? '' }
  }
  const partOf = async ({ s3, bucket }: Awaited<ReturnType<typeof here>>, name: FunctionName): Promise<KeySet> => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: keysNameOf(name) }))
    return heldIn((await Body?.transformToString()) ?? '')
  }

  describe('keys of a deployed system', () => {
    test('the deployment handed each function its own, and the public one opens nobody who filed', async () => {
      const account = await here()
      const { Contents = [] } = await account.s3.send(new ListObjectsV2Command({ Bucket: account.bucket, Prefix: 'keys/' }))
      expect(Contents.map(({ Key }) => Key).sort()).toEqual(holders.map(keysNameOf).sort())
      const people = account.items.filter(({ sk }) => sk === 'REPORTER')
      expect(people.length).toBeGreaterThan(0)
      const [intake, mail] = [await partOf(account, 'intake'), await partOf(account, 'mail')]
      const named = ({ id, leaked, key }: KeyGeneration, purpose: KeyPurpose) => {
        const it = { id, leaked, key: key(purpose) }
        return { inUse: it, all: [it] as const }
      }
      const openedBy = ([generation]: KeySet, purposes: readonly KeyPurpose[]) =>
        people.map((item) => {
          const keys = purposes.map((purpose) => named(generation, purpose))
          const of = item.pk.slice('REPORTER#'.length)
          return keys.some((it) => openIdentity(KeptIdentity.parse(item), of, { boxes: it, seals: it }) !== null)
        })
      expect(openedBy(intake, functions.intake.keys)).toEqual(people.map(() => false))
      expect(openedBy(mail, ['open-identity'])).toEqual(people.map(() => true))
    })

    test('the command turns them: a generation more for every function, and none goes that is in use', { timeout: 60_000 }, async () => {
      const account = await here()
      const where = ['--table', account.tableName, '--secret', account.secret, '--bucket', account.bucket]
      // By its number: a bucket has a name under localhost that no resolver knows.
      const byNumber = (account.environment.AWS_ENDPOINT_URL ?? '').replace('localhost', '127.0.0.1')
      const env = { ...process.env, ...account.environment, AWS_ENDPOINT_URL: byNumber }
      const command = async (...what: string[]): Promise<string> => {
        const given = ['--disable-warning=ExperimentalWarning', 'infra/keys.ts', ...what, ...where]
        const { stdout, stderr } = await promisify(execFile)('node', given, { env }).catch(
          (error: { stdout: string; stderr: string }) => error,
        )
        return stdout + stderr
      }
      const ids = () => Promise.all(holders.map(async (name) => (await partOf(account, name)).map(({ id }) => id).join()))
      expect(await command('status')).toMatch(/^k1: made 2000-01-01T00:00:00.000Z; \d+ cases hang on it$/m)
      expect(await command('turn')).toContain('k2 is there.')
      expect(await ids()).toEqual(holders.map(() => 'k1,k2'))
      expect(await command('retire', 'k2')).toContain('k2 is in use')
      expect(await command('hand-out')).toContain('Every function has the keys of its purposes.')
      expect(await ids()).toEqual(holders.map(() => 'k1,k2'))
      expect(await command('status')).toMatch(/^k2: made .*; 0 cases hang on it$/m)
    })
  })
}
