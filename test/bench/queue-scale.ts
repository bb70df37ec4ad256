import { createHash } from 'node:crypto'
import { createEffects } from '../../shared/desk/effects.ts'
import { countQueue, readQueue } from '../../shared/desk/queue.ts'
import { openCase } from '../../shared/desk/reading.ts'
import { searchCases, similarCases } from '../../shared/desk/search.ts'
import { createTools, type Tools } from '../../shared/desk/tools.ts'
import { instant } from '../../shared/domain/instant.ts'
import type { OfficerRights } from '../../shared/domain/permissions.ts'
import { QueueFilter } from '../../shared/domain/queue.ts'
import { likeness } from '../../shared/domain/tokens.ts'
import { jombang } from '../support/desk.ts'
import { startTestTable } from '../support/table.ts'
import { benchCategory, benchDistrict, busiest, writeCases } from './many-cases.ts'
import { createMeter } from './meter.ts'
import { writePart } from './report.ts'
import { median } from './statistics.ts'

/**
 * `node test/bench/queue-scale.ts [--cases 200000] [--write]`: what the desk's pages cost with 200 cases in the table and
 * with many. Fails when one of them reads more, or takes more than 1.2 times as long.
 */
const few = 200
const at = process.argv.indexOf('--cases')
const many = at > 0 ? Number(process.argv[at + 1]) : 200_000
const rounds = 40

const table = await startTestTable()
const meter = createMeter()
const effects = createEffects({
  now: () => instant('2026-11-24T02:00:00.000Z'),
  documents: meter.watch(table.documents),
  tableName: table.tableName,
  masterKey: async () => createHash('sha256').update('bench').digest(),
  region: async () => jombang,
  baseUrl: 'http://localhost:3000',
  log: () => {},
})
const tools = createTools(effects)

const coordinator: OfficerRights = { id: 'O-1', role: 'coordinator', institution: null }
const liaison: OfficerRights = { id: 'O-2', role: 'liaison', institution: busiest }
const filter = (given: object) => QueueFilter.parse(given)
const page = (officer: OfficerRights, given: object) => (it: Tools) => readQueue(it, officer, filter(given), null)

const worksOn = (caseId: string): Record<string, (it: Tools) => Promise<unknown>> => ({
  'Queue, first page with counts, coordinator': (it) =>
    Promise.all([readQueue(it, coordinator, filter({}), null), countQueue(it, coordinator, filter({}))]),
  'Queue, first page with counts, institution': (it) =>
    Promise.all([readQueue(it, liaison, filter({}), null), countQueue(it, liaison, filter({}))]),
  'List: late': page(coordinator, { list: 'late' }),
  'List: due soon': page(coordinator, { list: 'soon' }),
  'List: waiting for the reporter': page(coordinator, { list: 'waiting' }),
  'List: ended': page(coordinator, { list: 'ended' }),
  'Status: received': page(coordinator, { status: 'received' }),
  'Status: disposed': page(coordinator, { status: 'disposed' }),
  'Status: answered': page(coordinator, { status: 'answered' }),
  'Institution, late and soon': page(coordinator, { institution: busiest, list: 'soon' }),
  'Words: two of them': (it) => searchCases(it, coordinator, 'jalan rusak', null),
  'Similar cases': (it) =>
    similarCases(it, coordinator, { caseId, likeness: likeness(benchCategory, benchDistrict) ?? '', since: '2026-08-26' }),
  'One case: snapshot, log, texts, letters': (it) => openCase(it, caseId, { kind: 'officer', officer: coordinator }),
})

type Figure = { units: number; milliseconds: number }

const measure = async (caseId: string): Promise<Map<string, Figure>> => {
  const figures = new Map<string, Figure>()
  for (const [name, work] of Object.entries(worksOn(caseId))) {
    for (let i = 0; i < 10; i++) await work(tools)
    meter.take()
    await work(tools)
    const units = meter.take().readUnits
    const times: number[] = []
    for (let i = 0; i < rounds; i++) {
      const began = performance.now()
      await work(tools)
      times.push(performance.now() - began)
    }
    figures.set(name, { units, milliseconds: median(times) })
  }
  return figures
}

console.error(`Writing ${few} cases …`)
const sample = await writeCases(tools, 0, few)
await measure(sample)
const small = await measure(sample)
console.error(`Writing ${many} cases …`)
const began = performance.now()
for (let from = few; from < many; from += 5000) {
  await writeCases(tools, from, Math.min(many, from + 5000))
  console.error(`  ${Math.min(many, from + 5000)} after ${Math.round((performance.now() - began) / 1000)} s`)
}
const large = await measure(sample)
await table.close()

const rows = [...small].map(([name, before]) => {
  const after = large.get(name) ?? before
  const ratio = after.milliseconds / before.milliseconds
  return { name, before, after, ratio, held: after.units <= before.units && ratio <= 1.2 }
})
const number = (value: number) => value.toLocaleString('en')
const report = `## Many cases

Made by \`npm run bench:queue -- --cases ${many} --write\` on ${new Date().toISOString().slice(0, 10)}: ${number(few)} cases in the table, then ${number(many)} in the same table (DynamoDB-compatible server on this machine). Read units as the server counts them; times are medians of ${rounds}. Target: no more read units, at most 1.2x the time.

| What | Units, ${number(few)} | Units, ${number(many)} | Time, ${number(few)} | Time, ${number(many)} | Ratio | |
|---|---|---|---|---|---|---|
${rows.map(({ name, before, after, ratio, held }) => `| ${name} | ${before.units} | ${after.units} | ${before.milliseconds.toFixed(2)} ms | ${after.milliseconds.toFixed(2)} ms | ${ratio.toFixed(2)}x | ${held ? 'held' : '**missed**'} |`).join('\n')}
`
console.log(report)
if (process.argv.includes('--write')) writePart('scale', report)
process.exit(rows.every(({ held }) => held) ? 0 : 1)
