import { openCase } from '../../shared/desk/cases/reading.ts'
import { openForOfficer } from '../../shared/desk/officers/case/officer-case.ts'
import { openQueue, readQueue } from '../../shared/desk/officers/queue/reading-queue.ts'
import { searchCases } from '../../shared/desk/officers/queue/search.ts'
import type { Tools } from '../../shared/desk/tools.ts'
import type { OfficerRights } from '../../shared/domain/case/permissions.ts'
import { QueueFilter } from '../../shared/domain/lists/queue.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { readSimilar } from '../../shared/store/case/similar.ts'
import { loadTable } from './load-table.ts'
import { benchTools, idOf, liveCases, stampCases } from './many-cases.ts'
import { createMeter } from './meter.ts'
import { benchCategory, benchDistrict, busiest } from './real-lives.ts'
import { writePart } from './report.ts'
import { quantile, timed } from './statistics.ts'

/**
 * `node test/bench/queue-scale.ts [--cases 200000] [--write]`: what the desk's pages cost with 200 cases in the table and
 * with many. Fails when one of them reads more, or takes more than 1.2 times as long.
 */
const few = 200
const at = process.argv.indexOf('--cases')
const many = at > 0 ? Number(process.argv[at + 1]) : 200_000
const rounds = 100

/** A desk on a table of its own: the two are measured by turns, so that whatever else this machine does weighs on both. */
const openTable = async (cases: number) => {
  console.error(`Writing ${cases} cases …`)
  const began = performance.now()
  const table = await loadTable(stampCases(lived, cases))
  console.error(`  after ${Math.round((performance.now() - began) / 1000)} s`)
  const meter = createMeter()
  return { tools: benchTools({ ...table, documents: meter.watch(table.documents) }), meter, close: table.close }
}

const coordinator: OfficerRights = { id: 'O-1', role: 'coordinator', institution: null }
const liaison: OfficerRights = { id: 'O-2', role: 'liaison', institution: busiest }
const views = ['mine', 'others', 'waiting', 'drafts', 'urgent', 'open', 'late', 'soon'] as const
const filter = (given: object) => QueueFilter.parse(given)
const page = (officer: OfficerRights, given: object) => (it: Tools) => readQueue(it, officer, filter(given), null)

const worksOn = (caseId: string): Record<string, (it: Tools) => Promise<unknown>> => ({
  'Queue, first page with counts, coordinator': (it) => openQueue(it, coordinator, filter({}), [...views, 'given-back', 'storm']),
  'Queue, first page with counts, institution': (it) => openQueue(it, liaison, filter({}), [...views, 'returned']),
  'Their own turn, first page with counts, coordinator': (it) =>
    openQueue(it, coordinator, filter({ turn: 'mine' }), [...views, 'given-back', 'storm']),
  'Their own turn, first page with counts, institution': (it) => openQueue(it, liaison, filter({ turn: 'mine' }), [...views, 'returned']),
  'List: urgent, with counts': (it) => openQueue(it, coordinator, filter({ turn: 'urgent' }), [...views, 'given-back', 'storm']),
  'List: late, with counts': (it) => openQueue(it, coordinator, filter({ list: 'late' }), [...views, 'given-back', 'storm']),
  'List: all that is open, alone': page(coordinator, {}),
  'List: late': page(coordinator, { list: 'late' }),
  'List: due soon': page(coordinator, { list: 'soon' }),
  'List: waiting for the reporter': page(coordinator, { list: 'waiting' }),
  'List: ended': page(coordinator, { list: 'ended' }),
  'Status: received': page(coordinator, { status: 'received' }),
  'Status: disposed': page(coordinator, { status: 'disposed' }),
  'Status: answered': page(coordinator, { status: 'answered' }),
  'Institution, late and soon': page(coordinator, { institution: busiest, list: 'soon' }),
  'Words: two of them': (it) => searchCases(it, coordinator, 'jalan rusak', null),
  'Similar cases': (it) => readSimilar(it.table, { category: benchCategory, district: benchDistrict }, localDate('2026-08-26'), [], 10),
  'One case: snapshot, log, texts, letters': (it) => openCase(it, caseId, { kind: 'officer', officer: coordinator }),
  'Case desk: the same with reporter, officers, similar cases': (it) => openForOfficer(it, liaison, caseId),
})

console.error(`Living ${few} cases …`)
const lived = await liveCases(few)
const small = await openTable(few)
const large = await openTable(many)
// One that an institution has.
const sample = idOf(6)

const unitsOf = async ({ tools, meter }: typeof small, work: (it: Tools) => Promise<unknown>): Promise<number> => {
  for (let i = 0; i < 10; i++) await work(tools)
  meter.take()
  await work(tools)
  return meter.take().readUnits
}

/** A desk of two hundred cases can be shorter than what a page looks at: then it may read up to what such a page is allowed. */
const mostUnits = (name: string): number => (name.includes('with counts') ? 30 : /^(List|Status|Institution)/.test(name) ? 20 : 0)

type Row = { name: string; before: Figure; after: Figure; ratio: number; held: boolean }
type Figure = { units: number; milliseconds: number }

/** The lower quartile of each, by turns: what else this machine does only ever makes a call slower. */
const timesOf = async (work: (it: Tools) => Promise<unknown>): Promise<[number, number]> => {
  const [before, after]: [number[], number[]] = [[], []]
  for (let i = 0; i < rounds; i++) {
    const turn = async () => before.push(await timed(() => work(small.tools)))
    if (i % 2 === 0) await turn()
    after.push(await timed(() => work(large.tools)))
    if (i % 2 === 1) await turn()
  }
  return [quantile(before, 0.25), quantile(after, 0.25)]
}

const rows: Row[] = []
for (const [name, work] of Object.entries(worksOn(sample))) {
  const [unitsBefore, unitsAfter] = [await unitsOf(small, work), await unitsOf(large, work)]
  const [timeBefore, timeAfter] = await timesOf(work)
  const before = { units: unitsBefore, milliseconds: timeBefore }
  const after = { units: unitsAfter, milliseconds: timeAfter }
  const ratio = timeAfter / timeBefore
  rows.push({ name, before, after, ratio, held: after.units <= Math.max(before.units, mostUnits(name)) && ratio <= 1.2 })
  console.error(`  ${name}: ${ratio.toFixed(2)}`)
}
await Promise.all([small.close(), large.close()])

const number = (value: number) => value.toLocaleString('en')
const report = `## Many cases

Made by \`npm run bench:queue -- --cases ${many} --write\` on ${new Date().toISOString().slice(0, 10)}: a table with ${number(few)} cases and one with ${number(many)} (DynamoDB-compatible servers on this machine). Cases were lived by the real desk and stamped out under new ids. Read units as the server counts them; times are the lower quartile of ${rounds}, by turns. Target: no more read units (or at most 20 of a list, 30 with its counts), at most 1.2x the time.

| What | Units, ${number(few)} | Units, ${number(many)} | Time, ${number(few)} | Time, ${number(many)} | Ratio | |
|---|---|---|---|---|---|---|
${rows.map(({ name, before, after, ratio, held }) => `| ${name} | ${before.units} | ${after.units} | ${before.milliseconds.toFixed(2)} ms | ${after.milliseconds.toFixed(2)} ms | ${ratio.toFixed(2)}x | ${held ? 'held' : '**missed**'} |`).join('\n')}
`
console.log(report)
if (process.argv.includes('--write')) writePart('scale', report)
process.exit(rows.every(({ held }) => held) ? 0 : 1)
