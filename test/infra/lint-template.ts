import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readRegion } from '../../infra/region-files.ts'
import { pythonTool } from '../deploy/python.ts'
import { synthesize } from './synth.ts'

/** `npm run lint:template`: cfn-lint on the template of each region file; what it may say is accepted here, with the reason. */
const accepted: Record<string, string> = {
  W3005: 'CDK lets a function wait for its role and for the policy of that role; the first wait is also in a reference, and harmless.',
}

type Finding = { Rule: { Id: string; ShortDescription: string }; Level: string; Message: string; Location: { Path: { Path: string[] } } }

const cfnLint = await pythonTool('cfn-lint', 'cfn-lint==1.58.0')
const folder = mkdtempSync(join(tmpdir(), 'tanggap-lint-'))
let unexplained = 0
for (const region of ['jombang', 'contoh']) {
  const file = join(folder, `${region}.template.json`)
  writeFileSync(file, JSON.stringify(synthesize(region).template))
  const findings = lint(file, readRegion(region).awsRegion)
  const open = findings.filter(({ Rule }) => !accepted[Rule.Id])
  for (const { Rule, Level, Message, Location } of open)
    console.error(`${region}: ${Level} ${Rule.Id} ${Message} (${Location.Path.Path.join('/')})`)
  const errors = findings.filter(({ Level }) => Level === 'Error').length
  console.log(`${region}: ${errors} errors, ${open.length - errors} unexplained warnings, ${findings.length - open.length} explained`)
  unexplained += open.length
}
rmSync(folder, { recursive: true })
process.exitCode = unexplained === 0 ? 0 : 1

function lint(file: string, awsRegion: string): Finding[] {
  try {
    return JSON.parse(execFileSync(cfnLint, ['--format', 'json', '--regions', awsRegion, '--template', file], { encoding: 'utf8' }))
  } catch (error) {
    // It ends with a number of its own when it has found something.
    const { stdout } = error as { stdout?: string }
    if (!stdout) throw error
    return JSON.parse(stdout)
  }
}
