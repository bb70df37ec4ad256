import type { Holes } from '../holes.ts'

/** Photos that follow a report by the same press. */
export const photosId = {
  legend: 'Foto, video, atau dokumen',
  hint: (it: Holes<'count'>) =>
    `Boleh beberapa sekaligus, paling banyak ${it.count}. Dikirim begitu laporan tercatat, dengan tombol yang sama.`,
  smaller: 'Foto diperkecil di ponsel ini; tempat dan jenis ponsel di dalamnya tidak ikut terkirim.',
  choose: 'Pilih foto atau berkas',
  camera: 'Ambil foto',
  after: 'Foto, video, dan dokumen dapat ditambahkan sesudah laporan tercatat.',
  drop: 'Buang',
  whole: 'Tidak dapat diperkecil di sini: dikirim apa adanya, dan data tempatnya dihapus begitu tiba.',
  tooLarge: (it: Holes<'name'>) => `${it.name} terlalu besar dan tidak ikut dikirim.`,
  tooMany: (it: Holes<'count'>) => `Paling banyak ${it.count} berkas; yang selebihnya tidak ikut dikirim.`,
  filing: 'Mengirim laporan…',
  sending: (it: Holes<'n' | 'count' | 'name'>) =>
    `Laporan sudah tercatat. Mengirim berkas ${it.n} dari ${it.count}: ${it.name}. Jangan tutup halaman ini.`,
  sent: (it: Holes<'count'>) => `${it.count} berkas terkirim dan sedang diperiksa.`,
  failed: (it: Holes<'name'>) =>
    `${it.name} tidak terkirim. Laporannya sudah tercatat: tekan "Kirim lagi", atau tambahkan di halaman kasus.`,
  later: (it: Holes<'name'>) =>
    `${it.name} belum terkirim, karena peramban ini menolak kuki. Laporannya sudah tercatat: buka kasus dengan nomor dan kode, lalu tambahkan di sana.`,
  again: 'Kirim lagi',
  unanswered: 'Tidak ada jawaban. Periksa sambungan, lalu tekan lagi: laporan yang sama tidak tercatat dua kali.',
}
export type PhotosText = typeof photosId
