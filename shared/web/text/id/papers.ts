import type { PaperKind, SectionName } from '../../../domain/papers/paper-kinds.ts'
import type { Holes } from '../holes.ts'

const kinds: Record<PaperKind, string> = {
  announcement: 'Pengumuman tahunan',
  annual: 'Laporan tahunan PPID',
  'nothing-asked': 'Pernyataan tidak ada permohonan',
  month: 'Rekap bulanan SP4N-LAPOR!',
  semester: 'Rekap semester SP4N-LAPOR!',
  week: 'Surat mingguan kepada pimpinan',
}

const about: Record<PaperKind, string> = {
  announcement:
    'UU 14/2008 Pasal 12: setiap tahun, jumlah permintaan informasi, waktu yang diperlukan, yang diberikan dan ditolak, dan alasannya.',
  annual: 'Perki 1/2021 Pasal 56: paling lambat 31 Maret, disampaikan kepada Komisi Informasi.',
  'nothing-asked': 'Untuk penilaian Komisi Informasi, bila setahun penuh tidak ada permohonan: ditandatangani Atasan PPID.',
  month: 'Pengaduan yang masuk dalam satu bulan dan jadinya, dengan rekomendasi.',
  semester: 'Pengaduan yang masuk dalam enam bulan dan jadinya, dengan rekomendasi.',
  week: 'Yang masuk, dijawab, dan terlambat dalam satu minggu.',
}

const sections: Record<SectionName, string> = {
  notes: 'Catatan',
  policy: 'Gambaran umum kebijakan',
  facilities: 'Sarana dan prasarana',
  staff: 'Sumber daya manusia',
  budget: 'Anggaran dan penggunaannya',
  obstacles: 'Kendala',
  recommendations: 'Rekomendasi dan rencana tindak lanjut',
}

