import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locatedPdf } from '../attachments/fixtures.ts'
import { lookAs, type Pages, startPages } from './pages.ts'
import { startSystem } from './support.ts'

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const widths = [1280, 360]

const look = lookAs('petugas')

test.each(widths)('an administrator signs in, invites, sends away, deactivates and signs out (%i)', async (width) => {
  const page = await pages.open({ width })
  await page.goto(`${pages.url}/__local`)
  await page.getByRole('link', { name: 'Masuk sebagai Administrator' }).click()
  expect(new URL(page.url()).pathname).toBe('/petugas')
  await look(page, '01-awal')
  await page.getByRole('navigation').getByRole('link', { name: 'Direktori' }).click()
  await look(page, '02-instansi')
  await page.getByRole('link', { name: 'Petugas', exact: true }).click()
  await look(page, '03-petugas')
  await page.getByRole('link', { name: 'Undang petugas' }).click()
  await page.getByRole('button', { name: 'Undang' }).click()
  expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([
    'Nama: mohon diisi',
    'E-mail dinas: mohon diisi',
    'Peran: mohon diisi',
  ])
  await look(page, '04-kesalahan')

  const name = `Budi Contohman ${width}`
  await page.getByLabel('Nama').fill(name)
  await page.getByLabel('E-mail dinas').fill(`budi${width}@contoh.example`)
  await page.getByLabel('Pejabat penghubung').check()
  await page.getByRole('button', { name: 'Undang' }).click()
  expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([
    'Pilih instansi: pejabat penghubung dan kepala bertugas di satu instansi',
  ])
  await page.getByLabel('Instansi', { exact: true }).selectOption('Dinas Perhubungan')
  await page.getByRole('button', { name: 'Undang' }).click()
  expect(await page.getByRole('status').innerText()).toContain(`${name} sudah terdaftar`)
  await look(page, '05-diundang')

  await page.getByLabel('Hari pertama').fill('2027-01-04')
  await page.getByLabel('Hari terakhir').fill('2027-01-08')
  await page.getByLabel('Pengganti').selectOption('Dewi Contohsari')
  await page.locator('section').getByRole('button', { name: 'Simpan' }).click()
  expect(await page.getByText('Pengingat dikirim kepada Dewi Contohsari.').isVisible()).toBe(true)
  await look(page, '06-tidak-di-tempat')
  await page.getByRole('button', { name: 'Nonaktifkan' }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Nonaktif')

  await page.goto(`${pages.url}/petugas/direktori/instansi/puskesmas-keboan`)
  await page.getByLabel('Induk').selectOption('Dinas Kesehatan')
  await page.getByLabel('Kesehatan', { exact: true }).check()
  await look(page, '07-instansi')
  await page.getByRole('button', { name: 'Simpan' }).click()
  expect(await page.getByText('di bawah Dinas Kesehatan').count()).toBeGreaterThan(0)

  await page.getByRole('navigation').getByRole('link', { name: 'Retensi' }).click()
  await look(page, '14-retensi')
  await page.getByRole('link', { name: 'Lihat penghapusan yang sudah diberikan' }).click()
  await look(page, '15-pekerjaan')

  await page.getByRole('button', { name: 'Keluar' }).click()
  // The embedded provider asks before it ends its own session, as standard ones do.
  await page.getByRole('heading', { name: 'Keluar dari layanan akun contoh' }).waitFor()
  await page.getByRole('button', { name: 'Keluar' }).click()
  await page.getByRole('heading', { name: 'Anda sudah keluar' }).waitFor()
  await look(page, '08-keluar')
  await page.goto(`${pages.url}/petugas/direktori`)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Masuk sebagai siapa?')
})

/** From the page of the readiness to the form, and back to it. */
const sendDecree = async (page: Page, name: string, buffer: Buffer) => {
  await page.getByRole('link', { name: 'berkas SK' }).click()
  await page.getByLabel('Pilih berkas').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  await page.getByRole('button', { name: 'Kirim berkas' }).click()
  await page.waitForURL(/\/petugas\/kesiapan\/dinas-sosial\?berkas=/)
}

/** A file is judged a moment after it was sent. */
const reloadedUntil = async (page: Page, words: string) => {
  for (let tries = 0; tries < 40 && !(await page.getByText(words).isVisible()); tries++) {
    await page.waitForTimeout(100)
    await page.reload()
  }
  expect(await page.getByText(words).isVisible()).toBe(true)
}

test.each(widths)('a liaison sees a desk of their own, keeps the readiness of their institution, and no directory (%i)', async (width) => {
  const page = await pages.open({ width })
  await page.goto(`${pages.url}/petugas/kesiapan`)
  await page.getByRole('link', { name: 'Penghubung Dinas Sosial' }).click()
  expect(new URL(page.url()).pathname).toBe('/petugas/kesiapan')
  expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual([
    'Antrean',
    'Laporan',
    'Informasi publik',
    'Penilaian',
    'Kesiapan',
  ])
  await page.getByRole('link', { name: 'Dinas Sosial' }).click()
  await page.getByLabel('Nomor SK').fill('188/12/2026')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await look(page, '09-kesiapan-kesalahan')
  await page.getByLabel('Tanggal SK').fill('2026-03-02')
  await page.getByLabel('Ditandatangani oleh').fill('Kepala Dinas Sosial')
  await page.getByLabel('Pejabat penghubung SP4N-LAPOR!').fill('Joko Contohono')
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Simpan' }).click()
  await look(page, '10-kesiapan-satu')
  await sendDecree(page, 'SK.txt', Buffer.from('bukan surat'))
  await reloadedUntil(page, 'ditolak: bukan PDF atau foto (JPEG, PNG, WebP, HEIC).')
  await look(page, '10a-sk-ditolak')
  await sendDecree(page, 'SK.pdf', locatedPdf())
  await reloadedUntil(page, 'SK-PPID-dinas-sosial.pdf')
  await look(page, '10b-sk-ada')
  await page.getByRole('link', { name: 'Ganti berkas SK' }).click()
  await look(page, '10c-sk-unggah')
  await page.getByRole('link', { name: 'Dinas Sosial' }).click()
  await page.getByRole('link', { name: 'Kembali ke semua instansi' }).click()
  expect(await page.locator('.figure').innerText()).toBe('1 dari 65 siap')
  await look(page, '11-kesiapan')
  await page.goto(`${pages.url}/petugas/direktori`)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Halaman tidak ditemukan')
  await look(page, '12-tidak-ada')
})

test('without script: an unknown account, and one whose address is not verified, are told whom to ask', async () => {
  const page = await pages.open({ width: 360, javaScriptEnabled: false })
  await page.goto(`${pages.url}/__local/akun/sebagai/orang-lain`)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Anda belum terdaftar di sini')
  await look(page, '13-tidak-terdaftar')
  await page.goto(`${pages.url}/__local/akun/sebagai/belum-verifikasi`)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Alamat e-mail Anda belum terverifikasi')
  await page.goto(`${pages.url}/__local/akun/sebagai/koordinator`)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Kinerja\nSeluruh daerah')
})
