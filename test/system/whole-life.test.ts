import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formOf, look, send } from './life-pages.ts'
import { type Pages, readForAWhile, startPages, type View } from './pages.ts'
import { mailTo, startSystem } from './support.ts'

/** A whole life of each channel, as everybody who has a part in it meets it: pages, letters, downloads. */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const views: View[] = [
  { width: 1280, javaScriptEnabled: true },
  { width: 360, javaScriptEnabled: false },
]
const works = 'Dinas Pekerjaan Umum dan Penataan Ruang'
const desk = (number: string) => `${pages.url}/petugas/kasus/${number}`

const fileAndKeep = async (page: Page, name: string): Promise<{ number: string; code: string }> => {
  await page.getByRole('button', { name: 'Periksa dan lanjutkan' }).click()
  await readForAWhile(page)
  await page.locator('button[name=step][value=send]').click()
  const [number = '', code = ''] = await page.locator('.code').allInnerTexts()
  await look(page, name)
  return { number, code }
}

/** Opens the case with number and code, as somebody does who comes from a letter. */
const track = async (page: Page, { number, code }: { number: string; code: string }) => {
  await page.goto(`${pages.url}/lacak`)
  await page.getByLabel('Nomor').fill(number)
  await page.getByLabel('Kode akses').fill(code)
  await page.getByRole('button', { name: 'Buka kasus' }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(number)
}

/** From the inbox on the control page through the letter's link, without a session. */
const followLetter = async (view: View, subject: string): Promise<Page> => {
  const page = await pages.open(view)
  await page.goto(`${pages.url}/__local`)
  await page.getByRole('link', { name: subject, exact: true }).first().click()
  await page.locator('pre a').first().click()
  return page
}

test.each(views)('a complaint from the form to its second closing ($width, script: $javaScriptEnabled)', async (view) => {
  const email = `hidup-${view.width}@contoh.example`
  const citizen = await pages.open(view)
  await citizen.goto(`${pages.url}/pengaduan`)
  await citizen.getByLabel('Pengaduan', { exact: true }).check()
  await citizen.getByLabel('Judul').fill('Lampu jalan mati di depan sekolah')
  await citizen
    .getByLabel('Apa yang terjadi?')
    .fill('Sejak seminggu lampu di depan SDN Contoh 2 mati. Anak-anak pulang mengaji dalam gelap.')
  await citizen.getByLabel('Kecamatan').selectOption('Diwek')
  await citizen.getByLabel('Petugas dan instansi yang menangani').check()
  await citizen.getByLabel('Nama', { exact: true }).fill('Warga Contoh')
  await citizen.getByLabel('E-mail').fill(email)
  const receipt = await fileAndKeep(citizen, 'a01-diterima')
  const { number } = receipt

  const first = await pages.enter(view, 'Koordinator')
  await look(first, 'a02-antrean')
  await first.getByRole('link', { name: number }).click()
  await look(first, 'a03-kasus')

  // Two coordinators tidy the same text; the second is told, keeps what was typed, and sends it again.
  const second = await pages.enter(view, 'Koordinator, boleh membuka identitas')
  await second.goto(desk(number))
  await (await formOf(second, 'sunting')).getByLabel('Judul').fill('Lampu penerangan mati di depan SDN Contoh 2')
  await (await formOf(first, 'sunting')).getByLabel('Judul').fill('Lampu mati')
  expect(await send(first, 'sunting')).toBe('Tulisan disimpan. Tulisan asli tetap ada.')
  await second.locator('#sunting').getByRole('button').click()
  const told = second.getByRole('alert')
  expect(await told.innerText()).toContain('Kasus ini berubah')
  expect(await told.innerText()).toContain('Yusuf Contohrahman')
  expect(await second.locator('#sunting').getByLabel('Judul').inputValue()).toBe('Lampu penerangan mati di depan SDN Contoh 2')
  await look(second, 'a04-berubah')
  expect(await send(second, 'sunting')).toBe('Tulisan disimpan. Tulisan asli tetap ada.')
  await look(second, 'a05-dirapikan')

  await first.goto(desk(number))
  const disposition = await formOf(first, 'disposisi')
  await disposition.getByRole('button').click()
  expect((await first.getByRole('alert').innerText()).split('\n')).toContain('Kategori: mohon diisi')
  await look(first, 'a06-kesalahan')
  await disposition.getByLabel('Kategori').selectOption('Penerangan jalan')
  for (const flag of ['anonim', 'rahasia']) await disposition.getByRole('group', { name: flag }).getByLabel('Tidak').check()
  await disposition.getByLabel('Instansi yang menjawab').selectOption('Dinas Perhubungan')
  await look(first, 'a07-disposisi')
  expect(await send(first, 'disposisi')).toBe('Kasus sudah didisposisikan.')

  const wrong = await pages.enter(view, 'Penghubung Dinas Perhubungan')
  await wrong.getByRole('link', { name: number }).click()
  await look(wrong, 'a08-instansi')
  await (await formOf(wrong, 'kembalikan')).getByLabel('Alasan').fill('Jaringan lampu itu milik Dinas PUPR.')
  expect(await send(wrong, 'kembalikan')).toBe('/petugas')
  await wrong.goto(desk(number))
  expect(await wrong.getByRole('heading', { level: 1 }).innerText()).toBe('Halaman tidak ditemukan')

  await first.goto(desk(number))
  await (await formOf(first, 'disposisi')).getByLabel('Instansi yang menjawab').selectOption(works)
  await look(first, 'a09-kembali')
  expect(await send(first, 'disposisi')).toBe('Kasus sudah didisposisikan.')

  const liaison = await pages.enter(view, `Penghubung ${works}`)
  await liaison.goto(desk(number))
  expect(await send(liaison, 'terima')).toBe('Kasus diterima. Tindak lanjut sudah tercatat.')
  await (await formOf(liaison, 'kabar')).getByLabel('Kabar untuk pelapor').fill('Regu kami datang besok pagi.')
  expect(await send(liaison, 'kabar')).toBe('Kabar terkirim.')
  const draft = async (text: string) => {
    const form = await formOf(liaison, 'rancangan')
    await form.getByLabel('Selesai', { exact: true }).check()
    await form.getByLabel('Rancangan jawaban').fill(text)
    expect(await send(liaison, 'rancangan')).toBe('Rancangan diajukan kepada kepala instansi.')
  }
  await draft('Lampu sudah menyala.')

  const head = await pages.enter(view, `Kepala ${works}`)
  await head.goto(desk(number))
  await look(head, 'a10-kepala')
  await (await formOf(head, 'perbaiki')).getByLabel('Yang perlu diperbaiki').fill('Sebutkan kapan dan berapa titik.')
  expect(await send(head, 'perbaiki')).toBe('Rancangan dikembalikan.')
  await liaison.goto(desk(number))
  await draft('Tiga titik lampu menyala sejak tadi malam.')
  await look(liaison, 'a11-menunggu-kepala')
  await head.goto(desk(number))
  expect(await send(head, 'setujui')).toBe('Jawaban disetujui dan terkirim.')

  await mailTo(pages.system.mailUrl, email, 'sudah dijawab')
  const reader = await followLetter(view, `Pengaduan ${number} sudah dijawab`)
  await look(reader, 'a12-dari-surat')
  await reader.getByLabel('Kode akses').fill(receipt.code)
  await reader.getByRole('button', { name: 'Buka kasus' }).click()
  await look(reader, 'a13-jawaban')
  const reply = reader.locator('#balasan')
  if ((await reply.getAttribute('open')) === null) await reply.locator('summary').click()
  await reply.getByRole('textbox').fill('Satu titik masih mati.')
  await reply.getByRole('button').click()

  await liaison.goto(desk(number))
  await look(liaison, 'a14-belum-puas')
  const answer = await formOf(liaison, 'jawab')
  await answer.getByLabel('Selesai', { exact: true }).check()
  await answer.getByLabel('Jawaban untuk pelapor').fill('Titik keempat diganti siang ini.')
  expect(await send(liaison, 'jawab', 'a15-pratinjau')).toBe('Jawaban terkirim.')

  await track(citizen, receipt)
  await citizen.getByLabel('4 bintang, puas').check()
  await citizen.getByRole('button', { name: 'Ya, sudah selesai' }).click()
  await look(citizen, 'a16-selesai')
  await citizen.locator('#buka-lagi > summary').click()
  await citizen.getByLabel('Apa yang belum selesai?').fill('Malam ini mati lagi.')
  await citizen.getByRole('button', { name: 'Buka kembali' }).click()
  await liaison.goto(desk(number))
  const again = await formOf(liaison, 'jawab')
  await again.getByLabel('Selesai sebagian').check()
  await again.getByLabel('Jawaban untuk pelapor').fill('Kabel diganti Senin.')
  expect(await send(liaison, 'jawab')).toBe('Jawaban terkirim.')
  await track(citizen, receipt)
  await citizen.getByRole('button', { name: 'Ya, sudah selesai' }).click()
  await look(citizen, 'a17-akhir')
  await second.goto(desk(number))
  await look(second, 'a18-riwayat')
})

test.each(views)(
  'a request from the form to the settled objection, with its letters ($width, script: $javaScriptEnabled)',
  async (view) => {
    const email = `mohon-${view.width}@contoh.example`
    const citizen = await pages.open(view)
    await citizen.goto(`${pages.url}/permohonan`)
    await citizen.getByRole('link', { name: 'Perorangan' }).click()
    await citizen.getByLabel('Nama', { exact: true }).fill('Pemohon Contoh')
    await citizen.getByLabel('NIK').fill('3517014101900001')
    await citizen.getByLabel('Alamat').fill('Jalan Contoh 1, Jombang')
    await citizen.getByLabel('E-mail', { exact: true }).first().fill(email)
    await citizen.getByLabel('Informasi yang diminta').fill('Daftar penerima bantuan rehabilitasi rumah tahun 2025 beserta nilainya')
    await citizen.getByLabel('Tujuan penggunaan').fill('Penelitian skripsi')
    await citizen.getByLabel('Mendapat salinan digital').check()
    await citizen.locator('[name=deliver][value=email]').check()
    const receipt = await fileAndKeep(citizen, 'b01-diterima')
    const { number } = receipt

    const coordinator = await pages.enter(view, 'Koordinator, boleh membuka identitas')
    await coordinator.goto(desk(number))
    await look(coordinator, 'b02-kasus')
    expect(await send(coordinator, 'lengkap')).toBe('Permohonan dinyatakan lengkap.')
    await (await formOf(coordinator, 'tugaskan')).getByLabel('Instansi yang menjawab').selectOption(works)
    expect(await send(coordinator, 'tugaskan')).toBe('Permohonan sudah ditugaskan.')

    const liaison = await pages.enter(view, `Penghubung ${works}`)
    await liaison.getByRole('link', { name: number }).click()
    await (await formOf(liaison, 'perpanjang')).getByLabel('Alasan').fill('Data tersebar di tiga bidang.')
    expect(await send(liaison, 'perpanjang')).toBe('Batas jawaban diperpanjang.')
    const decision = await formOf(liaison, 'putuskan')
    await decision.getByLabel('Diberikan sebagian').check()
    await decision.getByLabel('Isi pemberitahuan').fill('Rekapitulasi per desa diberikan; nama penerima tidak.')
    await decision.locator('details > summary').click()
    await decision.getByLabel('Huruf h').check()
    await look(liaison, 'b03-putusan')
    await decision.getByRole('button').click()
    expect(await liaison.getByRole('alert').getByRole('link').count()).toBe(4)
    await look(liaison, 'b04-uji-konsekuensi')
    for (const [label, text] of [
      ['dokumen', 'Daftar penerima bantuan 2025'],
      ['bagian yang dikecualikan', 'Nama, NIK, dan alamat penerima'],
      ['dasar hukum', 'UU 14/2008 Pasal 17 huruf h; UU 27/2022'],
      ['akibat bila dibuka', 'Membuka keadaan ekonomi orang; kepentingan umum terpenuhi oleh rekapitulasi.'],
    ] as const)
      await decision.getByLabel(`Uji konsekuensi: ${label}`).fill(text)
    expect(await send(liaison, 'putuskan', 'b05-pratinjau')).toBe('Pemberitahuan tertulis terkirim.')

    await coordinator.goto(desk(number))
    await coordinator.getByRole('link', { name: 'Terbitkan surat resmi' }).click()
    expect(await coordinator.locator('main li').allInnerTexts()).toEqual([
      'Tanda bukti penerimaan',
      'Pemberitahuan perpanjangan',
      'Pemberitahuan tertulis',
    ])
    await look(coordinator, 'b06-jenis-surat')
    await coordinator.getByRole('link', { name: 'Pemberitahuan tertulis' }).click()
    await coordinator.getByLabel('Nama penanda tangan').fill('Nanik Contohrini, S.Sos.')
    await coordinator.getByLabel('Jabatan penanda tangan').fill('Pejabat Pengelola Informasi dan Dokumentasi')
    await look(coordinator, 'b07-surat')
    await coordinator.getByRole('button', { name: 'Lihat surat' }).click()
    await look(coordinator, 'b08-periksa-surat')
    await coordinator.getByRole('button', { name: 'Terbitkan' }).click()
    await look(coordinator, 'b09-terbit')
    const [download] = await Promise.all([
      coordinator.waitForEvent('download'),
      coordinator.locator(`a[href^="/petugas/kasus/${number}/surat/"]`).first().click(),
    ])
    expect([
      download.suggestedFilename(),
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ]).toEqual([`${number}-decision.pdf`, '%PDF-'])

    await mailTo(pages.system.mailUrl, email, 'Jawaban atas permohonan')
    const reader = await followLetter(view, `Jawaban atas permohonan ${number}`)
    await reader.getByLabel('Kode akses').fill(receipt.code)
    await reader.getByRole('button', { name: 'Buka kasus' }).click()
    await look(reader, 'b10-jawaban')
    const objection = reader.locator('#keberatan')
    if ((await objection.getAttribute('open')) === null) await objection.locator('summary').click()
    await objection.getByRole('radio').nth(3).check()
    await objection.getByLabel('Ceritakan keberatan Anda').fill('Nilai bantuan per penerima tidak termasuk rahasia pribadi.')
    await look(reader, 'b11-keberatan')
    await objection.getByRole('button').click()
    expect(await reader.locator('main').innerText()).toMatch(/KEB-\d{4}-\d{4}/)

    const superior = await pages.enter(view, 'Atasan PPID')
    await superior.getByRole('link', { name: number }).click()
    await look(superior, 'b12-atasan')
    const response = await formOf(superior, 'tanggapi')
    await response.getByLabel('Keberatan diterima', { exact: true }).check()
    await response.getByLabel('Pertimbangan').fill('Berikan nilai bantuan tanpa nama.')
    expect(await send(superior, 'tanggapi', 'b13-pratinjau')).toBe('Tanggapan keberatan terkirim.')

    await liaison.goto(desk(number))
    const corrected = await formOf(liaison, 'putuskan')
    await corrected.getByLabel('Diberikan seluruhnya').check()
    await corrected.getByLabel('Isi pemberitahuan').fill('Daftar nilai bantuan tanpa nama, terlampir.')
    expect(await send(liaison, 'putuskan')).toBe('Pemberitahuan tertulis terkirim.')
    await (await formOf(liaison, 'sampaikan')).locator('[name=how][value=email]').check()
    expect(await send(liaison, 'sampaikan')).toBe('Penyampaian tercatat.')

    await track(citizen, receipt)
    await look(citizen, 'b14-disampaikan')
    await citizen.getByRole('button', { name: 'Ya, nyatakan selesai' }).click()
    await look(citizen, 'b15-akhir')
    await coordinator.goto(desk(number))
    await look(coordinator, 'b16-riwayat')
  },
)
