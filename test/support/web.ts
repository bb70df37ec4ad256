import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { createHandler as createAttachments, type ObjectCreated, type ObjectScanned } from '../../functions/attachments/handler.ts'
import { createHandler } from '../../functions/intake/handler.ts'
import { freePort, localCredentials, localRegion } from '../../infra/local/dynamodb.ts'
import { bucketNames, localBuckets } from '../../infra/local/local-buckets.ts'
import { startObjectStorage } from '../../infra/local/object-storage.ts'
import { newsOf } from '../../infra/local/virus-scanner.ts'
import { unescaped } from '../../infra/smoke/http-browser.ts'
import type { Effects } from '../../shared/desk/effects.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { startTestDesk } from './desk.ts'
import { complaintFields, eventOf, requestFields, type Sent } from './event.ts'
import { holding } from './held-keys.ts'
import type { StartTable } from './table.ts'
import { readableText } from './workbook.ts'

export { unescaped }

export type Answer = {
  status: number
  headers: Record<string, string>
  cookies: string[]
  text: string
  /** The body as JSON. */
  json: () => Record<string, unknown>
}

/** Calls a function with events as the gateway makes them; what is not text is read byte for byte. */
export const sendTo =
  (handle: ReturnType<typeof createHandler>) =>
  async (method: string, address: string, sent: Sent = {}): Promise<Answer> => {
    const result = await handle(eventOf(method, address, sent))
    const headers = Object.fromEntries(Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]))
    const bytes = Buffer.from(result.body ?? '', result.isBase64Encoded ? 'base64' : 'utf8')
    const inside = await readableText(headers['content-type'], bytes)
    const text = inside ?? bytes.toString(result.isBase64Encoded ? 'latin1' : 'utf8')
    return { status: result.statusCode ?? 0, headers, cookies: result.cookies ?? [], text, json: () => JSON.parse(text) }
  }

/** The public function on a real table, called with events as the gateway makes them, with a bucket beside it. */
export const startTestWeb = async (startTable?: StartTable, overrides: Partial<Effects> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-files-'))
  const judge: { upload?: (event: ObjectCreated | ObjectScanned) => Promise<void> } = {}
  const storage = await startObjectStorage({
    buckets: localBuckets(folder),
    port: await freePort(),
    onCreated: async (created) => judge.upload?.(newsOf(await system.effects.region(), created)),
  })
  const s3 = new S3Client({ endpoint: storage.url, region: localRegion, credentials: localCredentials, forcePathStyle: true })
  const system = await startTestDesk({ s3: async () => s3, ...bucketNames, incomingOrigin: storage.url, ...overrides }, startTable)
  judge.upload = createAttachments(holding('attachments', system.effects))
  const send = sendTo(createHandler(holding('intake', system.effects)))
  let filings = 0
  /** A case that a citizen filed, with what their browser holds from then on. */
  const citizenFiles = async (path: '/pengaduan' | '/permohonan', fields: Record<string, string> = {}) => {
    const json = { ...(path === '/pengaduan' ? complaintFields : requestFields), ...fields }
    // Each at home: many at once from one network would have to wait.
    const from = `192.0.2.${++filings % 250}`
    const filed = await send('POST', path, { json, from, headers: { 'idempotency-key': `citizen-in-a-test-${filings}` } })
    if (filed.status !== 201) throw new Error(`Not filed: ${filed.text}`)
    const { number, accessCode } = filed.json() as { number: string; accessCode: string }
    return { number, accessCode, id: await system.desk.caseIdOf(number), cookies: filed.cookies }
  }
  /** Cookies of a browser in which the reporter has opened that case with number and code. */
  const openedBy = async (state: Pick<Case, 'id' | 'number' | 'accessGeneration'>): Promise<string[]> => {
    const json = { number: state.number, accessCode: await system.desk.accessCodeOf(state) }
    return (await send('POST', '/lacak', { json })).cookies
  }
  const close = async () => {
    await storage.close()
    await system.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...system, send, citizenFiles, openedBy, storage, close }
}

/** The value of a hidden field, or of any input, on a page. */
export const fieldOn = (page: string, name: string): string => {
  const value = new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? ''
  return unescaped(value)
}
