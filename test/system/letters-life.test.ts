import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../infra/local/dynamodb.ts'
import { startTanggap } from '../../infra/local/system.ts'
import { openPost } from '../../shared/desk/post/open-post.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { readOfficers } from '../../shared/store/office/directory-items.ts'
import { complaintFields } from '../support/event.ts'
import { fileAndKeep, formOf, lifeViews, look, send, works } from './life-pages.ts'
import { type Pages, startPages } from './pages.ts'
import { lettersIn, mailTo } from './support.ts'

/**
 * Letters that do not arrive, and what is said in those that do: as a citizen, a liaison, the head, a coordinator and an
 * administrator meet it, each in a window and an inbox of their own.
 */

let pages: Pages<Awaited<ReturnType<typeof startTanggap>>>
beforeAll(async () => {
  pages = await startPages(async () => startTanggap({ port: await freePort(), dataFolder: mkdtempSync(join(tmpdir(), 'tanggap-surat-')) }))
})
afterAll(() => pages?.close())

const liaisonMail = 'penghubung.pupr@jombang.example'
const headMail = 'kepala.pupr@jombang.example'
const subjects = async (address: string) => (await lettersIn(pages.system.mailUrl, address)).map(({ subject }) => subject)

/** As the mail service tells of a letter. */
const bounce = async (letter: string, address: string) => {
  const told = { eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail: { destination: [address], tags: { letter: [letter] } } }
  await openPost(pages.system.effects).noteFeedback(JSON.stringify(told))
  await pages.system.runSchedules()
}

const fileComplaint = async (page: Page) => {
  await page.getByLabel('Pengaduan', { exact: true }).check()
  await page.getByLabel('Judul').fill('Jalan berlubang dekat pasar Cukir')
  await page.getByLabel('Apa yang terjadi?').fill(complaintFields.text)
  await page.getByLabel('Kecamatan').selectOption('Diwek')
  await page.getByLabel('Petugas dan instansi yang menangani').check()
  await page.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Tidak').check()
  await page.getByLabel('Nama', { exact: true }).fill(complaintFields.name)
  await page.getByLabel('E-mail').fill('warga.surat@contoh.example')
  return fileAndKeep(page, 'e01-tanda-terima')
}

