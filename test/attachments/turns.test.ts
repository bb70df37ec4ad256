import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { deflateSync } from 'node:zlib'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/attachments/handler.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { readLettersOf } from '../../shared/store/post/letter-items.ts'
import { bucketOf } from '../support/buckets.ts'
import { startTestTable } from '../support/table.ts'
import { startTestWeb } from '../support/web.ts'
import { greyPng, pdf, pdfStream } from './fixtures.ts'

let web: Awaited<ReturnType<typeof startTestWeb>>
let endpoint = ''
let judge: ReturnType<typeof createHandler>
beforeAll(async () => {
  web = await startTestWeb(async () => {
    const table = await startTestTable()
    endpoint = table.endpoint
    return table
  })
  judge = createHandler({ ...web.effects, sleep: async (milliseconds) => void (await wait(milliseconds / 10)) })
})
afterAll(() => web.close())

const put = async (key: string, body: Buffer) =>
  (await web.effects.s3()).send(new PutObjectCommand({ Bucket: bucketOf(key), Key: key, Body: body }))
const told = (key: string, sequencer?: string) => judge({ detail: { object: { key, ...(sequencer ? { sequencer } : {}) } } })
const read = async (key: string): Promise<Buffer | null> => {
  try {
    const { Body } = await (await web.effects.s3()).send(new GetObjectCommand({ Bucket: bucketOf(key), Key: key }))
    return Body ? Buffer.from(await Body.transformToByteArray()) : null
  } catch {
    return null
  }
}
const filesOf = async (id: string) => (await readCase(web.desk.table, id))?.files ?? []
/** What the log says of files: each as it was kept, or why not. */
const verdictsOf = async (id: string) =>
  (await readLog(web.desk.table, id)).flatMap(({ event }) =>
    event.type === 'file-attached' ? ['kept'] : event.type === 'file-refused' ? [event.reason] : [],
  )
let count = 0
const fileId = () => `F-${String(++count).padStart(16, '0')}`
const incoming = async (id: string, body: Buffer, of = fileId()) => {
  const key = `incoming/${id}/${of}`
  await put(key, body)
  return { key, kept: `kept/${id}/${of}` }
}

test('a file of which the bucket tells twice at once is kept once, and what is kept is what was noted', async () => {
  const { id } = await web.citizenFiles('/pengaduan')
  const { key, kept } = await incoming(id, greyPng(7))
  await Promise.all([told(key), told(key), told(key)])
  const [file] = await filesOf(id)
  const bytes = await read(kept)
  expect([await verdictsOf(id), bytes && createHash('sha256').update(bytes).digest('hex'), await read(key)]).toEqual([
    ['kept'],
    file?.sha256,
    null,
  ])
})

test('told twice at once on the last free place it is not taken away again', async () => {
  const { id } = await web.citizenFiles('/pengaduan')
  for (let shade = 1; shade <= 4; shade++) await told((await incoming(id, greyPng(shade))).key)
  const { key, kept } = await incoming(id, greyPng(5))
  await Promise.all([told(key), told(key)])
  expect([await verdictsOf(id), (await read(kept)) !== null]).toEqual([Array.from({ length: 5 }, () => 'kept'), true])
})

test('the same photo in two sendings at once is kept once, and the other one is told', async () => {
  const { id } = await web.citizenFiles('/pengaduan')
  const both = await Promise.all([incoming(id, greyPng(9)), incoming(id, greyPng(9))])
  await Promise.all(both.map(({ key }) => told(key)))
  const lying = await Promise.all(both.map(({ kept }) => read(kept)))
  expect([(await verdictsOf(id)).sort(), lying.filter(Boolean).length, (await filesOf(id)).length]).toEqual([['kept', 'sent-before'], 1, 1])
})

test('told again later it finds nothing to do; another file by the same form is judged', async () => {
  const { id } = await web.citizenFiles('/pengaduan')
  const of = fileId()
  const { key } = await incoming(id, Buffer.from('no picture'), of)
  await told(key, 'A')
  await told(key, 'A')
  expect(await verdictsOf(id)).toEqual(['type-not-allowed'])
  await incoming(id, greyPng(3), of)
  await told(key, 'B')
  await told(key, 'B')
  await told(key, 'A')
  expect(await verdictsOf(id)).toEqual(['type-not-allowed', 'kept'])
})

