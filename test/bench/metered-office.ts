import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { S3Client } from '@aws-sdk/client-s3'
import { SESClient } from '@aws-sdk/client-ses'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { bundleFunctions } from '../../infra/bundle.ts'
import { freePort, localCredentials, localRegion } from '../../infra/local/dynamodb.ts'
import { startInbox } from '../../infra/local/inbox.ts'
import { bucketNames, journalName, localBuckets } from '../../infra/local/local-buckets.ts'
import { startObjectStorage } from '../../infra/local/object-storage.ts'
import type { Swept } from '../../shared/desk/clock/sweep.ts'
import { createEffects, type Effects, journalIn } from '../../shared/desk/effects.ts'
import { keySetOf, ringOfOne } from '../../shared/desk/master-ring.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { type FunctionName, functionNames, projectionMark } from '../../shared/manifest.ts'
import { readLetter } from '../../shared/store/post/letter-items.ts'
import { readAwake } from '../../shared/store/wake.ts'
import { jombang } from '../support/desk.ts'
import { enterOfficers, officerOf } from '../support/enter-officers.ts'
import { eventOf, type Sent } from '../support/event.ts'
import { startTestTable } from '../support/table.ts'
import { fieldOn } from '../support/web.ts'
import { createDesk } from '../support/whole-desk.ts'
import { addUse, createMeter, nothing, type Use } from './meter.ts'
import { measureStarts } from './start-time.ts'
import { type Stored, storedOf } from './stored.ts'

type Answer = { statusCode?: number; headers?: object; body?: string; cookies?: string[]; isBase64Encoded?: boolean }
type Handle = (event: unknown) => Promise<Answer>

export const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const officers = [officerOf('kori', 'coordinator'), officerOf('lia', 'liaison', works), officerOf('hadi', 'head', works)]

