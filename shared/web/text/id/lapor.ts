import type { ColumnName } from '../../../domain/lapor/export-columns.ts'
import type { ViewField } from '../../../domain/lapor/import-plan.ts'
import type { ImportFault, NationalImport } from '../../../domain/lapor/national-import.ts'
import type { Rejection } from '../../../domain/lapor/read-export.ts'
import type { Holes } from '../holes.ts'

const faults: Record<ImportFault, string> = {
  absent: 'Berkasnya tidak ada, atau sudah lewat sehari dan dihapus. Kirim sekali lagi.',
  empty: 'Berkasnya kosong.',
  'too-large': 'Berkasnya lebih besar dari 30 MB. Unduh untuk masa yang lebih pendek, lalu kirim satu per satu.',
  'old-or-locked':
    'Berkasnya dikunci dengan kata sandi, atau berbentuk Excel lama (.xls). Buka di Excel, hilangkan kata sandinya, lalu simpan sebagai .xlsx.',
  macros: 'Berkasnya berisi makro (.xlsm). Buka di Excel, lalu simpan sebagai .xlsx.',
  'unpacks-too-large': 'Isi berkasnya jauh lebih besar daripada ekspor SP4N-LAPOR!. Berkas ini tidak dibuka.',
  'too-many-rows': 'Barisnya lebih dari 50.000. Unduh untuk masa yang lebih pendek, lalu kirim satu per satu.',
  'web-page':
    'Ini halaman web, bukan lembar kerja. Barangkali masa masuk Anda di SP4N-LAPOR! sudah habis ketika mengunduh. Bila isinya tabel laporan, buka di Excel, lalu simpan sebagai .xlsx.',
  'no-spreadsheet': 'Ini bukan lembar kerja. Yang dapat dibaca: .xlsx dan .csv.',
  broken: 'Berkasnya rusak atau terpotong. Unduh sekali lagi dari SP4N-LAPOR!.',
  'open-quote':
    'Di berkas CSV ini sebuah tanda petik tidak ditutup, sehingga beberapa laporan terbaca sebagai satu isi. Unduh sebagai .xlsx, lalu kirim itu.',
  'no-header': 'Tidak ada baris judul dengan kolom "Tracking ID". Kirim berkas ekspor "Laporan Ringkas" sebagaimana diunduh.',
  'missing-columns':
    'Ada kolom yang tidak ditemukan. Kirim berkas ekspor sebagaimana diunduh. Tanpa kolom "Tipe Laporan" tidak diketahui laporan mana yang anonim atau rahasia, jadi tidak ada yang dimasukkan.',
  'no-rows': 'Di bawah baris judulnya tidak ada satu laporan pun.',
}

const rejections: Record<Rejection, string> = {
  'no-tracking-id': 'Tracking ID kosong',
  'bad-tracking-id': 'Tracking ID bukan nomor tujuh angka atau lebih',
  'rounded-id':
    'Tracking ID dipendekkan oleh Excel, jadi angkanya tidak lengkap lagi; unduh sekali lagi dan kirim tanpa membukanya di Excel',
  repeated: 'laporan yang sama sudah ada di baris lain',
  'header-again': 'baris judul yang berulang',
  'no-date': 'tanggal masuk kosong',
  'bad-date': 'tanggal masuk tidak dapat dibaca',
  'future-date': 'tanggal masuk di masa depan',
  'too-old': 'tanggal masuk sebelum SP4N-LAPOR! ada',
  'bad-time': 'waktu masuk tidak dapat dibaca',
  'no-text': 'judul dan isi kosong',
  'no-status': 'status kosong',
  'too-long': 'judul atau isi terlalu panjang',
}

const columns: Record<ColumnName, string> = {
  trackingId: 'Tracking ID',
  date: 'Tanggal Laporan Masuk',
  time: 'Waktu Laporan Masuk',
  reporter: 'Nama Pelapor',
  class: 'Klasifikasi Laporan',
  categoryId: 'ID Kategori',
  category: 'Kategori',
  title: 'Judul Laporan',
  text: 'Isi Laporan Awal',
  edited: 'Isi Laporan Akhir',
  flags: 'Tipe Laporan',
  source: 'Sumber Laporan',
  parent: 'Instansi Induk',
  institutionId: 'ID Instansi Terdisposisi',
  institution: 'Instansi Terdisposisi',
  status: 'Status Laporan',
  reason: 'Alasan Tunda/Arsip',
  province: 'Provinsi',
  regency: 'Kota/Kabupaten',
  district: 'Kecamatan',
  village: 'Kelurahan',
  decreeNumber: 'Nomor SK',
  decreeUrl: 'Url SK',
  annualReport: 'Url Dokumen Laporan Tahunan',
  vicePresident: 'Kanal Aduan Setwapres',
  rating: 'Rating',
}

