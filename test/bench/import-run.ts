import { readFileSync } from 'node:fs'
import { PutCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { advanceJobs } from '../../shared/desk/clock/advancing-jobs.ts'
import { createEffects } from '../../shared/desk/effects.ts'
import { exportKey } from '../../shared/desk/lapor/export-key.ts'
import { importKinds } from '../../shared/desk/lapor/import-jobs.ts'
import { openLaporDesk } from '../../shared/desk/officers/lapor/open-lapor-desk.ts'
import { someAtOnce } from '../../shared/desk/some-at-once.ts'
import { toolsOf } from '../../shared/desk/tools.ts'
import type { ImportSummary } from '../../shared/domain/lapor/national-import.ts'
import { instant, plusMillis } from '../../shared/domain/time/instant.ts'
import { readImport } from '../../shared/store/office/import-items.ts'
import { jombang } from '../support/desk.ts'
import { officerOf } from '../support/enter-officers.ts'
import { smallBucket } from '../support/small-bucket.ts'
import { startTestTable } from '../support/table.ts'
import { benchKeys } from './many-cases.ts'

/**
 * One process that imports exports of SP4N-LAPOR! as the function of jobs does, and says what it took: the last file twice. The
 * files come by their paths, so that making them weighs on nobody here; the table is a server of its own.
 */
export type ImportRun = {
  files: { summary: ImportSummary; readMs: number; applyMs: number; bareMs: number; bareOf: number }[]
  /** The last file once more. */
  again: ImportSummary
  peakMegabytes: number
}

/** Of the transactions that filed reports so many are made once more, bare, with the same items and at the same width. */
const mostBare = 2_000

const run = async (paths: readonly string[]): Promise<ImportRun> => {
  const table = await startTestTable()
  const bucket = smallBucket()
  let filed: TransactWriteCommandInput[] = []
  let [seen, every] = [0, 1]
  const documents = {
    send: (command: { input: unknown }) => {
      if (command instanceof TransactWriteCommand && isFiling(command.input) && seen++ % every === 0) filed.push(command.input)
      return table.documents.send(command as never)
    },
  }
  const began = performance.now()
  const effects = createEffects({
    now: () => plusMillis(instant('2026-11-24T02:00:00.000Z'), performance.now() - began),
    documents: documents as never,
    tableName: table.tableName,
    s3: async () => bucket,
    incomingName: 'incoming',
    keys: benchKeys,
    region: async () => jombang,
    log: () => {},
  })
  const [desk, tools, officer] = [openLaporDesk(effects), toolsOf(effects), officerOf('koordinator-1', 'coordinator')]
  const { PutObjectCommand } = await import('@aws-sdk/client-s3')
  const work = async () => {
    while ((await advanceJobs(tools, importKinds, () => true)).slices > 0);
  }
  let count = 0
  const look = async (path: string) => {
    const id = `X-${String(count++).padStart(16, '0')}`
    await bucket.send(new PutObjectCommand({ Bucket: 'incoming', Key: exportKey(id), Body: readFileSync(path) }))
    const started = performance.now()
    await desk.look(officer, id, 'UTC')
    await work()
    const { summary, fault } = (await readImport(tools.table, id)) ?? {}
    if (!summary) throw new Error(`Not read: ${fault?.kind}`)
    return { id, summary, readMs: performance.now() - started }
  }
  let peakMegabytes = 0
  const files: ImportRun['files'] = []
  for (const path of paths) {
    const { id, summary, readMs } = await look(path)
    ;[filed, seen, every] = [[], 0, Math.max(1, Math.ceil(summary.new / mostBare))]
    const started = performance.now()
    await desk.apply(officer, id, {})
    await work()
    const applyMs = performance.now() - started
    peakMegabytes = Math.max(peakMegabytes, process.resourceUsage().maxRSS / 1024)
    files.push({ summary, readMs, applyMs, bareMs: await bareTime(filed), bareOf: filed.length })
  }
  const { summary: again } = await look(paths.at(-1) ?? '')
  await table.close()
  return { files, again, peakMegabytes }
}

const isFiling = ({ TransactItems = [] }: TransactWriteCommandInput): boolean =>
  TransactItems.some(({ Put }) => String(Put?.Item?.pk).startsWith('NATIONAL#'))

/** On a table of their own, in which the entries of the job wait as they did. */
const bareTime = async (filed: readonly TransactWriteCommandInput[]): Promise<number> => {
  const { documents, tableName: TableName, close } = await startTestTable()
  await someAtOnce(filed, async ({ TransactItems = [] }) => {
    for (const { Update } of TransactItems)
      if (Update?.Key) await documents.send(new PutCommand({ TableName, Item: { ...Update.Key, state: 'waiting' } }))
  })
  const started = performance.now()
  await someAtOnce(filed, (input) => documents.send(new TransactWriteCommand(input)))
  const spent = performance.now() - started
  await close()
  return spent
}

process.stdout.write(JSON.stringify(await run(process.argv.slice(2))))
