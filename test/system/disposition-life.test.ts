import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileAndKeep, formOf, look, type Receipt, send, track, works } from './life-pages.ts'
import { type Pages, startPages, type View } from './pages.ts'
import { mailTo, startSystem } from './support.ts'

/**
 * Two people report the same matter; the desk links them, asks whom it is about, and passes them on with a helper; the head
 * approves one answer that both get; and what was ended by mistake goes on. Everybody in a window of their own, letters read.
 */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const wide: View = { width: 1280 }
const narrow: View = { width: 360 }
const desk = ({ number }: Receipt) => `${pages.url}/petugas/kasus/${number}`
const transport = 'Dinas Perhubungan'
const environment = 'Dinas Lingkungan Hidup'

const file = async (page: Page, title: string, identity: string, email: string, name: string): Promise<Receipt> => {
  await page.goto(`${pages.url}/pengaduan`)
  await page.getByLabel('Pengaduan', { exact: true }).check()
  await page.getByLabel('Judul').fill(title)
  await page.getByLabel('Apa yang terjadi?').fill('Petugas parkir meminta uang lebih di depan pasar sejak Senin.')
  await page.getByLabel('Kecamatan').selectOption('Diwek')
  await page.getByLabel(identity).check()
  await page.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Tidak').check()
  await page.getByLabel('Nama', { exact: true }).fill(name)
  await page.getByLabel('E-mail').fill(email)
  return fileAndKeep(page, `d00-${identity.slice(0, 6)}`)
}

test('the same matter twice: linked, passed on without whom it is about, approved, answered once for both', async () => {
  const [first, second] = [await pages.open(wide), await pages.open(narrow)]
  const main = await file(first, 'Pungutan parkir di pasar', 'Petugas dan instansi yang menangani', 'utama@contoh.example', 'Sari Contoh')
  const twin = await file(
    second,
    'Ditarik uang parkir dua kali',
    'Anonim: instansi tidak boleh tahu',
    'kembar@contoh.example',
    'Bagus Contoh',
  )

  const coordinator = await pages.enter(wide, 'Koordinator')
  await coordinator.goto(desk(twin))
  await (await formOf(coordinator, 'duplikat')).getByLabel('Nomor laporan utama').fill(main.number)
  expect(await send(coordinator, 'duplikat')).toBe('Kaitan disimpan.')
  await coordinator.goto(desk(main))
  await (await formOf(coordinator, 'duplikat')).getByLabel('Nomor laporan utama').fill(twin.number)
  await coordinator.locator('#duplikat button[type=submit]').click()
  expect(await coordinator.getByRole('alert').innerText()).toContain('Laporan itu sudah dikaitkan ke kasus ini')

  await coordinator.goto(desk(main))
  const form = await formOf(coordinator, 'disposisi')
  await form.getByRole('group', { name: 'Apakah ini tentang perilaku' }).getByLabel('Ya').check()
  await form.getByLabel('Kategori').selectOption('Penerangan jalan')
  for (const flag of ['anonim', 'rahasia']) await form.getByRole('group', { name: flag }).getByLabel('Tidak').check()
  await form.getByLabel('Instansi yang menjawab').selectOption(works)
  await coordinator.locator('#disposisi button[type=submit]').click()
  expect(await coordinator.getByRole('alert').innerText()).toContain('Siapa yang diadukan?')
  await look(coordinator, 'd01-siapa-yang-diadukan')
  await form.getByRole('group', { name: 'Instansi yang diadukan' }).getByLabel(transport, { exact: true }).check()
  await form.getByText('Tambah instansi yang membantu').click()
  await form.getByRole('group', { name: 'Instansi yang membantu' }).getByLabel(environment, { exact: true }).check()
  expect(await send(coordinator, 'disposisi')).toBe('Kasus sudah didisposisikan. 1 laporan yang sama ikut.')
  await look(coordinator, 'd02-didisposisikan')
  for (const address of ['utama', 'kembar']) await mailTo(pages.system.mailUrl, `${address}@contoh.example`, 'sudah diteruskan')

  const reported = await pages.enter(wide, `Penghubung ${transport}`)
  for (const it of [main, twin]) expect((await reported.goto(desk(it)))?.status()).toBe(404)
  const helper = await pages.enter(narrow, `Penghubung ${environment}`)
  expect(await helper.locator('main').innerText()).toContain('Bantu yang memimpin')
  await helper.goto(desk(main))
  expect(await helper.locator('main').innerText()).toContain('Bagian instansi Anda: membantu.')
  await look(helper, 'd03-membantu')

  const administrator = await pages.enter(wide, 'Administrator')
  await administrator.goto(`${pages.url}/petugas/direktori/instansi/dinas-pekerjaan-umum-dan-penataan-ruang`)
  await administrator.getByLabel('Semua jawaban').check()
  await look(administrator, 'd04-persetujuan')
  await administrator.getByRole('button', { name: 'Simpan' }).click()

  const liaison = await pages.enter(wide, `Penghubung ${works}`)
  await liaison.goto(desk(main))
  expect(await send(liaison, 'terima')).toContain('Kasus diterima.')
  expect(await liaison.locator('#jawab').count()).toBe(0)
  const draft = async (text: string) => {
    const drafting = await formOf(liaison, 'rancangan')
    await drafting.getByLabel('Selesai', { exact: true }).check()
    await drafting.getByLabel('Rancangan jawaban').fill(text)
    expect(await send(liaison, 'rancangan')).toBe('Rancangan diajukan kepada kepala instansi.')
  }
  await draft('Petugas itu sudah ditegur.')
  const head = await pages.enter(narrow, `Kepala ${works}`)
  await head.goto(desk(main))
  await (await formOf(head, 'perbaiki')).getByLabel('Yang perlu diperbaiki').fill('Sebutkan kapan ditegur.')
  expect(await send(head, 'perbaiki')).toBe('Rancangan dikembalikan.')
  await liaison.goto(`${pages.url}/petugas`)
  expect(await liaison.locator('main').innerText()).toContain('Rancangan dikembalikan')
  await liaison.goto(desk(main))
  expect(await (await formOf(liaison, 'rancangan')).innerText()).toContain('Sebutkan kapan ditegur.')
  await look(liaison, 'd05-dikembalikan-kepala')
  await draft('Petugas itu sudah ditegur hari Selasa.')
  await head.goto(desk(main))
  await look(head, 'd06-menunggu-kepala')
  expect(await send(head, 'setujui')).toContain('1 laporan yang sama ikut.')

  for (const [address, receipt, page] of [
    ['utama', main, first],
    ['kembar', twin, second],
  ] as const) {
    const letter = await mailTo(pages.system.mailUrl, `${address}@contoh.example`, `Pengaduan ${receipt.number} sudah dijawab`)
    expect(letter.body.text).not.toContain((receipt === main ? twin : main).number)
    await track(page, receipt)
    const read = await page.locator('main').innerText()
    expect([read.includes('ditegur hari Selasa'), read.includes((receipt === main ? twin : main).number)]).toEqual([true, false])
  }
  await look(second, 'd07-jawaban-kembar')
})

