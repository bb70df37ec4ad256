import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import cdk from '../cdk.json' with { type: 'json' }
import { houseInAccount, houseInFolder } from './command-house.ts'
import { writeOut } from './moving/writing-out.ts'

const usage = `Write: npm run export -- <folder> [where]
  Writes everything out that the law wants kept, in open forms (docs/ekspor.md), without who filed. Begun once more after it was cut
  off, it goes on. What people wrote is in it: keep it as you keep the system itself.
where, on this machine: --folder <data folder> (.local; stop npm start first)
where, in AWS, with the credentials of the shell: --table <name> --bucket <that of kept files> --secret <name or address>`

/** The description goes along, so that the folder can be read without us. */
const described = (): string => readFileSync(new URL('../docs/ekspor.md', import.meta.url), 'utf8')

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: 'string', default: '.local' },
      table: { type: 'string' },
      bucket: { type: 'string' },
      secret: { type: 'string' },
      region: { type: 'string', default: cdk.context.region },
    },
  })
  const { table, bucket, secret, region } = values
  const [to, ...more] = positionals
  const given = [table, bucket, secret].filter((it) => it !== undefined).length
  if (!to || more.length > 0 || given % 3 !== 0) throw new Error(usage)
  const house = table ? await houseInAccount(region, { table, bucket, secret }) : await houseInFolder(values.folder, region)
  const { cases, missing } = await writeOut(house.tools, to, described).finally(house.close)
  console.log(`${cases} kasus ditulis ke ${to} (cases written). Periksa di tempat lain dengan: sha256sum -c SHA256SUMS`)
  if (missing.length > 0) console.error(`${missing.length} berkas tidak ada lagi di penyimpanan (missing): ${to}/missing-files.txt`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
