import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { bundleFunctions } from '../../infra/bundle.ts'
import { readRegion } from '../../infra/region-files.ts'

/**
 * Once for all suites. The browser comes packed and unpacks itself at its first start: two that start at once would find half of it.
 * And each system would bundle the same functions, half a minute of processor time; `start.test.ts` alone lets them be bundled.
 */
export const setup = async (): Promise<() => void> => {
  await chromium.executablePath()
  const bundles = mkdtempSync(join(tmpdir(), 'tanggap-bundel-'))
  await bundleFunctions(readRegion('jombang'), bundles)
  process.env.TANGGAP_BUNDLES = bundles
  return () => rmSync(bundles, { recursive: true, force: true })
}
