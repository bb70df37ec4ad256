import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { phonePhoto } from '../support/phone-photo.ts'
import { lookAs, type Pages, readForAWhile, startPages, type View } from './pages.ts'
import { startSystem } from './support.ts'

/** Photos beside the complaint form (docs/adr/0087): one press files the case, and only then is anything signed and sent. */

let pages: Pages
let photos: { name: string; mimeType: string; buffer: Buffer }[]
beforeAll(async () => {
  photos = await Promise.all([1, 2, 3].map(async (n) => ({ name: `IMG_${n}.jpg`, mimeType: 'image/jpeg', buffer: await phonePhoto(n) })))
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const look = lookAs('foto')
const text = (page: Page) => page.locator('main').innerText()
const fill = async (page: Page) => {
  await page.getByLabel('Pengaduan', { exact: true }).check()
  await page.getByLabel('Judul').fill('Jembatan kecil retak')
  await page.getByLabel('Apa yang terjadi?').fill('Retaknya melebar sejak hujan kemarin.')
  await page.getByLabel('Petugas dan instansi yang menangani').check()
  await page.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Tidak').check()
  await page.getByLabel('Nama', { exact: true }).fill('Warga Contoh')
  await page.getByLabel('Nomor telepon atau WhatsApp').fill('081234567890')
}
/** What leaves the browser: what is asked for a form, and each whole body that its script sends to the bucket. */
const watch = async (page: Page) => {
  const signed: string[] = []
  const sent: Buffer[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('/berkas')) signed.push(pathname)
  })
  await page.exposeFunction('seen', (body: string) => void sent.push(Buffer.from(body, 'latin1')))
  await page.addInitScript(`const send = window.fetch
    window.fetch = async (address, options) => {
      if (options.body instanceof FormData) {
        const bytes = new Uint8Array(await new Response(options.body).arrayBuffer())
        let text = ''
        for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
        await window.seen(text)
      }
      return send(address, options)
    }`)
  return { signed, sent }
}
const chosen = (page: Page) => page.locator('#photos-field li').count()

const views: readonly View[] = [{ width: 320 }, { width: 360 }, { width: 1280 }]
test.each(views)('three photos of a telephone go with the complaint in less than 2 MB and tell of no place ($width)', async (view) => {
  const page = await pages.open(view)
  const left = await watch(page)
  await page.goto(`${pages.url}/pengaduan`)
  await page.getByLabel('Pilih foto atau berkas').setInputFiles(photos)
  await page.locator('#photos-field canvas').nth(2).waitFor({ timeout: 30_000 })
  await look(page, '01-dipilih')
  // Everything else is missing: the form comes back in its place, with what was chosen.
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  await page.locator('#ringkasan-kesalahan').waitFor()
  expect(await chosen(page)).toBe(3)
  await look(page, '02-keliru')
  await fill(page)
  await readForAWhile(page)
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  await page.getByRole('heading', { name: 'Periksa sebelum mengirim' }).waitFor()
  expect(await chosen(page)).toBe(3)
  await look(page, '03-periksa')
  // Back is the form as it was, and its button leads on again.
  await page.goBack()
  expect([await page.getByLabel('Judul').inputValue(), await chosen(page)]).toEqual(['Jembatan kecil retak', 3])
  await page.waitForTimeout(100)
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  await page.getByRole('heading', { name: 'Periksa sebelum mengirim' }).waitFor()
  expect([left.signed, left.sent]).toEqual([[], []])
  await page.getByRole('button', { name: 'Kirim pengaduan' }).click()
  await page.getByText('3 berkas terkirim').waitFor({ timeout: 30_000 })
  await look(page, '04-terkirim')
  const bytes = left.sent.reduce((sum, body) => sum + body.length, 0)
  console.log(
    `Three photos of ${photos.map(({ buffer }) => (buffer.length / 1e6).toFixed(1)).join(', ')} MB sent as ${(bytes / 1e6).toFixed(2)} MB`,
  )
  expect([left.sent.length, bytes > 100_000, bytes < 2_000_000]).toEqual([3, true, true])
  expect(photos.every(({ buffer }) => buffer.length > 4_000_000 && buffer.includes('Contoh'))).toBe(true)
  expect(left.sent.filter((body) => body.includes('Contoh') || body.includes('Exif') || body.includes('IMG_'))).toEqual([])
  const number = /J-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await text(page))?.[0] ?? ''
  expect([new Set(left.signed), new URL(page.url()).pathname]).toEqual([new Set([`/kasus/${number}/berkas`]), '/pengaduan/diterima'])
  await page.reload()
  expect(await text(page)).toContain(number)
  await expect
    .poll(async () => page.goto(`${pages.url}/kasus/${number}`).then(() => text(page)), { timeout: 30_000 })
    .toMatch(/3[.] (?:Gambar|Foto)/)
  await page.context().close()
})

test('one that does not arrive is named while the case stands, and goes by another press', async () => {
  const page = await pages.open({ width: 360 })
  await page.goto(`${pages.url}/pengaduan`)
  await fill(page)
  await page.getByLabel('Pilih foto atau berkas').setInputFiles(photos)
  await page.locator('#photos-field canvas').nth(2).waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Buang: IMG_3.jpg' }).click()
  expect(await chosen(page)).toBe(2)
  await readForAWhile(page)
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  let tries = 0
  await page.route(
    (url) => url.origin !== new URL(pages.url).origin,
    (route) => (++tries === 2 ? route.abort() : route.continue()),
  )
  await page.getByRole('button', { name: 'Kirim pengaduan' }).click()
  await page.getByText('IMG_2.jpg tidak terkirim').waitFor({ timeout: 30_000 })
  expect(await text(page)).toContain('1 berkas terkirim')
  expect(await text(page)).toMatch(/J-[0-9A-Z]{4}-[0-9A-Z]{4}/)
  await look(page, '05-satu-gagal')
  await page.getByRole('button', { name: 'Kirim lagi' }).click()
  await page.getByText('1 berkas terkirim').waitFor()
  expect(await text(page)).not.toContain('tidak terkirim')
  await page.context().close()
})

test('without script photos follow on the case', async () => {
  const page = await pages.open({ width: 360, javaScriptEnabled: false })
  await page.goto(`${pages.url}/pengaduan`)
  expect(await text(page)).toContain('dapat ditambahkan sesudah laporan tercatat')
  expect(await page.getByLabel('Pilih foto atau berkas').isVisible()).toBe(false)
  await fill(page)
  await readForAWhile(page)
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  await page.getByRole('button', { name: 'Kirim pengaduan' }).click()
  await look(page, '06-tanpa-skrip')
  await page.getByRole('link', { name: 'Tambah' }).click()
  expect(new URL(page.url()).pathname).toMatch(/\/berkas$/)
  await page.context().close()
})
