import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, localDate } from '../../shared/domain/time/local-date.ts'
import { fileAndKeep, followLetter, formOf, look, send, track, works } from './life-pages.ts'
import { type Pages, startPages, type View } from './pages.ts'
import { lettersIn, mailTo, startSystem } from './support.ts'

/** What a superior ordered, from the refusal to the proof of hand-over: the requester, the desk, the holder, the superior, their letters. */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const narrow: View = { width: 360, javaScriptEnabled: false }
const wide: View = { width: 1280 }
const email = 'perintah@contoh.example'

/** Travels in time; digests and the sweep run on the way. */
const travelTo = async (day: string) => {
  const answer = await fetch(`${pages.url}/__local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: `${day}T02:00:00.000Z` }),
  })
  expect(answer.status).toBeLessThan(400)
}
const desk = (number: string) => `${pages.url}/petugas/kasus/${number}`
const words = (page: Page) => page.locator('main').innerText()

test('refused, objected to on two grounds, upheld with an order, late, handed over with its proof, and only then closed', async () => {
  await travelTo('2027-01-11')
  const citizen = await pages.open(narrow)
  await citizen.goto(`${pages.url}/permohonan`)
  await citizen.getByRole('link', { name: 'Perorangan' }).click()
  expect(await words(citizen)).toContain('Permohonan informasi tidak dipungut biaya.')
  await citizen.getByLabel('Nama', { exact: true }).fill('Sari Contohwati')
  await citizen.getByLabel('NIK').fill('3517014101900001')
  await citizen.getByLabel('Alamat').fill('Jalan Contoh 1, Jombang')
  await citizen.getByLabel('E-mail', { exact: true }).first().fill(email)
  await citizen.getByLabel('Informasi yang diminta').fill('Daftar penerima hibah tahun 2026 beserta nilainya')
  await citizen.getByLabel('Tujuan penggunaan').fill('Penelitian skripsi')
  await citizen.locator('[name=obtain][value=copy-hard]').check()
  await citizen.locator('[name=deliver][value=collect]').check()
  const receipt = await fileAndKeep(citizen, 'q01-diterima')
  const { number } = receipt

  const coordinator = await pages.enter(wide, 'Koordinator, boleh membuka identitas')
  await coordinator.goto(desk(number))
  await send(coordinator, 'lengkap')
  await (await formOf(coordinator, 'tugaskan')).getByLabel('Instansi yang menjawab').selectOption(works)
  await send(coordinator, 'tugaskan')
  const liaison = await pages.enter(wide, `Penghubung ${works}`)
  await liaison.goto(desk(number))
  // A refusal the head approves first.
  const decision = await formOf(liaison, 'rancangan-keputusan')
  await decision.getByLabel('Ditolak').check()
  await decision.getByLabel('Isi pemberitahuan').fill('Daftar penerima memuat data pribadi.')
  await decision.getByLabel('Hardcopy').check()
  await decision.getByText('Bila ditolak seluruhnya atau sebagian').click()
  await decision.getByLabel('Huruf h').check()
  for (const label of ['dokumen', 'bagian yang dikecualikan', 'dasar hukum', 'akibat bila dibuka'])
    await decision.getByLabel(`Uji konsekuensi: ${label}`).fill('Daftar penerima hibah')
  await look(liaison, 'q02-putusan')
  expect(await send(liaison, 'rancangan-keputusan')).toBe('Rancangan keputusan diajukan kepada kepala instansi.')
  const head = await pages.enter(wide, `Kepala ${works}`)
  await head.goto(desk(number))
  expect(await send(head, 'setujui')).toBe('Jawaban disetujui dan terkirim.')

  // Two grounds in one objection; the form says until when it is answered.
  await mailTo(pages.system.mailUrl, email, 'Jawaban atas permohonan')
  const reader = await followLetter(pages, narrow, `Jawaban atas permohonan ${number}`)
  await reader.getByLabel('Kode akses').fill(receipt.code)
  await reader.getByRole('button', { name: 'Buka kasus' }).click()
  const objection = reader.locator('#keberatan')
  if ((await objection.getAttribute('open')) === null) await objection.locator('summary').first().click()
  await objection.getByRole('checkbox').nth(0).check()
  await objection.getByRole('checkbox').nth(4).check()
  await objection.getByLabel('Kasus posisi').fill('Nilai hibah per penerima sudah pernah diumumkan.')
  expect(await objection.innerText()).toMatch(/tanggapan Atasan PPID diberikan paling lambat \w+, \d+ \w+ 2027\./)
  await look(reader, 'q03-keberatan')
  await objection.getByRole('button').click()
  expect(await words(reader)).toContain('(huruf a)')
  expect(await words(reader)).toContain('(huruf e)')
  await look(reader, 'q04-tanda-terima-keberatan')
  const filed = await mailTo(pages.system.mailUrl, email, 'Tanda terima keberatan')
  expect(filed.body.text).toMatch(/huruf a: [^\n]+\n.*huruf e: [^\n]+\n.*paling lambat: /)

  // Upheld means ordered: what, and until when.
  const superior = await pages.enter(wide, 'Atasan PPID')
  await superior.goto(desk(number))
  const response = await formOf(superior, 'tanggapi')
  await response.getByLabel('Keberatan diterima', { exact: true }).check()
  await response.getByLabel('Pertimbangan').fill('Nilai hibah bukan rahasia pribadi.')
  await response.getByRole('button').click()
  expect(await superior.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([expect.stringContaining('Perintah')])
  await response.getByLabel('Perintah: apa yang harus diberikan').fill('Daftar penerima hibah 2026 dengan nilainya, tanpa NIK.')
  const until = localDate(await response.getByLabel('Paling lambat').inputValue())
  expect(until).toBe('2027-01-25')
  await look(superior, 'q05-perintah')
  expect(await send(superior, 'tanggapi', 'q06-pratinjau')).toBe('Tanggapan keberatan terkirim.')
  const answered = await mailTo(pages.system.mailUrl, email, 'Tanggapan atas keberatan')
  expect(answered.body.text).toContain('Harus diberikan paling lambat: Senin, 25 Januari 2027')
  await track(citizen, receipt)
  expect(await words(citizen)).toContain('Daftar penerima hibah 2026 dengan nilainya, tanpa NIK.')
  expect(await words(citizen)).toContain('sistem tidak menutup permohonan ini sebelum perintah itu berakhir')
  await look(citizen, 'q07-perintah')

  // Late: the requester hears it, the superior too, and the end of the way to dispute closes nothing.
  await travelTo(addDays(until, 10))
  const late = await mailTo(pages.system.mailUrl, email, 'terlambat dilaksanakan')
  expect(late.body.text).toContain('paling lambat Senin, 25 Januari 2027')
  const reminders = await lettersIn(pages.system.mailUrl, 'sekda@jombang.example')
  expect(reminders.some(({ text }) => text.includes(number) && text.includes('Pelaksanaan perintah Atasan PPID'))).toBe(true)
  const holder = await pages.enter(wide, `Penghubung ${works}`)
  await holder.goto(desk(number))
  expect(await words(holder)).toContain('Terlambat: Pelaksanaan perintah Atasan PPID seharusnya selesai Senin, 25 Januari 2027.')
  await look(holder, 'q08-terlambat')

  // Handed over at the counter, with its proof.
  const delivery = await formOf(holder, 'sampaikan')
  await delivery.getByLabel('Apa yang diserahkan').fill('Daftar penerima hibah 2026\nSalinan keputusan penetapannya')
  await delivery.getByLabel('Diterima oleh').fill('Sari Contohwati')
  await look(holder, 'q09-penyampaian')
  expect(await send(holder, 'sampaikan')).toContain('Penyampaian tercatat.')
  await holder.getByRole('link', { name: 'Terbitkan tanda bukti penyerahan' }).click()
  await holder.getByLabel('Nama penanda tangan').fill('Bayu Contohwan')
  await holder.getByLabel('Jabatan penanda tangan').fill(`PPID Pembantu ${works}`)
  await holder.getByRole('button', { name: 'Lihat surat' }).click()
  const proof = await holder.locator('.surat').innerText()
  for (const line of ['TANDA BUKTI PENYERAHAN', 'Salinan keputusan penetapannya', 'Yang menerima,', 'Tidak dipungut biaya'])
    expect(proof).toContain(line)
  await look(holder, 'q10-tanda-bukti')
  await holder.getByRole('button', { name: 'Terbitkan' }).click()

  const handedOver = await mailTo(pages.system.mailUrl, email, 'telah disampaikan')
  expect(handedOver.body.text).toContain('perintah itu lalu berjalan lagi')
  await track(citizen, receipt)
  expect(await words(citizen)).toContain('Informasi yang diperintahkan Atasan PPID disampaikan kepada Anda pada')
  expect(await words(citizen)).toContain('Tanda bukti penyerahan')
  expect(await citizen.locator(`a[href^="/kasus/${number}/surat/"]`).count()).toBe(1)
  await look(citizen, 'q11-diserahkan')
  await citizen.getByRole('button', { name: 'Sudah saya terima, atau tidak saya perlukan lagi' }).click()
  expect(await words(citizen)).toContain('Permohonan ini selesai: Anda menyatakannya selesai pada')

  // The book of objections, as it is read and as it is printed.
  const keeper = await pages.enter(wide, 'Koordinator, boleh membuka identitas')
  await keeper.goto(`${pages.url}/petugas/register/KEB?tahun=2027`)
  expect(await words(keeper)).toContain('dikabulkan')
  await look(keeper, 'q12-register')
  const printed = (await keeper.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, width = 0, height = 0] = /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(printed) ?? []
  expect(Number(width)).toBeGreaterThan(Number(height))
}, 180_000)
