import type { Holes } from '../holes.ts'

export const trackId = {
  title: 'Lacak kasus',
  intro: 'Tulis nomor dan kode akses yang Anda terima setelah mengirim.',
  number: 'Nomor',
  numberHint: 'Misalnya J-7K3M-9Q2P atau PPID-2026-0001.',
  accessCode: 'Kode akses',
  accessCodeHint: '12 huruf dan angka. Tanda hubung dan huruf besar-kecil tidak berpengaruh.',
  open: 'Buka kasus',
  wrong: 'Nomor dan kode akses tidak cocok. Periksa keduanya; setelah beberapa kali salah, Anda perlu menunggu paling lama satu menit.',
  wait: (it: Holes<'seconds'>) =>
    `Dari jaringan internet Anda baru saja masuk banyak percobaan. Tunggu ${it.seconds} detik, lalu coba lagi. Kasusnya tidak terkunci.`,
  lostLink: 'Kode akses hilang?',
  lost: {
    title: 'Kode akses hilang',
    intro: 'Tulis nomor kasus dan e-mail yang Anda pakai waktu mengirim. Bila cocok, kami mengirim tautan untuk membuat kode baru.',
    email: 'E-mail',
    ask: 'Kirim tautan',
    doneTitle: 'Permintaan diterima',
    done: 'Bila nomor dan e-mail itu cocok, dan alamatnya menerima surat kami, sebuah surat dikirim sekarang. Tautannya berlaku satu jam. Demi keamanan, jawaban ini selalu sama.',
    noLetterTitle: 'Suratnya tidak sampai?',
    noLetter:
      'Periksa folder spam. Bila dalam sepuluh menit tidak ada, mungkin Anda tidak meninggalkan e-mail, atau alamat itu pernah menolak surat kami. Datanglah ke meja layanan dengan nomor kasus dan tanda pengenal. Untuk kasus yang nama pelapornya selalu terbuka kode baru dibuat saat itu juga; untuk kasus yang anonim, atau pernah anonim, perlu dua petugas dan kira-kira seminggu. Kasus tanpa identitas, atau yang identitasnya sudah dihapus, tidak dapat dipulihkan.',
    noEmail:
      'Tidak memberi e-mail? Datanglah ke meja layanan dengan nomor kasus dan tanda pengenal. Untuk kasus yang nama pelapornya selalu terbuka kode baru dibuat saat itu juga; untuk kasus yang anonim, atau pernah anonim, perlu dua petugas dan kira-kira seminggu. Kasus tanpa identitas, atau yang identitasnya sudah dihapus, tidak dapat dipulihkan.',
    linkTitle: 'Buat kode akses baru',
    link: 'Tekan tombol ini untuk membuat kode baru. Kode yang lama langsung tidak berlaku.',
    make: 'Buat kode baru',
    usedTitle: 'Tautan tidak berlaku lagi',
    used: 'Tautan ini sudah dipakai atau sudah lewat waktunya. Mintalah yang baru.',
    again: 'Minta tautan baru',
  },
  address: {
    ask: {
      title: 'Alamat e-mail ini milik Anda?',
      text: 'Tekan tombol ini bila Anda yang menerima suratnya. Setelah itu kabar kemajuan juga dikirim lewat e-mail. Tidak ada kasus yang terbuka karenanya.',
    },
    send: 'Ya, alamat ini milik saya',
    done: {
      title: 'Terima kasih, alamat Anda sudah dikonfirmasi',
      text: 'Mulai sekarang kabar kemajuan juga dikirim lewat e-mail. Halaman ini boleh ditutup.',
    },
    not: {
      title: 'Tautan ini tidak kami kenal',
      text: 'Mungkin terpotong waktu disalin. Bukalah lagi langsung dari surat kami. Pemberitahuan tentang batas waktu tetap dikirim, juga tanpa konfirmasi.',
    },
  },
  again: {
    title: 'Belum terkirim: masukkan kode akses lagi',
    text: 'Waktu membuka kasus ini sudah habis, kasus lain dibuka di jendela lain, atau peramban ini menolak kuki. Yang Anda tulis tidak hilang: masukkan kode akses kasus ini, lalu kami langsung mengirimnya.',
    send: 'Kirim sekarang',
  },
  receipt: {
    title: 'Sudah kami terima',
    complaint: 'Pengaduan Anda tercatat.',
    request: 'Permohonan informasi Anda tercatat.',
    number: 'Nomor',
    accessCode: 'Kode akses',
    codeLost: 'tidak dapat ditampilkan: kunci hilang. Mintalah kode baru di loket kami.',
    onceOnly:
      'Peramban ini menolak kuki, sehingga halaman ini hanya tampil sekali. Nomor dan kode akses yang sama tampil lagi hanya bila formulir yang sama dikirim ulang. Halaman kasus dibuka dengan nomor dan kode akses.',
    keep: 'Catat atau cetak keduanya sekarang. Kode akses tidak pernah dikirim lewat e-mail, dan petugas tidak dapat membacakannya kepada siapa pun.',
    inStorm: (it: Holes<'until'>) =>
      `Saat ini sangat banyak laporan masuk sekaligus. Laporan Anda sudah diterima dan dibaca petugas paling lambat ${it.until}.`,
    inStormByMail: 'Tekan tautan di surat tanda terima supaya dibaca seperti biasa.',
    keepNone: 'Kasus ini tanpa identitas: tanpa kode akses tidak seorang pun dapat membukanya lagi untuk Anda.',
    mail: 'Tanda terima juga dikirim ke e-mail Anda, tanpa kode akses.',
    nextTitle: 'Setelah ini',
    next: {
      complaint: [
        'Petugas memeriksa pengaduan dan meneruskannya ke instansi yang berwenang.',
        'Instansi menindaklanjuti dan menjawab.',
        'Anda membaca jawabannya di halaman kasus dan dapat membalas.',
      ],
      request: [
        'PPID memeriksa kelengkapan permohonan.',
        'PPID memberi jawaban tertulis.',
        'Bila tidak puas atau tidak dijawab, Anda berhak mengajukan keberatan.',
      ],
    },
    about: { complaint: 'Judul', request: 'Informasi yang diminta' },
    receivedOn: 'Diterima',
    site: 'Alamat situs',
    datesTitle: 'Batas waktu',
    renewed: {
      title: 'Kode akses baru',
      text: 'Kode akses Anda sudah diganti. Kode yang lama tidak berlaku lagi.',
      onceOnly:
        'Peramban ini menolak kuki, sehingga halaman ini hanya tampil sekali. Bila kode ini tidak sempat dicatat, mintalah tautan baru. Halaman kasus dibuka dengan nomor dan kode akses.',
    },
    openCase: 'Buka halaman kasus',
    addFiles: 'Tambah berkas',
  },
}
export type TrackText = typeof trackId
