import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { SESClient } from '@aws-sdk/client-ses'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { bundleFunctions } from '../../infra/bundle.ts'
import { freePort, localCredentials, localRegion } from '../../infra/local/dynamodb.ts'
import { startInbox } from '../../infra/local/inbox.ts'
import { startObjectStorage } from '../../infra/local/object-storage.ts'
import { createDesk } from '../../shared/desk/desk.ts'
import { createEffects, type Effects } from '../../shared/desk/effects.ts'
import { instant, plusMillis } from '../../shared/domain/instant.ts'
import { type FunctionName, functionNames, triggersOf } from '../../shared/manifest.ts'
import { readLettersOf } from '../../shared/store/letters.ts'
import type { Table } from '../../shared/store/table.ts'
import { locatedJpeg } from '../attachments/fixtures.ts'
import { jombang } from '../support/desk.ts'
import { complaintFields, eventOf, type Sent } from '../support/event.ts'
import { startTestTable } from '../support/table.ts'
import { addUse, createMeter, nothing, type Use } from './meter.ts'

export type CaseLife = {
  steps: { name: string; use: Use }[]
  /** What `letters` letters took together, beside being written in the steps. */
  mailing: Use
  letters: number
  bytes: number
  webCalls: number
  idle: IdleCall[]
}
/** One run of a schedule that finds nothing to do. */
export type IdleCall = { name: FunctionName; schedule: string; everyMinutes: number; use: Use }

type Handle = (event: unknown) => Promise<{ statusCode?: number; body?: string; cookies?: string[] }>
const dayMillis = 86_400_000

/**
 * The life of a complaint with one photo, from the first page to the end, on the real table server with the functions as
 * they are bundled. A new part of the life is a new step in `live`.
 */
