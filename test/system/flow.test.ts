import { afterAll, beforeAll } from 'vitest'
import { flowSuite } from '../flow/flow-suite.ts'
import { type Mail, startSystem } from './support.ts'

let system: Awaited<ReturnType<typeof startSystem>>
beforeAll(async () => {
  system = await startSystem()
})
afterAll(() => system?.close())

flowSuite(() => ({
  fetch: (path, init) => fetch(`${system.url}${path}`, init),
  follow: (url, init) => fetch(url, init),
  lettersTo: async (address) => {
    const { emails } = (await (await fetch(`${system.mailUrl}/store`)).json()) as { emails: Mail[] }
    return emails.filter((it) => it.destination.to.includes(address)).map(({ subject, body }) => ({ subject, text: body.text }))
  },
}))
