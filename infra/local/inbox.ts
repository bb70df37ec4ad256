import { createRequire } from 'node:module'
import type ses from 'aws-ses-v2-local'
import { freePort } from './dynamodb.ts'

// Required, because loaders disagree about where an import of this package has its function.
const { default: listen } = createRequire(import.meta.url)('aws-ses-v2-local') as { default: typeof ses.default }

export type Inbox = { url: string; close: () => void }

/** Takes letters as SES does and keeps them in memory; `GET /store` at its address lists them. */
export const startInbox = async (): Promise<Inbox> => {
  const port = await freePort()
  const server = await listen({ host: '127.0.0.1', port })
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}
