import { createHash } from 'node:crypto'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler as createAttachments } from '../../functions/attachments/handler.ts'
import { answerFileId } from '../../shared/desk/identifiers.ts'
import { locatedJpeg, locatedMp4, signedPdf, place as wherePhotographed } from '../attachments/fixtures.ts'
import { bucketOf } from '../support/buckets.ts'
import { eventually, upload, uploadFormOn } from '../support/uploads.ts'
import { unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Files beside answers to scorers: sent like decrees, and read by whoever sees the page of the scorer (docs/adr/0079). */

let office: World
let coordinator: TestOfficer
let leader: TestOfficer
let liaison: TestOfficer
let stranger: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ name: 'Kokoh Contoh', role: 'coordinator' })
  leader = await office.signIn({ name: 'Pim Contoh', role: 'leader' })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: 'dinas-sosial' })
  stranger = await office.signIn({ name: 'Asing Contoh', role: 'liaison', institution: 'dinas-perhubungan' })
})
afterAll(() => office.close())

type Address = (way?: '' | '/berkas' | '/berkas/unggah' | '/berkas/hapus') => string
const ofRegion: Address = (way = '') => `/petugas/penilaian/komisi-informasi/2026/sarana${way}`
const ofHouse: Address = (way = '') => `/petugas/penilaian/pekppp/2026/petugas-sop${way}?instansi=dinas-sosial`
const region = { scorer: 'komisi-informasi', period: '2026', subject: '@region', item: 'sarana' }
const house = { scorer: 'pekppp', period: '2026', subject: 'dinas-sosial', item: 'petugas-sop' }

const signed = signedPdf()
const formOf = async (address: Address, who: TestOfficer) => uploadFormOn((await who.get(address('/berkas/unggah'))).text)

/** What became of a file, by the page that a browser without script loads anew. */
const send = async (address: Address, who: TestOfficer, content: Buffer, says: string): Promise<string> => {
  const sent = await upload(await formOf(address, who), content)
  const back = new URL(sent.headers.get('location') ?? '')
  expect([sent.status, back.pathname]).toEqual([303, address().split('?')[0]])
  return eventually(
    async () => unescaped((await who.get(`${back.pathname}${back.search}`)).text),
    (text) => text.includes(says) && !text.includes('sedang diperiksa'),
  )
}
const readAs = async (address: Address, who: TestOfficer) => {
  const link = await who.get(address('/berkas'))
  const read = await fetch(link.headers.location ?? '')
  return { read, bytes: Buffer.from(await read.arrayBuffer()) }
}
const lies = async (key: string, fileId: string) =>
  (await office.effects.s3()).send(new GetObjectCommand({ Bucket: bucketOf('kept/'), Key: `kept/${key}/${fileId}` })).then(
    () => true,
    () => false,
  )
const fileOf = async (at: typeof region) => (await office.desk.answerFileOf(at)).file
type Item = { id: string; empty: boolean; file: { type: string; size: number; sha256: string; by: string } | null }
const itemOf = async (address: Address, who: TestOfficer): Promise<Item | undefined> => {
  const [path = '', query = ''] = address().split('?')
  const page = `${path.replace(/\/[\w-]+$/, '')}${query && `?${query}`}`
  const { items } = (await who.get(page, { headers: { accept: 'application/json' } })).json() as { items: Item[] }
  return items.find(({ id }) => path.endsWith(`/${id}`))
}

test('an item is empty until its file was looked at and kept; who sees the page reads it byte for byte, and nobody else', async () => {
  const form = await formOf(ofRegion, coordinator)
  expect([(await itemOf(ofRegion, coordinator))?.empty, (await coordinator.get(ofRegion('/berkas'))).status]).toEqual([true, 404])
  const waiting = new URL(form.fields.success_action_redirect ?? '')
  expect((await coordinator.get(`${waiting.pathname}${waiting.search}`)).text).toContain('sedang diperiksa')
  const page = await send(ofRegion, coordinator, signed, 'bukti-komisi-informasi-2026-sarana.pdf')
  expect(page).toMatch(/diunggah Kokoh Contoh, .*2026/)
  expect(await itemOf(ofRegion, leader)).toMatchObject({
    empty: false,
    file: {
      type: 'application/pdf',
      size: signed.length,
      sha256: createHash('sha256').update(signed).digest('hex'),
      by: coordinator.officer.id,
    },
  })
  for (const who of [coordinator, leader]) {
    const { read, bytes } = await readAs(ofRegion, who)
    expect([read.status, read.headers.get('content-disposition'), bytes.equals(signed)]).toEqual([
      200,
      'attachment; filename="bukti-komisi-informasi-2026-sarana.pdf"',
      true,
    ])
  }
  expect((await leader.get('/petugas/penilaian/komisi-informasi/2026')).text).toContain(`href="${ofRegion('/berkas')}"`)
  // Leaders read; liaisons see nothing of this scorer; nobody without a session is told anything.
  expect([(await leader.get(ofRegion('/berkas/unggah'))).status, (await leader.post(ofRegion('/berkas/hapus'))).status]).toEqual([404, 404])
  for (const way of ['/berkas', '/berkas/unggah'] as const) expect((await liaison.get(ofRegion(way))).status).toBe(404)
  expect((await office.send('GET', ofRegion('/berkas'))).status).not.toBe(200)
})

