import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintFields } from '../support/event.ts'
import { formOf, send, track, works } from './life-pages.ts'
import { lookAs, type Pages, readForAWhile, startPages } from './pages.ts'
import { lettersIn, mailTo, startSystem } from './support.ts'

/** A case goes from hand to hand, and everybody whose turn it is reads of it: in the morning, or at once. */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const look = lookAs('serah')
const desk = (number: string) => `${pages.url}/petugas/kasus/${number}`
const at = 'jombang.example'
const [liaisonMail, headMail] = ['penghubung.pupr@', 'kepala.pupr@'] as const

/** Time passes as everybody of `npm start` lets it, by UTC. */
const travel = async (page: Page, to: string) => {
  await page.goto(`${pages.url}/__local`)
  await page.locator('input[name=now]').fill(to)
  await page.getByRole('button', { name: 'Pergi', exact: true }).click()
  await page.getByText('Asia/Jakarta').waitFor()
}

const file = async (citizen: Page) => {
  await citizen.goto(`${pages.url}/pengaduan`)
  await citizen.getByLabel('Pengaduan', { exact: true }).check()
  await citizen.getByLabel('Judul').fill('Jembatan kayu di Cukir lapuk')
  await citizen.getByLabel('Apa yang terjadi?').fill(complaintFields.text)
  await citizen.getByLabel('Kecamatan').selectOption('Diwek')
  await citizen.getByLabel('Petugas dan instansi yang menangani').check()
  await citizen.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Tidak').check()
  await citizen.getByLabel('Nama', { exact: true }).fill(complaintFields.name)
  await citizen.getByLabel('E-mail').fill(complaintFields.email)
  await citizen.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  await readForAWhile(citizen)
  await citizen.locator('button[name=step][value=send]').click()
  const [number = '', code = ''] = await citizen.locator('.code').allInnerTexts()
  return { number, code }
}

