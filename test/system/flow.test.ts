import { afterAll, beforeAll } from 'vitest'
import { flowSuite } from '../flow/flow-suite.ts'
import { lettersIn, startSystem } from './support.ts'

let system: Awaited<ReturnType<typeof startSystem>>
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system?.close())

flowSuite(() => ({
  fetch: (path, init) => fetch(`${system.url}${path}`, init),
  follow: (url, init) => fetch(url, init),
  lettersTo: (address) => lettersIn(system.mailUrl, address),
}))