export const measureCaseLife = async (): Promise<CaseLife> => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-costs-'))
  await bundleFunctions(jombang, folder)
  const table = await startTestTable()
  const inbox = await startInbox()
  const meter = createMeter()
  const clock = { now: instant('2026-11-24T02:00:00.000Z') }
  const storage = await startObjectStorage({ folder: join(folder, 'files'), port: await freePort(), onCreated: async () => {} })
  const s3 = new S3Client({ endpoint: storage.url, region: localRegion, credentials: localCredentials, forcePathStyle: true })
  const ses = new SESClient({ endpoint: inbox.url, region: localRegion, credentials: localCredentials })
  const overrides: Partial<Effects> = {
    now: () => clock.now,
    documents: meter.watch(table.documents),
    tableName: table.tableName,
    s3: async () => s3,
    ses: async () => ses,
    bucketName: 'files',
    masterKey: async () => createHash('sha256').update('costs').digest(),
    region: async () => jombang,
    baseUrl: 'https://desk.example',
    log: () => {},
  }
  const handles = new Map<FunctionName, Handle>()
  for (const name of functionNames) {
    const module = (await import(join(folder, name, 'handler.mjs'))) as { createHandler: (o: Partial<Effects>) => Handle }
    handles.set(name, module.createHandler(overrides))
  }
  const run = (name: FunctionName, event: unknown) => meter.call(name, name === 'intake', async () => handles.get(name)?.(event))
  const steps: CaseLife['steps'] = []
  let ofStep = nothing()
  let mailing = nothing()
  const step = async (name: string, work: () => Promise<unknown>) => {
    ofStep = nothing()
    await work()
    steps.push({ name, use: addUse(ofStep, meter.take()) })
  }
  let webCalls = 0
  const web = async (method: string, path: string, sent: Sent = {}) => {
    webCalls++
    const answer = await run('intake', eventOf(method, path, sent))
    if ((answer?.statusCode ?? 500) >= 400) throw new Error(`${method} ${path}: ${answer?.statusCode} ${answer?.body}`)
    return answer
  }
  const desk = createDesk(createEffects(overrides))
  const page = { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } }
  const posted = (key: string) => ({ headers: { 'idempotency-key': `costs-${key}` } })
  let letters = 0
  /** The outbox for letters that were written since: a nudge by the stream each, and what SES tells of it afterwards. */
  const mailAll = async (number: string) => {
    ofStep = addUse(ofStep, meter.take())
    const waiting = (await readLettersOf(table, number)).filter(({ status }) => status === 'waiting')
    for (const { id } of waiting) {
      letters++
      await run('mail', { Records: [{ dynamodb: { Keys: { pk: { S: `LETTER#${id}` } } } }] })
      await run('mail', { Records: [{ Sns: { Message: JSON.stringify({ eventType: 'Delivery', mail: { tags: { letter: [id] } } }) } }] })
    }
    mailing = addUse(mailing, meter.take())
  }
  const coordinator = { kind: 'officer', id: 'contoh', role: 'coordinator', institution: null } as const
  let [number, accessCode, cookies] = ['', '', [] as string[]]
  const live = async () => {
    await step('looking around: home, form', async () => {
      await web('GET', '/', page)
      await web('GET', '/pengaduan', page)
    })
    await step('filing, and the receipt', async () => {
      const filed = await web('POST', '/pengaduan', { json: { ...complaintFields, phone: '081200000001' }, ...posted('file') })
      const receipt = JSON.parse(filed?.body ?? '{}') as { number: string; accessCode: string }
      number = receipt.number
      accessCode = receipt.accessCode
      cookies = filed?.cookies ?? []
      await web('GET', '/pengaduan/diterima', { ...page, cookies })
      await mailAll(number)
    })
    await step('one photo', async () => {
      const form = JSON.parse((await web('GET', `/kasus/${number}/berkas`, { cookies }))?.body ?? '{}') as Form
      await putObject(form, locatedJpeg())
      await run('attachments', { detail: { object: { key: form.fields.key } } })
      await mailAll(number)
    })
    await step('an officer asks, the reporter completes', async () => {
      // No function of its own yet: what the officer's decision costs the table is counted, its processor time is not.
      await desk.submit(number, { type: 'hold', question: 'Di mana persisnya?' }, coordinator)
      await mailAll(number)
      await web('POST', `/kasus/${number}/lengkapi`, { json: { answer: 'Di depan pasar.' }, cookies, ...posted('complete') })
      await mailAll(number)
    })
    await step('following the case ten times, two replies', async () => {
      for (let i = 0; i < 10; i++) await web('GET', `/kasus/${number}`, { ...page, cookies })
      for (let i = 0; i < 2; i++)
        await web('POST', `/kasus/${number}/balasan`, { json: { message: 'Masih mati.' }, cookies, ...posted(`reply-${i}`) })
      await mailAll(number)
    })
    await step('what the sweep does: deadlines that pass', async () => {
      for (const days of [10, 80]) {
        clock.now = plusMillis(clock.now, days * dayMillis)
        await run('reminders', { schedule: 'sweep' })
        await mailAll(number)
      }
    })
    await step('the end, withdrawn by the reporter', async () => {
      // Sessions have ended meanwhile.
      const opened = await web('POST', '/lacak', { json: { number, accessCode }, ...posted('track') })
      await web('POST', `/kasus/${number}/cabut`, { json: { sure: true }, cookies: opened?.cookies ?? [], ...posted('end') })
      await mailAll(number)
    })
  }
  const putObject = async ({ url, fields }: Form, content: Buffer) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.append(name, value)
    data.append('file', new Blob([new Uint8Array(content)]), 'foto.jpg')
    const answer = await fetch(url, { method: 'POST', body: data, redirect: 'manual' })
    if (answer.status !== 303) throw new Error(`The bucket answered ${answer.status}`)
  }
  try {
    const idle = await measureIdle(run, meter.take)
    await live()
    const bytes = await bytesInTable(table)
    return { steps, mailing, letters, bytes, webCalls, idle }
  } finally {
    inbox.close()
    await storage.close()
    await table.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Form = { url: string; fields: Record<string, string> }

/** Every schedule of the manifest, when there is nothing to do; the second run, for the first one loads code. */
const measureIdle = async (run: (name: FunctionName, event: unknown) => Promise<unknown>, take: () => Use): Promise<IdleCall[]> => {
  const idle: IdleCall[] = []
  for (const name of functionNames) {
    for (const schedule of triggersOf(name, 'schedule').flatMap((it) => it.schedules)) {
      await run(name, { schedule: schedule.name })
      take()
      await run(name, { schedule: schedule.name })
      idle.push({ name, schedule: schedule.name, everyMinutes: 'everyMinutes' in schedule ? schedule.everyMinutes : 1440, use: take() })
    }
  }
  return idle
}

const bytesInTable = async ({ documents, tableName }: Table): Promise<number> => {
  const { Items = [] } = await documents.send(new ScanCommand({ TableName: tableName }))
  return Items.reduce((sum, item) => sum + JSON.stringify(item).length, 0)
}
