import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../infra/local/dynamodb.ts'
import { startTanggap } from '../../infra/local/system.ts'
import { addDays, type LocalDate, localDateOf } from '../../shared/domain/time/local-date.ts'
import { sampleComplaint, sendingOf } from '../support/desk.ts'
import { createDesk } from '../support/whole-desk.ts'
import { lookAs, type Pages, startPages } from './pages.ts'

let pages: Pages<Awaited<ReturnType<typeof startTanggap>>>
let today: LocalDate
const dataFolder = mkdtempSync(join(tmpdir(), 'tanggap-'))
beforeAll(async () => {
  pages = await startPages(async () => startTanggap({ port: await freePort(), dataFolder }))
  today = localDateOf(pages.system.effects.now(), 'Asia/Jakarta')
  await fill()
}, 120_000)
afterAll(async () => {
  await pages?.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const coordinator = { id: 'O-TEST', role: 'coordinator', institution: null } as const

const matters = [
  ['Selokan depan pasar mampet dan meluap setiap hujan deras sampai ke dalam kios', 'air-bersih-dan-drainase', 9],
  ['Lampu jalan menuju sekolah mati', 'penerangan-jalan', 5],
  ['Jalan berlubang dekat pasar desa', 'jalan-dan-jembatan', 2],
  ['Tumpukan sampah di tepi sungai', 'sampah-dan-lingkungan', 0],
  ['Bantuan keluarga tidak datang', 'bantuan-sosial', 1],
  ['Antrean loket sejak subuh', 'kesehatan', 12],
] as const

/** Cases that came in over the last days; half of them were passed on. */
const fill = async () => {
  const desk = createDesk(pages.system.effects)
  for (let i = 0; i < 26; i++) {
    const [title, category, days] = matters[i % matters.length] ?? matters[0]
    const changes = {
      title: `${title} ${i + 1}`,
      category,
      identity: i % 5 === 0 ? 'anonymous' : 'named',
      ...(i % 4 === 0 ? { confidential: true } : {}),
      eventOn: '',
    }
    const form = { ...sampleComplaint({ category: 'jalan-dan-jembatan', eventOn: '' }), ...changes, eventOn: null } as never
    const filed = await desk.fileComplaint(form, { ...sendingOf(), receivedOn: addDays(today, -days) })
    if (!('case' in filed)) throw new Error(filed.kind)
    if (i % 2 === 1) continue
    await desk.submitAs(coordinator, filed.case.id, {
      type: 'dispose',
      class: 'ordinary',
      classReason: null,
      category,
      confidential: i % 4 === 0,
      anonymous: i % 5 === 0,
      holders: { lead: 'dinas-sosial', contributors: [], readers: [] },
      instruction: null,
    })
  }
}

const look = lookAs('antrean')

test.each([360, 1280])('a coordinator works through the queue (%i)', async (width) => {
  const page = await pages.enter({ width }, 'Koordinator')
  // What was passed on is not theirs any more.
  expect(await page.locator('tbody tr').count()).toBe(13)
  await look(page, '00-giliran-saya')
  await page.getByRole('link', { name: /^Semua/ }).click()
  await look(page, '01-semua')
  expect(await page.locator('tbody tr').count()).toBe(26)
  // Thirty of them stand on a screen of 900 pixels.
  const rows = await page.locator('tbody tr').evaluateAll((all) => all.map((it) => it.getBoundingClientRect().height))
  if (width === 1280) expect(Math.max(...rows)).toBeLessThanOrEqual(30)
  await page.getByRole('link', { name: /^Terlambat/ }).click()
  await look(page, '02-terlambat')
  await page.goto(`${pages.url}/petugas`)
  await page.locator('.filters summary').click()
  await page.getByLabel('Kategori').selectOption('Kesehatan')
  await page.getByRole('button', { name: 'Terapkan' }).click()
  expect(new URL(page.url()).search).toContain('kategori=kesehatan')
  await look(page, '03-saringan')
  // The index follows within seconds.
  for (let tries = 0; tries < 40; tries++) {
    await page.goto(`${pages.url}/petugas`)
    await page.locator('body').press('/')
    expect(await page.evaluate('document.activeElement.id')).toBe('cari')
    await page.keyboard.type('lampu sekolah')
    await page.keyboard.press('Enter')
    await page.waitForURL(/cari=/)
    if ((await page.locator('tbody tr').count()) > 0) break
    await wait(500)
  }
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(2)
  await look(page, '04-cari')
  await page.goto(`${pages.url}/petugas?daftar=terlambat&kecamatan=Ploso`)
  await look(page, '05-kosong')
})

test.each([
  [360, true],
  [1280, false],
])('a liaison accepts several cases at once (%i, script: %s)', async (width, hasScript) => {
  const page = await pages.enter({ width, javaScriptEnabled: hasScript }, 'Penghubung Dinas Sosial')
  await look(page, '06-instansi')
  const boxes = page.locator('.pick input')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await page.getByLabel('Tindakan').selectOption('Terima')
  await page.getByRole('button', { name: 'Tinjau yang dipilih' }).click()
  await look(page, '07-tinjau')
  await page.getByRole('button', { name: 'Kerjakan sekarang' }).click()
  expect(await page.getByText('2 dari 2 kasus sudah diperiksa').isVisible()).toBe(true)
  await look(page, '08-pekerjaan')
  await page.getByRole('link', { name: 'Pekerjaan Anda' }).click()
  await look(page, '09-daftar-pekerjaan')
})

test.each([360, 1280])('a coordinator reads the report and the registers (%i)', async (width) => {
  const page = await pages.enter({ width }, 'Koordinator')
  await page.getByRole('navigation').getByRole('link', { name: 'Laporan' }).click()
  await look(page, '10-laporan')
  await page.getByRole('link', { name: 'Buku register' }).click()
  await look(page, '11-register-kosong')
  await page.getByRole('link', { name: 'Agenda pengaduan terverifikasi' }).click()
  expect(await page.locator('tbody tr').count()).toBe(13)
  await look(page, '12-agenda')
})
