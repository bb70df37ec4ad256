import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FunctionName, functionNames } from '../../shared/manifest.ts'
import { type TableCall, timesRead } from '../support/table-calls.ts'
import { type ActionBench, benchActions } from './action-cost.ts'
import { benchDeadlineArithmetic } from './deadline-arithmetic.ts'
import { benchFilingLatency } from './filing-latency.ts'
import { benchModuleLoad } from './module-load.ts'
import { weighPages } from './page-weight.ts'
import { writePart } from './report.ts'
import { type Ratio, runsOfRatio } from './statistics.ts'

/**
 * `npm run bench` prints the figures; `npm run bench -- --write` keeps them in docs/benchmarks.md. Ratios within one run
 * can be compared from machine to machine, milliseconds cannot.
 */
const folder = mkdtempSync(join(tmpdir(), 'tanggap-bench-'))
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const ms = (value: number) => `${value.toFixed(2)} ms`
const times = ({ middle, least, most }: Ratio) => `${middle.toFixed(2)}x (${least.toFixed(2)} to ${most.toFixed(2)})`
const verdict = (held: boolean) => (held ? 'held' : '**missed**')

console.error('Loading each function 35 times, and the bare client …')
const load = await benchModuleLoad(folder)
console.error('Filing 800 complaints, and the bare transaction …')
const latency = await benchFilingLatency(folder)
console.error('Accepting and replying 180 times each, and the bare transactions …')
const clicks = await benchActions(folder)
console.error('Counting deadlines …')
const arithmetic = benchDeadlineArithmetic()
console.error('Weighing pages …')
const weights = await weighPages(folder)
rmSync(folder, { recursive: true, force: true })

const form = weights.find(({ page }) => page === '/pengaduan')
const { intake } = load.ours
const beyondBare = intake.bytes.start - load.bare.bytes.start
const isLight = intake.ratio.middle <= 1.3 && beyondBare <= 60_000
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`

/** One click: how long it takes beside its bare transaction, and what it asks of the table. */
const clickRows = (what: string, { ours, bare, ratio, floors, calls }: ActionBench, most?: { calls: number; ratio: number }) => {
  const held = most && calls.length <= most.calls && ratio.middle <= most.ratio
  const target = most ? `at most ${most.calls} calls and ${most.ratio}x` : ''
  const read = `${timesRead(calls, 'CASE#', 'CASE')} times the snapshot, the seal ${timesRead(calls, 'REPORTER#') > 0 ? '**opened**' : 'not opened'}`
  return [
    row(
      what,
      `${ms(ours)} in ${calls.length} calls to the table, reading ${read}`,
      `${ms(bare)} bare`,
      times(ratio),
      target,
      held === undefined ? '' : verdict(held),
    ),
    ...floors.map((it) => row(`… its floor: bare, after ${it.what}`, ms(it.milliseconds), `${ms(bare)} bare`, times(it.ratio), '', '')),
  ].join('\n')
}

/** `3 GetItem, 1 TransactWriteItems`, in the order in which they came first. */
const countsOf = (calls: readonly TableCall[]): string => {
  const counts = new Map<string, number>()
  for (const { action } of calls) counts.set(action, (counts.get(action) ?? 0) + 1)
  return [...counts].map(([action, count]) => `${count} ${action}`).join(', ')
}
const loadRow = (name: FunctionName) => {
  const { milliseconds, ratio, bytes, files } = load.ours[name]
  return row(`\`${name}\``, ms(milliseconds), times(ratio), kb(bytes.start), kb(bytes.all), String(files.start), String(files.all))
}

const report = `## Speed

Made by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${availableParallelism()} cores. Each ratio is the middle of ${runsOfRatio} runs (least to most), within a run by turns; milliseconds are of this machine only.

| What | Ours | Against | Ratio | Target | |
|---|---|---|---|---|---|
| Module load of the intake function, 5 runs of 7 processes | ${ms(intake.milliseconds)}, ${kb(intake.bytes.start)} read at start | ${ms(load.bare.milliseconds)} and ${kb(load.bare.bytes.start)} for a bare DynamoDB client, bundled the same way | ${times(intake.ratio)}, ${kb(beyondBare)} more | at most 1.3x and 60 kB more | ${verdict(isLight)} |
| From nothing to the first complaint form | ${ms(load.firstFormMilliseconds)} | | | | |
| Warm filing of a complaint, 5 runs of 100 (p95 ${ms(latency.ours.p95)}) | ${ms(latency.ours.p50)} in ${latency.calls.length} calls to the table | ${ms(latency.bare.p50)} for a bare handler that makes the same transaction (p95 ${ms(latency.bare.p95)}) | ${times(latency.ratio)} | at most 1.6x | ${verdict(latency.ratio.middle <= 1.6)} |
${clickRows('An officer accepts a case, warm, 5 runs of 30', clicks.accept, { calls: 5, ratio: 2.2 })}
${clickRows('A citizen replies, warm, 5 runs of 30', clicks.reply)}
| One deadline, 10 to 60 working days | ${arithmetic.ours_ns.toFixed(0)} ns | ${arithmetic.dateFns_ns.toFixed(0)} ns with date-fns and a set of holidays | ${(arithmetic.dateFns_ns / arithmetic.ours_ns).toFixed(0)}x faster | at least 100x | ${verdict(arithmetic.ratio >= 100)} |
| Complaint form over the wire, with styles and script | ${kb(form?.total ?? 0)} | | | at most 30 kB | ${verdict((form?.total ?? Number.POSITIVE_INFINITY) <= 30_000)} |

What each asks of the table: a filing ${countsOf(latency.calls)}; "accept" ${countsOf(clicks.accept.calls)}; a reply ${countsOf(clicks.reply.calls)}.

Loading each function, against the bare client (${ms(load.bare.milliseconds)}, ${kb(load.bare.bytes.start)}). Files are those of \`shared/\` and \`functions/\` that it reaches: before the first request, and in all:

| Function | Load | Ratio | Code at start | With what loads late | Files at start | Files in all |
|---|---|---|---|---|---|---|
${functionNames.map(loadRow).join('\n')}

Pages over the wire (gzip and headers; styles and script are kept by the browser after the first page):

| Page | HTML | Styles and script | First visit |
|---|---|---|---|
${weights.map(({ page, html, assets, total }) => `| \`${page}\` | ${kb(html)} | ${kb(assets)} | ${kb(total)} |`).join('\n')}
`
console.log(report)
if (process.argv.includes('--write')) writePart('speed', report)

console.error('Drawing half a million cases a year, for the page of leaders …')
const leaders = ['--disable-warning=ExperimentalWarning', '--import', './test/bench/reads-tsx.ts', 'test/bench/leaders-scale.ts']
const { status } = spawnSync(process.execPath, [...leaders, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
