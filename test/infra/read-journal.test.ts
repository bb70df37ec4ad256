import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { expect, onTestFinished, test } from 'vitest'
import { grantsOf } from '../../infra/constructs/grants.ts'
import { freePort, localCredentials, localRegion } from '../../infra/local/dynamodb.ts'
import { journalName, localBuckets } from '../../infra/local/local-buckets.ts'
import { startObjectStorage } from '../../infra/local/object-storage.ts'
import { readJournal } from '../../infra/read-journal.ts'
import { keys } from '../../shared/store/keys.ts'
import { startWorld } from '../support/lost-world.ts'

const startBucket = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-journal-'))
  const storage = await startObjectStorage({ buckets: localBuckets(folder), port: await freePort(), onCreated: async () => {} })
  const s3 = new S3Client({ endpoint: storage.url, region: localRegion, credentials: localCredentials, forcePathStyle: true })
  onTestFinished(async () => {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const put = (Key: string, Body: string) => s3.send(new PutObjectCommand({ Bucket: journalName, Key, Body }))
  const mark = (Key: string) => s3.send(new DeleteObjectCommand({ Bucket: journalName, Key }))
  return { put, mark, read: () => readJournal(s3, journalName) }
}

test('what stood first counts: neither a marker, nor what is put over, nor a note where functions may put, voids an entry', async () => {
  const [world, { put, mark, read }] = [await startWorld(), await startBucket()]
  const copy = await world.copied()
  await world.erase([1], true)
  const [[name, entry] = ['', '']] = world.journal
  await put(name, entry)
  // What a function that was broken into can do: it may put under `cases/`, no more.
  const harmless = JSON.stringify({ ...JSON.parse(entry), loss: { ...JSON.parse(entry).loss, texts: [], identity: false } })
  await put(name, harmless)
  const { head } = JSON.parse(entry) as { head: string }
  const { version, head: before } = await world.stateOf(world.id)
  const note = { kind: 'settled', caseId: world.id, at: world.effects.now(), entries: [head], seq: version, head: before }
  await put(`cases/${world.id}/settled-1`, JSON.stringify(note))
  await put('cases/bukan-json', 'bukan json')
  // An entry that a later one must not be kept from by what was put in its place before.
  const officer = 'officers/O-1/000002'
  await put(officer, '{}')
  await put(officer, JSON.stringify({ kind: 'officer', officerId: 'O-1', version: 2, at: world.effects.now() }))
  await mark(name)
  const journal = await read()
  expect(journal.unreadable).toEqual([`cases/${world.id}/settled-1`, 'cases/bukan-json'].sort())
  expect([journal.count, journal.lastAt, journal.lossesOf('O-1').map(({ version }) => version)]).toEqual([2, world.effects.now(), [2]])
  expect(journal.stillToApply(world.id, [])).toEqual([JSON.parse(entry)])
  // And that is what a restore does.
  await world.loseAll()
  await world.restoreBy(copy, journal)
  const names = await world.names()
  expect(names.filter((it) => it === `${keys.text(world.id, 1).pk} 000001` || it.startsWith('REPORTER#'))).toEqual([])
})

test('what a restore notes lies where no function may put anything, and none may do more in the journal than put', async () => {
  const grants = Object.values(grantsOf).flatMap(({ bucket }) => bucket.filter((it) => it.in === 'journal'))
  expect(new Set(grants.flatMap(({ prefix, actions }) => actions.map((it) => `${it} ${prefix}`)))).toEqual(
    new Set(['PutObject cases/', 'PutObject officers/', 'PutObject information/', 'PutObject papers/']),
  )
  const world = await startWorld()
  const copy = await world.copied()
  await world.erase([1], false)
  await world.loseAll()
  world.later(3_600_000)
  await world.restored(copy)
  expect([...world.journal.keys()].map((it) => it.split('/')[0])).toEqual(['cases', 'settled'])
})
