import { S3Client } from '@aws-sdk/client-s3'
import { createHandler } from '../../functions/attachments/handler.ts'
import { localCredentials, localRegion, localServer } from '../../infra/local/dynamodb.ts'
import { bucketNames } from '../../infra/local/local-buckets.ts'
import { readRegion } from '../../infra/region-files.ts'
import { createDocuments } from '../../shared/desk/effects.ts'
import { instant } from '../../shared/domain/time/instant.ts'

/** The judging function in a process of its own, which a test starts with too little memory: `endpoint storage table key now`. */
const [endpoint = '', storage = '', tableName = '', key = '', now = ''] = process.argv.slice(2)
const s3 = new S3Client({ endpoint: storage, region: localRegion, credentials: localCredentials, forcePathStyle: true })
const documents = createDocuments(localServer(endpoint))
const judge = createHandler({
  documents,
  tableName,
  s3: async () => s3,
  ...bucketNames,
  now: () => instant(now),
  region: async () => readRegion('jombang'),
})
await judge({ detail: { object: { key } } })
