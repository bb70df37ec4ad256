import type { Holes } from '../holes.ts'

export const complaintId = {
  title: 'Sampaikan pengaduan',
  intro: 'Isi seperlunya saja.',
  reviewTitle: 'Periksa sebelum mengirim',
  storm:
    'Saat ini sangat banyak laporan masuk sekaligus. Peramban Anda menghitung sebentar, beberapa detik, lalu laporan Anda dibaca seperti biasa. Tanpa hitungan itu (peramban tanpa skrip) laporan tetap diterima, dengan nomor, kode, dan tanggal hari ini, dan dibaca setelah lonjakan, paling lambat dua hari kerja; lebih cepat bila Anda menekan tautan di surat tanda terima. Ada bahaya sekarang? Telepon nomor darurat.',
  review: 'Periksa dan lanjutkan',
  send: 'Kirim pengaduan',
  edit: 'Ubah isian',
  more: 'Bidang, tempat, tanggal kejadian (boleh dilewati)',
  whom: 'Siapa yang diadukan? (boleh dilewati)',
  fields: {
    class: 'Jenis laporan',
    title: 'Judul',
    text: 'Apa yang terjadi?',
    eventOn: 'Tanggal kejadian',
    place: 'Tempat kejadian',
    district: 'Kecamatan',
    village: 'Desa atau kelurahan',
    category: 'Bidang',
    targetInstitution: 'Instansi yang dituju',
    conduct: 'Apakah ini tentang perilaku petugas atau pejabat?',
    reportedInstitution: 'Instansi yang diadukan',
    reportedPerson: 'Nama orang yang diadukan',
    otherDesk: 'Minta ditangani meja lain, bukan koordinator',
    identity: 'Siapa yang boleh tahu nama Anda?',
    confidential: 'Rahasiakan isi laporan',
    recordThere: 'Boleh dicatat di SP4N-LAPOR!?',
    name: 'Nama',
    email: 'E-mail',
    phone: 'Nomor telepon atau WhatsApp',
  },
  hints: {
    title: 'Satu kalimat pendek, misalnya: Lampu jalan mati di depan pasar.',
    text: 'Ceritakan apa, di mana, sejak kapan, dan apa yang Anda harapkan. Jangan tulis NIK atau nomor rekening.',
    eventOn: 'Boleh kosong. Bila hanya kira-kira, pilih tanggal yang terdekat. Untuk aspirasi tidak perlu.',
    place: 'Boleh kosong. Patokan yang mudah ditemukan.',
    village: 'Boleh kosong.',
    category: 'Boleh kosong; petugas akan memeriksanya.',
    targetInstitution: 'Boleh kosong. Bila tidak tahu, kami yang mencarikan.',
    conduct: 'Boleh kosong. Jawab bila yang Anda adukan adalah tindakan orangnya, bukan layanan atau keadaannya.',
    reportedInstitution:
      'Boleh kosong. Isi hanya untuk pengaduan tentang penyimpangan, atau bila jawaban di atas ya. Petugas instansi yang Anda sebut tidak melihat pengaduan ini sejak dikirim.',
    reportedPerson:
      'Boleh kosong, seperti di atas. Petugas yang namanya mirip tidak melihat pengaduan ini sampai namanya dicocokkan; sebelum itu tidak diteruskan kepada siapa pun.',
    reportedDesk: (it: Holes<'desk' | 'other'>) =>
      `Bila yang Anda sebut ${it.desk}, tempat koordinator bekerja, pengaduan ditangani ${it.other} sejak dikirim.`,
    reportedNoDesk: (it: Holes<'desk'>) => `Pengecualian: ${it.desk}, tempat koordinator bekerja, menerima semua pengaduan di daerah ini.`,
    otherDesk: (it: Holes<'other'>) =>
      `Bila yang Anda adukan bukan ${it.other}, pengaduan ini diverifikasi dan diteruskan oleh ${it.other}, dan koordinator tidak melihatnya.`,
    confidential: 'Isi laporan tidak akan ditampilkan kepada umum dalam bentuk apa pun.',
    recordThere:
      'SP4N-LAPOR! adalah aplikasi pengaduan nasional milik pemerintah pusat. Bila boleh, petugas menyalin ke sana judul, isi laporan, bidang, tempat, dan tanggal kejadian, lalu jawabannya. Nama, e-mail, dan nomor telepon Anda tidak disalin; periksa apakah Anda menuliskannya di dalam isi laporan. Pilihan ini dapat diubah di halaman kasus selama laporan belum dicatat di sana. Anonim atau tanpa identitas: boleh tidak dijawab, dan laporan hanya dicatat bila Anda menjawab ya. Ditangani sama saja, apa pun jawaban Anda.',
    notAsked: 'Belum ditanyakan kepada pelapor',
    contact: 'Isi e-mail atau nomor telepon. Tidak diminta bila Anda memilih tanpa identitas; kalau diisi pun tidak kami simpan.',
    email: 'Tanda terima dan kabar dikirim ke sini. Bila kode akses hilang, e-mail inilah jalan untuk mendapatkannya lagi.',
  },
  classes: {
    ordinary: { label: 'Pengaduan', hint: 'Layanan atau keadaan yang tidak semestinya.' },
    oversight: { label: 'Pengaduan tentang penyimpangan', hint: 'Pungutan liar, korupsi, penyalahgunaan wewenang, atau disiplin pegawai.' },
    'service-question': { label: 'Pertanyaan tentang layanan', hint: 'Misalnya syarat, biaya, atau cara mengurus sesuatu.' },
    aspiration: { label: 'Aspirasi', hint: 'Usul atau harapan untuk daerah.' },
  },
  identities: {
    named: {
      label: 'Petugas dan instansi yang menangani',
      hint: 'Nama dan kontak Anda terlihat oleh petugas yang menangani, tidak oleh umum.',
    },
    anonymous: {
      label: 'Anonim: instansi tidak boleh tahu',
      hint: 'Nama Anda disegel. Instansi yang dilaporkan maupun yang menangani tidak melihatnya. Surat tetap sampai kepada Anda.',
    },
    none: {
      label: 'Tanpa identitas: tidak seorang pun',
      hint: 'Kami tidak menyimpan nama, e-mail, maupun telepon. Satu-satunya kunci adalah kode akses; bila hilang, kasus ini tidak dapat Anda buka lagi.',
    },
  },
  missing: {
    class: 'Pilih jenis laporan',
    title: 'Tulis judul: satu kalimat pendek',
    text: 'Ceritakan apa yang terjadi',
    identity: 'Pilih siapa yang boleh tahu nama Anda',
    recordThere: 'Pilih ya atau tidak: boleh dicatat di SP4N-LAPOR!?',
    name: 'Tulis nama Anda, atau pilih tanpa identitas',
  },
  groups: { what: 'Tentang apa', where: 'Di mana', who: 'Tentang Anda' },
  notKept: 'tidak disimpan',
}
export type ComplaintText = typeof complaintId
