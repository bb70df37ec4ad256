import { type BuildOptions, build, type Metafile } from 'esbuild'
import { optionsFor } from '../../infra/bundle.ts'
import type { FunctionName } from '../../shared/manifest.ts'

/** `start` is what Node reads before the first request, `all` has the parts that load late as well. */
export type Reach = { bytes: Parts; files: Parts }
type Parts = { start: number; all: number }

/** How much code a function has, and how many of our source files it reaches, as the bundler tells. */
export const reachOf = (name: FunctionName): Promise<Reach> => reachWith(optionsFor(name, 'nowhere'))

/** The same for another entry that is bundled with the options of functions. */
export const reachOfEntry = (entry: string): Promise<Reach> =>
  reachWith({ ...optionsFor('intake', 'nowhere'), entryPoints: { handler: entry } })

const reachWith = async (options: BuildOptions): Promise<Reach> => {
  const { metafile } = await build({ ...options, write: false, metafile: true })
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === Object.values(options.entryPoints ?? {})[0])
  const [output, { entryPoint = '' }] = entry ?? ['', {}]
  const isOurs = (path: string) => /^(shared|functions)\//.test(path)
  const filesOf = (late: boolean) => [...reached(metafile.inputs, entryPoint, late)].filter(isOurs).length
  const bytesOf = (late: boolean) =>
    [...reached(metafile.outputs, output, late)].reduce((sum, path) => sum + (metafile.outputs[path]?.bytes ?? 0), 0)
  return {
    bytes: { start: bytesOf(false), all: bytesOf(true) },
    files: { start: filesOf(false), all: filesOf(true) },
  }
}

const reached = (graph: Metafile['inputs'] | Metafile['outputs'], from: string, late: boolean): Set<string> => {
  const found = new Set<string>()
  const follow = (path: string) => {
    if (found.has(path) || !(path in graph)) return
    found.add(path)
    for (const it of graph[path]?.imports ?? []) if (late || it.kind !== 'dynamic-import') follow(it.path)
  }
  follow(from)
  return found
}
