import type { Holes } from '../holes.ts'
/** What a citizen can do on the page of a case. */
export const actionsId = {
  title: 'Yang dapat Anda lakukan sekarang',
  more: 'Hal lain yang dapat Anda lakukan',
  nothing: 'Tidak ada yang perlu Anda lakukan sekarang. Kami mengabari Anda setiap ada perkembangan.',
  nothingUnreachable: 'Tidak ada yang perlu Anda lakukan sekarang. Kami tidak dapat mengabari Anda; bukalah halaman ini lagi nanti.',
  ended: 'Kasus ini sudah berakhir; tidak ada yang perlu Anda lakukan lagi.',
  until: (it: Holes<'until'>) => `Sampai ${it.until}.`,
  saved: (it: Holes<'event'>) => `Sudah tercatat: ${it.event}.`,
  unsent: 'Tulisan Anda belum terkirim. Salin bila masih diperlukan:',
  optional: 'Boleh kosong.',
  stars: {
    '5': '5 bintang, sangat puas',
    '4': '4 bintang, puas',
    '3': '3 bintang, cukup',
    '2': '2 bintang, kurang puas',
    '1': '1 bintang, tidak puas',
  },
  keepCode: {
    title: 'Seseorang meminta kode akses baru untuk kasus ini',
    text: {
      consent:
        'Di loket seseorang menyatakan dirinya pelapor dan kehilangan kodenya. Petugas kedua masih harus menyetujuinya. Bila itu bukan Anda, tekan tombol di bawah: permintaannya langsung gugur. Pesan atau berkas apa pun dari Anda juga menggugurkannya.',
      objection:
        'Dua petugas menyetujui kode baru untuk seseorang yang menyatakan dirinya pelapor. Bila itu bukan Anda, tekan tombol di bawah: permintaannya langsung gugur. Bila tidak ada keberatan, kode Anda akan diganti.',
      pickup:
        'Kode baru dapat dicetak sewaktu-waktu, dan sejak itu kode Anda tidak berlaku lagi. Bila bukan Anda yang memintanya, tekan tombol di bawah sekarang.',
    },
    reason: 'Alasan yang dicatat petugas',
    label: 'Yang ingin Anda sampaikan',
    send: 'Bukan saya, jangan buat kode baru',
  },
  contest: {
    title: 'Bukan Anda yang mengatakannya, atau Anda berubah pikiran?',
    text: {
      complaint:
        'Petugas mencatat bahwa Anda mengakhiri pengaduan ini. Tekan tombol di bawah bila itu tidak benar: pengaduan dilanjutkan seperti biasa.',
      request:
        'Petugas mencatat bahwa Anda mengakhiri permohonan ini. Tekan tombol di bawah bila itu tidak benar: permohonan dilanjutkan seperti biasa.',
    },
    recorded: 'Yang dicatat petugas',
    label: 'Yang ingin Anda sampaikan',
    send: 'Tidak benar, lanjutkan kasus saya',
  },
  confirm: {
    complaint: {
      title: 'Masalahnya sudah selesai?',
      text: 'Bila sudah, nyatakan selesai; Anda dapat sekaligus memberi nilai. Bila belum, balaslah di bawah.',
      answer: 'Jawaban instansi',
      send: 'Ya, sudah selesai',
    },
    request: {
      title: 'Informasinya sudah Anda terima?',
      text: 'Bila sudah sesuai, nyatakan selesai. Hak Anda untuk mengajukan keberatan tetap ada sampai batas waktunya.',
      answer: '',
      send: 'Ya, sudah saya terima',
    },
    objection: {
      title: 'Anda menerima tanggapan atas keberatan ini?',
      text: 'Bila ya, nyatakan selesai setelah informasinya Anda terima. Bila tidak, Anda dapat mengajukan sengketa ke Komisi Informasi (UU 14/2008 Pasal 37); menyatakan selesai mengakhiri permohonan ini.',
      answer: '',
      send: 'Ya, nyatakan selesai',
    },
    order: {
      title: 'Informasi yang diperintahkan sudah Anda terima?',
      text: 'Bila sudah Anda terima, atau tidak Anda perlukan lagi, nyatakan selesai: perintah Atasan PPID dan permohonan ini lalu berakhir. Bila belum, Anda tidak perlu melakukan apa pun.',
      answer: '',
      send: 'Sudah saya terima, atau tidak saya perlukan lagi',
    },
  },
  rate: {
    title: 'Beri nilai',
    text: 'Penilaian Anda dibaca instansi dan pimpinan daerah. Nilai diberikan satu kali.',
    label: 'Seberapa puas Anda dengan penanganannya?',
    comment: 'Komentar',
    send: 'Kirim penilaian',
  },
  notSettled: {
    title: 'Belum selesai?',
    text: 'Tulis apa yang masih kurang. Kasus kembali ke instansi dan harus ditindaklanjuti lagi.',
    ordered:
      'Bila yang Anda terima bukan yang diperintahkan Atasan PPID, tulislah apa yang kurang. Perintah itu lalu berjalan lagi dengan batas waktu baru.',
  },
  reopen: {
    title: 'Buka kembali kasus ini',
    text: 'Masalahnya ternyata belum selesai, atau kami keliru? Kasus dapat dibuka kembali satu kali dan ditangani lagi.',
    label: 'Apa yang belum selesai?',
    send: 'Buka kembali',
  },
  object: {
    title: 'Ajukan keberatan',
    text: 'Anda berhak mengajukan keberatan kepada Atasan PPID (UU 14/2008 Pasal 35 dan 36). Keberatan mendapat nomor sendiri.',
    grounds: 'Alasan keberatan',
    groundsHint: 'Boleh lebih dari satu.',
    label: 'Kasus posisi',
    labelHint: 'Ceritakan apa yang terjadi: apa yang Anda minta, apa yang Anda terima, dan mengapa Anda keberatan.',
    proxy: 'Keberatan diajukan oleh kuasa pemohon',
    proxyHint: 'Isi hanya bila seseorang mengajukan keberatan ini atas nama pemohon, dengan surat kuasa.',
    proxyName: 'Nama kuasa',
    proxyAuthority: 'Surat kuasa',
    proxyAuthorities: {
      attached: 'Dilampirkan: saya kirim sebagai berkas di halaman permohonan ini',
      shown: 'Ditunjukkan kepada petugas di loket PPID',
    },
    answeredBy: (it: Holes<'due'>) => `Bila dikirim hari ini, tanggapan Atasan PPID diberikan paling lambat ${it.due}.`,
    send: 'Kirim keberatan',
  },
  objection: {
    title: 'Tanda terima keberatan',
    number: 'Nomor keberatan',
    filedOn: 'Diajukan',
    ground: 'Alasan',
    due: 'Tanggapan Atasan PPID paling lambat',
    decision: 'Tanggapan',
    order: 'Perintah Atasan PPID',
    orderDue: 'Harus diberikan paling lambat',
    dispute: 'Sengketa ke Komisi Informasi dapat diajukan sampai',
  },
  convert: {
    title: 'Lanjutkan sebagai permohonan informasi',
    text: 'Yang Anda minta adalah informasi publik. Sebagai permohonan informasi, Anda mendapat batas waktu jawaban 10 hari kerja dan hak mengajukan keberatan.',
    consent: (it: Holes<'received'>) =>
      `Tulisan Anda kami salin ke formulirnya. Mengirim formulir itu berarti Anda setuju; pengaduan ini lalu ditutup, dan tanggal pertama Anda mengadu (${it.received}) tetap dicatat.`,
    identity:
      'Permohonan informasi memerlukan nama, alamat, dan tanda pengenal, juga bila pengaduan ini anonim. Instansi yang sudah membaca pengaduan Anda dapat mengenali tulisannya; ubahlah di formulir bila Anda tidak ingin dikaitkan dengannya.',
    open: 'Buka formulir permohonan',
    instead: 'Tetap sebagai pengaduan',
    insteadText: 'Tidak setuju, atau kami salah paham? Jelaskan di sini; pengaduan dilanjutkan seperti biasa.',
  },
  converted: {
    from: (it: Holes<'number' | 'received'>) => `Permohonan ini melanjutkan pengaduan ${it.number}, yang kami terima pada ${it.received}.`,
    to: (it: Holes<'request'>) => `Buka permohonan ${it.request}`,
  },
  official: 'Surat resmi',
}
export type ActionsText = typeof actionsId
