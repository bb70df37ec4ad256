import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { GetSecretValueCommand, ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { freePort } from '../../infra/local/dynamodb.ts'
import { pythonTool } from './python.ts'

const run = promisify(execFile)
const emulator = 'ministack==1.5.33'
export const account = '000000000000'

/**
 * What the emulator does not know, by name, and what is therefore not seen there. Taken out of the synthesized templates before they
 * are deployed, never out of the stacks; the template test asserts that they are in them.
 */
export const unknownTypes: Record<string, string> = {
  'AWS::Cognito::ManagedLoginBranding': 'how the pages of Cognito look',
  'AWS::Cognito::UserPoolUser': 'that administrators are invited; another test signs in with a provider of its own',
  'AWS::Budgets::Budget': 'that a budget writes',
  'AWS::CodeDeploy::Application': 'that calls go over little by little, and back on an alarm; aliases change at once there',
  'AWS::CodeDeploy::DeploymentGroup': 'the same',
  'AWS::Backup::BackupSelection': 'that a night makes backups and copies; vaults and plan are there',
}

type Template = { Resources: Record<string, { Type: string; UpdatePolicy?: unknown }> }

/** The same template, without what the emulator does not know and without what names it. */
const known = ({ Resources, ...template }: Template): Template => ({
  ...template,
  Resources: Object.fromEntries(
    Object.entries(Resources).flatMap(([id, { UpdatePolicy, ...it }]) => (unknownTypes[it.Type] === undefined ? [[id, it]] : [])),
  ),
})

type Asked = { method?: string; path?: string; action?: string; body?: object }

/** An AWS emulator in an environment of its own, under an ignored folder. */
export const startEmulator = async (awsRegion: string) => {
  const program = await pythonTool('ministack', emulator)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(program, [], {
    env: { ...process.env, GATEWAY_PORT: String(port), BIND_HOST: '127.0.0.1', MINISTACK_REGION: awsRegion },
    stdio: 'ignore',
  })
  for (let tries = 0; !(await fetch(`${url}/_ministack/health`).catch(() => null))?.ok; tries++) {
    if (tries > 150 || child.exitCode !== null) throw new Error('The emulator did not start')
    await wait(200)
  }
  const environment = {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: awsRegion,
    AWS_DEFAULT_REGION: awsRegion,
  }
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-deploy-'))
  let assemblies = 0
  const cdk = async (...args: string[]) => {
    const { stdout, stderr } = await run('node_modules/.bin/cdk', args, {
      env: { ...process.env, ...environment, CI: 'true' },
      maxBuffer: 1 << 26,
    })
    return stdout + stderr
  }
  const signedFor = (service: string) =>
    `AWS4-HMAC-SHA256 Credential=test/20260101/${awsRegion}/${service}/aws4_request, SignedHeaders=host, Signature=0`
  return {
    url,
    port,
    environment,
    cdk,
    /** Asks a service of the older kind, which takes a form and answers in XML. */
    query: async (service: string, body: URLSearchParams): Promise<string> => {
      const answer = await fetch(url, { method: 'POST', headers: { authorization: signedFor(service) }, body })
      if (!answer.ok) throw new Error(`${service} ${body.get('Action')}: ${answer.status} ${await answer.text()}`)
      return answer.text()
    },
    /** Asks a service for which the project has no client: a path with a body for some, a named action for others. */
    ask: async (service: string, { method = 'POST', path = '/', action, body }: Asked): Promise<never> => {
      const headers = {
        authorization: signedFor(service),
        'content-type': action ? 'application/x-amz-json-1.1' : 'application/json',
        ...(action ? { 'x-amz-target': action } : {}),
      }
      const answer = await fetch(`${url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
      if (!answer.ok) throw new Error(`${service} ${action ?? path}: ${answer.status} ${await answer.text()}`)
      const said = await answer.text()
      return (said === '' ? {} : JSON.parse(said)) as never
    },
    /** The value of the secret whose name holds these words. */
    secretNamed: async (words: string): Promise<string> => {
      const client = new SecretsManagerClient({
        endpoint: url,
        region: awsRegion,
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      })
      const { SecretList = [] } = await client.send(new ListSecretsCommand({}))
      const { ARN } = SecretList.find(({ Name }) => Name?.includes(words)) ?? {}
      const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: ARN }))
      return SecretString
    },
    /** `assembly`: it is asked for nothing, but without one the whole app would be synthesized for it. */
    bootstrap: (assembly: string, ...regions: string[]) =>
      cdk('bootstrap', '--app', assembly, ...regions.map((it) => `aws://${account}/${it}`)),
    /** Synthesizes into a folder of its own and takes out what the emulator lacks. `settings` go to `cdk synth` as well. */
    synthesize: async (...settings: string[]) => {
      const assembly = join(folder, String(++assemblies))
      await cdk('synth', '--quiet', '--output', assembly, '--context', 'machine=this', ...settings)
      for (const name of readdirSync(assembly).filter((it) => it.endsWith('.template.json'))) {
        const file = join(assembly, name)
        writeFileSync(file, JSON.stringify(known(JSON.parse(readFileSync(file, 'utf8')) as Template)))
      }
      return assembly
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await Promise.race([ended, wait(5000)])
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** `fetch` for names under localhost that no resolver knows: the emulator tells APIs and buckets apart by them. */
export const fetchByHost = async (address: string, init: RequestInit = {}): Promise<Response> => {
  const url = new URL(address)
  const asked = new Request(address, init)
  const body = asked.body ? Buffer.from(await asked.arrayBuffer()) : null
  const headers = {
    ...Object.fromEntries(new Headers(init.headers)),
    ...Object.fromEntries(asked.headers),
    host: url.host,
    ...(body ? { 'content-length': body.length } : {}),
  }
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port: url.port, path: url.pathname + url.search, method: asked.method, headers },
      (response) => {
        const answer = new Headers()
        for (let i = 0; i < response.rawHeaders.length; i += 2)
          answer.append(response.rawHeaders[i] ?? '', response.rawHeaders[i + 1] ?? '')
        const status = response.statusCode ?? 500
        const content = status === 204 || status === 304 ? null : (Readable.toWeb(response) as ReadableStream)
        resolve(new Response(content, { status, headers: answer }))
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}
