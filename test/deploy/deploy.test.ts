import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copiesVaultName } from '../../infra/constructs/backup-copies.ts'
import { readRegion } from '../../infra/region-files.ts'
import { trySmoke } from '../../infra/smoke/smoke.ts'
import { smokeWordsOf } from '../../infra/smoke/words.ts'
import type { FunctionName } from '../../shared/manifest.ts'
import { edgeHeaders } from '../../shared/web/viewer-address.ts'
import { flowSuite, type Target } from '../flow/flow-suite.ts'
import { lifeSuite } from '../flow/life-suite.ts'
import { everyChoice, everySafeguard } from '../infra/every-safeguard.ts'
import { account, fetchByHost, startEmulator } from './emulator.ts'
import { keysSuite } from './keys-suite.ts'
import { enterOldCases, expectDigest, morningNow, type OldCases } from './old-cases.ts'
import { startProvider } from './provider.ts'

const stack = 'Tanggap-jombang'
/** What stands beside it once everything is chosen. */
const beside = [`${stack}-global`, `${stack}-salinan`]
const region = readRegion('jombang')
/** Copies go to the only account that the emulator has. */
const everything = { ...everyChoice, safeguards: { ...everySafeguard, backupCopies: { ...everySafeguard.backupCopies, account } } }

let emulator: Awaited<ReturnType<typeof startEmulator>>
let assembly: string
let outputs: Record<string, string>
/** Outputs of the first deployment, in which nothing is chosen. */
let least: Record<string, string>
let hastened: string[]
const deploy = async (): Promise<string> => {
  const file = `${assembly}/outputs.json`
  const said = await emulator.cdk('deploy', '--all', '--app', assembly, '--require-approval', 'never', '--outputs-file', file)
  outputs = (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>)[stack] ?? {}
  return said
}

beforeAll(async () => {
  emulator = await startEmulator(region.awsRegion)
  const began = performance.now()
  assembly = await emulator.synthesize()
  await emulator.bootstrap(assembly, region.awsRegion, 'us-east-1')
  await deploy()
  least = outputs
  const seconds = (performance.now() - began) / 1000
  console.log(`Synthesized and deployed in ${seconds.toFixed(1)} s: ${outputs.Alamat}`)
})
afterAll(() => emulator?.stop())

/** `fetch` as everybody reaches the desk; once an edge stands before it, what CloudFront does with a request is done here. */
const reach: Target['follow'] = async (address, init = {}) => {
  const url = new URL(address)
  if (url.hostname !== everyChoice.domainName) return fetchByHost(address, init)
  const headers = new Headers(init.headers)
  headers.set(edgeHeaders.secret, await edgeSecret())
  headers.set(edgeHeaders.viewer, '203.0.113.9')
  return fetchByHost(`${least.Alamat}${url.pathname}${url.search}`, { ...init, headers })
}

let knownSecret: Promise<string> | undefined
const edgeSecret = (): Promise<string> => {
  knownSecret ??= emulator.secretNamed('WebEdgeSecret')
  return knownSecret
}

type SentLetter = { To: string[]; Subject: string; BodyText: string }
const lettersTo = async (address: string) => {
  const { messages } = (await (await fetch(`${emulator.url}/_ministack/ses/messages`)).json()) as { messages: Record<string, SentLetter[]> }
  return Object.values(messages)
    .flat()
    .filter(({ To }) => To.includes(address))
    .map(({ Subject, BodyText }) => ({ subject: Subject, text: BodyText }))
}

flowSuite(() => ({ fetch: (path, init) => reach(`${outputs.Alamat}${path}`, init), follow: reach, lettersTo }))

