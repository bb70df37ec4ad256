import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { functions } from '../../shared/manifest.ts'
import { synthesize, xlsxOfExport } from '../lapor/synthetic-export.ts'
import type { ImportRun } from './import-run.ts'
import { writePart } from './report.ts'
import { ratioOf } from './statistics.ts'

/**
 * `npm run bench:import [-- --rows 50000] [--write]`: what an export of SP4N-LAPOR! takes on its way into the table, in five
 * files of 400 rows, and in one of many. Fails when a row is unaccounted for, a second import changes something, memory goes
 * beyond the function's, or reports come in at less than half the rate of their bare transactions.
 */
const at = process.argv.indexOf('--rows')
const many = at > 0 ? Number(process.argv[at + 1]) : 50_000
const folder = mkdtempSync(join(tmpdir(), 'tanggap-import-'))

const fileOf = async (rows: number, n: number): Promise<string> => {
  const path = join(folder, `ekspor-${rows}-${n}.xlsx`)
  const synthetic = synthesize({ rows, layout: 'C', seed: n + 1, firstId: 8_100_000 + n * 1_000_000, broken: 0.02, repeated: 0.01 })
  writeFileSync(path, await xlsxOfExport(synthetic))
  return path
}

const imported = (paths: readonly string[]): ImportRun => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', './test/bench/reads-tsx.ts', 'test/bench/import-run.ts', ...paths],
    { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1e9, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error('The import failed')
  return JSON.parse(stdout) as ImportRun
}

console.error('Importing 5 x 400 rows, and their bare transactions, by turns …')
const few = imported(await Promise.all([0, 1, 2, 3, 4].map((n) => fileOf(400, n))))
console.error(`Importing ${many} rows …`)
const large = imported([await fileOf(many, 5)])
rmSync(folder, { recursive: true, force: true })

const limit = functions.jobs.memoryMegabytes
const rates = ({ files }: ImportRun) => ({
  ours: files.map(({ summary, applyMs }) => [applyMs / summary.new]),
  bare: files.map(({ bareMs, bareOf }) => [bareMs / bareOf]),
})
const accounted = ({ files, again }: ImportRun): boolean =>
  files.every(({ summary: it }) => it.new + it.changed + it.unchanged + it.rejected === it.rows) &&
  again.new + again.changed === 0 &&
  again.unchanged + again.rejected === again.rows
const row = (name: string, run: ImportRun) => {
  const { ours, bare } = rates(run)
  const { middle, least, most } = ratioOf(bare, ours)
  const sum = (of: (it: ImportRun['files'][number]) => number) => run.files.reduce((total, it) => total + of(it), 0)
  const perSecond = (sum(({ summary }) => summary.new) / sum(({ applyMs }) => applyMs)) * 1000
  const held = middle >= 0.5 && accounted(run) && run.peakMegabytes <= limit
  const cells = [
    name,
    `${sum(({ summary }) => summary.new)} new, ${sum(({ summary }) => summary.rejected)} rejected; then ${run.again.new + run.again.changed} changes`,
    `${(sum(({ readMs }) => readMs) / 1000).toFixed(1)} s`,
    `${(sum(({ applyMs }) => applyMs) / 1000).toFixed(0)} s, ${perSecond.toFixed(0)} a second`,
    `${((sum(({ bareOf }) => bareOf) / sum(({ bareMs }) => bareMs)) * 1000).toFixed(0)} a second`,
    run.files.length > 1 ? `${middle.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})` : middle.toFixed(2),
    `${run.peakMegabytes.toFixed(0)} MB`,
    held ? 'held' : '**missed**',
  ]
  return { held, line: `| ${cells.join(' | ')} |` }
}

const lines = [row('5 x 400', few), row(many.toLocaleString('en'), large)]
const report = `## Exports of SP4N-LAPOR!

Made by \`npm run bench:import -- --rows ${many} --write\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${availableParallelism()} cores: layout C as a workbook, on a table server of its own. "Bare" are the transactions of the same reports once more, with the same items and ten at once; of 50,000 every twenty-fifth. Carried out means the whole job, which writes its rows down first. Target: at least half the bare rate, every row accounted for, no change by the second import, and the memory of the function (${limit} MB); memory is that of the process.

| Rows | What became of them | Looked at | Carried out | Bare | Rate against bare | Peak memory | |
|---|---|---|---|---|---|---|---|
${lines.map(({ line }) => line).join('\n')}
`
console.log(report)
if (process.argv.includes('--write')) writePart('import', report)
process.exit(lines.every(({ held }) => held) ? 0 : 1)
