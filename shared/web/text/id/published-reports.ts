import type { Holes } from '../holes.ts'

/** Published reports, for citizens and for those who write and release them. */
export const publishedReportsId = {
  title: 'Laporan yang sudah dijawab',
  lead: 'Masalah yang dilaporkan warga dan apa yang dikerjakan. Ditulis ulang oleh petugas dan diterbitkan dengan izin pelapornya; tanpa nama siapa pun.',
  search: 'Cari dalam laporan dan jawaban',
  category: 'Kategori',
  district: 'Kecamatan',
  everyCategory: 'Semua kategori',
  everyDistrict: 'Semua kecamatan',
  find: 'Cari',
  found: (it: Holes<'count'>) => `${it.count} laporan.`,
  none: 'Belum ada laporan terbit yang cocok. Coba kata lain, atau sampaikan pengaduan.',
  empty: 'Belum ada laporan yang diterbitkan. Laporan hanya terbit setelah dijawab dan bila pelapornya mengizinkan.',
  next: 'Halaman berikutnya',
  file: 'Unduh seluruh laporan terbit (CSV)',
  complain: 'Sampaikan pengaduan',
  back: 'Kembali ke laporan yang sudah dijawab',
  gone: 'Laporan ini tidak lagi ditampilkan.',
  unknown: 'Tidak ada laporan dengan alamat ini',
  since: (it: Holes<'on'>) => `Diterbitkan ${it.on}.`,
  columns: {
    title: 'Judul',
    summary: 'Yang dilaporkan',
    done: 'Yang dijawab atau dikerjakan',
    institution: 'Dijawab oleh',
    category: 'Kategori',
    district: 'Kecamatan',
    month: 'Bulan masuk',
    since: 'Diterbitkan',
    same: 'Menyatakan mengalami juga',
    address: 'Alamat',
  },
  same: {
    title: 'Mengalami hal yang sama?',
    text: 'Bila cukup diketahui bahwa masalah ini juga ada pada Anda, tekan tombol ini: tidak ada kasus baru dan tidak ada data Anda yang disimpan. Bila masalahnya masih ada, atau di tempat lain, sampaikan pengaduan agar ditangani.',
    send: 'Saya juga mengalami',
    count: (it: Holes<'count'>) =>
      it.count === '0' ? 'Belum ada yang menyatakan mengalaminya juga.' : `${it.count} kali dinyatakan "saya juga mengalami".`,
    honest: (it: Holes<'most'>) =>
      `Dihitung satu kali untuk tiap peramban, dan paling banyak ${it.most} kali sehari dari satu jaringan; bukan jumlah orang yang pasti.`,
    done: 'Tercatat. Terima kasih.',
    before: 'Peramban ini sudah menyatakannya.',
    enough: 'Dari jaringan ini hari ini sudah cukup banyak yang menyatakannya. Coba lagi besok.',
  },
  similar: {
    title: 'Mungkin sudah dijawab',
    hint: 'Laporan terbit dan informasi publik yang judulnya mirip. Dicocokkan di ponsel Anda; yang Anda ketik tidak dikirim.',
    report: 'laporan yang sudah dijawab',
    information: 'informasi publik',
    link: 'Cari dulu di laporan yang sudah dijawab',
  },
  keep: {
    one: 'Ringkasan laporan untuk diterbitkan',
    waiting: 'Menunggu terbit',
    intro:
      'Tulis dengan kata-kata meja layanan, bukan kata-kata pelapor: apa masalahnya dan apa yang dikerjakan. Kategori, kecamatan, bulan, dan instansi diambil dari kasus. Koordinator lain yang menerbitkannya.',
    case: 'Dari kasus',
    propose: 'Usulkan ringkasan untuk diterbitkan',
    standing: {
      waiting: 'Ringkasan sudah diusulkan dan belum terbit',
      shown: 'Ringkasan sedang terbit',
      allowed: 'Pelapor mengizinkan penerbitan',
    },
    open: 'Buka ringkasan',
    titleHint: 'Misalnya: Lubang di jalan depan pasar.',
    summaryHint: 'Tempatnya cukup kecamatannya; waktunya cukup bulannya.',
    redacted: 'Tidak ada nama, kontak, nomor, alamat, atau keterangan lain yang menunjuk pelapor atau orang lain',
    tells: (it: Holes<'field'>) => `${it.field}: memuat nama pelapor, nomor kasusnya, atau sebuah kontak; tulis tanpa itu`,
    releaser: 'Koordinator yang menerbitkannya.',
    takeDownHint: 'Hilang saat itu juga, dan tidak dapat tampil lagi di alamat ini. Pelapor melihatnya di halaman kasus.',
    release: 'Terbitkan',
  },
}

export type PublishedReportsText = typeof publishedReportsId
