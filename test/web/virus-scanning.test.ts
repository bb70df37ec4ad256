import { PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandler } from '../../functions/attachments/handler.ts'
import { readRegion } from '../../infra/region-files.ts'
import type { ScanResult } from '../../shared/desk/files/scan.ts'
import { locatedJpeg } from '../attachments/fixtures.ts'
import { bucketOf } from '../support/buckets.ts'
import { eventually, type UploadForm, upload } from '../support/uploads.ts'
import { startTestWeb } from '../support/web.ts'

const region = { ...readRegion('jombang'), virusScanning: true }
const testVirus = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join(''))

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb(undefined, { region: async () => region })
})
afterAll(() => web.close())

const opened = async () => {
  const { number, cookies } = await web.citizenFiles('/pengaduan')
  const files = async () => ((await web.send('GET', `/kasus/${number}`, { cookies })).json() as { files: { type: string }[] }).files
  const page = async () => (await web.send('GET', `/kasus/${number}`, { cookies, headers: { accept: 'text/html' } })).text
  const form = async () => (await web.send('GET', `/kasus/${number}/berkas`, { cookies })).json() as UploadForm
  const formPage = async () => (await web.send('GET', `/kasus/${number}/berkas`, { cookies, headers: { accept: 'text/html' } })).text
  return { files, page, form, formPage }
}

test('a file in which nothing was found is kept, one with a virus is refused with what to do', async () => {
  const { files, form, formPage, page } = await opened()
  const around = await formPage()
  expect([around.includes('Setiap berkas diperiksa terhadap virus'), around.includes('tidak diperiksa terhadap virus')]).toEqual([
    true,
    false,
  ])
  await upload(await form(), locatedJpeg())
  expect(await eventually(files, (it) => it.length === 1)).toEqual([expect.objectContaining({ type: 'image/jpeg' })])
  await upload(await form(), Buffer.concat([locatedJpeg(), testVirus]))
  await eventually(page, (text) => text.includes('Berkas ditolak: pemeriksa virus menemukan isi yang berbahaya'))
  expect(await files()).toHaveLength(1)
})

/** What was sent but not told of: the scanner's news is the test's to give. */
const unscanned = async () => {
  const { files, form, page } = await opened()
  const { fields } = await form()
  const key = fields.key ?? ''
  const put = async (content: Buffer) => {
    const s3 = await web.effects.s3()
    const { ETag } = await s3.send(new PutObjectCommand({ Bucket: bucketOf(key), Key: key, Body: content }))
    return (ETag ?? '').replaceAll('"', '')
  }
  const judge = createHandler(web.effects)
  const tell = (etag: string, scanResultStatus: ScanResult) =>
    judge({ detail: { s3ObjectDetails: { objectKey: key, eTag: etag }, scanResultDetails: { scanResultStatus } } })
  return { files, page, put, tell, created: () => judge({ detail: { object: { key } } }) }
}

test('the news of the bucket alone judges nothing: nobody sees what was not scanned', async () => {
  const { files, put, created } = await unscanned()
  await put(locatedJpeg())
  await created()
  expect(await files()).toEqual([])
})

test('a verdict is good for the bytes that it was given for: what replaced them waits for its own', async () => {
  const { files, put, tell } = await unscanned()
  const clean = await put(locatedJpeg())
  const other = await put(Buffer.concat([locatedJpeg(), Buffer.from('more')]))
  await tell(clean, 'NO_THREATS_FOUND')
  expect(await files()).toEqual([])
  await tell(other, 'NO_THREATS_FOUND')
  expect(await files()).toHaveLength(1)
})

test('what no scanner can look at is refused; where the scanner failed, nothing is refused and nothing is shown', async () => {
  const { files, page, put, tell } = await unscanned()
  const etag = await put(locatedJpeg())
  await expect(tell(etag, 'FAILED')).rejects.toThrow('FAILED')
  await expect(tell(etag, 'ACCESS_DENIED')).rejects.toThrow('ACCESS_DENIED')
  await expect(tell(etag, 'SOMETHING_NEW' as ScanResult)).rejects.toThrow('SOMETHING_NEW')
  await expect(tell(etag, undefined as unknown as ScanResult)).rejects.toThrow('did not look')
  expect([await files(), (await page()).includes('Berkas ditolak')]).toEqual([[], false])
  await tell(etag, 'UNSUPPORTED')
  expect([await files(), (await page()).includes('tidak dapat diperiksa terhadap virus')]).toEqual([[], true])
})
