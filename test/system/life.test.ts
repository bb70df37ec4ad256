import { afterAll, beforeAll } from 'vitest'
import { readRegion } from '../../infra/region-files.ts'
import { lifeSuite } from '../flow/life-suite.ts'
import { lettersIn, startSystem } from './support.ts'

let system: Awaited<ReturnType<typeof startSystem>>
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system?.close())

lifeSuite(
  () => ({ baseUrl: system.url, follow: (url, init) => fetch(url, init), lettersTo: (address) => lettersIn(system.mailUrl, address) }),
  readRegion('jombang'),
)
