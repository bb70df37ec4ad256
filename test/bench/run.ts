import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchDeadlineArithmetic } from './deadline-arithmetic.ts'
import { benchFilingLatency } from './filing-latency.ts'
import { benchModuleLoad } from './module-load.ts'
import { weighPages } from './page-weight.ts'
import { writePart } from './report.ts'

/**
 * `npm run bench` prints the figures; `npm run bench -- --write` keeps them in docs/benchmarks.md. Ratios within one run
 * can be compared from machine to machine, milliseconds cannot.
 */
const folder = mkdtempSync(join(tmpdir(), 'tanggap-bench-'))
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const ms = (value: number) => `${value.toFixed(2)} ms`
const times = (ratio: number) => `${ratio.toFixed(2)}x`
const verdict = (held: boolean) => (held ? 'held' : '**missed**')

console.error('Loading the function 25 times, and the bare one …')
const load = await benchModuleLoad(folder)
console.error('Filing 700 complaints, and the bare transaction …')
const latency = await benchFilingLatency(folder)
console.error('Counting deadlines …')
const arithmetic = benchDeadlineArithmetic()
console.error('Weighing pages …')
const weights = await weighPages(folder)
rmSync(folder, { recursive: true, force: true })

const form = weights.find(({ page }) => page === '/pengaduan')
const report = `## Speed

Made by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${availableParallelism()} cores. Ratios are within one run, by turns; milliseconds are of this machine only.

| What | Ours | Against | Ratio | Target | |
|---|---|---|---|---|---|
| Module load of the intake function, median of 25 processes | ${ms(load.ours.milliseconds)} | ${ms(load.bare.milliseconds)} for a bare DynamoDB client, bundled the same way | ${times(load.timeRatio)} | at most 1.3x | ${verdict(load.timeRatio <= 1.3)} |
| Code read at start | ${kb(load.ours.startBytes)} (${kb(load.ours.totalBytes)} with parts that load late) | ${kb(load.bare.startBytes)} | ${times(load.sizeRatio)} | | |
| From nothing to the first complaint form | ${ms(load.firstFormMilliseconds)} | | | | |
| Warm filing of a complaint, median of 400 (p95 ${ms(latency.ours.p95)}) | ${ms(latency.ours.p50)} in ${latency.calls} calls to the table | ${ms(latency.bare.p50)} for a bare handler that makes the same transaction (p95 ${ms(latency.bare.p95)}) | ${times(latency.ratio)} | at most 1.5x | ${verdict(latency.ratio <= 1.5)} |
| One deadline, 10 to 60 working days | ${arithmetic.ours_ns.toFixed(0)} ns | ${arithmetic.dateFns_ns.toFixed(0)} ns with date-fns and a set of holidays | ${(arithmetic.dateFns_ns / arithmetic.ours_ns).toFixed(0)}x faster | at least 100x | ${verdict(arithmetic.ratio >= 100)} |
| Complaint form over the wire, with styles and script | ${kb(form?.total ?? 0)} | | | at most 30 kB | ${verdict((form?.total ?? Number.POSITIVE_INFINITY) <= 30_000)} |

Pages over the wire (gzip and headers; styles and script are kept by the browser after the first page):

| Page | HTML | Styles and script | First visit |
|---|---|---|---|
${weights.map(({ page, html, assets, total }) => `| \`${page}\` | ${kb(html)} | ${kb(assets)} | ${kb(total)} |`).join('\n')}
`
console.log(report)
if (process.argv.includes('--write')) writePart('speed', report)
