import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../infra/local/dynamodb.ts'
import { startTanggap } from '../../infra/local/system.ts'
import { readRegion } from '../../infra/region-files.ts'
import { functionNames } from '../../shared/manifest.ts'
import { flowSuite } from '../flow/flow-suite.ts'
import { lifeSuite } from '../flow/life-suite.ts'
import { grantedTo, watchTable } from '../support/table-uses.ts'
import { lettersIn } from './support.ts'

/**
 * The emulator of the deployment test does not enforce grants, so this does: whole lives on the bundles that are deployed,
 * each with a client of its own, and what each asked of the table compared with what it may.
 */

const watched = watchTable()
const folder = mkdtempSync(join(tmpdir(), 'tanggap-grants-'))
let system: Awaited<ReturnType<typeof startTanggap>>
beforeAll(async () => {
  system = await startTanggap({ port: await freePort(), dataFolder: folder, observe: watched.observe })
})
afterAll(async () => {
  await system?.close()
  rmSync(folder, { recursive: true, force: true })
})

const lettersTo = (address: string) => lettersIn(system.mailUrl, address)
flowSuite(() => ({ fetch: (path, init) => fetch(`${system.url}${path}`, init), follow: (url, init) => fetch(url, init), lettersTo }))
lifeSuite(() => ({ baseUrl: system.url, follow: (url, init) => fetch(url, init), lettersTo }), readRegion('jombang'))

test('months go by: sweeps, digests, roots and what they send', async () => {
  const now = Date.parse(((await (await fetch(`${system.url}/healthz`)).json()) as { now: string }).now)
  await system.setClock(new Date(now + 45 * 86_400_000).toISOString())
  expect((await fetch(`${system.url}/healthz`)).status).toBe(200)
}, 180_000)

test.each(functionNames)('%s asks nothing of the table that it was not granted', (name) => {
  const granted = grantedTo(name)
  expect(watched.usesOf(name).filter((use) => !granted.includes(use))).toEqual([])
  console.log(
    name,
    'unused:',
    granted.filter((use) => !watched.usesOf(name).includes(use)),
  )
})
