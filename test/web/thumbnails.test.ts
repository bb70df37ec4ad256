import { createHash } from 'node:crypto'
import { ListObjectVersionsCommand } from '@aws-sdk/client-s3'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLog } from '../../shared/store/case/case-items.ts'
import { greyPng, locatedJpeg, pdf, place } from '../attachments/fixtures.ts'
import { recorded } from '../attachments/recorded.ts'
import { eventually, type UploadForm, upload } from '../support/uploads.ts'
import { fieldOn, unescaped } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/** Small pictures of pictures (docs/adr/0043): beside the file, shown to whoever may see it, gone with it. */

const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
let office: World
let coordinator: TestOfficer
let liaison: TestOfficer
let stranger: TestOfficer
beforeAll(async () => {
  office = await startWorld()
  coordinator = await office.signIn({ name: 'Kira Contoh', role: 'coordinator', mayOpenIdentities: true })
  liaison = await office.signIn({ name: 'Lia Contoh', role: 'liaison', institution: works })
  stranger = await office.signIn({ name: 'Tamu Contoh', role: 'liaison', institution: 'dinas-perhubungan' })
})
afterAll(() => office.close())

const html = { accept: 'text/html' }
const photo = () =>
  sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#c63' } })
    .withExif({ IFD0: { Copyright: place.toString('latin1') } })
    .jpeg()
    .toBuffer()

const withFiles = async (...files: readonly Buffer[]) => {
  const filed = await office.citizenFiles('/pengaduan')
  for (const [i, content] of files.entries()) {
    await upload((await office.send('GET', `/kasus/${filed.number}/berkas`, { cookies: filed.cookies })).json() as UploadForm, content)
    await eventually(
      () => office.stateOf(filed.id),
      (it) => it.files.length === i + 1,
    )
  }
  const page = () => office.send('GET', `/kasus/${filed.number}`, { cookies: filed.cookies, headers: html })
  return { ...filed, page, files: (await office.stateOf(filed.id)).files }
}
const picturesOn = (page: string) => [...page.matchAll(/<img class="thumbnail" src="([^"]+)"/g)].map(([, it]) => unescaped(it ?? ''))
const policyOf = ({ headers }: { headers: Record<string, string | undefined> }) => headers['content-security-policy'] ?? ''
const picturesFrom = (answer: { headers: Record<string, string | undefined> }) => /img-src ([^;]+)/.exec(policyOf(answer))?.[1]

test('a picture has a small one: upright, without what it carried, and only on pages of the case may the bucket be asked for it', async () => {
  const { number, files, page } = await withFiles(await photo(), recorded.heicTurned, pdf())
  const shown = await page()
  const links = picturesOn(shown.text)
  const small = await Promise.all(
    links.map(async (link) => ({ answer: await fetch(link), bytes: Buffer.from(await (await fetch(link)).arrayBuffer()) })),
  )
  const facts = await Promise.all(
    small.map(async ({ bytes }) => ({ ...(await sharp(bytes).metadata()), sha256: createHash('sha256').update(bytes).digest('hex') })),
  )
  expect(facts.map(({ format, width, height, exif, icc }) => [format, width, height, exif, icc])).toEqual([
    ['jpeg', 320, 240, undefined, undefined],
    ['jpeg', 48, 64, undefined, undefined],
  ])
  expect(files.map(({ thumbnail }) => thumbnail)).toEqual([
    ...facts.map(({ sha256, width, height }) => ({ sha256, width, height })),
    undefined,
  ])
  expect(
    small.map(({ answer, bytes }) => [
      answer.headers.get('content-type'),
      answer.headers.get('cache-control'),
      bytes.includes(place),
      bytes.length < 20_000,
    ]),
  ).toEqual(small.map(() => ['image/jpeg', 'no-store', false, true]))
  expect([picturesFrom(shown), /form-action ([^;]+)/.exec(policyOf(shown))?.[1]]).toEqual([`'self' ${office.storage.url}`, "'self'"])
  const without = await office.send('GET', `/kasus/${number}/berkas`, { cookies: [], headers: html })
  const home = await office.send('GET', '/', { headers: html })
  expect([picturesFrom(home), picturesFrom(without)]).toEqual(["'self'", "'self'"])
})

