import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { noticeWith } from './supply/notice.ts'
import { allowedLicences, type Lock, scriptedIn, suppliedIn } from './supply/supplied.ts'

/**
 * `npm run supply`: what is passed on with the desk. Writes the list of its parts (CycloneDX) to `.local/sbom.cdx.json`, holds NOTICE
 * and the licences against the lock, and asks the registry for known weaknesses, where it answers. `-- --write` renews NOTICE.
 */
const isWriting = process.argv.includes('--write')
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
const allowed = (JSON.parse(readFileSync('package.json', 'utf8')) as { allowScripts?: Record<string, boolean> }).allowScripts ?? {}
const supplied = suppliedIn(lock)
const faults: string[] = []

const notice = readFileSync('NOTICE', 'utf8')
const renewed = noticeWith(notice, supplied)
if (isWriting) writeFileSync('NOTICE', renewed)
else if (renewed !== notice) faults.push('NOTICE is not what the lock says: npm run supply -- --write')
for (const { name, version, licence } of supplied.filter((it) => !allowedLicences.has(it.licence)))
  faults.push(`${name} ${version}: may we pass it on under "${licence}"? (infra/supply/supplied.ts)`)
for (const name of scriptedIn(lock).filter((it) => allowed[it] !== true))
  faults.push(`${name} runs a script when it is installed, and nobody allowed that (allowScripts in package.json)`)

const npm = (...args: string[]) => spawnSync('npm', args, { encoding: 'utf8', maxBuffer: 1 << 28 })
const bom = npm('sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev')
if (bom.status === 0) {
  mkdirSync('.local', { recursive: true })
  writeFileSync('.local/sbom.cdx.json', bom.stdout)
  const { components } = JSON.parse(bom.stdout) as { components: unknown[] }
  console.log(`${components.length} parts in .local/sbom.cdx.json, ${supplied.length} in NOTICE`)
} else faults.push(`npm sbom: ${bom.stderr}`)

type Audit = { vulnerabilities?: Record<string, { severity: string; range: string }> }
const audit = npm('audit', '--omit', 'dev', '--json')
const said = JSON.parse(audit.stdout || '{}') as Audit
if (said.vulnerabilities === undefined) console.log('Known weaknesses: not asked, the registry does not answer that question')
else {
  const found = Object.entries(said.vulnerabilities)
  console.log(`Known weaknesses: ${found.length}`)
  for (const [name, { severity, range }] of found) {
    if (severity === 'high' || severity === 'critical') faults.push(`${name} ${range}: a known weakness, ${severity}`)
  }
}

for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1
