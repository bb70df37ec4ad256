import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locatedJpeg, place } from '../attachments/fixtures.ts'
import { everyView, hasScript, lookAs, nameOf, type Pages, readForAWhile, startPages } from './pages.ts'
import { mailTo, startSystem } from './support.ts'

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const look = lookAs('warga')

/** What a part of the page says after reloading. */
const reloaded = async (page: Page, part: string): Promise<string> => {
  await page.reload()
  return page.locator(part).innerText()
}

for (const view of everyView) {
  const name = nameOf(view)

  test(`a complaint from the first page to its withdrawal (${name})`, async () => {
    const page = await pages.open(view)
    const context = page.context()
    const email = `warga-${name}@contoh.example`
    await page.goto(pages.url)
    await look(page, '01-beranda')
    await page.getByRole('link', { name: 'Sampaikan pengaduan' }).click()
    await look(page, '02-sebelum')
    await page.getByRole('link', { name: 'Lanjut ke formulir pengaduan' }).click()
    await look(page, '03-formulir')

    await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
    expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([
      'Pilih jenis laporan',
      'Tulis judul: satu kalimat pendek',
      'Ceritakan apa yang terjadi',
      'Pilih siapa yang boleh tahu nama Anda',
      'Tulis nama Anda, atau pilih tanpa identitas',
      'Isi e-mail atau nomor telepon, agar kami dapat menghubungi Anda',
    ])
    expect(await page.title()).toContain('Ada kesalahan')
    await look(page, '04-kesalahan')

    await page.getByLabel('Pengaduan', { exact: true }).check()
    await page.getByLabel('Judul').fill('Lampu <b>mati</b> {{7*7}}')
    await page.getByLabel('Apa yang terjadi?').fill("Baris satu\n'; DROP TABLE; --\n=1+1 🙂")
    await page.getByLabel('Kecamatan').selectOption('Diwek')
    await page.getByLabel('Petugas dan instansi yang menangani').check()
    await page.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Tidak').check()
    await page.getByLabel('Nama', { exact: true }).fill('Warga Contoh')
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Periksa sebelum mengirim')
    await look(page, '05-periksa')
    await page.getByRole('button', { name: 'Ubah isian' }).click()
    expect(await page.getByLabel('Judul').inputValue()).toBe('Lampu <b>mati</b> {{7*7}}')
    expect(await page.getByLabel('Apa yang terjadi?').inputValue()).toBe("Baris satu\n'; DROP TABLE; --\n=1+1 🙂")
    await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
    await readForAWhile(page)
    const hidden = await page.locator('form[action="/pengaduan"] input[type=hidden]').all()
    const sent = Object.fromEntries(await Promise.all(hidden.map(async (it) => [await it.getAttribute('name'), await it.inputValue()])))
    await page.getByRole('button', { name: 'Kirim pengaduan' }).click()

    const [number = '', code = ''] = await page.locator('.code').allInnerTexts()
    expect(number).toMatch(/^J-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await look(page, '06-diterima')
    const again = await context.request.post(`${pages.url}/pengaduan`, { form: { ...sent, step: 'send' } })
    expect([again.status(), await again.text()].join(' ')).toContain(code)

    const letter = await mailTo(pages.system.mailUrl, email, number)
    expect(letter.body.text).toContain(number)
    expect(letter.body.text).not.toContain(code)

    await page.getByRole('link', { name: 'Tambah berkas' }).click()
    await look(page, '07-berkas')
    await page
      .getByLabel('Pilih berkas')
      .setInputFiles({ name: 'catatan.pdf', mimeType: 'image/jpeg', buffer: Buffer.from('bukan gambar') })
    await page.getByRole('button', { name: 'Kirim berkas' }).click()
    await expect
      .poll(() => reloaded(page, '.timeline'), { timeout: 15_000 })
      .toContain('isinya bukan foto (JPEG, PNG, WebP, HEIC), PDF, atau video (MP4, MOV)')
    await page.getByRole('link', { name: 'Tambah berkas' }).click()
    await page.getByLabel('Pilih berkas').setInputFiles({ name: 'lubang.jpg', mimeType: 'image/jpeg', buffer: locatedJpeg() })
    await page.getByRole('button', { name: 'Kirim berkas' }).click()
    await expect.poll(() => reloaded(page, 'main'), { timeout: 15_000 }).toContain('1. Foto (JPEG)')
    await look(page, '07-berkas-ada')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '1. Foto (JPEG)' }).click()])
    expect(download.suggestedFilename()).toBe(`berkas-1-${number}.jpg`)
    expect([readFileSync(await download.path()).includes(place), locatedJpeg().includes(place)]).toEqual([false, true])
    await page.getByRole('link', { name: 'Tambah berkas' }).click()
    const large = Buffer.concat([locatedJpeg(), Buffer.alloc(16 * 1024 * 1024)])
    await page.getByLabel('Pilih berkas').setInputFiles({ name: 'besar.jpg', mimeType: 'image/jpeg', buffer: large })
    await page.getByRole('button', { name: 'Kirim berkas' }).click()
    if (hasScript(page)) {
      // Told before a single byte is sent.
      const told = await page
        .getByLabel('Pilih berkas')
        .evaluate((input) => (input as unknown as { validationMessage: string }).validationMessage)
      expect(told).toBe(
        'Berkas ini terlalu besar. Batasnya: foto (JPEG, PNG, WebP, HEIC) sampai 15 MB, PDF sampai 10 MB, video (MP4, MOV) sampai 50 MB. Pilih berkas lain atau perkecil dulu.',
      )
      await page.goto(`${pages.url}/kasus/${number}`)
    } else await expect.poll(() => reloaded(page, '.timeline'), { timeout: 15_000 }).toContain('Berkas ditolak: terlalu besar')

    await context.clearCookies()
    await page.goto(`${pages.url}/kasus/${number}`)
    await page.getByLabel('Kode akses').fill('AAAA-AAAA-AAAA')
    await page.getByRole('button', { name: 'Buka kasus' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('tidak cocok')
    await look(page, '08-salah-kode')
    await page.getByLabel('Kode akses').fill(code.toLowerCase().replaceAll('-', ' '))
    await page.getByRole('button', { name: 'Buka kasus' }).click()
    expect(await page.locator('.lead').innerText()).toContain('Pengaduan Anda diterima')
    expect(await page.locator('.timeline').innerText()).toContain("'; DROP TABLE; --")
    await look(page, '09-kasus')

    const asked = await fetch(`${pages.url}/__local/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ number, question: 'Di jalan apa tepatnya?' }),
    })
    expect(await asked.json()).toEqual({ outcome: 'done' })
    await page.reload()
    await look(page, '10-diminta')
    await page.getByLabel('Jawaban Anda').fill('Jalan Contoh.')
    await page.getByRole('button', { name: 'Kirim jawaban' }).click()
    expect(await page.locator('.timeline').innerText()).toContain('Jalan Contoh.')

    await page.getByText('Cabut kasus ini', { exact: true }).click()
    await page.getByRole('button', { name: 'Cabut kasus', exact: true }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Centang kotak')
    await page.getByLabel('Saya ingin mencabut kasus ini').check()
    await page.getByRole('button', { name: 'Cabut kasus', exact: true }).click()
    expect(await page.locator('.lead').innerText()).toContain('Pengaduan ini Anda cabut pada')
    await look(page, '11-dicabut')
    await context.close()
  })
}

test('without identity nothing about the person is asked again, and the page says what that means', async () => {
  const page = await pages.open({ width: 360, javaScriptEnabled: false })
  await page.goto(`${pages.url}/pengaduan`)
  await page.getByLabel('Pengaduan', { exact: true }).check()
  await page.getByLabel('Judul').fill('a'.repeat(150))
  await page.getByLabel('Apa yang terjadi?').fill('Isi.')
  await page.getByLabel('Tanggal kejadian').fill('2999-01-01')
  await page.getByLabel('Tidak seorang pun').check()
  await page.getByLabel('Nama', { exact: true }).fill('Terlanjur Diisi')
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([
    'Tanggal kejadian: tanggal tidak boleh sesudah hari ini',
  ])
  await look(page, 'lain-tanggal')
  await page.getByLabel('Tanggal kejadian').fill('2026-01-02')
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  expect(await page.locator('main').innerText()).not.toContain('Terlanjur Diisi')
  await look(page, 'lain-tanpa-identitas-periksa')
  await readForAWhile(page)
  await page.getByRole('button', { name: 'Kirim pengaduan' }).click()
  expect(await page.locator('.note').innerText()).toContain('tanpa kode akses tidak seorang pun dapat membukanya')
  await look(page, 'lain-tanpa-identitas-diterima')
  await page.context().close()
})