test('at the desk whoever may open the file sees it, and nobody else', async () => {
  const { id, number, page } = await withFiles(await photo())
  expect([(await liaison.get(`/petugas/kasus/${number}`)).status, (await stranger.get(`/petugas/kasus/${number}`)).status]).toEqual([
    404, 404,
  ])
  await coordinator.act(number, 'disposisi', {
    class: 'ordinary',
    category: 'jalan-dan-jembatan',
    anonymous: 'no',
    confidential: 'no',
    lead: works,
  })
  for (const who of [coordinator, liaison]) {
    const desk = await who.get(`/petugas/kasus/${number}`)
    const [link = ''] = picturesOn(desk.text)
    expect([(await fetch(link)).status, picturesFrom(desk)]).toEqual([200, `'self' ${office.storage.url}`])
    expect(picturesOn((await who.get(`/petugas/kasus/${number}/cetak`)).text)).toEqual([])
  }
  const refused = await stranger.get(`/petugas/kasus/${number}`)
  expect([refused.status, picturesOn(refused.text), picturesFrom(refused)]).toEqual([404, [], "'self'"])
  const link = new URL(picturesOn((await page()).text)[0] ?? '')
  link.pathname = link.pathname.replace(id, 'J-AAAA-AAAA')
  expect((await fetch(link)).status).toBe(403)
})

test('a file of before, which has none, is shown as it was', async () => {
  const { id, number, cookies, page } = await withFiles(pdf())
  const file = { fileId: 'F-LAMA', type: 'image/jpeg', size: 3, sha256: 'x', at: office.clock.now }
  await office.desk.submit(id, { type: 'attach', file }, { kind: 'system', name: 'attachments' })
  const shown = await page()
  expect([picturesOn(shown.text), shown.text.includes(`/kasus/${number}/berkas/F-LAMA`), picturesFrom(shown)]).toEqual([[], true, "'self'"])
  expect((await office.send('GET', `/kasus/${number}/berkas/F-LAMA`, { cookies })).status).toBe(303)
})

test('erased, it is gone in every version, with the file; one that its case did not take leaves nothing', async () => {
  const { id, number, files } = await withFiles(locatedJpeg(), greyPng(9))
  const s3 = await office.effects.s3()
  const lying = async () => {
    const { Versions = [], DeleteMarkers = [] } = await s3.send(
      new ListObjectVersionsCommand({ Bucket: office.effects.bucketName, Prefix: `kept/${id}/` }),
    )
    return [...Versions, ...DeleteMarkers].map(({ Key = '' }) => Key.split('/').at(-1)).sort()
  }
  const [first, second] = files.map(({ fileId }) => fileId)
  expect(await lying()).toEqual([first, `${first}.thumbnail`, second, `${second}.thumbnail`].sort())
  const page = (await coordinator.get(`/petugas/kasus/${number}/hapus-data`)).text
  const form = { token: fieldOn(page, 'token'), seen: fieldOn(page, 'seen'), [`files.${first}`]: 'on', basis: 'UU', sure: 'on' }
  expect((await coordinator.post(`/petugas/kasus/${number}/hapus-data`, form)).status).toBe(303)
  expect(await lying()).toEqual([second, `${second}.thumbnail`])
  // The same bytes within ten minutes are taken once.
  const again = await office.send('GET', `/kasus/${number}/berkas`, { cookies: await office.openedBy(await office.stateOf(id)) })
  await upload(again.json() as UploadForm, greyPng(9))
  await eventually(async () => (await readLog(office.table, id)).some(({ event }) => event.type === 'file-refused'), Boolean)
  expect(await lying()).toEqual([second, `${second}.thumbnail`])
})
