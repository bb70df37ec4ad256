import { type App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { Region } from '../shared/region.ts'
import { CopiesStack } from './copies-stack.ts'
import { GlobalStack, needsGlobalStack } from './global-stack.ts'
import { TanggapStack } from './stack.ts'

/** Puts the stack of that region file into an app, under the checks that stop synth where a finding has no reason. */
export const checkedStack = (app: App, name: string, region: Region, bundles: string): TanggapStack => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks())
  if (needsGlobalStack(region)) new GlobalStack(app, `Tanggap-${name}-global`, { region })
  const { backupCopies: copies } = region.safeguards
  if (copies) new CopiesStack(app, `Tanggap-${name}-salinan`, { region, copies })
  return new TanggapStack(app, `Tanggap-${name}`, { region, bundles, env: { region: region.awsRegion } })
}
