import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pythonTool } from '../deploy/python.ts'
import { everyChoice } from './every-safeguard.ts'
import { synthesize, synthesizeAnew } from './synth.ts'

/** `npm run lint:template`: cfn-lint on the templates of each region file, and on those of one that chooses every safeguard; what it may say is accepted here, with the reason. */
const accepted: Record<string, string> = {
  W3005: 'CDK lets a function wait for its role and for the policy of that role; the first wait is also in a reference, and harmless.',
}

type Finding = {
  Rule: { Id: string; ShortDescription: string }
  Level: string
  Message: string
  Location: { Path: { Path: string[] } | string[] }
}

const cfnLint = await pythonTool('cfn-lint', 'cfn-lint==1.58.0')
const folder = mkdtempSync(join(tmpdir(), 'tanggap-lint-'))
let unexplained = 0
const templates = [
  ...['jombang', 'contoh'].flatMap((region) => synthesize(region).stacks),
  // With everything that can be chosen, and what then stands in another region.
  ...synthesizeAnew('jombang', everyChoice).stacks.map((it) => ({ ...it, name: `${it.name}, every safeguard` })),
]
for (const { name, region, template } of templates) {
  const file = join(folder, `${name.replace(/\W+/g, '-')}.template.json`)
  writeFileSync(file, JSON.stringify(template))
  const findings = lint(file, region)
  const open = findings.filter(({ Rule }) => !accepted[Rule.Id])
  for (const { Rule, Level, Message, Location } of open)
    console.error(
      `${name}: ${Level} ${Rule.Id} ${Message} (${(Array.isArray(Location.Path) ? Location.Path : Location.Path.Path).join('/')})`,
    )
  const errors = findings.filter(({ Level }) => Level === 'Error').length
  console.log(`${name}: ${errors} errors, ${open.length - errors} unexplained warnings, ${findings.length - open.length} explained`)
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
