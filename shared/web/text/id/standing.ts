import type { ComplaintCause, RequestCause } from '../../../domain/case/where-it-stands.ts'
import type { Holes } from '../holes.ts'

/** Dates of the case, never of what is looked at: `received` is the day of filing, `since` when the cause came about. */
export type StandingHoles = Holes<'received' | 'since' | 'holder' | 'limit' | 'request'>
export type Sentence = (it: StandingHoles) => string

/** Where a case stands, for whoever filed it: every sentence about status that they read, by status and cause. */
export const standingId: { complaint: Record<ComplaintCause, Sentence>; request: Record<RequestCause, Sentence> } = {
  complaint: {
    received: (it) => `Pengaduan Anda diterima pada ${it.received} dan sedang diperiksa petugas.`,
    'received-in-storm': (it) =>
      `Pengaduan Anda diterima pada ${it.received}. Saat itu sangat banyak laporan masuk; petugas membacanya paling lambat ${it.limit}, atau lebih cepat bila Anda menekan tautan di surat tanda terima.`,
    'received-complete': (it) => `Pengaduan Anda diterima pada ${it.received}, lengkap sejak ${it.since}, dan sedang diperiksa petugas.`,
    'received-again': (it) =>
      `Pengaduan Anda, yang diterima pada ${it.received}, dibuka kembali pada ${it.since} dan sedang diperiksa lagi oleh petugas.`,
    asked: (it) => `Kami menunggu keterangan tambahan dari Anda sejak ${it.since}.`,
    'asked-to-convert': (it) =>
      `Pada ${it.since} kami menyarankan agar pengaduan ini dilanjutkan sebagai permohonan informasi. Kami menunggu keputusan Anda.`,
    unread: (it) =>
      `Yang Anda sampaikan sejak ${it.since} sudah kami terima dan belum diperiksa petugas. Selama belum diperiksa, kasus ini tidak dihentikan.`,
    'unread-while-converting': (it) =>
      `Yang Anda sampaikan sejak ${it.since} sudah kami terima dan belum diperiksa petugas. Selama belum diperiksa, kasus ini tidak dihentikan.`,
    disposed: (it) => `Pengaduan Anda diteruskan ke ${it.holder} pada ${it.since} dan menunggu tindak lanjut.`,
    reopened: (it) => `Pengaduan Anda dibuka kembali pada ${it.since} dan menunggu tindak lanjut ${it.holder}.`,
    returned: (it) => `Pengaduan Anda sedang diteruskan ke instansi yang tepat sejak ${it.since}.`,
    working: (it) => `Pengaduan Anda sedang dikerjakan ${it.holder} sejak ${it.since}.`,
    'working-again': (it) => `Pengaduan Anda dikerjakan lagi oleh ${it.holder} sejak ${it.since}, karena menurut Anda belum selesai.`,
    drafted: (it) => `Jawaban untuk Anda sedang disiapkan ${it.holder} sejak ${it.since}.`,
    answered: (it) => `Pengaduan Anda dijawab pada ${it.since}. Kami menunggu tanggapan Anda.`,
    'closed-by-time': (it) => `Pengaduan ini ditutup karena tidak ada tanggapan atas jawabannya sampai ${it.limit}.`,
    'closed-by-officer': (it) => `Pengaduan ini ditutup petugas pada ${it.since}. Alasannya tertulis di bawah.`,
    confirmed: (it) => `Pengaduan ini selesai: Anda menyatakannya selesai pada ${it.since}.`,
    converted: (it) => `Pengaduan ini dilanjutkan sebagai permohonan informasi ${it.request} pada ${it.since}, lalu ditutup.`,
    withdrawn: (it) => `Pengaduan ini Anda cabut pada ${it.since}.`,
    'withdrawn-by-time': (it) => `Pengaduan ini dihentikan karena keterangan yang diminta tidak kami terima sampai ${it.limit}.`,
    'confirmation-recorded': (it) =>
      `Pada ${it.since} petugas mencatat bahwa masalah Anda sudah selesai. Bila itu tidak benar, katakan di bawah paling lambat ${it.limit}; bila tidak ada kabar, pengaduan ini ditutup.`,
    'withdrawal-recorded': (it) =>
      `Pada ${it.since} petugas mencatat bahwa Anda mencabut pengaduan ini. Bila itu tidak benar, katakan di bawah paling lambat ${it.limit}; bila tidak ada kabar, pengaduan ini dihentikan.`,
    'confirmed-by-record': (it) =>
      `Pengaduan ini ditutup pada ${it.since}: menurut catatan petugas Anda menyatakannya selesai, dan Anda tidak membantahnya.`,
    'withdrawn-by-record': (it) =>
      `Pengaduan ini dihentikan pada ${it.since}: menurut catatan petugas Anda mencabutnya, dan Anda tidak membantahnya.`,
    archived: (it) => `Pengaduan ini tidak diproses sejak ${it.since}. Alasannya tertulis di bawah.`,
    referred: (it) => `Pengaduan ini ditangani lembaga lain. Pada ${it.since} kami menuliskan lembaga mana dan cara menghubunginya.`,
    blocked: (it) => `Isi pengaduan ini tidak ditampilkan sejak ${it.since} karena melanggar ketentuan layanan.`,
  },
  request: {
    registered: (it) => `Permohonan Anda diterima pada ${it.received} dan sedang diperiksa kelengkapannya.`,
    'registered-complete': (it) =>
      `Permohonan Anda diterima pada ${it.received}, dilengkapi pada ${it.since}, dan sedang diperiksa kelengkapannya.`,
    'found-complete': (it) =>
      `Permohonan Anda diterima pada ${it.received} dan dinyatakan lengkap pada ${it.since}. PPID menyiapkan jawabannya.`,
    'assignment-returned': (it) =>
      `Permohonan Anda, yang diterima pada ${it.received}, sedang diteruskan ke pemegang informasi yang tepat sejak ${it.since}.`,
    asked: (it) => `Kami menunggu kelengkapan permohonan dari Anda sejak ${it.since}.`,
    unread: (it) =>
      `Yang Anda sampaikan sejak ${it.since} sudah kami terima dan belum diperiksa petugas. Selama belum diperiksa, permohonan ini tidak dihentikan.`,
    lapsed: (it) => `Permohonan ini tidak diproses karena tidak dilengkapi sampai ${it.limit}.`,
    assigned: (it) => `Permohonan Anda ditangani ${it.holder} sejak ${it.since}.`,
    granted: (it) =>
      `Permohonan Anda dikabulkan pada ${it.since}. Jawabannya tertulis di bawah; informasinya akan disampaikan kepada Anda.`,
    partly: (it) =>
      `Permohonan Anda dikabulkan sebagian pada ${it.since}. Jawabannya tertulis di bawah; informasinya akan disampaikan kepada Anda.`,
    refused: (it) => `Permohonan Anda ditolak pada ${it.since}. Alasannya tertulis di bawah.`,
    'not-held': (it) => `Pada ${it.since} PPID menjawab bahwa informasi itu tidak dikuasai. Penjelasannya tertulis di bawah.`,
    'not-documented': (it) =>
      `Pada ${it.since} PPID menjawab bahwa informasi itu belum didokumentasikan dan akan disediakan. Penjelasan dan tanggalnya tertulis di bawah.`,
    delivered: (it) => `Informasi yang Anda minta disampaikan pada ${it.since}.`,
    objected: (it) => `Keberatan Anda terdaftar pada ${it.since} dan sedang diperiksa Atasan PPID.`,
    'objection-upheld': (it) => `Keberatan Anda dikabulkan Atasan PPID pada ${it.since}.`,
    'objection-partly': (it) => `Keberatan Anda dikabulkan sebagian oleh Atasan PPID pada ${it.since}.`,
    'objection-rejected': (it) => `Keberatan Anda ditolak Atasan PPID pada ${it.since}. Pertimbangannya tertulis di bawah.`,
    ordered: (it) =>
      `Keberatan Anda dikabulkan Atasan PPID pada ${it.since}. PPID diperintahkan memberikan informasinya; sistem tidak menutup permohonan ini sebelum perintah itu berakhir.`,
    'ordered-partly': (it) =>
      `Keberatan Anda dikabulkan sebagian oleh Atasan PPID pada ${it.since}. PPID diperintahkan memberikan informasi yang tertulis dalam perintahnya; sistem tidak menutup permohonan ini sebelum perintah itu berakhir.`,
    'order-delivered': (it) => `Informasi yang diperintahkan Atasan PPID disampaikan kepada Anda pada ${it.since}.`,
    'order-impossible': (it) =>
      `Pada ${it.since} Atasan PPID menyatakan perintahnya tidak dapat dilaksanakan. Alasannya tertulis di bawah; Anda dapat mengajukan sengketa ke Komisi Informasi.`,
    disputed: (it) => `Permohonan ini menjadi sengketa di Komisi Informasi sejak ${it.since}.`,
    'closed-by-time': (it) => `Permohonan ini ditutup: waktu untuk menanggapinya berakhir pada ${it.limit}.`,
    'closed-by-officer': (it) => `Permohonan ini ditutup petugas pada ${it.since}. Alasannya tertulis di bawah.`,
    confirmed: (it) => `Permohonan ini selesai: Anda menyatakannya selesai pada ${it.since}.`,
    withdrawn: (it) => `Permohonan ini Anda cabut pada ${it.since}.`,
    'confirmation-recorded': (it) =>
      `Pada ${it.since} petugas mencatat bahwa permohonan Anda sudah selesai. Bila itu tidak benar, katakan di bawah paling lambat ${it.limit}; bila tidak ada kabar, permohonan ini ditutup.`,
    'withdrawal-recorded': (it) =>
      `Pada ${it.since} petugas mencatat bahwa Anda mencabut permohonan ini. Bila itu tidak benar, katakan di bawah paling lambat ${it.limit}; bila tidak ada kabar, permohonan ini dihentikan.`,
    'confirmed-by-record': (it) =>
      `Permohonan ini ditutup pada ${it.since}: menurut catatan petugas Anda menyatakannya selesai, dan Anda tidak membantahnya.`,
    'withdrawn-by-record': (it) =>
      `Permohonan ini dihentikan pada ${it.since}: menurut catatan petugas Anda mencabutnya, dan Anda tidak membantahnya.`,
  },
}
export type StandingText = typeof standingId
