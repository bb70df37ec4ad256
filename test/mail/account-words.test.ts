import { expect, test } from 'vitest'
import { renderNewAdministrator } from '../../shared/letters/desk/account-letters.ts'

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