test('an officer whose mailbox is gone is stood in for and comes back; brackets stop; a receipt is enough on paper', async () => {
  const [wide, narrow] = lifeViews
  if (!wide || !narrow) throw new Error('No window')
  await pages.system.setClock('2026-11-24T02:00:00.000Z')

  // The receipt, on the screen, on paper and in the mailbox.
  const citizen = await pages.open(wide)
  await citizen.goto(pages.url)
  await citizen.getByRole('link', { name: 'Sampaikan pengaduan' }).click()
  await citizen.getByRole('link', { name: 'Lanjut ke formulir pengaduan' }).click()
  const { number } = await fileComplaint(citizen)
  await citizen.emulateMedia({ media: 'print' })
  const paper = await citizen.locator('body').innerText()
  for (const said of [
    number,
    'Jalan berlubang dekat pasar Cukir',
    'Selasa, 24 November 2026',
    `${pages.url}/lacak`,
    'Telepon: 0321-000000',
    'Paling lambat',
  ])
    expect(paper).toContain(said)
  await look(citizen, 'e02-tanda-terima-kertas')
  const receipt = await mailTo(pages.system.mailUrl, 'warga.surat@', `Tanda terima pengaduan ${number}`)
  // Nobody has confirmed that address yet.
  expect(receipt.body.text).not.toContain('Jalan berlubang')
  expect(receipt.body.text).toContain('  Verifikasi laporan: paling lambat Jumat, 27 November 2026')
  expect(receipt.body.text).toContain('E-mail: meja@jombang.example')

  // The page of lost codes says what to do if no letter comes.
  await citizen.emulateMedia({ media: 'screen' })
  await citizen.goto(`${pages.url}/lacak/kode`)
  await citizen.getByLabel('Nomor').fill(number)
  await citizen.getByLabel('E-mail').fill('orang.lain@contoh.example')
  await citizen.getByRole('button', { name: 'Kirim tautan' }).click()
  expect(await citizen.locator('main').innerText()).toContain('Datanglah ke meja layanan dengan nomor kasus')
  await look(citizen, 'e03-kode-hilang')

  const coordinator = await pages.enter(wide, 'Koordinator')
  await coordinator.goto(`${pages.url}/petugas/kasus/${number}`)
  const disposition = await formOf(coordinator, 'disposisi')
  await disposition.locator('[name=category]').selectOption('jalan-dan-jembatan')
  await disposition.locator('#disposisi-anonymous-no').check()
  await disposition.locator('#disposisi-confidential-no').check()
  await disposition.getByLabel('Instansi yang menjawab').selectOption(works)
  expect(await send(coordinator, 'disposisi')).toBe('Kasus sudah didisposisikan.')

  // Thursday's digest comes back: the head has it at once, and the operators' page names whom to call.
  await pages.system.setClock('2026-11-26T00:45:00.000Z')
  const { officers } = await readOfficers(createTools(pages.system.effects).table)
  const liaisonId = officers.find(({ email }) => email === liaisonMail)?.id ?? ''
  const before = (await subjects(headMail)).length
  await bounce(`desk_${liaisonId}_2026-11-26`, liaisonMail)
  const passedOn = (await lettersIn(pages.system.mailUrl, headMail)).slice(before)
  expect(passedOn.length).toBe(1)
  expect(passedOn[0]?.text).toContain(number)
  expect(passedOn[0]?.text).toContain('Anda menerima ini karena surat kepada petugas yang dituju tidak sampai.')

  const administrator = await pages.enter(narrow, 'Administrator')
  await administrator.goto(`${pages.url}/petugas/operasi`)
  expect(await administrator.locator('#surat').innerText()).toContain('Bayu Contohwan')
  await look(administrator, 'e04-operasi')
  await administrator.locator('#surat summary').first().click()
  await administrator.locator('#surat').getByRole('button').first().click()
  expect(await administrator.getByRole('alert').innerText()).toContain('Alasan alamat ini dapat disurati lagi: mohon diisi')
  await administrator.locator('#surat').getByLabel('Lewat telepon').check()
  await administrator.locator('#surat').getByLabel('Alasan alamat ini dapat disurati lagi').fill('Kotak surat dinas sudah dipulihkan.')
  await look(administrator, 'e05-alasan')
  await administrator.locator('#surat').getByRole('button').first().click()
  expect(await administrator.getByRole('status').innerText()).toBe('Alamat itu disurati lagi.')

  // The next digest is the liaison's again.
  const liaisonBefore = (await subjects(liaisonMail)).length
  await pages.system.setClock('2026-12-01T00:45:00.000Z')
  expect((await subjects(liaisonMail)).length).toBeGreaterThan(liaisonBefore)

  // A sample text as it is does not leave the house.
  const liaison = await pages.enter(wide, `Penghubung ${works}`)
  await liaison.goto(`${pages.url}/petugas/kasus/${number}?contoh=selesai&untuk=jawab#jawab`)
  await liaison.locator('#jawab-outcome').check()
  await liaison.locator('#jawab').locator('button[type=submit]').click()
  expect(await liaison.getByRole('alert').innerText()).toContain('[tanggal], [apa yang dilakukan], [tempat], [hasil]')
  await look(liaison, 'e06-kurung')
  await liaison.locator('#jawab-text').fill('Pada 30 November lubangnya kami tambal; lihat [Pasal 17].')
  await liaison.locator('#jawab').locator('button[type=submit]').click()
  expect(await liaison.locator('main').innerText()).toContain('Masih ada tulisan dalam kurung siku: [Pasal 17].')
  await liaison.locator('button[name=step][value=send]').click()
  expect(await liaison.getByRole('status').first().innerText()).toBe('Jawaban terkirim.')
  const answered = await mailTo(pages.system.mailUrl, 'warga.surat@', `Pengaduan ${number} sudah dijawab`)
  expect(answered.body.text).toContain('Telepon: 0321-000000')
})
