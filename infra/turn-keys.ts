import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { startJob } from '../shared/desk/clock/advancing-jobs.ts'
import { missingKeys, rememberKeys } from '../shared/desk/key-checks.ts'
import { begun, keySetOf, type MasterRing, notBegun, turned, without } from '../shared/desk/master-ring.ts'
import { firstKeyId, inUseAfterMillis, keysKeptMillis } from '../shared/desk/sub-keys.ts'
import type { Tools } from '../shared/desk/tools.ts'
import { Job } from '../shared/domain/office/job.ts'
import { plusMillis } from '../shared/domain/time/instant.ts'
import { readKeyChecks } from '../shared/store/key-checks.ts'
import { keys } from '../shared/store/keys.ts'
import { opensWhatIsThere } from './opens-what-is-there.ts'

/**
 * Where the ring of an installation lies: the secret of an account, or the key file of a folder. `write` says what was read, and
 * fails where something else lies there by then. `handOut` gives every function its keys of that ring; `npm start` does so by itself.
 */
export type RingPlace = {
  read: () => Promise<MasterRing>
  write: (ring: MasterRing, from: MasterRing) => Promise<void>
  handOut?: (ring: MasterRing) => Promise<void>
}

/** Ring and table do not belong together; nothing was written. */
export class KeysOfAnother extends Error {}

/**
 * Before anything is written: whether this table was written with these keys. A table that remembers none was only ever run by
 * functions, or is of version 0.1; then something that is sealed in it is tried. What is there is remembered at once, so that a
 * command which stops half-way finds it the next time.
 */
const vouchFor = async ({ table }: Tools, ring: MasterRing, evenSo: boolean): Promise<void> => {
  const keys = keySetOf(ring)
  if (!evenSo) await refuseOthers(table, ring, await missingKeys(table, keys))
  await rememberKeys(table, keys)
}

const refuseOthers = async (table: Tools['table'], ring: MasterRing, other: readonly string[]): Promise<void> => {
  const isOthers = other.length > 0 || ((await readKeyChecks(table)).size === 0 && !(await opensWhatIsThere(table, ring)))
  if (isOthers) {
    const what = other.length > 0 ? `It was written with other keys: ${other.join(', ')}.` : 'They do not open what is sealed in it.'
    throw new KeysOfAnother(
      `These keys are not those of this table. ${what} Nothing was changed. Look whether table and secret (or folder) are of one installation. If the right keys are lost for good, say so with --even-so.`,
    )
  }
}

/**
 * What still hangs on each generation: identities, codes that are kept, and codes that are derived. Cases whose code was made
 * with a leaked one and could not be replaced. And the jobs of turns.
 */
export type KeyUse = { closedWith: ReadonlyMap<string, readonly string[]>; exposed: readonly string[]; jobs: readonly Job[] }

/**
 * Adds a generation, and gives the job that closes everything with it as soon as it is in use. Told twice it makes two
 * generations, which does no harm: the second job takes what the first did on. Wherever it stops, `completeKeys` goes on.
 */
export const turnKeys = async (
  tools: Tools,
  place: RingPlace,
  how: 'routine' | 'leak',
  evenSo = false,
): Promise<{ id: string; job: Job }> => {
  const { effects } = tools
  const before = await place.read()
  await vouchFor(tools, before, evenSo)
  const announced = turned(before, effects.randomBytes(32), notBegun, how === 'leak')
  await place.write(announced, before)
  const ring = await begin(tools, place, announced)
  // Before anything else can fail.
  const job = await orderWhole(tools, ring)
  await place.handOut?.(ring)
  return { id: newestOf(ring).id, job }
}

const newestOf = (ring: MasterRing): MasterRing[0] => ring.at(-1) ?? ring[0]

/** The table misses these keys from now on; and none of them begins to close before every function can open with it. */
const begin = async (tools: Tools, place: RingPlace, ring: MasterRing): Promise<MasterRing> => {
  await rememberKeys(tools.table, keySetOf(ring))
  if (ring.some(({ made }) => made === notBegun)) await place.handOut?.(ring)
  const after = begun(ring, tools.effects.now())
  await place.write(after, ring)
  return after
}

/** The job of the newest generation. A leak marked all before it, a routine turn left the last before it as it was: unmarked. */
const orderWhole = (tools: Tools, ring: MasterRing): Promise<Job> =>
  orderResealing(tools, newestOf(ring), { leak: ring.at(-2)?.leaked === true })

/**
 * Does what a turn or a retirement left undone when it stopped, wherever that was: all functions get their keys, the table misses
 * no others, and a generation without a job gets one. `job`: that one. `evenSo`: what hangs on keys that are not there is given up.
 */
export const completeKeys = async (tools: Tools, place: RingPlace, evenSo: boolean): Promise<{ job: Job | null }> => {
  const ring = await place.read()
  const [{ closedWith, jobs }, missing] = await Promise.all([keyUse(tools), missingKeys(tools.table, keySetOf(ring))])
  // Of a generation that was taken away the check value alone may be left.
  if (!evenSo)
    await refuseOthers(
      tools.table,
      ring,
      missing.filter((id) => closedWith.has(id)),
    )
  const after = await begin(tools, place, ring)
  const isOrdered = after.length < 2 || jobs.some(({ createdAt }) => createdAt >= newestOf(after).made)
  const job = isOrdered ? null : await orderWhole(tools, after)
  await place.handOut?.(after)
  return { job }
}