describe('a regency that chooses every safeguard, and moves its accounts to an OpenID provider of its own', () => {
  const inMorning = morningNow(region)
  const here = { ...region, ...inMorning }
  const target = () => ({ baseUrl: outputs.Alamat ?? '', follow: reach, lettersTo })
  let provider: Awaited<ReturnType<typeof startProvider>>
  let old: OldCases
  beforeAll(async () => {
    provider = await startProvider(region, () => `https://${everyChoice.domainName}`, { ...inMorning, ...everything })
    assembly = await emulator.synthesize('--context', `regionFile=${provider.regionFile}`)
    await deploy()
    old = await enterOldCases(target(), here)
    // Not before: digests leave once a morning, and these are to be in them. They fire while the lives go on.
    hastened = await hastenSchedules()
  })
  afterAll(() => provider?.close())

  lifeSuite(target, here)

  test(
    'old cases with their true dates: the deployed sweep finds them, the morning digest names them, the ledger has it',
    {
      timeout: 120_000,
    },
    () => expectDigest(target(), here, old),
  )
})

test('the smoke test goes its six steps on the deployed system', async () => {
  const said: string[] = []
  const tell = (line: string) => said.push(line)
  const isGood = await trySmoke({ baseUrl: outputs.Alamat ?? '', fetch: reach, words: smokeWordsOf('id'), tell })
  expect([isGood, said.filter((line) => !line.startsWith('+')).map((line) => line.split(':')[0])]).toEqual([true, ['BERHASIL']])
})

const database = () => {
  const { AWS_ENDPOINT_URL: endpoint } = emulator.environment
  const client = new DynamoDBClient({ endpoint, region: region.awsRegion, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } })
  return DynamoDBDocumentClient.from(client)
}
const tableName = async (): Promise<string> => {
  const { TableNames = [] } = await database().send(new ListTablesCommand({}))
  return TableNames.find((name) => name.includes('StorageTable')) ?? ''
}

test('the outputs say in plain words what is left to do', () => {
  const always = ['Alamat', 'Langkah1Surat', 'Langkah2Sandbox', 'Langkah3Alarm', 'Langkah4Masuk']
  expect([Object.keys(least).sort(), Object.keys(outputs).sort()]).toEqual([always, [...always, 'Tepi']])
  expect([least.Langkah1Surat, outputs.Alamat]).toEqual([region.sender.address, `https://${everyChoice.domainName}`])
})

test('functions are called by the name under which versions change, and none past it', async () => {
  const { Schedules } = (await emulator.ask('scheduler', { method: 'GET', path: '/schedules' })) as {
    Schedules: { Target: { Arn: string } }[]
  }
  const mappings = (await emulator.ask('lambda', { method: 'GET', path: '/2015-03-31/event-source-mappings/' })) as {
    EventSourceMappings: { FunctionArn: string }[]
  }
  const called = [...Schedules.map(({ Target: { Arn } }) => Arn), ...mappings.EventSourceMappings.map(({ FunctionArn }) => FunctionArn)]
  expect([called.length, called.filter((arn) => !arn.endsWith(':live'))]).toEqual([7, []])
})

test('the edge and the functions behind it know each other by one secret, and two vaults wait for copies', async () => {
  type Made = { FunctionName: string; Environment: { Variables: Record<string, string> } }
  const { Functions } = (await emulator.ask('lambda', { method: 'GET', path: '/2015-03-31/functions/' })) as { Functions: Made[] }
  const told = Functions.map(({ Environment: { Variables } }) => Variables.EDGE_SECRET).filter((it) => it !== undefined)
  const secret = await edgeSecret()
  expect([secret.length, told]).toEqual([40, [secret, secret, secret]])
  // That a vault keeps nothing longer than 35 days is not told there: the template says it (test/infra/backup-copies.test.ts).
  const { BackupVaultList } = (await emulator.ask('backup', { method: 'GET', path: '/backup-vaults/' })) as {
    BackupVaultList: { BackupVaultName: string }[]
  }
  const vaults = BackupVaultList.map(({ BackupVaultName }) => BackupVaultName)
  expect([vaults.length, vaults.includes(copiesVaultName(region))]).toEqual([2, true])
})

