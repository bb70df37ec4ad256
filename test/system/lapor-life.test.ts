import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../infra/local/dynamodb.ts'
import { startTanggap } from '../../infra/local/system.ts'
import { csvOfExport, type SyntheticRow, synthesize, xlsxOfExport } from '../lapor/synthetic-export.ts'
import { complaintFields } from '../support/event.ts'
import { formOf, send } from './life-pages.ts'
import { lookAs, type Pages, startPages, type View } from './pages.ts'

/**
 * A day with SP4N-LAPOR!: its export looked at, names told, carried out, sent once more; what is owed there worked off on a telephone
 * until nothing is; a difference decided (docs/adr/0069, 0072).
 */

type Started = Awaited<ReturnType<typeof startTanggap>>
const folder = mkdtempSync(join(tmpdir(), 'tanggap-lapor-'))
let pages: Pages<Started>
beforeAll(async () => {
  // All of it in this process: jobs are told when to begin, instead of within a minute each.
  pages = await startPages(async () => startTanggap({ port: await freePort(), dataFolder: folder }))
})
afterAll(async () => {
  await pages?.close()
  rmSync(folder, { recursive: true, force: true })
})

const look = lookAs('lapor')
const [narrow, wide]: [View, View] = [{ width: 360 }, { width: 1280 }]
const main = (page: Page) => page.locator('main').innerText()

/** The day before yesterday, as the export has it: `29 Nov 2026`. */
const written = (): string => new Date(Date.now() - 2 * 86_400_000).toUTCString().split(' ').slice(1, 4).join(' ')

const report = (trackingId: string, cells: SyntheticRow = {}): SyntheticRow => ({
  ...synthesize({ rows: 1, layout: 'B' }).rows[0],
  'Tracking ID': trackingId,
  'Tanggal Laporan Masuk': written(),
  'Judul Laporan': `Saluran tersumbat nomor ${trackingId}`,
  'Isi Laporan Awal': `Air meluap ke jalan di depan rumah nomor ${trackingId}.`,
  'Isi Laporan Akhir': `Air meluap ke jalan di depan rumah nomor ${trackingId}.`,
  'Status Laporan': 'Belum Terverifikasi',
  'Klasifikasi Laporan': 'Pengaduan Tidak Berkadar Pengawasan',
  'Tipe Laporan': 'Anonim',
  'Instansi Terdisposisi': null,
  Kategori: null,
  ...cells,
})
const exportOf = (rows: SyntheticRow[]) => ({ ...synthesize({ rows: 1, layout: 'B' }), rows })

/** A citizen files; the number. */
const filed = async (title: string, text: string): Promise<string> => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': `lapor-${title.replace(/\W/g, '').toLowerCase()}` }
  const answer = await fetch(`${pages.url}/pengaduan`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...complaintFields, title, text }),
  })
  return ((await answer.json()) as { number: string }).number
}

/** Has the jobs done, and waits until the page says so: it loads itself anew meanwhile. */
const until = async (page: Page, state: string): Promise<void> => {
  await pages.system.runSchedules()
  await page.getByRole('status').filter({ hasText: state }).waitFor({ timeout: 60_000 })
}

const lookInto = async (page: Page, name: string, buffer: Uint8Array): Promise<void> => {
  await page.goto(`${pages.url}/petugas/lapor`)
  await page.getByLabel('Berkas ekspor').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) })
  await page.getByRole('button', { name: 'Kirim berkas' }).click()
  await page.getByRole('button', { name: 'Periksa isinya' }).waitFor()
}

const seen = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Periksa isinya' }).click()
  await until(page, 'Menunggu keputusan Anda')
}

