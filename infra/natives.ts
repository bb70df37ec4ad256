import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = new URL('..', import.meta.url).pathname

/** Processor and system that a bundle is laid out for: that of this machine, or Lambda's. */
export type Machine = { os: string; cpu: string }

export const thisMachine: Machine = { os: process.platform, cpu: process.arch }
/** As the functions run in AWS (infra/constructs/desk-function.ts). */
export const lambdaMachine: Machine = { os: 'linux', cpu: 'arm64' }

/** The programs behind the library that works on pictures, built for one machine each; named so by the library. */
const packagesFor = ({ os, cpu }: Machine): string[] => [`@img/sharp-${os}-${cpu}`, `@img/sharp-libvips-${os}-${cpu}`]

/**
 * Lays these programs beside the code, where it looks for them. Those of another machine come from the package registry once,
 * in the version of the lockfile and with its checksum, into an ignored folder.
 */
export const layNatives = async (folder: string, machine: Machine): Promise<void> => {
  cpSync(join(root, 'NOTICE'), join(folder, 'NOTICE'))
  for (const name of packagesFor(machine)) {
    const installed = join(root, 'node_modules', name)
    // On some systems both are one package.
    if (!isLocked(name)) continue
    cpSync(existsSync(installed) ? installed : await fetched(name), join(folder, 'node_modules', name), { recursive: true })
  }
}

type Locked = { version: string; integrity: string }

const lockfile = (): { packages: Record<string, Locked> } => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

const isLocked = (name: string): boolean => `node_modules/${name}` in lockfile().packages

const fetched = async (name: string): Promise<string> => {
  const locked = lockfile().packages[`node_modules/${name}`]
  if (!locked) throw new Error(`${name} is not in the lockfile`)
  const kept = join(root, '.tools', 'natives', `${name.replace('/', '-')}-${locked.version}`)
  if (existsSync(kept)) return kept
  mkdirSync(join(root, '.tools', 'natives'), { recursive: true })
  const folder = mkdtempSync(join(root, '.tools', 'natives', 'new-'))
  const { stdout } = await run('npm', ['pack', `${name}@${locked.version}`, '--json', '--pack-destination', folder])
  const archive = join(folder, fileNameIn(stdout))
  const sum = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (`sha512-${sum}` !== locked.integrity) throw new Error(`${name} is not the package that the lockfile names`)
  await run('tar', ['-xzf', archive, '-C', folder])
  // Two at once: whoever comes second finds it there.
  if (!existsSync(kept)) renameSync(join(folder, 'package'), kept)
  rmSync(folder, { recursive: true, force: true })
  return kept
}

const fileNameIn = (said: string): string => {
  const answer = JSON.parse(said) as { filename: string }[] | Record<string, { filename: string }>
  const [first] = Object.values(answer)
  if (!first) throw new Error('npm pack made nothing')
  return first.filename
}
