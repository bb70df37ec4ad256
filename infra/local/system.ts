import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { SESClient } from '@aws-sdk/client-ses'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { KeysResult } from '../../functions/keys/handler.ts'
import { createDocuments, createEffects, type Effects, journalIn } from '../../shared/desk/effects.ts'
import { readPart } from '../../shared/desk/key-parts.ts'
import { keySetOf } from '../../shared/desk/master-ring.ts'
import { openCaseDesk } from '../../shared/desk/officers/case/open-case-desk.ts'
import { openDirectoryDesk } from '../../shared/desk/officers/directory/open-directory-desk.ts'
import { openSignIn } from '../../shared/desk/officers/sign-in/open-sign-in.ts'
import { turnSalt } from '../../shared/desk/salt.ts'
import type { KeySet } from '../../shared/desk/sub-keys.ts'
import { type Instant, instant } from '../../shared/domain/time/instant.ts'
import { type FunctionName, functionNames, keysNameOf, triggersOf } from '../../shared/manifest.ts'
import { bundleFunctions, watchFunctions } from '../bundle.ts'
import { readRegion } from '../region-files.ts'
import { controlPages } from './control.ts'
import { freePort, localCredentials, localRegion, localServer, startDynamo, tableName } from './dynamodb.ts'
import { holdFolder } from './held-folder.ts'
import { startHttp } from './http-server.ts'
import { createIdentityProvider } from './identity-provider.ts'
import { startInbox } from './inbox.ts'
import { readKeyFile } from './key-file.ts'

import { bucketNames, journalName, localBuckets } from './local-buckets.ts'
import { openClock } from './movable-clock.ts'
import { startObjectStorage } from './object-storage.ts'
import { checkOwnKeys, openOwnKeys } from './own-keys.ts'
import { manifestRoutes, matchRoute, unrouted } from './routes.ts'
import { type Due, dueSince, scheduledWork, stopsBetween } from './run-schedules.ts'
import { inviteSampleOfficers, sampleAccounts } from './sample-officers.ts'
import { sampleYear } from './sample-year.ts'
import { startStream } from './stream-reader.ts'
import { oneAfterAnother, watchUnderWay } from './under-way.ts'
import { newsOf } from './virus-scanner.ts'

export type LocalOptions = {
  port: number
  dataFolder: string
  regionName?: string
  watch?: boolean
  /** The keys with which the folder was written cannot be had any more. */
  keysLost?: boolean
  log?: (line: string) => void
  /** Gets the client of each function, which nobody else uses: who asks what of the table can be seen there. */
  observe?: (name: FunctionName, documents: DynamoDBDocumentClient) => void
  /** The same for the keys of each function: what it is handed instead. */
  observeKeys?: (name: FunctionName, keys: KeySet) => KeySet
}

type Handle = (event: never) => Promise<unknown>

/**
 * The whole system on this machine: the bundles that are deployed, on a real DynamoDB-compatible server, with a mail
 * inbox, an object storage, the stream and the schedules. Everything it keeps is in `dataFolder`.
 */
export const startTanggap = async (options: LocalOptions) => {
  const { dataFolder } = options
  mkdirSync(dataFolder, { recursive: true })
  accessSync(dataFolder, constants.W_OK)
  const letGo = holdFolder(dataFolder)
  return startParts(options).then(
    (system) => ({ ...system, close: () => system.close().finally(letGo) }),
    (error: unknown) => {
      letGo()
      throw error
    },
  )
}

