import { afterAll, beforeAll, expect, test } from 'vitest'
import { coordinator, disposeTo } from '../support/officers.ts'
import { startTestWeb, unescaped } from '../support/web.ts'

/** What the page of a case says at its top: how far it is, until when and how long that is, and what its reporter filled in. */

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

const words = (html: string): string =>
  unescaped(html.replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
const partOf = (page: string, from: RegExp, to: string): string => {
  const start = page.search(from)
  return start < 0 ? '' : page.slice(start, page.indexOf(to, start))
}

test('the strip tells what came about with its day, marks where the case is, and what is to come', async () => {
  const { number, id, cookies } = await web.citizenFiles('/pengaduan')
  const strip = async () => {
    const { text } = await web.send('GET', `/kasus/${number}`, { cookies, headers: { accept: 'text/html' } })
    return partOf(text, /<ol class="strip"/, '</ol>')
  }
  const first = await strip()
  expect(words(first)).toBe('Diterima 24 Nov 2026 Diperiksa belum Diteruskan belum Dikerjakan belum Dijawab belum Ditutup belum')
  await web.done(id, [disposeTo(), coordinator])
  const then = await strip()
  expect(words(then)).toBe('Diterima 24 Nov 2026 Diperiksa 24 Nov 2026 Diteruskan 24 Nov 2026 Dikerjakan belum Dijawab belum Ditutup belum')
  expect([first, then].map((it) => words(partOf(it, /<li[^>]*aria-current="step"/, '</li>')))).toEqual([
    'Diterima 24 Nov 2026',
    'Diteruskan 24 Nov 2026',
  ])
})

test('what was filled in can be read again as it was sent, and the limit says how many days are left', async () => {
  const { number, cookies } = await web.citizenFiles('/pengaduan', {
    title: 'Lampu mati',
    text: 'Sejak kemarin',
    place: 'Depan pasar',
    district: 'Diwek',
  })
  const { text } = await web.send('GET', `/kasus/${number}`, { cookies, headers: { accept: 'text/html' } })
  expect(words(partOf(text, /<details id="isian"/, '</details>'))).toBe(
    'Yang Anda kirim Jenis laporan Pengaduan Judul Lampu mati Apa yang terjadi? Sejak kemarin Tempat kejadian Depan pasar Kecamatan Diwek Siapa yang boleh tahu nama Anda? Petugas dan instansi yang menangani Rahasiakan isi laporan Tidak Boleh dicatat di SP4N-LAPOR!? Ya',
  )
  expect(words(text)).toContain('Verifikasi laporan paling lambat Jumat, 27 November 2026. 3 hari lagi.')
})
