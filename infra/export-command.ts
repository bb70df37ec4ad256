import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import cdk from '../cdk.json' with { type: 'json' }
import { houseInAccount, houseInFolder } from './command-house.ts'
import { readRecipient } from './moving/moved-identities.ts'
import { type WithIdentities, writeOut } from './moving/writing-out.ts'

const usage = `Write: npm run export -- <folder> [where]
  Writes everything out that the law wants kept, in open forms (docs/ekspor.md), without who filed. Begun once more after it was cut
  off, it goes on. What people wrote is in it: keep it as you keep the system itself.
with who filed: --identities <key of the receiver> --reason "<why, ten signs at least>"
  The receiver makes the key with npm run import -- --new-key <file>, and alone can open it. The overseer is told at once, with the reason.
where, on this machine: --folder <data folder> (.local; stop npm start first)
where, in AWS, with the credentials of the shell: --table <name> --bucket <that of kept files> --secret <name or address>`

/** Nobody who filed leaves without a receiver and a reason. */
const identitiesOf = (recipient: string | undefined, reason: string | undefined): WithIdentities | null => {
  if (recipient === undefined && reason === undefined) return null
  const [key, why] = [readRecipient(recipient ?? ''), (reason ?? '').trim()]
  if (key === null)
    throw new Error(`That is no key of a receiver: it has 43 signs, and npm run import -- --new-key <file> writes it.\n${usage}`)
  if (why.length < 10 || why.length > 500)
    throw new Error('Write why identities leave, in ten to 500 signs: --reason "…". The overseer reads it')
  return { recipient: key, reason: why }
}

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
      identities: { type: 'string' },
      reason: { type: 'string' },
      region: { type: 'string', default: cdk.context.region },
    },
  })
  const { table, bucket, secret, region } = values
  const [to, ...more] = positionals
  const given = [table, bucket, secret].filter((it) => it !== undefined).length
  if (!to || more.length > 0 || given % 3 !== 0) throw new Error(usage)
  const identities = identitiesOf(values.identities, values.reason)
  const house = table ? await houseInAccount(region, { table, bucket, secret }) : await houseInFolder(values.folder, region)
  const { cases, missing, lost } = await writeOut(house.tools, to, described, identities).finally(house.close)
  console.log(`${cases} kasus ditulis ke ${to} (cases written). Periksa di tempat lain dengan: sha256sum -c SHA256SUMS`)
  if (missing.length > 0) console.error(`${missing.length} berkas tidak ada lagi di penyimpanan (missing): ${to}/missing-files.txt`)
  if (identities) console.log(`Identitas terkunci untuk ${identities.recipient}; Pengawas diberi tahu (told to the overseer).`)
  if (lost.length > 0) console.error(`${lost.length} identitas tidak dapat dibuka kunci mana pun (no key opens them): ${lost.join(', ')}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
