import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestFields } from '../support/event.ts'
import { lookAs, type Pages, startPages } from './pages.ts'
import { startSystem } from './support.ts'

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const look = lookAs('naskah')

/** Time goes on, and the schedules on the way run: jobs too. */
const later = async (hours: number) => {
  const { now } = (await (await fetch(`${pages.url}/healthz`)).json()) as { now: string }
  const to = new Date(Date.parse(now) + hours * 3_600_000).toISOString()
  const moved = await fetch(`${pages.url}/__local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: to }),
  })
  expect(moved.ok).toBe(true)
  return to
}

const downloaded = async (page: Page, name: string): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return file.suggestedFilename()
}

test.each([1280, 360])(
  'a coordinator counts the announcement, writes it, issues it, and counts it again; a leader reads it (%i)',
  async (width) => {
    await fetch(`${pages.url}/permohonan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': `naskah-${width}` },
      body: JSON.stringify(requestFields),
    })
    const now = await later(48)
    const page = await pages.enter({ width }, 'Koordinator')
    await page.getByRole('navigation').getByRole('link', { name: 'Naskah' }).click()
    await look(page, '01-daftar')
    await page.getByLabel('Jenis naskah').selectOption('Pengumuman tahunan')
    await page.getByLabel('Jangka waktu', { exact: true }).fill('26')
    await page.getByRole('button', { name: 'Hitung', exact: true }).last().click()
    await look(page, '02-kesalahan')
    await page.getByLabel('Jangka waktu', { exact: true }).fill(now.slice(0, 4))
    await page.getByRole('button', { name: 'Hitung', exact: true }).last().click()
    expect(await page.getByRole('heading', { name: 'Sedang dihitung' }).isVisible()).toBe(true)
    await look(page, '03-dihitung')
    await later(1)
    await page.getByRole('link', { name: 'Lihat lagi' }).click()
    await page.getByLabel('Catatan').fill('Permohonan dapat diajukan tanpa datang ke kantor.')
    await page.getByLabel('Nama', { exact: true }).fill('Nama Contoh')
    await page.getByLabel('Jabatan').fill('PPID Utama')
    await page.getByRole('button', { name: 'Simpan dan lihat' }).click()
    expect(await page.getByRole('article').innerText()).toContain('Permohonan dapat diajukan tanpa datang ke kantor.')
    await look(page, '04-rancangan')
    await page.getByRole('button', { name: 'Terbitkan' }).click()
    expect(await page.getByRole('heading', { name: 'Sudah terbit' }).isVisible()).toBe(true)
    await look(page, '05-terbit')
    expect(await downloaded(page, 'Unduh Word')).toMatch(/^pengumuman-\d{4}-\d\.docx$/)
    expect(await downloaded(page, 'Unduh PDF')).toMatch(/^pengumuman-\d{4}-\d\.pdf$/)
    await page.getByRole('button', { name: 'Hitung lagi dan bandingkan' }).click()
    await later(1)
    await page.getByRole('link', { name: 'Lihat lagi' }).click()
    expect(await page.getByText('semua angkanya sama').innerText()).toContain('Kata-katanya juga sama.')
    await page.getByText('Hapus isi yang ditulis').click()
    await page.getByLabel('Bagian', { exact: true }).selectOption('Catatan')
    await page.getByLabel('Alasan').fill('Uji coba')
    await page.getByRole('button', { name: 'Hapus bagian ini' }).click()
    expect(await page.getByRole('article').innerText()).toContain('[dihapus]')
    await look(page, '06-dihapus')
    const leader = await pages.enter({ width }, 'Pimpinan')
    await leader.goto(page.url())
    expect(await leader.getByRole('button', { name: 'Hitung lagi' }).count()).toBe(0)
    await look(leader, '07-pimpinan')
  },
)