test('what failed in order is tried again', async () => {
  const { id } = await web.citizenFiles('/pengaduan')
  const { key } = await incoming(id, greyPng(4))
  const s3 = await web.effects.s3()
  const failing = new Proxy(s3, {
    get: (target, property) =>
      property === 'send'
        ? (command: { constructor: { name: string } }) => {
            if (command.constructor.name === 'PutObjectCommand') throw new Error('The bucket does not answer')
            return target.send(command as never)
          }
        : Reflect.get(target, property),
  })
  await expect(createHandler({ ...web.effects, s3: async () => failing })({ detail: { object: { key } } })).rejects.toThrow(
    'does not answer',
  )
  expect(await verdictsOf(id)).toEqual([])
  await told(key)
  expect(await verdictsOf(id)).toEqual(['kept'])
})

/** A few kilobytes that become millions of objects of a document. */
const bomb = pdf({
  more: [pdfStream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(Buffer.from(`9 0 [${'0 '.repeat(8_000_000)}]`)))],
})

test('a file that kills the process is refused at its second attempt, once', { timeout: 60_000 }, async () => {
  const { id } = await web.citizenFiles('/pengaduan')
  const { key, kept } = await incoming(id, bomb)
  const { code, signal } = await new Promise<{ code: unknown; signal: unknown }>((resolve) => {
    execFile(
      process.execPath,
      [
        '--max-old-space-size=90',
        '--disable-warning=ExperimentalWarning',
        'test/attachments/killed-judge.ts',
        endpoint,
        web.storage.url,
        web.desk.table.tableName,
        key,
        web.clock.now,
      ],
      (error) => resolve({ code: error?.code ?? 0, signal: error?.signal ?? null }),
    )
  })
  expect([code !== 0 || signal !== null, await verdictsOf(id), (await read(key)) !== null]).toEqual([true, [], true])
  // The platform tells of it again a minute later; twice at once, to be sure.
  web.clock.now = plusMillis(web.clock.now, 61_000)
  await Promise.all([told(key), told(key)])
  await told(key)
  expect([await verdictsOf(id), await read(key), await read(kept)]).toEqual([['too-demanding'], null, null])
  const letters = await readLettersOf(web.desk.table, id)
  expect(letters.flatMap(({ content }) => (content.kind === 'file-refused' ? [content.reason] : []))).toEqual(['too-demanding'])
})

test('while another process may still be at it, nothing is refused: the bucket tells of it again', { timeout: 30_000 }, async () => {
  const { id } = await web.citizenFiles('/pengaduan')
  const { key } = await incoming(id, greyPng(8))
  const waits: number[] = []
  const hanging = createHandler({ ...web.effects, s3: () => new Promise<never>(() => {}) })
  hanging({ detail: { object: { key } } }).catch(() => {})
  await wait(300)
  const impatient = createHandler({ ...web.effects, sleep: async (milliseconds) => void waits.push(milliseconds) })
  await expect(impatient({ detail: { object: { key } } })).rejects.toThrow('Another process')
  expect([await verdictsOf(id), waits.length]).toEqual([[], 12])
})

test('an officer’s file that is refused is told to officers; its reporter gets no letter and no line about it', async () => {
  const { id, number, cookies } = await web.citizenFiles('/pengaduan')
  const before = (await readLettersOf(web.desk.table, id)).length
  await told((await incoming(id, Buffer.from('no picture'), 'B-0000000000000001')).key)
  expect([await verdictsOf(id), (await readLettersOf(web.desk.table, id)).length]).toEqual([['type-not-allowed'], before])
  const page = async () => (await web.send('GET', `/kasus/${number}`, { cookies, headers: { accept: 'text/html' } })).text
  expect(await page()).not.toContain('Berkas ditolak')
  await told((await incoming(id, Buffer.from('no picture'))).key)
  expect(await page()).toContain('Berkas ditolak')
})
