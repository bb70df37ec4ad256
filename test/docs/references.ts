import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** What references can lead to. Paths are relative to the root of the repository, with `/`. */
export type House = {
  /** Files and folders. */
  paths: ReadonlySet<string>
  /** The text of a Markdown file that exists. */
  read: (path: string) => string
  /** Commands of `npm run`. */
  scripts: ReadonlySet<string>
}

const root = new URL('../../', import.meta.url)

/** Installed or made by commands, and so not there in a clean checkout. */
const made: ReadonlySet<string> = new Set(['.git', '.local', '.tools', 'cdk.out', 'dist', 'node_modules'])

const pathsUnder = (folder: string): string[] =>
  readdirSync(new URL(folder || '.', root), { withFileTypes: true })
    .filter(({ name }) => !made.has(name))
    .flatMap((entry) => {
      const path = `${folder}${entry.name}`
      return entry.isDirectory() ? [path, ...pathsUnder(`${path}/`)] : [path]
    })

export const readFile = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** This repository as it lies on the disk. */
export const openHouse = (): House => ({
  paths: new Set(pathsUnder('')),
  read: readFile,
  scripts: new Set(Object.keys((JSON.parse(readFile('package.json')) as { scripts: Record<string, string> }).scripts)),
})

/** `word N`, `words N and M`, `words N, M and O`. */
const numbersIn = (list: string | undefined): number[] => (list?.match(/\d+/g) ?? []).map(Number)
const numberList = String.raw`(\d+(?:(?:, | and )\d+)*)`

/** Lines of a comment as one line, so that a reference may be broken between two. */
const joined = (text: string): string => text.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' ')

const commentsOf = (source: string): string =>
  (source.match(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*(?:\n\s*\/\/.*)*/g) ?? []).map(joined).join('\n')

const withoutFences = (markdown: string): string => markdown.replace(/^```[\s\S]*?^```$/gm, '')

/** The anchor that a heading gets where Markdown is shown. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

const headingsOf = (markdown: string): string[] => [...withoutFences(markdown).matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) => heading)

/** A document by its path, or by its name alone: those lie in `docs`, a few in the root. */
const placeOf = (name: string, { paths }: House): string | undefined => {
  const path = name.replace(/^(?:\.\.?\/)+/, '')
  return [path, `docs/${path}`].find((it) => paths.has(it))
}

const documentName = new RegExp(String.raw`((?:[\w.-]+/)*[\w-]+\.md)\b(?: sections? ${numberList})?`, 'g')

/** `design.md`, `docs/design.md section 3`, `domain.md sections 2 and 3`: the document, and each section by its number. */
const deadDocuments = (text: string, house: House): string[] =>
  [...text.matchAll(documentName)].flatMap(([, name = '', list]) => {
    const path = placeOf(name, house)
    if (path === undefined) return [name]
    const headings = headingsOf(house.read(path))
    return numbersIn(list)
      .filter((n) => !headings.some((it) => it.startsWith(`${n}. `)))
      .map((n) => `${name} section ${n}`)
  })

const hasRecord = (n: number, { paths }: House): boolean =>
  [...paths].some((it) => it.startsWith(`docs/adr/${String(n).padStart(4, '0')}-`) && it.endsWith('.md'))

/** `docs/adr/0012`; in documents also `record 12`. */
const deadRecords = (text: string, house: House, form: RegExp): string[] =>
  [...text.matchAll(form)].flatMap(([, list]) =>
    numbersIn(list)
      .filter((n) => !hasRecord(n, house))
      .map((n) => `record ${n}`),
  )
const recordPath = /\badr\/(\d+)/g
const recordName = new RegExp(String.raw`\brecords? ${numberList}`, 'g')

/** `shared/a.ts`, `shared/{a,b}`; of `infra/regions/<name>.json` the part before what is to be filled in. */
const deadPaths = (text: string, { paths }: House): string[] => {
  const spelled = text.replace(/([\w./-]+)\{([\w,.-]+)\}([\w./-]*)/g, (_, before: string, names: string, after: string) =>
    names
      .split(',')
      .map((name) => `${before}${name}${after}`)
      .join(' '),
  )
  return [...spelled.matchAll(/(?<![\w./-])(?:shared|functions|infra|test|docs)(?:\/[\w.-]*)+/g)]
    .map(([path]) => path.replace(/[./]+$/, ''))
    .filter((path) => !/^docs\/adr\/\d+$/.test(path) && !paths.has(path))
}

/** `keys.ts` in backticks, without its folder: some file has to be called so. */
const deadNames = (markdown: string, { paths }: House): string[] =>
  [...markdown.matchAll(/`(\w[\w.-]*\.(?:ts|tsx|json|md))`/g)]
    .map(([, name = '']) => name)
    .filter((name) => ![...paths].some((it) => it === name || it.endsWith(`/${name}`)))

const deadLinks = (file: string, markdown: string, { paths, read }: House): string[] =>
  [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => {
      if (/^[a-z]+:/.test(target)) return false
      const [relative = '', anchor] = target.split('#')
      const path = relative === '' ? file : posix.join(posix.dirname(file), relative).replace(/\/$/, '')
      if (!paths.has(path)) return true
      return anchor !== undefined && !headingsOf(read(path)).some((it) => anchorOf(it) === anchor)
    })

const deadScripts = (markdown: string, { scripts }: House): string[] =>
  [...markdown.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)]
    .map(([, script = '']) => script)
    .filter((script) => !scripts.has(script))
    .map((script) => `npm run ${script}`)

/** What two rules found is one finding. */
const once = (found: readonly string[]): string[] => [...new Set(found)]

/** References of a source or settings file that lead nowhere: to documents anywhere in it, to other files in its comments. */
export const deadInSource = (source: string, house: House): string[] => {
  const text = joined(source)
  return once([...deadDocuments(text, house), ...deadRecords(text, house, recordPath), ...deadPaths(commentsOf(source), house)])
}

/** References of a Markdown file that lead nowhere. Fenced blocks are examples and drawings. */
export const deadInMarkdown = (file: string, markdown: string, house: House): string[] => {
  const text = withoutFences(markdown)
  return once([
    ...deadDocuments(text, house),
    ...deadRecords(text, house, recordPath),
    ...deadRecords(text, house, recordName),
    ...deadPaths(text, house),
    ...deadNames(text, house),
    ...deadLinks(file, text, house),
    ...deadScripts(markdown, house),
  ])
}

/** Files whose references are held to lead somewhere; of the tests of this rule itself, which name what is not there, none. */
const holding = {
  source: /^(?:(?:shared|functions|infra|test)\/.*\.tsx?|[\w.-]+\.json|\.ci\/run)$/,
  markdown: /^(?:README|CONTRIBUTING|docs\/.*)\.md$/,
} as const

export const filesHolding = (kind: keyof typeof holding, { paths }: House): string[] =>
  [...paths].filter((it) => holding[kind].test(it) && !it.startsWith('test/docs/'))

/** Each reference that leads nowhere as `file: where it should lead`. */
export const deadReferences = (house: House): string[] => [
  ...filesHolding('source', house).flatMap((file) => deadInSource(readFile(file), house).map((it) => `${file}: ${it}`)),
  ...filesHolding('markdown', house).flatMap((file) => deadInMarkdown(file, readFile(file), house).map((it) => `${file}: ${it}`)),
]
