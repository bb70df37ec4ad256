import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import cdk from '../cdk.json' with { type: 'json' }
import { createDocuments, createEffects, type Effects } from '../shared/desk/effects.ts'
import { applyReport, namesHere } from '../shared/desk/lapor/applying.ts'
import { type PlannedImport, planOf } from '../shared/desk/lapor/planning.ts'
import { keySetOf } from '../shared/desk/master-ring.ts'
import { readMasterSecret } from '../shared/desk/master-secret.ts'
import { createTools, type Tools } from '../shared/desk/tools.ts'
import { type ExportZone, exportZones } from '../shared/domain/lapor/export-dates.ts'
import type { PlannedReport } from '../shared/domain/lapor/import-plan.ts'
import { laporTextOf } from '../shared/web/text/lapor-text.ts'
import { localServer, startDynamo, tableName } from './local/dynamodb.ts'
import { readKeyFile } from './local/key-file.ts'
import { openClock } from './local/movable-clock.ts'
import { readRegion } from './region-files.ts'

const usage = `Write: npm run lapor -- <export.xlsx or .csv> [--apply] [--zone UTC|Asia/Jakarta|Asia/Makassar|Asia/Jayapura] [where]
  Without --apply it says what would become of each row, and writes nothing.
  What resembles a case that owes its entry is left to the coordinators' page, where an officer decides it.
where, on this machine: --folder <data folder> (.local; stop npm start first)
where, in AWS, with the credentials of the shell: --table <name> --secret <name or address>`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    apply: { type: 'boolean', default: false },
    zone: { type: 'string' },
    folder: { type: 'string', default: '.local' },
    table: { type: 'string' },
    secret: { type: 'string' },
    region: { type: 'string', default: cdk.context.region },
  },
})
const words = laporTextOf('id')
const isZone = (name: string): name is ExportZone => name in exportZones

/** Whoever runs the installation sees what coordinators see, and no more. */
const asCoordinator = { id: 'npm-run-lapor', role: 'coordinator', institution: null } as const

type House = { tools: Tools; close: () => Promise<void> }

const onThisMachine = async (folder: string): Promise<House> => {
  const file = join(folder, 'table.sqlite')
  if (!existsSync(file)) throw new Error(`There is no table in ${folder}`)
  // Whoever opened it a second time would take it from the one at work.
  if (existsSync(`${file}.pid`) && existsSync(`/proc/${readFileSync(`${file}.pid`, 'utf8')}`)) {
    throw new Error('npm start is at work in that folder. Use the page /petugas/lapor there, or stop it first.')
  }
  const dynamo = await startDynamo({ file })
  const ring = readKeyFile(join(folder, 'key'))
  return {
    tools: toolsFor({
      documents: createDocuments(localServer(dynamo.endpoint)),
      tableName,
      keys: async () => keySetOf(ring),
      now: openClock(join(folder, 'clock')).now,
    }),
    close: dynamo.stop,
  }
}

const inAccount = async (table: string, secret: string): Promise<House> => {
  const ring = await readMasterSecret(secret)
  return { tools: toolsFor({ tableName: table, keys: async () => keySetOf(ring) }), close: async () => {} }
}

const toolsFor = (effects: Partial<Effects>): Tools =>
  createTools(createEffects({ ...effects, region: async () => readRegion(values.region), log: () => {} }))

/** As the page says it before anything is done. */
const tell = ({ summary, plan }: PlannedImport): void => {
  const { preview } = words
  for (const [label, count] of [
    [preview.rows, summary.rows],
    [preview.new, summary.new],
    [preview.proposedTitle, summary.proposed],
    [preview.changed, summary.changed],
    [preview.unchanged, summary.unchanged],
    [preview.rejected, summary.rejected],
    [preview.apartTitle, summary.apart],
    [preview.missingTitle, summary.missing],
  ] as const)
    console.log(`${label}: ${count}`)
  for (const { line, reason, said } of plan.rejected) {
    console.log(`  ${preview.line} ${line}: ${preview.rejections[reason]}${said === undefined ? '' : ` (${said})`}`)
  }
}

const apply = async (tools: Tools, planned: readonly PlannedReport[]): Promise<void> => {
  const names = await namesHere(tools)
  const counts: Record<string, number> = {}
  for (const it of planned) {
    if (it.kind !== 'new' && it.kind !== 'changed') continue
    const { kind } = await applyReport(tools, it, names, { officer: null })
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  console.log(
    `Carried out: ${counts.done ?? 0}; done before: ${counts['done-before'] ?? 0}; left: ${(counts.left ?? 0) + (counts.busy ?? 0)}`,
  )
}

const run = async (file: string, tools: Tools): Promise<void> => {
  const zone = values.zone ?? (await tools.region()).lapor?.zone ?? 'UTC'
  if (!isZone(zone)) throw new Error(usage)
  const planned = await planOf(tools, readFileSync(file), { zone, officer: asCoordinator })
  if (planned.kind === 'unreadable') {
    const missing = planned.missing?.map((name) => words.columns[name]).join(', ')
    throw new Error(`${words.faults[planned.fault]}${missing ? ` ${words.missing({ columns: missing })}` : ''}`)
  }
  tell(planned)
  if (values.apply) await apply(tools, planned.plan.planned)
  else console.log(words.preview.nothingYet)
}

const [file] = positionals
try {
  if (!file || !existsSync(file) || (values.table === undefined) !== (values.secret === undefined)) throw new Error(usage)
  const house = values.table && values.secret ? await inAccount(values.table, values.secret) : await onThisMachine(values.folder)
  await run(file, house.tools).finally(house.close)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
