import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { SESClient } from '@aws-sdk/client-ses'
import { createDesk } from '../../shared/desk/desk.ts'
import { createDocuments, createEffects, type Effects } from '../../shared/desk/effects.ts'
import { type Instant, instant } from '../../shared/domain/instant.ts'
import { type FunctionName, functions } from '../../shared/manifest.ts'
import { bundleFunctions, functionNames, watchFunctions } from '../bundle.ts'
import { readRegion } from '../region-files.ts'
import { openClock, stopsBetween } from './clock.ts'
import { controlPages } from './control.ts'
import { freePort, localCredentials, localRegion, localServer, startDynamo, tableName } from './dynamodb.ts'
import { startHttp } from './http.ts'
import { startInbox } from './inbox.ts'
import { startObjectStorage } from './object-storage.ts'
import { startStream } from './stream.ts'

export type LocalOptions = { port: number; dataFolder: string; regionName?: string; watch?: boolean; log?: (line: string) => void }

type Handle = (event: never) => Promise<unknown>

/**
 * The whole system on this machine: the bundles that are deployed, on a real DynamoDB-compatible server, with a mail
 * inbox, an object storage, the stream and the schedules. Everything it keeps is in `dataFolder`.
 */
export const startTanggap = async ({ port, dataFolder, regionName = 'jombang', watch = false, log = () => {} }: LocalOptions) => {
  mkdirSync(dataFolder, { recursive: true })
  accessSync(dataFolder, constants.W_OK)
  const region = readRegion(regionName)
  const clock = openClock(join(dataFolder, 'clock'))
  const masterKey = readMasterKey(join(dataFolder, 'key'))
  const external = process.env.TANGGAP_DYNAMODB_ENDPOINT
  const dynamo = await startDynamo(external ? { endpoint: external } : { file: join(dataFolder, 'table.sqlite') })
  const inbox = await startInbox()
  const mailUrl = inbox.url
  const handles = new Map<FunctionName, Handle>()
  const storage = await startObjectStorage({
    folder: join(dataFolder, 'files'),
    port: await freePort(),
    onCreated: async (key) => {
      await handles.get('attachments')?.({ detail: { object: { key } } } as never)
    },
  })
  const baseUrl = `http://localhost:${port}`
  const documents = createDocuments(localServer(dynamo.endpoint))
  const s3 = new S3Client({ endpoint: storage.url, region: localRegion, credentials: localCredentials, forcePathStyle: true })
  const mailer = new SESClient({ endpoint: mailUrl, region: localRegion, credentials: localCredentials, maxAttempts: 1 })
  const overrides: Partial<Effects> = {
    now: clock.now,
    documents,
    tableName,
    s3: async () => s3,
    bucketName: 'tanggap',
    ses: async () => mailer,
    masterKey: async () => masterKey,
    region: async () => region,
    baseUrl,
    log: (name, facts = {}) => log(JSON.stringify({ name, ...facts })),
  }
  const outDir = join(dataFolder, 'bundle')
  let generation = 0
  const load = async (name: FunctionName) => {
    // A new address makes Node load the new code; requests under way keep the old.
    const module = (await import(`file://${join(outDir, name, 'handler.mjs')}?v=${++generation}`)) as {
      createHandler: (o: Partial<Effects>) => Handle
    }
    handles.set(name, module.createHandler(overrides))
  }
  const watching = watch
    ? await watchFunctions(region, outDir, (name, errors) => {
        if (errors.length > 0) console.error(`${name}: ${errors.join('\n')}`)
        else load(name).catch((error: unknown) => console.error(name, error))
      })
    : null
  if (!watching) {
    await bundleFunctions(region, outDir)
    await Promise.all(functionNames.map(load))
  } else while (handles.size < functionNames.length) await new Promise((resolve) => setTimeout(resolve, 20))

  const runSchedules = async () => {
    for (const name of functionNames) {
      for (const trigger of functions[name].triggers) {
        if (trigger.kind !== 'schedule') continue
        for (const schedule of trigger.schedules) await handles.get(name)?.({ schedule: schedule.name } as never)
      }
    }
  }
  const setClock = async (to: Instant): Promise<Instant> => {
    const from = clock.now()
    for (const stop of to > from ? stopsBetween(from, to) : [to]) {
      clock.set(stop)
      await runSchedules()
    }
    return clock.now()
  }
  const readers = functionNames.flatMap((name) =>
    functions[name].triggers.flatMap((trigger) =>
      trigger.kind === 'stream'
        ? [{ pkPrefix: trigger.pkPrefix, handle: async (event: unknown) => handles.get(name)?.(event as never) }]
        : [],
    ),
  )
  const stream = await startStream(dynamo.endpoint, join(dataFolder, 'stream'), readers)
  const minutely = setInterval(() => void runSchedules().catch((error: unknown) => console.error(error)), 60_000)
  const desk = createDesk(createEffects(overrides))
  const control = controlPages({ desk, baseUrl, mailUrl, now: clock.now, setClock, timeZone: region.timeZone })
  const closeParts = async () => {
    clearInterval(minutely)
    await stream.stop()
    await watching?.stop()
    inbox.close()
    await storage.close()
    await dynamo.stop()
  }
  try {
    const server = await startHttp(port, control, async (event) => (await handles.get('intake')?.(event as never)) as never)
    return {
      url: baseUrl,
      mailUrl,
      desk,
      setClock: (to: string) => setClock(instant(to)),
      runSchedules,
      close: async () => {
        server.closeAllConnections()
        server.close()
        await closeParts()
      },
    }
  } catch (error) {
    await closeParts()
    throw error
  }
}

const readMasterKey = (file: string): Buffer => {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}
