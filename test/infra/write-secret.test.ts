import { randomBytes } from 'node:crypto'
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { beforeEach, expect, test } from 'vitest'
import { RingChanged, replaceSecret } from '../../infra/write-secret.ts'
import { type MasterRing, readRing, ringOfOne, turned, writtenRing } from '../../shared/desk/master-ring.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'

/** Versions and stages of a secret, as the service says that it keeps them (UpdateSecretVersionStage). */
let versions: Map<string, { text: string; stages: Set<string> }>
let before: () => Promise<void>
let count = 0

const at = (stage: string) => [...versions].find(([, { stages }]) => stages.has(stage))
const attach = (stage: string, id: string) => {
  for (const it of versions.values()) it.stages.delete(stage)
  versions.get(id)?.stages.add(stage)
}
const refused = () => Object.assign(new Error('The label is attached to another version'), { name: 'InvalidParameterException' })

type Input = {
  VersionStage?: string
  SecretString?: string
  VersionStages?: string[]
  MoveToVersionId?: string
  RemoveFromVersionId?: string
}
const client = {
  send: async (command: { constructor: { name: string }; input: Input }) => {
    const { input } = command
    const { name } = command.constructor
    if (name === 'GetSecretValueCommand') {
      const [VersionId, { text }] = at(input.VersionStage ?? '') ?? ['', { text: '' }]
      return { VersionId, SecretString: text }
    }
    if (name === 'PutSecretValueCommand') {
      const VersionId = `v${++count}`
      versions.set(VersionId, { text: input.SecretString ?? '', stages: new Set() })
      for (const stage of input.VersionStages ?? ['AWSCURRENT']) attach(stage, VersionId)
      return { VersionId }
    }
    await before()
    const current = at(input.VersionStage ?? '')?.[0] ?? ''
    if (current !== input.RemoveFromVersionId) throw refused()
    attach('AWSPREVIOUS', current)
    attach('AWSCURRENT', input.MoveToVersionId ?? '')
    return {}
  },
} as unknown as Pick<SecretsManagerClient, 'send'>

const made = '2026-11-30T00:00:00.000Z' as Instant
const first = ringOfOne(randomBytes(32))
const next = (ring: MasterRing) => turned(ring, randomBytes(32), made, false)
const ringAt = (stage: string) => readRing(at(stage)?.[1].text ?? '', Buffer.from)

beforeEach(() => {
  before = async () => {}
  versions = new Map([['v0', { text: writtenRing(first), stages: new Set(['AWSCURRENT']) }]])
})

test('a ring takes the place of the one that was read, and nothing of before keeps a label', async () => {
  const to = next(first)
  await replaceSecret(client, 's', { from: first, to })
  const labelled = [...versions.values()].filter(({ stages }) => stages.size > 0).map(({ text }) => text)
  expect([ringAt('AWSCURRENT'), ringAt('AWSPREVIOUS'), new Set(labelled)]).toEqual([to, to, new Set([writtenRing(to)])])
})

test('of two who turn at once one is told, whoever read what, and nothing is lost', async () => {
  const [mine, theirs] = [next(first), next(first)]
  // They are quicker between my reading and my writing.
  before = async () => {
    before = async () => {}
    await replaceSecret(client, 's', { from: first, to: theirs })
  }
  await expect(replaceSecret(client, 's', { from: first, to: mine })).rejects.toThrow(RingChanged)
  expect([ringAt('AWSCURRENT'), ringAt('AWSPREVIOUS')]).toEqual([theirs, theirs])
  // They had been quicker before I wrote at all.
  await expect(replaceSecret(client, 's', { from: first, to: mine })).rejects.toThrow(RingChanged)
  expect(ringAt('AWSCURRENT')).toEqual(theirs)
  // And a bare secret of version 0.1 is the ring that was read.
  versions = new Map([['v0', { text: 'x'.repeat(64), stages: new Set(['AWSCURRENT']) }]])
  const bare = readRing('x'.repeat(64), Buffer.from)
  await replaceSecret(client, 's', { from: bare, to: next(bare) })
  expect(ringAt('AWSCURRENT')).toHaveLength(2)
})

test('somebody who turns between my two writings keeps theirs', async () => {
  const mine = next(first)
  const theirs = next(mine)
  let moves = 0
  before = async () => {
    if (++moves !== 2) return
    before = async () => {}
    await replaceSecret(client, 's', { from: mine, to: theirs })
  }
  await replaceSecret(client, 's', { from: first, to: mine })
  expect([ringAt('AWSCURRENT'), ringAt('AWSPREVIOUS')]).toEqual([theirs, theirs])
})

test('another failure of the service is no race', async () => {
  before = async () => {
    throw new Error('AccessDenied')
  }
  await expect(replaceSecret(client, 's', { from: first, to: next(first) })).rejects.toThrow('AccessDenied')
})
