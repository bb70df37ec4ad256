import type { CaseLetters } from '../letter-text.ts'

const archiveReasons = {
  sara: 'karena menyinggung suku, agama, ras, atau antargolongan',
  'no-facts': 'karena tidak disertai keterangan yang mendukung',
  unclear: 'karena isinya belum jelas',
  'not-performance': 'karena tidak menyangkut kinerja pemerintah',
  'outside-scope': 'karena merupakan perkara hukum atau di luar lingkup layanan ini',
  expired: 'karena peristiwanya sudah terlalu lama',
  'reporter-wish': 'sesuai permintaan Anda',
} as const

export const complaintId = {
  answered: (facts, { due }) => ({
    subject: `Pengaduan ${facts.number} sudah dijawab`,
    blocks: [
      { paragraph: 'Instansi sudah menjawab pengaduan Anda. Jawabannya dapat dibaca di halaman kasus.' },
      ...(due
        ? [
            {
              paragraph: `Jika masalahnya selesai, nyatakan selesai dan beri nilai. Jika belum, balaslah paling lambat ${facts.date(due)}. Setelah tanggal itu kasus ditutup oleh sistem.`,
            },
          ]
        : []),
      { link: facts.pageUrl('selesai'), label: 'Baca jawaban dan tanggapi' },
    ],
  }),
  'marked-urgent': (facts, { due, dueAt }) => ({
    subject: `Pengaduan ${facts.number} ditandai mendesak`,
    blocks: [
      {
        paragraph:
          'Petugas menandai pengaduan Anda sebagai mendesak: nyawa atau kesehatan orang dapat terancam. Alasannya tertulis di halaman kasus, dan yang menanganinya segera diberi tahu.',
      },
      ...(due === null
        ? []
        : [
            {
              paragraph: `Tindak lanjut pertama diminta paling lambat ${facts.date(due, dueAt)}. Batas ini kami tetapkan sendiri; batas waktu yang lain tetap berlaku.`,
            },
          ]),
      { paragraph: `Bila ada yang terancam sekarang, jangan menunggu kabar dari kami: telepon ${facts.emergencyNumber}.` },
      { link: facts.pageUrl('perjalanan'), label: 'Lihat perjalanan kasus' },
    ],
  }),
  'urgency-lifted': (facts) => ({
    subject: `Pengaduan ${facts.number} tidak lagi ditandai mendesak`,
    blocks: [
      {
        paragraph:
          'Petugas mencabut tanda mendesak pada pengaduan Anda. Alasannya tertulis di halaman kasus. Pengaduan ini tetap ditangani, dan batas waktu yang lain tetap berlaku.',
      },
      {
        paragraph: `Bila menurut Anda masih ada bahaya, balaslah lewat halaman kasus. Bila ada yang terancam sekarang, telepon ${facts.emergencyNumber}.`,
      },
      { link: facts.pageUrl('perjalanan'), label: 'Baca alasannya' },
    ],
  }),
  published: (facts) => ({
    subject: `Ringkasan pengaduan ${facts.number} diterbitkan`,
    blocks: [
      {
        paragraph:
          'Sesuai izin Anda, meja layanan menerbitkan ringkasan pengaduan Anda beserta jawabannya di halaman laporan terbit. Ringkasan itu ditulis petugas, tanpa nama, kontak, dan nomor kasus Anda.',
      },
      {
        paragraph: 'Bacalah lewat halaman kasus. Bila Anda tidak setuju, cabut izin di sana: ringkasan langsung tidak ditampilkan lagi.',
      },
      { link: facts.pageUrl('terbit'), label: 'Baca, atau cabut izin' },
    ],
  }),
  referred: (facts) => ({
    subject: `Pengaduan ${facts.number} ditangani lembaga lain`,
    blocks: [
      {
        paragraph:
          'Masalah yang Anda sampaikan ditangani oleh lembaga di luar pemerintah daerah. Nama lembaga itu dan cara menghubunginya tertulis di halaman kasus.',
      },
      { link: facts.pageUrl('perjalanan'), label: 'Lihat lembaga yang berwenang' },
    ],
  }),
  archived: (facts, { reason, final }) => ({
    subject: `Pengaduan ${facts.number} tidak diproses`,
    blocks: [
      {
        paragraph: `Pengaduan ${facts.number} tidak kami proses ${archiveReasons[reason]}. Penjelasan petugas dapat dibaca di halaman kasus.`,
      },
      {
        paragraph: final
          ? 'Pengaduan ini sudah pernah dibuka kembali, jadi tidak dapat dibuka lagi. Jika menurut Anda ini keliru, hubungi meja layanan.'
          : 'Jika menurut Anda ini keliru, Anda dapat membukanya kembali satu kali lewat halaman itu; batas waktunya tertulis di sana.',
      },
      { link: facts.pageUrl('perjalanan'), label: 'Baca penjelasan' },
      ...(final ? [] : [{ link: facts.pageUrl('buka-lagi'), label: 'Buka kembali pengaduan' }]),
    ],
  }),
  blocked: (facts) => ({
    subject: `Pengaduan ${facts.number} tidak ditampilkan`,
    blocks: [
      {
        paragraph: `Isi pengaduan ${facts.number} tidak dapat diproses karena melanggar ketentuan layanan ini. Alasannya tertulis di halaman kasus.`,
      },
      { link: facts.pageUrl('perjalanan'), label: 'Lihat alasannya' },
    ],
  }),
  reopened: (facts, { due }) => ({
    subject: `Pengaduan ${facts.number} dibuka kembali`,
    blocks: [
      { paragraph: `Pengaduan ${facts.number} sudah dibuka kembali dan akan ditangani lagi.` },
      ...(due ? [{ paragraph: `Langkah berikutnya paling lambat ${facts.date(due)}.` }] : []),
      { link: facts.pageUrl('perjalanan'), label: 'Lihat kasus' },
    ],
  }),
  'flags-set': (facts, { anonymous, confidential, weaker }) => ({
    subject: `Perlindungan pengaduan ${facts.number} diubah`,
    blocks: [
      {
        paragraph: weaker
          ? `Dengan persetujuan Anda, perlindungan pengaduan ${facts.number} dikurangi. Alasan dan cara Anda menyetujuinya tertulis di halaman kasus.`
          : `Petugas menambah perlindungan pengaduan ${facts.number}.`,
      },
      {
        paragraph: `Sekarang nama Anda ${anonymous ? 'tidak terlihat oleh instansi yang menangani' : 'terlihat oleh instansi yang menangani'}, dan pengaduan ini ${confidential ? 'dirahasiakan dari umum' : 'tidak dirahasiakan dari umum'}.`,
      },
      ...(weaker ? [{ paragraph: 'Jika Anda tidak pernah menyetujuinya, segera beri tahu kami lewat halaman kasus.' }] : []),
      { link: facts.pageUrl('perjalanan'), label: 'Lihat kasus' },
    ],
  }),
  reversed: (facts, { status }) => ({
    subject: `Pengaduan ${facts.number} dilanjutkan`,
    blocks: [
      {
        paragraph: `Penghentian pengaduan ${facts.number} dibatalkan. Alasannya dapat dibaca di halaman kasus.`,
      },
      {
        paragraph:
          status === 'answered'
            ? 'Jawaban instansi tetap berlaku, dan waktu Anda untuk menanggapinya dimulai lagi dari awal.'
            : 'Pengaduan Anda diperiksa dan ditangani lagi. Anda tidak perlu melakukan apa pun.',
      },
      { link: facts.pageUrl(status === 'answered' ? 'selesai' : 'perjalanan'), label: 'Lihat kasus' },
    ],
  }),
  'conversion-proposed': (facts, { due }) => ({
    subject: `Pengaduan ${facts.number} sebaiknya menjadi permohonan informasi`,
    blocks: [
      {
        paragraph:
          'Yang Anda minta adalah informasi publik. Agar hak Anda menurut UU 14/2008 berlaku, kami menyarankan agar pengaduan ini dilanjutkan sebagai permohonan informasi. Tulisan Anda sudah kami salin ke formulirnya; dengan mengirimnya Anda menyetujui perubahan ini.',
      },
      ...(due
        ? [
            {
              paragraph: `Mohon ditanggapi paling lambat ${facts.date(due)}. Hari pertama kami menerima pengaduan Anda tetap dicatat.`,
            },
          ]
        : []),
      { link: facts.pageUrl('lanjutkan'), label: 'Buka kasus dan lanjutkan' },
    ],
  }),
} satisfies Partial<CaseLetters>
