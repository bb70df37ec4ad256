import { App } from 'aws-cdk-lib'
import { bundleFunctions } from './bundle.ts'
import { checkedStack } from './checked-stack.ts'
import { readRegion } from './region-files.ts'

/** `npx cdk deploy` for the regency of cdk.json, `npx cdk deploy -c region=contoh` for another. */
const app = new App()
const name = String(app.node.tryGetContext('region'))

const read = () => {
  try {
    return readRegion(name)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return process.exit(1)
  }
}

const region = read()
const bundles = new URL(`../dist/functions-${name}`, import.meta.url).pathname
await bundleFunctions(region, bundles)
checkedStack(app, name, region, bundles)
app.synth()
