import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLog } from '../../shared/store/case/case-items.ts'
import { greyPng, locatedJpeg, place } from '../attachments/fixtures.ts'
import { eventually, type UploadForm, upload } from '../support/uploads.ts'
import { startTestWeb } from '../support/web.ts'

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

type File = { fileId: string; type: string; size: number; sha256: string; thumbnail?: { sha256: string; width: number; height: number } }

const fileCase = async () => {
  const { number, cookies } = await web.citizenFiles('/pengaduan')
  const facts = async () => (await web.send('GET', `/kasus/${number}`, { cookies })).json() as { files: File[] }
  const page = async () => (await web.send('GET', `/kasus/${number}`, { cookies, headers: { accept: 'text/html' } })).text
  const form = async () => (await web.send('GET', `/kasus/${number}/berkas`, { cookies })).json() as UploadForm
  return { number, cookies, facts, page, form }
}

test('a photo is kept without its place, and read through a link that says what it is', async () => {
  const { number, cookies, facts, form } = await fileCase()
  const sent = await upload(await form(), locatedJpeg())
  expect([sent.status, sent.headers.get('location')]).toEqual([303, expect.stringContaining(`/kasus/${number}?berkas=F-`)])
  const [file] = (await eventually(facts, (it) => it.files.length === 1)).files
  expect(file?.type).toBe('image/jpeg')
  const link = await web.send('GET', `/kasus/${number}/berkas/${file?.fileId}`, { cookies })
  const read = await fetch(link.headers.location ?? '')
  const kept = Buffer.from(await read.arrayBuffer())
  expect([read.status, read.headers.get('content-type'), read.headers.get('content-disposition')]).toEqual([
    200,
    'image/jpeg',
    `attachment; filename="berkas-1-${number}.jpg"`,
  ])
  expect([locatedJpeg().includes(place), kept.includes(place), kept.length]).toEqual([true, false, file?.size])
})

test('a file that is too large, empty, or of another kind is refused in words on the page of the case', async () => {
  const { facts, form, page } = await fileCase()
  const sendings: [Buffer, string][] = [
    [Buffer.concat([locatedJpeg(), Buffer.alloc(15 * 1024 * 1024)]), 'terlalu besar: paling besar 15 MB untuk foto'],
    [Buffer.of(), 'kosong'],
    [Buffer.from('<html><script>alert(1)</script>'), 'isinya bukan foto (JPEG, PNG, WebP, HEIC), PDF, atau video (MP4, MOV)'],
  ]
  for (const [content, words] of sendings) {
    expect((await upload(await form(), content)).status).toBe(303)
    expect(await eventually(page, (text) => text.includes(`Berkas ditolak: ${words}`))).toContain(words)
  }
  expect((await facts()).files).toEqual([])
})

test('the signed form is good for its key, its size and its time, and for nothing else', async () => {
  const { form } = await fileCase()
  const signed = await form()
  const other = await upload(signed, locatedJpeg(), { key: 'incoming/J-AAAA-AAAA/F-1' })
  const redirected = await upload(signed, locatedJpeg(), { success_action_redirect: 'https://elsewhere.example' })
  const unsigned = await upload(signed, locatedJpeg(), { 'X-Amz-Signature': '0'.repeat(64) })
  const huge = await upload(signed, Buffer.alloc(60 * 1024 * 1024 + 1))
  expect([other.status, redirected.status, unsigned.status, huge.status]).toEqual([403, 403, 403, 400])
  expect([await unsigned.text(), await huge.text()]).toEqual([
    expect.stringContaining('<Code>SignatureDoesNotMatch</Code>'),
    expect.stringContaining('<Code>EntityTooLarge</Code>'),
  ])
})

test('the sixth file is refused before it is sent', async () => {
  const { number, cookies, facts, form } = await fileCase()
  for (let i = 1; i <= 5; i++) {
    await upload(await form(), greyPng(i))
    await eventually(facts, (it) => it.files.length === i)
  }
  const sixth = await web.send('GET', `/kasus/${number}/berkas`, { cookies })
  expect([sixth.status, sixth.json().code]).toEqual([409, 'too-many-files'])
  const page = await web.send('GET', `/kasus/${number}/berkas`, { cookies, headers: { accept: 'text/html' } })
  expect([page.status, page.text.includes('Sudah ada 5 berkas'), page.text.includes('type="file"')]).toEqual([200, true, false])
})

test('a link to a file runs out, and nobody else gets one', async () => {
  const { number, cookies, facts, form } = await fileCase()
  await upload(await form(), locatedJpeg())
  const [file] = (await eventually(facts, (it) => it.files.length === 1)).files
  const path = `/kasus/${number}/berkas/${file?.fileId}`
  const link = new URL((await web.send('GET', path, { cookies })).headers.location ?? '')
  link.searchParams.set('X-Amz-Expires', '100000')
  expect((await fetch(link)).status).toBe(403)
  const stranger = await fileCase()
  expect((await web.send('GET', path, { cookies: stranger.cookies })).status).toBe(403)
  expect((await web.send('GET', path)).status).toBe(403)
  expect((await web.send('GET', `/kasus/${number}/berkas/F-unknown`, { cookies })).status).toBe(404)
})

test('a file that the case does not have is a page with the way back, and a problem for programs', async () => {
  const { number, cookies } = await fileCase()
  for (const part of ['berkas/F-LAIN', 'surat/S-LAIN']) {
    const page = await web.send('GET', `/kasus/${number}/${part}`, { cookies, headers: { accept: 'text/html' } })
    expect([page.status, page.text.includes('<!doctype html>'), page.text.includes(`href="/kasus/${number}"`)]).toEqual([404, true, true])
    expect((await web.send('GET', `/kasus/${number}/${part}`, { cookies })).json().code).toBe('not-found')
  }
})

test('of every file that was not kept the page that waits for it says why, beyond the tenth of a day too', async () => {
  const { number, cookies, form } = await fileCase()
  const sent = async (content: Buffer) => {
    const { pathname, search } = new URL((await upload(await form(), content)).headers.get('location') ?? '')
    const read = async () => (await web.send('GET', `${pathname}${search}`, { cookies, headers: { accept: 'text/html' } })).text
    return (await eventually(read, (text) => !text.includes('Berkas yang baru dikirim sedang diperiksa'))).split('id="berkas"')[1] ?? ''
  }
  const pages = []
  for (let i = 1; i <= 11; i++) pages.push(await sent(Buffer.from(`no picture ${i}`)))
  const empty = await sent(Buffer.of())
  const kept = await sent(greyPng(7))
  const said = 'Berkas yang baru dikirim tidak disimpan: '
  const log = await readLog(web.desk.table, await web.desk.caseIdOf(number))
  expect([
    pages.filter((it) => it.includes(`${said}isinya bukan foto`)).length,
    empty.includes(`${said}kosong`),
    kept.includes(said),
    log.filter(({ event }) => event.type === 'file-refused').length,
  ]).toEqual([11, true, false, 10])
  const nobodys = await web.send('GET', `/kasus/${number}?berkas=F-0000000000000000`, { cookies, headers: { accept: 'text/html' } })
  expect(nobodys.text).toContain('Bila sesudah satu hari masih tertulis begini, berkas itu tidak tersimpan')
})
