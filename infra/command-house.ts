import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { createDocuments, createEffects, type Effects } from '../shared/desk/effects.ts'
import { keySetOf } from '../shared/desk/master-ring.ts'
import { readMasterSecret } from '../shared/desk/master-secret.ts'
import { createTools, type Tools } from '../shared/desk/tools.ts'
import { freePort, localCredentials, localRegion, localServer, startDynamo, tableName } from './local/dynamodb.ts'
import { holdFolder } from './local/held-folder.ts'
import { readKeyFile } from './local/key-file.ts'
import { bucketNames, localBuckets } from './local/local-buckets.ts'
import { openClock } from './local/movable-clock.ts'
import { startObjectStorage } from './local/object-storage.ts'
import { readRegion } from './region-files.ts'

/** An installation that a command works on, and how it is left. */
export type House = { tools: Tools; close: () => Promise<void> }

const toolsWith = (region: string, effects: Partial<Effects>): Tools =>
  createTools(createEffects({ log: () => {}, region: async () => readRegion(region), ...effects }))

/** On this machine: nobody else may work in the folder meanwhile. `mustHold`: it is no mistake that there is nothing yet. */
export const houseInFolder = async (folder: string, region: string, mustHold = true): Promise<House> => {
  const file = join(folder, 'table.sqlite')
  if (mustHold && !existsSync(file)) throw new Error(`There is no table in ${folder}`)
  const letGo = holdFolder(folder)
  const dynamo = await startDynamo({ file })
  const storage = await startObjectStorage({ buckets: localBuckets(folder), port: await freePort(), onCreated: async () => {} })
  const s3 = new S3Client({ endpoint: storage.url, region: localRegion, credentials: localCredentials, forcePathStyle: true })
  const tools = toolsWith(region, {
    documents: createDocuments(localServer(dynamo.endpoint)),
    tableName,
    s3: async () => s3,
    ...bucketNames,
    keys: async () => keySetOf(readKeyFile(join(folder, 'key'))),
    now: openClock(join(folder, 'clock')).now,
  })
  return {
    tools,
    close: async () => {
      await Promise.all([storage.close(), dynamo.stop()])
      letGo()
    },
  }
}

/** In an account, with the credentials of the shell; without `secret` for what needs no keys. */
export const houseInAccount = async (
  region: string,
  { table, bucket, secret }: { table: string; bucket?: string | undefined; secret?: string | undefined },
): Promise<House> => {
  const ring = secret === undefined ? null : await readMasterSecret(secret)
  const tools = toolsWith(region, {
    tableName: table,
    ...(bucket === undefined ? {} : { bucketName: bucket }),
    ...(ring === null ? {} : { keys: async () => keySetOf(ring) }),
  })
  return { tools, close: async () => {} }
}
