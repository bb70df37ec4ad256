import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { expect, onTestFinished, test } from 'vitest'
import { freePort, localCredentials, localRegion } from '../../infra/local/dynamodb.ts'
import { bucketNames, localBuckets } from '../../infra/local/local-buckets.ts'
import { startObjectStorage } from '../../infra/local/object-storage.ts'
import { restore } from '../../infra/restore.ts'
import { journalOf } from '../../infra/restore-journal.ts'
import { takeAway } from '../../shared/desk/files/taking-away.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { noDecreeFile } from '../../shared/domain/office/decree.ts'
import { withFile } from '../../shared/domain/office/upload-place.ts'
import { noAnswerFile } from '../../shared/domain/scorers/answer-file.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { putAnswerFile } from '../../shared/store/office/answer-file-items.ts'
import { putDecree } from '../../shared/store/office/decree-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { coordinator, startWorld } from '../support/lost-world.ts'

const startFiles = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-restored-files-'))
  const storage = await startObjectStorage({ buckets: localBuckets(folder), port: await freePort(), onCreated: async () => {} })
  const s3 = new S3Client({ endpoint: storage.url, region: localRegion, credentials: localCredentials, forcePathStyle: true })
  onTestFinished(async () => {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const world = await startWorld()
  const Bucket = bucketNames.bucketName
  const put = (name: string, owner = world.id, Body = name) => s3.send(new PutObjectCommand({ Bucket, Key: `kept/${owner}/${name}`, Body }))
  const lie = async () => {
    const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: `kept/${world.id}/` }))
    return [...new Set(Versions.map(({ Key = '' }) => Key.split('/').at(-1)))].sort()
  }
  const attach = async (fileId: string) => {
    await put(fileId)
    const file = { fileId, type: 'image/png', size: 3, sha256: createHash('sha256').update(fileId).digest('hex'), at: world.effects.now() }
    await world.desk.submit(world.id, { type: 'attach', file }, { kind: 'system', name: 'attachments' })
  }
  const restored = (from: typeof world.table) =>
    restore({
      from,
      to: createTools({ ...world.effects, s3: async () => s3, bucketName: Bucket }),
      journal: journalOf(world.journal, async (name, entry) => void world.journal.set(name, entry)),
      caseId: null,
    })
  const erase = (files: string[]) =>
    world.desk.eraseAs(coordinator, world.id, { texts: [], files, identity: false, basis: 'UU 27/2022 Ps 8' }, [])
  return { ...world, s3, attach, put, lie, restored, erase }
}

test('a file whose erasure was overtaken stays, in the table in use and after a loss; an erased one goes at every run', async () => {
  const { attach, put, lie, restored, erase, table, submit, copied, loseAll } = await startFiles()
  for (const it of ['F-stays', 'F-erased', 'F-later']) await attach(it)
  const { documents } = table
  const send = documents.send.bind(documents)
  documents.send = ((command: Parameters<typeof send>[0]) =>
    command.constructor.name === 'TransactWriteCommand' ? Promise.reject(new Error('crashed')) : send(command)) as typeof documents.send
  await expect(erase(['F-stays'])).rejects.toThrow('crashed')
  documents.send = send
  await submit({ type: 'note', text: 'Berjalan terus.' })
  await erase(['F-erased'])
  const copy = await copied()
  await erase(['F-later'])
  expect((await restored(copy)).files).toEqual({ back: 0, lost: 0 })
  expect(await lie()).toEqual(['F-stays'])
  for (const isLost of [true, false, true]) {
    if (isLost) await loseAll()
    // A bucket that was itself brought back, or an erasure that was cut off before the files.
    for (const it of ['F-erased', 'F-later']) await put(it)
    expect((await restored(copy)).files).toEqual({ back: 0, lost: 0 })
    expect(await lie()).toEqual(['F-stays'])
  }
})

test('the decree that an institution had at that moment is back with it, though another one had replaced it', async () => {
  const { s3, table, put, copied, loseAll, restored } = await startFiles()
  await put('F-sk', 'dinas-1')
  const file = { fileId: 'F-sk', type: 'application/pdf', size: 4, sha256: createHash('sha256').update('F-sk').digest('hex') }
  const decree = withFile(noDecreeFile('dinas-1'), { ...file, at: instant('2026-11-24T02:00:00.000Z') })
  await transact(table.documents, [putDecree(table, decree)])
  const copy = await copied()
  const bucketName = bucketNames.bucketName
  await takeAway({ s3: async () => s3, bucketName }, 'kept/dinas-1/F-sk', 'decree-replaced')
  await loseAll()
  expect((await restored(copy)).files).toEqual({ back: 1, lost: 0 })
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucketName, Key: 'kept/dinas-1/F-sk' }))
  expect(await Body?.transformToString()).toBe('F-sk')
})

test('a file beside an answer that was taken off since is back with its item', async () => {
  const { s3, table, put, copied, loseAll, restored } = await startFiles()
  const place = { scorer: 'pekppp', period: '2026', subject: 'dinas-1', item: 'petugas-sop' }
  await put('F-bukti', 'pekppp.2026.dinas-1.petugas-sop')
  const sha256 = createHash('sha256').update('F-bukti').digest('hex')
  const file = { fileId: 'F-bukti', type: 'application/pdf', size: 7, sha256, by: 'O-1', at: instant('2026-11-24T02:00:00.000Z') }
  await transact(table.documents, [putAnswerFile(table, withFile(noAnswerFile(place), file))])
  const copy = await copied()
  const [bucketName, key] = [bucketNames.bucketName, 'kept/pekppp.2026.dinas-1.petugas-sop/F-bukti']
  await takeAway({ s3: async () => s3, bucketName }, key, 'answer-file-gone')
  await loseAll()
  expect((await restored(copy)).files).toEqual({ back: 1, lost: 0 })
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucketName, Key: key }))
  expect(await Body?.transformToString()).toBe('F-bukti')
})

test('a small picture comes back beside its picture, and goes with it', async () => {
  const { desk, id, effects, put, lie, restored, erase, copied, loseAll } = await startFiles()
  const sha256Of = (word: string) => createHash('sha256').update(word).digest('hex')
  for (const fileId of ['F-1', 'F-10']) {
    for (const it of [fileId, `${fileId}.thumbnail`]) await put(it)
    const thumbnail = { sha256: sha256Of(`${fileId}.thumbnail`), width: 8, height: 8 }
    const file = { fileId, type: 'image/png', size: 3, sha256: sha256Of(fileId), thumbnail, at: effects.now() }
    await desk.submit(id, { type: 'attach', file }, { kind: 'system', name: 'attachments' })
  }
  const copy = await copied()
  await erase(['F-1'])
  // A bucket that was brought back holds another one on top of what the log knows.
  await put('F-10.thumbnail', id, 'lain')
  await loseAll()
  for (const it of ['F-1', 'F-1.thumbnail']) await put(it)
  expect((await restored(copy)).files).toEqual({ back: 1, lost: 0 })
  expect(await lie()).toEqual(['F-10', 'F-10.thumbnail'])
})
