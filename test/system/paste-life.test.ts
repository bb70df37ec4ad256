import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { greyPng, locatedJpeg } from '../attachments/fixtures.ts'
import { lookAs, type Pages, startPages, type View } from './pages.ts'
import { startSystem } from './support.ts'

/** A chat as it comes to the desk: pasted, looked over, filed with its photos by one press, and answered in the same chat (docs/adr/0074). */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const look = lookAs('tempel')
const text = (page: Page) => page.locator('main').innerText()

/** The day before today, as the clock of the desk has it, in the manner of an Android telephone. */
const yesterday = (): string => {
  const local = new Date(Date.now() + 7 * 3_600_000 - 86_400_000).toISOString()
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(2, 4)}`
}
const chatOf = (number: string, matter: string): string =>
  [
    `${yesterday()} 20.58 - Pesan dan panggilan dienkripsi secara end-to-end. Ketuk untuk info selengkapnya.`,
    `${yesterday()} 21.03 - ${number}: Selamat malam pak admin`,
    `${yesterday()} 21.04 - ${number}: ${matter}`,
    'Sudah dua orang jatuh.',
    `${yesterday()} 21.05 - ${number}: <Media tidak disertakan>`,
    `${yesterday()} 21.05 - ${number}: <Media tidak disertakan>`,
    `${yesterday()} 21.06 - ${number}: <Media tidak disertakan>`,
    `${yesterday()} 21.30 - Layanan Aduan: Baik, kami catat.`,
  ].join('\n')

const photos = [
  { name: 'IMG-20261129-WA0001.jpg', mimeType: 'image/jpeg', buffer: locatedJpeg() },
  { name: 'IMG-20261129-WA0002.png', mimeType: 'image/png', buffer: greyPng(40) },
  { name: 'IMG-20261129-WA0003.png', mimeType: 'image/png', buffer: greyPng(200) },
]

/** What nobody else can answer. */
const answerWhatIsAsked = async (page: Page): Promise<void> => {
  await page.getByLabel('Pengaduan', { exact: true }).check()
  await page.getByLabel('Petugas dan instansi yang menangani').check()
  await page.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Ya', { exact: true }).check()
  await page.getByLabel('Nama', { exact: true }).fill('Siti Contoh')
}

const paste = async (page: Page, chat: string): Promise<void> => {
  await page.goto(`${pages.url}/petugas/catat`)
  await page.getByRole('link', { name: 'Tempel percakapan' }).click()
  await page.getByLabel('Percakapan atau tulisan').fill(chat)
  await page.getByRole('button', { name: 'Baca' }).click()
}

const filesOf = async (page: Page, number: string): Promise<string> => {
  await page.goto(`${pages.url}/petugas/kasus/${number}`)
  return text(page)
}

const scripted: readonly View[] = [{ width: 360 }, { width: 1280 }]
test.each(scripted)('a chat with three photos is a case with three photos within a minute ($width)', async (view) => {
  const coordinator = await pages.enter(view, 'Koordinator')
  const began = Date.now()
  await paste(coordinator, chatOf(`+62 812-3456-7${view.width}`, `Jembatan kecil di Desa Losari retak ${view.width}.`))
  expect(await text(coordinator)).toContain('3 foto atau berkas tidak ikut tersalin')
  expect(await coordinator.getByLabel('Judul').inputValue()).toBe(`Jembatan kecil di Desa Losari retak ${view.width}`)
  expect(await coordinator.getByLabel('Jam diterima').inputValue()).toBe('21:03')
  await coordinator.getByLabel('Pilih foto atau berkas').setInputFiles(photos)
  await answerWhatIsAsked(coordinator)
  await coordinator.getByRole('button', { name: 'Catat' }).click()
  await coordinator.getByText('3 berkas terkirim').waitFor()
  const seconds = (Date.now() - began) / 1000
  console.log(`Paste of a chat with three photos to a filed case at ${view.width} px: ${seconds.toFixed(1)} s`)
  expect(seconds).toBeLessThan(60)
  await look(coordinator, '03-tercatat')

  const slip = await text(coordinator)
  const number = /J-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(slip)?.[0] ?? ''
  const address = (await coordinator.getByRole('link', { name: 'Buka WhatsApp dengan pesan ini' }).getAttribute('href')) ?? ''
  const opened = new URL(address)
  expect([opened.origin, opened.pathname]).toEqual(['https://wa.me', `/6281234567${view.width}`])
  expect(opened.searchParams.get('text')).toContain(`*Tanda terima pengaduan ${number}*`)
  const code = await coordinator.locator('#kode-akses').innerText()
  expect(opened.searchParams.get('text')).not.toContain(code)
  await coordinator.getByRole('button', { name: 'Sudah dikirim lewat WhatsApp' }).click()
  expect(await text(coordinator)).toContain('Tercatat.')
  await expect.poll(() => filesOf(coordinator, number), { timeout: 20_000 }).toMatch(/3\. (?:Gambar|Foto)/)
  expect(await text(coordinator)).toContain('pukul 21.03 WIB')
  await coordinator.context().close()
})

test('a mistake keeps the photos, and one that does not arrive is named while the case stands', async () => {
  const coordinator = await pages.enter({ width: 360 }, 'Koordinator')
  await paste(coordinator, chatOf('+62 812-3456-7001', 'Saluran air di Desa Keras tersumbat.'))
  await look(coordinator, '02-periksa')
  await coordinator.getByLabel('Pilih foto atau berkas').setInputFiles(photos)
  await coordinator.getByRole('button', { name: 'Catat' }).click()
  await coordinator.getByRole('alert').waitFor()
  await look(coordinator, '04-keliru')
  expect(await coordinator.locator('#photos-field li').count()).toBe(3)
  await answerWhatIsAsked(coordinator)
  let sent = 0
  await coordinator.route(
    (url) => url.port !== new URL(pages.url).port && !url.pathname.startsWith('/petugas'),
    (route) => (++sent === 2 ? route.abort() : route.continue()),
  )
  await coordinator.getByRole('button', { name: 'Catat' }).click()
  await coordinator.getByText('2 berkas terkirim').waitFor()
  expect(await text(coordinator)).toContain('IMG-20261129-WA0002.png tidak terkirim. Laporannya sudah tercatat')
  await look(coordinator, '05-satu-gagal')
  await coordinator.context().close()
})

test('what is similar and open is shown while somebody writes', async () => {
  const coordinator = await pages.enter({ width: 360 }, 'Koordinator')
  await paste(coordinator, chatOf('+62 812-3456-7002', 'Pohon besar tumbang menutup jalan Desa Sumberagung.'))
  await answerWhatIsAsked(coordinator)
  await coordinator.getByRole('button', { name: 'Catat' }).click()
  const number = /J-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await text(coordinator))?.[0] ?? ''
  expect(number).not.toBe('')
  await expect
    .poll(
      async () => {
        await paste(coordinator, 'Selamat pagi')
        await coordinator.getByLabel('Judul').fill('Ada pohon tumbang di Sumberagung')
        await coordinator.waitForTimeout(1500)
        return coordinator.locator('#serupa').innerText()
      },
      { timeout: 30_000 },
    )
    .toContain(number)
  await look(coordinator, '06-serupa')
  await coordinator.context().close()
})

test('without script it is read, shown, filed and ticked off, and the photos follow on the case', async () => {
  const coordinator = await pages.enter({ width: 360, javaScriptEnabled: false }, 'Koordinator')
  await paste(coordinator, chatOf('+62 812-3456-7003', 'Pohon besar tumbang di Desa Sumberagung lagi.'))
  await look(coordinator, '02-periksa')
  expect(await text(coordinator)).toContain('dapat ditambahkan sesudah laporan tercatat')
  expect(await coordinator.locator('#serupa').innerText()).toContain('Pohon besar tumbang menutup jalan')
  await answerWhatIsAsked(coordinator)
  await coordinator.getByRole('button', { name: 'Catat' }).click()
  await look(coordinator, '03-tercatat')
  const number = /J-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await text(coordinator))?.[0] ?? ''
  await coordinator.goto(`${pages.url}/petugas/tugas`)
  const panel = coordinator.locator('section.panel').filter({ hasText: number })
  expect(await panel.textContent()).toContain(`*Tanda terima pengaduan ${number}*`)
  await look(coordinator, '07-tugas')
  await panel.getByRole('button', { name: 'Sudah dikirim lewat WhatsApp' }).click()
  expect(await text(coordinator)).not.toContain(number)
  expect(await filesOf(coordinator, number)).toContain('Lewat WhatsApp')
  await coordinator.context().close()
})
