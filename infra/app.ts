import { App } from 'aws-cdk-lib'
import { bundleFunctions } from './bundle.ts'
import { checkedStack } from './checked-stack.ts'
import { lambdaMachine, thisMachine } from './natives.ts'
import { readRegion, readRegionFile } from './region-files.ts'
import { samplesLeft } from './samples-left.ts'

/**
 * `npx cdk deploy` for the regency of cdk.json, `npx cdk deploy -c region=contoh` for another. `-c regionFile=<path>` reads
 * what that regency keeps outside this folder. `-c machine=this` bundles for an emulator on this machine.
 */
const app = new App()
const name = String(app.node.tryGetContext('region'))
const file: string | undefined = app.node.tryGetContext('regionFile')

const read = () => {
  try {
    return file ? readRegionFile(file) : readRegion(name)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return process.exit(1)
  }
}

const region = read()
const samples = samplesLeft(region)
if (samples.length > 0) {
  console.warn(`PERINGATAN: berkas daerah masih memuat contoh. Ganti sebelum warga memakainya (docs/operasi.md):
${samples.map((line) => `  ${line}`).join('\n')}`)
}
const bundles = new URL(`../dist/functions-${name}`, import.meta.url).pathname
// An emulator on this machine asks for the programs of this machine.
const machine = app.node.tryGetContext('machine') === 'this' ? thisMachine : lambdaMachine
await bundleFunctions(region, bundles, machine)
checkedStack(app, name, region, bundles)
app.synth()
