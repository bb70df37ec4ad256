import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { expect, onTestFinished, test } from 'vitest'
import { freePort, localCredentials, localRegion } from '../../infra/local/dynamodb.ts'
import { bucketNames, journalName, localBuckets } from '../../infra/local/local-buckets.ts'
import { startObjectStorage } from '../../infra/local/object-storage.ts'
import { bringFileBack } from '../../infra/restore-files.ts'
import { takeAway } from '../../shared/desk/files/taking-away.ts'

const { bucketName: Bucket, incomingName } = bucketNames

const start = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-buckets-'))
  const time = { now: Date.parse('2026-11-24T02:00:00.000Z') }
  const port = await freePort()
  const storage = await startObjectStorage({ buckets: localBuckets(folder), port, onCreated: async () => {}, now: () => time.now })
  const s3 = new S3Client({ endpoint: storage.url, region: localRegion, credentials: localCredentials, forcePathStyle: true })
  onTestFinished(async () => {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const put = (Key: string, Body: string, to: string = Bucket) => s3.send(new PutObjectCommand({ Bucket: to, Key, Body }))
  const read = async (Key: string, VersionId?: string, from: string = Bucket) =>
    s3.send(new GetObjectCommand({ Bucket: from, Key, VersionId })).then(
      ({ Body }) => Body?.transformToString(),
      (error: Error) => error.name,
    )
  const versions = async (Prefix = '') => {
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix }))
    return { ids: Versions.map(({ VersionId }) => VersionId), markers: DeleteMarkers.map(({ VersionId }) => VersionId) }
  }
  const drop = (Key: string, VersionId?: string, from: string = Bucket) =>
    s3.send(new DeleteObjectCommand({ Bucket: from, Key, VersionId }))
  const effects = { s3: async () => s3, bucketName: Bucket }
  return { folder, time, s3, put, read, versions, drop, effects }
}

test('what is written over or deleted is there as a version, and comes back when the marker goes', async () => {
  const { put, read, versions, drop } = await start()
  await put('kept/J-1/F-1', 'satu')
  await put('kept/J-1/F-1', 'dua')
  const { ids } = await versions()
  expect([ids.length, await read('kept/J-1/F-1'), await read('kept/J-1/F-1', ids[1])]).toEqual([2, 'dua', 'satu'])
  await drop('kept/J-1/F-1')
  const gone = await versions()
  expect([await read('kept/J-1/F-1'), gone.ids, gone.markers.length]).toEqual(['NoSuchKey', ids, 1])
  await drop('kept/J-1/F-1', gone.markers[0])
  expect([await read('kept/J-1/F-1'), await versions()]).toEqual(['dua', { ids, markers: [] }])
  await drop('kept/J-1/F-1', ids[0])
  expect(await read('kept/J-1/F-1')).toBe('satu')
})

test('an erasure takes every version and marker, of that object alone', async () => {
  const { folder, put, read, versions, drop, effects } = await start()
  for (const body of ['satu', 'dua']) await put('kept/J-1/F-1', body)
  await put('kept/J-1/F-10', 'lain')
  await drop('kept/J-1/F-1')
  await put('kept/J-1/F-1', 'tiga')
  await takeAway(effects, 'kept/J-1/F-1', 'file-erased')
  const { ids, markers } = await versions()
  expect([ids.length, markers, await read('kept/J-1/F-10')]).toEqual([1, [], 'lain'])
  expect(readdirSync(join(folder, 'files')).length).toBe(3)
  // Once more finds nothing; a decree that was replaced stays behind its marker.
  await takeAway(effects, 'kept/J-1/F-1', 'file-erased')
  await takeAway(effects, 'kept/J-1/F-10', 'decree-replaced')
  expect([await read('kept/J-1/F-10'), await read('kept/J-1/F-10', ids[0])]).toEqual(['NoSuchKey', 'lain'])
})

test('a restore lays the bytes that the log knows on top, whatever was done to them, and never what was erased', async () => {
  const { put, read, drop, effects } = await start()
  const named = { key: 'kept/J-1/F-1', sha256: createHash('sha256').update('satu').digest('hex') }
  await put(named.key, 'satu')
  expect(await bringFileBack(effects, named)).toBe('there')
  await put(named.key, 'diganti')
  expect([await bringFileBack(effects, named), await read(named.key)]).toEqual(['back', 'satu'])
  await drop(named.key)
  expect([await bringFileBack(effects, named), await read(named.key)]).toEqual(['back', 'satu'])
  await takeAway(effects, named.key, 'file-erased')
  expect([await bringFileBack(effects, named), await read(named.key)]).toEqual(['lost', 'NoSuchKey'])
})

test('older versions go after 35 days, uploads at once, and the journal never', async () => {
  const { folder, time, s3, put, read, versions, drop } = await start()
  await put('kept/J-1/F-1', 'satu')
  await put('incoming/J-1/F-1', 'mentah', incomingName)
  await put('cases/J-1/1', 'lama', journalName)
  await put('cases/J-1/1', 'baru', journalName)
  await drop('incoming/J-1/F-1', undefined, incomingName)
  // Which no function may list: S3 does not tell them that it is absent.
  expect([await read('incoming/J-1/F-1', undefined, incomingName), readdirSync(join(folder, 'incoming'))]).toEqual(['AccessDenied', []])
  await put('kept/J-1/F-1', 'dua')
  time.now += 34 * 86_400_000
  await put('kept/J-1/F-1', 'tiga')
  expect((await versions()).ids.length).toBe(3)
  time.now += 2 * 86_400_000
  await put('kept/J-1/F-1', 'empat')
  expect((await versions()).ids.length).toBe(3)
  const listed = await s3.send(new ListObjectsV2Command({ Bucket: journalName, Prefix: 'cases/' }))
  const older = await s3.send(new ListObjectVersionsCommand({ Bucket: journalName }))
  expect([listed.Contents?.map(({ Key }) => Key), older.Versions?.length]).toEqual([['cases/J-1/1'], 2])
})

test('a file kept before there were versions is read, written over and erased', async () => {
  const { folder, put, read, versions, effects } = await start()
  await put('kept/J-0/F-0', 'agar folder ada')
  const old = join(folder, 'files', createHash('sha256').update('kept/J-1/F-1').digest('hex'))
  for (const [name, content] of [
    ['', 'lama'],
    ['.type', 'image/png'],
  ])
    writeFileSync(`${old}${name}`, content ?? '')
  expect(await read('kept/J-1/F-1')).toBe('lama')
  await put('kept/J-1/F-1', 'baru')
  const { ids } = await versions('kept/J-1/')
  expect([ids.length, await read('kept/J-1/F-1', ids[1])]).toEqual([2, 'lama'])
  await takeAway(effects, 'kept/J-1/F-1', 'file-erased')
  writeFileSync(old, 'lama')
  await takeAway(effects, 'kept/J-1/F-1', 'file-erased')
  expect(await read('kept/J-1/F-1')).toBe('NoSuchKey')
})
