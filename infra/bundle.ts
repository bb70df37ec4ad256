import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build, context, type Plugin, transform } from 'esbuild'
import { type FunctionName, functionNames, functions } from '../shared/manifest.ts'
import type { Region } from '../shared/region.ts'
import { layNatives, type Machine, thisMachine } from './natives.ts'

const root = new URL('..', import.meta.url).pathname

/**
 * An ES import of `node:http` evaluates everything that module offers, an HTTP client of several hundred kilobytes
 * included: 25 ms at each cold start, for the one table of status words that a library wants. `require` takes what is asked.
 */
const statusWordsOnly: Plugin = {
  name: 'status-words-only',
  setup: (plugin) => {
    plugin.onResolve({ filter: /^node:http$/ }, ({ importer }) =>
      importer.includes('@middy') ? { path: 'status-words', namespace: 'tanggap' } : null,
    )
    plugin.onLoad({ filter: /^status-words$/, namespace: 'tanggap' }, () => ({
      contents: "export const { STATUS_CODES } = require('node:http')",
    }))
  },
}

/** What pages do in a browser is written to be read, and travels small: a third of it are words and blanks for people. */
const smallScripts: Plugin = {
  name: 'small-scripts',
  setup: (plugin) => {
    plugin.onLoad({ filter: /shared[/]web[/]assets[/](?:[\w-]+-)?script[.]ts$/ }, async ({ path }) => {
      const scripts: Record<string, string> = await import(`${path}?v=${statSync(path).mtimeMs}`)
      const small = async ([name, script]: [string, string]) =>
        `export const ${name} = ${JSON.stringify((await transform(script, { minify: true, target: 'es2020' })).code)}`
      return { contents: (await Promise.all(Object.entries(scripts).map(small))).join('\n') }
    })
  },
}

/** A function as it runs in Lambda and here: ESM, minified, the SDK inside, split so that rare parts load late. */
export const optionsFor = (name: FunctionName, outDir: string): BuildOptions => ({
  absWorkingDir: root,
  entryPoints: { handler: functions[name].entry },
  outdir: join(outDir, name),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // Modules before CommonJS: smaller, and parts that load late keep the names they export.
  mainFields: ['module', 'main'],
  minify: true,
  splitting: true,
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  logLevel: 'silent',
  plugins: [statusWordsOnly, smallScripts],
  // Laid beside the code of the one function that works on pictures (natives.ts).
  external: ['@img/sharp-*', '@img/sharp-libvips-*'],
  // The reader of HEIC asks where it lies, though everything that it needs is in it.
  define: { __dirname: 'import.meta.dirname' },
  // CommonJS inside asks for `require`, which ES modules do not have. A library makes one of its own by the common name.
  banner: { js: "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);" },
})

/** The one function that works on files; only it carries the programs for pictures. */
const worksOnFiles: FunctionName = 'attachments'

/** Bundles every function into a folder of its own under `outDir`, with the region file beside the code, for this machine or another. */
export const bundleFunctions = async (region: Region, outDir: string, machine: Machine = thisMachine): Promise<void> => {
  rmSync(outDir, { recursive: true, force: true })
  await Promise.all(
    functionNames.map(async (name) => {
      await build(optionsFor(name, outDir))
      layRegion(region, outDir, name)
      if (name === worksOnFiles) await layNatives(join(outDir, name), machine)
    }),
  )
}

/** The same, again after each edit; `onBuilt` hears of every result, with what is wrong if it did not build. */
export const watchFunctions = async (region: Region, outDir: string, onBuilt: (name: FunctionName, errors: string[]) => void) => {
  const contexts = await Promise.all(
    functionNames.map(async (name) => {
      layRegion(region, outDir, name)
      if (name === worksOnFiles) await layNatives(join(outDir, name), thisMachine)
      const watching = await context({
        ...optionsFor(name, outDir),
        plugins: [
          statusWordsOnly,
          smallScripts,
          {
            name: 'tell',
            setup: (plugin) => {
              plugin.onEnd(({ errors }) =>
                onBuilt(
                  name,
                  errors.map(({ text, location }) => `${location?.file ?? ''}:${location?.line ?? ''} ${text}`),
                ),
              )
            },
          },
        ],
      })
      await watching.rebuild().catch(() => undefined)
      await watching.watch()
      return watching
    }),
  )
  return { stop: () => Promise.all(contexts.map((it) => it.dispose())).then(() => undefined) }
}

const layRegion = (region: Region, outDir: string, name: FunctionName): void => {
  mkdirSync(join(outDir, name), { recursive: true })
  writeFileSync(join(outDir, name, 'region.json'), JSON.stringify(region))
}