const fields: Record<ViewField, string> = {
  status: 'status',
  class: 'klasifikasi',
  category: 'kategori',
  institution: 'instansi',
  source: 'sumber',
  rating: 'nilai',
  receivedAt: 'waktu masuk',
  anonymous: 'anonim',
  confidential: 'rahasia',
}

const states: Record<NationalImport['state'], string> = {
  reading: 'Sedang diperiksa',
  unreadable: 'Tidak dapat dibaca',
  read: 'Menunggu keputusan Anda',
  applying: 'Sedang diterapkan',
  applied: 'Selesai',
}

/** The import of exports of SP4N-LAPOR!, for coordinators. */
export const laporId = {
  recording: {
    title: 'Pencatatan di SP4N-LAPOR!',
    intro:
      'Pengaduan yang diselesaikan di luar SP4N-LAPOR! hampir tidak dihitung dalam penilaian. Di sini yang masih harus dicatat atau disalin ke sana, yang paling dekat batasnya di atas.',
    saved: 'Tersimpan.',
    gone: 'Kasus itu tidak menunggu dicatat atau disalin lagi.',
    changed: 'Kasus itu berubah sejak halaman ini dibuka, jadi belum ada yang disimpan. Lihat keadaannya sekarang, lalu putuskan lagi.',
    more: 'Masih ada yang lain; tampil setelah sebagian di atas selesai.',
    recordTitle: 'Belum dicatat di SP4N-LAPOR!',
    recordIntro: 'Salin setiap isian ke formulir SP4N-LAPOR!, lalu ketik nomor pelacakannya di sini. Pelapornya sudah mengizinkan.',
    recordNone: 'Tidak ada. Yang tampil di sini hanya pengaduan yang pelapornya mengizinkan.',
    copyTitle: 'Dijawab di sini, belum disalin ke sana',
    copyIntro: 'Buka laporannya di SP4N-LAPOR!, salin jawabannya, lalu tandai.',
    copyNone: 'Tidak ada.',
    apartTitle: 'Berbeda dengan SP4N-LAPOR!',
    apartIntro:
      'Menurut ekspor terakhir, laporan ini di sana berakhir lain atau berklasifikasi lain. Putuskan satu per satu; yang dibiarkan tidak ditanyakan lagi, kecuali berubah.',
    follow: 'Ikuti SP4N-LAPOR!',
    keep: 'Biarkan berbeda',
    reason: 'Mengapa dibiarkan berbeda',
    summary: (it: Holes<'number' | 'title' | 'until'>) => `${it.number} · ${it.title} · paling lambat ${it.until}`,
    openCase: 'Buka kasus',
    trackingId: 'Nomor pelacakan (Tracking ID)',
    trackingHint: 'Tujuh angka atau lebih, dari SP4N-LAPOR!.',
    record: 'Simpan nomor',
    copied: 'Sudah disalin',
  },
  title: 'Impor dari SP4N-LAPOR!',
  intro:
    'Unduh "Laporan Ringkas" dari SP4N-LAPOR!, lalu kirim berkasnya ke sini. Anda melihat dahulu apa yang akan terjadi; sebelum itu tidak ada kasus yang berubah.',
  file: 'Berkas ekspor (.xlsx atau .csv, paling besar 30 MB)',
  send: 'Kirim berkas',
  expires: 'Formulir ini berlaku sepuluh menit. Berkas dihapus setelah diimpor, atau setelah sehari.',
  earlier: 'Impor sebelumnya',
  none: 'Belum pernah ada impor.',
  sentTitle: 'Periksa berkas ekspor',
  sent: 'Berkas sudah diterima. Katakan zona waktunya, lalu periksa isinya.',
  zone: 'Jam di berkas ini menurut',
  zoneHint:
    'Ekspor SP4N-LAPOR! biasanya memakai UTC: laporan pukul 08.00 WIB tertulis 01.00. Bila salah, laporan malam hari tercatat pada tanggal yang keliru.',
  zones: { UTC: 'UTC (bawaan)', 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' },
  look: 'Periksa isinya',
  states,
  reading: 'Berkas sedang diperiksa. Halaman ini memuat ulang sendiri.',
  faults,
  missing: (it: Holes<'columns'>) => `Yang tidak ditemukan: ${it.columns}.`,
  again: 'Kirim berkas lain',
  columns,
  preview: {
    nothingYet: 'Belum ada yang diubah. Periksa dahulu, lalu terapkan.',
    rows: 'Baris laporan',
    new: 'Baru',
    newOpen: (it: Holes<'count'>) => `${it.count} masih terbuka di sana dan masuk antrean`,
    newProposed: (it: Holes<'count'>) => `${it.count} barangkali laporan kita sendiri`,
    changed: 'Berubah',
    unchanged: 'Sama seperti impor terakhir',
    rejected: 'Ditolak',
    days: 'Masuk antara',
    range: (it: Holes<'from' | 'to'>) => `${it.from} dan ${it.to}`,
    layout: 'Susunan kolom',
    zone: 'Jam di berkas menurut',
    example: 'Contoh baris, dalam waktu setempat',
    exampleRow: (it: Holes<'id' | 'title' | 'at'>) => `${it.id}: "${it.title}", masuk ${it.at}`,
    warnings: 'Yang perlu diketahui',
    unknownStatuses: (it: Holes<'values'>) =>
      `Status yang belum dikenal disimpan sebagaimana tertulis, dan laporannya dianggap terbuka: ${it.values}.`,
    unknownFlags: (it: Holes<'values'>) =>
      `Tipe laporan yang belum dikenal: ${it.values}. Laporannya dimasukkan sebagai anonim dan rahasia, supaya tidak ada yang terbuka karena keliru.`,
    unknownClasses: (it: Holes<'values'>) => `Klasifikasi yang belum dikenal disimpan sebagaimana tertulis: ${it.values}.`,
    withoutClass: (it: Holes<'count'>) => `${it.count} laporan tanpa klasifikasi. Klasifikasinya ditetapkan ketika diverifikasi.`,
    unknownColumns: (it: Holes<'values'>) => `Kolom yang belum dikenal, atau sudah ada sebelumnya, tidak dibaca: ${it.values}.`,
    hoursUnknown: (it: Holes<'count'>) => `${it.count} laporan tanpa jam masuk. Tanggalnya dipakai sebagaimana tertulis.`,
    monthFirst: 'Tanggal di berkas ini ditulis bulan dahulu (1/18/2024 = 18 Januari 2024), dan dibaca begitu.',
    otherSheets: (it: Holes<'values'>) =>
      `Lembar lain di berkas ini juga berisi laporan dan tidak dibaca: ${it.values}. Simpan masing-masing sebagai berkas sendiri, lalu kirim.`,
    apart: (it: Holes<'count'>) =>
      `${it.count} laporan sudah berakhir di satu tempat dan belum di tempat lain. Yang dikerjakan petugas di sini tidak diubah.`,
    missing: (it: Holes<'count'>) =>
      `${it.count} laporan terbuka di sini, masuk dalam masa berkas ini, tetapi tidak ada di dalamnya. Tidak ada yang dihapus.`,
    proposedTitle: 'Barangkali laporan kita sendiri',
    proposed:
      'Judul dan isinya sama dengan kasus di sini yang belum punya Tracking ID. Yang tidak Anda putuskan tidak dimasukkan, dan diajukan lagi pada impor berikutnya.',
    proposedRow: (it: Holes<'id'>) => `Tracking ID ${it.id}`,
    decisions: { later: 'putuskan nanti', link: 'ini kasus kita: tautkan', new: 'ini laporan lain: masukkan sebagai kasus baru' },
    apartTitle: 'Berbeda di sini dan di sana',
    apartIntro:
      'Yang satu sudah berakhir dan yang lain belum. Buka kasusnya dan putuskan: selesaikan di sini, atau salin jawabannya ke SP4N-LAPOR!.',
    changedTitle: 'Yang berubah',
    rejectedTitle: 'Baris yang ditolak',
    missingTitle: 'Tidak ada lagi di ekspor',
    line: 'Baris',
    id: 'Tracking ID',
    why: 'Sebab',
    what: 'Yang berubah',
    status: 'Status di sana',
    otherLine: (it: Holes<'line'>) => `baris ${it.line}`,
    firstOnly: (it: Holes<'shown' | 'count'>) => `Yang tampil ${it.shown} pertama dari ${it.count}.`,
    rejections,
    fields,
    apply: 'Terapkan',
    nothingToApply: 'Tidak ada yang baru atau berubah.',
    leave: 'Kirim berkas lain',
  },
  names: {
    title: 'Padanan nama',
    intro:
      'Nama ini dipakai SP4N-LAPOR! tetapi belum dikenal di sini. Pilih padanannya sekali; impor berikutnya mengingatnya. Yang tidak dipilih tetap tersimpan sebagaimana tertulis.',
    institution: 'Instansi',
    category: 'Kategori',
    nothing: 'belum dipilih',
    noneHere: 'tidak ada padanannya di sini',
    count: (it: Holes<'name' | 'count'>) => `${it.name} (${it.count} laporan)`,
    save: 'Simpan padanan',
    saved: 'Padanan tersimpan.',
  },
  applied: {
    progress: 'Sampai di mana pekerjaannya',
    done: 'Impor selesai, dan berkasnya sudah dihapus.',
  },
}
export type LaporText = typeof laporId
