import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileAndKeep, followLetter, formOf, lifeViews, look, send, track, works } from './life-pages.ts'
import { type Pages, startPages } from './pages.ts'
import { mailTo, startSystem } from './support.ts'

/** The whole life of a complaint, as everybody who has a part in it meets it: pages and letters. */

let pages: Pages
beforeAll(async () => {
  pages = await startPages(startSystem)
})
afterAll(() => pages?.close())

const desk = (number: string) => `${pages.url}/petugas/kasus/${number}`

test.each(lifeViews)('a complaint from the form to its second closing ($width, script: $javaScriptEnabled)', async (view) => {
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
  await citizen.getByRole('group', { name: 'Boleh dicatat di SP4N-LAPOR!?' }).getByLabel('Tidak').check()
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
  expect(await send(wrong, 'kembalikan')).toBe('Kasus dikembalikan untuk diteruskan ke instansi lain.')
  // It reads on what it gave back, and may do nothing with it.
  expect(await wrong.locator('#tindakan').innerText()).toContain('Tidak ada yang perlu Anda lakukan sekarang.')

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
  const reader = await followLetter(pages, view, `Pengaduan ${number} sudah dijawab`)
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
