import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import type { S3Client } from '@aws-sdk/client-s3'
import type { SESClient } from '@aws-sdk/client-ses'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { LinkFinding } from '../domain/scorers/checked-links.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Region } from '../region.ts'
import type { MasterRing } from './master-ring.ts'
import type { KeySet } from './sub-keys.ts'

/** Every side effect the desk has; nothing else in it reads a clock, draws chance, or reaches outside. */
export type Effects = {
  now: () => Instant
  randomBytes: (count: number) => Buffer
  sleep: (milliseconds: number) => Promise<void>
  documents: DynamoDBDocumentClient
  tableName: string
  /** Loaded when first asked for: most requests never touch a file or a letter. */
  s3: () => Promise<S3Client>
  /** The bucket of kept files. */
  bucketName: string
  /** The bucket that takes in what people send. */
  incomingName: string
  /** Where forms of that bucket lead, for the policy of a page whose script sends files; asked of nobody, for nothing is signed to know it. */
  incomingOrigin: string
  /** Keeps an entry of the journal under that name, outside the table (docs/adr/0047). Fails where a function may not. */
  appendToJournal: (name: string, entry: string) => Promise<void>
  ses: () => Promise<SESClient>
  configurationSet: string
  /** How fast the account may send: 1 in the sandbox of SES, more as AWS grants it. */
  lettersPerSecond: number
  /** The keys that this function holds, as they are now; asked for when they are first needed, and again every few minutes. */
  keys: () => Promise<KeySet>
  /** The secrets from which all keys come; one function alone may read them. */
  masterRing: () => Promise<MasterRing>
  region: () => Promise<Region>
  /** Where citizens reach the desk; no slash at the end. */
  baseUrl: string
  /** By which the edge before the API is known; null where there is none (docs/adr/0085). */
  edgeSecret: string | null
  /** The OpenID provider by which officers sign in; we are a public client of it (docs/adr/0013). */
  oidc: { issuer: string; clientId: string }
  /** Whether an address outside the house answers (docs/adr/0068). */
  lookAtLink: (address: string) => Promise<LinkFinding>
  /** The status with which an address of our own answers, seen from outside; null where nothing answers in time. */
  statusOf: (address: string) => Promise<number | null>
  /** One line of structured log: a constant name and facts without personal data. */
  log: (name: string, facts?: Record<string, string | number | boolean | null>) => void
}

/** Effects from the environment of a function (shared/manifest.ts), with those the caller brings. */
export const createEffects = (overrides: Partial<Effects> = {}, environment: NodeJS.ProcessEnv = process.env): Effects => {
  const effects: Effects = {
    now: () => new Date().toISOString() as Instant,
    randomBytes: (count) => randomBytes(count),
    sleep: async (milliseconds) => {
      await setTimeout(milliseconds)
    },
    documents: overrides.documents ?? createDocuments(),
    tableName: environment.TABLE_NAME ?? '',
    s3: once(async () => new (await import('@aws-sdk/client-s3')).S3Client({})),
    bucketName: environment.BUCKET_NAME ?? '',
    incomingName: environment.INCOMING_NAME ?? '',
    incomingOrigin: originOfBucket(environment),
    appendToJournal: (name, entry) => journalIn(environment.JOURNAL_NAME, effects.s3)(name, entry),
    ses: once(async () => new (await import('@aws-sdk/client-ses')).SESClient({ maxAttempts: 1 })),
    configurationSet: environment.CONFIGURATION_SET ?? '',
    lettersPerSecond: Number(environment.LETTERS_PER_SECOND) || 1,
    keys: async () => (await import('./key-parts.ts')).readPart(effects, environment.KEYS_NAME),
    masterRing: async () => (await import('./master-secret.ts')).readMasterSecret(environment.SECRET_ARN ?? ''),
    region: once(readBundledRegion),
    baseUrl: environment.BASE_URL ?? '',
    edgeSecret: environment.EDGE_SECRET || null,
    oidc: { issuer: environment.OIDC_ISSUER ?? '', clientId: environment.OIDC_CLIENT_ID ?? '' },
    lookAtLink: async (address) => (await import('./outside/look-at-link.ts')).lookAtLink(address),
    statusOf: async (address) => (await import('./outside/status-of.ts')).statusOf(address),
    // The platform makes JSON of it, with time and request.
    log: (name, facts = {}) => console.log({ name, ...facts }),
    ...overrides,
  }
  return effects
}

type Logger = NonNullable<DynamoDBClientConfig['logger']>

/** Without `info`: the SDK's silent default has one, and so a copy of every call is made for nobody to read. */
const silent = { trace: () => {}, debug: () => {}, warn: () => {}, error: () => {} } as unknown as Logger

/** The client as every part of the desk uses it. Transactions that meet each other are retried by the desk, not the SDK. */
export const createDocuments = (where: Pick<DynamoDBClientConfig, 'endpoint' | 'region' | 'credentials'> = {}): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 3, logger: silent, ...where }), {
    marshallOptions: { removeUndefinedValues: true },
  })

/** The journal in a bucket: an object an entry, which nobody of the desk may read, change or delete. */
export const journalIn =
  (bucketName: string | undefined, s3: Effects['s3']): Effects['appendToJournal'] =>
  async (name, entry) => {
    if (!bucketName) throw new Error('This function has no journal, and may take nothing away')
    const [{ PutObjectCommand }, client] = await Promise.all([import('@aws-sdk/client-s3'), s3()])
    await client.send(new PutObjectCommand({ Bucket: bucketName, Key: name, Body: entry, ContentType: 'application/json' }))
  }

/** The bundle step lays the region file beside the code, checked and complete, so that it is not checked at every start. */
const readBundledRegion = async (): Promise<Region> => JSON.parse(await readFile(new URL('region.json', import.meta.url), 'utf8')) as Region

/** Calls once and keeps the promise; a failure is forgotten, so that the next call tries again. */
const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let kept: Promise<T> | undefined
  return () => {
    kept ??= load().catch((error: unknown) => {
      kept = undefined
      throw error
    })
    return kept
  }
}

/** As the SDK addresses it (test/attachments/bucket-origin.test.ts holds it against a signed form); an emulator is named by the environment. */
const originOfBucket = ({ INCOMING_NAME = '', AWS_REGION = '', AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL }: NodeJS.ProcessEnv): string => {
  const elsewhere = AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL
  return elsewhere ? new URL(elsewhere).origin : `https://${INCOMING_NAME}.s3.${AWS_REGION}.amazonaws.com`
}
