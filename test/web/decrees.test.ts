import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createAttachments } from '../../functions/attachments/handler.ts'
import { readReadiness } from '../../shared/store/office/directory-items.ts'
import { locatedJpeg, locatedMp4, place, signedPdf } from '../attachments/fixtures.ts'
import { bucketOf } from '../support/buckets.ts'
import { eventually, upload, uploadFormOn } from '../support/uploads.ts'
import { fieldOn, unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

let office: World
let liaison: TestOfficer
let leader: TestOfficer
let stranger: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: 'dinas-sosial' })
  leader = await office.signIn({ name: 'Pim Contoh', role: 'leader' })
  stranger = await office.signIn({ name: 'Asing Contoh', role: 'liaison', institution: 'dinas-perhubungan' })
})
afterAll(() => office.close())

const path = '/petugas/kesiapan/dinas-sosial'
const facts = { decreeNumber: '188/1/2026', decreeDate: '2026-01-05', signatory: 'Kepala Dinas' }
const save = async (changes: object = {}) =>
  liaison.post(path, { ...facts, ...changes, version: fieldOn((await liaison.get(path)).text, 'version') })
const signed = signedPdf()
const form = async (who = liaison) => uploadFormOn((await who.get(`${path}/sk/unggah`)).text)

/** What became of a file, by the page a browser without script loads anew. */
const send = async (content: Buffer, says: string): Promise<string> => {
  const sent = await upload(await form(), content)
  const back = new URL(sent.headers.get('location') ?? '')
  expect([sent.status, back.pathname]).toEqual([303, path])
  return eventually(
    async () => unescaped((await liaison.get(`${back.pathname}${back.search}`)).text),
    (text) => text.includes(says) && !text.includes('sedang diperiksa'),
  )
}
const readAs = async (who: TestOfficer) => {
  const link = await who.get(`${path}/sk`)
  const read = await fetch(link.headers.location ?? '')
  return { read, bytes: Buffer.from(await read.arrayBuffer()) }
}
const lies = async (fileId: string) =>
  (await office.effects.s3()).send(new GetObjectCommand({ Bucket: bucketOf('kept/'), Key: `kept/dinas-sosial/${fileId}` })).then(
    () => true,
    () => false,
  )
const idOf = async () => (await office.desk.decreeOf('dinas-sosial')).file?.fileId ?? ''

test('a decree is entered before its file can be sent, and only whoever keeps the readiness sends it', async () => {
  expect((await liaison.get(`${path}/sk/unggah`)).status).toBe(404)
  expect((await liaison.get(path)).text).toContain('Isi dan simpan dahulu nomor, tanggal, dan penanda tangan SK')
  expect((await save()).status).toBe(303)
  expect((await liaison.get(path)).text).toContain(`href="${path}/sk/unggah"`)
  for (const who of [leader, stranger]) {
    expect([(await who.get(`${path}/sk/unggah`)).status, (await who.get(`${path}/sk`)).status]).toEqual([404, 404])
    expect((await who.get(path)).text).not.toContain('unggah')
  }
})

test('a signed PDF is kept byte for byte and read by everybody who sees the readiness, through a link that says what it is', async () => {
  const page = await send(signed, 'SK-PPID-dinas-sosial.pdf')
  expect(page).toContain('Ganti berkas SK')
  for (const who of [liaison, leader, stranger]) {
    const { read, bytes } = await readAs(who)
    expect([read.status, read.headers.get('content-disposition'), bytes.equals(signed)]).toEqual([
      200,
      'attachment; filename="SK-PPID-dinas-sosial.pdf"',
      true,
    ])
  }
  expect((await leader.get('/petugas/kesiapan')).text).toContain(`href="${path}/sk"`)
  const json = (await leader.get(path, { headers: { accept: 'application/json' } })).json()
  expect(json.decreeFile).toMatchObject({ type: 'application/pdf', size: signed.length })
  expect((await office.send('GET', `${path}/sk`)).status).not.toBe(200)
})

test('what is typed meanwhile is saved: a file that arrives is no change of the form', async () => {
  const version = fieldOn((await liaison.get(path)).text, 'version')
  await send(signed, 'SK-PPID-dinas-sosial.pdf')
  expect((await liaison.post(path, { ...facts, signatory: 'Kepala Baru', version })).status).toBe(303)
  expect((await readReadiness(office.desk.table)).get('dinas-sosial')?.ppid?.signatory).toBe('Kepala Baru')
  expect((await liaison.get(path)).text).toContain('SK-PPID-dinas-sosial.pdf')
})

