import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Stack, Token } from 'aws-cdk-lib'
import { checkedStack } from '../../infra/checked-stack.ts'
import { readRegion } from '../../infra/region-files.ts'
import { functionNames } from '../../shared/manifest.ts'
import type { Region } from '../../shared/region.ts'

// biome-ignore lint/suspicious/noExplicitAny: properties of any resource type, read by path and compared
type Properties = Record<string, any>
export type Resource = {
  Type: string
  Properties: Properties
  DeletionPolicy?: string
  UpdateReplacePolicy?: string
  UpdatePolicy?: object
}
type Violation = { ruleName: string; reason?: string; violatingConstructs: { constructPath: string }[] }
type Report = { pluginReports: { pluginName: string; violations: Violation[]; suppressedViolations: Violation[] }[] }

const known = new Map<string, ReturnType<typeof synthesizeAnew>>()

/** What `cdk synth` makes of a region file, once in a process: it takes a second, and nobody changes what comes of it. */
export const synthesize = (name: string) => {
  const made = known.get(name) ?? synthesizeAnew(name)
  known.set(name, made)
  return made
}

/** The same of a region file that was changed, or with something added to the stack; a line of code stands for each bundle. */
export const synthesizeAnew = (name: string, changes: Partial<Region> = {}, spoil: (stack: Stack) => void = () => {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-synth-'))
  for (const it of functionNames) {
    mkdirSync(join(folder, 'bundles', it), { recursive: true })
    writeFileSync(join(folder, 'bundles', it, 'handler.mjs'), 'export const handler = async () => {}')
  }
  const outdir = join(folder, 'out')
  const app = new App({ outdir, context: { 'aws:cdk:disable-stack-trace': true }, analyticsReporting: false })
  const stack = checkedStack(app, name, { ...readRegion(name), ...changes }, join(folder, 'bundles'))
  spoil(stack)
  app.synth()
  const read = (file: string) => JSON.parse(readFileSync(join(outdir, file), 'utf8'))
  const template = read(`${stack.stackName}.template.json`) as { Resources: Record<string, Resource>; Outputs: Record<string, unknown> }
  const all = Object.entries(template.Resources)
  return {
    template,
    /** The template of another stack of the same app. */
    beside: (name: string) => read(`${name}.template.json`) as { Resources: Record<string, Resource> },
    /** All stacks of the app, and where each goes. */
    stacks: app.node.children.filter(Stack.isStack).map((it) => ({
      name: it.stackName,
      account: Token.isUnresolved(it.account) ? 'own' : it.account,
      region: it.region,
      template: read(`${it.stackName}.template.json`) as { Resources: Record<string, Resource> },
    })),
    report: read('validation-report.json') as Report,
    /** Properties of all resources of a type. */
    of: (type: string): Properties[] => all.filter(([, it]) => it.Type === type).map(([, it]) => it.Properties),
    only: (type: string): Resource => {
      const found = all.filter(([, it]) => it.Type === type)
      if (found.length !== 1 || !found[0]) throw new Error(`${found.length} resources of type ${type}`)
      return found[0][1]
    },
  }
}
