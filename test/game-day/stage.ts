import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { readRegion } from '../../infra/region-files.ts'
import type { FunctionName } from '../../shared/manifest.ts'
import { fetchByHost, startEmulator } from '../deploy/emulator.ts'
import { everySafeguard } from '../infra/every-safeguard.ts'
import { type Health, reportersAt } from './reporters.ts'

const stack = 'Tanggap-jombang'
const regionFile = '.emulator/game-day.json'
const run = promisify(execFile)

type Resource = { LogicalResourceId: string; PhysicalResourceId: string; ResourceType: string }
export type Alarm = {
  AlarmName: string
  MetricName: string
  ComparisonOperator: 'GreaterThanOrEqualToThreshold' | 'LessThanThreshold'
  Threshold: number
  TreatMissingData: 'breaching' | 'notBreaching'
  StateValue: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'
  AlarmActions: string[]
}

export type Stage = Awaited<ReturnType<typeof openStage>>

/**
 * A deployed system with every safeguard that needs no domain, on the emulator, and what an operator does with it: the AWS CLI's calls,
 * and this project's commands with the credentials of a shell.
 */
export const openStage = async () => {
  const region = readRegion('jombang')
  const emulator = await startEmulator(region.awsRegion)
  const { edge: _, ...safeguards } = everySafeguard
  const file = JSON.parse(readFileSync('infra/regions/jombang.json', 'utf8')) as object
  mkdirSync('.emulator', { recursive: true })
  let baseUrl = ''

  const deploy = async (changes: object = {}): Promise<string> => {
    writeFileSync(regionFile, JSON.stringify({ ...file, safeguards, ...changes }))
    const assembly = await emulator.synthesize('--context', `regionFile=${regionFile}`)
    if (baseUrl === '') await emulator.bootstrap(assembly, region.awsRegion)
    const outputs = `${assembly}/outputs.json`
    const said = await emulator.cdk('deploy', stack, '--app', assembly, '--require-approval', 'never', '--outputs-file', outputs)
    baseUrl = (JSON.parse(readFileSync(outputs, 'utf8')) as Record<string, Record<string, string>>)[stack]?.Alamat ?? ''
    return said
  }

  const resources = async (after?: string): Promise<Resource[]> => {
    const body = new URLSearchParams({
      Action: 'ListStackResources',
      StackName: stack,
      Version: '2010-05-15',
      ...(after ? { NextToken: after } : {}),
    })
    const xml = await emulator.query('cloudformation', body)
    const field = (text: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? ''
    const page = xml
      .split('<member>')
      .slice(1)
      .map((member) => ({
        LogicalResourceId: field(member, 'LogicalResourceId'),
        PhysicalResourceId: field(member, 'PhysicalResourceId'),
        ResourceType: field(member, 'ResourceType'),
      }))
    const next = field(xml, 'NextToken')
    return next === '' ? page : [...page, ...(await resources(next))]
  }
  /** The name that AWS gave to what the stack calls so. */
  const physical = async (type: string, logicalId: string): Promise<string> => {
    const found = (await resources()).find((it) => it.ResourceType === type && it.LogicalResourceId.startsWith(logicalId))
    if (!found) throw new Error(`The stack has no ${type} ${logicalId}`)
    return found.PhysicalResourceId
  }
  const functionNamed = (name: FunctionName) => physical('AWS::Lambda::Function', `Functions${name}Function`)

  const alarm = async (logicalId: string): Promise<Alarm> => {
    const name = await physical('AWS::CloudWatch::Alarm', `Watch${logicalId}`)
    const { MetricAlarms } = (await emulator.ask('monitoring', {
      action: 'GraniteServiceVersion20100801.DescribeAlarms',
      body: { AlarmNames: [name] },
    })) as { MetricAlarms: Alarm[] }
    if (!MetricAlarms[0]) throw new Error(`No alarm ${name}`)
    return MetricAlarms[0]
  }
  const subscribers = async (topicArn: string): Promise<string> => {
    const body = new URLSearchParams({ Action: 'ListSubscriptionsByTopic', TopicArn: topicArn, Version: '2010-03-31' })
    return [...(await emulator.query('sns', body)).matchAll(/<Endpoint>([^<]*)<\/Endpoint>/g)].map(([, it]) => it).join(', ')
  }

  const clientSettings = { endpoint: emulator.url, region: region.awsRegion, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }
  const reporters = reportersAt((path, init) => fetchByHost(`${baseUrl}${path}`, init))
  const concurrency = async (method: 'PUT' | 'DELETE', body?: object): Promise<void> => {
    for (const { PhysicalResourceId, ResourceType } of await resources()) {
      if (ResourceType !== 'AWS::Lambda::Function') continue
      await emulator.ask('lambda', { method, path: `/2017-10-31/functions/${PhysicalResourceId}/concurrency`, ...(body ? { body } : {}) })
    }
  }

  return {
    emulator,
    region,
    deploy,
    physical,
    alarm,
    subscribers,
    /** Who hears of an alarm: whoever the topic that it names writes to. */
    hearersOf: async (of: Alarm): Promise<string> => subscribers(of.AlarmActions[0] ?? ''),
    /** The emulator looks at its alarms when something is measured. */
    measured: async (): Promise<void> => {
      const body = { Namespace: 'GameDay', MetricData: [{ MetricName: 'Looked', Value: 1 }] }
      await emulator.ask('monitoring', { action: 'GraniteServiceVersion20100801.PutMetricData', body })
    },
    /** As its schedule or another caller would; what went wrong is in the answer. */
    invoke: async (name: FunctionName, event: object, { qualifier = ':live' } = {}): Promise<Record<string, unknown>> => {
      const path = `/2015-03-31/functions/${await functionNamed(name)}${qualifier}/invocations`
      const answer = (await emulator.ask('lambda', { path, body: event })) as Record<string, unknown> | null
      return answer ?? {}
    },
    loggedBy: async (name: FunctionName): Promise<string> => {
      const logGroupName = await physical('AWS::Logs::LogGroup', `Functions${name}Log`)
      const found = (await emulator.ask('logs', { action: 'Logs_20140328.FilterLogEvents', body: { logGroupName } })) as {
        events: { message: string }[]
      }
      return found.events.map(({ message }) => message).join('\n')
    },
    /** The key under which a topic lies; nothing where it lies under none. */
    topicKey: async (topicArn: string): Promise<string> => {
      const body = new URLSearchParams({ Action: 'GetTopicAttributes', TopicArn: topicArn, Version: '2010-03-31' })
      return /<key>KmsMasterKeyId<\/key>\s*<value>([^<]*)</.exec(await emulator.query('sns', body))?.[1] ?? ''
    },
    /** Health once it is so; a process that was well remembers it for a minute. */
    healthOnce: async (wanted: (it: Health) => boolean): Promise<Health> => {
      let health = await reporters.health()
      for (let tries = 0; tries < 90 && !wanted(health); tries++) {
        await wait(1000)
        health = await reporters.health()
      }
      if (!wanted(health)) throw new Error(`/healthz/deep still answers ${health.status} ${health.parts}`)
      return health
    },
    clientSettings,
    /** Steps 3 and 5 of a restore. */
    closeFunctions: () => concurrency('PUT', { ReservedConcurrentExecutions: 0 }),
    openFunctions: () => concurrency('DELETE'),
    reporters,
    /** A command of this project, as the guide writes it behind `npm run`. */
    command: async (file: string, ...given: string[]): Promise<{ code: number; said: string }> => {
      const numbered = emulator.url.replace('localhost', '127.0.0.1')
      const env = { ...process.env, ...emulator.environment, AWS_ENDPOINT_URL: numbered }
      return run('node', ['--disable-warning=ExperimentalWarning', file, ...given], { env }).then(
        ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
        ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
      )
    },
    close: async () => {
      rmSync(regionFile, { force: true })
      await emulator.stop()
    },
  }
}
