import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundleFunctions, optionsFor } from '../../infra/bundle.ts'
import { jombang } from '../support/desk.ts'
import { eventOf } from '../support/event.ts'
import { median } from './statistics.ts'

export type LoadBench = { ours: Loaded; bare: Loaded; timeRatio: number; sizeRatio: number; firstFormMilliseconds: number }
/** `startBytes` is what Node reads before the first request, `totalBytes` all that is deployed. */
type Loaded = { milliseconds: number; startBytes: number; totalBytes: number }

const rounds = 25

/** Starting the intake function against starting a bare DynamoDB client that was bundled with the same options. */
export const benchModuleLoad = async (folder: string): Promise<LoadBench> => {
  await bundleFunctions(jombang, join(folder, 'functions'))
  const intake = join(folder, 'functions/intake')
  const bare = join(folder, 'bare')
  await build({ ...optionsFor('intake', folder), entryPoints: { handler: 'test/bench/bare-handler.ts' }, outdir: bare })
  // By turns, so that whatever else the machine does falls on both.
  const times: Record<string, number[]> = { [intake]: [], [bare]: [] }
  for (let round = 0; round < rounds; round++) for (const place of [bare, intake]) times[place]?.push(loadTime(place))
  const facts = (place: string): Loaded => ({ milliseconds: median(times[place] ?? []), ...sizesOf(place) })
  const [ours, theirs] = [facts(intake), facts(bare)]
  return {
    ours,
    bare: theirs,
    timeRatio: ours.milliseconds / theirs.milliseconds,
    sizeRatio: ours.startBytes / theirs.startBytes,
    firstFormMilliseconds: median(Array.from({ length: 9 }, () => loadTime(intake, showForm))),
  }
}

/** The first visitor of a new process, who waits for everything that the complaint form needs; the table answers at once. */
const showForm = `const answer = await createHandler({ masterKey: async () => Buffer.alloc(32), documents: { send: async () => ({ Items: [] }) } })(${JSON.stringify(eventOf('GET', '/pengaduan', { headers: { accept: 'text/html' } }))}); if (answer.statusCode !== 200) throw new Error(answer.body)`

/** Import and creation of the handler, in a process of its own, without Node's own start. */
const loadTime = (place: string, use = 'createHandler()'): number => {
  const code = `const began = performance.now(); const { createHandler } = await import(${JSON.stringify(join(place, 'handler.mjs'))}); ${use}; process.stdout.write(String(performance.now() - began))`
  const environment = { ...process.env, AWS_REGION: 'us-east-1', BASE_URL: 'https://desk.example' }
  return Number(execFileSync('node', ['--input-type=module', '-e', code], { env: environment, encoding: 'utf8' }))
}

const sizesOf = (place: string): { startBytes: number; totalBytes: number } => {
  const files = readdirSync(place).filter((name) => name.endsWith('.mjs'))
  const reached = new Set<string>()
  const follow = (name: string) => {
    if (reached.has(name)) return
    reached.add(name)
    const text = readFileSync(join(place, name), 'utf8')
    for (const [, next] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.mjs)"/g)) if (next) follow(next)
  }
  follow('handler.mjs')
  const sum = (names: Iterable<string>) => [...names].reduce((total, name) => total + statSync(join(place, name)).size, 0)
  return { startBytes: sum(reached), totalBytes: sum(files) }
}
