import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundleFunctions, optionsFor } from '../../infra/bundle.ts'
import { type FunctionName, functionNames } from '../../shared/manifest.ts'
import { jombang } from '../support/desk.ts'
import { eventOf } from '../support/event.ts'
import { type Reach, reachOf, reachOfEntry } from './reach.ts'
import { byTurns, median, type Ratio, type Runs, ratioOf } from './statistics.ts'

export type LoadBench = {
  bare: Reach & { milliseconds: number }
  ours: Record<FunctionName, Reach & { milliseconds: number; ratio: Ratio }>
  firstFormMilliseconds: number
}

const rounds = 7
const bareEntry = 'test/bench/bare-handler.ts'

/** Starting each function against starting a bare DynamoDB client that was bundled with the same options. */
export const benchModuleLoad = async (folder: string): Promise<LoadBench> => {
  await bundleFunctions(jombang, join(folder, 'functions'))
  for (const [name, entry] of Object.entries({ bare: bareEntry, reads: 'test/bench/bare-reads.ts' }))
    await build({ ...optionsFor('intake', folder), entryPoints: { handler: entry }, outdir: join(folder, name) })
  const places = { bare: join(folder, 'bare'), ...byName((name) => join(folder, 'functions', name)) }
  const works = Object.fromEntries(Object.entries(places).map(([name, place]) => [name, async () => loadTime(place)]))
  const times = (await byTurns(rounds, works)) as Record<keyof typeof places, Runs>
  const ours = {} as LoadBench['ours']
  for (const name of functionNames)
    ours[name] = { milliseconds: median(times[name].flat()), ratio: ratioOf(times[name], times.bare), ...(await reachOf(name)) }
  return {
    bare: { milliseconds: median(times.bare.flat()), ...(await reachOfEntry(bareEntry)) },
    ours,
    firstFormMilliseconds: median(Array.from({ length: 9 }, () => loadTime(places.intake, showForm))),
  }
}

const byName = <T>(make: (name: FunctionName) => T): Record<FunctionName, T> =>
  Object.fromEntries(functionNames.map((name) => [name, make(name)])) as Record<FunctionName, T>

/** The first visitor of a new process, who waits for everything that the complaint form needs; the table answers at once. */
const showForm = `const answer = await createHandler({ keys: async () => [{ id: 'k1', made: '2000-01-01T00:00:00.000Z', leaked: false, key: () => Buffer.alloc(32) }], documents: { send: async () => ({ Items: [] }) } })(${JSON.stringify(eventOf('GET', '/pengaduan', { headers: { accept: 'text/html' } }))}); if (answer.statusCode !== 200) throw new Error(answer.body)`

/** Import and creation of the handler, in a process of its own, without Node's own start. */
const loadTime = (place: string, use = 'createHandler()'): number => {
  const code = `const began = performance.now(); const { createHandler } = await import(${JSON.stringify(join(place, 'handler.mjs'))}); ${use}; process.stdout.write(String(performance.now() - began))`
  const environment = { ...process.env, AWS_REGION: 'us-east-1', BASE_URL: 'https://desk.example' }
  return Number(execFileSync('node', ['--input-type=module', '-e', code], { env: environment, encoding: 'utf8' }))
}
