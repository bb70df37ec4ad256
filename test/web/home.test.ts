import { expect, test } from 'vitest'
import { unescaped } from '../support/web.ts'
import { startWorld } from '../support/world.ts'

test('the home page says of which limits that no rule sets them, and of no others', async () => {
  const office = await startWorld()
  const { text } = await office.send('GET', '/', { headers: { accept: 'text/html' } })
  await office.close()
  const rows = [...text.matchAll(/<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td><\/tr>/g)].map(([, name = '', limit = '']) => [
    unescaped(name),
    unescaped(limit.replace(/<[^>]+>/g, '')),
  ])
  expect(rows).toEqual([
    ['Verifikasi laporan', '3 hari kerja'],
    ['Penyelesaian permintaan informasi layanan', '5 hari kerja'],
    ['Penyelesaian pengaduan tidak berkadar pengawasan', '14 hari kerja'],
    ['Penyelesaian pengaduan berkadar pengawasan', '60 hari kerja'],
    ['Tanggapan atas aspirasi', '14 hari kerja (kami tetapkan sendiri)'],
    ['Pemberitahuan tertulis', '10 hari kerja'],
  ])
})
