import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { partOf } from '../../shared/desk/key-parts.ts'
import { keySetOf, ringOfOne } from '../../shared/desk/master-ring.ts'
import { type FunctionName, functionNames, functions, keysNameOf } from '../../shared/manifest.ts'
import { eventOf } from '../support/event.ts'
import { median } from './statistics.ts'

const rounds = 7

/** The table answers at once with nothing; the keys are fetched by the real client. */
const created = `createHandler({ documents: { send: async () => ({ Items: [] }) } })`
const asking = (path: string) => JSON.stringify(eventOf('GET', path, { headers: { accept: 'text/html' } }))

/** What a new process of each function does before it is as the ones that are measured: its parts are loaded. */
const firstWork: Partial<Record<FunctionName, (folder: string) => string>> = {
  intake: () => `await ${created}(${asking('/pengaduan')})`,
  disposition: (folder) => `await ${created}(${asking('/petugas')}); ${loadLate(folder, /^(dist-es|queue|case-desk)-/)}`,
  projections: () => `await ${created}({ Records: [] })`,
  attachments: (folder) => `${created}; ${loadLate(folder, /^dist-es-/)}`,
}

const loadLate = (folder: string, names: RegExp): string =>
  readdirSync(folder)
    .filter((it) => names.test(it) && it.endsWith('.mjs'))
    .map((it) => `await import(${JSON.stringify(join(folder, it))})`)
    .join('; ')

/**
 * Milliseconds of processor time until a new process of a function has begun its work: Node itself, our code, the client of
 * the bucket, and for web functions a whole first answer, which the call counts a second time. Median of several processes.
 */
export const measureStarts = async (bundles: string): Promise<Partial<Record<FunctionName, number>>> => {
  const keys = keySetOf(ringOfOne(Buffer.alloc(32, 'x')))
  const bucket = createServer(({ url = '' }, answer) => {
    const name = functionNames.find((it) => url.includes(keysNameOf(it)))
    answer.end(partOf(keys, name ? functions[name].keys : []))
  }).listen(0)
  const { port } = bucket.address() as AddressInfo
  const environment = {
    ...process.env,
    ...{
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
      INCOMING_NAME: 'x',
      BASE_URL: 'https://desk.example',
    },
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
  }
  const starts: Partial<Record<FunctionName, number>> = {}
  for (const [name, work] of Object.entries(firstWork) as [FunctionName, (folder: string) => string][]) {
    const folder = join(bundles, name)
    const code = `const { createHandler } = await import(${JSON.stringify(join(folder, 'handler.mjs'))}); ${work(folder)}; const { user, system } = process.cpuUsage(); process.stdout.write(String((user + system) / 1000), () => process.exit())`
    const times: number[] = []
    for (let i = 0; i < rounds; i++) {
      const { stdout } = await promisify(execFile)('node', ['--input-type=module', '-e', code], {
        env: { ...environment, KEYS_NAME: keysNameOf(name) },
      })
      times.push(Number(stdout))
    }
    starts[name] = median(times)
  }
  bucket.close()
  return starts
}
