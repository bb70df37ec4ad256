import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, press, tabTo, write } from './keyboard.ts'
import { lifeViews, works } from './life-pages.ts'
import { type Pages, readForAWhile, startPages } from './pages.ts'
import { startSystem } from './support.ts'

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

test.each(lifeViews)('without a mouse: filed, passed on, accepted and answered ($width, script: $javaScriptEnabled)', async (view) => {
  const citizen = await pages.open(view)
  await citizen.goto(`${pages.url}/pengaduan`)
  await citizen.keyboard.press('Tab')
  await citizen.keyboard.press('Enter')
  expect(new URL(citizen.url()).hash).toBe('#main')
  await choose(citizen, 'Jenis', 'Pengaduan')
  await write(citizen, 'Judul', 'Lampu jalan mati')
  await write(citizen, 'Apa yang terjadi?', 'Sejak seminggu lampu di depan SDN Contoh 2 mati.')
  await write(citizen, 'Kecamatan', 'Diwek')
  await choose(citizen, 'Siapa yang boleh tahu', 'Petugas dan instansi')
  await write(citizen, 'Nama', 'Warga Contoh')
  await write(citizen, 'E-mail', `papan-tik-${view.width}@contoh.example`)
  await choose(citizen, 'SP4N-LAPOR!', 'Tidak')
  await press(citizen, 'Periksa dan lanjutkan')
  await readForAWhile(citizen)
  await press(citizen, 'Kirim')
  const [number = ''] = await citizen.locator('.code').allInnerTexts()
  expect(number).toMatch(/^[A-Z]-/)

  const coordinator = await pages.enter(view, 'Koordinator')
  await coordinator.getByRole('link', { name: number }).waitFor()
  await press(coordinator, number)
  await write(coordinator, 'Kategori', 'Penerangan jalan')
  await choose(coordinator, 'anonim', 'Tidak')
  await choose(coordinator, 'rahasia', 'Tidak')
  await write(coordinator, 'Instansi yang menjawab', works)
  await press(coordinator, 'Disposisikan')
  expect(await coordinator.getByRole('status').first().innerText()).toBe('Kasus sudah didisposisikan.')

  const liaison = await pages.enter(view, `Penghubung ${works}`)
  await liaison.getByRole('link', { name: number }).waitFor()
  await press(liaison, number)
  await press(liaison, 'Terima', 'submit')
  expect(await liaison.getByRole('status').first().innerText()).toContain('Kasus diterima')
  await choose(liaison, 'Hasil', 'Selesai')
  await write(liaison, 'Jawaban untuk pelapor', 'Lampu menyala sejak tadi malam.')
  await press(liaison, 'Lihat')
  await press(liaison, 'Kirim')
  expect(await liaison.getByRole('status').first().innerText()).toBe('Jawaban terkirim.')
  await tabTo(liaison, 'Keluar')
})
