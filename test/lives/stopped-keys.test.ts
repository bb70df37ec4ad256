import { randomBytes } from 'node:crypto'
import { GetBucketVersioningCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucketFault } from '../../infra/account-keys.ts'
import { completeKeys, KeysOfAnother, keyUse, type RingPlace, retireKeys, turnKeys } from '../../infra/turn-keys.ts'
import { advanceJobs } from '../../shared/desk/clock/advancing-jobs.ts'
import { jobKinds } from '../../shared/desk/clock/job-kinds.ts'
import { handOutKeys } from '../../shared/desk/handing-out-keys.ts'
import { missingKeys } from '../../shared/desk/key-checks.ts'
import { readPart } from '../../shared/desk/key-parts.ts'
import { keySetOf, type MasterRing, ringOfOne } from '../../shared/desk/master-ring.ts'
import { inUseAfterMillis, keysKeptMillis, ringAt } from '../../shared/desk/sub-keys.ts'
import type { Tools } from '../../shared/desk/tools.ts'
import { functionNames, functions, keysNameOf } from '../../shared/manifest.ts'
import { startTestDesk } from '../support/desk.ts'
import { smallBucket } from '../support/small-bucket.ts'

/** A turn, a leak and a retirement that stop at any of their writes are taken up, and end as if they had not (docs/adr/0048). */

const settled = inUseAfterMillis + keysKeptMillis
const holders = functionNames.filter((name) => functions[name].keys.length > 0)

/** An installation of one case whose secret, table and bucket take so many writes and then no more. */
const startAccount = async () => {
  let ring: MasterRing = ringOfOne(randomBytes(32))
  let left = Number.POSITIVE_INFINITY
  const write = <T>(done: () => Promise<T>): Promise<T> => (left-- > 0 ? done() : Promise.reject(new Error('cut off')))
  const objects = smallBucket()
  const send = (command: object) =>
    command instanceof PutObjectCommand ? write(() => objects.send(command)) : objects.send(command as never)
  const bucket = { s3: async () => ({ send }) as unknown as S3Client, incomingName: 'incoming' }
  const place: RingPlace = {
    read: async () => ring,
    write: (now) =>
      write(async () => {
        ring = now
      }),
    handOut: (now) => handOutKeys(bucket, now),
  }
  await handOutKeys(bucket, ring)
  const system = await startTestDesk({ keys: async () => keySetOf(ring) })
  await system.complaint({ email: 'warga@contoh.example' })
  const documents = new Proxy(system.desk.table.documents, {
    get: (target, name) => {
      if (name !== 'send') return Reflect.get(target, name)
      return (command: object) => {
        const sent = () => target.send(command as never)
        return /Put|Delete|Update|Transact/.test(command.constructor.name) ? write(sent) : sent()
      }
    },
  })
  const tools: Tools = { ...system.desk, table: { ...system.desk.table, documents } }
  const parts = () => Promise.all(holders.map((name) => readPart(bucket, keysNameOf(name))))
  return {
    ...{ system, tools, place, bucket },
    ids: () => ring.map(({ id }) => id),
    missing: () => missingKeys(system.desk.table, keySetOf(ring)),
    /** Which generations all functions hold, and with which any of them closes now. */
    functions: async () => {
      const all = await parts()
      const closing = all.map(
        (keys, i) => ringAt(keys, system.clock.now)(functions[holders[i] ?? 'intake'].keys[0] ?? 'form-time').inUse.id,
      )
      const ids = all.map((keys) => keys.map(({ id }) => id))
      return {
        held: (ids[0] ?? []).filter((id) => ids.every((it) => it.includes(id))),
        known: new Set(ids.flat()),
        closing: new Set(closing),
      }
    },
    /** True when it was cut off at that write. */
    cutOff: async (at: number, work: () => Promise<unknown>): Promise<boolean> => {
      left = at
      const stopped = await work().then(
        () => false,
        (error: Error) => error.message === 'cut off',
      )
      left = Number.POSITIVE_INFINITY
      return stopped
    },
    work: async () => {
      system.later(settled)
      await advanceJobs(system.desk, jobKinds, () => true)
      return [...(await keyUse(system.desk)).closedWith.keys()]
    },
  }
}

