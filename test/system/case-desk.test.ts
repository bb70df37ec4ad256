import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintFields, requestFields } from '../support/event.ts'
import { lookAs, type Pages, startPages } from './pages.ts'
import { startSystem } from './support.ts'

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const look = lookAs('kasus')

const file = async (path: string, fields: object): Promise<string> => {
  const headers = { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
  const answer = await fetch(`${pages.url}${path}`, { method: 'POST', headers, body: JSON.stringify(fields) })
  return String(((await answer.json()) as { number: string }).number)
}

const widths = [1280, 360]

test.each(widths)('a complaint is verified, passed on, worked on and answered (%i)', async (width) => {
  const number = await file('/pengaduan', { ...complaintFields, identity: 'anonymous', category: 'jalan-dan-jembatan', district: 'Diwek' })
  const coordinator = await pages.enter({ width }, 'Koordinator')
  await coordinator.goto(`${pages.url}/petugas/kasus/${number}`)
  await look(coordinator, '01-baru')
  await coordinator.getByRole('button', { name: 'Disposisikan' }).click()
  await look(coordinator, '02-kesalahan')
  await coordinator.locator('#disposisi-anonymous').check()
  await coordinator.locator('#disposisi-confidential-no').check()
  await coordinator.getByLabel('Instansi yang menjawab').selectOption('dinas-pekerjaan-umum-dan-penataan-ruang')
  await coordinator.getByRole('button', { name: 'Disposisikan' }).click()
  expect(await coordinator.getByRole('status').innerText()).toBe('Kasus sudah didisposisikan.')
  await look(coordinator, '03-didisposisikan')

  const liaison = await pages.enter({ width }, 'Penghubung Dinas Pekerjaan Umum dan Penataan Ruang')
  await liaison.goto(`${pages.url}/petugas/kasus/${number}`)
  await look(liaison, '04-penghubung')
  expect(await liaison.getByText('Warga Contoh').count()).toBe(0)
  await liaison.getByRole('button', { name: 'Terima dan mulai tindak lanjut' }).click()
  await liaison.goto(`${pages.url}/petugas/kasus/${number}`)
  await liaison.getByRole('link', { name: 'Sudah dikerjakan' }).first().click()
  expect(await liaison.getByLabel('Jawaban untuk pelapor').inputValue()).toContain('[apa yang dilakukan]')
  await liaison.getByLabel('Jawaban untuk pelapor').fill('Sudah ditambal pada 24 November 2026.')
  await liaison.locator('#jawab-outcome').check()
  await liaison.getByRole('button', { name: 'Lihat dulu sebelum dikirim' }).first().click()
  await look(liaison, '05-periksa')
  await liaison.getByRole('button', { name: 'Kirim', exact: true }).click()
  expect(await liaison.getByRole('status').innerText()).toBe('Jawaban terkirim.')
  await look(liaison, '06-dijawab')
  await liaison.goto(`${pages.url}/petugas/kasus/${number}/cetak`)
  await look(liaison, '07-cetak')
})

test.each(widths)('counter, tasks, letters and sample texts (%i)', async (width) => {
  const page = await pages.enter({ width }, 'Koordinator')
  for (const [name, path] of [
    ['10-catat', '/petugas/catat'],
    ['11-catat-pengaduan', '/petugas/catat/pengaduan'],
    ['12-catat-permohonan', '/petugas/catat/permohonan?jenis=individual'],
    ['13-contoh', '/petugas/contoh'],
    ['14-ubah-contoh', '/petugas/contoh/selesai'],
  ] as const) {
    await page.goto(`${pages.url}${path}`)
    await look(page, name)
  }
  await page.goto(`${pages.url}/petugas/catat/pengaduan`)
  await page.getByLabel('telepon', { exact: true }).check()
  await page.getByLabel('Pengaduan', { exact: true }).check()
  await page.getByLabel('Judul').fill('Gorong-gorong tersumbat')
  await page.getByLabel('Apa yang terjadi?').fill('Air masuk rumah bila hujan.')
  await page.getByLabel('Petugas dan instansi yang menangani').check()
  await page.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Tidak').check()
  await page.getByLabel('Nama', { exact: true }).fill('Warga Telepon')
  await page.getByLabel('Nomor telepon').fill('081200000009')
  await page.getByRole('button', { name: 'Catat', exact: true }).click()
  await look(page, '15-tanda-terima')
  await page.goto(`${pages.url}/petugas/tugas`)
  await look(page, '16-tugas')

  const number = await file('/permohonan', requestFields)
  await page.goto(`${pages.url}/petugas/kasus/${number}`)
  await look(page, '17-permohonan')
  await page.getByText('Putuskan dan beri tahu pemohon').click()
  await page.getByText('Bila ditolak seluruhnya atau sebagian').click()
  await look(page, '18-putuskan')
  await page.goto(`${pages.url}/petugas/kasus/${number}/surat?jenis=acknowledgement`)
  await look(page, '19-surat')
  await page.getByLabel('Nama penanda tangan').fill('Drs. Budi Contoh, M.Si.')
  await page.getByLabel('Jabatan penanda tangan').fill('PPID Utama')
  await page.getByRole('button', { name: 'Lihat surat' }).click()
  await look(page, '20-lihat-surat')
  await page.getByRole('button', { name: 'Terbitkan' }).click()
  await look(page, '21-diterbitkan')
  await page.goto(`${pages.url}/petugas/kasus/${number}/hapus-data`)
  await look(page, '22-hapus')
})