test('what an officer ended by mistake goes on; what protects the reporter grows by a click', async () => {
  const citizen = await pages.open(narrow)
  const receipt = await file(citizen, 'Lampu taman mati', 'Petugas dan instansi yang menangani', 'keliru@contoh.example', 'Dewi Contoh')
  const coordinator = await pages.enter(wide, 'Koordinator')
  await coordinator.goto(desk(receipt))
  expect(await send(coordinator, 'jadikan-anonim')).toBe('Nama pelapor disembunyikan dari instansi.')
  const told = await mailTo(pages.system.mailUrl, 'keliru@contoh.example', 'Perlindungan pengaduan')
  expect(told.body.text).toContain('tidak terlihat oleh instansi yang menangani')
  const archiving = await formOf(coordinator, 'arsip')
  await archiving.getByLabel('Tidak jelas').check()
  await archiving.getByLabel('Penjelasan untuk pelapor').fill('Tidak jelas tempatnya.')
  expect(await send(coordinator, 'arsip')).toContain('diarsipkan')
  await look(coordinator, 'd08-diarsipkan')
  await (await formOf(coordinator, 'batalkan')).getByLabel('Alasan').fill('Tempatnya ternyata tertulis.')
  expect(await send(coordinator, 'batalkan')).toBe('Kasus dilanjutkan. Pelapor diberi tahu.')
  await look(coordinator, 'd09-dilanjutkan')
  await mailTo(pages.system.mailUrl, 'keliru@contoh.example', `Pengaduan ${receipt.number} dilanjutkan`)
  await track(citizen, receipt)
  expect(await citizen.locator('main').innerText()).toContain('Tempatnya ternyata tertulis.')
  await look(citizen, 'd10-dilanjutkan-warga')
})
