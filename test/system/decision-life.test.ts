import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileAndKeep, followLetter, formOf, send, works } from './life-pages.ts'
import { lookAs, type Pages, startPages, type View } from './pages.ts'
import { lettersIn, mailTo, startSystem } from './support.ts'

/** A refusal by Ps 17 that the head of the institution looks at first: drafted, sent back, drafted again, approved on a telephone, read in the inbox. */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const look = lookAs('rancangan')
const narrow: View = { width: 360, javaScriptEnabled: false }
const wide: View = { width: 1280 }
const email = 'rancangan@contoh.example'
const desk = (number: string) => `${pages.url}/petugas/kasus/${number}`
const words = (page: Page) => page.locator('main').innerText()
const test17 = [
  ['dokumen', 'Berita acara 12/2026'],
  ['bagian yang dikecualikan', 'Nama saksi'],
  ['dasar hukum', 'UU 14/2008 Pasal 17 huruf a'],
  ['akibat bila dibuka', 'Membahayakan saksi; hasilnya tetap diumumkan.'],
] as const

test('a refusal waits for the head, comes back with a remark, is approved on a telephone, and only then reaches the requester', async () => {
  const citizen = await pages.open(narrow)
  await citizen.goto(`${pages.url}/permohonan`)
  await citizen.getByRole('link', { name: 'Perorangan' }).click()
  await citizen.getByLabel('Nama', { exact: true }).fill('Sari Contohwati')
  await citizen.getByLabel('NIK').fill('3517014101900001')
  await citizen.getByLabel('Alamat').fill('Jalan Contoh 1, Jombang')
  await citizen.getByLabel('E-mail', { exact: true }).first().fill(email)
  await citizen.getByLabel('Informasi yang diminta').fill('Berita acara pemeriksaan jembatan tahun 2026')
  await citizen.getByLabel('Tujuan penggunaan').fill('Penelitian skripsi')
  await citizen.locator('[name=obtain][value=copy-soft]').check()
  await citizen.locator('[name=deliver][value=email]').check()
  const receipt = await fileAndKeep(citizen, 'q20-diterima')
  const { number } = receipt

  const coordinator = await pages.enter(wide, 'Koordinator, boleh membuka identitas')
  await coordinator.goto(desk(number))
  await (await formOf(coordinator, 'tugaskan')).getByLabel('Instansi yang menjawab').selectOption(works)
  await send(coordinator, 'tugaskan')

  // Pressed in the form that sends, everything typed stands in the form of the draft.
  const liaison = await pages.enter(wide, `Penghubung ${works}`)
  await liaison.goto(desk(number))
  const decision = await formOf(liaison, 'putuskan')
  await decision.getByLabel('Ditolak').check()
  await decision.getByLabel('Isi pemberitahuan').fill('Berita acara tidak diberikan.')
  await decision.getByText('Bila ditolak seluruhnya atau sebagian').click()
  await decision.getByLabel('Huruf a').check()
  for (const [label, text] of test17) await decision.getByLabel(`Uji konsekuensi: ${label}`).fill(text)
  await decision.locator('button[type=submit]').click()
  expect(await liaison.getByRole('alert').innerText()).toContain('perlu disetujui kepala instansi')
  const draft = await formOf(liaison, 'rancangan-keputusan')
  expect(await draft.getByLabel('Uji konsekuensi: akibat bila dibuka').inputValue()).toBe(test17[3][1])
  await look(liaison, '1-perlu-disetujui')
  expect(await send(liaison, 'rancangan-keputusan')).toBe('Rancangan keputusan diajukan kepada kepala instansi.')

  const head = await pages.enter(narrow, `Kepala ${works}`)
  await head.goto(`${pages.url}/petugas`)
  expect(await words(head)).toContain('Menunggu persetujuan kepala')
  await look(head, '2-antrean-kepala')
  await head.goto(desk(number))
  for (const [, text] of test17) expect(await words(head)).toContain(text)
  await look(head, '3-rancangan')
  await (await formOf(head, 'perbaiki')).getByLabel('Yang perlu diperbaiki').fill('Sebutkan nomor berita acaranya.')
  expect(await send(head, 'perbaiki')).toBe('Rancangan dikembalikan.')

  await liaison.goto(`${pages.url}/petugas`)
  expect(await words(liaison)).toContain('Rancangan dikembalikan')
  await liaison.goto(desk(number))
  expect(await liaison.locator('#putuskan').count()).toBe(0)
  const again = await formOf(liaison, 'rancangan-keputusan')
  expect(await again.innerText()).toContain('Sebutkan nomor berita acaranya.')
  await look(liaison, '4-dikembalikan')
  await again.getByLabel('Isi pemberitahuan').fill('Berita acara 12/2026 tidak diberikan.')
  expect(await send(liaison, 'rancangan-keputusan')).toBe('Rancangan keputusan diajukan kepada kepala instansi.')
  const subject = `Jawaban atas permohonan ${number}`
  const sent = async () => (await lettersIn(pages.system.mailUrl, email)).filter((it) => it.subject === subject).length
  expect(await sent()).toBe(0)

  await head.goto(desk(number))
  await look(head, '5-setujui')
  expect(await send(head, 'setujui')).toBe('Jawaban disetujui dan terkirim.')
  await mailTo(pages.system.mailUrl, email, subject)
  const reader = await followLetter(pages, narrow, subject)
  await reader.getByLabel('Kode akses').fill(receipt.code)
  await reader.getByRole('button', { name: 'Buka kasus' }).click()
  const read = await words(reader)
  expect(['Berita acara 12/2026 tidak diberikan.', test17[3][1]].filter((it) => !read.includes(it))).toEqual([])
  expect(['Sebutkan nomor', 'Berita acara tidak diberikan.', 'Rancangan keputusan diajukan'].filter((it) => read.includes(it))).toEqual([])
  await look(reader, '6-pemberitahuan')
})
