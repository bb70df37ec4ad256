import { expect, test } from 'vitest'
import { localDate } from '../../shared/domain/time/local-date.ts'
import {
  renderIdentitiesMoved,
  renderIdentityOpened,
  renderNameWaits,
  renderNewAdministrator,
  renderOfficerChanged,
} from '../../shared/letters/desk/account-letters.ts'

const contact = {
  address: 'Jalan Contoh 1',
  phone: '0321-000000',
  whatsapp: '0800-0000-0000',
  email: 'meja@contoh.example',
  hours: 'Senin',
}
const around = { regionName: 'Kabupaten Contoh', baseUrl: 'https://lapor.example', contact, menders: [] }

test('the letter about a new administrator names them and says what to do if nobody knows them', () => {
  const { subject, text } = renderNewAdministrator(
    'Adi',
    { id: 'O-1', name: 'Budi', email: 'budi@contoh.example', position: 'Analis' },
    around,
  )
  expect(subject).toBe('Administrator baru: Budi')
  expect(text.split('\n\n').slice(0, 6).join('\n\n')).toBe(`Yth. Adi,

Di Tanggap Kabupaten Contoh ada administrator baru, atau administrator yang alamat atau akun masuknya baru saja berganti:

  Nama: Budi
  Alamat e-mail: budi@contoh.example
  Jabatan: Analis

Bila Anda tahu dan setuju, tidak ada yang perlu dilakukan. Bila tidak, nonaktifkan akunnya di direktori sekarang juga, lalu tanyakan kepada administrator lain.

Buka di direktori:
https://lapor.example/petugas/direktori/petugas/O-1

Surat ini dikirim kepada setiap administrator lain.`)
})

const said = ({ subject, text }: { subject: string; text: string }) => [subject, text.slice(0, text.indexOf('\n\nMeja layanan:'))]
const at = '2026-11-24T02:00:00.000Z'
const changed = {
  who: { id: 'O-1', name: 'Budi', role: 'coordinator' },
  gains: ['identities', 'address'],
  by: 'Adi',
  can: 'now',
  house: null,
  at,
  timeZone: 'Asia/Jakarta',
} as const

test.each([
  ['overseer', 'Yth. Pengawas,', ''],
  ['administrator', 'Yth. Administrator,', '\n\nBuka di direktori:\nhttps://lapor.example/petugas/direktori/petugas/O-1'],
] as const)('what an officer gained is told the %s: who, what, by whom and when', (to, hail, link) => {
  expect(said(renderOfficerChanged({ ...changed, to }, around))).toEqual([
    'Wewenang petugas berubah: Budi',
    `${hail}

Di direktori Tanggap Kabupaten Contoh baru saja diubah data seorang petugas yang dapat mengelola kasus pelapor, menyetujui tindakan atasnya, atau memberi wewenang itu kepada orang lain. Sampai masa tunggunya lewat ia belum dapat meminta, menyetujui, atau mencetak kode akses baru bagi pelapor anonim, dan belum dapat membuka identitasnya.

  Nama: Budi
  Peran sekarang: koordinator
  Yang berubah: hak membuka identitas pelapor anonim; alamat e-mail
  Diubah oleh: Adi
  Waktu: 24 November 2026 pukul 09.00

Bila Anda tahu dan setuju, tidak ada yang perlu dilakukan. Bila tidak, tanyakan kepada yang mengubahnya dan mintalah perubahan itu ditarik.${link}`,
  ])
})

test('the address that was theirs is told that it is so no more, and of no other address', () => {
  expect(said(renderOfficerChanged({ ...changed, by: null, to: 'former' }, around))).toEqual([
    'Alamat Anda di Tanggap Kabupaten Contoh diganti',
    `Yth. Budi,

Alamat e-mail Anda sebagai petugas Tanggap Kabupaten Contoh baru saja diganti di direktori. Surat dan pengingat tidak lagi dikirim ke alamat ini, dan akun yang lama tidak dapat masuk.

  Nama: Budi
  Diubah oleh: bukan petugas di direktori
  Waktu: 24 November 2026 pukul 09.00

Bila Anda tidak tahu tentang penggantian ini, beri tahu meja layanan dan Inspektorat sekarang juga.`,
  ])
})

test('the overseer reads of a name that waits the number and the day, and of a name that was shown by whom', () => {
  expect(said(renderNameWaits({ number: 'J-1', due: localDate('2026-11-27') }, around))).toEqual([
    'Nama yang diadukan belum dicocokkan: J-1',
    `Yth. Pengawas,

Pelapor sebuah pengaduan di Kabupaten Contoh menulis nama orang yang diadukan, dan nama itu belum dicocokkan dengan petugas. Sampai itu selesai hanya satu meja yang memegang kasusnya.

  Kasus: J-1
  Batas waktu: Jumat, 27 November 2026

Bila Anda hendak mengetahui mengapa, tanyakan kepada meja layanan atau Inspektorat. Surat ini berulang selama namanya belum dicocokkan.`,
  ])
  const opened = { number: 'J-1', who: { name: 'Budi', position: null }, openedAt: at, uncovered: true, timeZone: 'Asia/Jakarta' } as const
  expect(said(renderIdentityOpened(opened, around))).toEqual([
    'Nama pelapor anonim diperlihatkan: J-1',
    `Yth. Pengawas,

Seorang petugas yang berwenang di Kabupaten Contoh mencatat bahwa pelapor anonim setuju namanya dibaca instansi yang menangani. Sejak itu nama pelapor terbaca di sana. Cara pelapor setuju dan alasannya tercatat di kasus itu, dan pelapor mendapat surat.

  Kasus: J-1
  Dibuka oleh: Budi
  Waktu: 24 November 2026 pukul 09.00

Bila Anda hendak mengetahui alasannya, tanyakan kepada meja layanan. Surat ini dikirim untuk setiap pembukaan.`,
  ])
})

test.each([
  [
    'out',
    `Pengelola sistem Kabupaten Contoh mulai menulis semua kasus ke luar sistem, bersama identitas pelapor. Identitas itu terkunci: hanya pemegang kunci penerima yang dapat membukanya.`,
    'Identitas semua pelapor ditulis ke luar sistem',
    ' Salinan yang sudah keluar tidak dapat ditarik kembali.',
  ],
  [
    'in',
    `Pengelola sistem Kabupaten Contoh memasukkan semua kasus dari sistem lain, bersama identitas pelapor. Sejak itu identitas tersimpan terkunci di sistem ini.`,
    'Identitas semua pelapor dimasukkan dari sistem lain',
    '',
  ],
] as const)('that everybody who filed moved %s is told with its reason', (way, happened, subject, end) => {
  const facts = { way, reason: 'Pindah penyedia', at, cases: 12, receiver: '0123456789abcdef', timeZone: 'Asia/Jakarta' }
  expect(said(renderIdentitiesMoved(facts, around))).toEqual([
    subject,
    `Yth. Pengawas,

${happened}

  Ekspor dimulai: 24 November 2026 pukul 09.00
  Jumlah kasus: 12
  Alasan: Pindah penyedia
  Sidik kunci penerima: 0123456789abcdef

Bila Anda tidak tahu tentang pemindahan ini, tanyakan kepada pengelola sistem hari ini juga.${end}`,
  ])
})