test('of a scorer of institutions each has its own, and another institution neither reads nor sends it', async () => {
  await send(ofHouse, liaison, locatedJpeg(), 'bukti-pekppp-2026-dinas-sosial-petugas-sop.jpeg')
  const { bytes } = await readAs(ofHouse, leader)
  expect([locatedJpeg().includes(wherePhotographed), bytes.includes(wherePhotographed), bytes.length > 0]).toEqual([true, false, true])
  for (const way of ['', '/berkas', '/berkas/unggah'] as const) expect((await stranger.get(ofHouse(way))).status).toBe(404)
  const { fileId = '' } = (await fileOf(house)) ?? {}
  expect([(await stranger.post(ofHouse('/berkas/hapus'), { berkas: fileId })).status, (await fileOf(house))?.fileId]).toEqual([404, fileId])
  // The signed form is good for its own item alone.
  const elsewhere = { key: `incoming/pekppp.2026.dinas-perhubungan.petugas-sop/${fileId}` }
  expect((await upload(await formOf(ofHouse, liaison), signed, elsewhere)).status).toBe(403)
})

test('what is refused is told to whoever keeps the item, and the file that was there stays', async () => {
  const before = await fileOf(region)
  await send(ofRegion, coordinator, locatedMp4(), 'ditolak: bukan PDF atau gambar (JPEG, PNG, WebP, HEIC).')
  await send(ofRegion, coordinator, Buffer.of(), 'ditolak: kosong; pilih berkas lain.')
  expect([await fileOf(region), await lies('komisi-informasi.2026._.sarana', before?.fileId ?? '')]).toEqual([before, true])
  expect((await leader.get('/petugas/penilaian/komisi-informasi/2026')).text).not.toContain('Berkas yang terakhir dikirim')
})

test('replaced, the old object is gone; taken off, the item is empty again, and whoever meant another file is told', async () => {
  const key = 'komisi-informasi.2026._.sarana'
  const first = (await fileOf(region))?.fileId ?? ''
  await send(ofRegion, coordinator, locatedJpeg(), 'bukti-komisi-informasi-2026-sarana.jpeg')
  const second = (await fileOf(region))?.fileId ?? ''
  expect([await lies(key, first), await lies(key, second)]).toEqual([false, true])
  const late = await coordinator.post(ofRegion('/berkas/hapus'), { berkas: first })
  expect([late.headers.location, (await fileOf(region))?.fileId]).toEqual([`${ofRegion()}?hapus=berubah#berkas`, second])
  expect((await coordinator.get(`${ofRegion()}?hapus=berubah`)).text).toContain('sudah diganti sejak Anda membukanya')
  const taken = await coordinator.post(ofRegion('/berkas/hapus'), { berkas: second })
  expect([taken.headers.location, await fileOf(region), await lies(key, second)]).toEqual([`${ofRegion()}?hapus=ya#berkas`, null, false])
  // Pressed twice.
  expect((await coordinator.post(ofRegion('/berkas/hapus'), { berkas: second })).headers.location).toBe(taken.headers.location)
  expect((await itemOf(ofRegion, coordinator))?.empty).toBe(true)
  expect((await coordinator.get(ofRegion('/berkas'))).status).toBe(404)
})

test('told of twice, an upload ends the same; one that names no item is left alone', async () => {
  const s3 = await office.effects.s3()
  const judge = createAttachments(office.effects)
  const put = async (owner: string, random: number) => {
    const key = `incoming/${owner}/${answerFileId(coordinator.officer.id, new Uint8Array(16).fill(random))}`
    await s3.send(new PutObjectCommand({ Bucket: bucketOf(key), Key: key, Body: signed }))
    return { detail: { object: { key } } }
  }
  const [one, two] = [await put('komisi-informasi.2026._.sarana', 1), await put('komisi-informasi.2026._.sarana', 2)]
  for (const it of [one, two, two, one]) await judge(it)
  const { file, version } = await office.desk.answerFileOf(region)
  expect([file?.fileId, file?.by]).toEqual([two.detail.object.key.split('/')[2], coordinator.officer.id])
  await judge(await put('komisi-informasi', 3))
  expect((await office.desk.answerFileOf(region)).version).toBe(version)
})
