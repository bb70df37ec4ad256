import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locatedMov, pdf, place, signedPdf } from '../attachments/fixtures.ts'
import { recorded } from '../attachments/recorded.ts'
import { fileAndKeep, lifeViews } from './life-pages.ts'
import { lookAs, type Pages, startPages } from './pages.ts'
import { mailTo, startSystem } from './support.ts'

/** What becomes of files, as who sends and who reads them meets it: the citizen, the officer, the letter. */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const look = lookAs('berkas')

/** Opens the form beside what is shown, sends the file, and waits on the page of the case until its verdict is there. */
const sendFile = async (page: Page, link: string, [name, buffer]: readonly [string, Buffer], verdict: string) => {
  await page.getByRole('link', { name: link }).click()
  await page.getByLabel('Pilih berkas').setInputFiles({ name, mimeType: '', buffer })
  await page.getByRole('button', { name: 'Kirim berkas' }).click()
  await page.waitForURL(/\?berkas=/)
  await expect
    .poll(
      async () => {
        await page.reload()
        return page.locator('main').innerText()
      },
      { timeout: 15_000 },
    )
    .toContain(verdict)
}
const saved = async (page: Page, link: RegExp): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
  return readFileSync(await download.path())
}

/** Widths of the small pictures that the browser could load: the policy of the page lets it, and the link is good. */
const smallPictures = (page: Page): Promise<number[]> =>
  page.evaluate<number[]>("[...document.querySelectorAll('img.thumbnail')].map((it) => it.naturalWidth)")

const opensAddress = pdf({ catalog: '/OpenAction << /S /URI /URI (https://berjalan-sendiri.example) >>' })
const locked = pdf({ trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /O (a) /U (b) /P -4 >> /ID [<00> <00>]' })

test.each(lifeViews)(
  'photo and video of an iPhone, a document that acts, one that is locked ($width, script: $javaScriptEnabled)',
  async (view) => {
    const citizen = await pages.open(view)
    const email = `berkas-${view.width}@contoh.example`
    await citizen.goto(`${pages.url}/pengaduan`)
    await citizen.getByLabel('Pengaduan', { exact: true }).check()
    await citizen.getByLabel('Judul').fill('Jembatan kecil retak')
    await citizen.getByLabel('Apa yang terjadi?').fill('Retaknya tampak di foto dan video.')
    await citizen.getByLabel('Kecamatan').selectOption('Diwek')
    await citizen.getByLabel('Petugas dan instansi yang menangani').check()
    await citizen.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Tidak').check()
    await citizen.getByLabel('Nama', { exact: true }).fill('Warga Contoh')
    await citizen.getByLabel('E-mail').fill(email)
    const { number } = await fileAndKeep(citizen, 'f01-diterima')
    await citizen.goto(`${pages.url}/kasus/${number}`)

    await citizen.getByRole('link', { name: 'Tambah berkas' }).click()
    await look(citizen, '01-formulir')
    await citizen.goBack()
    await sendFile(citizen, 'Tambah berkas', ['IMG_0001.HEIC', recorded.heicTurned], '1. Foto (JPEG)')
    await sendFile(citizen, 'Tambah berkas', ['IMG_0002.MOV', locatedMov()], '2. Video (MP4)')
    await sendFile(citizen, 'Tambah berkas', ['surat.pdf', opensAddress], '3. Dokumen (PDF)')
    await sendFile(citizen, 'Tambah berkas', ['terkunci.pdf', locked], 'simpan salinannya tanpa kata sandi, lalu kirim lagi')
    await look(citizen, '02-kasus')
    expect(await smallPictures(citizen)).toEqual([48])
    const [photo, video, document] = [
      await saved(citizen, /1\. Foto/),
      await saved(citizen, /2\. Video/),
      await saved(citizen, /3\. Dokumen/),
    ]
    const { format, width, height, exif } = await sharp(photo).metadata()
    expect([format, width, height, exif, photo.includes(place)]).toEqual(['jpeg', 48, 64, undefined, false])
    expect([video.subarray(4, 8).toString(), video.includes(place), document.includes('berjalan-sendiri')]).toEqual(['ftyp', false, false])
    const letter = await mailTo(pages.system.mailUrl, email, 'tidak dapat disimpan')
    expect(letter.body.text).toContain(
      'Berkas yang Anda kirim tidak dapat disimpan karena PDF ini terkunci dengan kata sandi; simpan salinannya tanpa kata sandi, lalu kirim lagi.',
    )

    const officer = await pages.enter(view, 'Koordinator')
    await officer.goto(`${pages.url}/petugas/kasus/${number}`)
    await officer.getByRole('link', { name: 'Tambah berkas bukti' }).click()
    await look(officer, '03-formulir-bukti')
    await officer.goBack()
    const acting = signedPdf({ catalog: '/OpenAction << /S /JavaScript /JS (x) >>' })
    await sendFile(
      officer,
      'Tambah berkas bukti',
      ['bukti.pdf', acting],
      'PDF bertanda tangan ini berisi skrip, lampiran, atau perintah yang berjalan sendiri',
    )
    await look(officer, '04-bukti-ditolak')
    await sendFile(officer, 'Tambah berkas bukti', ['bukti.pdf', signedPdf()], '4. Dokumen (PDF)')
    expect((await saved(officer, /4\. Dokumen/)).equals(signedPdf())).toBe(true)
    await look(officer, '05-bukti-ada')
    expect(await smallPictures(officer)).toEqual([48])
    // The reporter reads the evidence; of the refused file they get no letter, for it was not theirs.
    await citizen.goto(`${pages.url}/kasus/${number}`)
    expect((await saved(citizen, /4\. Dokumen/)).equals(signedPdf())).toBe(true)
    const letters = (await (await fetch(`${pages.system.mailUrl}/store`)).json()) as {
      emails: { destination: { to: string[] }; subject: string }[]
    }
    const refused = letters.emails.filter(
      ({ destination, subject }) => destination.to.includes(email) && subject.includes('tidak dapat disimpan'),
    )
    expect(refused.length).toBe(1)
  },
)
