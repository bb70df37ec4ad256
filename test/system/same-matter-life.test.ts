import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileAndKeep, formOf, look, type Receipt, send, track, works } from './life-pages.ts'
import { type Pages, startPages, type View } from './pages.ts'
import { lettersIn, mailTo, startSystem } from './support.ts'

/** Three who report the same: their windows and inboxes, the desk, and the institution that answers (docs/adr/0036). */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const wide: View = { width: 1280 }
const narrow: View = { width: 360 }
const desk = ({ number }: Receipt) => `${pages.url}/petugas/kasus/${number}`
const text = (page: Page) => page.locator('main').innerText()

const report = async (title: string, who: { name: string; email: string } | null): Promise<Receipt> => {
  const page = await pages.open(narrow)
  await page.goto(`${pages.url}/pengaduan`)
  await page.getByLabel('Pengaduan', { exact: true }).check()
  await page.getByLabel('Judul').fill(title)
  await page.getByLabel('Apa yang terjadi?').fill('Sudah tiga pengendara jatuh minggu ini.')
  await page.getByLabel('Kecamatan').selectOption('Diwek')
  await page.getByLabel(who ? 'Petugas dan instansi yang menangani' : 'Tanpa identitas').check()
  await page.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Tidak').check()
  if (who) {
    await page.getByLabel('Nama', { exact: true }).fill(who.name)
    await page.getByLabel('E-mail').fill(who.email)
  } else await page.getByLabel(/Rahasiakan/).check()
  const receipt = await fileAndKeep(page, 'q01-diterima')
  await page.context().close()
  return receipt
}

test('the same matter three times: linked, passed on, answered to those who may have it, and nobody reads of another', async () => {
  const first = { name: 'Budi Contoh', email: 'budi@contoh.example' }
  const second = { name: 'Sari Contoh', email: 'sari@contoh.example' }
  const [main, twin, hidden] = [
    await report('Jalan berlubang di depan pasar', first),
    await report('Lubang di jalan pasar', second),
    await report('Jalan pasar rusak, petugasnya meminta uang', null),
  ]

  const coordinator = await pages.enter(wide, 'Koordinator')
  await coordinator.goto(desk(hidden))
  const about = await formOf(coordinator, 'pihak')
  await about.getByLabel(new RegExp(`^${works}`)).check()
  await about.getByLabel('Alasan').fill('Diadukan pelapor.')
  expect(await send(coordinator, 'pihak')).toBe('Pihak yang diadukan disimpan.')
  await formOf(coordinator, 'pihak')
  await look(coordinator, 'q02-pihak')
  for (const it of [twin, hidden]) {
    await coordinator.goto(desk(it))
    await (await formOf(coordinator, 'duplikat')).getByRole('textbox').fill(main.number)
    await send(coordinator, 'duplikat')
  }
  await coordinator.goto(desk(main))
  const disposition = await formOf(coordinator, 'disposisi')
  await disposition.getByLabel('Kategori').selectOption('jalan-dan-jembatan')
  for (const group of ['anonymous', 'confidential']) await disposition.locator(`input[name=${group}][value=no]`).check()
  await disposition.getByLabel('Instansi yang menjawab').selectOption(works)
  // The wall of the third names who leads.
  expect(await send(coordinator, 'disposisi')).toBe(
    'Kasus sudah didisposisikan. 1 laporan yang sama ikut. 1 laporan yang sama tidak dapat ikut sekarang; periksa satu per satu.',
  )
  await look(coordinator, 'q03-disposisi')

  const liaison = await pages.enter(narrow, `Penghubung ${works}`)
  await liaison.goto(desk(main))
  expect(await send(liaison, 'terima')).toBe('Kasus diterima. Tindak lanjut sudah tercatat. 1 laporan yang sama ikut.')
  const answer = await formOf(liaison, 'jawab')
  await answer.getByLabel('Selesai', { exact: true }).check()
  await answer.getByLabel('Jawaban untuk pelapor').fill('Terima kasih Pak Budi, hubungi (0812) 3456-7890. Jalan sudah ditambal.')
  await answer.locator('button[type=submit]').click()
  await look(liaison, 'q04-pratinjau')
  const preview = await text(liaison)
  expect([main.number, twin.number, hidden.number].filter((it) => preview.includes(it))).toEqual([main.number, twin.number])
  expect(preview).toContain('memuat nama pelapor lain')
  expect(preview).toContain('memuat nomor telepon')
  await liaison.locator('button[name=step][value=edit]').click()
  await (await formOf(liaison, 'jawab')).getByLabel('Jawaban untuk pelapor').fill('Jalan di depan pasar sudah ditambal.')
  expect(await send(liaison, 'jawab', 'q05-pratinjau-lagi')).toBe('Jawaban terkirim. 1 laporan yang sama ikut.')
  // Nothing on the page of the main case tells the institution of the third, which is about it.
  const seen = await text(liaison)
  expect([hidden.number, 'Laporan yang sama berubah', 'tidak dapat ikut'].filter((it) => seen.includes(it))).toEqual([])
  await look(liaison, 'q06-terjawab')

  for (const [{ email }, own, other] of [
    [first, main, twin],
    [second, twin, main],
  ] as const) {
    await mailTo(pages.system.mailUrl, email, 'sudah dijawab')
    const letters = (await lettersIn(pages.system.mailUrl, email)).map((it) => `${it.subject}\n${it.text}`).join('\n')
    const window = await pages.open(narrow)
    await window.goto(pages.url)
    await track(window, own)
    for (const read of [letters, await text(window)]) {
      expect([read.includes(own.number), read.includes(other.number), read.includes(hidden.number)]).toEqual([true, false, false])
    }
    expect(await text(window)).toContain('Jalan di depan pasar sudah ditambal.')
    await look(window, 'q07-pelapor')
  }
  const third = await pages.open(narrow)
  await third.goto(pages.url)
  await track(third, hidden)
  expect((await text(third)).includes('sudah ditambal')).toBe(false)
})