test('an export is looked at, its names told, carried out and sent again; both owed lists are worked empty; a difference is decided', async () => {
  const coordinator = await pages.enter(wide, 'Koordinator')
  const copied = await filed('Pagar makam roboh', 'Pagar makam desa roboh diterpa angin tadi malam, menutup jalan.')
  const owed = await filed('Lampu simpang padam', 'Lampu simpang empat padam sejak kemarin.')
  const rows = [
    report('7300001', { 'Instansi Terdisposisi': 'Dinsos (lama)', Kategori: 'Infrastruktur Jalan' }),
    report('7300002'),
    report('7300003', { 'Status Laporan': 'Ditutup oleh Sistem', 'Tipe Laporan': 'Private' }),
    report('7300004', {
      'Judul Laporan': 'Pagar makam roboh',
      'Isi Laporan Awal': 'Pagar makam desa roboh diterpa angin tadi malam menutup jalan',
    }),
    report('7300005', { 'Tanggal Laporan Masuk': 'kemarin' }),
    report('7300002'),
  ]

  await lookInto(coordinator, 'Laporan Ringkas.xlsx', await xlsxOfExport(exportOf(rows)))
  await look(coordinator, 'i01-terkirim')
  await seen(coordinator)
  const preview = await main(coordinator)
  for (const words of [
    'Belum ada yang diubah',
    'Tipe laporan yang belum dikenal: Private',
    'tanggal masuk tidak dapat dibaca: kemarin',
    'laporan yang sama sudah ada di baris lain',
    copied,
  ])
    expect(preview).toContain(words)
  await coordinator.getByText('Padanan nama').click()
  await look(coordinator, 'i02-pratinjau')
  await coordinator.getByLabel('Dinsos (lama) (1 laporan)').selectOption('Dinas Sosial')
  await coordinator.getByLabel('Infrastruktur Jalan (1 laporan)').selectOption({ index: 1 })
  await coordinator.getByRole('button', { name: 'Simpan padanan' }).click()
  expect(await main(coordinator)).toContain('Padanan tersimpan.')
  await coordinator.getByRole('group', { name: 'Tracking ID 7300004' }).getByLabel('ini kasus kita: tautkan').check()
  await coordinator.getByRole('button', { name: 'Terapkan' }).click()
  await until(coordinator, 'Selesai')
  expect(await main(coordinator)).toContain('berkasnya sudah dihapus')
  await look(coordinator, 'i03-selesai')

  await lookInto(coordinator, 'lagi.csv', csvOfExport(exportOf(rows), ';'))
  await seen(coordinator)
  expect(await main(coordinator)).toContain('Tidak ada yang baru atau berubah.')
  await look(coordinator, 'i04-sama')

  // What an officer decides about a report of theirs is owed there as its answer.
  await coordinator.goto(`${pages.url}/petugas/cari?cari=7300002`)
  const imported = coordinator.url().split('/').at(-1) ?? ''
  expect(imported).toMatch(/^J-/)
  await look(coordinator, 'i05-kasus')
  const archiving = await formOf(coordinator, 'arsip')
  await archiving.getByLabel('Tidak jelas').check()
  await archiving.getByLabel('Penjelasan untuk pelapor').fill('Tempatnya tidak dapat ditemukan.')
  expect(await send(coordinator, 'arsip')).toContain('diarsipkan')

  const atWork = await pages.enter(narrow, 'Koordinator')
  const list = async () => {
    await atWork.goto(`${pages.url}/petugas/pencatatan`)
    return main(atWork)
  }
  await expect.poll(list, { timeout: 30_000 }).toContain(owed)
  expect(await list()).not.toContain(copied)
  await look(atWork, 'p01-berutang')
  const panel = (words: string) => atWork.locator('details.panel').filter({ hasText: words })
  await panel(owed).getByRole('button', { name: 'Salin: Judul' }).waitFor()
  await panel(owed).getByLabel('Nomor pelacakan (Tracking ID)').fill('7300001')
  await panel(owed).getByRole('button', { name: 'Simpan nomor' }).click()
  // It stands on another case, which they may read.
  await atWork.getByRole('alert').waitFor()
  await look(atWork, 'p02-sudah-dipakai')
  await panel(owed).getByLabel('Nomor pelacakan (Tracking ID)').fill('7300009')
  await panel(owed).getByRole('button', { name: 'Simpan nomor' }).click()
  expect(await main(atWork)).toContain('Tersimpan.')
  if ((await panel(imported).getAttribute('open')) === null) await panel(imported).locator('summary').click()
  expect(await panel(imported).innerText()).toContain('Tempatnya tidak dapat ditemukan.')
  await panel(imported).getByRole('button', { name: 'Sudah disalin' }).click()
  await expect.poll(list, { timeout: 30_000 }).toContain('Tidak ada. Yang tampil di sini hanya pengaduan yang pelapornya mengizinkan.')

  // It is archived here and open there: decided once, and not asked again.
  await expect.poll(list, { timeout: 30_000 }).toContain('Menurut ekspor terakhir')
  await look(atWork, 'p03-berbeda')
  await panel(imported).getByLabel('Mengapa dibiarkan berbeda').fill('Admin pusat menutupnya besok.')
  await panel(imported).getByRole('button', { name: 'Biarkan berbeda' }).click()
  expect(await main(atWork)).toContain('Tersimpan.')
  await expect.poll(list, { timeout: 30_000 }).not.toContain(imported)
  await look(atWork, 'p04-kosong')

  // What is looked at next is said to be the same, and the entry that is not in the file is not missing from it.
  await lookInto(atWork, 'besok.csv', csvOfExport(exportOf(rows)))
  await seen(atWork)
  expect(await main(atWork)).toContain('Tidak ada yang baru atau berubah.')
  await look(atWork, 'i06-sempit')
  await atWork.context().close()
  await coordinator.context().close()
})

test('a file that is none is told on its page, and nothing is written', async () => {
  const coordinator = await pages.enter(narrow, 'Koordinator')
  await lookInto(coordinator, 'ekspor.xlsx', new TextEncoder().encode('<!doctype html><title>Masuk</title>'))
  await coordinator.getByRole('button', { name: 'Periksa isinya' }).click()
  await until(coordinator, 'Tidak dapat dibaca')
  expect(await main(coordinator)).toContain('Ini halaman web, bukan lembar kerja.')
  await look(coordinator, 'i07-halaman-web')
  await coordinator.context().close()
})
