import type { Holes } from '../holes.ts'

/** A question of a citizen, what is true, and where to go on. */
export type Answered = { question: string; answer: string; link?: readonly [path: string, words: string] }

export const helpId = {
  title: 'Bantuan',
  intro: 'Pertanyaan yang sering diajukan, dan ke mana lagi Anda dapat pergi.',
  filing: 'Menyampaikan dan mengikuti',
  answers: [
    {
      question: 'Apakah saya perlu membuat akun?',
      answer: 'Tidak. Isi formulirnya; Anda langsung mendapat nomor kasus dan kode akses. Simpan keduanya.',
      link: ['/pengaduan/sebelum', 'Sampaikan pengaduan'],
    },
    {
      question: 'Pengaduan atau permohonan informasi?',
      answer:
        'Pengaduan untuk layanan atau keadaan yang tidak semestinya, usul, dan pertanyaan. Permohonan informasi untuk meminta dokumen atau data resmi; namanya dan identitasnya wajib menurut undang-undang.',
      link: ['/permohonan', 'Ajukan permohonan informasi'],
    },
    {
      question: 'Bagaimana melihat sampai di mana kasus saya?',
      answer:
        'Masukkan nomor kasus dan kode akses. Di sana tertulis siapa yang memegangnya, batas waktunya, dan apa yang dapat Anda lakukan.',
      link: ['/lacak', 'Lacak kasus'],
    },
    {
      question: 'Kode akses saya hilang.',
      answer:
        'Bila dulu Anda mengisi e-mail, kami kirim tautan untuk kode baru. Bila tidak, datanglah ke meja layanan dengan tanda pengenal; untuk kasus yang anonim, atau pernah anonim, itu perlu dua petugas dan kira-kira seminggu. Kasus tanpa identitas hanya dapat dibuka dengan kode aksesnya.',
      link: ['/lacak/kode', 'Minta kode baru'],
    },
    {
      question: 'Bagaimana menambah foto, video, atau dokumen?',
      answer:
        'Sesudah laporan tercatat, dari halaman tanda terima atau halaman kasus. Dari foto dan video, lokasi dan data perangkat dihapus sebelum disimpan.',
    },
    {
      question: 'Siapa yang tahu nama saya?',
      answer:
        'Pada pengaduan Anda yang memilih saat mengisi: dengan nama, anonim (nama disegel dan tidak terlihat oleh instansi), atau tanpa identitas sama sekali. Pada permohonan informasi nama wajib, dan dilihat petugas yang menanganinya.',
      link: ['/privasi', 'Siapa melihat apa'],
    },
  ] as readonly Answered[],
  late: 'Bila terlambat atau tidak puas',
  lateAnswers: [
    {
      question: 'Batas waktunya lewat.',
      answer:
        'Petugas dan atasannya diingatkan oleh sistem; laporan tidak perlu dikirim lagi. Bila yang terlambat permohonan informasi, ajukan keberatan di halaman kasusnya sebelum tanggal yang tertulis di sana; sesudah itu haknya hilang.',
      link: ['/dasar-hukum', 'Batas waktu yang kami pakai'],
    },
    {
      question: 'Jawabannya belum menyelesaikan masalah.',
      answer:
        'Balas di halaman kasus: laporan dikerjakan lagi. Laporan yang sudah ditutup dapat dibuka lagi satu kali, selama halaman kasusnya menawarkannya.',
    },
    {
      question: 'Permohonan informasi saya ditolak, kurang, atau tidak dijawab.',
      answer:
        'Ajukan keberatan di halaman kasus; Atasan PPID yang memutuskan. Sesudah itu Anda dapat membawa sengketanya ke Komisi Informasi. Sampai kapan, tertulis di halaman kasus.',
    },
  ] as readonly Answered[],
  elsewhere: 'Di luar kami',
  commission: 'Sengketa informasi publik',
  ombudsman: 'Pelayanan buruk yang tidak ditanggapi: Ombudsman Republik Indonesia',
  ombudsmanHow: (it: Holes<'number'>) => `Telepon ${it.number} atau ombudsman.go.id. Sebutkan nomor kasus Anda di sini.`,
  national: 'Pengaduan nasional: SP4N-LAPOR!',
  nationalHow: 'lapor.go.id, aplikasi nasional. Yang disampaikan di sana dikelola di sana; nomornya lain dari nomor di sini.',
  danger: 'Ada bahaya sekarang?',
  accessibility: {
    title: 'Aksesibilitas',
    intro:
      'Situs ini dibuat agar dapat dipakai semua orang: dengan pembaca layar, papan ketik, huruf besar, ponsel kecil, dan tanpa skrip.',
    standard:
      'Ukuran kami WCAG 2.2 tingkat AA. Setiap perubahan diuji dengan alat otomatis (axe), papan ketik, layar 320 sampai 1280 piksel, dan tanpa skrip.',
    gapsTitle: 'Yang belum baik',
    gaps: [
      'Surat resmi berbentuk PDF diberi struktur untuk pembaca layar, tetapi belum dicoba dengan pembaca layar. Isinya dapat diminta dalam bentuk lain di meja layanan.',
      'Pada halaman berbahasa Inggris, nama aturan dan tulisan petugas tetap berbahasa Indonesia tanpa ditandai untuk pembaca layar.',
      'Foto, video, dan dokumen kiriman orang tidak diberi keterangan tambahan.',
    ],
    tellTitle: 'Terhalang memakai situs ini?',
    tell: 'Beri tahu meja layanan lewat salah satu kontak di kaki halaman. Pengaduan dan permohonan juga diterima di loket dan lewat telepon; petugas yang mencatatnya.',
  },
}
export type HelpText = typeof helpId
