import type { Exemption } from '../../../domain/case/request-terms.ts'
import type { InformationClass, ProposedInformation } from '../../../domain/information/listed-information.ts'
import type { Holes } from '../holes.ts'

const classes: Record<InformationClass, string> = {
  periodic: 'Berkala',
  immediate: 'Serta-merta',
  anytime: 'Setiap saat',
  exempt: 'Dikecualikan',
}

const exemptions: Record<Exemption, string> = {
  a: 'menghambat penegakan hukum',
  b: 'mengganggu hak kekayaan intelektual dan persaingan usaha yang sehat',
  c: 'membahayakan pertahanan dan keamanan negara',
  d: 'mengungkapkan kekayaan alam Indonesia',
  e: 'merugikan ketahanan ekonomi nasional',
  f: 'merugikan hubungan luar negeri',
  g: 'isi akta otentik yang bersifat pribadi dan wasiat',
  h: 'mengungkap rahasia pribadi',
  i: 'memorandum dan surat antarbadan publik yang dirahasiakan',
  j: 'tidak boleh diungkapkan berdasarkan undang-undang',
}

const states: Record<ProposedInformation['state'], string> = {
  waiting: 'Menunggu petugas kedua',
  released: 'Tampil di daftar',
  'sent-back': 'Dikembalikan kepada penulisnya',
  'taken-down': 'Diturunkan dari daftar',
}

/** The public information list (DIP), for citizens and for those who keep it. */
export const informationId = {
  title: 'Daftar informasi publik',
  lead: 'Yang dibuka badan publik tanpa menunggu diminta, dan yang dikecualikan beserta alasannya. Lihat di sini dahulu sebelum mengajukan permohonan.',
  about: {
    periodic: 'Diumumkan secara teratur, paling sedikit setiap enam bulan (UU 14/2008 Pasal 9).',
    immediate: 'Diumumkan seketika karena dapat mengancam hajat hidup orang banyak (UU 14/2008 Pasal 10).',
    anytime: 'Selalu tersedia bila diminta (UU 14/2008 Pasal 11).',
    exempt: 'Tidak dibuka, dengan alasan menurut UU 14/2008 Pasal 17 dan uji konsekuensi.',
  } satisfies Record<InformationClass, string>,
  classes,
  exemptions,
  answered: 'Jawaban atas permohonan',
  all: 'Semua',
  search: 'Cari dalam judul dan ringkasan',
  holder: 'Instansi',
  everyHolder: 'Semua instansi',
  find: 'Cari',
  found: (it: Holes<'count'>) => `${it.count} informasi.`,
  none: 'Belum ada informasi yang cocok. Coba kata lain, atau ajukan permohonan informasi.',
  empty: 'Daftar ini belum berisi. Anda tetap dapat mengajukan permohonan informasi.',
  next: 'Halaman berikutnya',
  request: 'Ajukan permohonan informasi',
  file: 'Unduh seluruh daftar (CSV)',
  fileJson: 'JSON',
  open: 'Buka informasi ini',
  askFor: 'Informasi ini dapat diminta lewat permohonan.',
  exempted: 'Informasi ini dikecualikan. Bila Anda tidak sependapat, ajukan permohonan; penolakannya dapat Anda bantah dengan keberatan.',
  gone: 'Informasi ini tidak lagi ada dalam daftar.',
  unknown: 'Tidak ada informasi dengan alamat ini',
  back: 'Kembali ke daftar',
  since: (it: Holes<'on'>) => `Dalam daftar sejak ${it.on}.`,
  columns: {
    class: 'Kelompok',
    title: 'Judul informasi',
    summary: 'Ringkasan isi',
    holder: 'Instansi yang menguasai',
    maker: 'Penanggung jawab pembuatan',
    made: 'Waktu dan tempat pembuatan',
    forms: 'Bentuk',
    retention: 'Jangka waktu penyimpanan',
    link: 'Alamat',
    exemptions: 'Dasar pengecualian (UU 14/2008 Pasal 17)',
    test: 'Uji konsekuensi',
    answer: 'Jawaban atas permohonan',
  },
  forms: { softcopy: 'Softcopy', hardcopy: 'Hardcopy' },
  keep: {
    title: 'Daftar informasi publik',
    intro:
      'Yang Anda tulis baru tampil bagi warga setelah diperiksa petugas kedua: koordinator, atau kepala instansi yang menguasainya. Mereka dikabari pada pagi hari kerja berikutnya, dan Anda dikabari hasilnya.',
    introSuperior:
      'Usulan diperiksa koordinator atau kepala instansi. Bila belum diperiksa sampai batas waktunya, Anda dikabari dan dapat memutuskannya sendiri.',
    public: 'Lihat seperti warga',
    add: 'Tambah informasi',
    edit: 'Ubah informasi',
    look: 'Informasi dalam daftar',
    due: (it: Holes<'on'>) => `Perlu diperiksa sampai ${it.on}.`,
    late: (it: Holes<'on'>) => `Seharusnya sudah diperiksa pada ${it.on}.`,
    empty: 'Belum ada satu pun. Mulailah dari informasi berkala instansi Anda: profil, program, anggaran, dan laporan.',
    waiting: 'Menunggu diperiksa',
    listed: 'Tampil di daftar',
    others: 'Dikembalikan atau diturunkan',
    choose: 'Pilih instansi',
    save: 'Kirim untuk diperiksa',
    states,
    reason: 'Alasan',
    reasonHint: 'Dibaca petugas yang menulisnya.',
    release: 'Tampilkan di daftar',
    sendBack: 'Kembalikan kepada penulisnya',
    takeDown: 'Turunkan dari daftar',
    takeDownHint: 'Hilang dari daftar dalam dua menit. Alamatnya mengatakan bahwa informasi ini tidak lagi ada dalam daftar.',
    compare: 'Usulan',
    now: 'Yang tampil sekarang',
    own: 'Anda yang menulis usulan ini; petugas lain yang memeriksanya.',
    liaison: 'Kepala instansi atau koordinator yang memeriksanya.',
    changed: 'Petugas lain baru saja mengubahnya. Lihat lagi, lalu putuskan.',
    testHint:
      'Bagian yang mana, undang-undang apa, dan apa yang ditimbang antara membuka dan menutupnya (Pasal 19). Hanya untuk yang dikecualikan.',
    linkHint: 'Bila sudah dapat dibaca di situs Anda. Kosongkan untuk yang dikecualikan.',
    makerHint: 'Bila bukan instansi yang menguasainya.',
    madeHint: 'Misalnya: Jombang, Januari 2026.',
    retentionHint: 'Menurut jadwal retensi arsip, misalnya: 5 tahun.',
    source: 'Jawaban dari permohonan',
    answerHint:
      'Hanya bila ini jawaban yang pernah diberikan atas permohonan. Tulis jawabannya bagi siapa saja, tanpa kata-kata pemohon; barisnya masuk kelompok setiap saat.',
    redacted: 'Jawabannya tidak memuat nama, alamat, nomor, atau keterangan lain tentang pemohon dan orang lain',
    answerRetention: 'Menurut jadwal retensi arsip',
    proposedBy: (it: Holes<'name' | 'on'>) => `Ditulis ${it.name} pada ${it.on}.`,
  },
}

export type InformationText = typeof informationId
