import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import cdk from '../cdk.json' with { type: 'json' }
import { rememberKeys } from '../shared/desk/key-checks.ts'
import { keySetOf } from '../shared/desk/master-ring.ts'
import { type House, houseInAccount, houseInFolder } from './command-house.ts'
import { readKeyFile, writeKeyFile } from './local/key-file.ts'
import { newReceiver, readReceiver } from './moving/moved-identities.ts'
import { ringAfter } from './moving/ring-after.ts'
import { readFolder, takeIn, type WholeFolder, whyNotHere } from './moving/taking-in.ts'

const usage = `Write: npm run import -- <folder of an export> [where]
  Into an empty installation, in an account with its schedules switched off: the same cases, numbers, clocks and chains; printed codes go on opening them. Cut off, begin it again
  with --go-on.
who filed, where the export has it: --identity-key <file of the private half>, or --without-identities for leaving it closed
a key for an export with identities: npm run import -- --new-key <file>; give the public half that it prints to whoever exports
where, on this machine: --folder <data folder that is not there yet>
where, in AWS, with the credentials of the shell: --table <name> --bucket <that of kept files> --secret <name or address>`

/** The private half that opens who filed; null where nobody is in it, or they are left closed. */
const secretFor = ({ identities }: WholeFolder, path: string | undefined, without: boolean): Buffer | null => {
  if (!identities) return null
  if (path === undefined && !without)
    throw new Error('Who filed is in this export: add --identity-key <file>, or --without-identities for leaving it closed for good')
  if (path === undefined) return null
  const { secret, recipient } = readReceiver(path)
  if (recipient !== identities.recipient)
    throw new Error(`${path} is not the key for which identities were closed (${identities.recipient})`)
  return secret
}

const makeKey = (path: string): void => {
  const { secret, recipient } = newReceiver()
  writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  console.log(`Kunci rahasia di ${path}: simpan, dan jangan kirim (the private half: keep it, send it to nobody).`)
  console.log(`Berikan ini kepada yang mengekspor (give this to whoever exports): --identities ${recipient}`)
}

type Asked = { from: string; folder: string | undefined; goOn: boolean; identityKey: string | undefined; withoutIdentities: boolean }

const takeInto = async ({ from, folder, goOn, identityKey, withoutIdentities }: Asked, open: () => Promise<House>): Promise<void> => {
  const format = await readFolder(from)
  const opens = secretFor(format, identityKey, withoutIdentities)
  // Who began here may go on here; a folder that somebody works with has no such file.
  const begun = folder === undefined ? null : join(folder, 'importing')
  const goesOn = goOn && (begun === null || existsSync(begun))
  if (folder !== undefined && begun !== null) {
    if (existsSync(join(folder, 'table.sqlite')) && !goesOn) throw new Error(`${folder} is not empty`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(begun, `${from}\n`)
    const keyFile = join(folder, 'key')
    if (!existsSync(keyFile)) writeKeyFile(keyFile, ringAfter(format.keyGenerations, randomBytes(32)))
  }
  const house = await open()
  const work = async () => {
    const fault = await whyNotHere(house.tools, format, goesOn)
    if (fault !== null) throw new Error(fault)
    const taken = await takeIn(house.tools, from, format, opens)
    if (folder !== undefined) await rememberKeys(house.tools.table, keySetOf(readKeyFile(join(folder, 'key'))))
    return taken
  }
  const { cases, items, files } = await work().finally(house.close)
  if (begun !== null) rmSync(begun)
  console.log(`${cases} kasus, ${items} butir dan ${files} berkas dimasukkan (taken in). Periksa dengan: npm run verify`)
  if (opens !== null)
    console.log(`Identitas ikut masuk; Pengawas diberi tahu (who filed came along; told to the overseer). Hapus ${identityKey}.`)
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: 'string' },
      table: { type: 'string' },
      bucket: { type: 'string' },
      secret: { type: 'string' },
      'go-on': { type: 'boolean', default: false },
      'identity-key': { type: 'string' },
      'without-identities': { type: 'boolean', default: false },
      'new-key': { type: 'string' },
      region: { type: 'string', default: cdk.context.region },
    },
  })
  const { table, bucket, secret, region, folder } = values
  if (values['new-key'] !== undefined) makeKey(values['new-key'])
  else {
    const [from, ...more] = positionals
    const given = [table, bucket, secret].filter((it) => it !== undefined).length
    if (!from || more.length > 0 || given % 3 !== 0 || (table === undefined) === (folder === undefined)) throw new Error(usage)
    const asked = {
      from,
      folder,
      goOn: values['go-on'],
      identityKey: values['identity-key'],
      withoutIdentities: values['without-identities'],
    }
    await takeInto(asked, () =>
      folder === undefined ? houseInAccount(region, { table: table ?? '', bucket, secret }) : houseInFolder(folder, region, false),
    )
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
