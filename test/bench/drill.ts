import { parseArgs } from 'node:util'
import { S3Client } from '@aws-sdk/client-s3'
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import cdk from '../../cdk.json' with { type: 'json' }
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { createHandler } from '../../functions/projections/handler.ts'
import { type Drilled, drill } from '../../infra/drill.ts'
import { faultsOfJournal } from '../../infra/journal-faults.ts'
import { readJournal } from '../../infra/read-journal.ts'
import { readRegion } from '../../infra/region-files.ts'
import { restore } from '../../infra/restore.ts'
import { type Journal, journalOf } from '../../infra/restore-journal.ts'
import { createDocuments, createEffects, type Effects } from '../../shared/desk/effects.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { type Instant, plusMillis } from '../../shared/domain/time/instant.ts'
import { readCase } from '../../shared/store/case/case-items.ts'
import { keys } from '../../shared/store/keys.ts'
import { startTestDesk } from '../support/desk.ts'
import { holding } from '../support/held-keys.ts'
import { anyCommand, chanceOf } from '../support/lives.ts'
import { startTestTable } from '../support/table.ts'

/**
 * `npm run drill` restores a small table of lived cases into a scratch table and holds it against the original; it ends with
 * an error when they differ. `npm run drill -- <table in use> <restored table> --journal <bucket>` does the
 * same with a table that AWS restored to a moment; the restored one is changed, the one in use only read.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { journal: { type: 'string' }, cases: { type: 'string', default: '60' } },
})

const coordinator = { id: 'O-koordinator', role: 'coordinator', institution: null, mayOpenIdentities: true } as const

const began = performance.now()
const seconds = (since = began) => ((performance.now() - since) / 1000).toFixed(1)

const say = ({ cases, events, since, settled, rebuilt, faults, lastEventAt }: Drilled): void => {
  console.log(
    `${cases} cases with ${events} events held against the original, ${seconds()} s after the beginning; the last event is of ${lastEventAt}.`,
  )
  console.log(`${since} cases went on or came after the copy. ${settled} had lost something since, and lost it again.`)
  console.log(`Made anew: ${rebuilt.rows} rows, ${rebuilt.words} words, ${rebuilt.figures} figures.`)
  for (const fault of faults) console.error(`FAULT ${fault}`)
  console.log(
    faults.length === 0
      ? 'Snapshots, chains, clocks, rows, words, figures and lessons are those of the original.'
      : `${faults.length} faults`,
  )
}

/** Cases that officers and reporters lived through at random, some of them erased. */
const liveSmall = async (count: number) => {
  const system = await startTestDesk()
  const { desk, table, effects, clock } = system
  const chance = chanceOf(7)
  const project = createHandler(effects)
  const projected = (id: string) => {
    const { pk, sk } = keys.case(id)
    return project({ Records: [{ dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } } }] })
  }
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    const { id } = i % 4 === 0 ? await system.request() : await system.complaint({ identity: i % 3 === 0 ? 'anonymous' : 'named' })
    ids.push(id)
  }
  const live = async (steps: number) => {
    for (const id of ids) {
      for (let n = 0; n < steps; n++) {
        clock.now = plusMillis(clock.now, 60_000)
        const state = await readCase(table, id)
        const move = state && anyCommand(state, chance, n)
        if (move) await desk.submit(id, move.command, move.actor)
      }
      await projected(id)
    }
  }
  const erase = async (id: string) => {
    const texts = [1, 2]
    await desk.eraseAs(coordinator, id, { texts, files: [], identity: true, basis: 'UU 27/2022 Ps 8' }, [])
    await projected(id)
  }
  return { ...system, ids, live, erase }
}

/** A restore has no keys: what the desk learned is learned anew by a job of the table that goes into use (docs/adr/0081). */
const learnAnew = async (effects: Effects, clock: { now: Instant }): Promise<void> => {
  const jobs = createJobs(holding('jobs', effects))
  for (let idle = 0; idle < 3; ) {
    clock.now = plusMillis(clock.now, 10 * 60_000)
    const { slices } = await jobs({ schedule: 'jobs' })
    idle = slices > 0 ? 0 : idle + 1
  }
}

const small = async (count: number): Promise<Drilled> => {
  const system = await liveSmall(count)
  const { table, effects, ids } = system
  await system.live(8)
  for (const id of ids.filter((_, i) => i % 10 === 0)) await system.erase(id)
  const [backup, scratch] = [await startTestTable(), await startTestTable()]
  let items = 0
  let start: Record<string, unknown> | undefined
  do {
    const scan = new ScanCommand({ TableName: table.tableName, ExclusiveStartKey: start, ConsistentRead: true })
    const { Items = [], LastEvaluatedKey } = await table.documents.send(scan)
    for (const item of Items) await backup.documents.send(new PutCommand({ TableName: backup.tableName, Item: item }))
    items += Items.length
    start = LastEvaluatedKey
  } while (start)
  const journal: Journal = journalOf(system.journal, async () => {})
  const inScratch = { ...effects, documents: scratch.documents, tableName: scratch.tableName }
  const to = createTools(inScratch)
  // Everything is lost but the backup and the journal.
  const lost = performance.now()
  const { put } = await restore({ from: backup, to, journal, caseId: null })
  console.log(`${put} items of a table of ${items} are back after ${seconds(lost)} s.`)
  await learnAnew(inScratch, system.clock)
  const drilled = await drill(createTools(effects), to, journal)
  await Promise.all([system.close(), backup.close(), scratch.close()])
  return drilled
}

const inCloud = async (inUse: string, restored: string, journal: string): Promise<Drilled> => {
  const documents = createDocuments()
  const s3 = new S3Client({})
  const region = async () => readRegion(cdk.context.region)
  const toolsOf = (tableName: string) => createTools(createEffects({ documents, tableName, s3: async () => s3, region }))
  const known = await readJournal(s3, journal)
  // A wrong journal is found here, and not when everything is lost.
  const faults = await faultsOfJournal(toolsOf(restored).table, known)
  // A drill changes nothing that a restore would read.
  const drilled = await drill(toolsOf(inUse), toolsOf(restored), { ...known, settle: async () => {} })
  return { ...drilled, faults: [...faults, ...drilled.faults] }
}

const [inUse, restored] = positionals
if (inUse && !(restored && values.journal)) {
  console.error('Write: npm run drill -- <table in use> <restored table> --journal <bucket>')
  process.exit(1)
}
const drilled = inUse && restored && values.journal ? await inCloud(inUse, restored, values.journal) : await small(Number(values.cases))
say(drilled)
process.exit(drilled.faults.length === 0 ? 0 : 1)
