import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { S3Client } from '@aws-sdk/client-s3'
import cdk from '../cdk.json' with { type: 'json' }
import { createDocuments, createEffects } from '../shared/desk/effects.ts'
import { createTools } from '../shared/desk/tools.ts'
import { faultsOfJournal } from './journal-faults.ts'
import { freePort, localCredentials, localRegion, localServer, startDynamo, tableName } from './local/dynamodb.ts'
import { bucketNames, journalName, localBuckets } from './local/local-buckets.ts'
import { startObjectStorage } from './local/object-storage.ts'
import { readJournal } from './read-journal.ts'
import { readRegion } from './region-files.ts'
import { type Restored, type Restoring, restore } from './restore.ts'

/**
 * `npm run restore -- <restored table> <table in use> --files <bucket> --journal <bucket> [--case <id>]`, with the credentials
 * of the shell; `npm run restore -- --folder .local --from <table.sqlite of a backup> [--case <id>]` on this machine, while
 * `npm start` does not run.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string' },
    journal: { type: 'string' },
    case: { type: 'string' },
    folder: { type: 'string' },
    from: { type: 'string' },
    'journal-as-it-is': { type: 'boolean', default: false },
    region: { type: 'string', default: cdk.context.region },
  },
})
const caseId = values.case ?? null
const region = async () => readRegion(values.region)

/** What a wrong or incomplete journal does not tell of would come back: somebody has to say that it is the right one. */
const restoreBy = async (restoring: Restoring): Promise<Restored | null> => {
  const { from, journal } = restoring
  console.log(`The journal has ${journal.count} entries, the last of ${journal.lastAt ?? 'no day'}.`)
  const faults = await faultsOfJournal(from, journal)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0 && !values['journal-as-it-is']) {
    console.error(`Nothing was brought back. Is it the journal of this installation, and all of it? What it does not name comes back as it
stood in the backup, also what was erased since. If it has to be so, write --journal-as-it-is too.`)
    return null
  }
  return restore(restoring)
}

const say = (restored: Restored | null) => {
  if (restored === null) {
    process.exitCode = 1
    return
  }
  const { put, kept, left, settled, rebuilt, files } = restored
  console.log(`${put} items were missing and are back; ${kept} were there and stay as they are.`)
  for (const [what, n] of Object.entries(left).sort()) console.log(`${n} were missing and stay away: ${what}`)
  console.log(`${settled} cases in use lost once more what the journal says that they had lost.`)
  console.log(
    `Made anew from the cases: ${rebuilt.rows} rows of desks, ${rebuilt.words} words, ${rebuilt.figures} figures, ${rebuilt.lessons} lessons.`,
  )
  console.log(`${files.back} files are back from older versions; of ${files.lost} no version is left.`)
}

const inCloud = async (from: string, to: string, bucketName: string, journal: string) => {
  const documents = createDocuments()
  const s3 = new S3Client({})
  const effects = createEffects({ documents, tableName: to, s3: async () => s3, bucketName, region })
  return restoreBy({ from: { documents, tableName: from }, to: createTools(effects), journal: await readJournal(s3, journal), caseId })
}

const onThisMachine = async (dataFolder: string, file: string) => {
  const [backup, live] = [await startDynamo({ file, stream: false }), await startDynamo({ file: join(dataFolder, 'table.sqlite') })]
  const storage = await startObjectStorage({ buckets: localBuckets(dataFolder), port: await freePort(), onCreated: async () => {} })
  const s3 = new S3Client({ endpoint: storage.url, region: localRegion, credentials: localCredentials, forcePathStyle: true })
  try {
    const documents = createDocuments(localServer(live.endpoint))
    const effects = createEffects({ documents, tableName, s3: async () => s3, ...bucketNames, region })
    const from = { documents: createDocuments(localServer(backup.endpoint)), tableName }
    return await restoreBy({ from, to: createTools(effects), journal: await readJournal(s3, journalName), caseId })
  } finally {
    await Promise.all([storage.close(), backup.stop(), live.stop()])
  }
}

const [from, to] = positionals
if (values.folder && values.from) say(await onThisMachine(values.folder, values.from))
else if (from && to && values.files && values.journal) say(await inCloud(from, to, values.files, values.journal))
else {
  console.error(`Write: npm run restore -- <restored table> <table in use> --files <bucket> --journal <bucket> [--case <id>]
or, on this machine: npm run restore -- --folder .local --from <table.sqlite of the backup> [--case <id>]`)
  process.exit(1)
}