/** Pages on which papers are counted, written and issued. */
export const papersId = {
  title: 'Naskah laporan dan pengumuman',
  intro:
    'Naskah dihitung dari catatan kasus sampai akhir hari yang dipilih. Yang diterbitkan disimpan apa adanya dan tidak berubah lagi, meskipun kasusnya berjalan terus.',
  kinds,
  about,
  sections,
  due: 'Yang perlu dibuat',
  states: { none: 'Belum dibuat', counting: 'Sedang dihitung', draft: 'Rancangan', issued: 'Terbit' },
  dueBy: (it: Holes<'date'>) => `Paling lambat ${it.date}.`,
  issuedOn: (it: Holes<'date'>) => `Terbit ${it.date}.`,
  make: 'Hitung',
  makeNamed: (it: Holes<'paper'>) => `Hitung ${it.paper}`,
  open: 'Buka',
  all: 'Semua naskah',
  empty: 'Belum ada naskah. Pilih salah satu di atas, lalu tekan Hitung.',
  paper: 'Naskah',
  state: 'Keadaan',
  asOf: 'Catatan sampai',
  other: 'Jangka waktu lain',
  kind: 'Jenis naskah',
  choose: 'Pilih jenis naskah',
  period: 'Jangka waktu',
  periodHint: 'Tahun: 2026. Semester: 2026-s1. Bulan: 2026-03. Minggu: tanggal Senin, misalnya 2026-03-02.',
  asOfHint: 'Hari yang sudah lewat. Yang dicatat sesudah hari itu tidak dihitung.',
  refused: 'Jangka waktunya tidak dikenal, atau harinya belum lewat. Periksa isian di bawah.',
  counting: {
    title: 'Sedang dihitung',
    progress: (it: Holes<'percent'>) => `Selesai ${it.percent}%. Halaman ini dapat ditutup; penghitungan berjalan terus.`,
    reload: 'Lihat lagi',
    failed: 'Penghitungan berhenti sebelum selesai, karena ada kasus yang tidak terbaca. Hitung sekali lagi.',
    start: 'Hitung sekali lagi',
  },
  draft: {
    look: 'Begini naskahnya nanti',
    notIssued: 'Rancangan: belum terbit.',
    words: 'Isi yang ditulis',
    wordsHint: 'Diambil dari naskah sebelumnya bila ada. Yang dikosongkan tidak dimuat. Jangan tulis nama atau keterangan tentang pelapor.',
    emptySections: (it: Holes<'sections'>) => `Masih kosong, jadi tidak dimuat: ${it.sections}.`,
    signing: 'Penandatangan',
    number: 'Nomor naskah',
    numberHint: 'Kosongkan bila naskah ini tidak bernomor.',
    name: 'Nama',
    position: 'Jabatan',
    nip: 'NIP',
    save: 'Simpan dan lihat',
    saved: 'Tersimpan.',
    issue: 'Terbitkan',
    issueHint: 'Sesudah terbit, naskah tidak dapat diubah. Bila perlu diperbaiki, hitung naskah baru untuk jangka waktu yang sama.',
    asked: 'Ada permohonan dalam tahun ini, jadi pernyataan ini tidak benar dan tidak dapat diterbitkan.',
  },
  changed: 'Naskah ini baru saja diubah petugas lain. Periksa lagi, lalu ulangi.',
  issued: {
    title: 'Sudah terbit',
    by: (it: Holes<'who' | 'date'>) => `Diterbitkan oleh ${it.who} pada ${it.date}.`,
    files: 'Berkas',
    pdf: 'Unduh PDF',
    docx: 'Unduh Word (DOCX)',
    checksum: 'Sidik SHA-256',
    replaced: (it: Holes<'date'>) =>
      `Pada ${it.date} sebagian isinya dihapus dan berkasnya diganti. Sidik naskah yang diterbitkan tetap tercatat di atas; sidik berkas pengganti:`,
    figures: 'Sidik angka',
  },
  again: {
    title: 'Dibuat lagi untuk hari yang sama',
    intro: 'Menghitung sekali lagi dari catatan sampai hari itu, dan membandingkannya dengan yang disimpan.',
    start: 'Hitung lagi dan bandingkan',
    failed: (it: Holes<'date'>) =>
      `Penghitungan ulang pada ${it.date} tidak selesai: ada kasus yang sedang dikerjakan atau tidak terbaca. Hasil sebelumnya tidak berubah; hitung sekali lagi.`,
    same: (it: Holes<'date'>) => `Dihitung lagi pada ${it.date}: semua angkanya sama.`,
    sameWords: 'Kata-katanya juga sama.',
    otherWords: 'Kata-katanya berbeda, karena aplikasi sekarang menyusunnya lain. Yang berlaku adalah berkas yang diterbitkan.',
    differs: (it: Holes<'date' | 'count'>) => `Dihitung lagi pada ${it.date}: ${it.count} angka berbeda. Beri tahu administrator.`,
    later: 'Tercatat kemudian',
    laterIntro: 'Diterima dalam jangka waktu naskah ini, tetapi baru dicatat sesudah harinya. Tidak termasuk dalam angka di atas.',
    noneLater: 'Tidak ada yang tercatat kemudian.',
    number: 'Nomor',
    received: 'Diterima',
    recorded: 'Dicatat',
  },
  erase: {
    title: 'Hapus isi yang ditulis',
    hint: 'Bila isi yang ditulis memuat data pribadi. Bagiannya akan berbunyi “[dihapus]”, berkasnya diganti, dan sidik naskah yang diterbitkan tetap tercatat. Tidak dapat dibatalkan.',
    section: 'Bagian',
    choose: 'Pilih bagian',
    reason: 'Alasan, tanpa mengulang data pribadinya',
    send: 'Hapus bagian ini',
    done: (it: Holes<'section' | 'date'>) => `Bagian “${it.section}” dihapus pada ${it.date}.`,
  },
}

export type PapersText = typeof papersId