test.each(['routine', 'leak'] as const)(
  'a turn (%s) that stops at any write is taken up: job, check values, keys',
  async (how) => {
    for (let at = 0, stopped = true; stopped; at++) {
      const { system, tools, place, cutOff, ...account } = await startAccount()
      stopped = await cutOff(at, () => turnKeys(tools, place, how))
      // The check value of what is there comes first, then the secret.
      const isTurned = at > 1
      expect([at, account.ids().includes('k2')]).toEqual([at, isTurned])
      // However long it stays like that, nobody closes with what another one cannot open.
      system.later(3_600_000)
      const meanwhile = await account.functions()
      expect([at, [...meanwhile.closing].filter((id) => !meanwhile.held.includes(id))]).toEqual([at, []])
      await completeKeys(tools, place, false)
      const newest = isTurned ? 'k2' : 'k1'
      const all = isTurned ? ['k1', 'k2'] : ['k1']
      const { jobs } = await keyUse(tools)
      expect([at, account.ids(), await account.missing(), jobs.map(({ input }) => input)]).toEqual([
        ...[at, all, []],
        isTurned ? [{ to: 'k2', leak: how === 'leak' }] : [],
      ])
      expect(await completeKeys(tools, place, false)).toEqual({ job: null })
      expect(await account.work()).toEqual([newest])
      expect(await account.functions()).toEqual({ held: all, known: new Set(all), closing: new Set([newest]) })
      await system.close()
    }
  },
  120_000,
)

test('a retirement that stops at any write is taken up: neither a key nor its check value stays', async () => {
  for (let at = 0, stopped = true; stopped; at++) {
    const { system, tools, place, cutOff, ...account } = await startAccount()
    await turnKeys(tools, place, 'routine')
    expect(await account.work()).toEqual(['k2'])
    stopped = await cutOff(at, () => retireKeys(tools, place, 'k1', false))
    expect(await completeKeys(tools, place, false)).toEqual({ job: null })
    const all = at === 0 ? ['k1', 'k2'] : ['k2']
    expect([at, account.ids(), await account.missing()]).toEqual([at, all, []])
    expect(await account.functions()).toEqual({ held: all, known: new Set(all), closing: new Set(['k2']) })
    await system.close()
  }
}, 120_000)

test('keys of another installation, or of before a turn, are not handed out over those on which cases hang, unless they are given up', async () => {
  const { system, tools, place, ...account } = await startAccount()
  const before = await place.read()
  await turnKeys(tools, place, 'routine')
  await account.work()
  await place.write(before, await place.read())
  await expect(completeKeys(tools, place, false)).rejects.toThrow(KeysOfAnother)
  expect([await account.missing(), (await account.functions()).held]).toEqual([['k2'], ['k1', 'k2']])
  expect(await completeKeys(tools, place, true)).toEqual({ job: null })
  expect([await account.missing(), (await account.functions()).held]).toEqual([[], ['k1']])
  await system.close()
})

test('keys are written into the bucket alone from which the functions of this secret read theirs, and which keeps no versions', async () => {
  const ring = ringOfOne(randomBytes(32))
  const holding = async (written: MasterRing | null, Status?: 'Enabled' | 'Suspended') => {
    const objects = smallBucket()
    const send = (command: object) => (command instanceof GetBucketVersioningCommand ? { Status } : objects.send(command as never))
    const where = { s3: async () => ({ send }) as unknown as S3Client, incomingName: 'ember' }
    if (written) await handOutKeys(where, written)
    return where
  }
  const faults = [
    await holding(ring),
    await holding(ring, 'Enabled'),
    await holding(ring, 'Suspended'),
    await holding(null),
    await holding(ringOfOne(randomBytes(32))),
  ]
  const said = (mayBeEmpty: boolean) => Promise.all(faults.map((where) => bucketFault(where, ring, mayBeEmpty)))
  const versions = 'ember keeps or kept versions: it is not the bucket of incoming files. Nothing was changed.'
  const elsewhere = 'Is it the bucket of incoming files of this installation? Nothing was changed.'
  expect(await said(false)).toEqual([
    null,
    versions,
    versions,
    `keys/intake cannot be read in ember (AccessDenied). ${elsewhere}`,
    `keys/intake in ember holds keys of another secret. ${elsewhere}`,
  ])
  expect(await said(true)).toEqual([null, versions, versions, null, null])
})
