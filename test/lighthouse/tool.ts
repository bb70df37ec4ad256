import { execFile } from 'node:child_process'
import { cp, mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const folder = '.tools/lighthouse'

/** What we read of an answer of Lighthouse. */
export type Report = {
  categories: Record<string, { score: number | null }>
  audits: Record<string, { score: number | null; title: string; scoreDisplayMode: string }>
}
type Lighthouse = (
  url: string,
  flags: { port: number; onlyCategories: string[]; extraHeaders?: Record<string, string>; output: 'json'; logLevel: 'error' },
) => Promise<{ lhr: Report } | undefined>

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')

/** Lighthouse as its lock beside this file pins it, in an ignored folder; fetched when it is first asked for, without running scripts. */
export const lighthouse = async (): Promise<Lighthouse> => {
  const lock = 'package-lock.json'
  const isThere = (await textOf(join(folder, 'node_modules', '.done'))) === (await textOf(join(import.meta.dirname, lock)))
  if (!isThere) {
    await mkdir(folder, { recursive: true })
    for (const name of ['package.json', lock]) await cp(join(import.meta.dirname, name), join(folder, name))
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder })
    await cp(join(folder, lock), join(folder, 'node_modules', '.done'))
  }
  const from = pathToFileURL(resolve(folder, 'node_modules/lighthouse/core/index.js'))
  return ((await import(from.href)) as { default: Lighthouse }).default
}
