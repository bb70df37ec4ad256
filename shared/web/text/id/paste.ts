import type { LeftOut } from '../../../domain/typed/chat-story.ts'
import type { Holes } from '../holes.ts'

const why: Record<LeftOut['why'], string> = {
  media: 'foto atau berkas yang tidak ikut tersalin',
  'somebody-else': 'ditulis orang lain',
  before: 'sebelum pesan pertama, penulisnya tidak terlihat',
  note: 'catatan WhatsApp',
  mark: 'tanda WhatsApp',
}

/** Entering what came as a chat. */
export const pasteId = {
  title: 'Tempel percakapan',
  link: 'Tempel percakapan WhatsApp atau media sosial',
  intro:
    'Salin pesan dari WhatsApp (tandai beberapa pesan lalu salin, atau ekspor chat) dan tempelkan di sini. Nomor pengirim, isi, dan waktunya terbaca sendiri. Tulisan lain juga boleh: semuanya menjadi isi laporan.',
  paste: 'Percakapan atau tulisan',
  pasteHint: 'Tidak ada yang disimpan sebelum Anda menekan Catat.',
  read: 'Baca',
  reviewTitle: 'Periksa, lalu catat',
  whoTitle: 'Siapa pelapornya?',
  whoHint: 'Hanya tulisan orang ini yang menjadi isi laporan.',
  readAgain: 'Baca lagi',
  found: (it: Holes<'sender' | 'at'>) => `Dari ${it.sender}, pesan pertama ${it.at}.`,
  notChat: 'Ini tidak terbaca sebagai percakapan: semuanya menjadi isi laporan. Isilah sendiri tanggal dan jam diterimanya.',
  future: 'Jam di percakapan itu belum terjadi di sini; yang dipakai waktu sekarang. Perbaiki bila keliru.',
  old: 'Pesan pertamanya lebih dari satu tahun yang lalu. Isilah tanggal diterimanya.',
  receivedTime: 'Jam diterima',
  receivedTimeHint:
    'Waktu pesan pertama pelapor tentang hal ini, menurut jam di sini. Boleh kosong bila tidak diketahui. Batas waktu dihitung dari tanggalnya.',
  leftOut: (it: Holes<'count'>) => `Tidak diambil: ${it.count} baris`,
  why,
  photosMissing: (it: Holes<'count'>) => `${it.count} foto atau berkas tidak ikut tersalin: pilih berkasnya di bawah.`,
  similarTitle: 'Laporan serupa yang masih terbuka',
  similarNote: 'Bila ini hal yang sama, tetap catat: sesudahnya laporan dapat ditautkan, dan jawabannya dibagikan.',
  similarNone: 'Tidak ada laporan serupa yang terbuka.',
  message: {
    title: 'Kirim lewat WhatsApp',
    intro:
      'Pelapor hanya dapat dihubungi lewat nomornya. Salin dan kirim kode aksesnya lebih dulu, sebab sesudah Anda menandai halaman ini tidak tampil lagi. Lalu buka WhatsApp dengan tanda terima, kirim, dan tandai. Kode akses tidak ada di dalam pesan itu.',
    codeOnly: 'Salin kode akses dan kirimkan di percakapan yang sama, sekarang juga: kode itu tidak dikirim dengan cara lain.',
    text: 'Isi pesan',
    open: 'Buka WhatsApp dengan pesan ini',
    code: 'Kode akses',
    done: 'Sudah dikirim lewat WhatsApp',
    other: 'Tidak lewat WhatsApp?',
  },
}
export type PasteText = typeof pasteId
