import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../infra/local/dynamodb.ts'
import { startTanggap } from '../../infra/local/system.ts'
import { pythonTool } from '../deploy/python.ts'
import { complaintFields } from '../support/event.ts'

/**
 * `npm run test:api`: a client that nobody here wrote reads `GET /openapi.json` and holds the running system to it. First
 * as a stranger at every address, then as a reporter with a case open. The same requests each time; exceptions, with
 * their reasons, stand in `schemathesis.toml`.
 */
const limitMillis = 110_000

const schemathesis = await pythonTool('schemathesis', 'schemathesis==4.32.5', '.tools/schemathesis')
const dataFolder = mkdtempSync(join(tmpdir(), 'tanggap-api-'))
const system = await startTanggap({ port: await freePort(), dataFolder })

/** Runs it to its end, and says whether it found nothing. */
const finds = (name: string, options: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    console.log(`-- ${name}`)
    const fixed = ['--generation-deterministic', '--continue-on-failure', '--no-color', '--warnings', 'off']
    const args = ['--config-file', 'test/api/schemathesis.toml', 'run', `${system.url}/openapi.json`, ...fixed, ...options]
    const child = spawn(schemathesis, args, { env, stdio: 'inherit', timeout: limitMillis })
    child.on('close', (code, signal) => {
      if (signal) console.error(`Not done after ${limitMillis / 1000} seconds`)
      resolve(code === 0)
    })
  })

const filed = await fetch(`${system.url}/pengaduan`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': 'description' },
  body: JSON.stringify(complaintFields),
})
const { number } = (await filed.json()) as { number: string }
const cookie = filed.headers.getSetCookie()[0]?.split(';')[0] ?? ''
const env = { ...process.env, TANGGAP_CASE: number, HYPOTHESIS_STORAGE_DIRECTORY: join(dataFolder, 'hypothesis') }

const asStranger = await finds('a stranger', ['--max-examples', '6'])
// Its cookie goes with every request, also with those that are to be refused for want of one, and a key sent again gets
// the answer of the first time: what must be refused was the stranger's to find out.
const asReporter = await finds('a reporter', [
  ...['--max-examples', '6', '--phases', 'coverage,fuzzing', '--header', `Cookie: ${cookie}`],
  ...['--include-path-regex', '^/kasus/|/diterima$', '--exclude-checks', 'ignored_auth,negative_data_rejection'],
])
await system.close()
rmSync(dataFolder, { recursive: true, force: true })
process.exitCode = asStranger && asReporter ? 0 : 1
