import type { Block, CaseLetters, LetterFacts } from '../letter-text.ts'
import { confirmation } from './filing.ts'
import { toldBy } from './words.ts'

/** The address before can have a new code, which brings it back; a number cannot. */
const wayBack = (facts: LetterFacts, by: 'email' | 'phone', until: string): Block[] =>
  by === 'phone'
    ? [
        { paragraph: `Bila bukan Anda, datanglah ke meja layanan dengan nomor kasus dan tanda pengenal, paling lambat ${until}.` },
        { link: facts.pageUrl('kontak'), label: 'Buka kasus' },
      ]
    : [
        {
          paragraph: `Bila bukan Anda, minta kode akses baru di halaman lacak (“Kode akses hilang?”) dengan nomor kasus dan alamat e-mail ini, paling lambat ${until}. Begitu kode baru dibuat, kontak kembali seperti semula dan semua kode lama tidak berlaku lagi.`,
        },
        { link: facts.trackUrl, label: 'Halaman lacak' },
        { paragraph: 'Bila cara itu tidak berhasil, hubungi meja layanan.' },
      ]

export const contactId = {
  'contact-corrected': (facts, { heard }) => ({
    subject: `Surat tentang ${facts.number} mulai sekarang ke alamat ini`,
    blocks: [
      {
        paragraph: heard
          ? `Petugas mencatat alamat e-mail ini untuk kasus ${facts.number}, menurut yang Anda sampaikan ${toldBy[heard]}. Surat berikutnya kami kirim ke sini.`
          : `Alamat e-mail ini baru saja ditulis di halaman kasus ${facts.number}. Surat berikutnya kami kirim ke sini.`,
      },
      ...confirmation(facts.confirmUrl, null),
      { link: facts.pageUrl('kontak'), label: 'Buka kasus' },
      { paragraph: 'Bila kasus ini bukan milik Anda, abaikan surat ini dan beri tahu meja layanan.' },
    ],
  }),
  'contact-changed': (facts, { by, until, heard }) => ({
    subject: `Apakah ini Anda? Kontak untuk kasus ${facts.number} diganti`,
    blocks: [
      {
        paragraph: heard
          ? `Petugas mencatat kontak lain untuk kasus ${facts.number}, menurut yang disampaikan kepadanya ${toldBy[heard]}. Surat berikutnya kami kirim ke kontak itu.`
          : `Seseorang yang memegang kode akses kasus ${facts.number} mengganti kontaknya. Surat berikutnya kami kirim ke kontak itu.`,
      },
      { paragraph: 'Bila itu Anda, tidak ada yang perlu dilakukan.' },
      ...wayBack(facts, by, facts.date(until)),
    ],
  }),
} satisfies Partial<CaseLetters>
