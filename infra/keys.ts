import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDocuments, createEffects, type Effects } from '../shared/desk/effects.ts'
import { missingKeys } from '../shared/desk/key-checks.ts'
import { keySetOf, notBegun } from '../shared/desk/master-ring.ts'
import { createTools, type Tools } from '../shared/desk/tools.ts'
import { accountPlace, bucketFault } from './account-keys.ts'
import { localServer, startDynamo, tableName } from './local/dynamodb.ts'
import { readKeyFile, writeKeyFile } from './local/key-file.ts'
import { openClock } from './local/movable-clock.ts'
import { completeKeys, KeysOfAnother, keyUse, type RingPlace, retireKeys, turnKeys } from './turn-keys.ts'
import { isSame, RingChanged } from './write-secret.ts'

/** An installation whose keys are turned: its table, the place of its ring, why that cannot be, and how it is left. */
type Installation = { tools: Tools; place: RingPlace; fault: (mayBeEmpty: boolean) => Promise<string | null>; close: () => Promise<void> }

const usage = `Write: npm run keys -- <what> [where]
  status           which generations there are, what hangs on each, how far a turn is
  turn             adds a generation; everything is closed with it, and printed codes stay (routine)
  leak             the same when a secret has become known: nothing that older keys signed is believed any more, and the codes of
                   cases with a contact are replaced, which they are told
  retire k1        takes a generation away for good, when nothing hangs on it any more
  retire k1 --even-so   also if what is left on it is given up
  turn --even-so   also if the keys with which the table was written are lost for good
  hand-out         does what a command that stopped half-way left undone, and gives every function its keys once more
  hand-out --even-so   also without the keys that closed something in this table, which is given up, or into an empty bucket
where, of this machine: --folder <data folder> (.local; stop npm start first)
where, in AWS, with the credentials of the shell: --table <name> --secret <name or address> --bucket <that of incoming files>`

const optionOf = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

const toolsFor = (place: RingPlace, effects: Partial<Effects>): Tools =>
  createTools(createEffects({ keys: async () => keySetOf(await place.read()), ...effects }))

const openFolder = async (folder: string): Promise<Installation> => {
  const file = join(folder, 'table.sqlite')
  if (!existsSync(file)) throw new Error(`There is no table in ${folder}`)
  // Whoever opened it a second time would take it from the one at work.
  if (existsSync(`${file}.pid`) && existsSync(`/proc/${readFileSync(`${file}.pid`, 'utf8')}`)) {
    throw new Error('npm start is at work in that folder. Stop it, run this again, and start it: the work goes on there.')
  }
  const keyFile = join(folder, 'key')
  const place: RingPlace = {
    read: async () => readKeyFile(keyFile),
    write: async (ring, from) => {
      if (!isSame(readKeyFile(keyFile), from)) throw new RingChanged()
      writeKeyFile(keyFile, ring)
    },
  }
  const dynamo = await startDynamo({ file })
  const documents = createDocuments(localServer(dynamo.endpoint))
  const tools = toolsFor(place, { documents, tableName, now: openClock(join(folder, 'clock')).now })
  return { place, tools, fault: async () => null, close: dynamo.stop }
}

const openAccount = async ({ table, secret, bucket }: Record<'table' | 'secret' | 'bucket', string>): Promise<Installation> => {
  const effects = createEffects({ incomingName: bucket })
  const place = accountPlace(effects, secret)
  const fault = async (mayBeEmpty: boolean) => bucketFault(effects, await place.read(), mayBeEmpty)
  return { place, tools: toolsFor(place, { tableName: table }), fault, close: async () => {} }
}

const tellStatus = async ({ tools, place }: Installation): Promise<void> => {
  const ring = await place.read()
  const { closedWith, exposed, jobs } = await keyUse(tools)
  for (const { id, made, leaked } of ring) {
    console.log(
      `${id}: ${made === notBegun ? 'not handed out yet (npm run keys -- hand-out)' : `made ${made}`}${leaked ? ', leaked' : ''}; ${closedWith.get(id)?.length ?? 0} cases hang on it`,
    )
  }
  for (const [id, ids] of closedWith) {
    if (!ring.some((it) => it.id === id)) console.log(`${id}: lost; ${ids.length} cases hang on it and cannot be opened with it`)
  }
  const missing = await missingKeys(tools.table, keySetOf(ring))
  if (missing.length > 0) console.log(`Other keys than those with which this table was written: ${missing.join(', ')}`)
  if (exposed.length > 0) console.log(`Codes that a leaked generation made, of cases that nobody could tell: ${exposed.join(', ')}`)
  for (const { createdAt, status, done, total, leftOut } of jobs) {
    console.log(`Turn of ${createdAt}: ${status}, ${done} of ${total}; left out: ${JSON.stringify(leftOut)}`)
  }
}

/** Whatever was begun can be taken up; where nothing was, taking it up changes nothing. */
const takenUp = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    if (error instanceof KeysOfAnother) throw error
    console.error('It stopped, perhaps half-way. When the cause is mended, go on with: npm run keys -- hand-out')
    throw error
  })

const run = async (what: string | undefined, installation: Installation): Promise<void> => {
  const evenSo = process.argv.includes('--even-so')
  const { tools, place } = installation
  if (what === 'status') return tellStatus(installation)
  const fault = await installation.fault(what === 'hand-out' && evenSo)
  if (fault !== null) throw new Error(fault)
  if (what === 'turn' || what === 'leak') {
    const { id } = await takenUp(turnKeys(tools, place, what === 'turn' ? 'routine' : 'leak', evenSo))
    console.log(`${id} is there. In ten minutes it closes what is new; after a quarter of an hour everything else follows.`)
    console.log('Look again with: npm run keys -- status. When nothing hangs on an older one: npm run keys -- retire <its name>.')
    return
  }
  if (what === 'hand-out') {
    const { job } = await takenUp(completeKeys(tools, place, evenSo))
    console.log('Every function has the keys of its purposes.')
    if (job) console.log('A turn had no job yet: it has one now, which begins within a quarter of an hour.')
    return
  }
  const id = process.argv[3]
  if (what !== 'retire' || !id || id.startsWith('--')) throw new Error(usage)
  const outcome = await takenUp(retireKeys(tools, place, id, evenSo))
  if (outcome.kind === 'retired') console.log(`${id} is gone. Take it out of your backups of the secret as well.`)
  else if (outcome.kind === 'waits') throw new Error(`${outcome.left} cases hang on ${id} still; they follow. Nothing was changed.`)
  else throw new Error(outcome.kind === 'unknown' ? `There is no ${id}.` : `${id} is in use. Turn the keys first, and wait an hour.`)
}

if (import.meta.main) {
  const [table, secret, bucket] = [optionOf('table'), optionOf('secret'), optionOf('bucket')]
  try {
    const given = [table, secret, bucket].filter((it) => it !== undefined).length
    if (process.argv.length < 3 || given % 3 !== 0) throw new Error(usage)
    const inAccount = table && secret && bucket ? { table, secret, bucket } : null
    const installation = inAccount ? await openAccount(inAccount) : await openFolder(optionOf('folder') ?? '.local')
    await run(process.argv[2], installation).finally(installation.close)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