/** The functions as they are bundled, on the real table server, each call of theirs counted. */
export const startMeteredOffice = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-costs-'))
  await bundleFunctions(jombang, folder)
  const starts = await measureStarts(folder)
  const [table, inbox, meter] = [await startTestTable(), await startInbox(), createMeter(starts)]
  const clock = { now: instant('2026-11-24T02:00:00.000Z') }
  const storage = await startObjectStorage({ buckets: localBuckets(folder), port: await freePort(), onCreated: async () => {} })
  const s3 = new S3Client({ endpoint: storage.url, region: localRegion, credentials: localCredentials, forcePathStyle: true })
  const ses = new SESClient({ endpoint: inbox.url, region: localRegion, credentials: localCredentials })
  /** A change that the stream carries to the projections came since they last ran. */
  let marked = false
  const overrides: Partial<Effects> = {
    now: () => clock.now,
    sleep: async () => {},
    documents: meter.watch(table.documents, (item) => {
      marked ||= item[projectionMark] === true
    }),
    tableName: table.tableName,
    s3: async () => s3,
    ses: async () => ses,
    ...bucketNames,
    appendToJournal: journalIn(journalName, async () => s3),
    keys: async () => {
      meter.readKeys()
      return keySetOf(ringOfOne(createHash('sha256').update('costs').digest()))
    },
    region: async () => jombang,
    baseUrl: 'https://desk.example',
    // What the desk reads of itself is asked for beside it, and so counted (`measureIdle`).
    statusOf: async () => 200,
    log: meter.log,
  }
  const handles = new Map<FunctionName, Handle>()
  const modules = new Map<FunctionName, { createHandler: (o: Partial<Effects>) => Handle }>()
  for (const name of functionNames) modules.set(name, await import(join(folder, name, 'handler.mjs')))
  await enterOfficers(table, officers)
  const uncounted = createDesk(createEffects({ ...overrides, documents: table.documents }))
  const totals = { webCalls: 0, webBytes: 0, letters: 0 }
  let ofStep = nothing()
  let mailing = nothing()

  /** A new process knows nothing: neither law nor institutions nor its keys. */
  const run = (name: FunctionName, event: unknown, isFirst = false) => {
    const handle = (isFirst ? undefined : handles.get(name)) ?? modules.get(name)?.createHandler(overrides)
    if (handle) handles.set(name, handle)
    return meter.call(name, isFirst, async () => handle?.(event))
  }

  const request = async (name: FunctionName, isFirst: boolean, method: string, path: string, sent: Sent) => {
    totals.webCalls++
    const answer = await run(name, eventOf(method, path, sent), isFirst)
    totals.webBytes += sizeOverTheWire(answer)
    const bytes = Buffer.from(answer?.body ?? '', answer?.isBase64Encoded ? 'base64' : 'utf8')
    const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes).toString() : bytes.toString()
    if ((answer?.statusCode ?? 500) >= 400) throw new Error(`${method} ${path}: ${answer?.statusCode} ${text.slice(0, 2000)}`)
    return { text, cookies: answer?.cookies ?? [] }
  }

  /** A citizen's call: the first of a new process. */
  const web = (method: string, path: string, sent: Sent = {}) => request('intake', true, method, path, sent)

  /** Where an answer sends the browser, or a link that one taps within a minute: the process is still there. */
  const webAtOnce = (path: string, sent: Sent = {}) => request('intake', false, 'GET', path, sent)

  /** Sends a letter, and hears from the mail service that it arrived. */
  const mail = async (id: string) => {
    await run('mail', { Records: [{ dynamodb: { Keys: { sk: { S: id } } } }] })
    await run('mail', { Records: [{ Sns: { Message: JSON.stringify({ eventType: 'Delivery', mail: { tags: { letter: [id] } } }) } }] })
  }

  const waiting = () => readAwake(table, 'LETTER', clock.now, 25)

  /** What the stream sets off: words and tally, and every letter that waits, with what the mail service tells of it. */
  const settle = async (caseId: string) => {
    if (marked) await run('projections', { Records: [{ dynamodb: { Keys: { pk: { S: `CASE#${caseId}` }, sk: { S: 'CASE' } } } }] }, true)
    marked = false
    ofStep = addUse(ofStep, meter.take())
    for (const id of await waiting()) {
      const letter = await readLetter(table, id)
      await mail(id)
      // The overseer's is one a morning, whatever the cases: it stands in the idle month.
      if (letter?.to === 'overseer') meter.take()
      else {
        totals.letters++
        mailing = addUse(mailing, meter.take())
      }
    }
  }

  /**
   * A working morning on which nothing is due: yesterday's root, the overseer's letter. What it takes stands in the idle
   * month and is no part of a case. Throws when something was due after all: the life would be cheaper than it is.
   */
  const quietMorning = async (schedule: string): Promise<Use> => {
    meter.take()
    const swept = await run('reminders', { schedule })
    if ((swept as unknown as Swept).ticked > 0) throw new Error(`Something was due on the quiet morning of ${clock.now}`)
    const use = meter.take()
    for (const id of await waiting()) await mail(id)
    meter.take()
    return use
  }

  /**
   * An officer opens the queue, which starts a process, then the case; fills in a form, looks at its preview if it has one,
   * sends it and sees the case again.
   */
  const visit = async (officer: 'kori' | 'lia' | 'hadi', number: string, action: string, form: Record<string, string> = {}) => {
    const session = await uncounted.openOfficerSession(officer, null, { authenticatedAt: null })
    const csrf = (await uncounted.officerSession(session))?.csrf ?? ''
    const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin', 'accept-encoding': 'gzip' }
    const sent: Sent = { cookies: [`__Host-petugas=${session}`], headers }
    const path = `/petugas/kasus/${number}`
    await request('disposition', true, 'GET', '/petugas', sent)
    const page = await request('disposition', false, 'GET', path, sent)
    const fields = { csrf, token: fieldOn(page.text, 'token'), seen: fieldOn(page.text, 'seen'), ...form }
    if (action === 'jawab' || action === 'putuskan')
      await request('disposition', false, 'POST', `${path}/${action}`, { ...sent, form: fields })
    await request('disposition', false, 'POST', `${path}/${action}`, { ...sent, form: { ...fields, step: 'send' } })
    await request('disposition', false, 'GET', path, sent)
    await settle(await uncounted.caseIdOf(number))
  }

  /** Takes off a step what the day costs without the case. */
  const lessQuiet = (quiet: Use) => {
    ofStep = addUse(ofStep, quiet, -1)
  }

  /** What one step used, without its letters. */
  const step = async (name: string, work: () => Promise<unknown>): Promise<{ name: string; use: Use }> => {
    meter.take()
    ofStep = nothing()
    await work()
    return { name, use: addUse(ofStep, meter.take()) }
  }

  /** What letters took since the last time, how many there were, and how often a page was asked for. */
  const takeTotals = () => {
    const taken = { ...totals, mailing }
    Object.assign(totals, { webCalls: 0, webBytes: 0, letters: 0 })
    mailing = nothing()
    return taken
  }

  /** What lies in the table and in its indexes, without what a day leaves behind whatever the cases: root, overseer's letter. */
  const stored = async (): Promise<Stored> => {
    const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.tableName }))
    const isOfDay = ({ pk, letter }: Record<string, unknown>) =>
      /^(ROOT|HEARTBEAT)$/.test(String(pk)) || (letter as { to: string } | undefined)?.to === 'overseer'
    const ofCases = Items.filter((item) => !isOfDay(item))
    return storedOf(ofCases, clock.now)
  }

  const close = async () => {
    inbox.close()
    await storage.close()
    await table.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const calls = { run, web, webAtOnce, visit, mail, waiting, settle, quietMorning }
  return { clock, quiet: nothing(), ...calls, lessQuiet, step, take: meter.take, takeTotals, stored, caseIdOf: uncounted.caseIdOf, close }
}

/** Status, headers, cookies and body, as they are sent. */
const sizeOverTheWire = (answer: Answer | undefined): number => {
  const lines = [...Object.entries(answer?.headers ?? {}).map(([name, value]) => `${name}: ${value}`), ...(answer?.cookies ?? [])]
  const body = Buffer.byteLength(answer?.body ?? '', answer?.isBase64Encoded ? 'base64' : 'utf8')
  // Date, length, request id and the line of status, which the gateway writes; and what TLS adds to each record.
  return lines.reduce((sum, line) => sum + line.length + 2, body + 300)
}
export type MeteredOffice = Awaited<ReturnType<typeof startMeteredOffice>>
