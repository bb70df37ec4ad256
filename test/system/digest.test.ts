import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintFields } from '../support/event.ts'
import { lookAs, type Pages, readForAWhile, startPages } from './pages.ts'
import { mailTo, startSystem } from './support.ts'

const liaisonLabel = 'Penghubung Dinas Pekerjaan Umum dan Penataan Ruang'
const liaisonMail = 'penghubung.pupr@'

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const look = lookAs('pengingat')
/** Of a letter only the rules of WCAG: what a page has around its content is the mail program's. */
const lookAtLetter = (page: Page) => look(page, '01-surat', ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])

/** Time passes as everybody of `npm start` lets it: on the page for it, by UTC. */
const travel = async (page: Page, to: string) => {
  await page.goto(`${pages.url}/__local`)
  await page.locator('input[name=now]').fill(to)
  await page.getByRole('button', { name: 'Pergi', exact: true }).click()
  await page.getByText('Asia/Jakarta').waitFor()
}

const fileInBrowser = async (title: string): Promise<string> => {
  const page = await pages.open({ width: 360 })
  await page.goto(`${pages.url}/pengaduan/baru`)
  if ((await page.getByLabel('Judul').count()) === 0) {
    await page.goto(pages.url)
    await page.getByRole('link', { name: 'Sampaikan pengaduan' }).click()
    await page.getByRole('link', { name: 'Lanjut ke formulir pengaduan' }).click()
  }
  await page.getByLabel('Pengaduan', { exact: true }).check()
  await page.getByLabel('Judul').fill(title)
  await page.getByLabel('Apa yang terjadi?').fill(complaintFields.text)
  await page.getByLabel('Kecamatan').selectOption('Diwek')
  await page.getByLabel('Petugas dan instansi yang menangani').check()
  await page.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Tidak').check()
  await page.getByLabel('Nama', { exact: true }).fill(complaintFields.name)
  await page.getByLabel('E-mail').fill(complaintFields.email)
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  await readForAWhile(page)
  await page.getByRole('button', { name: 'Kirim pengaduan' }).click()
  return page.locator('.code').first().innerText()
}

const dispose = async (coordinator: Page, number: string) => {
  await coordinator.goto(`${pages.url}/petugas/kasus/${number}`)
  await coordinator.getByLabel('Kategori').first().selectOption('jalan-dan-jembatan')
  await coordinator.locator('#disposisi-anonymous').check()
  await coordinator.locator('#disposisi-confidential-no').check()
  await coordinator.getByLabel('Instansi yang menjawab').selectOption('dinas-pekerjaan-umum-dan-penataan-ruang')
  await coordinator.getByRole('button', { name: 'Disposisikan' }).click()
  expect(await coordinator.getByRole('status').innerText()).toBe('Kasus sudah didisposisikan.')
}

test('npm start: file, dispose, travel in time, read the digest in the inbox, click its link, answer', { timeout: 180_000 }, async () => {
  const clock = await pages.open({ width: 1280 })
  await travel(clock, '2026-11-24T02:00')
  const [answered, open] = [
    await fileInBrowser('Jalan berlubang dekat pasar Cukir'),
    await fileInBrowser('Lampu jalan mati di simpang empat'),
  ]
  const coordinator = await pages.enter({ width: 1280 }, 'Koordinator')
  await dispose(coordinator, answered)
  await dispose(coordinator, open)

  // Thursday morning, three working days before the first follow-up is due; the liaison reads it before dawn on Monday.
  await travel(clock, '2026-11-26T01:00')
  await mailTo(pages.system.mailUrl, liaisonMail, 'Pengingat tenggat: 2 segera jatuh tempo')
  await travel(clock, '2026-11-29T22:00')
  const liaison = await pages.open({ width: 360 })
  await liaison.goto(`${pages.url}/__local`)
  await liaison.locator('tr', { hasText: liaisonMail }).getByRole('link', { name: 'Pengingat tenggat: 2 segera jatuh tempo' }).click()
  const plain = await liaison.locator('pre').innerText()
  expect(plain).toContain('Yth. Bayu Contohwan,')
  for (const number of [answered, open]) expect(plain).toContain(`${pages.url}/petugas/kasus/${number}`)
  expect(plain).toContain('Tindak lanjut pertama: 3 hari kerja lagi (Selasa, 1 Desember 2026)')
  await liaison.getByRole('link', { name: 'Seperti di kotak surat' }).click()
  await lookAtLetter(liaison)
  await liaison.setViewportSize({ width: 1280, height: 800 })
  await lookAtLetter(liaison)
  await liaison.setViewportSize({ width: 360, height: 800 })

  await liaison.getByRole('link', { name: answered }).click()
  expect(await liaison.getByRole('heading', { level: 1 }).innerText()).toBe('Masuk sebagai siapa?')
  await liaison.getByRole('link', { name: liaisonLabel }).click()
  expect(new URL(liaison.url()).pathname).toBe(`/petugas/kasus/${answered}`)
  await liaison.getByRole('button', { name: 'Terima dan mulai tindak lanjut' }).click()
  await liaison.goto(`${pages.url}/petugas/kasus/${answered}`)
  await liaison.getByRole('link', { name: 'Sudah dikerjakan' }).first().click()
  await liaison.getByLabel('Jawaban untuk pelapor').fill('Sudah ditambal pada 28 November 2026.')
  await liaison.locator('#jawab-outcome').check()
  await liaison.getByRole('button', { name: 'Lihat dulu sebelum dikirim' }).first().click()
  await liaison.getByRole('button', { name: 'Kirim', exact: true }).click()
  expect(await liaison.getByRole('status').innerText()).toBe('Jawaban terkirim.')

  await travel(clock, '2026-11-30T01:00')
  const next = await mailTo(pages.system.mailUrl, liaisonMail, 'Pengingat tenggat: 1 segera jatuh tempo')
  expect([next.body.text.includes(answered), next.body.text.includes(open)]).toEqual([false, true])
  const reader = await pages.enter({ width: 1280 }, 'Koordinator')
  await reader.goto(`${pages.url}/petugas/pengingat?tanggal=2026-11-30`)
  const lineOf = async (number: string) => (await reader.locator('tr', { hasText: number }).first().innerText()).replace(/\s+/g, ' ')
  expect(await lineOf(answered)).toContain('Bayu Contohwan')
  expect(await lineOf(answered)).toContain('tidak dikirim: sudah ditangani')
  expect(await lineOf(open)).toContain('terkirim')
})

test.each([1280, 360])('ledger, state of the system, calendar, ladder and time limits can be read by everybody (%i)', async (width) => {
  const page = await pages.enter({ width }, 'Administrator')
  for (const [name, path] of [
    ['02-buku', '/petugas/pengingat?tanggal=2026-11-30'],
    ['03-operasi', '/petugas/operasi'],
    ['04-kalender', '/petugas/kalender?tahun=2026'],
    ['05-tangga', '/petugas/tangga'],
    ['06-batas-waktu', '/petugas/tenggat-hukum'],
  ] as const) {
    await page.goto(`${pages.url}${path}`)
    await look(page, name)
  }
  await page.getByRole('link', { name: 'Ubah: Tindak lanjut pertama', exact: true }).click()
  await page.getByLabel('Lama (hari)').fill('')
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
  await look(page, '07-kesalahan')
  await page.getByLabel('Lama (hari)').fill('7')
  await page.getByLabel('Berlaku sejak').fill('2026-11-01')
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
  await look(page, '08-akibat')
  expect(await page.locator('.figure').innerText()).toContain('berpindah')
})