test('from desk to institution, to its head and back: each hand-over is told, the warning before it included', {
  timeout: 180_000,
}, async () => {
  const clock = await pages.open({ width: 1280 })
  // Tuesday at nine in the morning.
  await travel(clock, '2026-11-24T02:00')
  const citizen = await pages.open({ width: 360 })
  const receipt = await file(citizen)
  const { number } = receipt

  // An institution in which nobody can be told: the page says so before, and what was typed is still there afterwards.
  const coordinator = await pages.enter({ width: 1280 }, 'Koordinator')
  await coordinator.goto(desk(number))
  const disposition = await formOf(coordinator, 'disposisi')
  await disposition.getByLabel('Kategori').selectOption('jalan-dan-jembatan')
  for (const flag of ['anonim', 'rahasia']) await disposition.getByRole('group', { name: flag }).getByLabel('Tidak').check()
  await disposition.getByLabel('Instansi yang menjawab').selectOption('Dinas Perpustakaan dan Kearsipan')
  await disposition.locator('button[type=submit]').click()
  const warning = coordinator.locator('.note').first()
  expect(await warning.innerText()).toContain('Tidak ada yang dapat dikabari di Dinas Perpustakaan dan Kearsipan:')
  expect(await warning.innerText()).toContain('yang dikabari sebagai gantinya: Nanik Contohrini.')
  await look(coordinator, '01-tanpa-petugas')
  await coordinator.setViewportSize({ width: 360, height: 800 })
  await look(coordinator, '01-tanpa-petugas')
  await coordinator.setViewportSize({ width: 1280, height: 800 })
  await coordinator.getByRole('button', { name: 'Ubah lagi' }).click()
  await (await formOf(coordinator, 'disposisi')).getByLabel('Instansi yang menjawab').selectOption(works)
  expect(await send(coordinator, 'disposisi')).toBe('Kasus sudah didisposisikan.')

  // Wednesday morning: one day is gone and not two.
  await travel(clock, '2026-11-25T01:00')
  await mailTo(pages.system.mailUrl, liaisonMail, 'Baru untuk Anda: 1 kasus')
  const liaison = await pages.open({ width: 360 })
  await liaison.goto(`${pages.url}/__local`)
  await liaison.locator('tr', { hasText: liaisonMail }).getByRole('link', { name: 'Baru untuk Anda: 1 kasus' }).click()
  const plain = await liaison.locator('pre').innerText()
  expect(plain).toContain(`Didisposisikan kepada ${works} (Selasa, 24 November 2026)`)
  expect(plain).toContain('Batas waktu: Tindak lanjut pertama, Selasa, 1 Desember 2026')
  await liaison.getByRole('link', { name: 'Seperti di kotak surat' }).click()
  await look(liaison, '02-surat', ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
  await liaison.getByRole('link', { name: number }).click()
  await liaison.getByRole('link', { name: `Penghubung ${works}` }).click()
  expect(await send(liaison, 'terima')).toBe('Kasus diterima. Tindak lanjut sudah tercatat.')

  // They want to hear at once from now on.
  await liaison.getByRole('link', { name: 'Pengaturan saya' }).click()
  await look(liaison, '03-pengaturan')
  await liaison.getByLabel('Segera').check()
  await liaison.getByRole('button', { name: 'Simpan' }).click()
  expect(await liaison.getByLabel('Segera').isChecked()).toBe(true)
  await liaison.setViewportSize({ width: 1280, height: 800 })
  await look(liaison, '03-pengaturan')

  await liaison.goto(desk(number))
  const draft = await formOf(liaison, 'rancangan')
  await draft.getByLabel('Selesai', { exact: true }).check()
  await draft.getByLabel('Rancangan jawaban').fill('Papan jembatan diganti hari ini.')
  expect(await send(liaison, 'rancangan')).toBe('Rancangan diajukan kepada kepala instansi.')
  await travel(clock, '2026-11-26T01:00')
  const forHead = await mailTo(pages.system.mailUrl, headMail, '1 baru untuk Anda')
  expect(forHead.body.text).toContain('Rancangan jawaban menunggu persetujuan (Rabu, 25 November 2026)')

  const head = await pages.enter({ width: 1280 }, `Kepala ${works}`)
  await head.goto(desk(number))
  await (await formOf(head, 'perbaiki')).getByLabel('Yang perlu diperbaiki').fill('Sebut tanggalnya.')
  expect(await send(head, 'perbaiki')).toBe('Rancangan dikembalikan.')
  await travel(clock, '2026-11-26T01:10')
  const atOnce = await mailTo(pages.system.mailUrl, liaisonMail, `Kasus baru untuk Anda: ${number}`)
  expect(atOnce.body.text).toContain('Rancangan jawaban dikembalikan untuk diperbaiki (Kamis, 26 November 2026)')

  // The citizen writes in the evening; whoever chose so reads it then.
  await travel(clock, '2026-11-26T13:00')
  await track(citizen, receipt)
  const reply = citizen.locator('#balasan')
  if ((await reply.getAttribute('open')) === null) await reply.locator('summary').click()
  await reply.getByRole('textbox').fill('Papan tengahnya patah sore ini.')
  await reply.getByRole('button').click()
  await travel(clock, '2026-11-26T13:10')
  const letters = async (address: string) => lettersIn(pages.system.mailUrl, `${address}${at}`)
  await expect.poll(async () => (await letters(liaisonMail)).some(({ text }) => text.includes('Pesan baru dari pelapor'))).toBe(true)

  // Three weeks in one leap: nobody gets the same letter twice, and none of these hand-overs is told once more.
  await travel(clock, '2026-12-17T01:00')
  for (const address of [liaisonMail, headMail, 'koordinator@', 'koordinator2@', 'sekda@']) {
    const all = await letters(address)
    expect([address, all.length - new Set(all.map(({ subject, text }) => `${subject}\n${text}`)).size]).toEqual([address, 0])
    expect([address, all.filter(({ text }) => text.includes('Didisposisikan kepada')).length]).toEqual([
      address,
      address === liaisonMail ? 1 : 0,
    ])
  }

  await coordinator.goto(`${pages.url}/petugas/pengingat?tanggal=2026-11-25`)
  const line = (await coordinator.locator('tr', { hasText: number }).first().innerText()).replace(/\s+/g, ' ')
  expect(line).toContain('Kasus baru untuknya')
  expect(line).toContain('Bayu Contohwan')
  expect(await coordinator.locator('.figure').innerText()).toBe('1 dari 1 baris terkirim tepat waktu')
  await look(coordinator, '04-buku')
})