test('a photo of the paper replaces it without its place, and the object of the old one is gone', async () => {
  const before = await idOf()
  await send(locatedJpeg(), 'SK-PPID-dinas-sosial.jpeg')
  const { bytes } = await readAs(leader)
  expect([locatedJpeg().includes(place), bytes.includes(place), bytes.length > 0]).toEqual([true, false, true])
  expect([await lies(before), await lies(await idOf())]).toEqual([false, true])
})

test('what is refused is told to whoever keeps the readiness, and the file that was there stays', async () => {
  const before = await idOf()
  const refusals: [Buffer, string][] = [
    [
      Buffer.concat([signed, Buffer.alloc(10 * 1024 * 1024)]),
      'ditolak: terlalu besar: paling besar 15 MB untuk foto, 10 MB untuk PDF, dan 50 MB untuk video; perkecil, lalu kirim lagi.',
    ],
    [Buffer.of(), 'ditolak: kosong; pilih berkas lain.'],
    [Buffer.from('<html><script>alert(1)</script>'), 'ditolak: bukan PDF atau foto (JPEG, PNG, WebP, HEIC).'],
    [locatedMp4(), 'ditolak: bukan PDF atau foto (JPEG, PNG, WebP, HEIC).'],
    [locatedJpeg().subarray(0, 60), 'ditolak: rusak atau tidak lengkap; kirim lagi dari berkas aslinya.'],
  ]
  for (const [content, words] of refusals) {
    await send(content, words)
    expect([await idOf(), await lies(before)]).toEqual([before, true])
  }
  expect((await leader.get(path)).text).not.toContain('ditolak')
  expect(await send(signed, 'SK-PPID-dinas-sosial.pdf')).not.toContain('ditolak')
})

test('a form is good for its institution alone, and a page that waits for a file says so', async () => {
  const elsewhere = await upload(await form(), signed, { key: 'incoming/dinas-perhubungan/D-0000000000000000' })
  expect(elsewhere.status).toBe(403)
  expect((await liaison.get(`${path}?berkas=D-0000000000000000`)).text).toContain('sedang diperiksa')
})

test('told of twice, or cut off before the old file was removed, an upload ends the same', async () => {
  const s3 = await office.effects.s3()
  const judge = createAttachments(office.effects)
  const put = async (fileId: string) => {
    const key = `incoming/dinas-sosial/${fileId}`
    await s3.send(new PutObjectCommand({ Bucket: bucketOf(key), Key: key, Body: signed }))
    return { detail: { object: { key } } }
  }
  const before = await idOf()
  const first = await put('D-AAAAAAAAAAAAAAAA')
  // The function ends as soon as it wants to remove something.
  const dying = new Proxy(s3, {
    get: (target, property) =>
      property === 'send'
        ? (command: { constructor: { name: string } }) => {
            if (command.constructor.name === 'DeleteObjectCommand') throw new Error('gone')
            return target.send(command as never)
          }
        : Reflect.get(target, property),
  })
  await expect(createAttachments({ ...office.effects, s3: async () => dying })(first)).rejects.toThrow('gone')
  expect([await idOf(), await lies(before)]).toEqual(['D-AAAAAAAAAAAAAAAA', true])
  await judge(first)
  expect([await lies(before), await lies('D-AAAAAAAAAAAAAAAA')]).toEqual([false, true])
  const second = await put('D-BBBBBBBBBBBBBBBB')
  await judge(second)
  await judge(second)
  await judge(first)
  const { file, version } = await office.desk.decreeOf('dinas-sosial')
  expect([file?.fileId, await lies('D-AAAAAAAAAAAAAAAA'), await lies('D-BBBBBBBBBBBBBBBB')]).toEqual(['D-BBBBBBBBBBBBBBBB', false, true])
  const two = await Promise.all([put('D-CCCCCCCCCCCCCCCC'), put('D-DDDDDDDDDDDDDDDD')])
  await Promise.all(two.map(judge))
  const now = await office.desk.decreeOf('dinas-sosial')
  const kept = await Promise.all(['D-BBBBBBBBBBBBBBBB', 'D-CCCCCCCCCCCCCCCC', 'D-DDDDDDDDDDDDDDDD'].map(lies))
  expect([now.version - version, kept.filter(Boolean).length, kept[0], await lies(now.file?.fileId ?? '')]).toEqual([2, 1, false, true])
})
