import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { functionNames } from '../../shared/manifest.ts'
import { deadReferences, openHouse } from '../docs/references.ts'
import { reachOf } from './reach.ts'

/** `npm run house`: figures about how the code is laid out, one a line. It judges nothing and knows no file by its name. */
const root = new URL('../..', import.meta.url).pathname

const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path))

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const source = ['shared', 'functions', 'infra'].flatMap(filesUnder)

/** Groups of more than one, the largest first. */
const groupsOf = (paths: readonly string[], key: (path: string) => string): [string, string[]][] => {
  const groups = new Map<string, string[]>()
  for (const path of paths) groups.set(key(path), [...(groups.get(key(path)) ?? []), path])
  return [...groups].sort(([, a], [, b]) => b.length - a.length)
}

/** Lines on which a pattern is found, and in how many files. */
const linesWith = (paths: readonly string[], pattern: RegExp): { lines: number; files: number } => {
  const counts = paths.map(
    (path) =>
      read(path)
        .split('\n')
        .filter((line) => pattern.test(line)).length,
  )
  return { lines: counts.reduce((sum, it) => sum + it, 0), files: counts.filter((it) => it > 0).length }
}

const stemOf = (path: string): string => basename(path).replace(/\.\w+$/, '')
/** A wing is a folder right under `shared`, `functions` or `infra`. */
const wingOf = (path: string): string => dirname(path).split('/').slice(0, 2).join('/')
/** Words stand once in each language under the same name, and every function has a handler and routes. */
const hasNameOfItsOwn = (path: string): boolean =>
  !/\/(text|letters)\/(id|en)\//.test(path) && !/^(handler|index|routes)$/.test(stemOf(path))

const stemsBorneTwice = (paths: readonly string[]): string[] =>
  groupsOf(paths.filter(hasNameOfItsOwn), stemOf)
    .filter(([, bearers]) => bearers.length > 1)
    .map(([stem]) => stem)
    .sort()

const listed = (names: readonly string[]): string => `${names.length}${names.length > 0 ? `: ${names.join(' ')}` : ''}`

const comparisons = linesWith(
  source.filter((path) => !path.includes('/channels/')),
  /channel (===|!==) '/,
)
const storeImports = linesWith(
  source.filter((path) => path.startsWith('functions/')),
  /from '.*shared\/store\//,
)
const inBothKinds = groupsOf(source.filter(hasNameOfItsOwn), stemOf).filter(
  ([, bearers]) => bearers.some((it) => it.endsWith('.ts')) && bearers.some((it) => it.endsWith('.tsx')),
)
const inWings = groupsOf(source, wingOf)
  .flatMap(([wing, paths]) => stemsBorneTwice(paths).map((stem) => `${wing}/${stem}`))
  .sort()
const lost = deadReferences(openHouse())

console.log(`channel comparisons outside channels/: ${comparisons.lines} in ${comparisons.files} files`)
console.log(`imports of the store from functions: ${storeImports.lines} in ${storeImports.files} files`)
console.log(
  `largest flat folders: ${groupsOf(source, dirname)
    .slice(0, 5)
    .map(([folder, { length }]) => `${folder} ${length}`)
    .join(', ')}`,
)
console.log(`stems borne twice within a wing: ${listed(inWings)}`)
console.log(`stems borne twice anywhere: ${listed(stemsBorneTwice(source))}`)
console.log(`of these, by a .ts and a .tsx: ${listed(inBothKinds.map(([stem]) => stem).sort())}`)
console.log(`sets of event kinds: ${linesWith(source, /Set<(CaseEvent|EventType)\b/).lines}`)
console.log(`references that lead nowhere: ${listed(lost)}`)
for (const name of functionNames) {
  const { files } = await reachOf(name)
  console.log(`source files reached by ${name}: ${files.start} at start, ${files.all} with what loads late`)
}
