/** What `package-lock.json` says of a package, as far as it is asked here. */
type Locked = {
  name?: string
  version?: string
  license?: string
  dev?: boolean
  os?: string[]
  cpu?: string[]
  hasInstallScript?: boolean
}
export type Lock = { packages: Record<string, Locked> }

/** A package that is deployed, or that deploys and runs what is. */
export type Supplied = { name: string; version: string; licence: string }

/** Where the lock is silent, what the package's own LICENSE file says. */
const saidElsewhere: Readonly<Record<string, string>> = { 'png-js': 'MIT' }

/**
 * Licences under which we may pass on what we deploy, each as it is written in the lock. Those that ask for more than a copy of their
 * text (LGPL, MPL) are kept as files of their own that can be exchanged; NOTICE says where.
 */
export const allowedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  'BlueOak-1.0.0',
  'BSD-3-Clause',
  'ISC',
  'LGPL-3.0',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  '(MIT OR Apache-2.0)',
  '(MIT OR GPL-3.0-or-later)',
  'MPL-2.0',
])

const isForLinux = ({ os, cpu }: Locked): boolean =>
  (os?.includes('linux') ?? true) && (cpu?.some((it) => it === 'x64' || it === 'arm64') ?? true)

const nameIn = (path: string, { name }: Locked): string => name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Every package that is not for development alone, once by name and version; without builds for other systems. */
export const suppliedIn = ({ packages }: Lock): Supplied[] => {
  const found = new Map<string, Supplied>()
  for (const [path, it] of Object.entries(packages)) {
    if (path === '' || it.dev || !isForLinux(it)) continue
    const name = nameIn(path, it)
    const version = it.version ?? ''
    found.set(`${name}@${version}`, { name, version, licence: it.license ?? saidElsewhere[name] ?? 'unknown' })
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
}

/** Packages whose scripts run on the machine of whoever installs. */
export const scriptedIn = ({ packages }: Lock): string[] =>
  [...new Set(Object.entries(packages).flatMap(([path, it]) => (it.hasInstallScript ? [nameIn(path, it)] : [])))].sort()
