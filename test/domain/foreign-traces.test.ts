import { expect, test } from 'vitest'
import { foreignTracesIn } from '../../shared/domain/case/foreign-traces.ts'

const others = [{ number: 'J-7K3M-9Q2P', name: 'Budi Santoso' }]
const tracesIn = (texts: readonly string[], of = others) => texts.map((it) => [it, foreignTracesIn(it, of)])
const allAs = (texts: readonly string[], traces: readonly string[]) => texts.map((it) => [it, traces])

test('the number of another case is recognised however it is typed', () => {
  const typed = [
    'Lihat J-7K3M-9Q2P.',
    'laporan J7K3M9Q2P',
    'laporan j 7k3m 9q2p,',
    '7K3M-9Q2P sudah dijawab',
    'J\u20117K3M\u20119Q2P',
    'J-7K\u200b3M-9Q2P',
    'J-7K3M-\n9Q2P',
  ]
  expect(tracesIn(typed)).toEqual(allAs(typed, ['number']))
  const zero = [{ number: 'J-0K1M-9Q2P', name: null }]
  expect(foreignTracesIn('laporan J-OKIM-9Q2P', zero)).toEqual(['number'])
  expect(foreignTracesIn('laporan XJ7K3M9Q2P5 dan J-7K3M-9Q2R', others)).toEqual([])
})

test('a name is recognised by any of its parts, as a word, in any order, past signs that are not seen', () => {
  const named = [
    'Terima kasih Pak Budi atas laporannya',
    'SANTOSO, Budi',
    'B\u200budi Santoso',
    'Bu di-Santoso',
    'Saudara\u00a0SANTOSO\u00a0sudah',
    'Terima kasih, Búdi.',
    '\uff22\uff55\uff44\uff49 sudah dihubungi',
  ]
  expect(tracesIn(named)).toEqual(allAs(named, ['name']))
  const unnamed = ['Program budidaya ikan', 'Terima kasih Bapak/Ibu', 'Jalan sudah ditambal.', 'santosoan']
  expect(tracesIn(unnamed)).toEqual(allAs(unnamed, []))
})

test('forms of address are no names, short names count as a whole, and joined ones without their sign', () => {
  expect(foreignTracesIn('Terima kasih, Ibu.', [{ number: 'J-7K3M-9Q2P', name: 'Ibu Sari' }])).toEqual([])
  expect(foreignTracesIn('Terima kasih, Ibu Sari.', [{ number: 'J-7K3M-9Q2P', name: 'Ibu Sari' }])).toEqual(['name'])
  expect(foreignTracesIn('Kata Li Yu sudah.', [{ number: 'J-7K3M-9Q2P', name: 'Li Yu' }])).toEqual(['name'])
  expect(foreignTracesIn('Kata Yu sudah.', [{ number: 'J-7K3M-9Q2P', name: 'Li Yu' }])).toEqual([])
  expect(foreignTracesIn('Kata Nuraini sudah.', [{ number: 'J-7K3M-9Q2P', name: 'Nur’aini' }])).toEqual(['name'])
  expect(foreignTracesIn('Kata siapa saja.', [{ number: 'J-7K3M-9Q2P', name: null }])).toEqual([])
})

test('a telephone number, an address or a NIK is recognised however it is grouped; sums, dates and hours are none', () => {
  const contacts = [
    'hubungi (0812) 3456-7890',
    '+62 (0)812-3456-7890',
    '812 3456 7890',
    '62 812 3456 7890',
    '0812.3456.7890',
    'Pada 24-11-2026\n0812 3456 7890',
    'telepon 0321-861234',
    '\uff10\uff18\uff11\uff12 3456 7890',
    '08\u200b12-3456-7890',
    'surel sari.contoh@example.go.id.',
    'NIK 3517 0101 0190 0001',
    '3517010101900001',
  ]
  expect(tracesIn(contacts)).toEqual(allAs(contacts, ['contact']))
  const none = [
    'Anggaran Rp 850.000.000 dan Rp 12.000.000.000',
    'Pada 2026-11-24 pukul 08.00-12.00',
    'Tanggal 02-12-2026',
    'Nomor 600/1234/2026',
    'Panjang 812 meter, lebar 3456 mm',
    '@dinas',
  ]
  expect(tracesIn(none)).toEqual(allAs(none, []))
})
