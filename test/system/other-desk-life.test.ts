import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileAndKeep, formOf, send, track } from './life-pages.ts'
import { lookAs, type Pages, startPages, type View } from './pages.ts'
import { lettersIn, mailTo, startSystem } from './support.ts'

/**
 * A complaint about the office in which the coordinators work: the Inspektorat is told of it, verifies it, passes it on, acts in
 * another institution's place and ends it, in a window of its own; the coordinators never meet it (docs/adr/0052).
 */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const look = lookAs('meja-lain')
const narrow: View = { width: 360 }
const wide: View = { width: 1280 }
const email = 'warga-meja-lain@contoh.example'
const desk = (number: string) => `${pages.url}/petugas/kasus/${number}`
const main = (page: Page) => page.locator('main').innerText()

const travel = async (page: Page, to: string) => {
  await page.goto(`${pages.url}/__local`)
  await page.locator('input[name=now]').fill(to)
  await page.getByRole('button', { name: 'Pergi', exact: true }).click()
  await page.getByText('Asia/Jakarta').waitFor()
}

test('the other desk verifies, passes on, and acts in the place of who answers, on a complaint about the coordinators’ own office', async () => {
  const clock = await pages.open(wide)
  await travel(clock, '2026-11-30T01:30')
  // Whoever signs in first enters everybody of the samples into the directory.
  const coordinator = await pages.enter(wide, 'Koordinator')
  const citizen = await pages.open(narrow)
  await citizen.goto(`${pages.url}/pengaduan`)
  await citizen.getByLabel('Pengaduan', { exact: true }).check()
  await citizen.getByLabel('Judul').fill('Petugas meminta uang untuk memasang jaringan desa')
  await citizen.getByLabel('Apa yang terjadi?').fill('Dua orang berseragam meminta uang di balai desa, lalu memberi kuitansi tanpa cap.')
  await citizen.getByLabel('Kecamatan').selectOption('Diwek')
  await citizen.getByRole('group', { name: 'Apakah ini tentang perilaku petugas atau pejabat?' }).getByLabel('Ya').check()
  const whom = citizen.locator('details', { has: citizen.getByLabel('Instansi yang diadukan') })
  if ((await whom.getAttribute('open')) === null) await whom.locator('summary').click()
  await citizen.getByLabel('Instansi yang diadukan').selectOption('Dinas Komunikasi dan Informatika')
  await citizen.getByLabel('Petugas dan instansi yang menangani').check()
  await citizen.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Tidak').check()
  await citizen.getByLabel('Nama', { exact: true }).fill('Warga Contoh')
  await citizen.getByLabel('E-mail').fill(email)
  const receipt = await fileAndKeep(citizen, 'l01-diterima')
  const { number } = receipt

  // It comes to the Inspektorat as something new; the coordinators hear nothing and find nothing.
  await travel(clock, '2026-11-30T01:40')
  await travel(clock, '2026-12-01T01:00')
  const told = await mailTo(pages.system.mailUrl, 'penghubung.inspektorat@', 'aru untuk Anda')
  expect(told.body.text).toContain(`${number}: Petugas meminta uang untuk memasang jaringan desa`)
  expect(told.body.text).toContain('Pengaduan baru; perlu diverifikasi (Senin, 30 November 2026)')
  expect((await coordinator.goto(desk(number)))?.status()).toBe(404)
  expect(await coordinator.content()).not.toContain(number)

  const inspector = await pages.enter(wide, 'Penghubung Inspektorat')
  for (const name of ['Tugas', 'Persetujuan kode']) expect(await inspector.getByRole('link', { name, exact: true }).count()).toBe(1)
  await look(inspector, 'l02-antrean')
  await inspector.goto(desk(number))
  await look(inspector, 'l03-kasus')
  const disposition = await formOf(inspector, 'disposisi')
  await disposition.getByLabel('Kategori').selectOption('Penerangan jalan')
  for (const flag of ['anonim', 'rahasia']) await disposition.getByRole('group', { name: flag }).getByLabel('Tidak').check()
  await disposition.getByLabel('Instansi yang menjawab').selectOption('Dinas Perhubungan')
  expect(await send(inspector, 'disposisi')).toBe('Kasus sudah didisposisikan.')

  // "Terima" is the lead's; in its place it takes a reason, which the reporter reads.
  expect([await inspector.locator('#terima').count(), await inspector.locator('#kembalikan').count()]).toEqual([0, 0])
  await (await formOf(inspector, 'terima-atas-nama')).getByLabel('Alasan').fill('Petugasnya sedang bertugas di luar kota.')
  expect(await send(inspector, 'terima-atas-nama')).toBe('Kasus diterima atas nama instansi. Ini dihitung tersendiri.')
  await look(inspector, 'l04-diterima')
  await (await formOf(inspector, 'kabar')).getByLabel('Kabar untuk pelapor').fill('Kami sudah meminta keterangan.')
  expect(await send(inspector, 'kabar')).toBe('Kabar terkirim.')

  const liaison = await pages.enter(narrow, 'Penghubung Dinas Perhubungan')
  await liaison.goto(desk(number))
  expect(await main(liaison)).not.toContain('Dinas Komunikasi dan Informatika')

  // The desk answers in its place, as coordinators can, once more in words of its own.
  await inspector.goto(desk(number))
  const answer = await formOf(inspector, 'jawab')
  await answer.getByLabel('Selesai', { exact: true }).check()
  await answer.getByLabel('Jawaban untuk pelapor').fill('Uang sudah dikembalikan dan petugasnya diperiksa.')
  expect(await send(inspector, 'jawab', 'l05-pratinjau')).toBe('Jawaban terkirim.')
  // What its reporter says about the end it writes down: its own house does not answer this.
  expect(await inspector.locator('#catat-selesai').count()).toBe(1)

  await track(citizen, receipt)
  const read = await main(citizen)
  expect(read).toContain('Petugasnya sedang bertugas di luar kota.')
  expect(read).not.toMatch(/koordinator/i)
  await look(citizen, 'l06-warga')
  const sent = await lettersIn(pages.system.mailUrl, email)
  expect(sent.filter(({ text }) => /koordinator/i.test(text))).toEqual([])

  // To the end, nothing of it at the coordinators' desk.
  await coordinator.goto(`${pages.url}/petugas?daftar=selesai`)
  expect(await coordinator.content()).not.toContain(number)
})
