import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyView, lookAs, nameOf, type Pages, readForAWhile, startPages } from './pages.ts'
import { mailTo, startSystem } from './support.ts'

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const look = lookAs('warga')

for (const view of everyView) {
  const name = nameOf(view)

  test(`an information request, and a lost code (${name})`, async () => {
    const page = await pages.open(view)
    const context = page.context()
    const email = `pemohon-${name}@contoh.example`
    await page.goto(`${pages.url}/permohonan`)
    await look(page, '20-pemohon')
    await page.getByRole('link', { name: 'Perorangan' }).click()
    await page.getByLabel('Nama', { exact: true }).fill('Pemohon Contoh')
    await page.getByLabel('NIK').fill('1234')
    await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('NIK terdiri atas 16 angka')
    await look(page, '21-kesalahan')
    await page.getByLabel('NIK').fill('3517014101900001')
    await page.getByLabel('Alamat').fill('Jalan Contoh 1')
    await page.getByLabel('E-mail', { exact: true }).first().fill(email)
    await page.getByLabel('Informasi yang diminta').fill('Salinan DPA 2026')
    await page.getByLabel('Tujuan penggunaan').fill('Penelitian')
    await page.getByLabel('Mendapat salinan digital').check()
    await page.getByLabel('Mengambil langsung').check()
    await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
    await look(page, '22-periksa')
    await readForAWhile(page)
    await page.getByRole('button', { name: 'Kirim permohonan' }).click()
    const [number = '', code = ''] = await page.locator('.code').allInnerTexts()
    expect(number).toMatch(/^PPID-\d{4}-\d{4}$/)

    await context.clearCookies()
    await page.goto(`${pages.url}/lacak/kode`)
    await look(page, '23-kode-hilang')
    await page.getByLabel('Nomor').fill(number)
    await page.getByLabel('E-mail').fill(email.toUpperCase())
    await page.getByRole('button', { name: 'Kirim tautan' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Permintaan diterima')
    const letter = await mailTo(pages.system.mailUrl, email, 'Kode akses baru')
    const link = letter.body.text.match(/http\S+tautan\S+/)?.[0] ?? ''
    await page.goto(link)
    await look(page, '24-tautan')
    await page.getByRole('button', { name: 'Buat kode baru' }).click()
    const [same, renewed] = await page.locator('.code').allInnerTexts()
    expect([same, renewed === code]).toEqual([number, false])
    await page.goto(link)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Tautan tidak berlaku lagi')
    await context.close()
  })
}

test('a form that was open for more than a day is sent again with one more click', async () => {
  const page = await pages.open({ width: 1280 })
  await page.goto(`${pages.url}/permohonan?jenis=entity`)
  await page.getByLabel('Nama', { exact: true }).fill('Pengurus Contoh')
  await page.getByLabel('Nama lembaga atau kelompok').fill('Yayasan Contoh')
  await page.getByLabel('Nomor akta').fill('12')
  await page.getByLabel('Nomor pengesahan').fill('AHU-12')
  await page.getByLabel('Alamat').fill('Jalan Contoh 2')
  await page.getByLabel('E-mail', { exact: true }).first().fill('yayasan@contoh.example')
  await page.getByLabel('Informasi yang diminta').fill('Daftar hibah')
  await page.getByLabel('Tujuan penggunaan').fill('Penelitian')
  await page.getByLabel('Melihat, membaca').check()
  await page.getByLabel('Mengambil langsung').check()
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  await look(page, 'lain-badan-hukum-periksa')
  await fetch(`${pages.url}/__local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ days: '2' }),
  })
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('terbuka terlalu lama. Isian Anda masih ada')
  await look(page, 'lain-kedaluwarsa')
  await readForAWhile(page)
  await page.getByRole('button', { name: 'Kirim permohonan' }).click()
  expect(await page.locator('.code').first().innerText()).toMatch(/^PPID-/)
  await page.context().close()
})
