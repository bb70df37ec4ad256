import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileAndKeep, followLetter, formOf, lifeViews, look, send, track, works } from './life-pages.ts'
import { type Pages, startPages } from './pages.ts'
import { mailTo, startSystem } from './support.ts'

/** The whole life of a request, as everybody who has a part in it meets it: pages, letters, downloads. */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const desk = (number: string) => `${pages.url}/petugas/kasus/${number}`

test.each(lifeViews)(
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
    const decision = await formOf(liaison, 'rancangan-keputusan')
    await decision.getByLabel('Diberikan sebagian').check()
    await decision.getByLabel('Isi pemberitahuan').fill('Rekapitulasi per desa diberikan; nama penerima tidak.')
    await decision.getByText('Bila ditolak seluruhnya atau sebagian').click()
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
    // What is refused in part the head approves first.
    expect(await send(liaison, 'rancangan-keputusan')).toBe('Rancangan keputusan diajukan kepada kepala instansi.')
    const head = await pages.enter(view, `Kepala ${works}`)
    await head.goto(desk(number))
    await look(head, 'b05-rancangan')
    expect(await send(head, 'setujui')).toBe('Jawaban disetujui dan terkirim.')

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
    ]).toEqual([`pemberitahuan-tertulis-${number}.pdf`, '%PDF-'])

    await mailTo(pages.system.mailUrl, email, 'Jawaban atas permohonan')
    const reader = await followLetter(pages, view, `Jawaban atas permohonan ${number}`)
    await reader.getByLabel('Kode akses').fill(receipt.code)
    await reader.getByRole('button', { name: 'Buka kasus' }).click()
    await look(reader, 'b10-jawaban')
    const objection = reader.locator('#keberatan')
    if ((await objection.getAttribute('open')) === null) await objection.locator('summary').first().click()
    await objection.getByRole('checkbox').nth(3).check()
    await objection.getByLabel('Kasus posisi').fill('Nilai bantuan per penerima tidak termasuk rahasia pribadi.')
    await look(reader, 'b11-keberatan')
    await objection.getByRole('button').click()
    expect(await reader.locator('main').innerText()).toMatch(/KEB-\d{4}-\d{4}/)

    const superior = await pages.enter(view, 'Atasan PPID')
    await superior.getByRole('link', { name: number }).click()
    await look(superior, 'b12-atasan')
    const response = await formOf(superior, 'tanggapi')
    await response.getByLabel('Keberatan diterima', { exact: true }).check()
    await response.getByLabel('Pertimbangan').fill('Nilai bantuan tidak mengungkap rahasia pribadi.')
    await response.getByLabel('Perintah: apa yang harus diberikan').fill('Berikan nilai bantuan tanpa nama.')
    expect(await send(superior, 'tanggapi', 'b13-pratinjau')).toBe('Tanggapan keberatan terkirim.')

    await liaison.goto(desk(number))
    const corrected = await formOf(liaison, 'putuskan')
    await corrected.getByLabel('Diberikan seluruhnya').check()
    await corrected.getByLabel('Isi pemberitahuan').fill('Daftar nilai bantuan tanpa nama, terlampir.')
    expect(await send(liaison, 'putuskan')).toBe('Pemberitahuan tertulis terkirim.')
    await (await formOf(liaison, 'sampaikan')).locator('[name=how][value=email]').check()
    expect(await send(liaison, 'sampaikan')).toContain('Penyampaian tercatat.')

    await track(citizen, receipt)
    await look(citizen, 'b14-disampaikan')
    await citizen.getByRole('button', { name: 'Sudah saya terima, atau tidak saya perlukan lagi' }).click()
    await look(citizen, 'b15-akhir')
    await coordinator.goto(desk(number))
    await look(coordinator, 'b16-riwayat')
  },
)