/** By then nothing is closed with older keys any more. */
const orderResealing = async (
  tools: Tools,
  { id, made }: Pick<MasterRing[0], 'id' | 'made'>,
  more: { ids?: readonly string[]; leak?: boolean } = {},
): Promise<Job> => {
  const startsAt = plusMillis(made, inUseAfterMillis + keysKeptMillis)
  const job = await startJob(tools, { kind: 'turn-keys', input: { to: id, ...more }, by: null, startsAt })
  if (!job) throw new Error('A new job has an id of its own')
  return job
}

/** `waits`: what hangs on it still is being closed anew by that job. */
export type Retired = { kind: 'retired' } | { kind: 'unknown' | 'in-use' } | { kind: 'waits'; left: number; job: Job }

/**
 * Takes a generation away for good, once the table itself says that nothing hangs on it: every item is looked at. Cases that
 * no job had come to get one of their own. `evenSo`: what is left cannot be opened anyway, or is given up.
 */
export const retireKeys = async (tools: Tools, place: RingPlace, id: string, evenSo: boolean): Promise<Retired> => {
  const ring = await place.read()
  const newest = newestOf(ring)
  if (!ring.some((it) => it.id === id)) return retireRest(tools, ring, id)
  if (id === newest.id || tools.effects.now() < plusMillis(newest.made, inUseAfterMillis + keysKeptMillis)) return { kind: 'in-use' }
  const { closedWith, jobs } = await keyUse(tools)
  const left = closedWith.get(id) ?? []
  if (left.length > 0 && !evenSo) {
    const underWay = jobs.find((it) => it.status !== 'done')
    return {
      kind: 'waits',
      left: left.length,
      job: underWay ?? (await orderResealing(tools, newest, { ids: left, leak: ring.find((it) => it.id === id)?.leaked === true })),
    }
  }
  // Also of what is given up: in another table nothing would hang on it.
  await vouchFor(tools, ring, false)
  const after = without(ring, id)
  await place.write(after, ring)
  await rememberKeys(tools.table, keySetOf(after))
  await place.handOut?.(after)
  return { kind: 'retired' }
}

/** A command that stopped between ring and table took a generation away of which the table still knows. */
const retireRest = async (tools: Tools, ring: MasterRing, id: string): Promise<Retired> => {
  const isKnown = (await missingKeys(tools.table, keySetOf(ring))).includes(id)
  if (!isKnown || ((await keyUse(tools)).closedWith.get(id) ?? []).length > 0) return { kind: 'unknown' }
  await rememberKeys(tools.table, keySetOf(ring))
  return { kind: 'retired' }
}

type Item = Record<string, unknown> & { pk: string; sk: string }
type CaseCode = { keyId: string | null; generation: number; exposed?: boolean }

/** Reads the whole table: once a year, by who runs the installation, and never by a function. */
export const keyUse = async ({ table: { documents, tableName } }: Pick<Tools, 'table'>): Promise<KeyUse> => {
  const closedWith = new Map<string, Set<string>>()
  const note = (keyId: string | null, caseId: string) =>
    keyId !== null && closedWith.set(keyId, (closedWith.get(keyId) ?? new Set()).add(caseId))
  const codes = new Map<string, CaseCode>()
  const kept = new Map<string, CaseCode>()
  const jobs: Job[] = []
  let start: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new ScanCommand({ TableName: tableName, ExclusiveStartKey: start, ConsistentRead: true }),
    )
    for (const item of Items as Item[]) {
      const id = item.pk.slice(item.pk.indexOf('#') + 1)
      if (item.pk.startsWith(keys.reporter('').pk)) note(String(item.keyId), id)
      else if (item.sk === 'CASE') codes.set(id, codeOf(item.case as { accessKey?: string; accessGeneration?: number }))
      else if (item.sk === 'CODE')
        // A code that another installation printed hangs on no key here.
        kept.set(id, {
          keyId: typeof item.keyId === 'string' ? item.keyId : null,
          generation: Number(item.generation),
          exposed: item.exposed === true,
        })
      else if (item.sk === 'JOB' && (item.job as Job).kind === 'turn-keys') jobs.push(Job.parse(item.job))
    }
    start = LastEvaluatedKey
  } while (start)
  const exposed: string[] = []
  for (const [id, code] of codes) {
    const sealed = kept.get(id)
    const isKept = sealed?.generation === code.generation
    note(isKept ? sealed.keyId : code.keyId, id)
    if (isKept && sealed.exposed) exposed.push(id)
  }
  jobs.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  return { closedWith: new Map([...closedWith].map(([id, ids]) => [id, [...ids]])), exposed: exposed.sort(), jobs }
}

const codeOf = ({ accessKey = firstKeyId, accessGeneration = 0 }: { accessKey?: string; accessGeneration?: number }): CaseCode => ({
  keyId: accessKey,
  generation: accessGeneration,
})
