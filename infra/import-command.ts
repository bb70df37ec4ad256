import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import cdk from '../cdk.json' with { type: 'json' }
import { rememberKeys } from '../shared/desk/key-checks.ts'
import { keySetOf } from '../shared/desk/master-ring.ts'
import { houseInAccount, houseInFolder } from './command-house.ts'
import { readKeyFile, writeKeyFile } from './local/key-file.ts'
import { ringAfter } from './moving/ring-after.ts'
import { readFolder, takeIn, whyNotHere } from './moving/taking-in.ts'

const usage = `Write: npm run import -- <folder of an export> [where]
  Into an empty installation, in an account with its schedules switched off: the same cases, numbers, clocks and chains; printed codes go on opening them. Cut off, begin it again
  with --go-on.
where, on this machine: --folder <data folder that is not there yet>
where, in AWS, with the credentials of the shell: --table <name> --bucket <that of kept files> --secret <name or address>`

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: 'string' },
      table: { type: 'string' },
      bucket: { type: 'string' },
      secret: { type: 'string' },
      'go-on': { type: 'boolean', default: false },
      region: { type: 'string', default: cdk.context.region },
    },
  })
  const { table, bucket, secret, region, folder } = values
  const [from, ...more] = positionals
  const given = [table, bucket, secret].filter((it) => it !== undefined).length
  if (!from || more.length > 0 || given % 3 !== 0 || (table === undefined) === (folder === undefined)) throw new Error(usage)
  const format = await readFolder(from)
  // Who began here may go on here; a folder that somebody works with has no such file.
  const begun = folder === undefined ? null : join(folder, 'importing')
  const goesOn = values['go-on'] && (begun === null || existsSync(begun))
  if (folder !== undefined && begun !== null) {
    if (existsSync(join(folder, 'table.sqlite')) && !goesOn) throw new Error(`${folder} is not empty`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(begun, `${from}\n`)
    const keyFile = join(folder, 'key')
    if (!existsSync(keyFile)) writeKeyFile(keyFile, ringAfter(format.keyGenerations, randomBytes(32)))
  }
  const house =
    folder === undefined ? await houseInAccount(region, { table: table ?? '', bucket, secret }) : await houseInFolder(folder, region, false)
  const work = async () => {
    const fault = await whyNotHere(house.tools, format, goesOn)
    if (fault !== null) throw new Error(fault)
    const taken = await takeIn(house.tools, from, format)
    if (folder !== undefined) await rememberKeys(house.tools.table, keySetOf(readKeyFile(join(folder, 'key'))))
    return taken
  }
  const { cases, items, files } = await work().finally(house.close)
  if (begun !== null) rmSync(begun)
  console.log(`${cases} kasus, ${items} butir dan ${files} berkas dimasukkan (taken in). Periksa dengan: npm run verify`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
