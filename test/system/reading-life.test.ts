import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileAndKeep, formOf, send, track, works } from './life-pages.ts'
import { lookAs, type Pages, startPages, type View } from './pages.ts'
import { lettersIn, mailTo, startSystem } from './support.ts'

/**
 * An urgent complaint that the first institution gives back and the second leaves lying: each meets it in their own window,
 * and follows the letter that brought them there (docs/adr/0034).
 */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const look = lookAs('membaca')
const narrow: View = { width: 360 }
const wide: View = { width: 1280 }
const email = 'warga-mendesak@contoh.example'
const desk = (number: string) => `${pages.url}/petugas/kasus/${number}`

const lookTwice = async (page: Page, name: string) => {
  await look(page, name)
  await page.setViewportSize({ width: page.viewportSize()?.width === 360 ? 1280 : 360, height: 800 })
  await look(page, name)
  await page.setViewportSize({ width: page.viewportSize()?.width === 360 ? 1280 : 360, height: 800 })
}

/** Time passes as everybody of `npm start` lets it, by UTC. */
const travel = async (page: Page, to: string) => {
  await page.goto(`${pages.url}/__local`)
  await page.locator('input[name=now]').fill(to)
  await page.getByRole('button', { name: 'Pergi', exact: true }).click()
  await page.getByText('Asia/Jakarta').waitFor()
}

/** Opens the last letter of that subject in the inbox, and follows its link to the case, signing in as who it was for. */
const followTo = async (view: View, address: string, subject: string, number: string, label: string): Promise<Page> => {
  const page = await pages.open(view)
  await page.goto(`${pages.url}/__local`)
  await page.locator('tr', { hasText: address }).getByRole('link', { name: subject }).first().click()
  await page.locator('pre a', { hasText: number }).first().click()
  await page.getByRole('link', { name: label, exact: true }).click()
  expect(new URL(page.url()).pathname).toBe(`/petugas/kasus/${number}`)
  return page
}

