import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { bundleFunctions } from '../../infra/bundle.ts'
import { readRegion } from '../../infra/region-files.ts'

/**
 * Once for all suites, and before two runs of them that go on beside each other (`.ci/run`): the browser comes packed and unpacks
 * itself at its first start: two that start at once would find half of it. And each system would bundle the same functions, half a
 * minute of processor time; `start.test.ts` alone lets them be bundled.
 */
export const prepare = async (bundles: string): Promise<void> => {
  await chromium.executablePath()
  await bundleFunctions(readRegion('jombang'), bundles)
}

export const setup = async (): Promise<() => void> => {
  if (process.env.TANGGAP_BUNDLES) return () => {}
  const bundles = mkdtempSync(join(tmpdir(), 'tanggap-bundel-'))
  await prepare(bundles)
  process.env.TANGGAP_BUNDLES = bundles
  return () => rmSync(bundles, { recursive: true, force: true })
}

const [, script, folder] = process.argv
if (script === import.meta.filename && folder) await prepare(folder)
