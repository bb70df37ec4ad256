import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasScript, lookAs, type Pages, readForAWhile, startPages } from './pages.ts'
import { startSystem } from './support.ts'

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const look = lookAs('draf')
const kept = (page: Page): Promise<string[]> => page.evaluate(() => Object.values({ ...localStorage }))
const fill = async (page: Page) => {
  await page.locator('[name=class][value=ordinary]').check()
  await page.locator('[name=title]').fill('Lampu jalan padam')
  await page.locator('[name=text]').fill('Sudah seminggu gelap.')
  await page.locator('[name=name]').fill('Siti Contohwati')
}
const values = (page: Page) => Promise.all(['title', 'text', 'name'].map((name) => page.locator(`[name=${name}]`).inputValue()))

test('a draft outlives reload and language, holds no name, waits for the network, and goes as it is sent', async () => {
  const page = await pages.open({ width: 360 })
  await page.goto(`${pages.url}/pengaduan`)
  await fill(page)
  expect(await kept(page)).toEqual([])
  await look(page, '01-ditawarkan')
  await page.getByRole('button', { name: 'Simpan di ponsel ini' }).click()
  await page.locator('[name=text]').fill('Sudah dua minggu gelap.')
  const [draft = ''] = await kept(page)
  expect(JSON.parse(draft).values).toEqual({ class: 'ordinary', title: 'Lampu jalan padam', text: 'Sudah dua minggu gelap.' })
  await look(page, '02-tersimpan')

  await page.goto(`${pages.url}/pengaduan?lang=en`)
  expect(await values(page)).toEqual(['', '', ''])
  await page.getByRole('button', { name: 'Go on with it' }).click()
  expect(await values(page)).toEqual(['Lampu jalan padam', 'Sudah dua minggu gelap.', ''])
  await page.goto(`${pages.url}/pengaduan?lang=id`)
  await look(page, '03-ditemukan')
  await page.getByRole('button', { name: 'Lanjutkan isian itu' }).click()
  await page.locator('[name=identity][value=named]').check()
  await page.locator('[name=recordThere][value=no]').check()
  await page.locator('[name=conduct][value=no]').check()
  await page.locator('[name=eventOn]').fill('2026-11-20')
  // Who they are is asked again.
  await page.locator('[name=name]').fill('Siti Contohwati')
  await page.locator('[name=email]').fill('warga-draf@contoh.example')
  await readForAWhile(page)

  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('Tidak ada jaringan')
  await look(page, '04-tanpa-jaringan')
  await page.context().setOffline(false)
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('Jaringan tersambung kembali')
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  await page.getByRole('button', { name: 'Kirim' }).click()
  await page.getByText('Nomor').first().waitFor()
  expect(await page.locator('[data-draft-sent]').count()).toBe(1)
  expect(await kept(page)).toEqual([])
})

test('of a report that hides its writer, or is about conduct, nothing is kept; what was goes; three days end it; without script nothing is offered', async () => {
  const page = await pages.open({ width: 1280 })
  for (const answer of ['identity][value=anonymous', 'identity][value=none', 'class][value=oversight', 'conduct][value=yes']) {
    await page.goto(`${pages.url}/pengaduan`)
    await fill(page)
    await page.getByRole('button', { name: 'Simpan di ponsel ini' }).click()
    expect((await kept(page)).length).toBe(1)
    await page.locator(`[name=${answer}]`).check()
    expect(await kept(page)).toEqual([])
    expect(await page.getByText('Draf sudah dihapus dari ponsel ini.').isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Simpan di ponsel ini' }).isVisible()).toBe(false)
  }
  await page.goto(`${pages.url}/pengaduan`)
  await fill(page)
  await page.getByRole('button', { name: 'Simpan di ponsel ini' }).click()
  await page.clock.install({ time: Date.now() + 73 * 3_600_000 })
  await page.goto(`${pages.url}/pengaduan`)
  expect([await kept(page), await page.getByRole('button', { name: 'Lanjutkan isian itu' }).isVisible()]).toEqual([[], false])

  const bare = await pages.open({ width: 360, javaScriptEnabled: false })
  await bare.goto(`${pages.url}/pengaduan`)
  expect([hasScript(bare), await bare.getByRole('button', { name: 'Simpan di ponsel ini' }).isVisible()]).toEqual([false, false])
})

test('the quick exit leaves no draft behind', async () => {
  const page = await pages.open({ width: 360 })
  await page.route('**/*', (route) => (new URL(route.request().url()).host === new URL(pages.url).host ? route.continue() : route.abort()))
  await page.goto(`${pages.url}/permohonan?jenis=individual`)
  await page.locator('[name=details]').fill('Anggaran pasar')
  await page.getByRole('button', { name: 'Simpan di ponsel ini' }).click()
  expect((await kept(page)).length).toBe(1)
  await page
    .getByRole('link', { name: 'Keluar cepat' })
    .click()
    .catch(() => {})
  await page.goto(`${pages.url}/permohonan?jenis=individual`)
  expect(await kept(page)).toEqual([])
})
