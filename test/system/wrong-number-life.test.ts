import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileAndKeep, formOf, lifeViews, look, type Receipt, send, track } from './life-pages.ts'
import { type Pages, startPages, type View } from './pages.ts'
import { startSystem } from './support.ts'

/** The number of another report, typed into a case and taken off again, at the desk and by its reporter (docs/adr/0075). */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const report = async (view: View): Promise<Receipt> => {
  const page = await pages.open(view)
  await page.goto(`${pages.url}/pengaduan`)
  await page.getByLabel('Pengaduan', { exact: true }).check()
  await page.getByLabel('Judul').fill('Jalan berlubang di depan pasar')
  await page.getByLabel('Apa yang terjadi?').fill('Sudah tiga pengendara jatuh minggu ini.')
  await page.getByLabel('Kecamatan').selectOption('Diwek')
  await page.getByLabel('Petugas dan instansi yang menangani').check()
  await page.getByLabel('Nama', { exact: true }).fill('Budi Contoh')
  await page.getByLabel('E-mail').fill('budi@contoh.example')
  await page.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Ya').check()
  const receipt = await fileAndKeep(page, 'n01-diterima')
  await page.context().close()
  return receipt
}

test.each(lifeViews)('a wrong number is taken off and free for the case whose it is (%o)', async (view) => {
  const [mine, theirs] = [await report(view), await report(view)]
  const trackingId = `74900${view.width}`
  const desk = await pages.enter(view, 'Koordinator')
  const types = async ({ number }: Receipt): Promise<string> => {
    await desk.goto(`${pages.url}/petugas/kasus/${number}`)
    await (await formOf(desk, 'nasional')).getByRole('textbox').fill(trackingId)
    return send(desk, 'nasional')
  }
  await types(mine)
  await desk.goto(`${pages.url}/petugas/kasus/${mine.number}`)
  const wrong = await formOf(desk, 'lepas-nasional')
  expect(await wrong.innerText()).toContain(`Nomor yang dilepas: ${trackingId}`)
  await look(desk, 'n02-lepas')
  await wrong.getByLabel('Alasan').fill('Itu laporan tetangganya.')
  expect(await send(desk, 'lepas-nasional')).toContain('Nomor itu dilepas dari kasus ini.')
  await look(desk, 'n03-dilepas')
  expect(await desk.locator('main').innerText()).toContain('Belum dicatat di SP4N-LAPOR!')
  await types(theirs)
  expect(await desk.locator('main').innerText()).toContain(trackingId)

  const reporter = await pages.open(view)
  await reporter.goto(`${pages.url}/lacak`)
  await track(reporter, mine)
  const told = await reporter.locator('main').innerText()
  expect(['Nomor SP4N-LAPOR! yang keliru dilepas', 'Itu laporan tetangganya.'].filter((it) => !told.includes(it))).toEqual([])
  await look(reporter, 'n04-pelapor')
})
