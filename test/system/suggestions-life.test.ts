import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formOf, look, send, works } from './life-pages.ts'
import { type Pages, startPages, type View } from './pages.ts'
import { startSystem } from './support.ts'

/**
 * The desk learns: five reports of the same kind are passed on, and the sixth comes with a suggestion and its reason, which is taken
 * with a press or without script by a link; who gave it back is suggested no more, and an erased case teaches nothing (docs/adr/0081).
 */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const wide: View = { width: 1280 }
const narrow: View = { width: 360, javaScriptEnabled: false }
const streets = ['Melati', 'Kenanga', 'Anggrek', 'Mawar', 'Dahlia', 'Teratai', 'Cempaka', 'Seruni', 'Kamboja']

/** Files as a program of a reporter would; the number. */
const file = async (n: number): Promise<string> => {
  const body = {
    class: 'ordinary',
    title: `Lampu jalan mati di Gang ${streets[n % streets.length]}`,
    text: `Sejak ${n + 2} malam lampu penerangan padam, jalan gelap dan rawan.`,
    district: 'Diwek',
    recordThere: 'no',
    identity: 'named',
    name: 'Warga Contoh',
    email: `warga${n}@contoh.example`,
  }
  const headers = { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': `saran-dari-laporan-${n}` }
  const answer = await fetch(`${pages.url}/pengaduan`, { method: 'POST', headers, body: JSON.stringify(body) })
  const { number } = (await answer.json()) as { number?: string }
  if (!number) throw new Error(`Not filed: ${answer.status}`)
  return number
}

/** One that teaches. */
let taught = ''

const open = (page: Page, number: string) => page.goto(`${pages.url}/petugas/kasus/${number}`)

const dispose = async (page: Page, number: string): Promise<void> => {
  await open(page, number)
  const form = await formOf(page, 'disposisi')
  await form.getByLabel('Kategori', { exact: true }).selectOption('Penerangan jalan')
  for (const flag of ['anonim', 'rahasia']) await form.getByRole('group', { name: flag }).getByLabel('Tidak').check()
  await form.getByLabel('Instansi yang menjawab').selectOption(works)
  expect(await send(page, 'disposisi')).toBe('Kasus sudah didisposisikan.')
}

/** The page of a case that has just come in, once the stream has been read. */
const suggestedOn = async (page: Page, number: string): Promise<string[]> => {
  for (let tries = 0; tries < 20; tries++) {
    await open(page, number)
    const lines = await page.locator('#disposisi .suggested li').allInnerTexts()
    if (lines.length > 0) return lines.map((it) => it.replace(/\s+/g, ' '))
    await page.waitForTimeout(250)
  }
  return []
}

test('five alike teach, the sixth is told where they went and why, and one press takes it', async () => {
  const coordinator = await pages.enter(wide, 'Koordinator')
  for (let n = 0; n < 5; n++) {
    taught = await file(n)
    await dispose(coordinator, taught)
  }
  const sixth = await file(5)
  const lines = await suggestedOn(coordinator, sixth)
  expect(lines).toEqual([
    'Penerangan jalan Seperti laporan lain: 5 dari 5 dengan “lampu”, 5 dari 5 dengan “jalan”, 5 dari 5 dengan “mati”.',
    `${works} Seperti laporan lain: 5 dari 5 dengan “lampu”, 5 dari 5 dengan “jalan”, 5 dari 5 dengan “mati”.`,
  ])
  await look(coordinator, 's01-saran')
  // Nothing is chosen by itself; a press chooses, and loads nothing.
  const form = await formOf(coordinator, 'disposisi')
  const [category, lead] = [form.getByLabel('Kategori', { exact: true }), form.getByLabel('Instansi yang menjawab')]
  expect([await category.inputValue(), await lead.inputValue()]).toEqual(['', ''])
  for (const name of ['Penerangan jalan', works]) {
    await form.locator('.suggested').getByRole('link', { name, exact: true }).click()
    expect([name, await form.locator('.suggested [aria-current]').last().innerText()]).toEqual([name, name])
  }
  const both = ['penerangan-jalan', 'dinas-pekerjaan-umum-dan-penataan-ruang']
  expect([await category.inputValue(), await lead.inputValue()]).toEqual(both)
  for (const field of [category, lead]) await field.selectOption('')
  await form.getByRole('link', { name: 'Pakai beserta saran instansi' }).click()
  expect([await category.inputValue(), await lead.inputValue()]).toEqual(both)
  expect(new URL(coordinator.url()).search).toBe('')
  // Or by typing: the list is sifted, and the keyboard goes on into it.
  await form.getByLabel('Saring daftar instansi').fill('perhub')
  expect(await lead.locator('option').allInnerTexts()).toEqual(['Pilih', `${works}`, 'Dinas Perhubungan'])
  expect(await form.locator('.sift p').innerText()).toBe('1 instansi cocok')
  await form.getByLabel('Saring daftar instansi').press('ArrowDown')
  expect(await coordinator.evaluate('document.activeElement.id')).toBe('disposisi-lead')
  await look(coordinator, 's02-diambil')
  for (const flag of ['anonim', 'rahasia']) await form.getByRole('group', { name: flag }).getByLabel('Tidak').check()
  expect(await send(coordinator, 'disposisi')).toBe('Kasus sudah didisposisikan.')
})

test('without script the suggestion is a link, and the list a list', async () => {
  const coordinator = await pages.enter(narrow, 'Koordinator')
  const seventh = await file(6)
  expect((await suggestedOn(coordinator, seventh)).length).toBe(2)
  const form = await formOf(coordinator, 'disposisi')
  expect(await form.getByLabel('Saring daftar instansi').isVisible()).toBe(false)
  for (const name of ['Penerangan jalan', works]) await form.locator('.suggested').getByRole('link', { name, exact: true }).click()
  const [category, lead] = [form.getByLabel('Kategori', { exact: true }), form.getByLabel('Instansi yang menjawab')]
  expect([await category.inputValue(), await lead.inputValue()]).toEqual(['penerangan-jalan', 'dinas-pekerjaan-umum-dan-penataan-ruang'])
  await look(coordinator, 's03-tanpa-skrip')
  for (const flag of ['anonim', 'rahasia']) await form.getByRole('group', { name: flag }).getByLabel('Tidak').check()
  expect(await send(coordinator, 'disposisi')).toBe('Kasus sudah didisposisikan.')
  // Who gave it back is not suggested for it again.
  const liaison = await pages.enter(wide, `Penghubung ${works}`)
  await open(liaison, seventh)
  const back = await formOf(liaison, 'kembalikan')
  await back.locator('textarea').first().fill('Bukan lampu milik kabupaten.')
  await send(liaison, 'kembalikan')
  await open(coordinator, seventh)
  expect(await coordinator.locator('#disposisi .suggested li').allInnerTexts()).toEqual([expect.stringContaining('Penerangan jalan')])
})

test('a case whose data were erased teaches no more', async () => {
  const coordinator = await pages.enter(wide, 'Koordinator')
  const reasonsOn = async (number: string) => (await suggestedOn(coordinator, number)).map((it) => it.match(/\d+ dari \d+/)?.[0])
  // The seventh was given back; the five, and the sixth, teach.
  expect(await reasonsOn(await file(7))).toEqual(['6 dari 6', '6 dari 6'])
  await coordinator.goto(`${pages.url}/petugas/kasus/${taught}/hapus-data`)
  for (const box of await coordinator.locator('main form input[type=checkbox]').all()) await box.check()
  await coordinator.locator('main form button.danger').click()
  expect(new URL(coordinator.url()).pathname).toBe(`/petugas/kasus/${taught}`)
  // What came in before the stream had told of it still heard of six.
  let [said, n] = [[] as unknown[], 8]
  while (n < 13 && said[0] !== '5 dari 5') said = await reasonsOn(await file(n++))
  expect(said).toEqual(['5 dari 5', '5 dari 5'])
})
