import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { greyPng } from '../attachments/fixtures.ts'
import { fileAndKeep, followLetter, formOf, look, send, track, works } from './life-pages.ts'
import { type Pages, readForAWhile, startPages, type View } from './pages.ts'
import { lettersIn, mailTo, startSystem } from './support.ts'

/** Reporters who write too long, keep no cookies, go back, or have only a telephone: their browsers, their inbox, and the desk. */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const wide: View = { width: 1280 }
const narrow: View = { width: 360 }

const travel = async (now: string) => {
  const answer = await fetch(`${pages.url}/__local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  })
  expect(answer.status).toBeLessThan(400)
}
const nowThere = async () => ((await (await fetch(`${pages.url}/healthz`)).json()) as { now: string }).now
const after = async (minutes: number) => travel(new Date(Date.parse(await nowThere()) + minutes * 60_000).toISOString())

const fillIn = async (page: Page, identity: string, contact: { email?: string; phone?: string } = {}) => {
  await page.goto(`${pages.url}/pengaduan`)
  await page.getByLabel('Pengaduan', { exact: true }).check()
  await page.getByLabel('Judul').fill('Jalan berlubang di depan pasar')
  await page.getByLabel('Apa yang terjadi?').fill('Sudah tiga pengendara jatuh minggu ini.')
  await page.getByLabel('Kecamatan').selectOption('Diwek')
  await page.getByLabel(identity).check()
  await page.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Tidak').check()
  if (identity.startsWith('Tanpa')) return
  await page.getByLabel('Nama', { exact: true }).fill('Warga Contoh')
  if (contact.email) await page.getByLabel('E-mail').fill(contact.email)
  if (contact.phone) await page.getByLabel('Telepon').fill(contact.phone)
}
const named = 'Petugas dan instansi yang menangani'
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

test('back from the receipt shows a page, with script and without; nothing of a case without identity stays', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await pages.open({ ...narrow, javaScriptEnabled })
    await fillIn(page, named, { email: 'kembali@contoh.example' })
    const { number, code } = await fileAndKeep(page, 'p01-diterima')
    await page.goBack()
    expect(await heading(page)).toBe('Periksa sebelum mengirim')
    await page.locator('button[name=step][value=send]').click()
    expect(await page.locator('.code').allInnerTexts()).toEqual([number, code])
  }
  const page = await pages.open(narrow)
  await fillIn(page, 'Tanpa identitas')
  await fileAndKeep(page, 'p02-tanpa-identitas')
  await page.goBack()
  expect(await heading(page)).toBe('Sampaikan pengaduan')
  expect(await page.getByLabel('Judul').inputValue()).toBe('')
})

test('a browser that refuses cookies reads number and code on the answer, opens the case with them, and writes', async () => {
  const page = await pages.open(narrow)
  // Nothing that we set is kept, nothing is sent along.
  await page.route(`${pages.url}/**`, async (route) => {
    const { cookie: _cookie, ...headers } = await route.request().allHeaders()
    await page.context().clearCookies()
    const response = await route.fetch({ headers, maxRedirects: 0 })
    await page.context().clearCookies()
    const kept = Object.entries(response.headers()).filter(([name]) => name.toLowerCase() !== 'set-cookie')
    await route.fulfill({ response, headers: Object.fromEntries(kept) })
  })
  await fillIn(page, 'Tanpa identitas')
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  await readForAWhile(page)
  const press = page.locator('button[name=step][value=send]')
  await press.click()
  expect(await page.getByRole('alert').innerText()).toContain('Siapkan alat tulis')
  await look(page, 'p03-kuki-ditolak')
  await press.click()
  const [number = '', code = ''] = await page.locator('.code').allInnerTexts()
  expect(await page.locator('main').innerText()).toContain('Peramban ini menolak kuki')
  await look(page, 'p04-sekali')
  await page.getByRole('link', { name: 'Buka halaman kasus' }).click()
  await page.getByLabel('Kode akses').fill(code)
  await page.getByRole('button', { name: 'Buka kasus' }).click()
  expect(await heading(page)).toContain(number)
  await page.locator('#balasan > summary').click()
  await page.getByLabel('Pesan').fill('Jembatannya juga rusak.')
  await page.getByRole('button', { name: 'Kirim pesan' }).click()
  expect(await heading(page)).toBe('Belum terkirim: masukkan kode akses lagi')
  await page.getByLabel('Kode akses').fill(code)
  await page.getByRole('button', { name: 'Kirim sekarang' }).click()
  expect(await page.locator('.timeline').innerText()).toContain('Jembatannya juga rusak.')
  // A file is sent and read back; each way leads through the code to what was pressed.
  const openAgain = async () => {
    await page.getByLabel('Kode akses').fill(code)
    await page.getByRole('button', { name: 'Buka kasus' }).click()
  }
  await page.getByRole('link', { name: 'Tambah berkas' }).click()
  await openAgain()
  await page.setInputFiles('#file', { name: 'jalan.png', mimeType: 'image/png', buffer: greyPng(5) })
  await page.getByRole('button', { name: 'Kirim berkas' }).click()
  await openAgain()
  const file = page.getByRole('link', { name: /^1\. / })
  await expect
    .poll(
      async () => {
        if ((await file.count()) > 0) return true
        await page.goto(`${pages.url}/lacak?number=${number}`)
        await openAgain()
        return (await file.count()) > 0
      },
      { timeout: 15_000 },
    )
    .toBe(true)
  await file.click()
  await openAgain()
  await look(page, 'p05-berkas-siap')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Buka berkas' }).click()
  expect((await download).suggestedFilename()).toBe(`berkas-1-${number}.png`)
})

test('what was written while the session ended is kept, and sent with the code', async () => {
  const page = await pages.open(narrow)
  await fillIn(page, named, { email: 'lama@contoh.example' })
  const receipt = await fileAndKeep(page, 'p05-diterima')
  await page.goto(`${pages.url}/kasus/${receipt.number}`)
  await page.locator('#balasan > summary').click()
  await page.getByLabel('Pesan').fill('Saya menulis ini lama sekali.')
  await after(31)
  await page.getByRole('button', { name: 'Kirim pesan' }).click()
  expect(await page.locator('.written').innerText()).toBe('Saya menulis ini lama sekali.')
  await look(page, 'p06-kode-lagi')
  await page.getByLabel('Kode akses').fill(receipt.code)
  await page.getByRole('button', { name: 'Kirim sekarang' }).click()
  expect(await page.locator('.timeline').innerText()).toContain('Saya menulis ini lama sekali.')
})

test('by telephone somebody withdraws, and it was not they; another is content, and it counts after five working days', async () => {
  const email = 'telepon@contoh.example'
  const citizen = await pages.open(narrow)
  await fillIn(citizen, named, { email, phone: '081234567890' })
  const receipt = await fileAndKeep(citizen, 'p07-diterima')
  const desk = `${pages.url}/petugas/kasus/${receipt.number}`

  const coordinator = await pages.enter(wide, 'Koordinator')
  await coordinator.goto(desk)
  const withdrawal = await formOf(coordinator, 'catat-pencabutan')
  await withdrawal.getByLabel('Telepon').check()
  await withdrawal.getByLabel('Yang dikatakan pelapor').fill('Minta laporannya dicabut.')
  await look(coordinator, 'p08-catat-pencabutan')
  expect(await send(coordinator, 'catat-pencabutan')).toContain('pelapor diberi tahu sekarang juga')
  await look(coordinator, 'p09-dicatat')
  await coordinator.goto(`${pages.url}/petugas/tugas`)
  expect(await coordinator.locator('main').innerText()).toContain('Pemberitahuan akhir kasus yang dicatat petugas')

  const { body } = await mailTo(pages.system.mailUrl, email, `Benarkah Anda mencabut pengaduan ${receipt.number}?`)
  expect(body.text).toContain('disampaikan lewat telepon')
  const theirs = await followLetter(pages, narrow, `Benarkah Anda mencabut pengaduan ${receipt.number}?`)
  await theirs.getByLabel('Kode akses').fill(receipt.code)
  await theirs.getByRole('button', { name: 'Buka kasus' }).click()
  expect(await theirs.locator('p.lead').innerText()).toContain('petugas mencatat bahwa Anda mencabut pengaduan ini')
  await look(theirs, 'p10-bantah')
  await theirs.getByLabel('Yang ingin Anda sampaikan').fill('Bukan saya yang menelepon.')
  await theirs.getByRole('button', { name: 'Tidak benar, lanjutkan kasus saya' }).click()
  expect(await theirs.locator('p.lead').innerText()).toContain('sedang diperiksa petugas')

  await coordinator.goto(desk)
  expect(await coordinator.locator('.timeline').innerText()).toContain('Bukan saya yang menelepon.')
  const disposition = await formOf(coordinator, 'disposisi')
  await disposition.getByLabel('Kategori').selectOption('Jalan dan jembatan')
  for (const flag of ['anonim', 'rahasia']) await disposition.getByRole('group', { name: flag }).getByLabel('Tidak').check()
  await disposition.getByLabel('Instansi yang menjawab').selectOption(works)
  await send(coordinator, 'disposisi')
  const liaison = await pages.enter(wide, `Penghubung ${works}`)
  await liaison.goto(desk)
  const answer = await formOf(liaison, 'jawab')
  await answer.getByLabel('Selesai', { exact: true }).check()
  await answer.getByLabel('Jawaban untuk pelapor').fill('Lubang di depan pasar sudah ditambal pada 28 November.')
  await send(liaison, 'jawab')
  expect(await liaison.locator('#catat-selesai').count()).toBe(0)

  await coordinator.goto(desk)
  const confirmation = await formOf(coordinator, 'catat-selesai')
  await confirmation.getByLabel('WhatsApp').check()
  await confirmation.getByLabel('Yang dikatakan pelapor').fill('Sudah bagus, terima kasih.')
  expect(await send(coordinator, 'catat-selesai')).toContain('kasus ditutup')
  await after(9 * 24 * 60)
  expect((await lettersIn(pages.system.mailUrl, email)).map(({ subject }) => subject)).toContain(`Pengaduan ${receipt.number} ditutup`)
  await track(theirs, receipt)
  expect(await theirs.locator('p.lead').innerText()).toContain('menurut catatan petugas Anda menyatakannya selesai')
  await look(theirs, 'p11-ditutup')
})
