import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { filesBelow } from '../../infra/moving/written-files.ts'
import type { ExportRun } from './export-run.ts'
import { loadTable } from './load-table.ts'
import { liveCases, stampCases } from './many-cases.ts'
import { writePart } from './report.ts'

/**
 * `npm run bench:export [-- --cases 20000,100000] [--write]`: what writing out many stamped cases takes, and that an export killed
 * by SIGKILL three times ends as one that was left alone: the same files, byte for byte. Fails where they differ, where a kill came
 * after the end, or where memory goes beyond what a laptop of an office has to spare.
 */
const at = process.argv.indexOf('--cases')
const sizes = (at > 0 ? (process.argv[at + 1] ?? '') : '20000,100000').split(',').map(Number)
const mostMegabytes = 1_024

const wholeIn = (folder: string): number => (existsSync(folder) ? [...filesBelow(folder)].length : 0)

/** Left alone it ends; killed when so many files of cases are whole, it ends by that, in the midst of the next one. */
const exporting = async (endpoint: string, folder: string, killAt: number | null): Promise<ExportRun | 'killed'> => {
  const node = ['--disable-warning=ExperimentalWarning', '--import', './test/bench/reads-tsx.ts', 'test/bench/export-run.ts']
  const child = spawn(process.execPath, [...node, endpoint, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  const ended = new Promise<string | number | null>((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)))
  if (killAt !== null) {
    while (child.exitCode === null && wholeIn(join(folder, 'cases')) < killAt) await after(20)
    await after(50)
    child.kill('SIGKILL')
  }
  const end = await ended
  if (end === 'SIGKILL') return 'killed'
  if (end !== 0) throw new Error(`The export ended with ${end}`)
  return JSON.parse(said) as ExportRun
}

const bytesOf = (folder: string): number => [...filesBelow(folder)].reduce((sum, it) => sum + statSync(join(folder, it)).size, 0)

const measured = async (cases: number, lived: Awaited<ReturnType<typeof liveCases>>) => {
  console.error(`Writing ${cases} cases into a table …`)
  const table = await loadTable(stampCases(lived, cases))
  const [whole, killed] = [mkdtempSync(join(tmpdir(), 'tanggap-export-')), mkdtempSync(join(tmpdir(), 'tanggap-export-'))]
  try {
    console.error('Exporting, left alone …')
    const alone = await exporting(table.endpoint, whole, null)
    if (alone === 'killed') throw new Error('Somebody else killed the export')
    let kills = 0
    let peakMegabytes = alone.peakMegabytes
    let resumed = 0
    const files = wholeIn(join(whole, 'cases'))
    for (const share of [0.2, 0.5, 0.8]) {
      console.error(`Exporting, killed when ${share} of the files are there …`)
      const run = await exporting(table.endpoint, killed, Math.floor(files * share))
      if (run !== 'killed') throw new Error('It was done before it was killed')
      kills++
      console.error(`  ${[...filesBelow(killed)].length} files are whole`)
    }
    const last = await exporting(table.endpoint, killed, null)
    if (last === 'killed') throw new Error('Somebody else killed the export')
    peakMegabytes = Math.max(peakMegabytes, last.peakMegabytes)
    resumed = last.seconds
    const sums = [whole, killed].map((it) => readFileSync(join(it, 'SHA256SUMS'), 'utf8'))
    return { cases, alone, kills, resumed, peakMegabytes, bytes: bytesOf(whole), same: sums[0] === sums[1] && alone.cases === cases }
  } finally {
    rmSync(whole, { recursive: true, force: true })
    rmSync(killed, { recursive: true, force: true })
    await table.close()
  }
}

const lived = await liveCases(200)
const runs: Awaited<ReturnType<typeof measured>>[] = []
for (const cases of sizes) runs.push(await measured(cases, lived))
const held = (it: (typeof runs)[number]) => it.same && it.peakMegabytes <= mostMegabytes
const report = `## Exports

Made by \`npm run bench:export -- --cases ${sizes.join()} --write\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${availableParallelism()} cores, beside other work: stamped cases without files on a table server of its own, written out as \`npm run export\` does. A second export of the same table is killed three times by SIGKILL, in the midst of a file, and gone on with; "the same" means that every file has the same SHA-256. Target: the same, and at most ${mostMegabytes.toLocaleString('en')} MB.

| Cases | Written | Left alone | Size | Killed, then gone on with | What was left of it took | Peak memory | |
|---|---|---|---|---|---|---|---|
${runs
  .map(
    (it) =>
      `| ${it.cases.toLocaleString('en')} | ${it.alone.cases.toLocaleString('en')} | ${it.alone.seconds.toFixed(0)} s | ${(it.bytes / 1e6).toFixed(0)} MB | ${it.kills} times, ${it.same ? 'the same' : '**different**'} | ${it.resumed.toFixed(0)} s | ${it.peakMegabytes.toFixed(0)} MB | ${held(it) ? 'held' : '**missed**'} |`,
  )
  .join('\n')}
`
console.log(report)
if (process.argv.includes('--write')) writePart('export', report)
process.exit(runs.every(held) ? 0 : 1)