test('urgent, given back, late: everybody whom a letter calls can read the case, and nobody for longer than that', async () => {
  const clock = await pages.open(wide)
  // A Monday morning.
  await travel(clock, '2026-11-30T01:30')
  const citizen = await pages.open(narrow)
  await citizen.goto(`${pages.url}/pengaduan`)
  await citizen.getByLabel('Pengaduan', { exact: true }).check()
  await citizen.getByLabel('Judul').fill('Kabel listrik putus di depan sekolah')
  await citizen.getByLabel('Apa yang terjadi?').fill('Kabel menjuntai setinggi kepala anak di depan SDN Contoh 2, dan masih beraliran.')
  await citizen.getByLabel('Kecamatan').selectOption('Diwek')
  await citizen.getByLabel('Petugas dan instansi yang menangani').check()
  await citizen.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Tidak').check()
  await citizen.getByLabel('Nama', { exact: true }).fill('Warga Contoh')
  await citizen.getByLabel('E-mail').fill(email)
  const receipt = await fileAndKeep(citizen, 'm01-diterima')
  const { number } = receipt

  // The coordinator sees the danger and says so with the disposition.
  const coordinator = await pages.enter(wide, 'Koordinator')
  await coordinator.goto(desk(number))
  const disposition = await formOf(coordinator, 'disposisi')
  await disposition.getByLabel('Kategori').selectOption('Penerangan jalan')
  for (const flag of ['anonim', 'rahasia']) await disposition.getByRole('group', { name: flag }).getByLabel('Tidak').check()
  await disposition.getByLabel('Instansi yang menjawab').selectOption('Dinas Perhubungan')
  await disposition.getByText('Mendesak: nyawa atau kesehatan terancam').click()
  await disposition.getByLabel('Laporan ini mendesak').check()
  await disposition.getByRole('button', { name: 'Disposisikan' }).click()
  expect((await coordinator.getByRole('alert').innerText()).split('\n')).toContain('Mengapa mendesak: mohon diisi')
  await look(coordinator, 'm02-alasan-kurang')
  const again = await formOf(coordinator, 'disposisi')
  await again.getByLabel('Mengapa mendesak').fill('Kabel yang masih beraliran menjuntai di depan sekolah')
  expect(await send(coordinator, 'disposisi')).toBe('Kasus sudah didisposisikan.')
  await lookTwice(coordinator, 'm03-mendesak')

  // Its reporter reads why and until when, and that this limit is no law.
  const told = await mailTo(pages.system.mailUrl, email, 'ditandai mendesak')
  expect(told.body.text).toContain('Tindak lanjut pertama diminta paling lambat Selasa, 1 Desember 2026. Batas ini kami tetapkan sendiri')
  expect(told.body.text).toContain('telepon 112')
  await track(citizen, receipt)
  const read = await citizen.locator('main').innerText()
  expect(read).toContain('Mendesak: ditandai petugas pada Senin, 30 November 2026')
  expect(read).toContain('Menurut kebijakan layanan ini: Tindak lanjut pertama yang mendesak paling lambat Selasa, 1 Desember 2026.')
  expect(read).toContain('Kabel yang masih beraliran menjuntai di depan sekolah')
  await lookTwice(citizen, 'm04-warga')

  // Whose turn it is and the other coordinator hear of it within minutes, whatever they chose; who marked it does not.
  await travel(clock, '2026-11-30T01:40')
  const atOnce = `Mendesak, baru untuk Anda: ${number}`
  for (const who of ['penghubung.dishub@', 'kepala.dishub@', 'koordinator@']) await mailTo(pages.system.mailUrl, who, atOnce)
  const called = await mailTo(pages.system.mailUrl, 'penghubung.dishub@', atOnce)
  expect(called.body.text).toContain(`MENDESAK. ${number}: Kabel listrik putus di depan sekolah`)
  expect(called.body.text).toContain('Batas waktu: Tindak lanjut pertama yang mendesak, Selasa, 1 Desember 2026')

  // The institution gives it back, after a look at what that means, and reads on.
  const wrong = await followTo(narrow, 'penghubung.dishub@', atOnce, number, 'Penghubung Dinas Perhubungan')
  await wrong.goto(`${pages.url}/petugas`)
  const first = wrong.locator('table tbody tr').first()
  expect(await first.innerText()).toContain('Mendesak')
  expect(await first.innerText()).toContain(number)
  await look(wrong, 'm05-antrean-instansi')
  await wrong.goto(desk(number))
  await (await formOf(wrong, 'kembalikan')).getByLabel('Alasan').fill('Jaringan itu milik Dinas PUPR.')
  await wrong.locator('#kembalikan').locator('button[type=submit]').click()
  expect(await wrong.locator('main').innerText()).toContain('dapat membacanya sampai selesai')
  await lookTwice(wrong, 'm06-periksa')
  await wrong.getByRole('button', { name: 'Kirim', exact: true }).click()
  expect(await wrong.getByRole('status').innerText()).toBe('Kasus dikembalikan untuk diteruskan ke instansi lain.')
  await lookTwice(wrong, 'm07-hanya-membaca')
  await wrong.goto(`${pages.url}/petugas?daftar=dikembalikan`)
  expect(await wrong.locator('table tbody tr').first().innerText()).toContain(number)
  await lookTwice(wrong, 'm08-dikembalikan')

  // The coordinator has it first, with the reason, and passes it on.
  await coordinator.goto(`${pages.url}/petugas`)
  const row = await coordinator.locator('table tbody tr').first().innerText()
  expect(row).toContain('Mendesak')
  expect(row).toContain('Dikembalikan Dinas Perhubungan: Jaringan itu milik Dinas PUPR.')
  await lookTwice(coordinator, 'm09-antrean')
  await coordinator.goto(desk(number))
  await (await formOf(coordinator, 'disposisi')).getByLabel('Instansi yang menjawab').selectOption(works)
  expect(await send(coordinator, 'disposisi')).toBe('Kasus sudah didisposisikan.')

  await travel(clock, '2026-11-30T01:50')
  await mailTo(pages.system.mailUrl, 'penghubung.pupr@', atOnce)

  // Nobody acts. On Wednesday morning the superior is told, whose it is and whom to call, and can read it.
  await travel(clock, '2026-12-02T01:00')
  const letter = await mailTo(pages.system.mailUrl, 'sekda@', 'terlambat')
  expect(letter.body.text).toContain(`MENDESAK. ${number}`)
  expect(letter.body.text).toContain(`Dipegang ${works}.`)
  expect(letter.body.text).toMatch(/Yang dapat dihubungi: .+ \(kepala instansi\)/)
  const superior = await followTo(narrow, 'sekda@', letter.subject, number, 'Atasan PPID')
  const shown = await superior.locator('main').innerText()
  expect(shown).toContain('Anda dapat membacanya selama masih terlambat')
  expect(shown).toContain('Tidak ada yang perlu Anda lakukan sekarang.')
  await lookTwice(superior, 'm10-atasan')
  await superior.goto(`${pages.url}/petugas?daftar=disampaikan`)
  expect(await superior.locator('table tbody tr').first().innerText()).toContain(number)
  await lookTwice(superior, 'm11-disampaikan')

  // The institution acts: its limit ends, and with it the superior's reading.
  const liaison = await pages.enter(wide, `Penghubung ${works}`)
  await liaison.goto(desk(number))
  expect(await send(liaison, 'terima')).not.toBe('')
  await superior.goto(desk(number))
  expect(await superior.getByRole('heading', { level: 1 }).innerText()).toBe('Halaman tidak ditemukan')
  await superior.goto(`${pages.url}/petugas?daftar=disampaikan`)
  expect(await superior.locator('main').innerText()).toContain('Tidak ada kasus terlambat yang disampaikan kepada Anda.')

  // The danger is over; the reporter is told, and the case goes its ordinary way.
  await coordinator.goto(desk(number))
  await (await formOf(coordinator, 'tidak-mendesak')).getByLabel('Alasan').fill('Kabel sudah diangkat')
  await look(coordinator, 'm12-cabut')
  expect(await send(coordinator, 'tidak-mendesak')).toBe('Kasus tidak lagi ditandai mendesak.')
  await mailTo(pages.system.mailUrl, email, 'tidak lagi ditandai mendesak')
  await track(citizen, receipt)
  expect(await citizen.locator('main').innerText()).not.toContain('Mendesak: ditandai')
  expect((await lettersIn(pages.system.mailUrl, email)).map(({ subject }) => subject.replace(number, '…'))).toEqual([
    'Tanda terima pengaduan …',
    'Pengaduan … sudah diteruskan',
    'Pengaduan … ditandai mendesak',
    'Pengaduan … sudah diteruskan',
    'Pengaduan … tidak lagi ditandai mendesak',
  ])
}, 120_000)