const startParts = async ({
  port,
  dataFolder,
  regionName = 'jombang',
  watch = false,
  keysLost = false,
  log = () => {},
  observe = () => {},
  observeKeys = (_, keys) => keys,
}: LocalOptions) => {
  const region = readRegion(regionName)
  const clock = openClock(join(dataFolder, 'clock'))
  const keyFile = join(dataFolder, 'key')
  const external = process.env.TANGGAP_DYNAMODB_ENDPOINT
  const tableFile = join(dataFolder, 'table.sqlite')
  const ring = openOwnKeys(keyFile, { isNew: external !== undefined || !existsSync(tableFile), lost: keysLost })
  const dynamo = await startDynamo(external ? { endpoint: external } : { file: tableFile })
  const documents = createDocuments(localServer(dynamo.endpoint))
  await checkOwnKeys({ documents, tableName }, keyFile, ring, keysLost).catch(async (error: unknown) => {
    await dynamo.stop()
    throw error
  })
  const inbox = await startInbox()
  const mailUrl = inbox.url
  const handles = new Map<FunctionName, Handle>()
  const storage = await startObjectStorage({
    buckets: localBuckets(dataFolder),
    port: await freePort(),
    onCreated: async (created) => {
      await handles.get('attachments')?.(newsOf(region, created) as never)
    },
    now: () => Date.parse(clock.now()),
  })
  const baseUrl = `http://localhost:${port}`
  const accounts = sampleAccounts(region)
  const identities = createIdentityProvider({
    baseUrl,
    deskUrl: () => baseUrl,
    accounts,
    prepare: () => inviteSampleOfficers(inviting, accounts, identities.issuer),
  })
  const s3 = new S3Client({ endpoint: storage.url, region: localRegion, credentials: localCredentials, forcePathStyle: true })
  const mailer = new SESClient({ endpoint: mailUrl, region: localRegion, credentials: localCredentials, maxAttempts: 1 })
  const overrides: Partial<Effects> = {
    now: clock.now,
    documents,
    tableName,
    s3: async () => s3,
    ...bucketNames,
    incomingOrigin: storage.url,
    appendToJournal: journalIn(journalName, async () => s3),
    ses: async () => mailer,
    lettersPerSecond: 50,
    // Of whoever looks behind the system; each function has its own.
    keys: async () => keySetOf(readKeyFile(keyFile)),
    masterRing: async () => readKeyFile(keyFile),
    region: async () => region,
    baseUrl,
    oidc: { issuer: identities.issuer, clientId: identities.clientId },
    log: (name, facts = {}) => log(JSON.stringify({ name, ...facts })),
  }
  const effects = createEffects(overrides)
  // Before anybody is counted: a function that finds no salt counts with one of its own until the first sweep, and a key of a
  // program that was sent to one of them would be unknown to the next (docs/adr/0053).
  await turnSalt(effects)
  // Made before, for the same region: taken as they are and not watched. The many systems of a test run share them.
  const bundles = process.env.TANGGAP_BUNDLES
  const outDir = bundles ?? join(dataFolder, 'bundle')
  let generation = 0
  const load = async (name: FunctionName) => {
    // A new address makes Node load the new code; requests under way keep the old.
    const module = (await import(`file://${join(outDir, name, 'handler.mjs')}?v=${++generation}`)) as {
      createHandler: (o: Partial<Effects>) => Handle
    }
    const own = createDocuments(localServer(dynamo.endpoint))
    observe(name, own)
    const keys = async () => observeKeys(name, await readPart(effects, keysNameOf(name)))
    handles.set(name, module.createHandler({ ...overrides, documents: own, keys }))
  }
  const watching =
    watch && !bundles
      ? await watchFunctions(region, outDir, (name, errors) => {
          if (errors.length > 0) console.error(`${name}: ${errors.join('\n')}`)
          else load(name).catch((error: unknown) => console.error(name, error))
        })
      : null
  if (!watching) {
    if (!bundles) await bundleFunctions(region, outDir)
    await Promise.all(functionNames.map(load))
  } else while (handles.size < functionNames.length) await new Promise((resolve) => setTimeout(resolve, 20))

  // As a deployment does it, before anybody is let in.
  const handedOut = (await handles.get('keys')?.({ RequestType: 'Update' } as never)) as KeysResult | undefined
  if (handedOut?.status !== 'SUCCESS') throw new Error('The keys of the functions could not be written')

  const scheduled = scheduledWork()
  let lookedAt = clock.now()
  const run = async (due: readonly Due[]) => {
    // As in the cloud: a run that fails is an alarm of its own, and no other waits for it.
    for (const { name, schedule } of due) {
      await handles
        .get(name)?.({ schedule } as never)
        .catch((error: unknown) => console.error(`${name} (${schedule}):`, error))
    }
  }
  /** What runs every few minutes, at once: nobody who travels or tests waits for it. */
  const runSchedules = () => run(scheduled.filter((it) => it.dailyAt === null))
  const underWay = watchUnderWay()
  const setClock = oneAfterAnother(async (to: Instant): Promise<Instant> => {
    for (const stop of stopsBetween(scheduled, clock.now(), to, region.timeZone)) {
      await underWay.ended()
      clock.set(stop.at)
      await runSchedules()
      await run(stop.daily)
      // What the morning put into the outbox leaves that morning, as it does when time passes by itself.
      if (stop.daily.length > 0) await runSchedules()
    }
    lookedAt = clock.now()
    return lookedAt
  })
  const readers = functionNames.flatMap((name) =>
    triggersOf(name, 'stream').map((trigger) => ({
      ...trigger,
      handle: (event: unknown) => underWay.run(async () => handles.get(name)?.(event as never)),
    })),
  )
  const stream = await startStream(dynamo.endpoint, join(dataFolder, 'stream'), readers)
  const minutely = setInterval(() => {
    const now = clock.now()
    const due = dueSince(scheduled, lookedAt, now, region.timeZone)
    lookedAt = now
    underWay.run(() => run(due)).catch((error: unknown) => console.error(error))
  }, 60_000)
  const inviting = { ...openDirectoryDesk(effects), ...openSignIn(effects) }
  const control = controlPages({
    cases: openCaseDesk(effects),
    baseUrl,
    mailUrl,
    now: clock.now,
    setClock,
    timeZone: region.timeZone,
    accounts,
    year: sampleYear({
      effects,
      institutions: [...new Set(accounts.flatMap(({ officer }) => officer?.institution ?? []))],
      runSchedules,
    }),
  })
  const own = async (request: IncomingMessage, response: ServerResponse) =>
    (await identities.handle(request, response)) || control(request, response)
  const closeParts = async () => {
    clearInterval(minutely)
    await stream.stop()
    await watching?.stop()
    inbox.close()
    await storage.close()
    await dynamo.stop()
  }
  try {
    const routes = manifestRoutes()
    const server = await startHttp(port, own, async (event) => {
      const route = matchRoute(routes, event.requestContext.http.method, event.rawPath)
      return ((await (route && handles.get(route.target))?.(event as never)) ?? unrouted) as never
    })
    return {
      url: baseUrl,
      mailUrl,
      /** Time, table and keys of this system, for whoever looks behind it. */
      effects,
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