test('cases are in the table, and no name or address lies there in the clear', async () => {
  const { Items = [] } = await database().send(new ScanCommand({ TableName: await tableName() }))
  const prefixes = new Set(Items.map(({ pk }) => String(pk).split('#')[0]))
  expect([...prefixes].filter((it) => ['CASE', 'TEXT', 'REPORTER', 'LETTER', 'REGISTER'].includes(it ?? '')).sort()).toEqual([
    'CASE',
    'LETTER',
    'REGISTER',
    'REPORTER',
    'TEXT',
  ])
  const everything = JSON.stringify(Items)
  expect(['Warga Contoh', 'Pemohon Contoh', '@contoh.example'].filter((it) => everything.includes(it))).toEqual([])
})

keysSuite(async () => {
  const name = await tableName()
  const { Items = [] } = await database().send(new ScanCommand({ TableName: name }))
  return { environment: emulator.environment, tableName: name, items: Items as { pk: string; sk: string }[] }
})

type Schedule = { Name: string; ScheduleExpression: string }

/** The deployed schedules as they are, but each minute: the emulator waits as long as AWS would. */
const hastenSchedules = async (): Promise<string[]> => {
  const { Schedules } = (await emulator.ask('scheduler', { method: 'GET', path: '/schedules' })) as { Schedules: Schedule[] }
  for (const { Name } of Schedules) {
    const schedule = (await emulator.ask('scheduler', { method: 'GET', path: `/schedules/${Name}` })) as Schedule
    const body = { ...schedule, ScheduleExpression: 'rate(1 minute)' }
    await emulator.ask('scheduler', { method: 'PUT', path: `/schedules/${Name}`, body })
  }
  return Schedules.map(({ Name }) => Name)
}

const loggedBy = async (name: FunctionName): Promise<string> => {
  const logs = (action: string, body: object) => emulator.ask('logs', { action: `Logs_20140328.${action}`, body })
  const groups = (await logs('DescribeLogGroups', {})) as { logGroups: { logGroupName: string }[] }
  const group = groups.logGroups.find(({ logGroupName }) => logGroupName.includes(`Functions${name}`))
  const found = (await logs('FilterLogEvents', { logGroupName: group?.logGroupName })) as { events: { message: string }[] }
  return found.events.map(({ message }) => message).join('\n')
}

test('the schedules fire: the sweep looks for cases whose moment has come, the outbox for letters that wait', {
  timeout: 120_000,
}, async () => {
  expect(hastened.length).toBeGreaterThan(1)
  for (let tries = 0; tries < 100; tries++) {
    const [sweep, outbox] = await Promise.all([loggedBy('reminders'), loggedBy('mail')])
    if (sweep.includes('sweep-completed') && outbox.includes('outbox-completed')) return
    await wait(1000)
  }
  throw new Error('No schedule fired within a hundred seconds')
})

test('a second deployment changes nothing, and leaves alone what officers changed', async () => {
  const mark = { pk: 'REGION#calendar', sk: '2026-12-31', reason: 'Changed by an officer' }
  const TableName = await tableName()
  await database().send(new PutCommand({ TableName, Item: mark }))
  // The schedules go on writing meanwhile; what cases and officers are made of must stay.
  const lasting = async () => {
    const { Items = [] } = await database().send(new ScanCommand({ TableName }))
    const kept = Items.filter(({ pk }) => /^(CASE|TEXT|REPORTER|NUMBER|REGISTER|DIRECTORY|LAW|REGION)\b/.test(pk))
    return new Map(kept.map((item) => [`${item.pk} ${item.sk}`, item]))
  }
  const before = await lasting()
  expect((await deploy()).split('(no changes)').length - 1).toBe(1 + beside.length)
  const after = await lasting()
  expect([[...before.keys()].filter((key) => !after.has(key)), after.get(`${mark.pk} ${mark.sk}`)]).toEqual([[], mark])
})

test('tearing down takes the stack away, and leaves the one of the other account', async () => {
  const said = await emulator.cdk('destroy', stack, `${stack}-global`, '--app', assembly, '--force')
  expect(said.split('destroyed').length - 1).toBe(2)
})
