import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '../../infra/local/dynamodb.ts'
import { pythonTool } from './python.ts'

const run = promisify(execFile)
const emulator = 'ministack==1.5.33'
const account = '000000000000'

/**
 * What the emulator does not know, by name. Taken out of the synthesized template before it is deployed there, never out
 * of the stack; the template test asserts that they are in it.
 */
export const unknownTypes = ['AWS::Cognito::ManagedLoginBranding', 'AWS::Cognito::UserPoolUser']

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
  return {
    url,
    port,
    environment,
    cdk,
    /** Asks a service for which the project has no client: a path with a body for some, a named action for others. */
    ask: async (service: string, { method = 'POST', path = '/', action, body }: Asked): Promise<never> => {
      const headers = {
        authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/${awsRegion}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
        'content-type': action ? 'application/x-amz-json-1.1' : 'application/json',
        ...(action ? { 'x-amz-target': action } : {}),
      }
      const answer = await fetch(`${url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
      if (!answer.ok) throw new Error(`${service} ${action ?? path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as never
    },
    bootstrap: () => cdk('bootstrap', `aws://${account}/${awsRegion}`),
    /** Synthesizes into a folder of its own and takes out what the emulator lacks. `settings` go to `cdk synth` as well. */
    synthesize: async (stack: string, ...settings: string[]) => {
      const assembly = join(folder, String(++assemblies))
      await cdk('synth', '--quiet', '--output', assembly, '--context', 'machine=this', ...settings)
      const file = join(assembly, `${stack}.template.json`)
      const template = JSON.parse(readFileSync(file, 'utf8')) as { Resources: Record<string, { Type: string }> }
      for (const [id, { Type }] of Object.entries(template.Resources)) if (unknownTypes.includes(Type)) delete template.Resources[id]
      writeFileSync(file, JSON.stringify(template))
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
