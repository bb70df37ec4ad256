import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { bundleFunctions } from './bundle.ts'
import { readRegion, UnknownRegion } from './region-files.ts'
import { TanggapStack } from './stack.ts'

/** `npx cdk deploy` for the regency of cdk.json, `npx cdk deploy -c region=contoh` for another. */
const app = new App()
const name = String(app.node.tryGetContext('region'))

const read = () => {
  try {
    return readRegion(name)
  } catch (error) {
    const known = error instanceof UnknownRegion
    console.error(known ? `There is no region file ${error.message}. Copy infra/regions/contoh.json to it and fill it in.` : String(error))
    return process.exit(1)
  }
}

const region = read()
const bundles = new URL(`../dist/functions-${name}`, import.meta.url).pathname
await bundleFunctions(region, bundles)
new TanggapStack(app, `Tanggap-${name}`, { region, bundles, env: { region: region.awsRegion } })
Validations.of(app).addPlugins(new AwsSolutionsChecks())
app.synth()
